"""Finds the reader's own marks in the text that is read, which may have changed since."""

from collections.abc import Iterable, Iterator

from reader.model.own.own_mark import OwnMark, PlacedMark, in_order
from reader.model.text.quotation import Quotation
from reader.model.text.span import Span


def where_they_were(marks: Iterable[OwnMark], text: str) -> tuple[PlacedMark, ...]:
    """Return those of *marks* that stand in *text* where they stood, with what is around them."""
    return in_order(PlacedMark(mark, _span(mark)) for mark in marks if _is_unmoved(mark, text))


def find_again(marks: Iterable[OwnMark], text: str) -> tuple[PlacedMark, ...]:
    """Return *marks* as they stand in *text*; those whose words are gone have no place."""
    return in_order(_found(tuple(marks), text))


def _found(marks: tuple[OwnMark, ...], text: str) -> Iterator[PlacedMark]:
    from reader.model.reattach.resolve import Resolver  # few texts have changed

    quotations = (
        Quotation(mark.id, mark.exact, mark.prefix, mark.suffix, max(0, mark.start))
        for mark in marks
    )
    for mark, found in zip(marks, Resolver(text).resolve_all(quotations), strict=True):
        yield PlacedMark(mark, found.span, bool(found.difference))


def _span(mark: OwnMark) -> Span:
    return Span(mark.start, mark.start + len(mark.exact))


def _is_unmoved(mark: OwnMark, text: str) -> bool:
    quoted = f"{mark.prefix}{mark.exact}{mark.suffix}"
    begins = mark.start - len(mark.prefix)
    return begins >= 0 and bool(mark.exact) and text.startswith(quoted, begins)
