"""The words of a table's rows, laid out: who and when with the figure, and below what is counted.

Both cells of a row share its width. The figure stands at the right of the first line, and what is
said below runs on under it.
"""

from collections.abc import Iterator
from html import escape
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from reader.model.edition.estimate import Estimate
from reader.model.markup.perspectives import PartKind
from reader.model.text.search import Query
from reader.ui.estimates.estimates_model import (
    ESTIMATE_ROLE,
    INDEX_ROLE,
    LINK_ROLE,
    NAME_ROLE,
    REMARKS_ROLE,
    Column,
    Index,
)
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font, tabular
from reader.ui.look.words_found import areas_of, find_words, paint_frames, reversed_format

COLUMNS = {PartKind.ESTIMATE: Column.WHO, PartKind.FIGURE: Column.FIGURE}

# In pixels at 100 %: the letters, the lines, what is free above and below them, and the least that
# is between the words of a line and its figure.
_LARGE, _SMALL = 15.0, 13.5
_LINE, _SMALL_LINE = 22.0, 18.0
_ABOVE, _BELOW = 5.0, 7.0
_GAP = 16.0
# Of a row's width a figure takes no more, if its words may go on in another line.
_FIGURE_SHARE = 0.5


class RowTexts:
    """The documents of the cells with words, made when they are asked for and kept by width."""

    def __init__(self, look: Look) -> None:
        """Set them in the colours and sizes of *look*."""
        self._theme = look.theme
        self._zoom = look.notes_zoom
        self._name = font(SANS, _LARGE * look.notes_zoom)
        self._small = font(SANS, _SMALL * look.notes_zoom)
        self._figure = tabular(self._name)
        # By a row's place in the edition, its part, and the width; every paint asks for them.
        self._documents: dict[tuple[int, PartKind, int], QTextDocument] = {}
        self._crowded: dict[tuple[int, int], bool] = {}
        self._found: dict[tuple[int, PartKind, int], tuple[QTextCursor, ...]] = {}
        self._query = Query()
        self._current: tuple[PartKind, int, int] | None = None

    def show_hits(self, query: Query, current: tuple[PartKind, int, int] | None) -> None:
        """Frame what *query* finds; reverse the *current* hit: its part, estimate and number."""
        self._query, self._current = query, current
        self._found.clear()

    def document(self, index: Index, kind: PartKind, width: int) -> QTextDocument:
        """Return the text of the *kind* in a row that is *width* pixels wide."""
        key = (index.data(INDEX_ROLE), kind, width)
        if key not in self._documents:
            make = self._make_who if kind is PartKind.ESTIMATE else self._make_figure
            self._documents[key] = make(index, width)
        return self._documents[key]

    def height(self, index: Index, width: int) -> int:
        """Return how many pixels the words of a row need."""
        who, figure = (self.document(index, kind, width).size().height() for kind in COLUMNS)
        words = who + figure if self.is_crowded(index, width) else max(who, figure)
        return ceil(words + (_ABOVE + _BELOW) * self._zoom)

    def middle(self) -> float:
        """Return how far below a row's top the middle of its first line is, in pixels."""
        return (_ABOVE + _LINE / 2) * self._zoom

    def figure_width(self, index: Index, width: int) -> float:
        """Return how wide the figure of a row is, and what is free before it, in pixels."""
        document = self.document(index, PartKind.FIGURE, width)
        return document.idealWidth() + _GAP * self._zoom

    def is_crowded(self, index: Index, width: int) -> bool:
        """Tell whether the figure of a row does not fit beside a name within *width* pixels."""
        key = (index.data(INDEX_ROLE), width)
        if key not in self._crowded:
            name = QFontMetricsF(self._bold).horizontalAdvance(index.data(NAME_ROLE).split()[0])
            self._crowded[key] = self.figure_width(index, width) + name > width
        return self._crowded[key]

    def paint(self, painter: QPainter, index: Index, row: QRect, *, chosen: bool) -> None:
        """Paint the words of a row, whose cells with words fill the area *row*."""
        for kind in COLUMNS:
            document = self.document(index, kind, row.width())
            painter.save()
            painter.translate(self._origin(index, kind, row))
            document.documentLayout().draw(painter, self._context(index, kind, row, chosen=chosen))
            paint_frames(painter, self._words_found(index, kind, row.width()), self._theme)
            painter.restore()

    def hit_area(self, index: Index, kind: PartKind, row: QRect, ordinal: int) -> QRectF:
        """Return where a hit is drawn, counted from 0; empty where there is none."""
        found = self._words_found(index, kind, row.width())[ordinal : ordinal + 1]
        first = next((area for cursor in found for area in areas_of(cursor)), QRectF())
        return first.translated(self._origin(index, kind, row))

    def link_at(self, index: Index, point: QPointF, row: QRect) -> str:
        """Return the address of the link at a *point*, "" where there is none."""
        inside = point - self._origin(index, PartKind.ESTIMATE, row)
        document = self.document(index, PartKind.ESTIMATE, row.width())
        return document.documentLayout().anchorAt(inside)

    def _words_found(self, index: Index, kind: PartKind, width: int) -> tuple[QTextCursor, ...]:
        key = (index.data(INDEX_ROLE), kind, width)
        if key not in self._found:
            self._found[key] = find_words(self.document(index, kind, width), self._query)
        return self._found[key]

    @property
    def _bold(self) -> QFont:
        return font(SANS, _LARGE * self._zoom, bold=True)

    def _origin(self, index: Index, kind: PartKind, row: QRect) -> QPointF:
        left, top = 0.0, _ABOVE * self._zoom
        figure = self.document(index, PartKind.FIGURE, row.width())
        if kind is PartKind.FIGURE:
            left = row.width() - figure.textWidth()
        elif self.is_crowded(index, row.width()):
            top += figure.size().height()
        return QPointF(row.topLeft()) + QPointF(left, top)

    def _context(
        self, index: Index, kind: PartKind, row: QRect, *, chosen: bool
    ) -> QAbstractTextDocumentLayout.PaintContext:
        document = self.document(index, kind, row.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._theme.text)
        selections = []
        if chosen:  # what is muted would be hard to read there
            everything = QTextCursor(document)
            everything.select(QTextCursor.SelectionType.Document)
            plain = QTextCharFormat()
            plain.setForeground(self._theme.text)
            selections.append(_selection(everything, plain))
        for ordinal, cursor in enumerate(self._words_found(index, kind, row.width())):
            if (kind, index.data(INDEX_ROLE), ordinal) == self._current:
                selections.append(_selection(cursor, reversed_format(self._theme)))
        context.selections = selections
        return context

    def _make_figure(self, index: Index, width: int) -> QTextDocument:
        document = _empty(self._figure)
        option = QTextOption(Qt.AlignmentFlag.AlignRight)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        document.setDefaultTextOption(option)
        document.setPlainText(_words_of(index))
        metrics = QFontMetricsF(self._figure)
        # Of a number no part is ever cut off.
        longest = max(map(metrics.horizontalAdvance, _words_of(index).split()), default=0.0)
        most = max(_FIGURE_SHARE * width, min(longest, width - 1))
        document.setTextWidth(ceil(min(most, metrics.horizontalAdvance(_words_of(index)))) + 1)
        for block in _blocks(document):
            _set_lines(block, _LINE * self._zoom)
        return document

    def _make_who(self, index: Index, width: int) -> QTextDocument:
        """Set the period beside the name if there is room, and else in a line of its own.

        Where the figure leaves no room for a name, all stands below it.
        """
        text, muted = self._theme.text.name(), self._theme.muted.name()
        document = _empty(self._small)
        document.setDefaultStyleSheet(
            f"p {{ margin: 0; color: {muted}; }} i {{ font-style: normal; color: {text}; }}"
            f"a {{ color: {muted}; text-decoration: none; font-weight: 600; }}"
            f"a.party {{ color: {text}; font-size: {self._name.pixelSize()}px; }}"
        )
        aside = 0.0 if self.is_crowded(index, width) else self.figure_width(index, width)
        estimate: Estimate = index.data(ESTIMATE_ROLE)
        free = width - aside - QFontMetricsF(self._bold).horizontalAdvance(index.data(NAME_ROLE))
        needed = QFontMetricsF(self._small).horizontalAdvance(f"  {estimate.as_of}")
        between = "&nbsp; " if needed < free else "</p><p>"
        document.setHtml(
            f"<p>{index.data(LINK_ROLE)}{between}{escape(estimate.as_of)}</p>"
            f"<p>{index.data(REMARKS_ROLE)}</p>"
        )
        document.setTextWidth(width)
        tall = self.document(index, PartKind.FIGURE, width).size().height()
        first, *others = _blocks(document)
        _set_lines(first, _LINE * self._zoom, aside)
        below = aside if tall > 1.5 * _LINE * self._zoom else 0.0
        for block in others:
            _set_lines(block, _SMALL_LINE * self._zoom, below)
        return document


def _empty(typeface: QFont) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(typeface)
    return document


def _blocks(document: QTextDocument) -> Iterator[QTextCursor]:
    """Yield a cursor in each block of a *document*."""
    block = document.firstBlock()
    while block.isValid():
        yield QTextCursor(block)
        block = block.next()


def _set_lines(block: QTextCursor, height: float, aside: float = 0.0) -> None:
    """Give all lines of a *block* one *height*, and keep free what is *aside* at their right."""
    lines = QTextBlockFormat()
    lines.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    lines.setRightMargin(aside)
    block.mergeBlockFormat(lines)


def _selection(cursor: QTextCursor, how: QTextCharFormat) -> QAbstractTextDocumentLayout.Selection:
    selection = QAbstractTextDocumentLayout.Selection()
    selection.cursor, selection.format = cursor, how
    return selection


def _words_of(index: Index) -> str:
    return str(index.sibling(index.row(), Column.FIGURE).data())
