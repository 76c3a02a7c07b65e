"""Where the tables and records of an edition stand, for whoever says what is wrong with them.

The reader itself needs none of this, so it is looked up only where somebody asks for it.
"""

import re
from pathlib import Path

from reader.model.checks.meant import MEANT_FILE, Meant
from reader.model.files.edition_file import MATCH, MEANT, EditionFile
from reader.model.files.toml_table import TomlTable


class Lines:
    """The lines of an edition's tables and records; each file is read when first asked for."""

    def __init__(self, folder: Path) -> None:
        """Look into the files of *folder*, which hold an edition without problems."""
        self._folder = folder
        self._quantities: dict[str, list[TomlTable]] = {}
        self._parties: TomlTable | None = None
        self._sources = ""

    def article(self, file: str) -> tuple[int, str]:
        """Return the line at which the text of the article begins, and the text as written."""
        _, body, line = EditionFile(self._folder, file).read_with_front_matter()
        return line, body

    def claim(self, file: str) -> int:
        """Return the line of a passage's claim."""
        front, *_ = EditionFile(self._folder, file).read_with_front_matter()
        return front.line("claim")

    def match(self, file: str) -> int:
        """Return the line of the words by which a passage's claim is known elsewhere."""
        front, *_ = EditionFile(self._folder, file).read_with_front_matter()
        return front.line(MATCH)

    def quantity(self, file: str, quantity: int) -> int:
        """Return the line of a passage's *quantity*, an index from 0."""
        return self._quantity(file, quantity).line()

    def row(self, file: str, quantity: int, row: int) -> int:
        """Return the line of a *row* of a quantity, both of them indices of the loaded edition."""
        # Loading sorts the rows in the same way.
        rows = sorted(
            self._quantity(file, quantity).tables("rows"), key=lambda table: table.text("date")
        )
        return rows[row].line()

    def step(self, file: str, step: int) -> int:
        """Return the line of a *step* of a passage's chain, an index from 0."""
        front, *_ = EditionFile(self._folder, file).read_with_front_matter()
        return list(front.tables("chain"))[step].line()

    def party(self, file: str, party_id: str) -> int:
        """Return the line of a party's record."""
        if self._parties is None:
            self._parties = EditionFile(self._folder, file).read_toml()
        return self._parties.line(party_id)

    def event(self, file: str, event: int) -> int:
        """Return the line of an *event*, an index of the loaded edition."""
        events = EditionFile(self._folder, file).read_toml().tables("events")
        # Loading sorts them in the same way.
        return sorted(events, key=lambda table: table.text("date"))[event].line()

    def source(self, file: str, key: str) -> int:
        """Return the line of a source's record."""
        self._sources = self._sources or EditionFile(self._folder, file).read()
        found = re.search(rf'"id"\s*:\s*"{re.escape(key)}"', self._sources)
        return self._sources.count("\n", 0, found.start() if found else 0) + 1

    def exception(self, meant: Meant) -> int:
        """Return the line at which an exception stands."""
        file = EditionFile(self._folder, meant.source)
        table = file.read_toml() if meant.source == MEANT_FILE else file.read_with_front_matter()[0]
        return list(table.tables(MEANT))[meant.number].line()

    def _quantity(self, file: str, quantity: int) -> TomlTable:
        if file not in self._quantities:
            front = EditionFile(self._folder, file).read_with_front_matter()[0]
            self._quantities[file] = list(front.tables("estimates"))
        return self._quantities[file][quantity]
