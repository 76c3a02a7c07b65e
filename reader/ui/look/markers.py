"""The signs and the numbers before items, as they are shown, copied with what they stand before."""

from itertools import dropwhile

from PySide6.QtGui import (
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
)

from reader.model.exchange.marked_words import BULLET, with_markers
from reader.ui.look.fragments import blocks, selected_blocks

# A property of blocks that are in no list of Qt's: what stands before them.
MARKER = QTextFormat.Property.UserProperty
_BULLETS = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)


def marker_of(block: QTextBlock) -> str:
    """Return what is shown before a *block*, "" for nothing."""
    listed = _list_of(block)
    if listed is None:
        return str(block.blockFormat().property(MARKER) or "")
    return BULLET if listed.format().style() in _BULLETS else listed.itemText(block)


def first_marker(selected: QTextCursor) -> str:
    """Return what is shown before what is *selected*, "" where its block begins before it."""
    first = next(selected_blocks(selected), None)
    begins = first is not None and selected.selectionStart() <= first.position()
    return marker_of(first) if first is not None and begins else ""


def marked_words(document: QTextDocument, first: str) -> str:
    """Return the words of a *document*, each item with what is shown before it.

    *first* is what stands before the first, of which Qt copies no more than its words.
    """
    # WORKAROUND: Qt begins a document with an empty block where a list is put into it first.
    filled = dropwhile(_is_empty, blocks(document))
    lines = [(marker_of(block), _words(block)) for block in filled]
    return with_markers([(first, words) for _, words in lines[:1]] + lines[1:]).rstrip("\n")


def number_as_in(selected: QTextCursor, document: QTextDocument) -> None:
    """Let each list in a *document* begin with the number that it has where it was *selected*.

    Qt begins the lists that it copies as they began, wherever the selection does.
    """
    starts: dict[int, int] = {}
    for block in selected_blocks(selected):
        if (listed := _list_of(block)) is not None:
            start = listed.format().start() + listed.itemNumber(block)
            starts.setdefault(listed.objectIndex(), start)
    copies: dict[int, QTextList] = {}
    for block in blocks(document):
        if (listed := _list_of(block)) is not None:
            copies.setdefault(listed.objectIndex(), listed)
    for listed, start in zip(copies.values(), starts.values(), strict=False):
        chosen = listed.format()
        chosen.setStart(start)
        listed.setFormat(chosen)


def write_markers(document: QTextDocument, first: str) -> None:
    """Put what is shown before the items of no list of Qt's into the words of a *document*."""
    for block in dropwhile(_is_empty, blocks(document)):
        if _list_of(block) is None and (marker := first or marker_of(block)):
            QTextCursor(block).insertText(f"{marker} ")
        first = ""


def _is_empty(block: QTextBlock) -> bool:
    return block.length() == 1


def _list_of(block: QTextBlock) -> QTextList | None:
    return block.textList()


def _words(block: QTextBlock) -> str:
    """Return the words of a *block* as Qt copies them."""
    return block.text().replace("\u2028", "\n").replace("\u00a0", " ")
