"""Lets the reader choose in which encoding a text is read."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reader.model.edition.attached_edition import text_of
from reader.model.library.library import Library
from reader.session.reading import Reading
from reader.ui.tasks.keeping import Keeping, Keepsake


class EncodingCommands(QObject):
    """Slots for the choice of an encoding, which is remembered once the text could be read so."""

    reading_requested = Signal(Path, str)  # a file of text, and the encoding or "" for any

    def __init__(
        self, reading: Reading, library: Library, keeping: Keeping, parent: QObject
    ) -> None:
        """Choose for the text that is read; remember it in *library*, with *keeping*'s help."""
        super().__init__(parent)
        self._reading = reading
        self._library = library
        self._keeping = keeping
        self._chosen_for: Path | None = None

    @Slot(str)
    def choose(self, encoding: str) -> None:
        """Have the text read again in an *encoding*; "" for the one that is found."""
        text = text_of(self._reading.at_hand)
        if text is not None:
            self.reading_requested.emit(text.file, encoding)
            self._chosen_for = text.file  # only now, for to begin ends what was being done

    @Slot()
    def remember(self) -> None:
        """Remember the encoding, if this is the text that it was chosen for."""
        chosen_for, self._chosen_for = self._chosen_for, None
        text = text_of(self._reading.at_hand)
        if text is None or text.file != chosen_for:
            return
        encodings = self._library.encodings
        where = self.tr("What you chose holds in this window until you close it.")
        with self._keeping.trying(Keepsake("encodings", encodings.keep, where)):
            encodings.choose(text.file, text.encoding if text.is_chosen else "", patience=0)

    @Slot()
    def give_up(self) -> None:
        """Take note that the text was not read again."""
        self._chosen_for = None
