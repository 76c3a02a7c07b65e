"""Takes perspectives elsewhere: a passage, its estimates, their plot, the sources."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from reader.model.edition.attached_edition import edition_of
from reader.session.own_marks import OwnMarks
from reader.session.reading import Reading
from reader.ui.look.appearance import Appearance

# What is asked for is imported then, for few ask.
if TYPE_CHECKING:
    from reader.model.edition.at_hand import AtHand
    from reader.model.edition.estimate import Estimate, Quantity
    from reader.model.edition.passage import Passage
    from reader.model.exchange.estimate_rows import Row
    from reader.ui.estimates.plot_picture import PlotPicture


class ExportCommands(QObject):
    """Slots for the actions that copy or save in forms of other programs."""

    said = Signal(str)
    refused = Signal(str)

    def __init__(
        self, reading: Reading, own: OwnMarks, appearance: Appearance, parent: QWidget
    ) -> None:
        """Take what *reading* has and is marked as *own*, in the words of *appearance*.

        What is to be asked is asked over *parent*.
        """
        super().__init__(parent)
        self._reading = reading
        self._own = own
        self._appearance = appearance
        self._parent = parent
        self._folder = Path.home()

    @Slot()
    def copy_passage(self) -> None:
        """Copy the chosen passage with all its perspectives, as Markdown."""
        from reader.model.exchange.passage_markdown import passage_markdown

        at_hand, passage = self._reading.at_hand, self._reading.passage
        if at_hand is None or passage is None:
            self.said.emit(self.tr("Choose a passage first"))
            return
        phrasing = self._appearance.look.phrasing
        QGuiApplication.clipboard().setText(passage_markdown(passage, at_hand, phrasing))
        self.said.emit(self.tr("Copied with all its perspectives"))

    @Slot()
    def copy_tsv(self) -> None:
        """Copy estimates for a spreadsheet."""
        self._copy_rows("tsv")

    @Slot()
    def copy_csv(self) -> None:
        """Copy estimates as comma-separated values."""
        self._copy_rows("csv")

    @Slot()
    def copy_markdown(self) -> None:
        """Copy estimates as tables in Markdown."""
        self._copy_rows("markdown")

    @Slot()
    def save_plot(self) -> None:
        """Let the reader save the plot where the keyboard is, or else the passage's first."""
        from reader.ui.commands.save_dialog import ask_where_to_save

        at_hand, passage = self._reading.at_hand, self._reading.passage
        if at_hand is None or passage is None or not passage.quantities:
            self.said.emit(self.tr("Choose a passage with figures first"))
            return
        quantity = self._at_keyboard(passage)[0] or passage.quantities[0]
        forms = {"svg": self.tr("Drawing, SVG"), "png": self.tr("Picture, PNG")}
        file = self._folder / f"{passage.id}.svg"
        chosen = ask_where_to_save(self._parent, self.tr("Save the plot"), file, forms)
        if chosen is not None:
            picture = self._picture(passage, quantity, at_hand)
            self._save(chosen[0], picture.svg() if chosen[1] == "svg" else picture.png())

    @Slot()
    def save_sources(self) -> None:
        """Let the reader save all sources of the edition."""
        from reader.model.exchange.source_forms import SourceForm, sources_written
        from reader.ui.commands.save_dialog import ask_where_to_save

        at_hand = self._reading.at_hand
        edition = edition_of(at_hand) if at_hand else None
        if edition is None or not edition.sources:
            self.said.emit(self.tr("There are no sources beside this text"))
            return
        forms = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}
        file = self._folder / f"{edition.name}.bib"
        chosen = ask_where_to_save(self._parent, self.tr("Save the sources"), file, forms)
        if chosen is not None:
            form = {"bib": SourceForm.BIBTEX, "ris": SourceForm.RIS}.get(chosen[1], SourceForm.CSL)
            text = sources_written(edition.sources.values(), form)
            self._save(chosen[0], f"{text}\n".encode())

    @Slot()
    def save_own_marks(self) -> None:
        """Let the reader save what they marked in this text."""
        from reader.model.exchange.own_marks_written import own_marks_json, own_marks_markdown
        from reader.ui.commands.save_dialog import ask_where_to_save

        at_hand, placed = self._reading.at_hand, self._own.placed
        if at_hand is None or not placed:
            self.said.emit(self.tr("Nothing is marked in this text yet"))
            return
        forms = {"md": "Markdown", "json": "JSON"}
        file = self._folder / f"{self.tr('My marks')}.md"
        chosen = ask_where_to_save(self._parent, self.tr("Save my marks"), file, forms)
        if chosen is not None:
            markdown = own_marks_markdown(placed, at_hand, self._appearance.look.phrasing)
            text = own_marks_json(placed, at_hand) if chosen[1] == "json" else markdown
            self._save(chosen[0], text.encode(errors="backslashreplace"))

    def _copy_rows(self, form: str) -> None:
        from reader.model.exchange.estimate_rows import RowForm, written

        rows = self._rows()
        if not rows:
            self.said.emit(self.tr("Choose a passage with figures first"))
            return
        QGuiApplication.clipboard().setText(written(rows, RowForm(form)))
        self.said.emit(self.tr("Copied"))

    def _rows(self) -> "list[Row]":
        """Return the rows that are selected at the keyboard, or all there, or of the passage."""
        from reader.model.exchange.estimate_rows import rows_of

        at_hand, passage = self._reading.at_hand, self._reading.passage
        if at_hand is None or passage is None:
            return []
        phrasing = self._appearance.look.phrasing
        quantity, estimates = self._at_keyboard(passage)
        if quantity is not None:
            return rows_of(quantity, passage, at_hand, phrasing, estimates)
        every = (rows_of(each, passage, at_hand, phrasing) for each in passage.quantities)
        return [row for rows in every for row in rows]

    def _at_keyboard(self, passage: "Passage") -> "tuple[Quantity | None, list[Estimate]]":
        """Return the quantity of a *passage* whose table the keyboard is at, and what is selected.

        Without a selection that is all of its estimates, in the order in which they stand.
        """
        from reader.ui.estimates.estimates_model import ESTIMATE_ROLE, EstimatesModel
        from reader.ui.estimates.estimates_view import EstimatesView

        table = QApplication.focusWidget()
        model = table.model() if isinstance(table, EstimatesView) else None
        if not isinstance(table, EstimatesView) or not isinstance(model, EstimatesModel):
            return None, []
        if model.quantity not in passage.quantities:
            return None, []
        chosen = sorted({index.row() for index in table.selectionModel().selectedIndexes()})
        rows = chosen or range(model.rowCount())
        return model.quantity, [model.index(row, 0).data(ESTIMATE_ROLE) for row in rows]

    def _picture(
        self, passage: "Passage", quantity: "Quantity", at_hand: "AtHand"
    ) -> "PlotPicture":
        from reader.model.exchange.cited_text import cite
        from reader.model.markup.perspectives import render_perspectives
        from reader.ui.commands.cited_in_words import CitedInWords
        from reader.ui.estimates.plot_picture import PlotPicture, UnnumberedModel

        look = self._appearance.look
        perspectives = render_perspectives(passage, at_hand, look.phrasing)
        whence = CitedInWords(self).whence(cite("", [passage.span], at_hand, look.phrasing))
        return PlotPicture(UnnumberedModel(quantity, at_hand, perspectives), whence, look)

    def _save(self, file: Path, data: bytes) -> None:
        from reader.model.storage.atomic_file import StorageError, save_whole
        from reader.model.text.readable import readable
        from reader.ui.look.translation import in_language

        self._folder = file.parent
        try:
            save_whole(file, data)
        except StorageError as error:
            self.refused.emit(in_language(error.saying))
        else:
            self.said.emit(self.tr("Saved as “{name}”").format(name=readable(file.name)))
