"""The title that a plain text says of itself."""

import pytest

from reader.model.edition.article import Article
from reader.model.opening.plain_text import write_plain
from reader.model.text.progress import no_progress

PARAGRAPH = "The committee met on Tuesday, and it heard what was said of the boats of the north."


def article(text: str) -> Article:
    """Return the article of a plain *text* in a file named “File”."""
    return write_plain(text, no_progress).article("File")


@pytest.mark.parametrize(
    "head",
    [
        "The Boats of the North",
        "The Boats of the North\n======================",
        "======================\nThe Boats of the North\n======================",
        f"{'The Boats of the North':^72}",
        f"{'The Boats of the North':^72}\n{'by A. Sailor':^72}",
        "The Boats of the North\nby A. Sailor",
    ],
)
def test_what_stands_above_the_text_is_its_title_and_not_in_it(head: str) -> None:
    found = article(f"{head}\n\n{PARAGRAPH}\n")

    assert found.title == "The Boats of the North"
    assert "The Boats" not in found.text
    assert found.text.endswith(PARAGRAPH)


def test_above_the_title_there_may_be_a_table() -> None:
    head = "Working Group                A. Sailor\nComments: 9999              July 1998"

    found = article(f"{head}\n\n\n{'The Boats of the North':^38}\n\n{PARAGRAPH}\n")

    assert (found.title, found.text) == ("The Boats of the North", f"{head}\n{PARAGRAPH}")


@pytest.mark.parametrize("name", ["Title", "TITLE", "Subject", "Titel", "Título"])
def test_a_field_says_the_title_and_stays(name: str) -> None:
    found = article(f"Number: 9999\n{name}: The Boats of the North\n\n{PARAGRAPH}\n")

    assert found.title == "The Boats of the North"
    assert f"{name}: The Boats" in found.text


def test_a_page_of_a_manual_is_named_in_its_first_line() -> None:
    found = article(f"COUNT(1)          Harbour Commands          COUNT(1)\n\nNAME\n  {PARAGRAPH}")

    assert found.title == "COUNT(1)"


@pytest.mark.parametrize(
    "text",
    [
        PARAGRAPH,
        "The Boats of the North",
        f"{PARAGRAPH}\n\nThe Boats of the North\n\n{PARAGRAPH}",
        f"Dear John,\n\n{PARAGRAPH}",
        f"- milk\n\n{PARAGRAPH}",
        f"CONTENTS\n\n{PARAGRAPH}",
        f"2001-02-03  A. Sailor\n\n{PARAGRAPH}",
        f"1 Boats\n\n{PARAGRAPH}\n\n2 Bridges\n\n{PARAGRAPH}",
        f"1. Of Boats\n\n{PARAGRAPH}\n\n1.1 Scope\n\n{PARAGRAPH}",
        f"Version 2.1\n===========\n\n{PARAGRAPH}\n\nVersion 2.0\n===========\n\n{PARAGRAPH}",
        f"0.2.1 of May\n------------\n\n{PARAGRAPH}\n\n0.2.0\n-----\n\n{PARAGRAPH}",
        "the boats went out\nand none came home\n\nthe women waited",
    ],
)
def test_where_no_title_is_said_the_text_has_the_files_name(text: str) -> None:
    assert article(text).title == "File"


@pytest.mark.parametrize("title", ["Boats 2.1", "3.2"])
def test_a_title_with_a_version_stands_above_parts_of_other_names(title: str) -> None:
    text = f"{title}\n=========\n\n{PARAGRAPH}\n\nUse of 2.1\n==========\n\n{PARAGRAPH}"

    assert article(text).title == title


@pytest.mark.parametrize("title", ["1 Boat in 12 Days", "2 Boats", "12 Angry Men"])
def test_a_title_may_begin_with_a_number_that_nothing_goes_on_with(title: str) -> None:
    assert article(f"{title}\n\n{PARAGRAPH}\n\n{PARAGRAPH}").title == title
