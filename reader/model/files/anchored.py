"""What became of a passage's quotation when it was looked for in the article."""

from dataclasses import dataclass

from reader.model.files.problem import Problem
from reader.model.text.span import Span


@dataclass(frozen=True, slots=True)
class Anchored:
    """The quotation of a passage and all places where it was found, of which there should be one.

    *problem* is what was noted where there are none or several.
    """

    id: str
    exact: str
    prefix: str
    suffix: str
    spans: tuple[Span, ...]
    problem: Problem | None = None
