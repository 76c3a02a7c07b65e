"""The chain beside a passage, drawn, said in sentences, and found."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton

from reader.model.edition.passage import Kind, Link
from reader.model.files.loading import load_edition
from reader.model.markup.links import To, address
from reader.model.markup.perspectives import CHAIN, render_perspectives
from reader.session.session import Session
from reader.ui.look.look import Look
from reader.ui.look.theme import load_theme
from reader.ui.perspectives.chain_view import ChainView
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.window.window import Window
from tests.model.files.test_chain_tables import CHAIN as STEPS
from tests.model.files.test_chain_tables import with_chain
from tests.reading import highlighted_words, is_hit_in_view, notes_of, picture_of, search_for

JOINER = "\u2060"
SENTENCES = "The town held a meeting in 2014"


@pytest.fixture
def asked(window: Window, session: Session, tmp_path: Path) -> Window:
    """Return the window with the chain on who was asked."""
    session.open(load_edition(with_chain(tmp_path, STEPS)))
    session.reading.select_passage("nobody-asked")
    return window


def chain_in(window: Window) -> ChainView:
    """Return the chain that is shown."""
    (chain,) = (c for c in window.parts.panes.perspectives.findChildren(ChainView) if c.isVisible())
    return chain


def shown_notes(window: Window) -> list[str]:
    return [n.toPlainText() for n in notes_of(window.parts.panes.perspectives) if n.isVisible()]


def test_the_chain_is_shown_from_the_origin_down(asked: Window) -> None:
    (words,) = (text for text in shown_notes(asked) if text.startswith("Nobody named"))

    assert words.replace(JOINER, "").splitlines() == [
        "Nobody named at the town hall",
        "told to a reporter",
        "The builder¹",
        "how known\twas there",
        "at stake\twants to be paid",
        "other times\tsaid the opposite before",
        "no letter was found",
        "The article",
        "what it says\tnobody was asked",
        "confirmed\tby nobody",
    ]


def test_the_head_of_the_section_counts_the_gaps(asked: Window) -> None:
    heads = asked.parts.panes.perspectives.findChildren(QAbstractButton)

    assert "Attribution, 2 gaps" in [head.accessibleName() for head in heads]


def test_the_sentences_wait_until_they_are_asked_for(asked: Window) -> None:
    assert not any(SENTENCES in text for text in shown_notes(asked))
    (button,) = chain_in(asked).findChildren(QToolButton)

    button.click()
    QApplication.processEvents()

    assert any(SENTENCES in text for text in shown_notes(asked))


@pytest.mark.parametrize("words", ["wants to be paid", "no letter", "Nobody named", SENTENCES])
def test_whatever_the_chain_or_the_sentences_say_is_found(asked: Window, words: str) -> None:
    search_for(asked, words)

    asked.parts.actions["find_in_notes"].trigger()
    QApplication.processEvents()

    assert highlighted_words(asked.parts.panes.perspectives) == [words]
    assert is_hit_in_view(asked.parts.panes.perspectives)


def test_tab_goes_from_a_name_to_its_page(asked: Window) -> None:
    (text,) = (n for n in notes_of(chain_in(asked)) if n.isVisible())

    text.setFocus(Qt.FocusReason.TabFocusReason)

    link = text.focused_link
    assert link is not None
    assert link.selectedText() == "The builder"
    assert link.charFormat().anchorHref() == address(To.PARTY, "builder")


@pytest.mark.parametrize(("zoom", "width"), [(1.0, 300), (2.0, 900)])
def test_labels_stand_above_their_values_where_there_is_little_room(
    zoom: float, width: int, tmp_path: Path
) -> None:
    edition = load_edition(with_chain(tmp_path, STEPS))
    passage = edition.passage("nobody-asked")
    assert passage is not None
    page = NotesPage(edition, Look(load_theme("light"), zoom))
    chain = ChainView(page, render_perspectives(passage, edition))

    chain.fit(width)

    assert "how known\nwas there" in page.texts[CHAIN].toPlainText()


def test_who_is_named_is_filled_and_who_is_not_is_empty(asked: Window) -> None:
    chain = chain_in(asked)
    fill = load_theme("light").kinds[Kind.ATTRIBUTION].fill

    picture = picture_of(chain)

    x = round(0.875 * 16)
    middles = [QColor(picture.pixel(QPoint(x, round(y)))) for y in chain._first_lines()]
    assert [colour == fill for colour in middles] == [False, True, False]


def test_how_each_step_leads_on_is_said_and_not_only_drawn(asked: Window) -> None:
    (text,) = (n for n in notes_of(chain_in(asked)) if n.isVisible())

    assert [step.link for step in chain_in(asked)._chain] == [Link.VIA, Link.NOT_FOUND, None]
    assert text.accessibleDescription() == (
        "Nobody named: read at second hand. The builder: no text that leads on was found."
    )
