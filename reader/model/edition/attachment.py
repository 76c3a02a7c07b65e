"""Where a passage of an edition stands in another text, by finding or by the reader's decision."""

from dataclasses import dataclass

from reader.model.edition.estimate import Figure, Quantity
from reader.model.edition.passage import Passage
from reader.model.text.quotation import Change, Quotation, Resolution
from reader.model.text.span import Span

# A text in which fewer of the passages read as they did is taken for a different one. Notes that
# quote the article of the bundled edition at length hold a fifth of its passages, other texts none.
BELONGS = 1 / 3

# Where the sentence around reads otherwise nobody is surer, however well the words are known.
_SUREST_AROUND = 0.9

# So much around decided words is kept as finds them again: Measures in CONTRIBUTING.md.
_AROUND = 32


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reader decided of a passage: the place in the text, or None to leave it loose."""

    passage: str
    quotation: Quotation | None

    @property
    def span(self) -> Span | None:
        """Return where the words stood in the text for which it was decided."""
        if self.quotation is None or self.quotation.start is None:
            return None
        return Span(self.quotation.start, self.quotation.start + len(self.quotation.exact))

    @classmethod
    def here(cls, passage: str, span: Span, text: str) -> "Decision":
        """Return the decision that a *passage* stands at a *span* of *text*."""
        before, after = text[max(0, span.start - _AROUND) : span.start], text[span.end :][:_AROUND]
        words = text[span.start : span.end]
        return cls(passage, Quotation(passage, words, before, after, span.start))


@dataclass(frozen=True, slots=True)
class Attachment:
    """A passage as its edition has it, the words it was looked for by, and what was found.

    *decided* tells that the reader had the last word: *span* is theirs, or None where they left
    the passage loose. Otherwise it is where the passage was found. *chosen_changes* say how words
    that the reader chose differ from those that were marked, *around* what in the sentence around
    them does, of that on which the meaning turns, and *figures* are those that the text gives
    itself, for each quantity of the passage, as far as they can be read.
    """

    passage: Passage
    quotation: Quotation
    resolution: Resolution
    span: Span | None
    decided: bool = False
    chosen_changes: tuple[Change, ...] = ()
    figures: tuple[Figure | None, ...] = ()
    around: tuple[Change, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """Return how the words at its place differ from those that were marked."""
        return self.chosen_changes if self.decided else self.resolution.difference

    @property
    def reads_as_marked(self) -> bool:
        """Tell whether the text has the passage in the words that were marked, and in its sense."""
        return self.span is not None and not self.changes and not self.around

    @property
    def confidence(self) -> float:
        """Return the probability that it was found where it is, or that the guess is right."""
        confidence = self.resolution.confidence
        return min(confidence, _SUREST_AROUND) if self.around else confidence

    def figure_of(self, quantity: Quantity) -> Figure | None:
        """Return the figure that the text gives of a *quantity*; None where none could be read."""
        read = zip(self.passage.quantities, self.figures, strict=False)
        return next((figure for each, figure in read if each == quantity), None)


@dataclass(frozen=True, slots=True)
class Attachments:
    """What became of each passage in a text, in the order of the edition.

    *belongs* tells whether the text seems to be one that the edition is about. Where it does not,
    no passage is attached or changed but by the reader: what was found is a guess, and suspect.
    *seen* counts the passages that seem to stand in the text, belonging or not.
    """

    belongs: bool
    found: tuple[Attachment, ...]
    seen: int = 0

    @property
    def placed(self) -> int:
        """Return how many passages have a place in the text."""
        return sum(attachment.span is not None for attachment in self.found)
