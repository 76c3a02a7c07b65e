"""Puts the article and its perspectives on paper: printed, looked at before, or saved as a PDF."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QProgressDialog, QWidget

from reader.session.reading import Reading
from reader.ui.look.appearance import Appearance

# What is asked for is imported then, for few print.
if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.ui.paper.choices import Choices
    from reader.ui.paper.composing import Composition
    from reader.ui.paper.pdf import PdfPages
    from reader.ui.paper.work import Steps, Work

_SOON = 400  # milliseconds, before anybody is told of work


class PaperCommands(QObject):
    """Slots for the actions that print."""

    said = Signal(str)
    refused = Signal(str)

    def __init__(self, reading: Reading, appearance: Appearance, parent: QWidget) -> None:
        """Print what *reading* has, in the words of *appearance*; ask over *parent*."""
        super().__init__(parent)
        self._reading = reading
        self._appearance = appearance
        self._parent = parent
        self._folder = Path.home()
        self._choices: Choices | None = None
        self._work: Work | None = None
        self._progress: QProgressDialog | None = None
        self._saving: tuple[PdfPages, Path] | None = None

    @property
    def is_busy(self) -> bool:
        """Tell whether something is on its way to paper."""
        return self._work is not None

    @Slot()
    def print_out(self) -> None:
        """Ask for a printer, and what is to be on paper, and print it."""
        if self._has_article():
            self.print_by(self._suggested())

    @Slot()
    def preview(self) -> None:
        """Show the pages before they are printed."""
        from reader.ui.paper.preview import Preview

        if not self._has_article():
            return
        theme = self._appearance.look.theme
        preview = Preview(self._compose, self._suggested(), theme, self._parent)
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.print_requested.connect(self.print_by)
        preview.pdf_requested.connect(self.save_by)
        preview.open()

    @Slot()
    def save_pdf(self) -> None:
        """Ask for a file, and save what was last chosen for paper as a PDF."""
        if self._has_article():
            self.save_by(self._suggested())

    @Slot(object)
    def print_by(self, choices: "Choices") -> None:
        """Ask for a printer, beginning with *choices*, and print."""
        from reader.ui.paper.print_dialog import PrintDialog

        if self.is_busy:
            return
        dialog = PrintDialog(choices, self._suggested_file(), self._parent)
        chosen = dialog.ask()
        dialog.deleteLater()
        if chosen is None:
            return
        self._choices, printer = chosen
        if dialog.file is not None:
            self._save(self._choices, dialog.file)
        else:
            self._print(self._choices, printer)

    @Slot(object)
    def save_by(self, choices: "Choices") -> None:
        """Ask for a file, and save a PDF as *choices* say."""
        from reader.ui.commands.save_dialog import ask_where_to_save

        if self.is_busy:
            return
        self._choices = choices
        file = self._suggested_file()
        forms = {"pdf": self.tr("Portable document, PDF")}
        chosen = ask_where_to_save(self._parent, self.tr("Save as PDF"), file, forms)
        if chosen is not None:
            self._folder = chosen[0].parent
            self._save(choices, chosen[0])

    # -- how it is done

    def _has_article(self) -> bool:
        if self._reading.at_hand is None:
            self.said.emit(self.tr("There is nothing to print yet"))
        return self._reading.at_hand is not None and not self.is_busy

    def _suggested(self) -> "Choices":
        """Return what was chosen last, or is usual, with the passage that is chosen now."""
        from reader.ui.paper.choices import Beside, Choices
        from reader.ui.paper.paper_form import usual_sheet

        passage = self._reading.passage
        choices = self._choices or Choices(sheet=usual_sheet())
        if passage is None and choices.beside is Beside.CHOSEN:
            choices = choices._replace(beside=Beside.AFTER)
        return choices._replace(passage=passage.id if passage is not None else "")

    def _suggested_file(self) -> Path:
        """Return a file for a PDF, named as what is read."""
        at_hand = self._reading.at_hand
        path = at_hand.path if at_hand is not None else None
        return self._folder / f"{path.stem if path is not None else 'article'}.pdf"

    def _compose(self, choices: "Choices") -> "Composition":
        from reader.ui.paper.composing import Composition

        at_hand = self._reading.at_hand
        if at_hand is None:
            raise RuntimeError("There is nothing to print.")
        return Composition(at_hand, choices, self._appearance.look.phrasing, QDate.currentDate())

    def _print(self, choices: "Choices", printer: "QPrinter") -> None:
        from reader.ui.paper.printing import print_pages

        composition = self._compose(choices)
        self._begin(_both(composition.compose(), print_pages(composition, printer)))

    def _save(self, choices: "Choices", file: Path) -> None:
        from reader.ui.paper.pdf import PdfPages

        composition = self._compose(choices)
        pages = PdfPages(composition)
        self._saving = pages, file
        self._begin(_both(composition.compose(), pages.write()))

    def _begin(self, steps: "Steps") -> None:
        from reader.ui.paper.work import Work

        self._work = Work(steps, self)
        progress = QProgressDialog(self._parent)
        progress.setWindowTitle(self.tr("Print"))
        progress.setLabelText(self.tr("Setting the pages…"))
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setRange(0, 1000)
        progress.setMinimumDuration(_SOON)
        progress.setAutoReset(False)
        progress.canceled.connect(self._give_up)
        self._progress = progress
        self._work.progressed.connect(self._show_progress)
        self._work.done.connect(self._finish)
        self._work.failed.connect(self._fail)
        self._work.start()

    @Slot(float)
    def _show_progress(self, done: float) -> None:
        if self._progress is not None:
            self._progress.setValue(round(1000 * done))

    @Slot()
    def _finish(self) -> None:
        saving = self._saving
        self._end()
        if saving is None:
            self.said.emit(self.tr("Printed"))
            return
        from reader.model.storage.atomic_file import StorageError, save_whole
        from reader.model.text.readable import readable
        from reader.ui.look.translation import in_language

        pages, file = saving
        try:
            save_whole(file, pages.data)
        except StorageError as error:
            self.refused.emit(in_language(error.saying))
        else:
            self.said.emit(self.tr("Saved as “{name}”").format(name=readable(file.name)))

    @Slot(str)
    def _fail(self, why: str) -> None:
        self._end()
        self.refused.emit(why)

    @Slot()
    def _give_up(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._end()
            self.said.emit(self.tr("Nothing was printed"))

    def _end(self) -> None:
        for each in (self._work, self._progress):
            if each is not None:
                each.deleteLater()
        if self._progress is not None:
            self._progress.canceled.disconnect(self._give_up)
            self._progress.close()
        self._work = self._progress = self._saving = None


def _both(first: "Steps", second: "Steps") -> "Steps":
    """Take the *first* steps and then the *second*; each half is half of all."""
    for half, steps in ((0.0, first), (0.5, second)):
        for done in steps:
            yield half + done / 2
