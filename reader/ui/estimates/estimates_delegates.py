"""Draw the cells of a table of estimates: who and what, the figure, and its place on the axis."""

from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPalette,
    QPen,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reader.model.edition.estimate import Estimate, Standing
from reader.model.edition.passage import Kind
from reader.model.text.search import Query
from reader.ui.estimates.estimates_model import (
    ESTIMATE_ROLE,
    HTML_ROLE,
    INDEX_ROLE,
    EstimatesModel,
    Index,
)
from reader.ui.estimates.range_plot import paint_article, paint_figure, paint_grid, tick_colour
from reader.ui.look.look import Look
from reader.ui.look.typefaces import tabular
from reader.ui.look.words_found import areas_of, find_words, paint_frames, reversed_format

PADDING = 6


class RowDelegate(QStyledItemDelegate):
    """What the cells of a row have in common: the ground when chosen, and a line below."""

    def __init__(self, look: Look, parent: QTableView) -> None:
        """Draw in the colours of *look*."""
        super().__init__(parent)
        self._theme = look.theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground and the line; the cell itself is painted by those who follow."""
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.hover)
        painter.setPen(QPen(self._theme.line, 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


class TextDelegate(RowDelegate):
    """What the cells with text have in common: the text, and frames round what is looked for."""

    def __init__(self, look: Look, parent: QTableView) -> None:
        """Draw in the colours of *look*."""
        super().__init__(look, parent)
        self._documents: dict[tuple[int, int], QTextDocument] = {}
        self._query = Query()
        self._current: tuple[int, int] | None = None

    def show_hits(self, query: Query, current: tuple[int, int] | None) -> None:
        """Frame what *query* finds; the *current* hit, of an estimate's index, stands reversed."""
        self._query, self._current = query, current

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell's text, and the frames of hits."""
        super().paint(painter, option, index)
        document = self.document(index, option.font, option.rect.width())
        found = find_words(document, self._query)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._theme.text)
        for ordinal, cursor in enumerate(found):
            if (index.data(INDEX_ROLE), ordinal) == self._current:
                selection = QAbstractTextDocumentLayout.Selection()
                selection.cursor, selection.format = cursor, reversed_format(self._theme)
                context.selections = [selection]
        painter.save()
        painter.translate(QPointF(option.rect.topLeft()) + self.inset(document, option.rect))
        document.documentLayout().draw(painter, context)
        paint_frames(painter, found, self._theme)
        painter.restore()

    def hit_area(self, index: Index, chosen: QFont, area: QRect, ordinal: int) -> QRectF:
        """Return where a hit in a cell is drawn whose *area* is known; empty where there is none.

        Hits are counted from 0.
        """
        document = self.document(index, chosen, area.width())
        found = find_words(document, self._query)[ordinal : ordinal + 1]
        first = next((area for cursor in found for area in areas_of(cursor)), QRectF())
        return first.translated(QPointF(area.topLeft()) + self.inset(document, area))

    def height(self, index: Index, chosen: QFont, width: int) -> int:
        """Return the height that the text needs in a column *width* pixels wide."""
        return ceil(self.document(index, chosen, width).size().height()) + 2 * PADDING

    def document(self, index: Index, chosen: QFont, width: int) -> QTextDocument:
        """Return the cell's text laid out at *width* pixels, kept for the next time."""
        key = (index.data(INDEX_ROLE), width)
        if key not in self._documents:
            document = self._documents[key] = QTextDocument()
            document.setDocumentMargin(0)
            self.fill(document, index, chosen, width)
        return self._documents[key]

    def fill(self, document: QTextDocument, index: Index, chosen: QFont, width: int) -> None:
        """Set the cell's text in an empty *document* for a column *width* pixels wide."""
        raise NotImplementedError

    def inset(self, document: QTextDocument, area: QRect) -> QPointF:
        """Return where in the *area* of a cell its *document* begins."""
        del document, area
        return QPointF(0, PADDING)


class WhoDelegate(TextDelegate):
    """By whom, as of when, from which source, and what is counted."""

    def fill(self, document: QTextDocument, index: Index, chosen: QFont, width: int) -> None:
        """Set the names and remarks with their links."""
        document.setDefaultFont(chosen)
        document.setDefaultStyleSheet(
            f"b {{ font-weight: 600; }} body {{ color: {self._theme.text.name()}; }}"
            f".muted {{ color: {self._theme.muted.name()}; }}"
            f"a {{ color: {self._theme.link.name()}; text-decoration: none; }}"
            f"a.party {{ color: {self._theme.text.name()}; }}"
        )
        document.setTextWidth(width - PADDING)
        document.setHtml(index.data(HTML_ROLE))


class FigureDelegate(TextDelegate):
    """The figure in digits, or in the source's words."""

    def fill(self, document: QTextDocument, index: Index, chosen: QFont, width: int) -> None:
        """Set the figure to the right, wrapped where it is long."""
        text = QTextOption(Qt.AlignmentFlag.AlignRight)
        text.setWrapMode(QTextOption.WrapMode.WordWrap)
        document.setDefaultTextOption(text)
        document.setDefaultFont(tabular(chosen))
        document.setTextWidth(width - PADDING - 2)
        document.setPlainText(str(index.data()))

    def inset(self, document: QTextDocument, area: QRect) -> QPointF:
        """Return where in the *area* of a cell its *document* begins: half way down."""
        return QPointF(2, (area.height() - document.size().height()) / 2)


class PlotDelegate(RowDelegate):
    """The figure's place on the axis that all rows share."""

    def __init__(self, model: EstimatesModel, look: Look, parent: QTableView) -> None:
        """Draw on the axis of *model*'s quantity."""
        super().__init__(look, parent)
        self.axis = model.axis
        self._ticks = model.ticks

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the figure's mark; the table has painted the grid below it."""
        if self.axis is None:
            super().paint(painter, option, index)
            return
        if option.state & QStyle.StateFlag.State_Selected:
            super().paint(painter, option, index)
            area = QRectF(option.rect)
            paint_grid(painter, self.axis, area, self._theme.line)
            for tick in self._ticks:
                colour = tick_colour(tick, self._theme)
                paint_article(painter, self.axis, tick.figure, area, colour, arrow=False)
        painter.setPen(QPen(self._theme.line, 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        estimate: Estimate = index.data(ESTIMATE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_figure(
            painter,
            self.axis,
            estimate.figure,
            QRectF(option.rect),
            colour=self._theme.kinds[Kind.ESTIMATES].line,
            ground=self._theme.pane,
            calculated=estimate.standing is Standing.CALCULATED,
        )
        painter.restore()
