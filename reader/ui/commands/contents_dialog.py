"""The headings of what is read, in a list that is filtered and gone through by keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.model.edition.article import Article, Block, BlockKind
from reader.model.text.search import Query, SearchText
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font

# How much further in each level of headings stands, in spaces.
_DEEPER = 4
# In pixels: the dialog at 100 %, and the room around a heading.
_WIDE, _HIGH, _BETWEEN = 480, 560, 3


class ContentsDialog(QDialog):
    """A list of headings of which one is chosen."""

    def __init__(self, article: Article, position: int, look: Look, parent: QWidget) -> None:
        """List the headings of an *article*; the one above a *position* is the first choice."""
        super().__init__(parent)
        self._field = QLineEdit(self)
        self._list = QListWidget(self)
        box = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(box.Open | box.Cancel, self)

        self.setWindowTitle(self.tr("Contents"))
        self._field.setPlaceholderText(self.tr("Filter"))
        self._field.setAccessibleName(self.tr("Filter the headings"))
        self._list.setAccessibleName(self.tr("Headings"))
        self._list.setWordWrap(True)
        self._list.setSpacing(_BETWEEN)
        self.setFont(font(SANS, 15 * look.bar_zoom))
        listed = headings(article)
        highest = min((block.level for block in listed), default=0)
        for block in listed:
            words = " ".join(article.text_of(block).split())
            deeper = " " * (_DEEPER * (block.level - highest))
            item = QListWidgetItem(deeper + words, self._list)
            item.setData(Qt.ItemDataRole.UserRole, block.span.start)
        self._choose(sum(block.span.start <= position for block in listed) - 1)
        self.resize(round(_WIDE * look.bar_zoom), round(_HIGH * look.bar_zoom))
        column = QVBoxLayout(self)
        for widget in (self._field, self._list, buttons):
            column.addWidget(widget)

        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._filter)
        self._list.itemActivated.connect(self.accept)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)

    def chosen(self) -> int | None:
        """Return where in the text the chosen heading begins; None where none is."""
        item = self._list.currentItem()
        is_there = self._list.currentRow() >= 0 and not item.isHidden()
        return item.data(Qt.ItemDataRole.UserRole) if is_there else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows go through the list while the keyboard is in the field."""
        arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if isinstance(event, QKeyEvent) and event.key() in arrows:
            self._list.event(event)
            return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _filter(self, text: str) -> None:
        query, first = Query(text), -1
        for row in range(self._list.count()):
            item = self._list.item(row)
            hidden = bool(query) and not SearchText(item.text()).find(query)
            item.setHidden(hidden)
            first = row if first < 0 and not hidden else first
        if self.chosen() is None:
            self._list.setCurrentRow(first)

    def _choose(self, row: int) -> None:
        self._list.setCurrentRow(max(0, row))
        middle = QListWidget.ScrollHint.PositionAtCenter
        self._list.scrollTo(self._list.currentIndex(), middle)


def headings(article: Article) -> Sequence[Block]:
    """Return the headings of an *article*."""
    return [block for block in article.blocks if block.kind is BlockKind.HEADING]


def ask_for_heading(article: Article, position: int, look: Look, parent: QWidget) -> int | None:
    """Let the reader choose a heading; return where it begins, None where they choose none."""
    dialog = ContentsDialog(article, position, look, parent)
    chosen = dialog.chosen() if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.deleteLater()
    return chosen
