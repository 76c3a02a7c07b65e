"""A place or words that the reader marked, as they are kept and as they stand in a text."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.model.text.span import Span

# So much around the words is kept as finds them again: Measures in CONTRIBUTING.md.
_AROUND = 32
# In letters: so much of what stands at a place is quoted, and more words than that are a text.
_BEGINNING, MOST_WORDS = 60, 20_000


class OwnKind(StrEnum):
    """What a mark of the reader's own is for."""

    BOOKMARK = "bookmark"  # to come back
    NOTE = "note"  # to set words off, and perhaps to say something of them


@dataclass(frozen=True, slots=True)
class OwnMark:
    """A mark on the *exact* words, between *prefix* and *suffix*, which began at *start*.

    *said* is the label of a bookmark or what is noted, "" for words that are only highlighted;
    *made* is the day on which that was said last (ISO 8601).
    """

    id: str
    kind: OwnKind
    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = 0
    said: str = ""
    made: str = ""

    @property
    def name(self) -> str:
        """Return in one line what the mark is known by: a bookmark's label, or the words."""
        is_labelled = self.kind is OwnKind.BOOKMARK and self.said
        return " ".join((self.said if is_labelled else self.exact).split())


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A *mark* and its *span* in the text that is read, None where its words are gone.

    *reads_otherwise* tells that the words there are not quite those that were marked.
    """

    mark: OwnMark
    span: Span | None
    reads_otherwise: bool = False

    def saying(self, said: str) -> "PlacedMark":
        """Return this as it is once the reader has *said* that today."""
        return replace(self, mark=replace(self.mark, said=said, made=_today()))

    def put_at(self, span: Span, text: str) -> "PlacedMark":
        """Return this on the words at a *span* of *text* instead."""
        before, after = max(0, span.start - _AROUND), span.end + _AROUND
        quoted = replace(
            self.mark,
            exact=span.of(text),
            prefix=text[before : span.start],
            suffix=text[span.end : after],
            start=span.start,
        )
        return PlacedMark(quoted, span)


def mark_at(span: Span, text: str, kind: OwnKind, said: str = "") -> PlacedMark:
    """Return a new mark on the words at a *span* of *text*, made today."""
    from uuid import uuid4  # a start marks nothing

    mark = OwnMark(str(uuid4()), kind, "", said=said, made=_today())
    return PlacedMark(mark, span).put_at(span, text)


def beginning_at(position: int, text: str) -> Span:
    """Return the words that begin at a *position* of *text*, up to the end of their block."""
    end = text.find("\n", position, position + _BEGINNING)
    if end < 0:
        end = min(len(text), position + _BEGINNING)
        cut = text.rfind(" ", position, end) if end < len(text) else -1
        end = cut if cut > position else end
    return Span(position, end)


def in_order(marks: Iterable[PlacedMark]) -> tuple[PlacedMark, ...]:
    """Return *marks* as they stand in the text; those without a place last, as they stood."""
    return tuple(sorted(marks, key=_place))


def _today() -> str:
    from datetime import datetime  # likewise

    return datetime.now().astimezone().date().isoformat()


def _place(placed: PlacedMark) -> tuple[bool, int, str]:
    span = placed.span
    return span is None, span.start if span else placed.mark.start, placed.mark.id
