"""Highlighted passages, and the perspectives that stand beside them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.model.edition.estimate import Quantity
from reader.model.text.span import Span

# The last step of a chain is the article itself, by this name.
ARTICLE = "article"


class Kind(StrEnum):
    """The kinds of perspectives; a passage is marked with the one a reader most needs there."""

    ATTRIBUTION = "attribution"
    ESTIMATES = "estimates"
    CONTEXT = "context"


class Account(NamedTuple):
    """One party's own telling of the matter at issue, in Markdown."""

    party: str
    text: str


class Link(StrEnum):
    """How it is known that a step of a chain leads to the next."""

    READ = "read"
    VIA = "via"
    NOT_FOUND = "not found"


class Step(NamedTuple):
    """One of those through whom a claim came, from its origin to the article.

    *who* is "" where nobody is named. *known* says how they could know, *stake* what is at stake
    for them, *other* what they said at other times. Of the article *says* is how it has the claim,
    and *confirmed* by whom that was confirmed. *through* are the words on the *link* to the next
    step, which the last has none of.
    """

    who: str = ""
    party: str = ""
    role: str = ""
    known: str = ""
    stake: str = ""
    other: str = ""
    says: str = ""
    confirmed: str = ""
    through: str = ""
    link: Link | None = None
    sources: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """Return what is said here in the edition's own voice, which names are not."""
        said = (self.role, self.known, self.stake, self.other, self.says, self.confirmed)
        return tuple(text for text in (*said, self.through) if text)

    @property
    def is_article(self) -> bool:
        """Tell whether this is the article itself."""
        return self.who == ARTICLE

    @property
    def is_gap(self) -> bool:
        """Tell whether nobody is named here, or nothing was found that leads to the next step."""
        return not self.who or self.link is Link.NOT_FOUND


@dataclass(frozen=True, slots=True)
class Passage:
    """A highlighted stretch of the article, the claim it makes, and its perspectives.

    *exact*, *prefix* and *suffix* are the selectors of the W3C Web Annotation Data Model; *span*
    is where they were found. *original* are the words by which the passage is known in the article
    that the edition restates. Attribution, context and later are Markdown, empty where there is
    nothing to say. The *chain* leads from the origin of the claim to the article. By
    whom the notes are, and when they were written and last corrected (ISO 8601), is "" where the
    edition says it of all, or nobody does.
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
    chain: tuple[Step, ...] = ()
    author: str = ""
    written: str = ""
    corrected: str = ""

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of perspectives that there are, in the order of the pane."""
        present = {
            Kind.ATTRIBUTION: bool(self.attribution or self.chain),
            Kind.ESTIMATES: bool(self.quantities),
            Kind.CONTEXT: bool(self.context or self.accounts or self.later),
        }
        return tuple(kind for kind in Kind if present[kind])

    @property
    def estimate_count(self) -> int:
        """Return how many estimates there are over all quantities."""
        return sum(len(quantity.estimates) for quantity in self.quantities)

    @property
    def gaps(self) -> int:
        """Return how many steps of the chain are gaps."""
        return sum(step.is_gap for step in self.chain)


def in_order(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return *passages* as they stand in a text; of two that begin together the longer is first."""
    return tuple(sorted(passages, key=lambda p: (p.span.start, -len(p.span), p.id)))
