"""The library: what is at hand, and a search in all editions that are."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.library.library_shelves import LibraryShelves
from reader.ui.library.library_words import LibraryWords
from reader.ui.library.search_results import Found, SearchResults
from reader.ui.look.bar_styles import scroll_bar_style
from reader.ui.look.icons import icon
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, SERIF, font
from reader.ui.menus.actions import first_key

# In pixels at 100 %: the page at its widest, around it, and the field.
_WIDEST, _AROUND, _FIELD = 1056, 40, 44
# In milliseconds: after the last key, and as long as what was forgotten can be taken back.
_DELAY, _UNDO = 150, 10_000


class LibraryPage(QScrollArea):
    """One page in the place of both panes."""

    opened = Signal(Path)  # an edition's folder, or a file of text
    search_requested = Signal(object)  # Entry, which is not where it was
    menu_requested = Signal(object, QPoint)  # Entry, and where on the screen
    edition_requested = Signal()
    file_requested = Signal()
    paste_requested = Signal()
    undo_requested = Signal()
    words_changed = Signal(str)  # that are looked for
    match_activated = Signal(Path, object)  # the edition's folder, and the Match
    left = Signal()

    def __init__(self, words: LibraryWords, look: Look, parent: QWidget | None = None) -> None:
        """Say *words*, in the colours and sizes of *look*."""
        super().__init__(parent)
        self._words = words
        self._look = look
        self._by_title = False
        self._forgotten = ""
        self._title = QLabel(self.tr("Library"))
        self._field = QLineEdit()
        self._sign = QAction(self)
        self._results = SearchResults(look)
        self._shelves: LibraryShelves | None = None
        self._delay = QTimer(self)
        self._undo = QTimer(self)

        self.setObjectName("library")
        self.setAccessibleName(self.tr("Library"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self._field)
        self._field.setAcceptDrops(False)
        self._field.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self._lay_out()
        self.show_look(look)

        for timer, after, slot in (
            (self._delay, _DELAY, self._ask),
            (self._undo, _UNDO, self.end_undo),
        ):
            timer.setSingleShot(True)
            timer.setInterval(after)
            timer.timeout.connect(slot)
        self._field.textChanged.connect(self._wait)
        self._results.activated.connect(self.match_activated)

    # -- orders

    @Slot()
    def refresh(self) -> None:
        """Show what is at hand by now."""
        before = self._shelves
        shelves = LibraryShelves(
            self._words, self._look, by_title=self._by_title, forgotten=self._forgotten
        )
        shelves.opened.connect(self.opened)
        shelves.search_requested.connect(self.search_requested)
        shelves.menu_requested.connect(self.menu_requested)
        shelves.edition_requested.connect(self.edition_requested)
        shelves.file_requested.connect(self.file_requested)
        shelves.paste_requested.connect(self.paste_requested)
        shelves.undo_requested.connect(self.undo_requested)
        shelves.order_chosen.connect(self._sort)
        self._column.insertWidget(self._column.count() - 1, shelves)
        shelves.setVisible(not self._field.text().strip())
        self._shelves = shelves
        # What was clicked may be on the one before, which must outlive the click.
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
        count = len(self._words.editions())
        name = self.tr("Search in {count} editions", "", count).format(count=count)
        self._field.setPlaceholderText(f"{name}  ({first_key('find_everywhere')})")
        self._field.setAccessibleName(name)

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        self._look = look
        theme = look.theme
        palette = theme.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, theme.page)
        self.setPalette(palette)
        self.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))
        self._title.setFont(font(SERIF, 36 * look.zoom, bold=True))
        self._field.setFixedHeight(round(_FIELD * look.zoom))
        self._field.setFont(font(SANS, look.notes_pixels))
        self._field.setStyleSheet(
            f"QLineEdit {{ background: {theme.field.name()}; color: {theme.text.name()};"
            f" border: 1px solid {theme.edge.name()}; border-radius: 5px; padding: 0 8px; }}"
            f"QLineEdit:focus {{ border: 2px solid {theme.focus.name()}; }}"
        )
        self._sign.setIcon(icon("search", theme.muted.name()))
        self._results.show_look(look)
        self._column.setSpacing(round(14 * look.zoom))
        self._sheet.setMaximumWidth(round(_WIDEST * look.zoom) + 2 * _AROUND)
        self.refresh()

    def offer_undo(self, title: str) -> None:
        """Say that what has that *title* is forgotten, and offer for a while to take it back."""
        self._forgotten = title
        self._undo.start()
        self.refresh()

    @Slot()
    def end_undo(self) -> None:
        """Offer to take back nothing any more."""
        self._undo.stop()
        self._forgotten = ""
        self.refresh()

    def show_found(self, found: Sequence[Found], *, is_done: bool) -> None:
        """List what was *found* by now; more may come unless it *is_done*."""
        self._results.show_found(found, is_done=is_done)

    # -- how Qt asks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the search with Esc, and then the page."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._field.text():
            self._field.clear()
        else:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave less room around the page in a narrow window."""
        super().resizeEvent(event)
        around = min(_AROUND, round(0.04 * self.width()))
        zoom = self._look.zoom
        self._column.setContentsMargins(around, round(30 * zoom), around, round(40 * zoom))

    # -- how it is done

    def _lay_out(self) -> None:
        self._sheet, outer = QWidget(), QWidget()
        self._column = QVBoxLayout(self._sheet)
        for part in (self._title, self._field, self._results):
            self._column.addWidget(part)
        self._column.addStretch()
        row = QHBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(0)
        row.addWidget(self._sheet, 1)
        row.addStretch(0)
        self.setWidget(outer)

    @Slot(bool)
    def _sort(self, by_title: bool) -> None:
        self._by_title = by_title
        self.refresh()

    @Slot()
    def _wait(self) -> None:
        self._delay.start()

    @Slot()
    def _ask(self) -> None:
        words = self._field.text().strip()
        if self._shelves is not None:
            self._shelves.setVisible(not words)
        self._results.setVisible(bool(words))
        self.words_changed.emit(words)
