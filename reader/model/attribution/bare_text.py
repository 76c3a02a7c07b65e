"""A text as the net reads it: without the marks of notes, which tell of the words before them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reader.model.attribution.attribution import Attributed, Attribution
from reader.model.attribution.covering import Cover
from reader.model.text.span import Span

_RAISED = "[¹²³⁰⁴-⁹]"
_NUMBERS = r"\d{1,3}(?:\s?[,–-]\s?\d{1,3})*"
# Not the raised numbers of "10²" and "12 km²", nor what stands first in its line.
_MARK = re.compile(
    rf"(?<=\S)(?:(?<!\b10)(?<!\b[cdkm]m)(?<!\bft)(?<!\b[msx]){_RAISED}+(?:[,–-]{_RAISED}+)*"
    rf"|(?:[ \t\u00a0]?\[(?:{_NUMBERS}|[a-z]|(?:note|nb|n) \d{{1,3}}|citation needed)\])+)"
)


@dataclass(frozen=True, slots=True)
class BareText:
    """A *text* of which some was left out, and where each of its code points stood before.

    There are no *places* where all of it is still there.
    """

    text: str
    places: tuple[int, ...] = ()

    def whole(self, found: Attributed) -> Attributed:
        """Return what was *found* in the text, as it stands in the text that it was before."""
        if not self.places:
            return found
        return replace(
            found,
            attributions=tuple(map(self._attribution, found.attributions)),
            unsure=self._spans(found.unsure),
            figures=self._spans(found.figures),
        )

    def _attribution(self, found: Attribution) -> Attribution:
        return replace(
            found,
            source=self._spans(found.source),
            cue=self._span(found.cue),
            content=self._spans(found.content),
            inner=tuple(map(self._attribution, found.inner)),
        )

    def _spans(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        return tuple(map(self._span, spans))

    def _span(self, span: Span) -> Span:
        return Span(self.places[span.start], self.places[span.end - 1] + 1)


def bare_text(text: str, apart: Iterable[Span] = ()) -> BareText:
    """Return a *text* without the marks of notes and without what else stands *apart* in it."""
    left_out = Cover([*apart, *_marks(text)]).spans
    if not left_out:
        return BareText(text)
    starts = (0, *(span.end for span in left_out))
    ends = (*(span.start for span in left_out), len(text))
    places = tuple(at for kept in map(range, starts, ends) for at in kept)
    return BareText("".join(map(text.__getitem__, places)), places)


def _marks(text: str) -> Iterator[Span]:
    return (Span(*mark.span()) for mark in _MARK.finditer(text))
