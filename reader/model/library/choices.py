"""Keeps what the reader chose for a file, where what is done by itself was not what they want."""

from contextlib import suppress
from pathlib import Path

from reader.model.storage.atomic_file import StorageError, read_whole, write_whole
from reader.model.storage.checked_json import JsonError, decode, encode
from reader.model.storage.turns import PATIENCE, in_turn

# So many files are remembered, the latest; a reader has to choose seldom.
_MOST = 500


class Choices:
    """A word for each file; without a *kept* file they last as long as the program runs.

    Other windows write in it as well, so that it is read again each time. What cannot be read is
    as if nothing had been chosen: to choose again is one step. Another window's turn is waited for
    as many seconds as the *patience* has.
    """

    def __init__(self, kept: Path | None) -> None:
        """Keep them in the file *kept*."""
        self._kept = kept
        self._chosen: dict[str, str] = {}

    def of(self, text: Path) -> str:
        """Return what was chosen for the file of a *text*; "" where nothing was."""
        return (self._read() | self._chosen).get(str(text), "")

    def choose(self, text: Path, choice: str, patience: float = PATIENCE) -> None:
        """Take note of a *choice*, or of none where it is "", and keep it."""
        self._chosen[str(text)] = choice
        self.keep(patience)

    def keep(self, patience: float = PATIENCE) -> None:
        """Keep whatever was chosen and is not kept yet; StorageError if it cannot be."""
        if self._kept is None or not self._chosen:
            return
        with in_turn(self._kept, patience):
            others = {file: each for file, each in self._read().items() if file not in self._chosen}
            chosen = {file: each for file, each in (others | self._chosen).items() if each}
            write_whole(self._kept, encode(dict([*chosen.items()][-_MOST:]), indent=1))
        self._chosen.clear()

    def _read(self) -> dict[str, str]:
        with suppress(StorageError, JsonError):
            data = read_whole(self._kept) if self._kept else None
            return decode(dict[str, str], data) if data else {}
        return {}
