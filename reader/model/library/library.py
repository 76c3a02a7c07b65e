"""What the reader has at hand: texts and editions opened before, pasted texts, and decisions."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from reader.model.library.decision_file import DecisionFile
from reader.model.storage.paths import bundled_edition

# So many texts are offered again, and so many editions asked about a text.
_RECENT = 12


class Library:
    """The reader's own data, in a *data* folder; without one nothing is kept beyond the program."""

    def __init__(
        self, data: Path | None = None, texts: Iterable[str] = (), editions: Iterable[str] = ()
    ) -> None:
        """Know the *texts* and *editions* that were opened before, the latest first."""
        self._data = data
        self._texts = [Path(text) for text in texts][:_RECENT]
        self._editions = [Path(edition) for edition in editions][:_RECENT]
        self._decisions: dict[str, DecisionFile] = {}

    @property
    def texts(self) -> tuple[Path, ...]:
        """Return the texts that were opened, the latest first."""
        return tuple(self._texts)

    @property
    def editions(self) -> tuple[Path, ...]:
        """Return the folders of the editions that may have perspectives on a text."""
        bundled = bundled_edition()
        others = [folder for folder in self._editions if folder != bundled]
        return (*others, bundled)

    def add_text(self, file: Path) -> None:
        """Put a text first among those that are offered again."""
        _put_first(self._texts, file)
        del self._texts[_RECENT:]

    def forget_texts(self) -> None:
        """Offer none of the texts again; the files stay where they are."""
        self._texts.clear()

    def add_edition(self, folder: Path) -> None:
        """Put an edition first among those that may have perspectives on a text."""
        _put_first(self._editions, folder.resolve())
        del self._editions[_RECENT:]

    def decisions(self, edition_id: str) -> DecisionFile:
        """Return what the reader decided of the passages of an edition, by its id."""
        name = edition_id or "edition"
        if name not in self._decisions:
            file = self._data / "decisions" / f"{name}.json" if self._data else None
            self._decisions[name] = DecisionFile(file)
        return self._decisions[name]

    def keep_pasted(self, text: str, html: str) -> Path:
        """Keep a copy of what was pasted, so that it can be opened again; return its file."""
        now = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
        suffix = ".html" if html.strip() else ".txt"
        if self._data is None:
            return Path(f"Pasted {now}{suffix}")
        names = (f"Pasted {now}{more}{suffix}" for more in chain([""], map(" {}".format, count(2))))
        file = next(each for each in (self._data / "texts" / n for n in names) if not each.exists())
        with suppress(OSError):  # a full disk must not keep anybody from reading
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(html if html.strip() else text, encoding="utf-8", errors="replace")
        return file


def _put_first(paths: list[Path], path: Path) -> None:
    if path in paths:
        paths.remove(path)
    paths.insert(0, path)
