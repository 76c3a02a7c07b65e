"""Keeps what the reader marked in each text, in a file of the reader's.

One file of JSON for all: a list of texts, each known by the digest of its words and by what it was
opened from, so that its marks are looked for in a newer version too. Other windows write in it as
well, so that it is read again each time.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from reader.model.own.own_mark import OwnMark
from reader.model.storage.atomic_file import (
    SetAsideError,
    StorageError,
    read_whole,
    set_aside,
    write_whole,
)
from reader.model.storage.checked_json import JsonError, decode, encode
from reader.model.storage.turns import PATIENCE, in_turn
from reader.model.text.saying import QT_TRANSLATE_NOOP

_UNREADABLE = QT_TRANSLATE_NOOP(
    "Saying",
    "“{file}” cannot be read by this version of the reader ({error}), and so what you marked "
    "before is not shown; it stays as it is until you mark something anew.",
)


class Whence(NamedTuple):
    """A text, and what it was opened from: a file, or by its id the edition whose article it is."""

    text: str
    opened_from: str
    title: str


@dataclass(frozen=True, slots=True)
class MarkedText:
    """What is kept of one text."""

    sha256: str
    opened_from: str
    title: str
    marks: tuple[OwnMark, ...] = ()


@dataclass(frozen=True, slots=True)
class _Texts:
    """All that is in the file, the latest text last."""

    texts: tuple[MarkedText, ...] = ()

    def find(self, sha256: str, opened_from: str) -> MarkedText | None:
        """Return what is kept of a text; of a new one, of the last that was opened from there."""
        same = (each for each in self.texts if each.sha256 == sha256)
        return next(same, None) or next(
            (each for each in reversed(self.texts) if each.opened_from == opened_from), None
        )


_Change = Callable[[_Texts], _Texts]


class OwnMarksFile:
    """The reader's marks; without a *file* they last as long as the program runs.

    What cannot be kept, which a StorageError tells, is known all the same until the program ends,
    and kept with what is marked next, or by keep(). Another window's turn is waited for as many
    seconds as the *patience* has.
    """

    def __init__(self, file: Path | None) -> None:
        """Use *file*."""
        self._file = file
        self.problem: StorageError | None = None  # that what was kept is damaged
        self._unkept: list[_Change] = []
        self._set_aside: SetAsideError | None = None

    def texts(self) -> tuple[MarkedText, ...]:
        """Return every text with marks, the latest first."""
        return tuple(each for each in reversed(self._known().texts) if each.marks)

    def marks(self, whence: Whence) -> tuple[OwnMark, ...]:
        """Return what was marked in a text; in a new one, in the last that came from there."""
        known = self._known()
        # Most readers have marked nothing yet, and a book takes a while to digest.
        found = known.texts and known.find(_digest(whence.text), whence.opened_from)
        return found.marks if found else ()

    def put(self, whence: Whence, mark: OwnMark, patience: float = PATIENCE) -> None:
        """Keep a *mark* in a text, in the place of one with its id."""
        self._change(whence, mark.id, (mark,), patience)

    def remove(self, whence: Whence, mark_id: str, patience: float = PATIENCE) -> None:
        """Keep the mark of that id no longer."""
        self._change(whence, mark_id, (), patience)

    def keep(self, patience: float = PATIENCE) -> None:
        """Keep whatever was marked and is not kept yet."""
        if self._file is None or not self._unkept:
            return
        with in_turn(self._file, patience):
            texts, foreign = _read_or_set_aside(self._file)
            self._set_aside = foreign or self._set_aside
            write_whole(self._file, encode(self._changed(texts), indent=1))
        self._unkept.clear()
        aside, self._set_aside = self._set_aside, None
        if aside is not None:
            raise aside

    def _change(
        self, whence: Whence, mark_id: str, instead: tuple[OwnMark, ...], patience: float
    ) -> None:
        sha256, opened_from = _digest(whence.text), whence.opened_from

        def change(texts: _Texts) -> _Texts:
            new = MarkedText(sha256, opened_from, whence.title)
            known = texts.find(sha256, opened_from) or new
            marks = tuple(each for each in known.marks if each.id != mark_id) + instead
            others = tuple(each for each in texts.texts if each.sha256 != sha256)
            return _Texts((*others, replace(new, marks=marks)))

        self._unkept.append(change)
        self.keep(patience)

    def _known(self) -> _Texts:
        texts, self.problem = _Texts(), None
        if self._file is not None:
            try:
                with suppress(StorageError):  # told when something is to be kept
                    texts = _read(self._file)
            except JsonError as error:
                self.problem = StorageError(self._file, _UNREADABLE, error=str(error))
        return self._changed(texts)

    def _changed(self, texts: _Texts) -> _Texts:
        for change in self._unkept:
            texts = change(texts)
        return texts


def _read(file: Path) -> _Texts:
    data = read_whole(file)
    return _Texts() if data is None else decode(_Texts, data)


def _read_or_set_aside(file: Path) -> tuple[_Texts, SetAsideError | None]:
    """Return what is in *file*; nothing and what to tell where it is of a form unknown here."""
    try:
        return _read(file), None
    except JsonError as error:
        aside = set_aside(file)
        words = QT_TRANSLATE_NOOP(
            "Saying",
            "“{file}” cannot be read by this version of the reader ({error}); it is now “{aside}”, "
            "and what you mark from here on is kept in a new file.",
        )
        return _Texts(), SetAsideError(file, words, error=str(error), aside=aside.name)


def _digest(text: str) -> str:
    from hashlib import sha256  # takes some thousandths of a second, and few starts need it

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
