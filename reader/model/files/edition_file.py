"""One file of an edition: read whole, decoded, and its front matter set apart."""

import os
from collections.abc import Callable
from pathlib import Path

from reader.model.files.hidden import leave_out_hidden, may_hide
from reader.model.files.limits import too_long
from reader.model.files.notes import Note
from reader.model.files.problem import Problem
from reader.model.files.toml_table import TomlTable, parse_toml
from reader.model.storage.regular_file import read_regular

# Far above any edition that people write by hand (the bundled one's largest file is under 1 MB),
# and below what makes a reader wait.
MAX_BYTES = 8 * 1024 * 1024

# Where editors say what the checks are to overlook; to the reader it is nothing.
MEANT = "meant"
# Where they say by which words a claim is known elsewhere; it is read when it is asked for.
MATCH = "match"

_FENCE = "+++"


class EditionFile:
    """A text file of an edition, the problems found in it, and the notes that it holds."""

    def __init__(self, folder: Path, name: str) -> None:
        """Stand for the file *name* within *folder*; nothing is read yet."""
        self.name = name
        self.problems: list[Problem] = []
        self.hidden: list[Problem] = []  # what was left out of it keeps nobody from reading
        self.folder = folder
        self._notes: list[tuple[str, Callable[[], int]]] = []

    def note(self, line: int, message: str) -> None:
        """Note a problem at a *line* of this file."""
        self.problems.append(Problem(self.name, line, message))

    def hold(self, text: str, line: Callable[[], int]) -> None:
        """Take note that *text* are notes, which begin at the line that *line* tells."""
        self._notes.append((text, line))

    def bound_notes(self, most: int) -> None:
        """Note where all notes of this file together have more letters than *most*."""
        letters = sum(map(len, self.texts))
        if letters > most:
            self.note(self._notes[0][1](), too_long("All that is noted here", letters, most))

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return the notes of this file; their lines are looked up now."""
        return tuple(Note(self.name, line(), text) for text, line in self._notes if text.strip())

    @property
    def texts(self) -> tuple[str, ...]:
        """Return all notes of this file without their lines."""
        return tuple(text for text, _ in self._notes)

    def exists(self) -> bool:
        """Tell whether there is anything of this name, a file or not."""
        return os.path.lexists(self.folder / self.name)

    def read(self) -> str:
        """Return the file's text; "" with a problem noted where it cannot be read as text."""
        path = self.folder / self.name
        try:
            # Asked for first, for it tells of a link that leads back to itself as an OSError.
            size = path.stat().st_size
            if not path.resolve().is_relative_to(self.folder.resolve()):
                self.note(
                    1, "This file leads outside the edition's folder; put the file itself here."
                )
                return ""
            if not path.is_file():
                self.note(1, "This is not a file; put a text file of this name here.")
                return ""
            if size > MAX_BYTES:
                self.note(
                    1,
                    f"This file has {size / 2**20:.0f} MB; a file of an edition may "
                    f"have at most {MAX_BYTES // 2**20} MB. Divide it or leave something out.",
                )
                return ""
            data = read_regular(path)
        except FileNotFoundError:
            self.note(1, "This file is missing; every edition needs it.")
            return ""
        except OSError as error:
            self.note(1, f"This file cannot be read: {error.strerror}. Check its permissions.")
            return ""
        if b"\0" in data:
            self.note(
                data[: data.index(b"\0")].count(b"\n") + 1,
                "This is no text in UTF-8; save the file as UTF-8, or put the right one here.",
            )
            return ""
        try:
            text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            self.note(
                data[: error.start].count(b"\n") + 1,
                f"Byte {data[error.start]:#04x} here is not UTF-8; save the file as UTF-8.",
            )
            return ""
        return self._without_hidden(text) if may_hide(data) else text

    def read_toml(self) -> TomlTable:
        """Return the whole file as a TOML table; an empty one where it cannot be read."""
        return parse_toml(self.read(), self.note)

    def read_with_front_matter(self) -> tuple[TomlTable, str, int]:
        """Return the front matter, the body after it, and the line at which the body begins."""
        text = self.read()
        lines = text.split("\n")
        if not self.problems and lines[0].strip() != _FENCE:
            self.note(1, "The file must begin with a line of +++, then TOML, then another +++.")
        if self.problems:
            return parse_toml("", self.note), "", 1
        for i, line in enumerate(lines[1:], start=1):
            if line.strip() == _FENCE:
                table = parse_toml("\n".join(lines[1:i]), self.note, first_line=2)
                return table, "\n".join(lines[i + 1 :]), i + 2
        self.note(1, "The front matter has no end; put a line of +++ after it.")
        return parse_toml("", self.note), "", 1

    def _without_hidden(self, text: str) -> str:
        lines = text.split("\n")
        ends = [i for i, line in enumerate(lines) if line.strip() == _FENCE][1:2]
        exact = len(lines) if not self.name.endswith(".md") else sum(ends)
        text, left = leave_out_hidden(text, exact)
        self.hidden = [
            Problem(
                self.name,
                each.line,
                f"Readers do not see {', '.join(each.numbers)} here, for it hides, turns or "
                "breaks words; take it out.",
            )
            for each in left
        ]
        return text
