"""Looks for words in every edition at hand, while nothing else is to be done."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.model.edition.edition import Edition
from reader.model.edition.phrasing import Phrasing
from reader.model.files.edition_copy import copied_edition
from reader.model.files.edition_folder import is_bundled
from reader.model.finding.finder import Finder, Wanted
from reader.model.text.progress import no_progress
from reader.model.text.search import Query
from reader.ui.library.search_results import Found
from reader.ui.tasks.opening_work import load


class LibraryFinder(QObject):
    """A finder for each edition, made when it is first needed and kept as long as the page is.

    An edition of which there is no copy was not opened lately, and is not looked through.
    """

    found = Signal(object, bool)  # a tuple of Found, and whether that is all

    def __init__(self, phrasing: Phrasing, parent: QObject) -> None:
        """Put editions into words by *phrasing*."""
        super().__init__(parent)
        self._phrasing = phrasing
        self._finders: dict[Path, tuple[Edition, Finder]] = {}
        self._wanted = Wanted(Query())
        self._left: list[Path] = []
        self._found: list[Found] = []
        self._work = QTimer(self)
        self._work.timeout.connect(self._step)

    def look_for(self, words: str, folders: Iterable[Path], read: Edition | None) -> None:
        """Look for *words* in the editions in *folders*; the one that is *read* is at hand."""
        if read is not None and read.folder not in self._finders:
            self._finders[read.folder] = read, Finder(read, self._phrasing)
        self._wanted = Wanted(Query(words))
        self._left, self._found = list(folders) if words else [], []
        if words:
            self._work.start(0)
        else:
            self.stop()

    @Slot()
    def stop(self) -> None:
        """Look for nothing any more."""
        self._work.stop()

    @Slot()
    def _step(self) -> None:
        known = self._finder_in(self._left[0])
        if known is not None:
            edition, finder = known
            if finder.prepare():
                return
            self._found.append(Found(edition, finder.find(self._wanted)))
        del self._left[0]
        if not self._left:
            self.stop()
        self.found.emit(tuple(self._found), not self._left)

    def _finder_in(self, folder: Path) -> tuple[Edition, Finder] | None:
        if folder not in self._finders:
            edition = copied_edition(folder)
            if edition is None and is_bundled(folder):
                loaded = load(folder, no_progress)
                edition = loaded if isinstance(loaded, Edition) else None
            if edition is None:
                return None
            self._finders[folder] = edition, Finder(edition, self._phrasing)
        return self._finders[folder]
