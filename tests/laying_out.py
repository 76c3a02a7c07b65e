"""A text as long as a book in the window: waited for, and where its words are drawn."""

from pytestqt.qtbot import QtBot

from reader.ui.article.article_view import ArticleView


def fill(qtbot: QtBot, article: ArticleView) -> None:
    """Wait until all of the text is in the document."""
    qtbot.waitUntil(lambda: article.laid_out.is_complete)


def finish(qtbot: QtBot, article: ArticleView) -> None:
    """Wait until nothing is left to be done in idle moments."""
    qtbot.waitUntil(lambda: not article._work_timer.isActive())


def seen_at(article: ArticleView, position: int) -> int:
    """Return how far down in the window a *position* of the text is drawn."""
    return article.cursorRect(article.cursor_at(position)).top()
