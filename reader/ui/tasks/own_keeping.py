"""Keeps what the reader marks in a text, and finds it again in a text that has changed."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from reader.model.edition.article import Article
from reader.model.edition.at_hand import AtHand
from reader.model.edition.edition import Edition
from reader.model.library.library import Library
from reader.model.library.own_marks_file import Whence
from reader.model.own.own_mark import OwnMark, PlacedMark
from reader.model.own.placing import find_again, where_they_were
from reader.model.text.progress import Progress
from reader.session.own_marks import OwnMarks
from reader.ui.look.translation import in_language
from reader.ui.tasks.background import Background
from reader.ui.tasks.keeping import Keeping, Keepsake


class OwnKeeping(QObject):
    """Brings the marks of each text, and keeps each that changes."""

    told = Signal(str)  # what could not be read, in a sentence

    def __init__(self, own: OwnMarks, library: Library, keeping: Keeping, parent: QObject) -> None:
        """Keep what *own* has in *library*, with *keeping*'s help."""
        super().__init__(parent)
        self._own = own
        self._file = library.own_marks
        self._keeping = keeping
        self._article: Article | None = None
        self._whence = Whence("", "", "")
        self._finding: Background | None = None
        own.mark_changed.connect(self.keep)

    @Slot(object)
    def follow(self, at_hand: AtHand) -> None:
        """Show what was marked in what is *at_hand*; what has moved there, once it is found."""
        if at_hand.article is self._article:
            return  # other perspectives beside the same text
        self._article = at_hand.article
        self._whence = whence(at_hand)
        if self._finding is not None:
            self._finding.let_go()
            self._finding = None
        marks = self._file.marks(self._whence)
        if self._file.problem is not None:
            self.told.emit(in_language(self._file.problem.saying))
        placed = where_they_were(marks, self._whence.text)
        self._own.show(placed)
        known = {each.mark.id for each in placed}
        moved = tuple(mark for mark in marks if mark.id not in known)
        if moved:
            work = partial(_find_again, moved, self._whence.text)
            self._finding = Background(work, (), self)
            self._finding.done.connect(self._show_found)
            self._finding.start()

    @Slot(object)
    def _show_found(self, placed: tuple[PlacedMark, ...]) -> None:
        # What was on its way when another text was opened belongs to the one before.
        if self.sender() is self._finding:
            self._own.add_found(placed)

    @Slot(str, object)
    def keep(self, mark_id: str, mark: OwnMark | None) -> None:
        """Keep a *mark* as it is now, or no longer."""
        where = self.tr("What you marked is known in this window until you close it.")
        with self._keeping.trying(Keepsake("own marks", self._file.keep, where)):
            if mark is None:
                self._file.remove(self._whence, mark_id, patience=0)
            else:
                self._file.put(self._whence, mark, patience=0)


def whence(at_hand: AtHand) -> Whence:
    """Return by what the text of what is *at_hand* is known where its marks are kept."""
    article = at_hand.article
    known_by = at_hand.id if isinstance(at_hand, Edition) else str(at_hand.path)
    return Whence(article.text, known_by, article.title)


def _find_again(marks: tuple[OwnMark, ...], text: str, _progress: Progress) -> object:
    return find_again(marks, text)
