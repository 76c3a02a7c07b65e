"""Copies so many words of an article that they are taken from its text and not from the page."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from reader.model.edition.article import Article
from reader.model.exchange.marked_words import words_at
from reader.ui.article.article_document import ArticleDocument


def long_copy(cursor: QTextCursor, laid_out: ArticleDocument, article: Article) -> QMimeData:
    """Return what *cursor* selects of an *article* that is *laid_out*, and of what is above it."""
    words = [words_at(article, span) for span in laid_out.selected(cursor)]
    start, begins = cursor.selectionStart(), laid_out.text_block(0).position()
    above = QTextCursor(cursor)
    above.setPosition(start)
    above.setPosition(max(start, begins - 1), QTextCursor.MoveMode.KeepAnchor)
    copied = QMimeData()
    copied.setText("\n".join(filter(None, (above.selection().toPlainText(), *words))))
    return copied
