"""What the reader has opened, pasted and decided, kept for the next start."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cached_property
from itertools import chain, count
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from reader.model.library.choices import Choices
from reader.model.library.kept_places import RECENT, KeptPlace, KeptPlaces, Shelved
from reader.model.library.whole_pages import WholePages
from reader.model.storage.atomic_file import StorageError, write_whole
from reader.model.storage.paths import bundled_edition
from reader.model.storage.turns import PATIENCE, in_turn

if TYPE_CHECKING:
    from reader.model.library.decision_file import DecisionFile
    from reader.model.library.own_marks_file import OwnMarksFile

# In letters; a menu has no room for more.
_LONGEST_TITLE = 200


class Forgotten(NamedTuple):
    """What the library forgot of one text or edition, so that it can be taken back."""

    path: Path
    is_edition: bool
    at: int
    title: str | None
    shelved: Shelved | None
    place: KeptPlace | None


class Library:
    """The reader's own data, in a *data* folder; without one nothing is kept beyond the program."""

    def __init__(
        self,
        data: Path | None = None,
        texts: Iterable[str] = (),
        editions: Iterable[str] = (),
        titles: Mapping[str, str] = MappingProxyType({}),
        places: KeptPlaces | None = None,
        *,
        shelf: Mapping[str, Shelved] = MappingProxyType({}),
    ) -> None:
        """Know the *texts* and *editions* that were opened before, the latest first.

        The *titles* of editions are known by their folders; *places* keeps those in either, and the
        *shelf* has by their paths what is said of them without opening them.
        """
        self._data = data
        self._texts = [Path(text) for text in texts][:RECENT]
        self._editions = [Path(edition) for edition in editions][:RECENT]
        self._titles = dict(titles)
        self._decisions: dict[str, DecisionFile] = {}
        self._promised: set[Path] = set()  # to texts that could not be kept yet
        self.places = places or KeptPlaces()
        self.shelf = dict(shelf)
        self.encodings = Choices(data / "encodings.json" if data else None)
        self.whole_pages = WholePages(data / "whole_pages.json" if data else None)

    @property
    def texts(self) -> tuple[Path, ...]:
        """Return the texts that were opened, the latest first."""
        return tuple(self._texts)

    @property
    def unpacked(self) -> Path | None:
        """Return the folder for editions that came packed; None where nothing is kept."""
        return self._data / "editions" if self._data else None

    @property
    def editions(self) -> tuple[Path, ...]:
        """Return the folders of the editions that may have perspectives on a text."""
        bundled = bundled_edition()
        others = [folder for folder in self._editions if folder != bundled]
        return (*others, bundled)

    def add_text(self, file: Path) -> None:
        """Put a text first among those that are offered again, if it is kept anywhere."""
        if not file.is_absolute():
            return
        _put_first(self._texts, file)
        del self._texts[RECENT:]

    @property
    def has_opened(self) -> bool:
        """Tell whether anything was opened but the bundled edition."""
        return len(self._texts) + len(self.editions) > 1

    @property
    def titles(self) -> dict[str, str]:
        """Return the titles of editions by their folders, as far as they are known."""
        known = [str(folder) for folder in self.editions]
        return {folder: self._titles[folder] for folder in known if folder in self._titles}

    def title(self, folder: Path) -> str:
        """Return by what name an edition is offered: its title, or else that of its *folder*."""
        return self._titles.get(str(folder)) or folder.name

    def forget(self) -> None:
        """Offer nothing that was opened again; the files stay where they are."""
        self._texts.clear()
        self._editions.clear()
        self.places.forget()
        self.shelf.clear()

    def forget_one(self, path: Path) -> Forgotten | None:
        """Offer what lies at *path* no more; return what take_back() needs, None for what stays.

        The file stays where it is, and so does the bundled edition.
        """
        for paths, is_edition in ((self._texts, False), (self._editions, True)):
            if path in paths and path != bundled_edition():
                at = paths.index(path)
                paths.remove(path)
                title = self._titles.pop(str(path), None)
                shelved, place = self.shelf.pop(str(path), None), self.places.drop(path)
                return Forgotten(path, is_edition, at, title, shelved, place)
        return None

    def take_back(self, forgotten: Forgotten) -> None:
        """Offer again what was *forgotten*, where it stood."""
        path = forgotten.path
        paths = self._editions if forgotten.is_edition else self._texts
        if path not in paths:
            paths.insert(forgotten.at, path)
        if forgotten.title is not None:
            self._titles[str(path)] = forgotten.title
        if forgotten.shelved is not None:
            self.shelf[str(path)] = forgotten.shelved
        self.places.put(path, forgotten.place)

    def move_text(self, before: Path, file: Path) -> None:
        """Know by its new *file* the text that was at another place *before*."""
        if before in self._texts and file not in self._texts:
            self._texts[self._texts.index(before)] = file
        if (shelved := self.shelf.pop(str(before), None)) is not None:
            self.shelf[str(file)] = shelved
        self.places.put(file, self.places.drop(before))

    def known_shelf(self) -> dict[str, Shelved]:
        """Return what is said of those that are offered, by their paths."""
        known = map(str, (*self._texts, *self.editions))
        return {path: self.shelf[path] for path in known if path in self.shelf}

    def add_edition(self, folder: Path, title: str = "") -> None:
        """Put an edition first among those that may have perspectives on a text."""
        _put_first(self._editions, folder.resolve())
        del self._editions[RECENT:]
        self._titles[str(folder.resolve())] = title[:_LONGEST_TITLE]

    def decisions(self, edition_id: str, name: str) -> "DecisionFile":
        """Return what the reader decided of the passages of an edition, by its id, a URN.

        Before editions had ids, decisions were kept by the *name* of the folder.
        """
        from reader.model.library.decision_file import DecisionFile  # few starts need it

        if edition_id not in self._decisions:
            kept = self._data / "decisions" if self._data else None
            file = kept / f"{edition_id.rpartition(':')[2]}.json" if kept else None
            earlier = kept / f"{name}.json" if kept else None
            self._decisions[edition_id] = DecisionFile(file, earlier)
        return self._decisions[edition_id]

    @cached_property
    def own_marks(self) -> "OwnMarksFile":
        """Return what the reader marked in all texts."""
        from reader.model.library.own_marks_file import OwnMarksFile  # a start paints without

        return OwnMarksFile(self._data / "own_marks.json" if self._data else None)

    def keep_pasted(
        self, text: str, html: str, wanted: Path | None = None, patience: float = PATIENCE
    ) -> Path:
        """Keep a copy of what was pasted, so that it can be opened again; return its file.

        That is the *wanted* one if nothing else has it. StorageError, which names the file that it
        would have been and no other text gets, if it cannot be kept; another program is waited for
        *patience* seconds.
        """
        from reader.model.opening.pasted import NAME, as_kept, html_to_read  # few starts need it

        html = html_to_read(html)
        name = datetime.now().astimezone().strftime(NAME) + (".html" if html else ".txt")
        if self._data is None:
            return Path(name)
        first = wanted or self._data / "texts" / name
        more = (first.with_stem(f"{first.stem} {number}") for number in count(2))
        taken = self._promised - {wanted}
        free = (each for each in chain([first], more) if each not in taken)
        named = next(free)
        try:
            with in_turn(named, patience):
                file = next(each for each in chain([named], free) if not each.exists())
                write_whole(file, as_kept(html or text))
        except StorageError as error:
            self._promised.add(error.file)
            raise
        return file


def _put_first(paths: list[Path], path: Path) -> None:
    if path in paths:
        paths.remove(path)
    paths.insert(0, path)
