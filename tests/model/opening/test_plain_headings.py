"""Which lines of plain text are headings."""

import pytest

from reader.model.edition.article import BlockKind
from reader.model.opening.plain_text import write_plain
from reader.model.text.progress import no_progress

PARAGRAPH = (
    "The committee met on Tuesday to discuss the report, which said that nearly 400,000 people had "
    "left their homes, most of them in the first year."
)


def kinds(text: str) -> list[tuple[BlockKind, str]]:
    """Return the blocks of a plain *text* with their kinds."""
    article = write_plain(text, no_progress).article("Title")
    return [(block.kind, article.text_of(block)) for block in article.blocks]


def is_heading(line: str) -> bool:
    """Tell whether a *line* between two paragraphs is a heading."""
    return kinds(f"{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH}")[1] == (BlockKind.HEADING, line)


@pytest.mark.parametrize(
    "line",
    [
        "CHAPTER ONE",
        "CHAPTER 1. Loomings.",
        "Chapter 12",
        "Chapter XII. Of bridges",
        "Chapter the First",
        "II. The Mail",
        "IV.",
        "XIV",
        "Article I",
        "Section 3.2 Scope",
        "Appendix B: Tables",
        "Scene II. A room",
        "1. Introduction",
        "1. Definitions.",
        "3.2.1 Scope",
        "4.1. Of boats",
        "MARCH 1998",
        "CHANGES SINCE 1998:",
        "Preface",
        "Kapitel 3: Der Hafen",
        "Erstes Kapitel",
        "Глава 3. Море",
        "第一章 大海",
        "الفصل الأول",
        "פרק א",
        "§ 1 Anwendungsbereich",
        "§ 12a",
        "§ 2",
        "§ 3.",
        "Article L. 131-2",
        "Article R. 1231-5",
        "TOP 2: Brücke",
    ],
)
def test_a_chapter_a_number_or_capitals_make_a_heading(line: str) -> None:
    assert is_heading(line)


@pytest.mark.parametrize(
    "line",
    [
        "A short line",
        "STOP!",
        "USA",
        "12",
        "* * * * *",
        "Chapter and verse",
        "Chapter 2 tells of the mail.",
        "Part 2 of the story begins here",
        "Article 5 of the treaty says so",
        "Chapter 1. It was late, and the boats were lost.",
        "Book a Room",
        "1. Buy some milk and bread.",
        "1998 was a bad year",
        "A. Sailor",
        "12 U.S.C. 34",
        "12 Statutes; 34 Pub. L.",
        "- 2 -",
        "1.5 million",
        "§ 2 gilt auch hier",
        "§ 2 Die Boote fahren aus.",
        "Top 3 of the boats",
        "Boats belong to",
    ],
)
def test_a_sentence_that_begins_like_a_heading_is_none(line: str) -> None:
    assert not is_heading(line)


def test_items_that_count_on_are_no_headings() -> None:
    found = kinds(f"{PARAGRAPH}\n\n1. Milk\n\n2. Bread\n\n3. Bridges\n\n{PARAGRAPH}")

    assert [kind for kind, _ in found[1:4]] == [BlockKind.ITEM] * 3


@pytest.mark.parametrize("rule", ["=", "-", "~", "^"])
def test_what_is_underlined_is_a_heading_without_its_rule(rule: str) -> None:
    found = kinds(f"{PARAGRAPH}\n\nOf boats\n{8 * rule}\n{PARAGRAPH}")

    assert found[1:] == [(BlockKind.HEADING, "Of boats"), (BlockKind.PARAGRAPH, PARAGRAPH)]


def test_a_rule_may_stand_above_a_heading_too() -> None:
    found = kinds(f"{PARAGRAPH}\n\n========\nOf boats\n========\n\n{PARAGRAPH}")

    assert found[1] == (BlockKind.HEADING, "Of boats")


def test_two_signs_are_enough_below_two_letters() -> None:
    assert kinds(f"{PARAGRAPH}\n\njq\n==\n\n{PARAGRAPH}")[1] == (BlockKind.HEADING, "jq")
    assert kinds(f"{PARAGRAPH}\n\nBoats\n==\n\n{PARAGRAPH}")[1][0] is not BlockKind.HEADING


def test_a_line_further_out_than_the_text_below_is_a_heading() -> None:
    found = kinds(
        f"{PARAGRAPH}\n\nStatus of this Memo\n\n   This memo tells of the boats of the\n"
        "   harbour and of those who own them.\n"
    )

    assert found[1][0] is BlockKind.HEADING


def test_capitals_may_stand_right_above_what_they_head() -> None:
    body = "       count - tell how many boats there are in the harbour, and whose they are"

    found = kinds(f"{PARAGRAPH}\n\nNAME\n{body}\n\nSYNOPSIS\n{body}\n")

    assert [kind for kind, _ in found[1:]] == [BlockKind.HEADING, BlockKind.PARAGRAPH] * 2


def test_a_line_alone_in_the_middle_is_a_heading() -> None:
    text = "The council met on Tuesday and heard what the harbour office had\nfound out.\n"

    found = kinds(f"{text * 3}\n{'Of the Boats':^66}\n\n{text}\n{'* * *':^66}\n\n{text}")

    assert [kind for kind, words in found if words == "Of the Boats"] == [BlockKind.HEADING]
    assert [kind for kind, words in found if words == "* * *"] == [BlockKind.PARAGRAPH]


def test_a_part_of_a_part_right_below_its_heading_has_a_heading_too() -> None:
    parts = PARAGRAPH, "2. Finance", PARAGRAPH, "3. Roads\n3.1 Bridge over the Aven", PARAGRAPH
    text = "\n\n".join(parts)

    headings = [words for kind, words in kinds(text) if kind is BlockKind.HEADING]

    assert headings == ["2. Finance", "3. Roads", "3.1 Bridge over the Aven"]


def test_numbered_lines_that_are_no_parts_of_one_another_are_items() -> None:
    found = kinds(f"{PARAGRAPH}\n\n3. Roads\n4. Bridges\n\n{PARAGRAPH}")

    assert [kind for kind, _ in found[1:3]] == [BlockKind.ITEM, BlockKind.ITEM]


def test_a_rule_may_be_a_third_as_long_as_its_heading() -> None:
    heading = "What is new in the second edition? (Merged into the third.)"

    assert kinds(f"{PARAGRAPH}\n\n{heading}\n{'=' * 20}\n\n{PARAGRAPH}")[1] == (
        BlockKind.HEADING,
        heading,
    )


@pytest.mark.parametrize("line", ["THE END", "1. Introduction", "Chapter 3", "Of Boats"])
def test_nothing_stands_below_a_line_that_is_the_last(line: str) -> None:
    assert kinds(f"{PARAGRAPH}\n\n{line}")[-1][0] is not BlockKind.HEADING


@pytest.mark.parametrize(
    "head",
    ["Congressional Record         Page {}", "The Boats      {}", "- {} -", "Boats, Page {}"],
)
def test_what_stands_at_the_heads_of_pages_is_neither_heading_nor_item(head: str) -> None:
    pages = [f"{head.format(n)}\n\n{PARAGRAPH}" for n in (11, 12, 13)]

    found = kinds("\n\n".join([PARAGRAPH, *pages]))

    assert {kind for kind, _ in found} == {BlockKind.PARAGRAPH}


def test_rows_of_a_table_are_no_heads_of_pages() -> None:
    found = kinds(f"{PARAGRAPH}\n\nBoats      12\n\nBoats      7\n\n{PARAGRAPH}")

    assert [kind for kind, _ in found[1:-1]] == [BlockKind.CODE]


def test_a_list_may_stand_right_below_the_name_of_a_part() -> None:
    found = kinds(f"{PARAGRAPH}\n\nArticle 2\n1. The people are free.\n2. Nobody is held.")

    assert [kind for kind, _ in found[1:]] == [BlockKind.HEADING, BlockKind.ITEM, BlockKind.ITEM]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_quantity_alone_in_a_line_is_no_item_and_a_part_is_one(gap: str) -> None:
    found = kinds(f"{PARAGRAPH}\n\n2.1 the roads{gap}2.2 the bridges\n\n{PARAGRAPH}")

    assert [kind for kind, _ in found[1:3]] == [BlockKind.ITEM, BlockKind.ITEM]


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("§ 2 Begriffe", "Im Sinne dieser Ordnung ist\n1. Boot: was schwimmt;\n2. Hafen: alles."),
        ("المادة 2", "يكون للكلمات التالية المعاني المخصصة لها، وهي معان كثيرة كما يعرف\nالناس."),
        ("Article L. 131-2", "Le juge peut :\nentendre les parties qui sont venues le voir ;"),
        ("TOP 3: Verschiedenes", "Keine Wortmeldungen."),
        ("2.2 Deck", "The deck is sound."),
    ],
)
def test_a_part_has_its_heading_right_above_it(heading: str, below: str) -> None:
    found = kinds(f"{PARAGRAPH}\n\n{heading}\n{below}\n\n{PARAGRAPH}")

    assert found[1] == (BlockKind.HEADING, heading)
    assert BlockKind.HEADING not in {kind for kind, _ in found[2:]}


@pytest.mark.parametrize(
    "text",
    ["PART I\nPRELIMINARY", "CHAPITRE II\nDe la propriété", "Erster Abschnitt\nAllgemeines"],
)
def test_the_number_of_a_part_and_its_name_below_are_headings(text: str) -> None:
    found = kinds(f"{PARAGRAPH}\n\n{text}\n\n{PARAGRAPH}")

    assert found[1:3] == [(BlockKind.HEADING, line) for line in text.split("\n")]


@pytest.mark.parametrize(
    "text",
    [
        "Part of it\nThe Boats",
        "Chapter 3\nof the boats",
        "Letter 5\nDear Anna,",
        "2.2 boats\nThe harbour",
        "Section 3\nThe boats go out,\nThe bells are rung",
    ],
)
def test_other_lines_above_others_are_no_headings(text: str) -> None:
    found = kinds(f"{PARAGRAPH}\n\n{text}\n\n{PARAGRAPH}")

    assert len([kind for kind, _ in found if kind is BlockKind.HEADING]) < 2
    assert (BlockKind.HEADING, text.split("\n")[1]) not in found
