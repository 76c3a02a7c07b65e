"""What the rows of the library say of editions and texts."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject

from reader.model.edition.phrasing import Phrasing, date_in_words
from reader.model.files.edition_folder import is_bundled
from reader.model.library.kept_places import Shelved
from reader.model.library.library import Library
from reader.model.opening.pasted import is_copy
from reader.model.text.readable import readable


class Entry(NamedTuple):
    """What a row says: a *title* and what is *below* it, what is *there*, and how far it was read.

    *share* is how much of it was read, from 0 to 1; one that is *missing* can be looked for.
    """

    path: Path
    title: str
    below: str = ""
    there: str = ""
    more: str = ""
    place: str = ""
    day: str = ""
    share: float = 0.0
    is_edition: bool = False
    can_go: bool = True
    missing: bool = False

    @property
    def aloud(self) -> str:
        """Return all of it in one sentence."""
        return ", ".join(filter(None, (*self[1:6], self.day)))


class LibraryWords(QObject):
    """The words of rows, in the reader's language."""

    def __init__(self, library: Library, phrasing: Phrasing) -> None:
        """Say what *library* knows, its dates put into words by *phrasing*."""
        super().__init__()
        self._library = library
        self._phrasing = phrasing

    def editions(self) -> list[Entry]:
        """Return the rows of the editions, the bundled one first."""
        *others, bundled = self._library.editions
        return [self._edition(folder) for folder in (bundled, *others)]

    def texts(self, *, by_title: bool) -> list[Entry]:
        """Return the rows of the texts, the one that was read last first, or *by_title*."""
        rows = [self._text(file) for file in self._library.texts]
        return sorted(rows, key=lambda row: row.title.casefold()) if by_title else rows

    def _edition(self, folder: Path) -> Entry:
        known = self._library.shelf.get(str(folder), Shelved())
        own = is_bundled(folder)
        missing = not own and not _is_there(folder / "article.md")
        below = known.below[:1].upper() + known.below[1:]
        if own:
            comes = self.tr("Comes with the program.")
            below = f"{below}. {comes}" if below else comes
        if missing:
            below = self._gone(folder)
        there = more = ""
        if known.paragraphs:
            count = known.passages
            there = self.tr("{count} passages", "", count).format(count=count)
            more = self._held(known)
        title = known.title or self._library.title(folder)
        row = Entry(folder, title, below, there, more, is_edition=True, can_go=not own)
        return self._with_place(row, known)._replace(missing=missing)

    def _text(self, file: Path) -> Entry:
        known = self._library.shelf.get(str(file), Shelved())
        missing = not _is_there(file)
        below = self._gone(file) if missing else self._where(file)
        there, more = self.tr("no perspectives shown"), ""
        if known.edition:
            there = self.tr("{placed} of {count} passages").format(
                placed=known.passages, count=known.of
            )
            more = self.tr("from “{edition}”").format(edition=known.edition)
            if known.otherwise:
                differ = self.tr("{count} read otherwise", "", known.otherwise)
                more = f"{more}; {differ.format(count=known.otherwise)}"
        title = readable(known.title or file.stem)
        row = Entry(file, title, below, there if known.paragraphs else "", more)
        return self._with_place(row, known)._replace(missing=missing)

    def _held(self, known: Shelved) -> str:
        figures = self.tr("{count} estimates", "", known.estimates).format(count=known.estimates)
        sources = self.tr("{count} sources", "", known.sources).format(count=known.sources)
        return f"{figures}, {sources}"

    def _with_place(self, row: Entry, known: Shelved) -> Entry:
        if not known.paragraphs:
            return row
        place = self.tr("¶ {number} of {count}").format(
            number=known.paragraph, count=known.paragraphs
        )
        share = min(1.0, known.paragraph / known.paragraphs)
        return row._replace(place=place, day=self._day(known.day), share=share)

    def _day(self, day: str) -> str:
        today = date.today().isoformat()  # noqa: DTZ011 - on the reader's own clock
        return self.tr("today") if day == today else date_in_words(day, self._phrasing)

    def _where(self, file: Path) -> str:
        if is_copy(file):
            pasted = self.tr("Pasted on {date}")
            return pasted.format(date=date_in_words(file.stem[7:17], self._phrasing))
        return self.tr("{file}, in {folder}").format(
            file=readable(file.name), folder=readable(file.parent.name or str(file.parent))
        )

    def _gone(self, path: Path) -> str:
        folder = readable(path.parent.name or str(path.parent))
        return self.tr("was in {folder}; not found there now").format(folder=folder)


def _is_there(file: Path) -> bool:
    try:
        return file.is_file()
    except (OSError, ValueError):
        return False
