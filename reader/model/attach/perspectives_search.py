"""Looks among the editions of the library for perspectives on a text."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from reader.model.apart.apart import ApartError, Spare
from reader.model.attach.attaching_apart import Record, Wanted, attach_apart, read_record
from reader.model.attach.first_loaded import PATIENCE, first_loaded
from reader.model.attach.noted import Note, notes_in
from reader.model.attach.offer import Offer
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.files.edition_copy import copied_edition
from reader.model.files.identity import identify
from reader.model.files.loading_apart import TooMuchError, load_safely
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
        self._article = text.article
        self._file = text.file
        self._library = library
        self._editions = editions
        self._loaded: dict[Path, Edition] = {}
        self._spare = spare
        self._near = position / max(1, len(self._text))

    def find(self, progress: Progress, tell: Tell) -> Offer | None:
        """Return the offer of the edition that knows the text best; None where none knows it.

        Of perspectives that the reader wanted to see before, the nearest passages are told first.
        An edition that takes too long does not know the text.
        """
        kept = {}
        for folder in self._editions:
            with _passed_over():
                kept[folder] = self._kept(folder)
        wanted = [
            Wanted(folder, each.decisions, self._near if each.shown else None)
            for folder, each in kept.items()
        ]
        records: dict[Path, Record] = {}
        with suppress(ApartError):  # what was found before is known all the same
            for told in attach_apart(self._text, wanted, progress, self._spare):
                if not told.in_part:
                    records[told.folder] = told.record
                    continue
                with suppress(TooMuchError):
                    offer = self._offer(told.record, kept, told.folder, progress, PATIENCE[0])
                    if offer is not None:
                        tell(offer)
        likely = [
            (kept[folder].shown, record.belongs, record.seen, folder)
            for folder, record in records.items()
            if record.seen or kept[folder].shown
        ]

        def offer_of(folder: Path, go_on: Progress, seconds: float) -> Offer | None:
            return self._offer(records[folder], kept, folder, go_on, seconds)

        folders = [folder for *_, folder in sorted(likely, reverse=True)]
        return first_loaded(folders, offer_of, progress)

    def _offer(
        self,
        record: Record,
        kept: Mapping[Path, Kept],
        folder: Path,
        progress: Progress,
        seconds: float,
    ) -> Offer | None:
        with _passed_over():
            if folder not in self._loaded:
                copied = copied_edition(folder)
                self._loaded[folder] = copied or load_safely(folder, progress, seconds)
            if edition := self._loaded.get(folder):
                attachments = read_record(record, edition, self._text, self._notes)
                return Offer(edition, attachments, kept[folder])
        return None

    @cached_property
    def _notes(self) -> Sequence[Note]:
        return notes_in(self._article)

    def _kept(self, folder: Path) -> Kept:
        return self._library.decisions(identify(folder), folder.name).kept(self._text, self._file)


@contextmanager
def _passed_over() -> Iterator[None]:
    """Pass over an edition, whatever is wrong with it: the others are asked all the same.

    But for a TooMuchError: with more time it may be read.
    """
    try:
        yield
    except TooMuchError:
        raise
    except (ApartError, EditionError):
        pass  # it was moved, or is being written
    except Exception as error:  # noqa: BLE001 - and this nobody has foreseen
        log_fault(error)
