"""Where words that are looked for stand in notes that Qt has laid out, and the frames round them.

Python counts code points and Qt counts UTF-16 units; for notes they meet here and nowhere else.
"""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen, QTextCharFormat, QTextCursor, QTextDocument, QTextLine

from reader.model.markup.citations import find_in_note, without_citations
from reader.model.text.search import Query, SearchText
from reader.ui.look.theme import Theme


def find_words(document: QTextDocument, query: Query) -> tuple[QTextCursor, ...]:
    """Return what *query* finds in a *document* of notes, each hit selected."""
    if not query:
        return ()
    text = document.toPlainText()
    bare = without_citations(text)
    return tuple(
        _select(document, text, *bare.span(span.start, span.end))
        for span in find_in_note(SearchText(bare.text), query)
    )


def select_between(document: QTextDocument, start: int, end: int) -> QTextCursor:
    """Return a cursor that selects what is between two code points of a *document*'s text."""
    return _select(document, document.toPlainText(), start, end)


def _select(document: QTextDocument, text: str, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(_units(text[:start]))
    units = _units(text[start:end])
    cursor.setPosition(cursor.position() + units, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def areas_of(found: QTextCursor) -> Iterator[QRectF]:
    """Yield where words that were *found* are drawn, line by line, in the document."""
    document = found.document()
    block = document.findBlock(found.selectionStart())
    while block.isValid() and block.position() < found.selectionEnd():
        origin = document.documentLayout().blockBoundingRect(block).topLeft()
        layout = block.layout()
        start, end = (
            place - block.position() for place in (found.selectionStart(), found.selectionEnd())
        )
        # Not from the first line on: a search has hits in each of hundreds.
        line = layout.lineForTextPosition(max(0, start))
        while line.isValid() and line.textStart() < end:
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            left, right = sorted((place_in(line, first), place_in(line, last)))
            yield QRectF(left, line.y(), right - left, line.height()).translated(origin)
            number = line.lineNumber() + 1
            line = layout.lineAt(number) if number < layout.lineCount() else QTextLine()
        block = block.next()


def paint_frames(painter: QPainter, found: Iterable[QTextCursor], theme: Theme) -> None:
    """Frame words that were *found*; the *painter* stands at the document's beginning."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.text, 2))
    for cursor in found:
        for area in areas_of(cursor):
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 2, 2)


def reversed_format(theme: Theme) -> QTextCharFormat:
    """Return how the hit is set that the reader stands on."""
    chosen = QTextCharFormat()
    chosen.setBackground(theme.text)
    chosen.setForeground(theme.pane)
    return chosen


def place_in(line: QTextLine, position: int) -> float:
    """Return how far right in its block a *position* of a *line* is drawn."""
    # QTextLine.cursorToX returns the place, and the position that it was corrected to.
    result: object = line.cursorToX(position)
    place = result[0] if isinstance(result, tuple) else result
    return place if isinstance(place, float) else 0.0


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
