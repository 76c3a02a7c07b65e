"""Draws one row of what was found."""

from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.finding.found_model import ROW_ROLE, Index
from reader.ui.finding.found_rows import Row, Scope
from reader.ui.look.badge import paint_badge
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, SERIF, font

_SIDE, _ABOVE = 14, 8  # pixels
_BAR = 12  # pixels, the scroll bar
_COLUMN = 1.7  # what stands at the left is as wide as so many letters are high


class FoundDelegate(QStyledItemDelegate):
    """A head with its count; or a badge or number, a title, and the words in their context."""

    def __init__(self, look: Look, view: QListView) -> None:
        """Draw in the colours and sizes of *look* the rows of a *view*."""
        super().__init__(view)
        self._look = look
        self._view = view

    def show_look(self, look: Look) -> None:
        """Draw everything in another *look*."""
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row and a line below."""
        row: Row = index.data(ROW_ROLE)
        area, theme = QRectF(option.rect), self._look.theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver and (row.match or row.is_more):
            painter.fillRect(area, theme.hover)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        left, top = area.left() + _SIDE, area.top() + _ABOVE
        if row.match is None:
            width = self._width() + self._column
            self._paint_words(painter, QPointF(left, top), row, width)
            return
        pixels = self._pixels
        if row.kind is not None:
            badge = QRectF(left, top, 1.2 * pixels, 1.2 * pixels)
            paint_badge(painter, badge, row.kind, theme, on=True)
        elif row.paragraph:
            painter.setFont(font(SANS, 0.86 * pixels))
            painter.setPen(theme.muted)
            place = QRectF(left, top, _COLUMN * pixels - 6, 1.3 * pixels)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, str(row.paragraph))
        self._paint_title(painter, area, row)
        reverse = bool(option.state & QStyle.StateFlag.State_Selected)
        below = top + (self._line if row.title else 0)
        self._paint_words(
            painter, QPointF(left + self._column, below), row, self._width(), reverse=reverse
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words need in the width of the list."""
        row: Row = index.data(ROW_ROLE)
        width = self._width() if row.match else self._width() + self._column
        height = self._document(row, width).size().height()
        title = self._line if row.match and row.title else 0
        return QSize(self._view.viewport().width(), round(height + title) + 2 * _ABOVE)

    @property
    def _pixels(self) -> float:
        return 0.94 * self._look.notes_pixels

    @property
    def _column(self) -> float:
        return _COLUMN * self._pixels

    @property
    def _line(self) -> float:
        return QFontMetricsF(font(SERIF, self._pixels, italic=True)).lineSpacing()

    def _width(self) -> float:
        # Whether the scroll bar is there or not, or the rows would be measured for another width.
        return self._view.width() - _BAR - 2 * _SIDE - self._column

    def _paint_title(self, painter: QPainter, area: QRectF, row: Row) -> None:
        if not row.title:
            return
        painter.setPen(self._look.theme.muted)
        painter.setFont(font(SANS, 0.86 * self._pixels))
        line = QRectF(
            *(area.left() + _SIDE + self._column, area.top() + _ABOVE, self._width(), self._line)
        )
        count = str(row.hits)
        room = line.width() - QFontMetricsF(painter.font()).horizontalAdvance(count) - 8
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, count)
        painter.setPen(self._look.theme.text)
        chosen = font(SERIF, self._pixels, italic=True) if row.kind else font(SANS, self._pixels)
        painter.setFont(chosen)
        title = QFontMetricsF(chosen).elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, title)

    def _paint_words(
        self, painter: QPainter, corner: QPointF, row: Row, width: float, *, reverse: bool = False
    ) -> None:
        painter.save()
        painter.translate(corner)
        self._document(row, width, reverse=reverse).drawContents(painter)
        painter.restore()

    def _document(self, row: Row, width: float, *, reverse: bool = False) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        theme = self._look.theme
        text, muted = theme.text.name(), theme.muted.name()
        if row.is_more:
            html = f'<u style="color:{muted}">{escape(row.title.format(count=row.hits))}</u>'
        elif row.match is None:
            count = "" if row.scope == Scope.CLOSE else f"{row.hits:,}"
            html = f'{_bold(row.title)} <span style="color:{muted}">{count}</span>'
        else:
            words = _bold(row.match.text)
            if reverse:
                colours = f"color:{theme.page.name()};background-color:{text}"
                words = f'<span style="{colours}">{words}</span>'
            html = f"{escape(row.before)}{words}{escape(row.after)}"
        document.setDefaultFont(font(SANS, (0.9 if row.title else 1) * self._pixels))
        document.setHtml(f'<p style="color:{text}">{html}</p>')
        document.setTextWidth(width)
        return document


def _bold(words: str) -> str:
    """Return *words* in the boldest letters that the typeface has."""
    return f'<span style="font-weight:600">{escape(words)}</span>'
