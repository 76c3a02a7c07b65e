"""Shows what was opened in an article's pane, and looks whether all of it is there."""

import os

from PySide6.QtWidgets import QApplication

from reader.model.edition.opened_text import OpenedText
from reader.model.text.search import Query, SearchText
from reader.session.search import Search
from reader.ui.article.article_view import ArticleView
from reader.ui.look.look import Look
from reader.ui.look.theme import load_theme

_SIZE = (500, 400)


def show(opened: OpenedText) -> None:
    """Show an *opened* text at several sizes, scroll, search, and fail where a word is missing."""
    # What is fuzzed from the command line has no screen either.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Chance meets scripts for which no typeface is installed.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false")
    application = QApplication.instance() or QApplication([])
    article, look = opened.article, Look(load_theme("dark"))
    view = ArticleView(look)
    view.resize(*_SIZE)
    view.show_article(opened)
    view.show()
    while not view.laid_out.is_complete:
        application.processEvents()
    assert_shown(view, opened)
    bar = view.verticalScrollBar()
    for place, zoom in ((0.5, 2.0), (1.0, 0.5), (0.0, 1.0)):
        bar.setValue(round(place * bar.maximum()))
        view.grab()
        view.show_look(look._replace(zoom=zoom))
        view.grab()
    query = Query(article.text[:3])
    view.show_search(Search(query, SearchText(article.text).find(query), current=0))
    view.grab()
    view.close()
    view.deleteLater()


def assert_shown(view: ArticleView, opened: OpenedText) -> None:
    """Fail where a block of an *opened* text does not stand in the *view* as it is."""
    article = opened.article
    for index, block in enumerate(article.blocks):
        shown = view.laid_out.text_block(index)
        assert view.laid_out.article_block(shown) == block
        # Qt has a sign of its own for the line breaks within a block, which read as spaces.
        assert shown.text().replace("\u2028", " ").split() == article.text_of(block).split()
