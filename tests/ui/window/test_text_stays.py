"""Esc takes back a choice or a selection, and never moves the text that is read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.ui.article.article_view import ArticleView
from tests.ui.conftest import OpenWindow


@pytest.fixture
def article(open_window: OpenWindow, bundled: Edition, session: Session) -> ArticleView:
    """Return the article with a passage chosen that is far from its beginning."""
    window = open_window(bundled)
    session.reading.select_passage(bundled.passages[40].id)
    QApplication.processEvents()
    return window.parts.panes.article


def test_the_text_stays_where_a_passage_is_left(article: ArticleView, session: Session) -> None:
    before = article.verticalScrollBar().value()

    QTest.keyClick(article, Qt.Key.Key_Escape)
    QApplication.processEvents()

    assert session.reading.passage is None
    assert before == article.verticalScrollBar().value() > 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Left])
def test_the_text_stays_where_a_selection_far_away_is_let_go(
    article: ArticleView, key: Qt.Key
) -> None:
    before = article.verticalScrollBar().value()
    article.selectAll()
    article.verticalScrollBar().setValue(before)

    QTest.keyClick(article, key)
    QApplication.processEvents()

    assert not article.textCursor().hasSelection()
    assert before == article.verticalScrollBar().value() > 0
