"""All passages in a list, to walk through and filter."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.text.search import Query
from reader.ui.look.bar_styles import scroll_bar_style
from reader.ui.look.look import Look
from reader.ui.passages.passage_delegate import PassageDelegate
from reader.ui.passages.passage_model import PASSAGE_ROLE, Index, PassageFilter, PassageModel


class PassageList(QWidget):
    """The passages in the order of the article, with a field that filters them."""

    passage_activated = Signal(str)  # its id
    left = Signal()  # Esc: back to the text

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._passages = PassageModel(self)
        self._shown = PassageFilter(self._passages, self)
        self._field = QLineEdit(self)
        self._count = QLabel(self)
        self._count.setWordWrap(True)
        self._lost = 0
        self._view = QListView(self)
        self._delegate = PassageDelegate(look, self._view)

        self.setAutoFillBackground(True)
        self.setMinimumWidth(220)
        self._field.setPlaceholderText(self.tr("Filter: a word, or a kind"))
        self._field.setAccessibleName(self.tr("Filter the passages"))
        self._field.setClearButtonEnabled(True)
        self._view.setModel(self._shown)
        self._view.setItemDelegate(self._delegate)
        self._view.setAccessibleName(self.tr("All passages"))
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        # The rows are as high as their words need in the width that there is; else Qt measures them
        # anew only where the height changes.
        self._view.setWordWrap(True)
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
        self.show_look(look)

    @Slot(object)
    def show_article(self, at_hand: AtHand) -> None:
        """List the passages of what is *at_hand*."""
        self._passages.show_article(at_hand)
        self._lost = len(at_hand.unattached)
        self._field.clear()
        self._field.setVisible(bool(at_hand.passages))
        self._tell_count()

    @Slot(object)
    def show_passage(self, passage: Passage | None) -> None:
        """Point at the chosen *passage*; the list moves only where it cannot be seen."""
        row = self._passages.row_of(passage) if passage is not None else -1
        index = self._shown.mapFromSource(self._passages.index(row))
        self._view.setCurrentIndex(index)
        if index.isValid():
            self._view.scrollTo(index)

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        theme = look.theme
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.pane)
        self.setPalette(palette)
        of_view = theme.palette()
        of_view.setColor(QPalette.ColorRole.Base, theme.pane)
        self._view.setPalette(of_view)
        self._view.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))
        self._delegate.show_look(look)
        palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
        self._count.setPalette(palette)
        for widget in (self._field, self._count):
            widget.setFont(look.small_font)
        self._view.scheduleDelayedItemsLayout()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the chosen passage, and at the top where none is."""
        super().showEvent(event)
        QTimer.singleShot(0, self._begin)  # once it has its width, and so its rows their heights

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the text with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _begin(self) -> None:
        self._view.doItemsLayout()
        chosen = self._view.currentIndex()
        if chosen.isValid():
            self._view.scrollTo(chosen)
        else:
            self._view.scrollToTop()

    @Slot(str)
    def _filter(self, text: str) -> None:
        self._shown.look_for(Query(text))
        self._tell_count()

    @Slot(object)
    def _activate(self, index: Index) -> None:
        self.passage_activated.emit(index.data(PASSAGE_ROLE).id)

    def _tell_count(self) -> None:
        shown, every = self._shown.rowCount(), self._passages.rowCount()
        if not every and not self._lost:
            self._count.setText(self.tr("There are no passages in this text."))
        elif shown == every and self._lost:
            text = self.tr("{every} passages, and {lost} without a place")
            self._count.setText(text.format(every=every, lost=self._lost))
        elif shown == every:
            self._count.setText(self.tr("{every} passages").format(every=every))
        else:
            text = self.tr("{shown} of {every} passages")
            self._count.setText(text.format(shown=shown, every=every))
