"""Draws one row of what was found."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from reader.ui.finding.found_model import ROW_ROLE
from reader.ui.finding.found_rows import More, Row
from reader.ui.lists.head import END, SIDE
from reader.ui.lists.row_delegate import Index, RowDelegate
from reader.ui.look.badge import paint_badge
from reader.ui.look.cutting import cut_between_words
from reader.ui.look.typefaces import BOLD, SANS, SERIF, font

# In pixels at 100 %: above and below, a line, its letters, those of numbers, what stands at the
# left with its column, and left of a number.
_ABOVE, _LINE, _LETTERS, _SMALL = 8.0, 20.0, 14.0, 13.0
_BADGE, _COLUMN, _APART = 18.0, 26.0, 8.0
_MOST = 3  # lines of a row


class FoundDelegate(RowDelegate):
    """A badge or number, a title, and the words in their context: three lines at most."""

    def height_of(self, index: Index) -> float:
        """Return the height of the lines."""
        row: Row | More = index.data(ROW_ROLE)
        if isinstance(row, More):
            lines = 1
        else:
            lines = bool(row.title) + bool(row.below) + _lines(self._words(row))
        return (lines * _LINE + 2 * _ABOVE) * self._look.zoom

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, *, chosen: bool) -> None:
        """Paint what the row has."""
        row: Row | More = index.data(ROW_ROLE)
        theme, zoom = self._look.theme, self._look.zoom
        # What is secondary is as dark as the rest on the ground of what is chosen.
        faint = theme.text if chosen else theme.muted
        line = QRectF(0, 0, self._room, _LINE * zoom)
        line.translate(area.left() + self._left, area.top() + _ABOVE * zoom)
        painter.setPen(faint)
        if isinstance(row, More):
            letters = font(SANS, _LETTERS * zoom)
            letters.setUnderline(True)
            painter.setFont(letters)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, row.in_words)
            return
        if row.kind is not None:
            badge = _BADGE * zoom
            top = line.top() + (line.height() - badge) / 2
            paint_badge(
                painter, QRectF(area.left() + SIDE, top, badge, badge), row.kind, theme, on=True
            )
        elif row.paragraph:
            painter.setFont(font(SANS, _SMALL * zoom))
            place = QRectF(area.left(), line.top(), self._left - _APART * zoom, line.height())
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, right, f"{row.paragraph:,}")
        if row.title:
            self._paint_title(painter, line, row)
            line.translate(0, line.height())
        words = self._words(row, reverse=chosen)
        painter.save()
        painter.translate(line.topLeft())
        words.drawContents(painter)
        painter.restore()
        if row.below:
            line.translate(0, _lines(words) * line.height())
            letters = font(SANS, _SMALL * zoom)
            painter.setFont(letters)
            painter.setPen(faint)
            below = cut_between_words(row.below, QFontMetricsF(letters), self._room)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, below)

    @property
    def _room(self) -> float:
        return max(1.0, self.width - self._left - END)

    @property
    def _left(self) -> float:
        return SIDE + _COLUMN * self._look.zoom

    def _paint_title(self, painter: QPainter, line: QRectF, row: Row) -> None:
        theme, zoom = self._look.theme, self._look.zoom
        middle = Qt.AlignmentFlag.AlignVCenter
        room = line.width()
        if row.hits > 1:
            numbers = font(SANS, _SMALL * zoom)
            painter.setFont(numbers)
            painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, f"{row.hits:,}")
            room -= QFontMetricsF(numbers).horizontalAdvance(f"{row.hits:,}") + _APART * zoom
        is_quoted = row.kind is not None
        letters = font(SERIF if is_quoted else SANS, (_LETTERS + 1) * zoom, italic=is_quoted)
        painter.setFont(letters)
        painter.setPen(theme.text)
        painter.drawText(line, middle, cut_between_words(row.title, QFontMetricsF(letters), room))

    def _words(self, row: Row, *, reverse: bool = False) -> QTextDocument:
        """Return the words of a *row*, with as many around the match as there is room for."""
        most = _MOST - bool(row.title) - bool(row.below)
        # Most rows need no second try if none begins with much more than there is room for.
        letters = QFontMetricsF(font(SANS, _LETTERS * self._look.zoom)).averageCharWidth()
        likely = round(most * self._room / letters) - len(row.before) - len(row.match.text)
        end = row.after.find(" ", max(0, likely))
        behind = row.after if end < 0 else f"{row.after[:end]}\u00a0…"
        before, after = row.before.split(" "), row.after[: end if end >= 0 else None].split(" ")
        document = self._set(row, row.before, behind, reverse=reverse)
        while _lines(document) > most and (after or before):
            (after or before).pop(-1 if after else 0)
            left = row.before if after else " ".join(("…", *before))
            right = "\u00a0".join((" ".join(after), "…"))
            document = self._set(row, left, right, reverse=reverse)
        return document

    def _set(self, row: Row, before: str, after: str, *, reverse: bool) -> QTextDocument:
        """Return the words of a *row* from *before* the match to *after* it, set in lines."""
        theme = self._look.theme
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(font(SANS, _LETTERS * self._look.zoom))
        plain, faint, found = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        plain.setForeground(theme.text)
        faint.setForeground(theme.text if reverse else theme.muted)
        found.setForeground(theme.page if reverse else theme.text)
        found.setFontWeight(BOLD)
        if reverse:
            found.setBackground(theme.text)
        lines = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        lines.setLineHeight(_LINE * self._look.zoom, fixed.value)
        cursor = QTextCursor(document)
        cursor.setBlockFormat(lines)
        for words, shape in (
            (f"{row.section} " if row.section else "", faint),
            (before, plain),
            (row.match.text, found),
            (after, plain),
        ):
            cursor.insertText(words.replace("\n", " "), shape)
        document.setTextWidth(self._room)
        return document


def _lines(document: QTextDocument) -> int:
    """Return how many lines the words of a *document* take."""
    document.size()  # Qt lays it out when it is asked
    return document.firstBlock().layout().lineCount()
