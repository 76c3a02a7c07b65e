"""Copies what the reader has selected or chosen."""

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.model.exchange.marked_words import words_at
from reader.session.reading import Reading
from reader.ui.article.article_view import ArticleView
from reader.ui.look.phrasing_in_language import PhrasingInLanguage


class CopyingCommands(QObject):
    """Slots for the actions of copying."""

    said = Signal(str)

    def __init__(self, reading: Reading, article: ArticleView, parent: QObject) -> None:
        """Copy from *article*."""
        super().__init__(parent)
        self._reading = reading
        self._article = article
        self._phrasing = PhrasingInLanguage(self).phrasing()

    @Slot()
    def copy(self) -> None:
        """Copy what is selected where the reader is."""
        copy = getattr(QApplication.focusWidget(), "copy", None)
        if copy is not None:
            copy()

    @Slot()
    def copy_with_citation(self) -> None:
        """Copy what is selected in the article, or the chosen passage, with where it is from."""
        at_hand, passage = self._reading.at_hand, self._reading.passage
        if at_hand is None:
            return
        text, spans = self._article.createMimeDataFromSelection().text(), self._article.selected
        if not text and passage is not None:
            text, spans = words_at(at_hand.article, passage.span), (passage.span,)
        if text:
            from reader.model.exchange.cited_text import cite  # with all that renders notes
            from reader.ui.commands.cited_in_words import CitedInWords

            cited = cite(text, spans, at_hand, self._phrasing)
            said, copied = CitedInWords(self), QMimeData()
            copied.setText(said.text(cited))
            copied.setHtml(said.html(cited))
            QGuiApplication.clipboard().setMimeData(copied)
            self.said.emit(self.tr("Copied with its citation"))
        else:
            self.said.emit(self.tr("Select words or choose a passage first"))

    @Slot(str)
    def copy_text(self, text: str) -> None:
        """Copy a whole *text*, as it was pasted."""
        QGuiApplication.clipboard().setText(text)
        self.said.emit(self.tr("Copied"))
