"""Asks what to open: a text, an edition, or what is on the clipboard."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.model.edition.attached_edition import edition_of, text_of
from reader.model.files.edition_folder import is_edition
from reader.model.files.problem import EditionError
from reader.model.library.library import Library
from reader.model.opening.address import NotFetchedError, file_at, is_web_address
from reader.session.reading import Reading
from reader.ui.look.translation import in_language


class OpeningCommands(QObject):
    """Slots for whatever opens something; what is asked for is told, and not opened here."""

    opening_requested = Signal(Path)  # an edition's folder, or a file of text
    reading_again_requested = Signal(Path, object, object)  # see Opener.open
    pasting_requested = Signal(str, str)  # text, and its HTML or ""
    said = Signal(str)
    refused = Signal(str)  # why, in a sentence

    def __init__(self, reading: Reading, library: Library, parent: QWidget) -> None:
        """Ask over *parent*, beginning where the last text or the edition that is read lies."""
        super().__init__(parent)
        self._reading = reading
        self._library = library
        self._parent = parent

    @Slot()
    def open_text(self) -> None:
        """Let the reader choose a text."""
        from reader.ui.commands import dialogs

        texts = self._library.texts
        chosen = dialogs.ask_for_text(self._parent, texts[0].parent if texts else Path.home())
        if chosen is not None:
            self.opening_requested.emit(chosen)

    @Slot()
    def open_edition(self) -> None:
        """Let the reader choose an edition."""
        from reader.ui.commands import dialogs

        at_hand = self._reading.at_hand
        edition = edition_of(at_hand) if at_hand else None
        folder = edition.folder.parent if edition else Path.home()
        chosen = dialogs.ask_for_edition(self._parent, folder)
        if chosen is not None:
            self.opening_requested.emit(chosen)

    @Slot()
    def open_edition_beside(self) -> None:
        """Open the edition whose perspectives stand beside the text that is read."""
        at_hand = self._reading.at_hand
        edition = edition_of(at_hand) if at_hand else None
        if edition is not None:
            self.opening_requested.emit(edition.folder)

    @Slot()
    def read_again(self) -> None:
        """Read again what is read, as it stands on the disk by now, with what is beside it."""
        at_hand = self._reading.at_hand
        path = at_hand.path if at_hand else None
        if at_hand is not None and path is not None:
            edition = edition_of(at_hand) if text_of(at_hand) else None
            self.reading_again_requested.emit(path, None, edition.folder if edition else None)

    @Slot()
    def paste(self) -> None:
        """Open what is on the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData())

    @Slot(object)
    def take(self, data: QMimeData) -> None:
        """Open what was pasted or dropped: a file or folder, its address, or a text."""
        words = data.text().strip()
        addresses = [_in_full(url) for url in data.urls()] or [words]
        files = [file for address in addresses if (file := file_at(address))]
        if files:
            self.opening_requested.emit(files[0])
        elif is_web_address(words):
            self.refused.emit(in_language(NotFetchedError().saying))
        elif data.hasText() or data.hasHtml():
            self.pasting_requested.emit(data.text(), data.html())
        else:
            self.said.emit(self.tr("There is no text on the clipboard"))

    @Slot(Path, object)
    def show_problems(self, folder: Path, error: EditionError) -> None:
        """Say what keeps an edition from being opened, or that a *folder* is none."""
        from reader.ui.commands import dialogs
        from reader.ui.tasks.opening_work import Broken

        if not is_edition(folder):
            self.refused.emit(in_language(Broken(folder, error).saying))
            return
        dialogs.show_problems(self._parent, folder, error)


def _in_full(url: QUrl) -> str:
    # Qt's text of it loses names that are no Unicode.
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
