"""The rows of a list, one below the other, with the head of the first of them always in view."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
)
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from reader.ui.lists.head import HEAD_ROLE, Head, head_height, paint_head
from reader.ui.look.bar_styles import scroll_bar_style
from reader.ui.look.look import Look

Index = QModelIndex | QPersistentModelIndex
BAR = 12  # pixels, the scroll bar

_Hint = QAbstractItemView.ScrollHint


class ListRows(QListView):
    """Rows as high as their words need; the chosen one is not the one where the keyboard is.

    What is in view stays there whenever the rows are measured again.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Have no rows yet."""
        super().__init__(parent)
        self.is_by_key = False
        self._look = look
        self._head = _StayingHead(look, self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Else Qt measures the rows anew only where the height changes.
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().valueChanged.connect(self._head.follow)
        self.show_look(look)

    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        self._look = look
        palette = look.theme.palette()
        palette.setColor(QPalette.ColorRole.Base, look.theme.pane)
        self.setPalette(palette)
        self.verticalScrollBar().setStyleSheet(scroll_bar_style(look.theme))
        self._head.show_look(look)
        self.scheduleDelayedItemsLayout()

    def choose(self, index: QModelIndex) -> None:
        """Mark a row as chosen, and none where there is no such row; nothing moves."""
        self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.setAutoScroll(False)
        self.setCurrentIndex(index)
        self.setAutoScroll(True)

    def chosen(self) -> QModelIndex:
        """Return the row that is chosen; an invalid one where none is."""
        return next(iter(self.selectedIndexes()), QModelIndex())

    def go_to_top(self) -> None:
        """Show the first rows, and the chosen one where there is such a row."""
        self.doItemsLayout()
        self.scrollToTop()
        if self.chosen().isValid():
            self.scrollTo(self.chosen())

    def go_to_first(self) -> None:
        """Move the keyboard to the first row that leads somewhere."""
        model = self.model()
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        first = next((row for row in rows if row.flags() & Qt.ItemFlag.ItemIsEnabled), None)
        if first is not None:
            self.setCurrentIndex(first)

    # -- how Qt asks

    def selectionCommand(
        self, index: Index, event: object = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Let keys and clicks choose nothing by themselves: what is chosen is told."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        """Bring a row into view, below the head that stays."""
        super().scrollTo(index, hint)
        hidden = head_height(self._look) - self.visualRect(index).top()
        if index.data(HEAD_ROLE) is None and self._head.isVisible() and hidden > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - hidden)

    def doItemsLayout(self) -> None:
        """Measure the rows, and leave what is in view where it is."""
        kept = QPersistentModelIndex(self._in_view())
        top = self.visualRect(kept).top()
        super().doItemsLayout()
        if kept.isValid():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(kept).top() - top)
        self._head.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows at once, so that none is seen as it was at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()
        self._head.follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show where the keyboard is."""
        self.is_by_key = True
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show where the keyboard is no longer, for the pointer does."""
        self.is_by_key = False
        super().mousePressEvent(event)

    def _in_view(self) -> QModelIndex:
        """Return the chosen row where it can be seen, and else the first that can."""
        chosen = self.chosen()
        if chosen.isValid() and self.viewport().rect().intersects(self.visualRect(chosen)):
            return chosen
        return self.indexAt(QPoint(1, self._head.height() if self._head.isVisible() else 0))


class _StayingHead(QWidget):
    """The head of the group at the top, which the next one pushes away."""

    def __init__(self, look: Look, view: ListRows) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._shown: Head | None = None
        self.setAutoFillBackground(True)
        self.hide()

    def show_look(self, look: Look) -> None:
        """Be shown in another *look*."""
        self._look = look
        palette = look.theme.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.pane)
        self.setPalette(palette)
        self.follow()

    def follow(self) -> None:
        """Be the head of the first row that can be seen."""
        model, first = self._view.model(), self._view.indexAt(QPoint(1, 0))
        row = first.row()
        while row >= 0 and model.index(row, 0).data(HEAD_ROLE) is None:
            row -= 1
        self.setVisible(row >= 0)
        if row < 0:
            return
        self._shown = model.index(row, 0).data(HEAD_ROLE)
        height, top = head_height(self._look), 0
        below = self._view.indexAt(QPoint(1, height - 1))
        if below.row() > row and below.data(HEAD_ROLE) is not None:
            top = self._view.visualRect(below).top() - height
        self.setGeometry(0, top, self._view.viewport().width(), height)
        self.raise_()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a click from the row that nobody sees behind it."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the head."""
        if self._shown is not None:
            painter = QPainter(self)
            area = QRectF(0, 0, self._view.width() - BAR, self.height())
            paint_head(painter, area, self._shown, self._look)
            painter.end()
