"""A row of the library: a title, what is there, and how far it was read."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton

from reader.model.text.readable import readable
from reader.ui.library.library_words import Entry
from reader.ui.look.look import Look
from reader.ui.look.theme import Theme
from reader.ui.look.typefaces import SANS, SERIF, font

# In pixels at 100 %: above and below the words, left and right of them, between columns, the two
# columns at the right, the bar, and what is wide enough for the columns.
_AROUND, _SIDE, _GAP, _THERE, _PLACE, _BAR, _WIDE = 12.0, 10.0, 20.0, 144.0, 118.0, 3.0, 540.0
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class LibraryRow(QToolButton):
    """A row below a hairline; all of it opens what it is of, or looks for what is missing."""

    activated = Signal(Path)
    search_requested = Signal(object)  # Entry, which is not where it was
    menu_requested = Signal(object, QPoint)  # Entry, and where on the screen

    def __init__(self, entry: Entry, find: str, look: Look) -> None:
        """Show an *entry*; *find* says that one can look for it."""
        super().__init__()
        self.entry = entry
        self._find = find
        self._look = look
        self.setAccessibleName(f"{entry.aloud}, {find}" if entry.missing else entry.aloud)
        self.setToolTip(readable(entry.path))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._tell)

    def heightForWidth(self, width: int) -> int:
        """Return the height in which all words have room at a *width*."""
        bottom = max(area.bottom() for _, area, _, _ in self.pieces(width))
        return round(bottom + _AROUND * self._look.zoom) + 1

    def sizeHint(self) -> QSize:
        """Return the height of two lines: layouts ask *heightForWidth*."""
        return QSize(400, round(76 * self._look.zoom))

    def minimumSizeHint(self) -> QSize:
        """Return that any width will do."""
        return QSize(60, 1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row."""
        self.menu_requested.emit(self.entry, event.globalPos())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, the bar, and the hairline above."""
        theme = self._look.theme
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), theme.hover)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(0, 0, self.width(), 0)
        for words, area, letters, is_muted in self.pieces(self.width()):
            painter.setFont(letters)
            painter.setPen(theme.muted if is_muted else theme.text)
            painter.drawText(area, _WRAPPED, words)
            if words == self.entry.place and words:
                self._paint_bar(painter, area, letters, theme)
        painter.end()

    def pieces(self, width: int) -> list[tuple[str, QRectF, QFont, bool]]:
        """Return what the row says at a *width*: words, where, in which letters, whether muted."""
        zoom, entry = self._look.zoom, self.entry
        title = font(SERIF, 19 * zoom, bold=True)
        usual, small = font(SANS, 15 * zoom), font(SANS, 13.5 * zoom)
        wide = width >= _WIDE * zoom
        columns = (_THERE + _PLACE + 2 * _GAP) * zoom if wide else 0
        left, top = _SIDE * zoom, _AROUND * zoom
        room = max(80.0, width - 2 * left - columns)
        found = _down(left, top, room, ((entry.title, title, False), (entry.below, usual, True)))
        there = ((entry.there, small, False), (entry.more, small, True))
        place = ((entry.place, small, False), (entry.day, small, True))
        if entry.missing:
            underlined = QFont(small)
            underlined.setUnderline(True)
            place = ((self._find, underlined, False), ("", small, True))
        if wide:
            x = left + room + _GAP * zoom
            found += _down(x, top + 3 * zoom, _THERE * zoom, there)
            x += (_THERE + _GAP) * zoom
            return found + _down(x, top + 3 * zoom, _PLACE * zoom, place, _BAR * 3 * zoom)
        for below in (there, place):
            bottom = max(area.bottom() for _, area, _, _ in found)
            found += _down(left, bottom, room, below, _BAR * 3 * zoom)
        return found

    def _paint_bar(self, painter: QPainter, area: QRectF, letters: QFont, theme: Theme) -> None:
        zoom = self._look.zoom
        y = area.top() + QFontMetricsF(letters).height() + 3 * zoom
        whole = QRectF(area.left(), y, min(area.width(), 104 * zoom), _BAR * zoom)
        painter.fillRect(whole, theme.line)
        whole.setWidth(whole.width() * self.entry.share)
        painter.fillRect(whole, theme.text)

    @Slot()
    def _tell(self) -> None:
        if self.entry.missing:
            self.search_requested.emit(self.entry)
        else:
            self.activated.emit(self.entry.path)


def _down(
    x: float,
    top: float,
    width: float,
    lines: tuple[tuple[str, QFont, bool], ...],
    between: float = 0.0,
) -> list[tuple[str, QRectF, QFont, bool]]:
    """Return *lines* one below the other, so far *between* the first and those below it."""
    found = []
    for words, letters, is_muted in lines:
        if not words:
            continue
        bounds = QRectF(0, 0, width, 10_000)
        height = QFontMetricsF(letters).boundingRect(bounds, _WRAPPED, words).height()
        found.append((words, QRectF(x, top, width, height), letters, is_muted))
        top += height + between
        between = 0.0
    return found
