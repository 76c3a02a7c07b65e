"""What is copied from a text on the screen: its words and their emphasis, and nothing of ours."""

from collections.abc import Iterator

from PySide6.QtCore import QMimeData
from PySide6.QtGui import (
    QFont,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFormat,
    QTextFragment,
    QTextFrame,
)

from reader.model.markup.citations import BINDER, citations_in
from reader.model.markup.links import To, read_address, web_address
from reader.ui.look.fragments import blocks, fragments
from reader.ui.look.markers import first_marker, marked_words, number_as_in, write_markers
from reader.ui.look.words_found import select_between

# What a theme or a pane gives to a block or a frame.
_OURS = (
    QTextFormat.Property.BackgroundBrush,
    QTextFormat.Property.ForegroundBrush,
    QTextFormat.Property.FrameBorderBrush,
    QTextFormat.Property.LineHeight,
    QTextFormat.Property.LineHeightType,
    QTextFormat.Property.BlockTopMargin,
    QTextFormat.Property.BlockBottomMargin,
    QTextFormat.Property.BlockLeftMargin,
    QTextFormat.Property.BlockRightMargin,
)

# Of more letters than this no emphasis is kept, for it would be waited for.
MOST_STYLED = 200_000


def copy_of(selected: QTextCursor) -> QMimeData:
    """Return what is *selected* without colours, links of our own and the numbers of citations."""
    copied, first = QMimeData(), first_marker(selected)
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    QTextCursor(document).insertFragment(selected.selection())
    if selected.selectionEnd() - selected.selectionStart() > MOST_STYLED:
        copied.setText(marked_words(document, first))
        return copied
    number_as_in(selected, document)
    for cursor in _citations(document):
        cursor.removeSelectedText()
    _plain(document)
    copied.setText(marked_words(document, first))
    write_markers(document, first)
    copied.setHtml(QTextDocumentFragment(document).toHtml())
    return copied


def _citations(document: QTextDocument) -> Iterator[QTextCursor]:
    """Yield the citations in a *document*, the last first, and what was selected of one."""
    for start, end in reversed(citations_in(document.toPlainText())):
        yield select_between(document, start, end)
    for block in blocks(document):
        pieces = list(fragments(block))
        numbers = [_is_number(piece) for piece in pieces]
        for i, piece in enumerate(pieces):
            binds = piece.text() == BINDER and any(numbers[max(0, i - 1) : i + 2])
            if numbers[i] or binds:
                cursor = QTextCursor(document)
                cursor.setPosition(piece.position())
                cursor.setPosition(
                    piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor
                )
                yield cursor


def _is_number(piece: QTextFragment) -> bool:
    """Tell whether a *piece* is the raised number of a citation."""
    link = read_address(piece.charFormat().anchorHref())
    return link is not None and link.to is To.SOURCE and not piece.text().isdecimal()


def _plain(document: QTextDocument) -> None:
    """Leave of all formats what an author gave."""
    for block in blocks(document):
        cursor = QTextCursor(block)
        paragraph = block.blockFormat()
        for ours in _OURS:
            paragraph.clearProperty(ours)
        cursor.setBlockFormat(paragraph)
        cursor.setBlockCharFormat(QTextCharFormat())
        stretches = [(f.position(), f.length(), f.charFormat()) for f in fragments(block)]
        for position, length, chosen in stretches:
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(_authors(chosen))
    _plain_frames(document.rootFrame())


def _plain_frames(parent: QTextFrame) -> None:
    for frame in parent.childFrames():
        chosen = frame.frameFormat()
        for ours in _OURS:
            chosen.clearProperty(ours)
        frame.setFrameFormat(chosen)
        _plain_frames(frame)


def _authors(chosen: QTextCharFormat) -> QTextCharFormat:
    """Return what an author *chose*: weight, slant, strokes, height, and links to the web."""
    kept = QTextCharFormat()
    if chosen.fontWeight() > QFont.Weight.Medium:
        kept.setFontWeight(QFont.Weight.Bold)
    kept.setFontItalic(chosen.fontItalic())
    kept.setFontStrikeOut(chosen.fontStrikeOut())
    kept.setVerticalAlignment(chosen.verticalAlignment())
    address = web_address(chosen.anchorHref())
    if address:
        kept.setAnchor(True)
        kept.setAnchorHref(address)
    return kept
