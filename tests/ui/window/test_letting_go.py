"""A selection in the article is let go of by keyboard."""

import pytest
from PySide6.QtCore import Qt

from reader.session.session import Session
from reader.ui.window.window import Window
from tests.reading import press, select_words


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Right, Qt.Key.Key_Left])
def test_a_key_lets_go_of_what_is_selected(window: Window, session: Session, key: Qt.Key) -> None:
    session.reading.next_passage()
    article = window.parts.panes.article
    article.setFocus()
    article.selectAll()

    press(key)

    assert not article.textCursor().hasSelection()
    assert session.reading.passage is not None


def test_esc_ends_a_search_before_it_lets_go(window: Window) -> None:
    window.parts.search.find()
    article = window.parts.panes.article
    article.setFocus()
    select_words(article, "Bridge")
    seen = []

    for _ in range(2):
        press(Qt.Key.Key_Escape)
        article.setFocus()
        seen.append((window.parts.panes.find_bar.isVisible(), article.selection()[0]))

    assert seen == [(False, "Bridge"), (False, "")]


def test_the_words_stay_selected_while_one_scrolls(window: Window) -> None:
    article = window.parts.panes.article
    select_words(article, "Bridge")

    press(Qt.Key.Key_Down)

    assert article.selection()[0] == "Bridge"
