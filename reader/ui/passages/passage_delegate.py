"""Draws one passage of the list: where it stands, what it claims, its words and its kinds."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout

from reader.model.edition.passage import Passage
from reader.ui.lists.head import END, SIDE
from reader.ui.lists.row_delegate import Index, RowDelegate
from reader.ui.look.badge import paint_badge
from reader.ui.look.cutting import cut_between_words
from reader.ui.look.typefaces import SANS, SERIF, font
from reader.ui.passages.passage_model import MARKED_ROLE, PASSAGE_ROLE
from reader.ui.passages.passage_rows import PassageRow

# In pixels at 100 %: above and below, a line, its letters, the paragraph's column and its letters,
# and a sign with what is between two.
_ABOVE, _LINE, _LETTERS = 8.0, 20.0, 15.0
_COLUMN, _NUMBER, _SIGN, _BETWEEN = 26.0, 13.0, 17.0, 3.0
_MOST = 3  # lines of a claim
_UNMARKED = 0.45  # opacity


class PassageDelegate(RowDelegate):
    """A claim in at most three lines; below it the quotation, and a sign for each kind."""

    def height_of(self, index: Index) -> float:
        """Return the height of the claim's lines and of the one below."""
        row: PassageRow = index.data(PASSAGE_ROLE)
        lines = len(self._lines(row.claim)) + 1
        return (lines * _LINE + 2 * _ABOVE) * self._look.zoom

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, *, chosen: bool) -> None:
        """Paint the number, the claim, the quotation and the signs."""
        row: PassageRow = index.data(PASSAGE_ROLE)
        theme, zoom = self._look.theme, self._look.zoom
        is_marked = bool(index.data(MARKED_ROLE))
        line, top = _LINE * zoom, area.top() + _ABOVE * zoom
        left = area.left() + SIDE + _COLUMN * zoom
        # What is secondary is as dark as the rest on the ground of what is chosen.
        faint = theme.text if chosen else theme.muted
        if row.paragraph:
            painter.setFont(font(SANS, _NUMBER * zoom))
            painter.setPen(faint)
            number = QRectF(area.left(), top, left - area.left() - 8 * zoom, line)
            self._write(painter, number, f"{row.paragraph}", Qt.AlignmentFlag.AlignRight)
        painter.setFont(self._font)
        painter.setPen(theme.text if is_marked else faint)
        for words in self._lines(row.claim):
            self._write(painter, QRectF(left, top, self._room, line), words)
            top += line
        right = area.left() + self.width - END
        signs = self._paint_signs(painter, right, top, row.passage, is_marked=is_marked)
        quotation = font(SERIF, _LETTERS * zoom, italic=True)
        painter.setFont(quotation)
        painter.setPen(faint)
        room = signs - left - 8 * zoom
        words = f"“{' '.join(row.passage.exact.split())}”"
        words = cut_between_words(words, QFontMetricsF(quotation), room)
        self._write(painter, QRectF(left, top, room, line), words)

    def _paint_signs(
        self, painter: QPainter, right: float, top: float, passage: Passage, *, is_marked: bool
    ) -> float:
        """Paint the signs of a *passage*, so that they end at the *right*; return their left."""
        zoom = self._look.zoom
        sign, step = _SIGN * zoom, (_SIGN + _BETWEEN) * zoom
        painter.save()
        painter.setOpacity(1 if is_marked else _UNMARKED)
        left = right + _BETWEEN * zoom - step * len(passage.kinds)
        for number, kind in enumerate(passage.kinds):
            corner = QRectF(left + number * step, top + (_LINE * zoom - sign) / 2, sign, sign)
            paint_badge(painter, corner, kind, self._look.theme, on=kind is passage.kind)
        painter.restore()
        return left

    def _write(
        self,
        painter: QPainter,
        area: QRectF,
        words: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, words)

    @property
    def _font(self) -> QFont:
        return font(SANS, _LETTERS * self._look.zoom)

    @property
    def _room(self) -> float:
        return max(1.0, self.width - SIDE - END - _COLUMN * self._look.zoom)

    def _lines(self, claim: str) -> tuple[str, ...]:
        """Return a *claim* in lines; the last is cut where there would be more."""
        lines = tuple(_lines(claim, self._font, self._room))
        if len(lines) <= _MOST:
            return lines
        rest = "".join(lines[_MOST - 1 :])
        metrics = QFontMetricsF(self._font)
        return (*lines[: _MOST - 1], cut_between_words(rest, metrics, self._room))


def _lines(words: str, letters: QFont, width: float) -> Iterator[str]:
    """Yield the lines that *words* take within a *width*."""
    layout = QTextLayout(words, letters)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF())
        start = line.textStart()
        yield words[start : start + line.textLength()]
    layout.endLayout()
