"""Asks what to search for, and says how many hits there are and which one is shown."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.model.text.search import Query
from reader.session.search import Search
from reader.ui.look.icons import icon
from reader.ui.look.look import Look
from reader.ui.menus.actions import first_key

# Between the last key and the search: Measures in CONTRIBUTING.md.
_DELAY = 150  # milliseconds


class FindBar(QWidget):
    """The search bar, above the text so that it never hides a hit."""

    query_changed = Signal(object)  # Query
    next_requested = Signal()
    previous_requested = Signal()
    notes_requested = Signal()
    cancelled = Signal()  # Esc: back to where the reader was
    closed = Signal()  # the button: stay here

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait, hidden, to be asked for."""
        super().__init__(parent)
        self._field = QLineEdit(self)
        self._previous = QToolButton(self)
        self._next = QToolButton(self)
        self._count = QLabel(self)
        self._notes = QToolButton(self)
        self._case = QCheckBox(self.tr("Match case"), self)
        self._words = QCheckBox(self.tr("Whole words"), self)
        self._close = QToolButton(self)
        self._delay = QTimer(self)

        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Find"))
        self.setFocusProxy(self._field)
        self._field.setPlaceholderText(self.tr("Search article and perspectives"))
        self._field.setAccessibleName(self.tr("Search article and perspectives"))
        self._field.setClearButtonEnabled(True)
        self._field.setMaximumWidth(420)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_DELAY)
        before = self.tr("Previous hit ({key})").format(key=first_key("find_previous"))
        after = self.tr("Next hit ({key})").format(key=first_key("find_next"))
        for button, name, tip in (
            (self._previous, "up", before),
            (self._next, "down", after),
            (self._close, "close", self.tr("Close and stay here; Esc goes back")),
        ):
            button.setObjectName(name)
            button.setAutoRaise(True)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
        self._notes.setAutoRaise(True)
        self._notes.setToolTip(self.tr("Go to the first hit in the perspectives"))

        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 10, 7)
        row.setSpacing(8)
        row.addWidget(self._field, 3)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addWidget(self._count)
        row.addWidget(self._notes)
        row.addStretch(1)
        row.addWidget(self._case)
        row.addWidget(self._words)
        row.addWidget(self._close)
        self.show_look(look)
        self.show_search(Search())

        self._field.textEdited.connect(self._wait)
        self._case.toggled.connect(self._ask)
        self._words.toggled.connect(self._ask)
        self._delay.timeout.connect(self._ask)
        self._previous.clicked.connect(self.previous_requested)
        self._next.clicked.connect(self.next_requested)
        self._notes.clicked.connect(self.notes_requested)
        self._close.clicked.connect(self.closed)

    def start(self, text: str = "") -> None:
        """Open the bar, with *text* to look for where there is some."""
        self.show()
        if text:
            self._field.setText(text)
        if self._field.text():
            self._ask()
        self._field.setFocus()
        self._field.selectAll()

    @Slot(object)
    def show_search(self, search: Search) -> None:
        """Say how many hits a *search* has and which of them is shown."""
        if not search.query:
            self._count.setText("")
            self._notes.hide()
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
        for button in (self._previous, self._next):
            button.setEnabled(bool(len(search)))

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        theme = look.theme
        self.setPalette(theme.palette())
        for button in (self._previous, self._next, self._close):
            button.setIcon(icon(button.objectName(), theme.text.name(), theme.line.name()))
        for widget in (self._field, self._count, self._notes, self._case, self._words):
            widget.setFont(look.small_font)

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

    @Slot(str)
    def _wait(self, _text: str) -> None:
        self._delay.start()

    @Slot()
    def _ask(self) -> None:
        self._delay.stop()
        self.query_changed.emit(
            Query(self._field.text(), self._case.isChecked(), self._words.isChecked())
        )
