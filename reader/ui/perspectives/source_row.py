"""A line of the list of sources; a click anywhere in it opens the source's card."""

from PySide6.QtCore import QEvent, QRectF, Qt, QUrl
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent

from reader.model.markup.links import To, address
from reader.ui.look.look import Look
from reader.ui.perspectives.note_text import NoteText

_SIZE = 0.92  # of the notes' letters


class SourceRow(NoteText):
    """What a source is; its number is the link that keys come to."""

    def __init__(self, look: Look, key: str) -> None:
        """Open the card of the source of that *key*."""
        super().__init__(look, look.noting(_SIZE * look.notes_pixels))
        self._url = QUrl(address(To.SOURCE, key))
        self._hover = look.theme.hover
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the card, unless words were selected."""
        is_link = bool(self.anchorAt(event.position().toPoint()))
        super().mouseReleaseEvent(event)
        is_click = event.button() == Qt.MouseButton.LeftButton
        is_inside = self.viewport().rect().contains(event.position().toPoint())
        if is_click and is_inside and not is_link and not self.textCursor().hasSelection():
            self.link_activated.emit(self._url)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it is pointed at."""
        super().enterEvent(event)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that it is pointed at no more."""
        super().leaveEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of a row that is pointed at, and the text on it."""
        if self.underMouse():
            painter = QPainter(self.viewport())
            painter.fillRect(QRectF(self.viewport().rect()), self._hover)
            painter.end()
        super().paintEvent(event)
