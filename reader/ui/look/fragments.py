"""The pieces of a text document, one after another."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFragment


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield the blocks of a *document*."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def ranges(selected: QTextCursor) -> Iterator[tuple[int, int]]:
    """Yield where what is *selected* begins and ends: once, or for each of the cells of a table."""
    # QTextCursor.selectedTableCells returns four numbers, of which its types say nothing.
    cells: object = selected.selectedTableCells()
    if not selected.hasComplexSelection() or not isinstance(cells, tuple):
        yield selected.selectionStart(), selected.selectionEnd()
        return
    table, (top, height, left, width) = selected.currentTable(), cells
    for row in range(top, top + height):
        for column in range(left, left + width):
            cell = table.cellAt(row, column)
            if (cell.row(), cell.column()) == (row, column):
                yield cell.firstPosition(), cell.lastPosition()


def selected_blocks(selected: QTextCursor) -> Iterator[QTextBlock]:
    """Yield the blocks of which anything is *selected*."""
    for start, end in ranges(selected):
        block = selected.document().findBlock(start)
        if start == block.position() + block.length() - 1:
            block = block.next()
        while block.isValid() and block.position() < end:
            yield block
            block = block.next()


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """Yield the fragments of a *block*, each of one format."""
    found = block.begin()
    while not found.atEnd():
        yield found.fragment()
        found += 1
