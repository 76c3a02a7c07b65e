"""Asks what to search for, and says how many hits there are and which one is shown."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QWidget,
)

from reader.model.text.search import Query
from reader.session.search import Search
from reader.ui.lists.asking_field import AskingField
from reader.ui.look.check_box import CheckBox
from reader.ui.look.icons import icon
from reader.ui.look.look import Look
from reader.ui.menus.actions import first_key

# Between the last key and the search: Measures in CONTRIBUTING.md.
_DELAY = 150  # milliseconds

_WIDEST = 500  # pixels at 100 %, the field with its buttons
_SIGN = 16  # pixels at 100 %, the arrows and the cross
_LETTERS = 14  # to be read in the field before a row is given up


class FindBar(QWidget):
    """The search bar, above the text so that it never hides a hit."""

    query_changed = Signal(object)  # Query
    next_requested = Signal()
    previous_requested = Signal()
    notes_requested = Signal()
    list_requested = Signal()
    cancelled = Signal()  # Esc: back to where the reader was
    closed = Signal()  # the button: stay here

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait, hidden, to be asked for."""
        super().__init__(parent)
        self._asking = AskingField(look, self)
        self._field = self._asking.line
        self._count = QLabel(self)
        self._notes = QToolButton(self)
        self._case = CheckBox(self.tr("Match case"), look, self)
        self._words = CheckBox(self.tr("Whole words"), look, self)
        self._list = QToolButton(self)
        self._close = QToolButton(self)
        self._delay = QTimer(self)

        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Find"))
        self.setFocusProxy(self._field)
        self._field.setPlaceholderText(self.tr("Search article and perspectives"))
        self._field.setAccessibleName(self.tr("Search article and perspectives"))
        self._erase = self._asking.add_button("close", self.tr("Erase"))
        self._previous = self._asking.add_button("up", "")
        self._next = self._asking.add_button("down", "")
        self._delay.setSingleShot(True)
        self._delay.setInterval(_DELAY)
        stay = self.tr("Close and stay here; Esc goes back")
        self._close.setToolTip(stay)
        self._close.setAccessibleName(stay)
        self._list.setText(self.tr("List"))
        for button in (self._notes, self._list, self._close):
            button.setAutoRaise(True)
        kept = self._notes.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # or the bar would grow and shrink while one types
        self._notes.setSizePolicy(kept)
        self._notes.setToolTip(self.tr("Go to the first hit in the perspectives"))

        self._told = _in_a_row(self._count, self._notes)
        self._options = _in_a_row(self._case, self._words, self._list)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 7, 10, 7)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 1)
        self._rows = 0
        self._offer_to_erase("")
        self.show_look(look)
        self.show_search(Search())
        self._connect()

    def _connect(self) -> None:
        """Hear what the reader does."""
        self._field.textEdited.connect(self._wait)
        self._field.textChanged.connect(self._offer_to_erase)
        self._erase.clicked.connect(self._field.clear)
        self._erase.clicked.connect(self._ask)
        self._case.toggled.connect(self._ask)
        self._words.toggled.connect(self._ask)
        self._delay.timeout.connect(self._ask)
        self._previous.clicked.connect(self.previous_requested)
        self._next.clicked.connect(self.next_requested)
        self._notes.clicked.connect(self.notes_requested)
        self._list.clicked.connect(self.list_requested)
        self._close.clicked.connect(self.closed)

    def start(self, text: str = "") -> None:
        """Open the bar, with *text* to look for where there is some."""
        # At once, so that a hit is brought into view of what the bar leaves to the article.
        parent = self.parentWidget()
        if parent is not None and self.isHidden():
            self.resize(parent.width(), self.height())
            self._arrange()
        self.show()
        around = parent.layout() if parent else None
        if around is not None:
            around.activate()
        if text:
            self._field.setText(text)
        if self._field.text():
            self._ask()
        # For any other reason a note would lose the link to which Esc leads back.
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._field.selectAll()

    @Slot(object)
    def show_search(self, search: Search) -> None:
        """Say how many hits a *search* has and which of them is shown."""
        if not search.query:
            self._count.setText("")
            self._notes.hide()
            self._arrange()
            return
        if search.waiting:
            self._count.setText(self.tr("Searching …"))
            return
        in_article, in_notes = len(search.in_article), len(search.in_notes)
        beyond = search.notes_hit is not None
        wrapped = self.tr(" · from the other end") if search.wrapped else ""
        if search.article_hit is not None and search.current is not None:
            text = self.tr("{number} of {count}")
            text = text.format(number=f"{search.current + 1:,}", count=f"{in_article:,}") + wrapped
        elif in_article:
            text = self.tr("{count} in the article").format(count=f"{in_article:,}")
        else:
            text = self.tr("None in the article") if in_notes else self.tr("Not found")
        notes = self.tr("{count} in the perspectives").format(count=f"{in_notes:,}")
        if beyond and search.current is not None:
            notes = self.tr("{number} of {count} in the perspectives")
            number = search.current - in_article + 1
            notes = notes.format(number=f"{number:,}", count=f"{in_notes:,}") + wrapped
        self._count.setText(text)
        self._notes.setText(notes)
        self._notes.setVisible(bool(in_notes))
        self._arrange()
        for button in (self._previous, self._next):
            button.setEnabled(bool(len(search)))

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        for button, words, action_id in (
            (self._previous, self.tr("Previous hit ({key})"), "find_previous"),
            (self._next, self.tr("Next hit ({key})"), "find_next"),
            (self._list, self.tr("List all that is found ({key})"), "find_everywhere"),
        ):
            told = words.format(key=first_key(action_id))
            button.setToolTip(told)
            button.setAccessibleName(told)
        theme = look.theme
        self.setPalette(theme.palette())
        sign = round(_SIGN * look.zoom)
        self._close.setIconSize(QSize(sign, sign))
        self._close.setIcon(icon("close", theme.text.name(), theme.line.name()))
        self._asking.show_look(look)
        for widget in (self._count, self._notes, self._case, self._words, self._list):
            widget.setFont(look.small_font)
        for box in (self._case, self._words):
            box.show_look(look)
        self._asking.setMaximumWidth(round(_WIDEST * look.zoom))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second row, or a third, where one has no room."""
        super().resizeEvent(event)
        self._arrange()
        self._offer_to_erase(self._field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Return and Shift+Return, go back with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._delay.isActive():
                self._ask()
            elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.previous_requested.emit()
            else:
                self.next_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._delay.stop()
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        """Put the parts into as few rows as have room for them, the close button in the first."""
        rows = self._rows_needed()
        if rows == self._rows:
            return
        self._rows = rows
        grid, right = self._grid, Qt.AlignmentFlag.AlignRight
        grid.addWidget(self._asking, 0, 0, 1, 3 if rows == 3 else 1)
        grid.addWidget(self._close, 0, 3)
        if rows == 1:
            grid.addWidget(self._told, 0, 1)
        else:
            grid.addWidget(self._told, 1, 0, 1, 4)
        if rows == 3:
            grid.addWidget(self._options, 2, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
        else:
            grid.addWidget(self._options, 0, 2, right)

    def _rows_needed(self) -> int:
        margins, spacing = self._grid.contentsMargins(), self._grid.spacing()
        room = self.width() - margins.left() - margins.right()
        # So that it stays while one types, there is room for what is often said.
        metrics = self._count.fontMetrics()
        often = self.tr("{count} in the article")
        often += self.tr("{number} of {count} in the perspectives")
        said = metrics.horizontalAdvance(often.format(number="1,888", count="8,888"))
        told = max(said + 4 * spacing, self._told.sizeHint().width())
        field = metrics.averageCharWidth() * _LETTERS - self._field.minimumSizeHint().width()
        parts = (self._asking.minimumSizeHint(), self._options.sizeHint(), self._close.sizeHint())
        asked = field + sum(part.width() + spacing for part in parts)
        return 1 if asked + told <= room else 2 if asked <= room else 3

    @Slot(str)
    def _offer_to_erase(self, text: str) -> None:
        self._erase.setVisible(bool(text) and self._asking.has_room)

    @Slot(str)
    def _wait(self, _text: str) -> None:
        self._delay.start()

    @Slot()
    def _ask(self) -> None:
        self._delay.stop()
        self.query_changed.emit(
            Query(self._field.text(), self._case.isChecked(), self._words.isChecked())
        )


def _in_a_row(*parts: QWidget) -> QWidget:
    """Return a widget with *parts* side by side."""
    holder = QWidget(parts[0].parentWidget())
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    return holder
