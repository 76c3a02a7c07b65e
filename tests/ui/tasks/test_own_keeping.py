"""The reader's own marks follow the text that is read, and are kept with it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.model.edition.article import Article
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.library.library import Library
from reader.model.opening.foreign_article import html_article
from reader.model.own.own_mark import OwnKind, mark_at
from reader.model.text.span import Span
from reader.session.own_marks import OwnMarks
from reader.ui.tasks.keeping import Keeping
from reader.ui.tasks.own_keeping import OwnKeeping, whence

SENTENCES = (
    "The ferry crosses the northern lake twice a day, when the wind allows it.",
    "Its captain has been waiting for a new engine since the spring of that year.",
    "Nobody on the island knows who is to pay for it, or when it might arrive.",
)


@pytest.fixture
def home(qtbot: QtBot) -> QObject:
    """Return what everything belongs to, for as long as a test runs."""
    del qtbot  # there has to be an application
    return QObject()


@pytest.fixture
def own(home: QObject) -> OwnMarks:
    """Return the marks in what is read."""
    return OwnMarks(home)


@pytest.fixture
def keeping(home: QObject, own: OwnMarks) -> OwnKeeping:
    """Return what keeps them, for as long as the program runs."""
    return OwnKeeping(own, Library(), Keeping(home), home)


def text(*sentences: str, file: str = "/ferry.txt") -> OpenedText:
    """Return a text of *sentences*, a paragraph each, that was opened from a *file*."""
    article: Article = html_article(
        "".join(f"<p>{sentence}</p>" for sentence in sentences), "Ferry", named=True
    ).article
    return OpenedText(article=article, file=Path(file))


def mark(own: OwnMarks, words: str, at_hand: OpenedText) -> None:
    """Note something on *words* of what is *at_hand*."""
    start = at_hand.article.text.index(words)
    span = Span(start, start + len(words))
    own.put(mark_at(span, at_hand.article.text, OwnKind.NOTE, "mine"))


def test_marks_are_gone_with_their_text_and_come_back_with_it(
    keeping: OwnKeeping, own: OwnMarks
) -> None:
    ferry, other = text(*SENTENCES), text("Quite another one.", file="/other.txt")
    keeping.follow(ferry)
    mark(own, "the northern lake", ferry)

    keeping.follow(other)
    elsewhere = own.placed
    keeping.follow(ferry)

    assert elsewhere == ()
    assert [placed.mark.exact for placed in own.placed] == ["the northern lake"]


def test_other_perspectives_beside_the_same_text_change_nothing(
    keeping: OwnKeeping, own: OwnMarks
) -> None:
    ferry = text(*SENTENCES)
    keeping.follow(ferry)
    mark(own, "the northern lake", ferry)

    keeping.follow(replace(ferry))

    assert len(own.placed) == 1
    assert own.can_undo


def test_what_has_moved_comes_once_it_is_found(
    qtbot: QtBot, keeping: OwnKeeping, own: OwnMarks
) -> None:
    ferry = text(*SENTENCES)
    keeping.follow(ferry)
    mark(own, "for a new engine", ferry)

    keeping.follow(text(SENTENCES[2], *SENTENCES[:2]))
    at_once = own.placed
    qtbot.waitUntil(lambda: len(own.placed) == 1)

    assert at_once == ()
    assert own.placed[0].span is not None


def test_what_is_found_too_late_is_not_shown_in_another_text(
    qtbot: QtBot, keeping: OwnKeeping, own: OwnMarks
) -> None:
    ferry = text(*SENTENCES)
    keeping.follow(ferry)
    mark(own, "for a new engine", ferry)
    keeping.follow(text(SENTENCES[2], *SENTENCES[:2]))
    finding = keeping._finding
    assert finding is not None
    finding.wait()  # what it found is on its way, and nobody has heard of it yet

    keeping.follow(text("Quite another one.", file="/other.txt"))
    qtbot.wait(1)

    assert own.placed == ()


def test_an_edition_is_known_by_its_id_and_a_text_by_its_file(bridge: Edition) -> None:
    assert whence(bridge).opened_from == bridge.id
    assert whence(text("One.")).opened_from == str(Path("/ferry.txt"))
