"""Opens editions and texts, and finds the perspectives that an edition has on a text."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import AttachedEdition, text_of
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.edition.topics import UNATTACHED
from reader.model.files.edition_folder import edition_of_file, is_bundled, may_be_edition
from reader.model.library.library import Library
from reader.model.storage.atomic_file import StorageError
from reader.model.storage.paths import bundled_edition
from reader.model.text.progress import no_progress
from reader.model.text.readable import readable
from reader.session.session import Session
from reader.ui.look.translation import in_language
from reader.ui.tasks.background import Background, Work
from reader.ui.tasks.keeping import Keeping, Keepsake
from reader.ui.tasks.opening_work import AHEAD, Broken, find, load, read_file, read_pasted

if TYPE_CHECKING:
    from reader.model.apart.apart import Spare
    from reader.model.attach.offer import Offer


class Opener(QObject):
    """Loads what the reader chose; what cannot be opened changes nothing that is open."""

    begun = Signal(str)  # what is being done, in words
    progressed = Signal(float)  # how much of it, from 0 to 1
    ended = Signal()
    refused = Signal(str)  # why, in a sentence
    pasted_over = Signal(str)  # the title of what was read until a paste took its place
    broken = Signal(Path, object)  # the edition's folder, and the EditionError
    offered = Signal(object)  # Offer
    accepted = Signal(object)  # the AttachedEdition that the reader wants to see
    nothing_left = Signal()  # of what was to be read
    text_opened = Signal()  # and perspectives on it are being looked for
    settled = Signal()  # nothing more comes by itself

    def __init__(
        self, session: Session, library: Library, keeping: Keeping, parent: QObject
    ) -> None:
        """Open in *session* what *library* knows of, and more; keep what is pasted."""
        super().__init__(parent)
        self._session = session
        self._library = library
        self._keeping = keeping
        self._work: Background | None = None
        self._text: OpenedText | None = None
        self._offer: Offer | Broken | None = None
        self._beside: Path | None = None
        self._pasted_over = ""
        self.settled.connect(self._tell_the_way_back)

    @property
    def is_busy(self) -> bool:
        """Tell whether anything is being opened or looked for."""
        return self._work is not None

    @Slot()
    def keep_spare(self) -> None:
        """Keep a process started ahead for the next text, from now on until wait()."""
        self._spare.prepare()
        self.settled.connect(self._spare.prepare)

    # -- opening

    @Slot(Path)
    @Slot(Path, str)
    def open(self, path: Path, encoding: str | None = None, beside: Path | None = None) -> None:
        """Open what is at *path*, a text in an *encoding*, perspectives from *beside* unasked."""
        path = edition_of_file(path.absolute())
        if may_be_edition(path):
            self._open_edition(path)
            return
        self._beside = beside.absolute() if beside else None
        work = partial(read_file, path, self._spare, self._library, encoding)
        self._open_text(path, work, self._show_text)

    @Slot(str, str)
    def open_pasted(self, text: str, html: str) -> None:
        """Open what was pasted or dropped, a *text* and perhaps its *html*; a copy is kept."""
        try:
            file = self._library.keep_pasted(text, html, patience=0)
        except StorageError as error:
            file = error.file
            self._keep_later(file, text, html, error)
        self._beside = None
        work = partial(read_pasted, file, text, html, self._spare)
        self._open_text(file, work, self._show_pasted)

    @Slot()
    def cancel(self) -> None:
        """Stop what is being done; what is open stays."""
        if self._work is not None:
            self._end()
            self.ended.emit()

    @Slot()
    def give_up(self) -> None:
        """Stop what is being done, as the reader asks; no window stays empty for it."""
        self.cancel()
        if self._session.reading.at_hand is None:
            self._open_edition(bundled_edition())
        self.settled.emit()

    def wait(self) -> None:
        """Cancel, and wait until the thread has ended, as the program must before it ends."""
        work = self._work
        self.cancel()
        if work is not None:
            work.wait()
        self._spare.close()

    @Slot(object)
    def follow(self, at_hand: AtHand) -> None:
        """Take note of what is read; on a text that was come back to, look for perspectives."""
        if isinstance(at_hand, Edition):
            self._library.add_edition(at_hand.folder, at_hand.article.title)
        text = text_of(at_hand)
        if text is not self._text:
            self.cancel()
            self._text, self._offer, self._beside, self._pasted_over = text, None, None, ""
            if isinstance(at_hand, OpenedText):
                self._look_for_perspectives(at_hand)

    # -- perspectives on a text

    @Slot()
    def show_offer(self) -> None:
        """Show the perspectives that were offered, or say that there are none."""
        if isinstance(self._session.reading.at_hand, AttachedEdition):
            self._session.reading.clear_passage()  # to what is known of the text and of them
            return
        if self._offer is None or isinstance(self._offer, Broken) or self._text is None:
            self.refused.emit(self._why_none())
            return
        attached = self._attach(self._text, self._offer)
        self.accepted.emit(attached)
        if not attached.belongs:
            # Nothing is drawn: what may stand there is all that there is to be seen.
            self._session.reading.select_topic(UNATTACHED)

    # -- how it is done

    @cached_property
    def _spare(self) -> "Spare":
        from reader.model.apart.apart import Spare  # what starts processes takes a moment

        return Spare(AHEAD)

    def _why_none(self) -> str:
        if isinstance(self._offer, Broken):
            return in_language(self._offer.saying)
        return self.tr("No perspectives on this text were found.")

    @Slot()
    def _tell_the_way_back(self) -> None:
        if self._pasted_over:
            self.pasted_over.emit(self._pasted_over)
        self._pasted_over = ""

    def _keep_later(self, file: Path, text: str, html: str, error: StorageError) -> None:
        where = self.tr("The text is still in this window, to be copied.")
        keep = partial(self._keep_pasted, file, text, html)
        source = html if html.strip() else text
        self._keeping.take(Keepsake(str(file), keep, where, text or html, source), error)

    def _keep_pasted(self, file: Path, text: str, html: str, patience: float) -> None:
        kept = self._library.keep_pasted(text, html, file, patience)
        if kept not in self._library.texts:
            self._library.add_text(kept)

    def _open_edition(self, folder: Path) -> None:
        self.cancel()
        if is_bundled(folder):
            self._show_edition(load(folder, no_progress))
            return
        words = self.tr("Opening {name} …").format(name=readable(folder.name))
        work = Background(partial(load, folder, into=self._library.unpacked), (), self)
        self._begin(words, work, self._show_loaded)

    @Slot(object)
    def _show_loaded(self, loaded: Edition | Broken) -> None:
        if isinstance(loaded, Broken) and self._session.reading.at_hand is None:
            self._refuse(in_language(loaded.saying))
        elif self.sender() is self._work:
            self._end()
            self.ended.emit()
            self._show_edition(loaded)
            self.settled.emit()

    def _show_edition(self, loaded: Edition | Broken) -> None:
        if isinstance(loaded, Edition):
            self._text = self._offer = None
            self._session.open(loaded)
        else:
            self.broken.emit(loaded.folder, loaded.error)

    def _open_text(self, file: Path, work: Work, then: Callable[..., None]) -> None:
        from reader.model.opening.text_file import TextError

        self.cancel()
        words = self.tr("Opening {name} …").format(name=readable(file.name))
        self._begin(words, Background(work, (TextError,), self), then)

    @Slot(object)
    def _show_pasted(self, text: OpenedText) -> None:
        before = self._session.reading.at_hand
        if self.sender() is self._work and before is not None:
            self._pasted_over = before.article.title
        self._show_text(text)

    @Slot(object)
    def _show_text(self, text: OpenedText) -> None:
        if self.sender() is not self._work:
            return  # said before it was cancelled
        self._end()
        self._text, self._offer = text, None
        self._library.add_text(text.file)
        self._session.open(text)
        self.text_opened.emit()
        self._look_for_perspectives(text)

    def _look_for_perspectives(self, text: OpenedText) -> None:
        from reader.model.attach.perspectives_search import PerspectivesSearch  # a start needs none

        editions = (self._beside,) if self._beside else self._library.editions
        search = PerspectivesSearch(
            text, self._library, editions, self._session.reading.place.position, self._spare
        )
        look = partial(find, search, self._beside)
        work = Background(lambda progress: look(progress, work.hand_over), (), self)
        work.partly_done.connect(self._show_part)
        words = self.tr("Looking for perspectives on this text …")
        self._begin(words, work, self._make_offer)

    @Slot(object)
    def _show_part(self, offer: "Offer") -> None:
        """Show the nearest passages of perspectives that were wanted before, the others to come."""
        if self.sender() is self._work and self._text is not None:
            self._attach(self._text, offer)

    @Slot(object)
    def _make_offer(self, offer: "Offer | Broken | None") -> None:
        if self.sender() is not self._work:
            return
        self._end()
        self.ended.emit()
        self._offer = offer
        if self._text is None or offer is None or isinstance(offer, Broken):
            if self._beside:  # whoever names an edition wants to know
                self.refused.emit(self._why_none())
        elif offer.kept.shown or (self._beside and offer.attachments.placed):
            self._attach(self._text, offer)
        else:
            self.offered.emit(offer)
        self.settled.emit()

    def _attach(self, text: OpenedText, offer: "Offer") -> AttachedEdition:
        attached = offer.beside(text)
        self._session.put_beside(attached)
        return attached

    def _begin(self, words: str, work: Background, then: Callable[..., None]) -> None:
        self._work = work
        work.done.connect(then)
        work.failed.connect(self._refuse)
        work.progressed.connect(self._tell)
        self.begun.emit(words)
        work.start()

    def _end(self) -> None:
        """Let go of the work; it may be in the middle of something, and ends by itself."""
        work, self._work = self._work, None
        if work is not None:
            work.let_go()

    @Slot(float)
    def _tell(self, done: float) -> None:
        if self.sender() is self._work:
            self.progressed.emit(done)

    @Slot(str)
    def _refuse(self, why: str) -> None:
        if self.sender() is self._work:
            self._end()
            self.ended.emit()
            if self._session.reading.at_hand is None:
                self._open_edition(bundled_edition())  # no window is empty
                self.nothing_left.emit()
            self.refused.emit(why)
            self.settled.emit()
