"""Lays out a long text block by block, each when it comes into view.

Qt's own layout goes through a document from its beginning: to stand in the middle of a long one,
after a change of size, it first sets everything above. Here a block has an estimated height until
it is measured, so that opening, zooming and jumping cost the same in a book as in a note. There
are blocks below one another, indented or not: no tables or frames.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from reader.model.text.direction import reads_right_to_left
from reader.ui.article.block_ground import Setting, paint_ground
from reader.ui.article.heights import Heights

# How far in an item or a quotation stands, in letters' sizes.
_INDENT = 1.6


class BlockLayout(QAbstractTextDocumentLayout):
    """The layout of a document that is filled from the top down and not edited.

    *settings* are by the heading level of a block; 0 are paragraphs.
    """

    def __init__(self, document: QTextDocument, settings: Mapping[int, Setting]) -> None:
        """Lay out *document*; whoever fills it tells of the blocks by grow()."""
        super().__init__(document)
        self._settings = settings
        self._heights = Heights()
        self._lengths: list[int] = []
        self._measured: set[int] = set()
        self._pixels, self._pitch, self._letter = 16.0, 24.0, 8.0
        self._next = 0
        self._stale = False
        self._estimated_width = 0.0
        # Whether any block may read from right to left; most texts are spared the question.
        self.bidirectional = False
        self._hit: QPointF | None = None
        # The blocks at the beginning that are set as the text below them reads, whatever they say.
        self.head, self.backwards, self.declared = 0, False, ""

    # -- what the document's owner says and asks

    def grow(self, lengths: Sequence[int]) -> None:
        """Take note of further blocks at the end, by their *lengths* in letters."""
        self._lengths += lengths
        if not self._stale:
            self._heights.extend(self._estimates(lengths))
        self.tell_size()

    def set_letters(
        self, pixels: float, pitch: float, letter: float, settings: Mapping[int, Setting]
    ) -> None:
        """Set the letters' size, the distance of lines and a letter's mean width, in pixels.

        The *settings* say how blocks are set in them.
        """
        self._settings = settings
        self._pixels, self._pitch, self._letter = pixels, pitch, letter
        self._forget()

    def measure_between(self, top: float, bottom: float) -> float:
        """Measure the blocks from *top* to *bottom*; return how far what was measured moved down.

        A view that scrolls as far shows the same lines at the same place.
        """
        if not self._lengths:
            return 0.0
        first = self._all.at(top - self._above)
        seen = range(first, self._all.at(bottom - self._above) + 1)
        anchor = next((index for index in seen if index in self._measured), first)
        moved = self._measure(range(first, anchor))
        y = self._all.top(anchor) + self._above
        for index in range(anchor, len(self._lengths)):
            if y > bottom + moved:
                break
            self._measure((index,))
            y += self._all[index]
        return moved

    def measure_next(self, count: int, letters: int, top: float) -> tuple[bool, float]:
        """Measure further blocks, from the beginning on: *count* or less, with so many *letters*.

        The last may have more. Return whether there are any left, and how far what stands at *top*
        moved down.
        """
        upto = self._next
        while upto < min(len(self._lengths), self._next + count) and letters > 0:
            letters -= self._lengths[upto]
            upto += 1
        at_top = self._all.at(top - self._above) if self._lengths else 0
        before = self._all.top(at_top)
        left = [index for index in range(self._next, upto) if index not in self._measured]
        self._measure(left)
        for index in left:
            # Its height is known; the lines themselves are made again where they are painted.
            self._measured.discard(index)
            self.document().findBlockByNumber(index).clearLayout()
        self._next = upto
        return upto < len(self._lengths), self._all.top(at_top) - before if left else 0.0

    def tell_size(self) -> None:
        """Tell the view how large the document is by now."""
        self.documentSizeChanged.emit(self.documentSize())

    # -- how Qt asks

    def documentChanged(self, from_: int, charsRemoved: int, charsAdded: int) -> None:
        """Forget the lines of what was changed: all after a change of width, or some words."""
        document = self.document()
        if self._width != self._estimated_width:
            self._forget()
        elif charsAdded >= document.characterCount() - 1:
            self._measured.clear()  # such as other margins: the lines anew, and as high as before
        elif charsRemoved == charsAdded:  # other formats on the same words
            block = document.findBlock(from_)
            while block.isValid() and block.position() <= from_ + charsAdded:
                self._measured.discard(block.blockNumber())
                block = block.next()

    def documentSize(self) -> QSizeF:
        """Return the size of all, much of it estimated."""
        frame = self.document().rootFrame().frameFormat()
        below = frame.bottomMargin()
        return QSizeF(self.document().pageSize().width(), self._above + self._all.total + below)

    def pageCount(self) -> int:
        """Return 1: a text on the screen has no pages."""
        return 1

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        """Return where all is; there is only one frame."""
        return QRectF(QPointF(), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return where a *block* is; it is measured for that."""
        index = block.blockNumber()
        if not 0 <= index < len(self._lengths):
            return QRectF()
        # WORKAROUND: to find the link at a point Qt first asks hitTest(), and then every block from
        # the first on whether the point is in it, only to look for half-typed words there.
        hit, self._hit = self._hit, None
        if hit is not None and not index:
            return QRectF(hit.x() - 1, hit.y() - 1, 2, 2)
        self._measure((index,))
        return QRectF(self._left, self._top(index), self._width, self._all[index])

    def hitTest(self, point: Any, accuracy: Qt.HitTestAccuracy) -> int:
        """Return the position in the document at a *point*, or -1 where it must be exact."""
        if not self._lengths:
            return 0
        index = self._all.at(point.y() - self._above)
        block = self.document().findBlockByNumber(index)
        inside = point - self.blockBoundingRect(block).topLeft()
        layout, exact = block.layout(), accuracy == Qt.HitTestAccuracy.ExactHit
        if not layout.lineCount():
            return -1 if exact else block.position()
        lines = [layout.lineAt(i) for i in range(layout.lineCount())]
        line = next((line for line in lines if inside.y() < line.y() + line.height()), lines[-1])
        if exact and not line.naturalTextRect().contains(inside):
            return -1
        where = QTextLine.CursorPosition
        between = where.CursorOnCharacter if exact else where.CursorBetweenCharacters
        self._hit = point if exact else None
        return block.position() + line.xToCursor(inside.x(), between)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint what is within the *context*'s clip, selections included."""
        self._hit = None
        if not self._lengths:
            return
        clip = context.clip
        painter.setPen(context.palette.text().color())
        block = self.document().findBlockByNumber(self._all.at(clip.top() - self._above))
        while block.isValid() and block.blockNumber() < len(self._lengths):
            area = self.blockBoundingRect(block)
            if area.top() > clip.bottom():
                return
            selections = list(_selections(block, context))
            setting = self._settings[block.blockFormat().headingLevel()]
            ground = context.palette.alternateBase().color()
            paint_ground(painter, block, area, setting, pixels=self._pixels, colour=ground)
            block.layout().draw(painter, area.topLeft(), selections, clip)
            block = block.next()

    # -- how it is done

    @property
    def _left(self) -> float:
        return self.document().rootFrame().frameFormat().leftMargin()

    @property
    def _above(self) -> float:
        return self.document().rootFrame().frameFormat().topMargin()

    @property
    def _width(self) -> float:
        frame = self.document().rootFrame().frameFormat()
        room = self.document().pageSize().width() - frame.leftMargin() - frame.rightMargin()
        return max(self._letter, room)

    def _top(self, index: int) -> float:
        return self._above + self._all.top(index)

    @property
    def _all(self) -> Heights:
        """Return the heights, estimated anew where the size has changed since they were."""
        if self._stale:
            self._stale = False
            self._heights.clear()
            self._heights.extend(self._estimates(self._lengths))
        return self._heights

    def _forget(self) -> None:
        """Estimate everything anew when it is next asked for: sizes change several at a time."""
        self._estimated_width = self._width
        self._measured.clear()
        self._next = 0
        self._stale = True

    def _estimates(self, lengths: Sequence[int]) -> list[int]:
        """Return how high blocks of so many letters may be, as if all were paragraphs."""
        in_line = max(1, int(self._width / self._letter))
        below = self._settings[0].below * self._pixels
        most = max(lengths, default=0) // in_line + 1
        heights = [ceil(max(1, lines) * self._pitch + below) for lines in range(most + 1)]
        return [heights[-(-length // in_line)] for length in lengths]

    def _measure(self, indices: Iterable[int]) -> float:
        """Lay out the blocks at *indices* that are not; return by how much they grew together."""
        grown = 0.0
        for index in indices:
            if index not in self._measured:
                height = self._lay_out(self.document().findBlockByNumber(index))
                grown += height - self._all[index]
                self._all.put(index, height)
                self._measured.add(index)
        return grown

    def _lay_out(self, block: QTextBlock) -> float:
        setting = self._settings[block.blockFormat().headingLevel()]
        turned = self.bidirectional and not setting.is_code
        backwards = turned and reads_right_to_left(block.text(), self.declared)
        if block.blockNumber() < self.head:
            backwards = self.backwards
        option = QTextOption(
            Qt.AlignmentFlag.AlignRight if backwards else Qt.AlignmentFlag.AlignLeft
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        direction = Qt.LayoutDirection
        option.setTextDirection(direction.RightToLeft if backwards else direction.LeftToRight)
        indent = min(_INDENT * self._pixels * block.blockFormat().indent(), self._width / 2)
        layout, width = block.layout(), self._width - indent
        layout.setTextOption(option)
        y = setting.above * self._pixels if block.blockNumber() else 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            # Letters of another script than the typeface has may be higher than the line is.
            pitch = max(setting.size * self._pitch, line.height())
            line.setPosition(QPointF(0 if backwards else indent, y + (pitch - line.height()) / 2))
            y += pitch
        layout.endLayout()
        return ceil(y + setting.below * self._pixels + block.blockFormat().bottomMargin())


def _selections(
    block: QTextBlock, context: QAbstractTextDocumentLayout.PaintContext
) -> Iterable[QTextLayout.FormatRange]:
    for selection in context.selections:
        start = max(0, selection.cursor.selectionStart() - block.position())
        end = min(block.length(), selection.cursor.selectionEnd() - block.position())
        if start < end:
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = start, end - start, selection.format
            yield part
