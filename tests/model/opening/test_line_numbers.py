"""Plain text whose lines are numbered, and what only looks so."""

import pytest

from reader.model.opening.line_numbers import Unnumbered, without_line_numbers

LINES = (
    "The council of the town met on the first day of the month, and",
    "spoke of the bridge, which had been closed since the winter. It",
    "was to be mended before the summer came, and the roads that lead",
    "to it were to be paved.",
    "",
    "  The mayor said that there was no money for the bridge, and that",
    "the roads would have to wait as well, for nobody had thought of",
    "them when the taxes were set. The council would think of it once",
    "more, when the books of the year were closed and it was known how",
    "much was left of what the town had been given by the county.",
    "Nobody spoke against it.",
)


@pytest.mark.parametrize(
    "form", ["{:3}  {}", "{} {}", "{:<4}{}", "{}\t{}", " {:02} {}", "{:>6}  {}"]
)
def test_numbers_of_lines_are_left_out(form: str) -> None:
    text = "\n".join(form.format(n, line) for n, line in enumerate(LINES, 1))

    found = without_line_numbers(text)

    assert found.left_out == len(LINES)
    assert [" ".join(line.split()) for line in found.text.split("\n")] == [
        line.strip() for line in LINES
    ]


def test_they_may_begin_anew_on_each_page_and_leave_out_blank_lines() -> None:
    numbered = [f"{n:2} {line}" if line else "" for n, line in enumerate(LINES, 1)]
    text = "\n".join([*numbered, "", "Page 2", "", *numbered])

    found = without_line_numbers(text)

    assert found.text == "\n".join([*LINES, "", "Page 2", "", *LINES])
    assert found.left_out == 20


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(LINES),
        "\n".join(f"{n}. {line}" for n, line in enumerate(LINES, 1)),
        "\n".join(f"{n} The bridge is in need of repair." for n in range(1, 30)),
        "\n".join(f"{n}  paris        2,000     1,000" for n in range(1, 30)),
        "\n".join(f"{n} pear" for n in range(1, 30)),
        "\n".join(f"{n} {line}" for n, line in enumerate(LINES[:4], 1)),
        "\n".join(f"1{n} {line}" if n == 3 else line for n, line in enumerate(LINES)),
        "",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert without_line_numbers(text) == Unnumbered(text)
