"""Plain text without the heads and feet of its pages."""

import pytest

from reader.model.opening.page_breaks import Unpaged, without_pages
from tests.growth import EVEN, growth

PAGES = [
    "   The first page ends in the midst of a sentence that goes on for so long",
    "   that the next page has the rest of it.",
    "   And this is the third page.",
]


def paged(feet: str, heads: str) -> str:
    """Return a text of three pages, with *feet* and *heads* that may have numbers."""
    pages = [f"{page}\n\n\n{feet.format(n)}" for n, page in enumerate(PAGES, 1)]
    return "\n".join(f"{heads.format(n)}\n\n{page}" for n, page in enumerate(pages, 1))


@pytest.mark.parametrize(
    ("feet", "heads"),
    [
        ("Sailor                  Informational                  [Page {}]", "\fRFC 9999   1998"),
        ("{}", "\fThe Boats of the North"),
        ("{}", "\f"),
        ("                             - {} -", "\f"),
        ("", "\f{}    The Boats of the North"),
        ("Page {} of 3", "\fA. Sailor                                            Boats"),
    ],
)
def test_heads_and_feet_are_left_out_and_sentences_go_on(feet: str, heads: str) -> None:
    text = paged(feet, heads).removeprefix(heads.format(1))

    found = without_pages(text)

    lines = [line for line in found.text.split("\n") if line]
    assert lines[:3] == PAGES
    assert f"{PAGES[0]}\n{PAGES[1]}\n\n{PAGES[2]}" in found.text


def test_a_single_break_is_enough_where_the_foot_is_sure() -> None:
    text = f"{PAGES[0]}\n\n\nSailor                [Page 1]\n\fRFC 9999      Boats\n\n{PAGES[1]}\n"

    assert without_pages(text) == Unpaged(f"{PAGES[0]}\n{PAGES[1]}", 2)


LINE = "so many boats as nobody knows who has not counted all of them before, or"
PAGE = "\n".join([LINE] * 20)
CUT = [PAGE] * 4


@pytest.mark.parametrize(
    "head",
    [
        "Annual Report 2023                                        Page {}",
        "THE FERRY 1{}",
        "1{}   THE FERRY",
        "--- Page {} ---",
        "Page {} of 3",
        "[Pg {}]",
        "- {} -",
        "{}",
    ],
)
def test_heads_that_cut_sentences_are_known_without_breaks(head: str) -> None:
    text = "\n\n".join(f"{head.format(n)}\n\n{page}" for n, page in enumerate(CUT, 1))

    assert without_pages(text) == Unpaged("\n".join(CUT), 4)


def test_heads_of_pages_with_a_line_for_each_paragraph_are_known_too() -> None:
    pages = [PAGE.replace("\n", " ")] * 4
    text = "\n\n".join(f"Page {n}\n\n{page}" for n, page in enumerate(pages, 1))

    assert without_pages(text) == Unpaged("\n".join(pages), 4)


def test_a_chapter_may_end_in_the_midst_of_a_page() -> None:
    pages = [*CUT, LINE, *CUT]
    text = "\n\n".join(f"Page {n}\n\n{page}" for n, page in enumerate(pages, 1))

    assert without_pages(text).left_out == len(pages)


@pytest.mark.parametrize("count", [5, 6])
def test_heads_of_left_and_of_right_pages_are_known_by_one_another(count: int) -> None:
    pages = [PAGE] * 6
    heads = ["THE FERRY                    {}", "{}   A HISTORY OF THE BRIDGE"] * 3
    both = list(zip(heads, pages, strict=True))[:count]
    text = "\n\n".join(f"{head.format(n)}\n\n{page}" for n, (head, page) in enumerate(both, 8))

    assert without_pages(text) == Unpaged("\n".join(page for _, page in both), count)


def test_a_head_with_its_number_far_from_it_need_cut_but_one_sentence() -> None:
    pages = [*[f"{PAGE}\nno boat at all."] * 4, *CUT]
    head = "Town meeting, 3 March              Page {}"
    text = "\n\n".join(f"{head.format(n)}\n\n{page}" for n, page in enumerate(pages, 1))

    assert without_pages(text).left_out == len(pages)


@pytest.mark.parametrize(
    ("head", "pages"),
    [
        ("{}", ["The chapter tells of the boats, of their owners and of the north."] * 3),
        ("Boat {}", ["What it had aboard has been listed by the harbour, as of the others"] * 3),
        ("CHAPTER {}", CUT),
        (
            "({})",
            ["who went out;", "who has been out in the boats of the harbour; or", "who came."],
        ),
        ("1{}0", CUT),
        ("Page {}", CUT[:3]),
        ("Boats        {}", ["The harbour has so many of them, as have been counted there."] * 4),
        ("House {}", [*[f"{PAGE}\nno boat at all."] * 6, *CUT[:2]]),
        ("Day {}", [LINE] * 6),
        ("{}. Mai 2024", [f"{LINE}\n{LINE}"] * 6),
        ("Вопрос {}", [LINE] * 9),
        ("[Illustration : Planche {}]", [LINE, f"{LINE}.\n\n{LINE}", LINE, LINE]),
        ("Fig. {}", [LINE, *[f"{LINE}\n"] * 5]),
        ("({})", [LINE] * 5),
        ("12{} boats", [LINE] * 4),
        ("Day {}", [PAGE, f"{PAGE}\n{PAGE}", LINE, PAGE, f"{PAGE}\n{LINE}\n{PAGE}"] * 2),
    ],
)
def test_lines_with_numbers_that_are_no_heads_stay(head: str, pages: list[str]) -> None:
    text = "\n\n".join(f"{head.format(n)}\n\n{page}" for n, page in enumerate(pages, 1))

    assert without_pages(text) == Unpaged(text)


def test_chapters_that_begin_pages_stay() -> None:
    text = "\f".join(f"CHAPTER {n}\n\n{page}\n" for n, page in enumerate(PAGES, 3))

    found = without_pages(text)

    assert found.left_out == 0
    assert [line for line in found.text.split("\n") if line.startswith("CHAPTER")] == [
        "CHAPTER 3",
        "CHAPTER 4",
        "CHAPTER 5",
    ]


@pytest.mark.parametrize(
    "written",
    [
        "Dear Anna,\n\nthe bridge is {}, and nobody knows why.\n\nYours ever,\nJean",
        "The {} boat goes out,\nThe bells are rung;\nO bridge, why did you fall?",
        "Psalm {}\n\nThe river runs as it has run.\n\nAmen.",
        "Question {0}\n\nWhat is the name of river number {0}?\n\nAnswer: ______",
    ],
    ids=["letters", "a refrain", "psalms", "questions"],
)
def test_what_is_written_at_the_beginning_of_each_page_and_its_end_stays(written: str) -> None:
    pages = [written.format(n) for n in range(1, 7)]

    found = without_pages("\n\f".join(pages))

    assert found == Unpaged("\n\n".join(pages))


def test_a_page_that_is_spoken_of_is_no_foot() -> None:
    text = f"{PAGES[0]}\nas was said before [Page 12]\n\n{PAGES[2]}"

    assert without_pages(text).text.replace("\n\n", "\n") == text.replace("\n\n", "\n")


def test_a_text_without_pages_stays_as_it_is() -> None:
    text = "One.\r\n\r\n12\r\n\r\nTwo.\r\n"

    assert without_pages(text) == Unpaged(text)


def test_the_time_grows_with_the_pages_and_no_faster() -> None:
    def made(count: int) -> str:
        return "\f".join(f"Boats {n}\n\nwords\n\n{n}" for n in range(count))

    assert growth(without_pages, made, 4000) < EVEN
