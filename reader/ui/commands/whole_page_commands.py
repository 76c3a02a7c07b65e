"""Shows all the text of a page where its main text may not be all that matters, and that again."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import text_of
from reader.model.library.library import Library
from reader.session.reading import Reading
from reader.ui.tasks.keeping import Keeping, Keepsake


class WholePageCommands(QObject):
    """Slots for one command, there and back; what was chosen is remembered for the page."""

    reading_requested = Signal(Path)  # the file of the page

    def __init__(
        self,
        action: QAction,
        reading: Reading,
        library: Library,
        keeping: Keeping,
        parent: QObject,
    ) -> None:
        """Have *action* say how the page that is read is shown; remember it in *library*."""
        super().__init__(parent)
        self._action = action
        self._reading = reading
        self._library = library
        self._keeping = keeping
        self._asked_for: Path | None = None
        action.setEnabled(False)

    @Slot(object)
    def show_article(self, at_hand: AtHand) -> None:
        """Offer the command for what is *at_hand* if that is a page with more on it."""
        text = text_of(at_hand)
        self._action.setEnabled(text is not None and (text.is_part or text.is_whole))
        self._action.setChecked(text is not None and text.is_whole)

    @Slot()
    def toggle(self) -> None:
        """Have the page read again, whole or for its main text."""
        text = text_of(self._reading.at_hand)
        if text is not None and (text.is_part or text.is_whole):
            self._action.setChecked(text.is_whole)  # until it is
            self._want(text.file, whole=not text.is_whole)
            self._asked_for = None  # what was asked for before is not given up, but asked again
            self.reading_requested.emit(text.file)
            self._asked_for = text.file  # only now, for to begin ends what was being done

    @Slot()
    def forget(self) -> None:
        """Take note that what was asked for is there."""
        self._asked_for = None

    @Slot()
    def give_up(self) -> None:
        """Take note that the page was not read again, and remember how it is shown."""
        asked_for, self._asked_for = self._asked_for, None
        text = text_of(self._reading.at_hand)
        if text is not None and text.file == asked_for:
            self._want(text.file, whole=text.is_whole)

    def _want(self, page: Path, *, whole: bool) -> None:
        pages = self._library.whole_pages
        where = self.tr("What you chose holds in this window until you close it.")
        with self._keeping.trying(Keepsake("whole pages", pages.keep, where)):
            pages.want(page, whole=whole, patience=0)
