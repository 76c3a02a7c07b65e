"""What is looked for in a document, and what is found."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.text.span import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that stood in an older text, what stood around them, and where they started.

    *exact*, *prefix* and *suffix* are the selectors of the W3C Web Annotation Data Model; *start*
    counts code points.
    """

    id: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None


class Status(StrEnum):
    """How a quotation stands to the document: only the first two are to be drawn in the text."""

    ATTACHED = "attached"
    CHANGED = "changed"
    SUSPECT = "suspect"
    AMBIGUOUS = "ambiguous"
    GONE = "gone"


class Turn(StrEnum):
    """What a change may touch on which the meaning of a passage turns; the gravest first."""

    NUMBER = "number"
    NAME = "name"
    NEGATION = "negation"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between a quotation and what stands in the text now; either may be empty.

    *turns* are what it touches on which the meaning turns, in the order of `Turn`.
    """

    before: str
    after: str
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Rival:
    """Another place that the quotation might mean, and how probably."""

    span: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where a quotation is found, or why it is not.

    *span* is set when the status is attached or changed, *guess* when it is suspect or ambiguous.
    *confidence* is the probability that the span, or the guess, is right; where the quotation is
    gone, that nothing in the text is. *difference* is filled in when the status is changed.
    """

    id: str
    status: Status
    span: Span | None
    confidence: float
    method: str
    guess: Span | None = None
    rivals: tuple[Rival, ...] = ()
    difference: tuple[Change, ...] = ()

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Return all that the changes touch on which the meaning turns."""
        touched = {turn for change in self.difference for turn in change.turns}
        return tuple(turn for turn in Turn if turn in touched)

    @property
    def has_another_number(self) -> bool:
        """Tell whether one number stands where another did."""
        numbers = [change for change in self.difference if Turn.NUMBER in change.turns]
        return any(change.before for change in numbers) and any(change.after for change in numbers)

    @property
    def places(self) -> tuple[Span, ...]:
        """Return the places that the quotation might mean, the most probable first."""
        best = self.span or self.guess
        return (best, *(rival.span for rival in self.rivals)) if best else ()
