"""Asks for a printer, with the choices for paper on a page of the same dialog."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from reader.ui.paper.choices import Choices
from reader.ui.paper.paper_form import PaperForm
from reader.ui.paper.pdf import page_layout
from reader.ui.paper.sheet import Sheet

_SHEETS = {QPageSize.PageSizeId.A4: Sheet.A4, QPageSize.PageSizeId.Letter: Sheet.LETTER}


class PrintDialog(QObject):
    """Qt's dialog, or where the system has its own that, which has no such page."""

    def __init__(self, choices: Choices, file: Path, parent: QWidget) -> None:
        """Begin with *choices*; without any printer a PDF is suggested, in *file*."""
        super().__init__(parent)
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setPageLayout(page_layout(choices.sheet))
        if self._printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
            self._printer.setOutputFileName(str(file))
        self._sheet = choices.sheet
        self._dialog = QPrintDialog(self._printer, parent)
        self._form = PaperForm(choices, self._dialog)
        option = QAbstractPrintDialog.PrintDialogOption
        self._dialog.setOptions(
            option.PrintToFile | option.PrintPageRange | option.PrintCollateCopies
        )
        self._dialog.setOptionTabs([self._form])

    @property
    def file(self) -> Path | None:
        """Return the file of a PDF that was asked for instead of a printer."""
        is_file = self._printer.outputFormat() == QPrinter.OutputFormat.PdfFormat
        name = self._printer.outputFileName()
        return Path(name) if is_file and name else None

    def ask(self) -> tuple[Choices, QPrinter] | None:
        """Return what the reader chooses, and the printer; None where they do not print."""
        accepted = self._dialog.exec() == QDialog.DialogCode.Accepted
        choices = self._form.choices
        asked = _SHEETS.get(self._printer.pageLayout().pageSize().id())
        if asked is not None and asked is not self._sheet:  # among the printer's own properties
            choices = choices._replace(sheet=asked)
        self._dialog.deleteLater()
        return (choices, self._printer) if accepted else None
