"""All passages in a list, to walk through and filter."""

from html import escape
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage
from reader.model.text.folding import fold
from reader.ui.section import paint_badge
from reader.ui.theme import NOTES_PIXELS, SANS, Theme, font, scroll_bar_style

Index = QModelIndex | QPersistentModelIndex

PASSAGE_ROLE = int(Qt.ItemDataRole.UserRole)
WORDS_ROLE = PASSAGE_ROLE + 1
_PADDING = 9


class PassageList(QWidget):
    """The passages in the order of the article, with a field that filters them."""

    passage_activated = Signal(str)  # its id
    left = Signal()  # Esc: back to the text

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._passages = _PassageModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._field = QLineEdit(self)
        self._count = QLabel(self)
        self._lost = 0
        self._view = QListView(self)
        self._delegate = _PassageDelegate(theme, self._view)

        self.setAutoFillBackground(True)
        self.setMinimumWidth(220)
        self._shown.setSourceModel(self._passages)
        self._shown.setFilterRole(WORDS_ROLE)
        self._field.setPlaceholderText(self.tr("Filter: a word, or a kind"))
        self._field.setAccessibleName(self.tr("Filter the passages"))
        self._field.setClearButtonEnabled(True)
        self._view.setModel(self._shown)
        self._view.setItemDelegate(self._delegate)
        self._view.setAccessibleName(self.tr("All passages"))
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setResizeMode(QListView.ResizeMode.Adjust)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self._view)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(6)
        for widget in (self._field, self._count):
            inner = QVBoxLayout()
            inner.setContentsMargins(14, 0, 14, 0)
            inner.addWidget(widget)
            column.addLayout(inner)
        column.addWidget(self._view)

        self._field.textChanged.connect(self._filter)
        self._view.clicked.connect(self._activate)
        self._view.activated.connect(self._activate)

    @Slot(object)
    def show_edition(self, edition: Edition) -> None:
        """List the passages of an *edition*."""
        self._passages.show_edition(edition)
        self._lost = len(edition.unattached)
        self._field.clear()
        self._tell_count()

    @Slot(object)
    def show_passage(self, passage: Passage | None) -> None:
        """Point at the chosen *passage*; the list moves only where it cannot be seen."""
        if passage is None:
            self._view.clearSelection()
            return
        row = self._passages.row_of(passage)
        index = self._shown.mapFromSource(self._passages.index(row))
        if index.isValid():
            self._view.setCurrentIndex(index)
            self._view.scrollTo(index)
        else:
            self._view.clearSelection()

    def show_theme(self, theme: Theme, zoom: float) -> None:
        """Show everything in another *theme* or size (1 is 100 %)."""
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.pane)
        self.setPalette(palette)
        of_view = theme.palette()
        of_view.setColor(QPalette.ColorRole.Base, theme.pane)
        self._view.setPalette(of_view)
        self._view.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))
        self._delegate.show_theme(theme, zoom)
        muted = self._count.palette()
        muted.setColor(QPalette.ColorRole.WindowText, theme.muted)
        self._count.setPalette(muted)
        for widget in (self._field, self._count):
            widget.setFont(font(SANS, 15 * zoom))
        self._view.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the text with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _filter(self, text: str) -> None:
        self._shown.setFilterFixedString(fold(text).text.strip())
        self._tell_count()

    @Slot(object)
    def _activate(self, index: Index) -> None:
        self.passage_activated.emit(index.data(PASSAGE_ROLE).id)

    def _tell_count(self) -> None:
        shown, every = self._shown.rowCount(), self._passages.rowCount()
        if shown == every and self._lost:
            text = self.tr("{every} passages, and {lost} without a place")
            self._count.setText(text.format(every=every, lost=self._lost))
        elif shown == every:
            self._count.setText(self.tr("{every} passages").format(every=every))
        else:
            text = self.tr("{shown} of {every} passages")
            self._count.setText(text.format(shown=shown, every=every))


class _PassageModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._edition: Edition | None = None
        self._words: dict[int, str] = {}

    def show_edition(self, edition: Edition) -> None:
        self.beginResetModel()
        self._edition = edition
        self._words = {}
        self.endResetModel()

    def row_of(self, passage: Passage) -> int:
        return self._edition.passages.index(passage) if self._edition else -1

    def rowCount(self, parent: Index | None = None) -> int:
        if self._edition is None or (parent is not None and parent.isValid()):
            return 0
        return len(self._edition.passages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._edition is None:
            return None
        passage = self._edition.passages[index.row()]
        paragraph = self.tr("paragraph {number}").format(number=self._edition.paragraph_of(passage))
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return passage.claim
            case Qt.ItemDataRole.AccessibleTextRole:
                number = self.tr("{number} of {count}").format(
                    number=index.row() + 1, count=len(self._edition.passages)
                )
                return f"{number}, {', '.join(passage.kinds)}, “{passage.exact}”, {paragraph}"
            case Qt.ItemDataRole.ToolTipRole:
                return f"<p>“{escape(passage.exact)}”</p>"
            case Qt.ItemDataRole.StatusTipRole:
                return paragraph
        if role == PASSAGE_ROLE:
            return passage
        if role == WORDS_ROLE:
            return self._folded(index.row(), passage)
        return None

    def _folded(self, row: int, passage: Passage) -> str:
        """Return what the filter looks through, folded when it is first asked for."""
        if row not in self._words:
            words = f"{' '.join(passage.kinds)} {passage.claim} {passage.exact}"
            self._words[row] = fold(words).text
        return self._words[row]


class _PassageDelegate(QStyledItemDelegate):
    """A badge, the claim, and where it stands."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zoom = 1.0
        self._view = parent

    def show_theme(self, theme: Theme, zoom: float) -> None:
        self._theme, self._zoom = theme, zoom

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, self._theme.hover)
        passage: Passage = index.data(PASSAGE_ROLE)
        badge = 1.2 * self._pixels
        corner = QRectF(area.left() + 14, area.top() + _PADDING, badge, badge)
        paint_badge(painter, corner, passage.kind, self._theme, on=True)
        text = self._text_area(option.rect)
        painter.setFont(font(SANS, self._pixels))
        painter.setPen(self._theme.text)
        painter.drawText(text, int(Qt.TextFlag.TextWordWrap), passage.claim)
        painter.setPen(QPen(self._theme.line, 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        area = self._text_area(QRect(0, 0, width, 10_000))
        metrics = QFontMetricsF(font(SANS, self._pixels))
        text = metrics.boundingRect(area, int(Qt.TextFlag.TextWordWrap), str(index.data()))
        return QSize(width, round(max(text.height(), 1.2 * self._pixels)) + 2 * _PADDING)

    @property
    def _pixels(self) -> float:
        return 0.94 * NOTES_PIXELS * self._zoom

    def _text_area(self, area: QRect) -> QRectF:
        left = 14 + 1.2 * self._pixels + 9
        return QRectF(area).adjusted(left, _PADDING - 2, -12, -_PADDING + 2)
