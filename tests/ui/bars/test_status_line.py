"""The line at the bottom."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.edition.passage import Kind
from reader.model.opening.foreign_article import markdown_article
from reader.session.marks import Marks, Strength
from reader.ui.bars.status_line import StatusLine
from reader.ui.look.look import Look
from tests.reading import shown_text

KEYS = "J next · K previous"


@pytest.fixture
def line(qtbot: QtBot, light: Look, bridge: Edition) -> StatusLine:
    """Return the line where the standard edition was just opened."""
    line = StatusLine(light)
    qtbot.addWidget(line)
    line.show_article(bridge)
    return line


def test_it_says_where_the_reader_is(line: StatusLine) -> None:
    first = shown_text(line)

    line.show_paragraph(3)

    assert "Paragraph 1 of 3" in first
    assert "Examined 2 of 3" in first
    assert "Paragraph 3 of 3" in shown_text(line)


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        (Marks(), "Marks: soft"),
        (Marks(strength=Strength.FULL), "Marks: full"),
        (Marks(strength=Strength.LINES), "Marks: lines only"),
        (Marks(frozenset({Kind.CONTEXT, Kind.ESTIMATES})), "Marks: soft (estimates, context)"),
        (Marks(strength=Strength.OFF), "Marks: off"),
        (Marks(frozenset[Kind]()), "Marks: off"),
    ],
)
def test_it_says_what_is_marked_and_how(line: StatusLine, marks: Marks, told: str) -> None:
    line.show_marks(marks)

    assert told in shown_text(line).split("\n")


def test_where_it_is_narrow_the_keys_are_left_out(line: StatusLine, light: Look) -> None:
    told = []
    line.show()

    for width, zoom in ((1200, 1.0), (800, 1.0), (1200, 1.0), (1200, 3.0), (1400, 3.0)):
        line.show_look(light._replace(zoom=zoom))
        line.resize(width, line.height())
        told.append(KEYS in shown_text(line))

    assert told == [True, False, True, False, True]


def test_of_an_address_of_any_length_both_ends_are_seen(line: StatusLine) -> None:
    line.resize(600, line.height())

    line.show_link("https://example.org/begins" + "/and/on" * 50_000 + "/ends")

    (shown,) = (text for text in shown_text(line).split("\n") if "example.org" in text)
    assert "/begins" in shown
    assert "…" in shown
    assert shown.endswith("/ends")
    assert len(shown) < 200


def test_of_a_text_without_passages_it_offers_no_steps_and_speaks_of_no_marks(
    line: StatusLine,
) -> None:
    plain_article = markdown_article("A ferry crosses the lake.", "The Ferry").article

    line.show_article(OpenedText(plain_article, file=Path("ferry.md")))

    assert "J next" not in shown_text(line)
    assert "Marks" not in shown_text(line)


def test_of_a_single_passage_it_offers_no_steps(line: StatusLine, bridge: Edition) -> None:
    line.show_article(replace(bridge, passages=bridge.passages[:1]))

    assert "J next" not in shown_text(line)
    assert "Marks" in shown_text(line)


def labels_seen(line: StatusLine) -> list[str]:
    """Return what stands in the line beside the keys."""
    labels = line.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and "next" not in label.text()]


def test_nothing_stands_below_a_brief_word_after_the_library_was_shown(line: StatusLine) -> None:
    line.show()
    line.say_briefly("Select words in the text first")

    line.show_library("1 edition")
    in_library = line.currentMessage()
    line.say_briefly("Opened")
    line.show_library("")
    below = labels_seen(line)
    line.clearMessage()

    assert in_library == ""
    assert below == []
    assert labels_seen(line) == ["1 edition", "Examined 2 of 3", "Marks: soft"]


def test_a_link_that_is_left_brings_nothing_below_a_brief_word(line: StatusLine) -> None:
    line.show()
    line.say_briefly("Copied")

    line.show_link("")

    assert labels_seen(line) == []


def test_in_the_library_a_link_that_is_left_brings_back_what_is_said_there(
    line: StatusLine,
) -> None:
    line.show()
    line.show_library("1 edition")

    line.show_link("https://example.org/")
    line.show_link("")

    assert [each for each in labels_seen(line) if "Esc" not in each] == ["1 edition"]
