"""Fits the tables of a document into its column, so that no word in them is broken.

Qt breaks words wherever a column has no room. Here each column is at least as wide as its longest
word; where that is too much together the letters are set smaller, and beyond that the page scrolls.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrame,
    QTextLength,
    QTextList,
    QTextTable,
    QTextTableCell,
)

from reader.model.text.spacing import bound_words
from reader.ui.look.fragments import fragments

# The smallest letters, in parts of those of the text.
_SMALLEST = 0.6
# Wider than a line of so many letters' sizes no cell is before it is wrapped.
_WIDEST = 14.0
_ROUNDING = 3.0
# A property of formats: how large they were before their table was fitted.
_FIRST = QTextFormat.Property.UserProperty


@dataclass(slots=True)
class _Column:
    """How wide a column has to be, and would like to be, in pixels.

    Beside that it has to have room for how far its text is *set_in*, however small the letters are.
    """

    least: float = 0.0
    most: float = 0.0
    set_in: float = 0.0

    def hold(self, least: float, most: float, set_in: float) -> None:
        """Make room for a text."""
        self.least, self.most = max(self.least, least), max(self.most, least, most)
        self.set_in = max(self.set_in, set_in)

    def between(self, share: float) -> float:
        """Return the width that has a *share* of the way from the least to the most."""
        return self.least + share * (self.most - self.least)


def tables_of(frame: QTextFrame) -> Iterator[QTextTable]:
    """Yield the tables in a *frame*, those within others included."""
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield child
        yield from tables_of(child)


def fit_tables(document: QTextDocument, width: float) -> None:
    """Fit the tables of a *document* into a *width* in pixels."""
    # In one step: after each cell of hundreds Qt would lay out the table anew.
    step = QTextCursor(document)
    step.beginEditBlock()
    for table in tables_of(document.rootFrame()):
        columns = _measured(table)
        least = sum(column.least for column in columns)
        most = sum(column.most for column in columns)
        room = width - (table.columns() + 1) * table.format().cellSpacing() - _ROUNDING
        room -= sum(column.set_in for column in columns)
        scale = max(_SMALLEST, min(1.0, room / least)) if least else 1.0
        _scale(table, scale)
        share = max(0.0, min(1.0, (room / scale - least) / (most - least))) if most > least else 0.0
        chosen = table.format()
        chosen.setColumnWidthConstraints(
            [
                QTextLength(QTextLength.Type.FixedLength, scale * c.between(share) + c.set_in)
                for c in columns
            ]
        )
        if chosen.alignment() & Qt.AlignmentFlag.AlignRight:
            # WORKAROUND: Qt adds the margin at the left once more to where such a table begins.
            chosen.setRightMargin(document.rootFrame().frameFormat().leftMargin())
        if chosen != table.format():
            table.setFormat(chosen)
    step.endEditBlock()


def _scale(table: QTextTable, scale: float) -> None:
    """Set a *table* so much smaller than it was at first."""
    for cell in _cells(table):
        chosen = cell.format().toTableCellFormat()
        padding = _first(chosen, chosen.rightPadding())
        if chosen.rightPadding() != scale * padding:
            chosen.setProperty(_FIRST, padding)
            chosen.setRightPadding(scale * padding)
            cell.setFormat(chosen)
        for fragment in [f for block in _blocks(cell) for f in fragments(block)]:
            _scale_letters(fragment, scale, table.document())


def _scale_letters(fragment: QTextFragment, scale: float, document: QTextDocument) -> None:
    written = fragment.charFormat()
    size = written.font().pixelSize()
    first = _first(written, size)
    if size != round(scale * first):
        written.setProperty(_FIRST, first)
        written.setProperty(QTextFormat.Property.FontPixelSize, round(scale * first))
        cursor = QTextCursor(document)
        cursor.setPosition(fragment.position())
        end = fragment.position() + fragment.length()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(written)


def _first(chosen: QTextFormat, size: float) -> float:
    """Return the *size* that a format had before its table was fitted, in pixels."""
    return float(chosen.property(_FIRST) or size)


def _cells(table: QTextTable) -> Iterator[QTextTableCell]:
    """Yield the cells of a *table*, each once."""
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            if (cell.row(), cell.column()) == (row, column):
                yield cell


def _blocks(cell: QTextTableCell) -> Iterator[QTextBlock]:
    block = cell.firstCursorPosition().block()
    while block.isValid() and block.position() <= cell.lastPosition():
        yield block
        block = block.next()


def _measured(table: QTextTable) -> list[_Column]:
    """Return how wide each column of a *table* has to be and would like to be."""
    columns = [_Column() for _ in range(table.columns())]
    for cell in sorted(_cells(table), key=QTextTableCell.columnSpan):
        least, most, set_in = _widths(cell)
        spanned = columns[cell.column() : cell.column() + cell.columnSpan()]
        lacking = (least - sum(column.least for column in spanned)) / len(spanned)
        for column in spanned:
            share = max(column.least, column.least + lacking)
            column.hold(share, most / len(spanned), set_in / len(spanned))
    return columns


def _widths(cell: QTextTableCell) -> tuple[float, float, float]:
    """Return how wide the longest word and the longest line in a *cell* are, both unscaled.

    The third width is how far its lines are set in.
    """
    chosen = cell.format().toTableCellFormat()
    padding = _first(chosen, chosen.rightPadding()) + _ROUNDING
    least = most = set_in = 0.0
    for block in _blocks(cell):
        set_in = max(set_in, _set_in(block))
        # What is bold is wider, and may be any of the words, or a part of one.
        for font in {font.key(): font for font in map(_font, fragments(block))}.values():
            metrics = QFontMetricsF(font)
            words = bound_words(block.text())
            least = max(least, 0.0, *(_width(metrics, word) for word in words))
            line = _width(metrics, block.text())
            most = max(most, min(line, _WIDEST * font.pixelSize()))
    return least + padding, max(least, most) + padding, set_in


def _width(metrics: QFontMetricsF, words: str) -> float:
    """Return how wide *words* are at the end of a line, where Qt counts all of their last sign.

    Of a per cent sign more than its advance reaches to the right.
    """
    over = -metrics.rightBearing(words[-1]) if words else 0.0
    return metrics.horizontalAdvance(words) + max(0.0, over)


def _font(written: QTextFragment) -> QFont:
    """Return the font in which something was *written* before its table was fitted."""
    font = written.charFormat().font()
    font.setPixelSize(round(_first(written.charFormat(), font.pixelSize())))
    return font


def _set_in(block: QTextBlock) -> float:
    """Return how far the lines of a *block* are set in from both sides, in pixels."""
    chosen, listed = block.blockFormat(), _list_of(block)
    steps = chosen.indent() + (listed.format().indent() if listed is not None else 0)
    margins = chosen.leftMargin() + chosen.rightMargin() + max(0.0, chosen.textIndent())
    return steps * block.document().indentWidth() + margins


def _list_of(block: QTextBlock) -> QTextList | None:
    return block.textList()


def in_reading_order(blocks: Sequence[QTextBlock]) -> list[QTextBlock]:
    """Return *blocks* with the cells of each row of a mirrored table from right to left."""
    found: list[QTextBlock] = []
    for row, inside in groupby(blocks, _mirrored_row):
        if row is None:
            found += inside
        else:
            found += sorted(inside, key=_columns_from_the_right)
    return found


def _mirrored_row(block: QTextBlock) -> tuple[int, int] | None:
    """Return the table, by where it begins, and the row of a *block*; None where none is mirrored.

    A table that stands at the right is a mirrored one: see markup/shown_html.py.
    """
    table = _table_at(block)
    if table is None or not table.format().alignment() & Qt.AlignmentFlag.AlignRight:
        return None
    return table.firstPosition(), table.cellAt(block.position()).row()


def _columns_from_the_right(block: QTextBlock) -> int:
    table = _table_at(block)
    return -table.cellAt(block.position()).column() if table else 0


def _table_at(block: QTextBlock) -> QTextTable | None:
    return QTextCursor(block).currentTable()
