"""What stands on the library's page: editions and texts, and beside them how any text is opened."""

from pathlib import Path

from PySide6.QtCore import QPoint, QUrl, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from reader.ui.library.library_row import LibraryRow
from reader.ui.library.library_words import Entry, LibraryWords
from reader.ui.library.open_box import OpenBox, wrapped
from reader.ui.library.order_of_texts import OrderOfTexts
from reader.ui.look.badge import label
from reader.ui.look.key_button import KeyButton
from reader.ui.look.look import Look
from reader.ui.perspectives.home_row import HomeRow, RowWords

# In pixels at 100 %: the column at the right, the room between both, and what is too narrow for
# both beside one another.
_RIGHT, _BETWEEN, _NARROW = 288, 46, 900
_ANY = 16_777_215  # Qt's own for no limit


class LibraryShelves(QWidget):
    """Editions, the shipped one first, and texts; made anew whenever any of it changes."""

    opened = Signal(Path)  # an edition's folder, or a file of text
    search_requested = Signal(object)  # Entry, which is not where it was
    menu_requested = Signal(object, QPoint)  # Entry, and where on the screen
    edition_requested = Signal()
    file_requested = Signal()
    paste_requested = Signal()
    undo_requested = Signal()
    order_chosen = Signal(bool)  # whether texts stand by their titles

    def __init__(
        self, words: LibraryWords, look: Look, *, by_title: bool = False, forgotten: str = ""
    ) -> None:
        """Say *words*; what was *forgotten* last, by its title, can be taken back."""
        super().__init__()
        self._words = words
        self._look = look
        left = QVBoxLayout()
        left.setSpacing(0)
        if forgotten:
            left.addLayout(self._undo(forgotten))
        self._add_editions(left)
        self._add_texts(left, by_title=by_title)
        left.addStretch()
        self._right = self._ways_to_open()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(round(_BETWEEN * look.zoom))
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._right)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set below one another what has no room side by side."""
        super().resizeEvent(event)
        side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        is_narrow = self.width() < _NARROW * self._look.zoom
        # A part narrower than its column would be asked how high it is at the column's width.
        self._right.setMaximumWidth(_ANY if is_narrow else round(_RIGHT * self._look.zoom))
        self._columns.setDirection(below if is_narrow else side)

    def _undo(self, forgotten: str) -> QHBoxLayout:
        row = QHBoxLayout()
        said = self.tr("“{title}” is forgotten; the file stays where it is.")
        text = self._look.theme.text.name()
        row.addWidget(wrapped(said.format(title=forgotten), text, self._look.small_pixels), 1)
        undo = KeyButton(self.tr("Undo"), "", self._look)
        undo.clicked.connect(self.undo_requested)
        row.addWidget(undo)
        return row

    def _add_editions(self, column: QVBoxLayout) -> None:
        self._add_heading(column, self.tr("Editions"))
        for entry in self._words.editions():
            column.addWidget(self._row(entry))
        line = self.tr("a folder with an article and its perspectives, or a .zip that is dropped")
        add = HomeRow(RowWords(self.tr("Add an edition"), line), "", self._look)
        add.activated.connect(self._ask_for_edition)
        column.addWidget(add)

    def _add_texts(self, column: QVBoxLayout, *, by_title: bool) -> None:
        texts = self._words.texts(by_title=by_title)
        order = OrderOfTexts(self._look, by_title=by_title) if len(texts) > 1 else None
        if order is not None:
            order.chosen.connect(self.order_chosen)
        self._add_heading(column, self.tr("Your texts"), order)
        for entry in texts:
            column.addWidget(self._row(entry))
        if not texts:
            words = self.tr("What you open is listed here, with the place to which you read it.")
            muted = self._look.theme.muted.name()
            column.addWidget(wrapped(words, muted, self._look.small_pixels))

    def _add_heading(self, column: QVBoxLayout, words: str, beside: QWidget | None = None) -> None:
        zoom = self._look.zoom
        row = QHBoxLayout()
        row.setContentsMargins(round(10 * zoom), round(20 * zoom), 0, round(6 * zoom))
        text = self._look.theme.text.name()
        row.addWidget(label(words, text, self._look.notes_pixels, bold=True))
        row.addStretch()
        if beside is not None:
            row.addWidget(beside)
        column.addLayout(row)

    def _row(self, entry: Entry) -> LibraryRow:
        words = self.tr("Find the folder") if entry.is_edition else self.tr("Find the file")
        row = LibraryRow(entry, words, self._look)
        row.activated.connect(self.opened)
        row.search_requested.connect(self.search_requested)
        row.menu_requested.connect(self.menu_requested)
        return row

    def _ways_to_open(self) -> QWidget:
        ways = QWidget()
        column = QVBoxLayout(ways)
        column.setContentsMargins(0, round(20 * self._look.zoom), 0, 0)
        column.setSpacing(round(14 * self._look.zoom))
        box = OpenBox(self._look)
        box.file_requested.connect(self.file_requested)
        box.paste_requested.connect(self.paste_requested)
        column.addWidget(box)
        what = self.tr(
            "Plain text, Markdown, or a saved web page. Nothing is sent anywhere; what you paste "
            "is kept in your data folder until you remove it."
        )
        muted = self._look.theme.muted.name()
        column.addWidget(wrapped(what, muted, 13.5 * self._look.zoom))
        column.addStretch()
        return ways

    @Slot(QUrl)
    def _ask_for_edition(self, _url: QUrl) -> None:
        self.edition_requested.emit()
