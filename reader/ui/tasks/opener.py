"""Opens editions and texts, and finds the perspectives that an edition has on a text."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reader.model.attach.offer import Offer
from reader.model.attach.perspectives_search import Finding
from reader.model.edition.attachment import Decision
from reader.model.edition.edition import Edition
from reader.model.files.loading import ARTICLE, is_edition, load_edition
from reader.model.files.problem import EditionError
from reader.model.library.library import Library
from reader.model.opening.text_edition import read_file, read_pasted
from reader.model.opening.text_file import TextError
from reader.model.storage.atomic_file import StorageError
from reader.model.storage.paths import bundled_edition
from reader.session.session import Session
from reader.ui.tasks.background import Background, Work


class Opener(QObject):
    """Loads what the reader chose; what cannot be opened changes nothing that is open."""

    begun = Signal(str)  # what is being done, in words
    progressed = Signal(float)  # how much of it, from 0 to 1
    ended = Signal()
    refused = Signal(str)  # why, in a sentence
    not_kept = Signal(str)  # what could not be kept and why, in a sentence
    broken = Signal(Path, object)  # the edition's folder, and the EditionError
    offered = Signal(object)  # Offer
    text_opened = Signal()  # and perspectives on it are being looked for
    settled = Signal()  # nothing more comes by itself

    def __init__(self, session: Session, library: Library, parent: QObject) -> None:
        """Open in *session* what *library* knows of, and more."""
        super().__init__(parent)
        self._session = session
        self._library = library
        self._work: Background | None = None
        self._text: Edition | None = None
        self._offer: Offer | None = None
        self._beside: Path | None = None
        self._failure = ""
        self.settled.connect(self._tell_failure)

    @property
    def is_busy(self) -> bool:
        """Tell whether anything is being opened or looked for."""
        return self._work is not None

    # -- opening

    @Slot(Path)
    def open(self, path: Path, *, beside: Path | None = None) -> None:
        """Open the edition or the text at *path*; perspectives from *beside* without asking."""
        if path.name == ARTICLE and is_edition(path.parent):
            path = path.parent
        if path.is_dir():
            self._open_edition(path)
            return
        self._beside = beside
        self._open_text(path, lambda progress: read_file(path, progress))

    @Slot(str, str)
    def open_pasted(self, text: str, html: str) -> None:
        """Open what was pasted or dropped, a *text* and perhaps its *html*; a copy is kept."""
        try:
            file = self._library.keep_pasted(text, html)
        except StorageError as error:
            file = error.file
            self._failure = str(error)  # told once the text is there, which matters more
        self._beside = None
        self._open_text(file, lambda progress: read_pasted(file, text, html, progress))

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
        if self._session.edition is None:
            self._open_edition(bundled_edition())
        self.settled.emit()

    def wait(self) -> None:
        """Cancel, and wait until the thread has ended, as the program must before it ends."""
        work = self._work
        self.cancel()
        if work is not None:
            work.wait()

    @Slot(object)
    def remember_edition(self, edition: Edition) -> None:
        """Take note of an *edition* that is read: it may have perspectives on texts to come."""
        if edition.opened is None and edition.id:
            self._library.add_edition(edition.folder)

    # -- perspectives on a text

    @Slot()
    def show_offer(self) -> None:
        """Show the perspectives that were offered, or say that there are none."""
        shown = self._session.edition
        if shown is not None and shown.attachments:
            self._session.clear_passage()  # to what is known of the text and of them
            return
        if self._offer is None or self._text is None or self._text.opened is None:
            self.refused.emit(self._why_none())
            return
        self._attach(self._text, self._offer)
        file = self._library.decisions(self._offer.edition.id)
        with self._failure_told():
            file.show(self._text.article.text, self._text.opened.file)

    @Slot(object)
    def decide(self, decision: Decision) -> None:
        """Keep what the reader decided of a passage, and show it."""
        self._change(decision.passage, decision)

    @Slot(str)
    def take_back(self, passage_id: str) -> None:
        """Forget what the reader decided of a passage: it is where it was found, or nowhere."""
        self._change(passage_id, None)

    # -- how it is done

    def _why_none(self) -> str:
        if find_spec("edlib") is None:
            return self.tr(
                "Perspectives cannot be looked for without the package edlib, which is not "
                "installed for this Python."
            )
        return self.tr("No perspectives on this text were found.")

    def _change(self, passage_id: str, decision: Decision | None) -> None:
        text, edition = self._text, self._session.edition
        if text is None or text.opened is None or edition is None or not edition.attachments:
            return
        from reader.model.attach.attached_edition import as_found, decide

        if decision is None:
            self._session.show_perspectives(as_found(text, edition, passage_id))
        else:
            self._session.show_perspectives(decide(text, edition, decision))
        file, words = self._library.decisions(edition.id), text.article.text
        with self._failure_told():
            if decision is None:
                file.forget(words, text.opened.file, passage_id)
            else:
                file.decide(words, text.opened.file, decision)

    @contextmanager
    def _failure_told(self) -> Iterator[None]:
        """Tell what cannot be kept; it is shown all the same."""
        try:
            yield
        except StorageError as error:
            self.not_kept.emit(str(error))

    @Slot()
    def _tell_failure(self) -> None:
        if self._failure:
            self.not_kept.emit(self._failure)
            self._failure = ""

    def _open_edition(self, folder: Path) -> None:
        self.cancel()
        try:
            edition = load_edition(folder)
        except EditionError as error:
            self.broken.emit(folder, error)
            return
        self._text = self._offer = None
        self._session.open(edition)

    def _open_text(self, file: Path, work: Work) -> None:
        self.cancel()
        words = self.tr("Opening {name} …").format(name=file.name)
        self._begin(words, Background(work, (TextError,), self), self._show_text)

    @Slot(object)
    def _show_text(self, text: Edition) -> None:
        if self.sender() is not self._work:
            return  # said before it was cancelled
        self._end()
        self._text, self._offer = text, None
        if text.opened is not None:
            self._library.add_text(text.opened.file)
        self._session.open(text)
        self.text_opened.emit()
        editions = (self._beside,) if self._beside else self._library.editions
        finding = Finding(text, self._library, editions, self._session.place.position)
        work = Background(lambda progress: finding.find(progress, work.hand_over), (), self)
        work.partly_done.connect(self._show_part)
        words = self.tr("Looking for perspectives on this text …")
        self._begin(words, work, self._make_offer)

    @Slot(object)
    def _show_part(self, offer: Offer) -> None:
        """Show the nearest passages of perspectives that were wanted before, the others to come."""
        if self.sender() is self._work and self._text is not None:
            self._attach(self._text, offer)

    @Slot(object)
    def _make_offer(self, offer: Offer | None) -> None:
        if self.sender() is not self._work:
            return
        self._end()
        self.ended.emit()
        self._offer = offer
        if offer is not None and self._text is not None:
            if offer.kept.shown or (self._beside and offer.attachments.placed):
                self._attach(self._text, offer)
            else:
                self.offered.emit(offer)
        self.settled.emit()

    def _attach(self, text: Edition, offer: Offer) -> None:
        from reader.model.attach.attached_edition import attached_edition

        self._session.show_perspectives(attached_edition(offer.edition, text, offer.attachments))

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
            work.cancel()
            work.deleteLater()

    @Slot(float)
    def _tell(self, done: float) -> None:
        if self.sender() is self._work:
            self.progressed.emit(done)

    @Slot(str)
    def _refuse(self, why: str) -> None:
        if self.sender() is self._work:
            self._end()
            self.ended.emit()
            if self._session.edition is None:
                self._open_edition(bundled_edition())  # no window is empty
            self.refused.emit(why)
            self.settled.emit()
