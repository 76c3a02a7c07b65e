"""Reads the claims of an edition of unknown origin in a process of its own; see apart.py."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.model.apart.apart import ApartError, answer_apart, ask
from reader.model.files.edition_folder import ARTICLE, is_bundled
from reader.model.files.problem import EditionError, Problem
from reader.model.related.edition_claims import read_claims
from reader.model.related.known_claim import EditionClaims
from reader.model.storage import checked_json
from reader.model.text.progress import no_progress

_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class _Answer:
    """The claims, or what is wrong with the edition."""

    claims: EditionClaims | None = None
    problems: tuple[Problem, ...] = ()


def read_claims_safely(folder: Path) -> EditionClaims:
    """Return the claims of the edition in *folder*; EditionError where it cannot be read."""
    if is_bundled(folder):
        return read_claims(folder)
    folder = folder.resolve()
    question = checked_json.encode(str(folder))
    try:
        for line in ask(__name__, question, no_progress, _SECONDS, readable=[folder]):
            answer = checked_json.decode(_Answer, line)
            if answer.claims is not None:
                return answer.claims
            raise EditionError(answer.problems)
    except (ApartError, checked_json.JsonError):
        pass
    message = (
        f"To read this takes more than the {_SECONDS:g} seconds and the memory that there are; "
        "make it shorter, or plainer."
    )
    raise EditionError([Problem(ARTICLE, 1, message)])


def main() -> None:
    """Read the claims of the edition that the question names."""
    answer_apart(_answer, _SECONDS)


def _answer(question: bytes) -> Iterator[_Answer]:
    try:
        yield _Answer(read_claims(Path(checked_json.decode(str, question))))
    except EditionError as error:
        yield _Answer(problems=error.problems)
