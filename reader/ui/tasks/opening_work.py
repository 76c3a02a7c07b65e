"""What is done on a thread when something is opened; the reader starts without what it needs."""

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.files.edition_copy import copied_edition
from reader.model.files.edition_folder import is_edition, is_packed
from reader.model.files.problem import EditionError, Problem
from reader.model.library.library import Library
from reader.model.storage.atomic_file import StorageError
from reader.model.storage.stamp import stamp_of
from reader.model.text.progress import Progress
from reader.model.text.readable import readable
from reader.model.text.saying import QT_TRANSLATE_NOOP, Saying

if TYPE_CHECKING:
    from reader.model.apart.apart import Spare
    from reader.model.attach.offer import Offer
    from reader.model.attach.perspectives_search import PerspectivesSearch, Tell

# What a process that is started ahead has imported, for pages and for looking for perspectives.
AHEAD = (
    "reader.model.opening.converting_apart",
    "reader.model.opening.github_markdown",
    "reader.model.opening.web_page",
    "reader.model.attach.attaching_apart",
    "reader.model.attach.attaching",
)


@dataclass(frozen=True, slots=True)
class Broken:
    """The folder of an edition that cannot be opened, and why."""

    folder: Path
    error: EditionError

    @property
    def saying(self) -> Saying:
        """Return the sentence on it, for where nobody asked for all that is wrong."""
        words = QT_TRANSLATE_NOOP(
            "Saying",
            "“{file}” cannot be read; “perspectives-reader check” says what is wrong with it.",
        )
        if is_packed(self.folder):
            words = QT_TRANSLATE_NOOP("Saying", "“{file}” cannot be opened as an edition: {why}")
            why = " ".join(problem.message for problem in self.error.problems)
            return Saying(words, {"file": readable(self.folder), "why": why})
        if not is_edition(self.folder):
            words = QT_TRANSLATE_NOOP(
                "Saying", "“{file}” is not an edition: no article.md can be read in it."
            )
        return Saying(words, {"file": readable(self.folder)})


def load(folder: Path, progress: Progress, into: Path | None = None) -> Edition | Broken:
    """Return the edition in *folder*, from its copy if there is one, or what is wrong with it.

    One that is packed is unpacked *into* a folder first.
    """
    from reader.model.files.loading_apart import load_safely

    try:
        if into is not None and is_packed(folder):
            folder = _unpacked(folder, into, progress)
        return copied_edition(folder) or load_safely(folder, progress)
    except EditionError as error:
        return Broken(folder, error)


def _unpacked(file: Path, into: Path, progress: Progress) -> Path:
    from reader.model.files.unpacking_apart import unpack

    try:
        return unpack(file, into, progress)
    except StorageError as error:
        raise EditionError([Problem(file.name, 1, str(error))]) from error


def read_file(
    file: Path, spare: "Spare", library: Library, encoding: str | None, progress: Progress
) -> OpenedText:
    """Return the text in *file*, in an *encoding*; TextError where there is none.

    An encoding of "" is the one that is found. Without any it is the one that was chosen before, as
    the *library* knows, if the file can still be in that; so is how much of a page is wanted.
    """
    from reader.model.opening.decoding import EncodingError
    from reader.model.opening.encoding_names import known
    from reader.model.opening.opened_text import open_text

    stamp = stamp_of(file)  # before it is read, so that no change goes unseen
    whole = library.whole_pages.has(file)
    if encoding is None:
        chosen = known(library.encodings.of(file))
        with suppress(EncodingError):
            text = open_text(file, progress, spare, chosen, whole=whole)
            return replace(text, stamp=stamp)
    return replace(open_text(file, progress, spare, encoding or "", whole=whole), stamp=stamp)


def read_pasted(file: Path, text: str, html: str, spare: "Spare", progress: Progress) -> OpenedText:
    """Return the pasted *text*, kept in *file*, or its *html*; TextError where there is none."""
    from reader.model.opening.opened_text import open_pasted

    return open_pasted(file, text, html=html, progress=progress, spare=spare)


def find(
    search: "PerspectivesSearch", named: Path | None, progress: Progress, tell: "Tell"
) -> "Offer | Broken | None":
    """Return the offer that *search* finds; where it finds none, what is wrong with a *named* one.

    Editions that nobody named are passed over in silence, whatever is wrong with them.
    """
    offer = search.find(progress, tell)
    loaded = load(named, progress) if named and offer is None else None
    return loaded if isinstance(loaded, Broken) else offer
