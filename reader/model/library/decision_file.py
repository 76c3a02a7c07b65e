"""Keeps what a reader decided of an edition's passages, text by text, in a file of the reader's.

One file of JSON for each edition: a list of texts, each known by the digest of its words and by
the file that it was opened from, so that decisions are looked for in a newer version too. Other
windows write in it as well, so that it is read again each time.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.model.edition.attachment import Decision
from reader.model.storage.atomic_file import (
    SetAsideError,
    StorageError,
    read_whole,
    set_aside,
    write_whole,
)
from reader.model.storage.checked_json import JsonError, decode, encode
from reader.model.storage.turns import PATIENCE, in_turn
from reader.model.text.quotation import Quotation
from reader.model.text.saying import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a text: whether the reader wanted to see the perspectives, and decisions."""

    shown: bool = False
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class _Words:
    """The words at which a passage stands, and what stands around them; see Quotation."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None


@dataclass(frozen=True, slots=True)
class _Text:
    """What is kept of one text; a passage that was left loose has no words."""

    sha256: str
    file: str
    passages: dict[str, _Words | None] = field(default_factory=dict)
    shown: bool = False


@dataclass(frozen=True, slots=True)
class _Texts:
    """All that is in a file, the latest text last."""

    texts: tuple[_Text, ...] = ()

    def find(self, sha256: str, file: str) -> _Text | None:
        """Return what is kept of a text; of a new one, of the last from the same *file*."""
        same = (each for each in self.texts if each.sha256 == sha256)
        return next(same, None) or next(
            (each for each in reversed(self.texts) if each.file == file), None
        )

    def put_last(self, text: _Text) -> "_Texts":
        """Return the texts with *text* for the latest."""
        others = (each for each in self.texts if each.sha256 != text.sha256)
        return _Texts((*others, text))


@dataclass(frozen=True, slots=True)
class _Change:
    """What the reader did with a text."""

    sha256: str
    file: str
    change: Callable[[_Text], _Text]

    def made_in(self, texts: _Texts) -> _Texts:
        """Return *texts* with the change in them."""
        known = texts.find(self.sha256, self.file) or _Text(self.sha256, self.file)
        return texts.put_last(self.change(replace(known, sha256=self.sha256, file=self.file)))


class DecisionFile:
    """The decisions on one edition; without a *file* they last as long as the program runs.

    What cannot be kept, which a StorageError tells, is known all the same until the program ends,
    and kept with what is decided next, or by keep(). Another window's turn is waited for as many
    seconds as the *patience* has.
    """

    def __init__(self, file: Path | None, earlier: Path | None = None) -> None:
        """Use *file*; until it is there, what was kept in an *earlier* one holds."""
        self._file = file
        self._earlier = earlier
        self._unkept: list[_Change] = []
        self._set_aside: SetAsideError | None = None

    def kept(self, text: str, opened_from: Path) -> Kept:
        """Return what was kept of a *text*; of a new one, of the last from the same file."""
        texts = _Texts()
        if self._file is not None:
            with suppress(StorageError, JsonError):  # told when something is to be kept
                texts = _read(self._file, self._earlier)
        found = self._changed(texts).find(_digest(text), str(opened_from))
        if found is None:
            return Kept()
        return Kept(found.shown, tuple(_decision(*each) for each in found.passages.items()))

    def show(self, text: str, opened_from: Path, patience: float = PATIENCE) -> None:
        """Take note that the reader wants to see the perspectives on a *text*."""
        self._note(text, opened_from, lambda kept: replace(kept, shown=True))
        self.keep(patience)

    def decide(
        self, text: str, opened_from: Path, decision: Decision, patience: float = PATIENCE
    ) -> None:
        """Take note of a *decision* on a passage in a *text*, in the place of any before.

        Whoever decides wants to see the perspectives.
        """
        passage, words = decision.passage, _words(decision.quotation)
        self._note(
            text,
            opened_from,
            lambda kept: replace(kept, shown=True, passages={**kept.passages, passage: words}),
        )
        self.keep(patience)

    def forget(
        self, text: str, opened_from: Path, passage: str, patience: float = PATIENCE
    ) -> None:
        """Take back what was decided of a *passage* in a *text*."""

        def change(kept: _Text) -> _Text:
            others = {key: words for key, words in kept.passages.items() if key != passage}
            return replace(kept, passages=others)

        self._note(text, opened_from, change)
        self.keep(patience)

    def keep(self, patience: float = PATIENCE) -> None:
        """Keep whatever was decided and is not kept yet."""
        if self._file is None or not self._unkept:
            return
        with in_turn(self._file, patience):
            texts, foreign = _read_or_set_aside(self._file, self._earlier)
            self._set_aside = foreign or self._set_aside
            write_whole(self._file, encode(self._changed(texts), indent=1))
        self._unkept.clear()
        set_aside, self._set_aside = self._set_aside, None
        if set_aside is not None:
            raise set_aside

    def _note(self, text: str, opened_from: Path, change: Callable[[_Text], _Text]) -> None:
        self._unkept.append(_Change(_digest(text), str(opened_from), change))

    def _changed(self, texts: _Texts) -> _Texts:
        for change in self._unkept:
            texts = change.made_in(texts)
        return texts


def _read(file: Path, earlier: Path | None) -> _Texts:
    data = read_whole(file)
    if data is None and earlier is not None:
        return _read(earlier, None)
    return _Texts() if data is None else decode(_Texts, data)


def _read_or_set_aside(file: Path, earlier: Path | None) -> tuple[_Texts, SetAsideError | None]:
    """Return what is in *file*; nothing and what to tell where it is of a form unknown here."""
    try:
        return _read(file, earlier), None
    except JsonError as error:
        if earlier is not None and not file.exists():
            file = earlier
        aside = set_aside(file)
        words = QT_TRANSLATE_NOOP(
            "Saying",
            "“{file}” cannot be read by this version of the reader ({error}); it is now “{aside}”, "
            "and what you decide from here on is kept in a new file.",
        )
        return _Texts(), SetAsideError(file, words, error=str(error), aside=aside.name)


def _decision(passage: str, words: _Words | None) -> Decision:
    if words is None:
        return Decision(passage, None)
    start = None if words.start is None or words.start < 0 else words.start
    return Decision(passage, Quotation(passage, words.exact, words.prefix, words.suffix, start))


def _words(quotation: Quotation | None) -> _Words | None:
    if quotation is None:
        return None
    return _Words(quotation.exact, quotation.prefix, quotation.suffix, quotation.start)


def _digest(text: str) -> str:
    from hashlib import sha256  # takes some thousandths of a second, and few starts need it

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
