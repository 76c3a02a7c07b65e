"""Highlighted passages, and the perspectives that stand beside them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.model.edition.estimate import Quantity
from reader.model.text.span import Span


class Kind(StrEnum):
    """The kinds of perspectives; a passage is marked with the one a reader most needs there."""

    ATTRIBUTION = "attribution"
    ESTIMATES = "estimates"
    CONTEXT = "context"


class Account(NamedTuple):
    """One party's own telling of the matter at issue, in Markdown."""

    party: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A highlighted stretch of the article, the claim it makes, and its perspectives.

    *exact*, *prefix* and *suffix* are the selectors of the W3C Web Annotation Data Model; *span*
    is where they were found. *original* are the words by which the passage is known in the article
    that the edition restates. Attribution, context and later are Markdown, empty where there is
    nothing to say.
    """

    id: str
    claim: str
    kind: Kind
    exact: str
    span: Span
    prefix: str = ""
    suffix: str = ""
    original: str = ""
    attribution: str = ""
    quantities: tuple[Quantity, ...] = ()
    context: str = ""
    accounts: tuple[Account, ...] = ()
    later: str = ""

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of perspectives that there are, in the order of the pane."""
        present = {
            Kind.ATTRIBUTION: bool(self.attribution),
            Kind.ESTIMATES: bool(self.quantities),
            Kind.CONTEXT: bool(self.context or self.accounts or self.later),
        }
        return tuple(kind for kind in Kind if present[kind])

    @property
    def estimate_count(self) -> int:
        """Return how many estimates there are over all quantities."""
        return sum(len(quantity.estimates) for quantity in self.quantities)


def in_order(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return *passages* as they stand in a text; of two that begin together the longer is first."""
    return tuple(sorted(passages, key=lambda p: (p.span.start, -len(p.span), p.id)))
