"""Opens texts, and looks among the editions at hand for perspectives on them."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from reader.library import Library
from reader.model.apart import ApartError
from reader.model.attaching_apart import Records, Wanted, attach_apart, read_record
from reader.model.decision_file import Kept
from reader.model.edition.attachment import Attachments
from reader.model.edition.edition import Edition, Opened
from reader.model.files.loading import load_edition
from reader.model.files.problem import EditionError
from reader.model.text.progress import Progress

if TYPE_CHECKING:
    from reader.model.opened_text import OpenedText


@dataclass(frozen=True, slots=True)
class Offer:
    """An edition whose perspectives may be shown beside a text, and where its passages stand."""

    edition: Edition
    attachments: Attachments
    kept: Kept


# What is known already, while more is being looked for.
Tell: TypeAlias = Callable[[Offer], None]


class Finding:
    """The search for perspectives on one text."""

    def __init__(
        self, text: Edition, library: Library, editions: Sequence[Path], position: int = 0
    ) -> None:
        """Look for passages of *editions* in *text*, those near the reader's *position* first."""
        self._text = text.article.text
        self._opened = text.opened
        self._library = library
        self._editions = editions
        self._loaded: dict[Path, Edition] = {}
        self._near = position / max(1, len(self._text))

    def find(self, progress: Progress, tell: Tell) -> Offer | None:
        """Return the offer of the edition that knows the text best; None where none knows it.

        Of perspectives that the reader wanted to see before, the nearest passages are told first.
        Where the aligner is not installed, or it takes too long, no edition knows the text.
        """
        kept = {folder: self._kept(folder) for folder in self._editions}
        wanted = [
            Wanted(folder, each.decisions, self._near if each.shown else None)
            for folder, each in kept.items()
        ]
        offer = None
        with suppress(ApartError, EditionError):
            for records in attach_apart(self._text, wanted, progress):
                offer = self._best(records, kept)
                if offer is not None and records.in_part:
                    tell(offer)
        return offer

    def _best(self, records: Records, kept: Mapping[Path, Kept]) -> Offer | None:
        likely = [
            (kept[folder].shown, record["belongs"], record["seen"], folder)
            for folder, record in records.by_folder.items()
            if record["seen"] or kept[folder].shown
        ]
        if not likely:
            return None
        folder = max(likely)[-1]
        edition = self._loaded.get(folder) or load_edition(folder)
        self._loaded[folder] = edition
        found = read_record(records.by_folder[folder], edition, self._text)
        return Offer(edition, found, kept[folder])

    def _kept(self, folder: Path) -> Kept:
        file = self._library.decisions(folder.name)
        return file.kept(self._text, self._opened.file) if self._opened else Kept()


def read_file(file: Path, progress: Progress) -> Edition:
    """Return the text in *file*, without perspectives; or TextError."""
    from reader.model.opened_text import open_text  # the reader starts without it

    return as_edition(open_text(file, progress), file)


def read_pasted(file: Path, text: str, html: str, progress: Progress) -> Edition:
    """Return what was pasted, of which *file* is a copy; see read_file."""
    from reader.model.opened_text import open_pasted

    return as_edition(open_pasted(text, html=html, progress=progress), file)


def as_edition(text: "OpenedText", file: Path) -> Edition:
    """Return an opened *text*, which stands in *file*, as an edition with nothing to say on it."""
    opened = Opened(file, text.encoding, text.notes)
    return Edition(Path(), text.article, (), {}, {}, opened=opened)
