"""A look at the pages before they are printed, with the choices beside them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.look.theme import Theme
from reader.ui.paper.choices import Choices
from reader.ui.paper.composing import Composition
from reader.ui.paper.pages_view import PagesView
from reader.ui.paper.paper_form import PaperForm
from reader.ui.paper.work import Work


class Preview(QDialog):
    """The pages as they are composed, anew with each choice."""

    print_requested = Signal(object)  # Choices
    pdf_requested = Signal(object)  # Choices

    def __init__(
        self,
        compose: Callable[[Choices], Composition],
        choices: Choices,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        """Show what is to be *composed* by *choices*, on a ground of *theme*."""
        super().__init__(parent)
        self._compose = compose
        self._work: Work | None = None
        self._form = PaperForm(choices, self)
        self._view = PagesView(theme, self)
        self._said = QLabel(self)
        to_print = QPushButton(self.tr("&Print…"), self)
        to_pdf = QPushButton(self.tr("Save as P&DF…"), self)
        close = QPushButton(self.tr("&Close"), self)

        self.setWindowTitle(self.tr("Print Preview"))
        self._said.setAlignment(Qt.AlignmentFlag.AlignLeft)
        side = QVBoxLayout()
        side.addWidget(self._form)
        side.addWidget(self._said)
        side.addStretch()
        for button in (to_print, to_pdf, close):
            side.addWidget(button)
        row = QHBoxLayout(self)
        row.addWidget(self._view, 1)
        row.addLayout(side)
        self.resize(1060, min(900, max(480, parent.height())))

        self._form.changed.connect(self._begin)
        to_print.clicked.connect(self._ask_to_print)
        to_pdf.clicked.connect(self._ask_for_pdf)
        close.clicked.connect(self.reject)
        self._view.verticalScrollBar().valueChanged.connect(self._say)
        self.finished.connect(self._stop)
        self._composition = compose(choices)
        self._begin()

    @property
    def is_busy(self) -> bool:
        """Tell whether pages are still being composed."""
        return self._work is not None and self._work.is_busy

    @property
    def said(self) -> str:
        """Return which page of how many is seen."""
        return self._said.text()

    @Slot()
    def _begin(self) -> None:
        self._stop()
        self._composition = self._compose(self._form.choices)
        self._work = Work(self._composition.compose(), self)
        self._work.progressed.connect(self._show)
        self._work.done.connect(self._show)
        self._work.start()

    @Slot()
    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._work.deleteLater()
            self._work = None

    @Slot()
    @Slot(float)
    def _show(self) -> None:
        self._view.show_pages(self._composition)
        self._say()

    @Slot()
    @Slot(int)
    def _say(self) -> None:
        count = len(self._composition.pages)
        words = self.tr("Page {number} of {count}")
        if self.is_busy:
            words = self.tr("Page {number} of {count} so far")
        self._said.setText(words.format(number=self._view.current, count=count))

    @Slot()
    def _ask_to_print(self) -> None:
        self.print_requested.emit(self._form.choices)

    @Slot()
    def _ask_for_pdf(self) -> None:
        self.pdf_requested.emit(self._form.choices)
