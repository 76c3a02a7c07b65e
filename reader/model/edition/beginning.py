"""With which passages a reader may begin: those that the editors name, or one of each kind."""

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import edition_of
from reader.model.edition.passage import Kind, Passage

# So many places to begin are offered.
PLACES = 3


def places_to_begin(at_hand: AtHand) -> tuple[Passage, ...]:
    """Return the passages to begin with, in the order in which the editors name them.

    Where they name none, or none that stands in the text, it is of each kind the first passage with
    the most to show.
    """
    edition = edition_of(at_hand)
    begin = edition.article.begin if edition else ()
    named = tuple(filter(None, map(at_hand.passage, begin)))
    return named or tuple(filter(None, (_richest(at_hand.passages, kind) for kind in Kind)))


def _richest(passages: tuple[Passage, ...], kind: Kind) -> Passage | None:
    of_kind = (passage for passage in passages if passage.kind is kind)
    return max(of_kind, key=_amount, default=None)


def _amount(passage: Passage) -> tuple[int, int]:
    """Return how much there is to show of the kind of a *passage*, and how much in all."""
    words = len(passage.attribution) + len(passage.context) + len(passage.later)
    words += sum(len(account.text) for account in passage.accounts)
    of_kind = {
        Kind.ATTRIBUTION: len(passage.chain),
        Kind.ESTIMATES: passage.estimate_count,
        Kind.CONTEXT: len(passage.accounts),
    }
    return of_kind[passage.kind], words
