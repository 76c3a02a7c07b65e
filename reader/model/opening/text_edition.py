"""Reads a text, in a file or pasted, as what the reader can show."""

from pathlib import Path

from reader.model.edition.edition import Edition, Opened
from reader.model.opening.opened_text import OpenedText
from reader.model.text.progress import Progress


def read_file(file: Path, progress: Progress) -> Edition:
    """Return the text in *file*, without perspectives; or TextError."""
    from reader.model.opening.opened_text import open_text  # the reader starts without it

    return as_edition(open_text(file, progress), file)


def read_pasted(file: Path, text: str, html: str, progress: Progress) -> Edition:
    """Return what was pasted, of which *file* is a copy; see read_file."""
    from reader.model.opening.opened_text import open_pasted

    return as_edition(open_pasted(text, html=html, progress=progress), file)


def as_edition(text: "OpenedText", file: Path) -> Edition:
    """Return an opened *text*, which stands in *file*, as an edition with nothing to say on it."""
    opened = Opened(file, text.encoding, text.notes)
    return Edition(Path(), text.article, (), {}, {}, opened=opened)
