"""Opens texts, and looks among the editions at hand for perspectives on them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from reader.library import Library
from reader.model.attachment import Attachments
from reader.model.decision_file import Kept
from reader.model.edition import Edition, Opened
from reader.model.loading import load_edition
from reader.model.problem import EditionError

if TYPE_CHECKING:
    from reader.model.attaching import Attacher
    from reader.model.opened_text import OpenedText

# How far the work is, from 0 to 1; it may raise to end it.
Progress: TypeAlias = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Offer:
    """An edition whose perspectives may be shown beside a text, and where its passages stand."""

    edition: Edition
    attachments: Attachments
    kept: Kept


class Finding:
    """The search for perspectives on one text, among the editions at hand."""

    def __init__(self, text: Edition, library: Library) -> None:
        """Look for passages in *text*."""
        self._text = text
        self._library = library

    def find(self, progress: Progress) -> Offer | None:
        """Return the offer of the edition that knows the text best; None where none knows it.

        Where the aligner is not installed no edition does.
        """
        try:
            from reader.model.attaching import Attacher
        except ModuleNotFoundError:
            return None
        folders = self._library.editions
        attacher = Attacher(self._text.article.text, pause=lambda: progress(0.5))
        offers = []
        for count, folder in enumerate(folders):
            progress(count / len(folders))
            try:
                edition = load_edition(folder)
            except EditionError:
                continue  # it was moved or is being edited; another may know the text
            offers.append(self._offer(edition, attacher))
        likely = [offer for offer in offers if offer.attachments.seen or offer.kept.decisions]
        return max(likely, key=_likeness, default=None)

    def _offer(self, edition: Edition, attacher: "Attacher") -> Offer:
        opened = self._text.opened
        file = self._library.decisions(edition)
        kept = file.kept(self._text.article.text, opened.file) if opened else Kept()
        return Offer(edition, attacher.attach(edition, kept.decisions), kept)


def _likeness(offer: Offer) -> tuple[bool, bool, int]:
    return offer.kept.shown, offer.attachments.belongs, offer.attachments.seen


def read_file(file: Path, progress: Progress) -> Edition:
    """Return the text in *file* as an edition that has nothing to say on it; or TextError."""
    from reader.model.opened_text import open_text  # the reader starts without it

    return _edition(open_text(file, progress), file)


def read_pasted(file: Path, text: str, html: str, progress: Progress) -> Edition:
    """Return what was pasted, of which *file* is a copy; see read_file."""
    from reader.model.opened_text import open_pasted

    return _edition(open_pasted(text, html=html, progress=progress), file)


def _edition(text: "OpenedText", file: Path) -> Edition:
    opened = Opened(file, text.encoding, text.notes)
    return Edition(Path(), text.article, (), {}, {}, opened=opened)
