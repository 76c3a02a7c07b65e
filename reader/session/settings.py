"""What is remembered from one day to the next."""

import os
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QByteArray

from reader.model.library.kept_places import MOST_PLACES, RECENT, KeptPlace, Shelved
from reader.model.storage.atomic_file import StorageError, read_whole, write_whole
from reader.model.storage.checked_json import JsonError, decode, encode, fit
from reader.model.storage.paths import NAME, earlier_settings, state_folder
from reader.model.storage.turns import PATIENCE, in_turn

# Qt's whole numbers end here.
_TOO_LARGE = 2**31


class Letters(NamedTuple):
    """How the letters of a pane are set: the family, "" for the system's, and the size in pixels.

    The *leading* is in letter sizes, the *length* of a line in letters, the *space* between
    paragraphs in lines, and what is added between letters and between words in letter sizes.
    """

    family: str
    size: int
    leading: float
    length: int
    space: float
    between_letters: float = 0.0
    between_words: float = 0.0

    @property
    def is_legible(self) -> bool:
        """Tell whether everything is within its bounds."""
        return all(low <= getattr(self, name) <= high for name, (low, high) in BOUNDS.items())


# Measures in CONTRIBUTING.md; the last two are those of WCAG 2.2, 1.4.12.
BOUNDS = {
    "size": (12, 40),
    "leading": (1.2, 2.0),
    "length": (40, 80),
    "space": (0.0, 2.0),
    "between_letters": (0.0, 0.12),
    "between_words": (0.0, 0.16),
}
ARTICLE = Letters("Source Serif Pro", 19, 1.5, 66, 0.55)
NOTES = Letters("Source Sans Pro", 16, 1.4, 66, 0.4)


@dataclass(slots=True)
class State:
    """Where the reader was and how the window stood, all of it plain values.

    *position* is a code point of the article's text and *words* what stood there, by which the
    place is found again when the text has changed. *zoom* is in per cent, *article* and *notes* how
    their letters are set; *splitter* holds the panes' widths in pixels, *folded* the sections of
    the perspectives that are folded away, and *opened* counts passages that were, until a reader
    knows what the marks mean; *parties* are the two that were last set side by side. *forgotten*
    are the names of what begins anew at each start (`remembering`), *keys* those of actions that
    the reader changed, by their ids, and *single_letters* may be some of them. Of the list of what
    is found everywhere its *search_scope*, its *search_options* and its width in pixels are kept, 0
    where it was never there, and not the words. *text* is the file of the article where it is not
    the edition's own; *texts* and *editions* were opened
    before, the latest first; *titles* are those of editions by their folders, and *places* where
    the reader was in either, by their paths, as is what the library says of them on its *shelf*.
    """

    edition: str = ""
    text: str = ""
    passage: str = ""
    topic: str = ""
    position: int = 0
    words: str = ""
    theme: str = "system"
    zoom: int = 100
    article: Letters = ARTICLE
    notes: Letters = NOTES
    geometry: str = ""
    splitter: tuple[int, ...] = ()
    list_shown: bool = False
    perspectives_shown: bool = True
    marks: tuple[str, ...] = ("attribution", "estimates", "context")
    strength: str = "soft"
    folded: tuple[str, ...] = ("sources",)
    forgotten: tuple[str, ...] = ()
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    single_letters: bool = True
    search_scope: str = "all"
    search_options: tuple[str, ...] = ("close",)
    search_width: int = 0
    opened: int = 0
    parties: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    titles: dict[str, str] = field(default_factory=dict)
    places: dict[str, KeptPlace] = field(default_factory=dict)
    shelf: dict[str, Shelved] = field(default_factory=dict)


class Settings:
    """What is remembered, in one file for all windows; what they opened is put together there."""

    def __init__(self, file: Path | None = None) -> None:
        """Use *file*, or the user's own."""
        self._file = file or state_folder() / "state.json"
        self._before = State()

    @property
    def data_folder(self) -> Path:
        """Return the folder for what the reader's own work is: decisions, and pasted texts."""
        from PySide6.QtCore import QStandardPaths  # the first paint does without

        location = QStandardPaths.StandardLocation.GenericDataLocation
        return Path(QStandardPaths.writableLocation(location)) / NAME

    def load(self) -> State:
        """Return what was remembered; whatever cannot be read is as on the first start."""
        try:
            self._before = self._stored()
        except StorageError:
            self._before = State()
        return self._before

    def save(self, state: State, patience: float = PATIENCE) -> None:
        """Remember *state*, and what other windows opened meanwhile; StorageError if it cannot.

        Another window's turn is waited for *patience* seconds.
        """
        before = self._before
        with in_turn(self._file, patience):
            others = self._stored()
            texts = _merge(before.texts, state.texts, others.texts)
            editions = _merge(before.editions, state.editions, others.editions)
            titles = {**others.titles, **state.titles}
            known = {each: titles[each] for each in editions if each in titles}
            places = _merge_known(before.places, state.places, others.places)
            shelf = _merge_known(before.shelf, state.shelf, others.shelf)
            offered = {*texts, *editions}
            written = replace(
                *(state,),
                texts=texts,
                editions=editions,
                titles=known,
                places=places,
                shelf={path: each for path, each in shelf.items() if path in offered},
            )
            write_whole(self._file, encode(written, indent=1))
            _remove_earlier()
        self._before = state

    def _stored(self) -> State:
        data = read_whole(self._file)
        return _state(_earlier() if data is None else data)


def _earlier() -> str:
    """Return what the first versions kept in the configuration folder; nothing where there is none.

    It stays until it is kept in its new place, so that whatever happens meanwhile it is in one.
    """
    earlier = earlier_settings()
    if not earlier.is_file():  # at a pipe Qt would wait
        return ""
    from PySide6.QtCore import QSettings

    return str(QSettings(str(earlier), QSettings.Format.IniFormat).value("state", ""))


def _remove_earlier() -> None:
    """Remove what the first versions kept, for whoever removes the new file wants a first start."""
    with suppress(JsonError, OSError):
        decode(dict[str, object], _earlier())  # of what cannot be read nothing was taken over
        earlier_settings().unlink()
        earlier_settings().parent.rmdir()  # if nothing else is there


def _state(data: bytes | str) -> State:
    """Return what *data* says, field by field; whatever cannot be read is as on the first start."""
    state = State()
    with suppress(JsonError):
        stored = decode(dict[str, object], data)
        for part in fields(State):
            kind: Any = part.type
            with suppress(KeyError, JsonError):
                value = fit(kind, stored[part.name])
                if _is_within_reach(value) and _is_legible(value):
                    setattr(state, part.name, value)
    return _with_whole_paths(state)


def _is_within_reach(value: object) -> bool:
    """Tell whether Qt can take the numbers in *value*."""
    if isinstance(value, tuple):
        return all(map(_is_within_reach, value))
    return not isinstance(value, int) or abs(value) < _TOO_LARGE


def _is_legible(value: object) -> bool:
    """Tell whether a *value* is no letters, or some that can be read."""
    return not isinstance(value, Letters) or value.is_legible


def _with_whole_paths(state: State) -> State:
    """Return *state* without paths that mean another file in another folder, or none at all."""
    for name in ("edition", "text"):
        if not _is_whole(getattr(state, name)):
            setattr(state, name, "")
    state.texts = tuple(filter(_is_whole, state.texts))
    state.editions = tuple(filter(_is_whole, state.editions))
    return state


def _is_whole(path: str) -> bool:
    try:
        return Path(path).is_absolute() and b"\0" not in os.fsencode(path)
    except ValueError:  # half a character that no file's name can have
        return False


def _merge(
    before: tuple[str, ...], mine: tuple[str, ...], others: tuple[str, ...]
) -> tuple[str, ...]:
    """Return what is recent for this window and for *others*, the latest first.

    What is new in *mine* since it was as *before* stands first. Where nothing is left of what was
    before, the reader had it forgotten, and the others forget it too.
    """
    opened: tuple[str, ...] = ()
    rest = mine
    while rest != tuple(each for each in before if each not in opened)[: len(rest)]:
        opened, rest = (*opened, rest[0]), rest[1:]
    # A list that is not full has lost nothing for want of room.
    forgotten = set(before) - set(mine) if len(mine) < RECENT else set()
    gone = {*opened, *forgotten, *(() if rest else before)}
    return (*opened, *(each for each in others if each not in gone))[:RECENT]


_Known = TypeVar("_Known")


def _merge_known(
    before: dict[str, _Known], mine: dict[str, _Known], others: dict[str, _Known]
) -> dict[str, _Known]:
    """Return what this window and *others* know by paths, what is new in *mine* last.

    What was there *before* and is in *mine* no more is gone.
    """
    new: dict[str, _Known] = {
        path: known for path, known in mine.items() if known != before.get(path)
    }
    gone = {*new, *before.keys() - mine.keys()}
    kept: dict[str, _Known] = {path: each for path, each in others.items() if path not in gone}
    kept |= new
    return dict([*kept.items()][-MOST_PLACES:])


def encode_bytes(data: QByteArray) -> str:
    """Return bytes that Qt gave, such as a window's geometry, as text."""
    return bytes(data.toBase64().data()).decode("ascii")


def decode_bytes(text: str) -> QByteArray:
    """Return the bytes that *text* was made of."""
    return QByteArray.fromBase64(QByteArray(text.encode("ascii", "replace")))
