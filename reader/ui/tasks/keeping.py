"""Sees to it that what the reader made is kept, now or later, and that nobody waits for it."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.model.storage.atomic_file import SetAsideError, StorageError, rescue
from reader.model.storage.turns import NoTurnError
from reader.model.text.readable import readable
from reader.ui.look.translation import in_language

# A turn takes some thousandths of a second: that there was none so many times is told.
_SOON = 100  # milliseconds
_MANY = 20
# So long another program is waited for at the end, when there is no later.
_AT_THE_END = 0.5  # seconds


@dataclass(frozen=True, slots=True)
class Keepsake:
    """What is to be kept, known by its *name*: it takes the place of what had that before.

    To *keep* it takes a patience in seconds, and raises StorageError. *where* says in a sentence
    where it is until then; a *text* can be copied, and is in the window alone: its name is that of
    its file, and *source* what that would hold. What *comes_again* by itself, as the window's state
    does, is told once and not each time.
    """

    name: str
    keep: Callable[[float], object]
    where: str
    text: str = ""
    source: str = ""
    comes_again: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """What the reader is told of what failed, in *words*, known by its *name*.

    What is *unkept* they may try to keep again, and a *text* they may copy.
    """

    name: str
    words: str
    unkept: bool = False
    text: str = ""


class Keeping(QObject):
    """What could not be kept yet: it is tried again when there is hope, or the reader asks."""

    not_kept = Signal(object)  # Failure
    kept = Signal(str)  # a name that the reader had been told of
    all_kept = Signal(str)  # whatever they had been told of; that it is, in a sentence
    told = Signal(str)  # what became of that which was kept before, in a sentence
    left_unkept = Signal(str)  # at the end: what and why, in a sentence

    def __init__(self, parent: QObject) -> None:
        """Have nothing to keep yet."""
        super().__init__(parent)
        self._unkept: dict[str, Keepsake] = {}
        self._turns_missed: dict[str, int] = {}
        self._told: set[str] = set()
        self._rescued: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON)
        self._timer.timeout.connect(self._try_by_itself)

    @contextmanager
    def trying(self, keepsake: Keepsake) -> Iterator[None]:
        """Take care of *keepsake* where what is done meanwhile fails to keep it."""
        try:
            yield
        except SetAsideError as error:
            self.told.emit(in_language(error.saying))
        except StorageError as error:
            self.take(keepsake, error)
            return
        self._let_go(keepsake.name)
        if self._unkept:
            self._timer.start()  # where this could be kept, there may be room for the others too

    def take(self, keepsake: Keepsake, error: StorageError) -> None:
        """Take care of *keepsake*, which an *error* kept from being kept, and tell of it."""
        self._unkept[keepsake.name] = keepsake
        if isinstance(error, NoTurnError):
            self._turns_missed[keepsake.name] = 1
            self._timer.start()
        elif not (keepsake.comes_again and keepsake.name in self._told):
            self._tell(keepsake, in_language(error.saying))

    @Slot()
    def try_again(self) -> None:
        """Try to keep everything, as the reader asks, and tell whatever cannot be kept."""
        for keepsake, error in self._try_all():
            words = self.tr("Tried again. {words}")
            self._tell(keepsake, words.format(words=in_language(error.saying)))

    def texts_at_risk(self) -> tuple[Failure, ...]:
        """Try to keep everything before a window closes; return the texts that go with it."""
        return tuple(
            Failure(keepsake.name, in_language(error.saying), unkept=True, text=keepsake.text)
            for keepsake, error in self._try_all(_AT_THE_END)
            if keepsake.text and keepsake.name not in self._rescued
        )

    def let_texts_go(self) -> None:
        """Try no more to keep the texts that could not be kept yet, as the reader wants."""
        self._unkept = {name: each for name, each in self._unkept.items() if not each.text}

    def finish(self, last: Keepsake) -> None:
        """Try to keep everything, and *last* that; wait a little where others have their turn.

        A text that still cannot be kept is put where the system has what is temporary.
        """
        self._unkept.pop(last.name, None)
        self._unkept[last.name] = last
        for keepsake, error in self._try_all(_AT_THE_END):
            if keepsake.name not in self._rescued:
                self.left_unkept.emit(f"{in_language(error.saying)}{self._rescue(keepsake)}")
        self._timer.stop()

    def _rescue(self, keepsake: Keepsake) -> str:
        """Put a text where it can be kept; return a sentence on where that is, "" for no text."""
        if not keepsake.text:
            return ""
        try:
            file = rescue(Path(keepsake.name), keepsake.source.encode(errors="replace"))
        except StorageError as error:
            return f" {in_language(error.saying)}"
        self._rescued.add(keepsake.name)  # the end may be told of more than once
        return self.tr(" The text is in “{file}”.").format(file=readable(file))

    @Slot()
    def _try_by_itself(self) -> None:
        for keepsake, error in self._try_all():
            missed = self._turns_missed.get(keepsake.name)
            is_news = keepsake.name not in self._told or (missed and not keepsake.comes_again)
            if is_news and missed in (None, _MANY):
                self._tell(keepsake, in_language(error.saying))

    def _try_all(self, patience: float = 0) -> Iterator[tuple[Keepsake, StorageError]]:
        """Try to keep everything; give what cannot be kept, and why.

        All together others are waited for as many seconds as the *patience* has.
        """
        end = time.monotonic() + patience
        for keepsake in tuple(self._unkept.values()):
            missed = self._turns_missed.pop(keepsake.name, 0)
            try:
                keepsake.keep(max(0.0, end - time.monotonic()))
            except NoTurnError as error:
                self._turns_missed[keepsake.name] = missed + 1
                yield keepsake, error
            except SetAsideError as error:
                self.told.emit(in_language(error.saying))
                self._let_go(keepsake.name)
            except StorageError as error:
                yield keepsake, error
            else:
                self._let_go(keepsake.name)
        if self._turns_missed:
            self._timer.start()

    def _tell(self, keepsake: Keepsake, why: str) -> None:
        self._told.add(keepsake.name)
        words = f"{why} {keepsake.where}"
        self.not_kept.emit(Failure(keepsake.name, words, unkept=True, text=keepsake.text))

    def _let_go(self, name: str) -> None:
        self._unkept.pop(name, None)
        self._turns_missed.pop(name, None)
        self._rescued.discard(name)
        if name in self._told:
            self._told.remove(name)
            self.kept.emit(name)
            if not self._told:
                self.all_kept.emit(self.tr("It is kept now"))
