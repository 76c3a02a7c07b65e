"""Reads an edition of unknown origin in a process of its own; see apart.py.

An edition may have come from a stranger: to read it may take for ever, and so may its notes.
"""

import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf
from pathlib import Path
from typing import cast

from reader.model.apart.apart import ApartError, answer_apart, ask
from reader.model.edition.edition import Edition
from reader.model.files.edition_folder import ARTICLE, is_bundled
from reader.model.files.loading import Loaded, load_edition, reading
from reader.model.files.notes import Note
from reader.model.files.places import fits_its_article
from reader.model.files.problem import EditionError, Problem
from reader.model.markup.article_shown import article_shown
from reader.model.markup.notes_markdown import render_note
from reader.model.markup.rendering import notes_to_render
from reader.model.markup.structure import MOST_SCRIPTS_IN_NOTES, too_much
from reader.model.storage import checked_json
from reader.model.storage.stamp import stamp_of
from reader.model.text.progress import Progress, no_progress

SECONDS = 20.0


class TooMuchError(EditionError):
    """An edition whose notes no window can lay out, or whose reading comes to no end."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """Where the reading is, by a file and a line of it; at the end the edition, or its problems."""

    file: str = ""
    line: int = 1
    edition: Edition | None = None
    problems: tuple[Problem, ...] = ()
    too_much: tuple[Problem, ...] = ()


def load_safely(folder: Path, progress: Progress = no_progress, seconds: float = inf) -> Edition:
    """Return the edition in *folder*, with its notes rendered; or EditionError.

    It is a TooMuchError where only that is wrong, or where it takes longer than *seconds*.
    Whatever *progress* raises ends the reading and is raised. The bundled edition is a part of the
    program, and read as such.
    """
    # Before it is read, so that no change goes unseen.
    read_at, stamp = time.time(), stamp_of(folder)
    if is_bundled(folder):
        edition = load_edition(folder)
        # Of its notes only those that the reader sees first, on the edition and above the article.
        first = {edition.article.notice, edition.article.about}
        rendered = {note: render_note(note) for note in first}
        edition = replace(edition, stamp=stamp, read_at=read_at, rendered=rendered)
        return _as_shown(edition)
    at = _Answer(ARTICLE)
    seconds = min(seconds, SECONDS)
    try:
        question = checked_json.encode(str(folder.resolve()))
        for line in ask(__name__, question, progress, seconds, readable=[folder.resolve()]):
            at = checked_json.decode(_Answer, line)
            if at.problems:
                raise EditionError(at.problems)
            if at.too_much:
                raise TooMuchError(at.too_much)
            if at.edition is not None and fits_its_article(at.edition):
                edition = replace(at.edition, folder=folder.resolve(), stamp=stamp)
                return _as_shown(replace(edition, read_at=read_at))
    except (ApartError, checked_json.JsonError):
        pass
    message = (
        f"To read this takes more than the {seconds:g} seconds and the memory that there are; make "
        "it shorter, or plainer."
    )
    raise TooMuchError([Problem(at.file, at.line, message)])


def _as_shown(edition: Edition) -> Edition:
    return replace(edition, shown=article_shown(edition))


def main() -> None:
    """Read the edition that the question names."""
    answer_apart(_answer, SECONDS)


def _answer(question: bytes) -> Iterator[_Answer]:
    loaded = yield from _told(reading(Path(checked_json.decode(str, question))))
    if loaded.edition is None:
        yield _Answer(problems=loaded.problems)
        return
    rendered, problems = yield from _rendered(loaded.edition, loaded.notes)
    if problems:
        yield _Answer(too_much=tuple(problems))
    else:
        yield _Answer(edition=replace(loaded.edition, rendered=rendered))


def _told(steps: Generator[str, None, Loaded]) -> Generator[_Answer, None, Loaded]:
    while True:
        try:
            name = next(steps)
        except StopIteration as end:
            return cast("Loaded", end.value)
        yield _Answer(name)


def _rendered(
    edition: Edition, notes: Sequence[Note]
) -> Generator[_Answer, None, tuple[dict[str, str], list[Problem]]]:
    """Yield where each note is before it is rendered; return their HTML, and what is too much."""
    places = {note.text.strip(): note for note in notes}
    rendered: dict[str, str] = {}
    problems: list[Problem] = []
    for markdown in notes_to_render(edition):
        if markdown in rendered:
            continue
        # What introduces a quantity is put together of two notes.
        parts = (note for text, note in places.items() if text and text in markdown)
        place = places.get(markdown) or next(parts, Note(ARTICLE, 1, ""))
        yield _Answer(place.file, place.line)
        html = rendered[markdown] = render_note(markdown)
        if message := too_much(html, MOST_SCRIPTS_IN_NOTES):
            problems.append(Problem(place.file, place.line, message))
    return rendered, problems
