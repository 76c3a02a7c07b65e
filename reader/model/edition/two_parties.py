"""Two parties through the whole article: beside which passages each has an account of its own."""

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from reader.model.edition.at_hand import AtHand
from reader.model.edition.estimate import Estimate
from reader.model.edition.party import Party
from reader.model.edition.passage import Passage


class Stops(StrEnum):
    """At which passages one stops who goes from one to the next."""

    EVERY = "every"
    EITHER = "either"  # of the two has an account
    BOTH = "both"


class Speaker(NamedTuple):
    """A *party* that has accounts of its own, and beside how many passages."""

    party: Party
    passages: int


class TwoParties(NamedTuple):
    """The ids of two parties, as the reader has them at the left and at the right."""

    first: str
    second: str

    @property
    def swapped(self) -> "TwoParties":
        """Return the same two the other way round."""
        return TwoParties(self.second, self.first)

    def speak(self, passage: Passage) -> tuple[bool, bool]:
        """Tell of each whether it has an account beside a *passage*."""
        return is_told_by(passage, self.first), is_told_by(passage, self.second)

    def figures(self, passage: Passage) -> tuple[tuple[Estimate, ...], tuple[Estimate, ...]]:
        """Return of each the estimates that it gives beside a *passage*."""
        every = [each for quantity in passage.quantities for each in quantity.estimates]
        first, second = (tuple(e for e in every if e.party == party) for party in self)
        return first, second

    def stops(self, passages: Sequence[Passage], stops: Stops) -> tuple[Passage, ...]:
        """Return those of *passages* at which one stops."""
        asked = {Stops.EVERY: lambda _: True, Stops.EITHER: any, Stops.BOTH: all}[stops]
        return tuple(passage for passage in passages if asked(self.speak(passage)))


def is_told_by(passage: Passage, party_id: str) -> bool:
    """Tell whether a party has an account of its own beside a *passage*."""
    return any(account.party == party_id for account in passage.accounts)


def speakers(at_hand: AtHand) -> tuple[Speaker, ...]:
    """Return the parties with accounts beside what is *at_hand*, those with most of them first."""
    counts = Counter(
        party for p in at_hand.passages for party in {account.party for account in p.accounts}
    )
    found = (Speaker(at_hand.parties[party], count) for party, count in counts.items())
    return tuple(sorted(found, key=lambda s: (-s.passages, s.party.full_name.casefold())))


def two_for(
    at_hand: AtHand, wanted: Sequence[str] = (), passage: Passage | None = None
) -> TwoParties | None:
    """Return the two to begin with; None where fewer than two have accounts.

    They are those *wanted* before, unless they are no two, or a *passage* is told by others; then
    those that tell that, and else those with the most accounts.
    """
    known = [speaker.party.id for speaker in speakers(at_hand)]
    if len(known) < 2:
        return None
    before = [party for party in wanted if party in known]
    told = [account.party for account in passage.accounts] if passage is not None else []
    if told and not set(told[:2]) <= set(before):
        before = [party for party in before if party in told]
        if len(before) < 2:
            before = told
    first, second, *_ = dict.fromkeys([*before, *known])
    return TwoParties(first, second)
