"""Plain text with a number beside every few lines, and what only looks so."""

from collections.abc import Sequence

import pytest

from reader.model.opening.line_numbers import Unnumbered, without_line_numbers

PROSE = (
    "The council of the town met on the first day of the month, and",
    "spoke of the bridge, which had been closed since the winter. It",
    "was to be mended before the summer came, and the roads that lead",
    "to it were to be paved.",
    "",
    "The mayor said that there was no money for the bridge, and that",
    "the roads would have to wait as well, for nobody had thought of",
    "them when the taxes were set. The council would think of it once",
    "more, when the books of the year were closed and it was known how",
    "much was left of what the town had been given by the county.",
    "Nobody spoke against it.",
    "",
    "In the year 1911 the ferry had carried 3,000 people over, and a",
    "horse. Nobody had counted the hens.",
    "",
    "The miller asked for more, and was given 5 and no more than that.",
    "So the ferry ran, and went on doing so, but for the days on which",
    "the river was too high for it. On these nobody went anywhere.",
)
VERSE = ("The rope is cut, the ferry gone,", "The river runs as it has run;", "And so do we.")


def numbered(lines: Sequence[str], step: int, *, filled: bool, form: str) -> str:
    """Return *lines*, every few of which have their number, counted with the blank ones or not."""
    count, written = 0, []
    for line in lines:
        count += bool(line) or not filled
        number = count if count % step == 0 and (line or not filled) else ""
        written.append(form.format(number, line).rstrip())
    return "\n".join(written)


@pytest.mark.parametrize("form", ["{:4}  {}", "{:<4}{}", "{:>3}\t{}", "{1:66}  {0:3}"])
@pytest.mark.parametrize(("step", "filled"), [(5, True), (5, False), (4, True), (3, False)])
def test_numbers_beside_every_few_lines_are_left_out(step: int, form: str, *, filled: bool) -> None:
    text = numbered(PROSE, step, filled=filled, form=form)

    found = without_line_numbers(text)

    assert found.text == "\n".join(PROSE)
    assert found.left_out == sum(map(bool, PROSE) if filled else [1] * len(PROSE)) // step


def test_two_are_left_out_of_a_poem_where_all_lines_leave_room() -> None:
    poem = (*VERSE, "", *VERSE, *VERSE, *VERSE)
    text = numbered(poem, 5, filled=True, form="{1:40}{0:3}")

    assert without_line_numbers(text) == Unnumbered("\n".join(poem), 2)


def test_those_of_verse_are_left_out_and_begin_anew_in_each_poem() -> None:
    poem = ["", *VERSE, *VERSE, "", *VERSE, *VERSE, *VERSE, *VERSE]
    texts = [numbered(poem, 5, filled=True, form="{:>2}    {}")] * 2

    found = without_line_numbers("\n".join(["      THE FERRY", *texts]))

    assert found.text == "\n".join(["THE FERRY", *poem, *poem])
    assert found.left_out == 6


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PROSE),
        # as far apart as they say, amid words that begin where they do
        "\n".join(f"{n} {PROSE[0]}" if n % 5 == 0 else PROSE[0] for n in range(1, 26)),
        # items whose words are set in below their numbers
        "\n\n".join(f"{n}   One\n    two\n    three" for n in range(5, 40, 5)),
        # years, chapters and amounts
        "\n".join(f"{n}      a\n        b\n        c" for n in range(1901, 1930)),
        "\n".join(f"{'Chapter':20}{n:3}" for n in range(5, 40, 5)),
        "\n".join(f"{'Nails, by weight':20}{n % 7:3}" for n in range(5, 40)),
        # two items, and a number that few lines stand above
        "\n".join(("", *VERSE, "  5 eggs", *VERSE, "and", "  10 hens", *VERSE)),
        "\n".join(("    one", "5   two", *["    more"] * 4, "10  three")),
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert without_line_numbers(text) == Unnumbered(text)
