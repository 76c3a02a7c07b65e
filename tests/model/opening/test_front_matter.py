"""What a Markdown text says of itself before it begins."""

import pytest

from reader.model.opening.byline import Byline
from reader.model.opening.foreign_article import markdown_article
from reader.model.opening.front_matter import split_front_matter

LONG_NAMES = ("Jane Anne Margaret Featherstonehaugh-Cholmondeley", "Noor Ali", "Ewa Łódź-Nowak")


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("---\ntitle: 'A bridge'\nx: y\n---\nOne.", ("A bridge", "One.")),
        ("---\ntitle: A bridge\n...\nOne.", ("A bridge", "One.")),
        ('+++\ntitle = "A bridge"\n+++\nOne.', ("A bridge", "One.")),
        ("+++\ntitle = 3\n+++\nOne.", ("", "One.")),
        ("+++\nno toml\n+++\nOne.", ("", "One.")),
        ("---\ntitle: |\n  A\n\n  bridge\n---\nOne.", ("A bridge", "One.")),
        ("---\ntitle: >-\n  A\n  bridge\nx: y\n---\nOne.", ("A bridge", "One.")),
        ("---\ntitle: A\n  bridge\nread-in: 3\n---\nOne.", ("A bridge", "One.")),
        ("---\ntitle:\n  A bridge\n---\nOne.", ("A bridge", "One.")),
        ("---\ntitle: 'Jane''s'\n---\nOne.", ("Jane's", "One.")),
        ('---\ntitle: "A \\"bridge\\""\n---\nOne.', ('A "bridge"', "One.")),
        ('---\ntitle: "A \\ bridge"\n---\nOne.', ("A \\ bridge", "One.")),
        ("---\ntitle: A bridge\n\n# a remark\n\nx:\n- y z\n\n---\nOne.", ("A bridge", "One.")),
        ("---\n\nOne.\n\n---\n", ("", "---\n\nOne.\n\n---\n")),
        ("---\nnever ends", ("", "---\nnever ends")),
        ("One.", ("", "One.")),
        ("% A bridge\n  of stone\n\n# One\n", ("A bridge of stone", "\n# One\n")),
        ("%\n% Jane Doe\n\nOne.", ("", "\nOne.")),
        ("% of all of them\nwere lost.", ("", "% of all of them\nwere lost.")),
        ("%d is a number.\n\nOne.", ("", "%d is a number.\n\nOne.")),
    ],
)
def test_front_matter_is_left_out_and_its_title_kept(
    markdown: str, expected: tuple[str, str]
) -> None:
    front, text = split_front_matter(markdown)

    assert (front.title, text) == expected


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("---\nauthor: 'Jane Doe'\ndate: 2021-05-03 10:00\n---", Byline("Jane Doe", "2021-05-03")),
        ("% A\n% Jane Doe; Noor Ali\n% 2021-05-03\n", Byline("Jane Doe, Noor Ali", "2021-05-03")),
        ("% A\n% Jane Doe\n  Noor Ali\n", Byline("Jane Doe, Noor Ali")),
        ("---\nauthors: [Jane Doe, 'Noor Ali']\n---", Byline("Jane Doe, Noor Ali")),
        ("---\nauthors:\n  - Jane Doe\n- Noor Ali\nx: y\n- z\n---", Byline("Jane Doe, Noor Ali")),
        (
            "---\nauthor:\n  - name: Jane Doe\n    orcid: 1\n  - name: Noor Ali\n---",
            Byline("Jane Doe, Noor Ali"),
        ),
        ("---\nauthor:\n  name: Jane Doe\n---", Byline("Jane Doe")),
        ("---\nauthor:\n  email: a\n---", Byline()),
        ("---\nauthors: [Jane Doe,\n  Noor Ali]\n---", Byline("Jane Doe, Noor Ali")),
        (f"---\nauthor: {', '.join(LONG_NAMES)}\n---", Byline(", ".join(LONG_NAMES))),
        ("---\nauthor:\ndate: soon\n---", Byline()),
        ("---\nAuthor: https://a.example/jane\nDate: '2021/05/03'\n---", Byline("", "2021-05-03")),
        ('+++\nauthor = "Jane Doe"\ndate = 2021-05-03\n+++', Byline("Jane Doe", "2021-05-03")),
        ("+++\ndate = 2021-05-03T10:00:00Z\n+++", Byline("", "2021-05-03")),
        ('+++\nauthors = ["Jane Doe", "Noor Ali"]\n+++', Byline("Jane Doe, Noor Ali")),
        ("+++\nauthor = 3\n+++", Byline()),
        ("---\ndate: May 2024\n---", Byline("", "May 2024")),
        ("---\ndate: 3 mai 2024\n---", Byline("", "3 mai 2024")),
        ("---\ndate: 2024-05\n---", Byline("", "2024-05")),
        ("---\ndate: 2024-13-40\n---", Byline("", "2024-13-40")),
        ("---\ndate: '`r Sys.Date()`'\n---", Byline()),
    ],
)
def test_the_author_and_the_day_are_those_of_the_front_matter(front: str, expected: Byline) -> None:
    assert split_front_matter(f"{front}\nOne.")[0].byline == expected


def test_they_stand_below_the_title_unless_the_text_says_them() -> None:
    front = "---\ntitle: A bridge\nauthor: Jane Doe\ndate: 2021-05-03\n---\n"

    assert markdown_article(f"{front}One.", "T").article.below_title() == "Jane Doe · 3 May 2021"
    assert markdown_article(f"{front}By Jane Doe.", "T").article.below_title() == "3 May 2021"
    written = front.replace("2021-05-03", "Spring 2021")
    assert markdown_article(f"{written}One.", "").article.below_title() == "Jane Doe · Spring 2021"
    assert markdown_article(f"{written}In spring 2021.", "").article.below_title() == "Jane Doe"
    month = front.replace("2021-05-03", "2021-05")
    assert markdown_article(f"{month}One.", "T").article.below_title() == "Jane Doe · May 2021"


def test_a_subtitle_stands_below_the_title() -> None:
    front = "---\ntitle: A bridge\nsubtitle: 'and a ferry'\nauthor: Jane Doe\n---\n"

    assert markdown_article(f"{front}One.", "T").article.below_title() == "and a ferry · Jane Doe"
    folded = "---\ntitle: T\nsubtitle: |\n  A long\n  sub\n---\n\n# Other head\n\nOne."
    assert markdown_article(folded, "T").article.below_title() == "A long sub"
    assert markdown_article("---\nsubtitle: [3]\n---\nOne.", "T").article.below_title() == ""


@pytest.mark.parametrize(
    "front",
    [
        "abstract: |\n  The dikes were raised.\n\n  They held *twice*.",
        "abstract: >-\n  The dikes\n  were raised.\n\n  They held *twice*.",
        "abstract: 'The dikes were raised.\n\n  They held *twice*.'",
        "description: The dikes were raised. They held *twice*.",
        "description: The dikes were raised.\nabstract: They held *twice*.",
        "summary: The dikes were raised.\nexcerpt: They held *twice*.",
    ],
)
def test_an_abstract_or_a_description_is_a_part_of_the_text(front: str) -> None:
    article = markdown_article(f"---\ntitle: T\n{front}\n---\n\nOne.", "").article

    assert " ".join(article.text.split()) == "The dikes were raised. They held twice. One."


@pytest.mark.parametrize(
    "prose",
    [
        "A motto without a colon.",
        "Note to the reader: all is prose.",
        "Note: all is prose.",
        "A motto that opens the book\nand has one line more: this.",
        "Title: Notes\nAuthor: Jane Doe\nNobody: said so\n\nThen prose goes on.\n",
    ],
)
def test_prose_between_two_lines_across_the_page_is_no_setting(prose: str) -> None:
    article = markdown_article(f"---\n{prose}\n---\n\nOne.", "T").article

    assert " ".join(prose.split()) in " ".join(f"{article.title}\n{article.text}".split())
