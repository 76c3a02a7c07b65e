"""Takes what is preferred along in a file, tells what is kept where, and forgets it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.model.library.forgetting import forget_copies, forget_faults
from reader.model.library.library import Library
from reader.model.storage.paths import cache_folder, state_folder
from reader.model.text.readable import readable
from reader.ui.look.look import Look


class FilesPage(QWidget):
    """Buttons for a profile, and a row for each place in which something is kept."""

    export_requested = Signal()
    import_requested = Signal()
    forgotten = Signal()  # something that is kept elsewhere too

    def __init__(self, library: Library, data: Path | None, parent: QWidget) -> None:
        """Tell of the *library*, and of the folder of its *data* where there is one."""
        super().__init__(parent)
        self._library = library
        self._told = QLabel(self)
        self._heads = [
            QLabel(self.tr("Your profile"), self),
            QLabel(self.tr("What is kept, and where"), self),
        ]
        explained = QLabel(
            self.tr("All that is chosen on these pages, keys too, and nothing that you read."), self
        )
        taking, giving = (
            QPushButton(self.tr("&Export…"), self),
            QPushButton(self.tr("&Import…"), self),
        )
        self._column = QVBoxLayout(self)
        self._grid = QGridLayout()
        self._rows = 0

        for words in (self._told, explained):
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
        row = QGridLayout()
        row.setColumnStretch(2, 1)
        row.addWidget(taking, 0, 0)
        row.addWidget(giving, 0, 1)
        self._column.addWidget(self._heads[0])
        self._column.addWidget(explained)
        self._column.addLayout(row)
        self._column.addWidget(self._told)
        self._column.addSpacing(14)
        self._column.addWidget(self._heads[1])
        self._column.addLayout(self._grid)
        self._column.addStretch()
        state, cache = state_folder(), cache_folder()
        opened = self._add(
            self.tr("What you prefer and opened, and where you were"), state / "state.json"
        )
        opened.setText(self.tr("Forget what was &opened"))
        opened.setEnabled(library.has_opened)
        copies = self._add(self.tr("Copies of what editions say, to start sooner"), cache)
        faults = self._add(self.tr("The log of the reader’s own faults"), state / "faults.log")
        if data is not None:
            self._add(
                self.tr(
                    "What you pasted, marked and decided; whoever removes it removes it for good"
                ),
                data,
            ).hide()
        taking.clicked.connect(self.export_requested)
        giving.clicked.connect(self.import_requested)
        opened.clicked.connect(self._forget_opened)
        copies.clicked.connect(self._forget_copies)
        faults.clicked.connect(self._forget_faults)

    @Slot(str)
    def say(self, words: str) -> None:
        """Say what became of what was asked for."""
        self._told.setText(words)

    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        for head in self._heads:
            palette = head.palette()
            palette.setColor(palette.ColorRole.WindowText, look.theme.muted)
            head.setPalette(palette)

    def _add(self, words: str, place: Path | None) -> QPushButton:
        """Add a row that says in *words* what is kept in a *place*; return its button."""
        label, path, forget = QLabel(words, self), QLineEdit(self), QPushButton(self)
        label.setWordWrap(True)
        path.setText(readable(place) if place is not None else self.tr("nowhere"))
        path.setReadOnly(True)
        path.setCursorPosition(0)
        path.setAccessibleName(words)
        forget.setText(self.tr("Forget"))
        forget.setAccessibleDescription(words)
        self._grid.addWidget(label, self._rows, 0, 1, 2)
        self._grid.addWidget(path, self._rows + 1, 0)
        self._grid.addWidget(forget, self._rows + 1, 1)
        self._grid.setRowMinimumHeight(self._rows + 2, 12)
        self._grid.setColumnStretch(0, 1)
        self._rows += 3
        return forget

    @Slot()
    def _forget_opened(self) -> None:
        self._library.forget()
        self.forgotten.emit()
        self.say(self.tr("Nothing that you opened is offered again; the files stay."))

    @Slot()
    def _forget_copies(self) -> None:
        forget_copies()
        self.say(self.tr("The copies are gone; each is made again when its edition is opened."))

    @Slot()
    def _forget_faults(self) -> None:
        forget_faults()
        self.say(self.tr("The log is empty."))
