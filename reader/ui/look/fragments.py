"""The pieces of a text document, one after another."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield the blocks of a *document*."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """Yield the fragments of a *block*, each of one format."""
    found = block.begin()
    while not found.atEnd():
        yield found.fragment()
        found += 1
