"""Lets the reader choose in which encoding a text is read."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reader.model.edition.attached_edition import text_of
from reader.model.edition.opened_text import OpenedText
from reader.model.library.library import Library
from reader.model.text.same_place import same_place
from reader.session.history import Place
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
        self._before: Place | None = None

    @Slot(str)
    def choose(self, encoding: str) -> None:
        """Have the text read again in an *encoding*; "" for the one that is found."""
        text = self._text
        if text is not None:
            before = self._reading.place
            self.reading_requested.emit(text.file, encoding)
            self._before = before  # only now, for to begin ends what was being done

    @Slot()
    def come_back(self) -> None:
        """Go to the place where the reader was, if this is the text that was read again."""
        before, self._before = self._before, None
        text = self._text
        was = text_of(before.at_hand) if before and before.at_hand else None
        if before is None or text is None or was is None or text.file != was.file:
            return
        position = same_place(was.article.text, before.position, text.article.text)
        self._reading.go_to(Place(None, position))
        encodings = self._library.encodings
        where = self.tr("What you chose holds in this window until you close it.")
        with self._keeping.trying(Keepsake("encodings", encodings.keep, where)):
            encodings.choose(text.file, text.encoding if text.is_chosen else "", patience=0)

    @Slot()
    def stay(self) -> None:
        """Take note that the text was not read again."""
        self._before = None

    @property
    def _text(self) -> OpenedText | None:
        return text_of(self._reading.at_hand) if self._reading.at_hand else None
