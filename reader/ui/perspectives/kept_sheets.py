"""Sheets of passages made before they are asked for."""

from collections.abc import Collection

from reader.model.markup.perspectives import Perspectives
from reader.ui.perspectives.sheet import Sheet


class KeptSheets:
    """Sheets that nobody has seen yet, each to be shown once: so it is always like a new one."""

    def __init__(self) -> None:
        """Keep none yet."""
        self._kept: list[tuple[Perspectives, Sheet]] = []

    def __len__(self) -> int:
        """Return how many are kept."""
        return len(self._kept)

    def has(self, perspectives: Perspectives) -> bool:
        """Tell whether the sheet of these *perspectives* is kept."""
        return any(each is perspectives for each, _ in self._kept)

    def put(self, perspectives: Perspectives, sheet: Sheet) -> None:
        """Keep the *sheet* of these *perspectives*."""
        self._kept.append((perspectives, sheet))

    def take(self, perspectives: Perspectives) -> Sheet | None:
        """Return the sheet of these *perspectives*, which is then kept no longer."""
        found = next((sheet for each, sheet in self._kept if each is perspectives), None)
        self._kept = [(each, sheet) for each, sheet in self._kept if sheet is not found]
        return found

    def keep_only(self, wanted: Collection[Perspectives] = ()) -> None:
        """Throw away all but the sheets of the *wanted* perspectives."""
        for perspectives, sheet in self._kept:
            if not any(each is perspectives for each in wanted):
                sheet.deleteLater()
        self._kept = [
            (perspectives, sheet)
            for perspectives, sheet in self._kept
            if any(each is perspectives for each in wanted)
        ]
