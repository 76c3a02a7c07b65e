"""Looks among the editions of the library for perspectives on a text."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeAlias

from reader.model.apart.apart import ApartError, Spare
from reader.model.attach.attaching_apart import Records, Wanted, attach_apart, read_record
from reader.model.attach.offer import Offer
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.files.identity import identify
from reader.model.files.loading_apart import load_safely
from reader.model.files.problem import EditionError
from reader.model.library.decision_file import Kept
from reader.model.library.library import Library
from reader.model.storage.fault_log import log_fault
from reader.model.text.progress import Progress

# What is known already, while more is being looked for.
Tell: TypeAlias = Callable[[Offer], None]


class PerspectivesSearch:
    """The search for perspectives on one text."""

    def __init__(
        self,
        text: OpenedText,
        library: Library,
        editions: Sequence[Path],
        position: int = 0,
        spare: Spare | None = None,
    ) -> None:
        """Look for passages of *editions* in *text*, those near the reader's *position* first.

        The *spare* process does it, if there is one.
        """
        self._text = text.article.text
        self._file = text.file
        self._library = library
        self._editions = editions
        self._loaded: dict[Path, Edition] = {}
        self._spare = spare
        self._near = position / max(1, len(self._text))

    def find(self, progress: Progress, tell: Tell) -> Offer | None:
        """Return the offer of the edition that knows the text best; None where none knows it.

        Of perspectives that the reader wanted to see before, the nearest passages are told first.
        Where the aligner is not installed, or it takes too long, no edition knows the text.
        """
        kept = {}
        for folder in self._editions:
            with _passed_over():
                kept[folder] = self._kept(folder)
        wanted = [
            Wanted(folder, each.decisions, self._near if each.shown else None)
            for folder, each in kept.items()
        ]
        offer = None
        with suppress(ApartError):
            for records in attach_apart(self._text, wanted, progress, self._spare):
                offer = self._best(records, kept, progress)
                if offer is not None and records.in_part:
                    tell(offer)
        return offer

    def _best(
        self, records: Records, kept: Mapping[Path, Kept], progress: Progress
    ) -> Offer | None:
        likely = [
            (kept[folder].shown, record.belongs, record.seen, folder)
            for folder, record in records.by_folder.items()
            if record.seen or kept[folder].shown
        ]
        for *_, folder in sorted(likely, reverse=True):
            with _passed_over():
                edition = self._loaded.get(folder) or load_safely(folder, progress)
                self._loaded[folder] = edition
                found = read_record(records.by_folder[folder], edition, self._text)
                return Offer(edition, found, kept[folder])
        return None

    def _kept(self, folder: Path) -> Kept:
        return self._library.decisions(identify(folder), folder.name).kept(self._text, self._file)


@contextmanager
def _passed_over() -> Iterator[None]:
    """Pass over an edition, whatever is wrong with it: the others are asked all the same."""
    try:
        yield
    except (ApartError, EditionError):
        pass  # it was moved, or is being written
    except Exception as error:  # noqa: BLE001 - and this nobody has foreseen
        log_fault(error)
