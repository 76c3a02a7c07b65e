"""The rules of many claims, held against a sentence all at once."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from reader.model.related.families import FAMILIES, families_of
from reader.model.related.group_table import GroupTable, distinct
from reader.model.related.known_claim import KnownClaim
from reader.model.related.sentence import Sentence


class Needed(NamedTuple):
    """A group that a sentence must meet itself: its bit, rarity and the bits of its families."""

    group: int
    rarity: float
    families: int


class ClaimRule(NamedTuple):
    """The rule of a claim, its groups as the bits of numbers."""

    all: tuple[Needed, ...]
    near: tuple[int, ...]
    none: int


class Met(NamedTuple):
    """Which groups a sentence meets, and which families of words, as the bits of numbers."""

    groups: int
    families: int

    @property
    def names(self) -> frozenset[str]:
        """Return a name for each that is met."""
        return frozenset(
            f"{kind} {place}"
            for kind, met in zip(self._fields, self, strict=True)
            for place in range(met.bit_length())
            if met >> place & 1
        )


class ClaimRules:
    """The rules of *claims*, in their order."""

    def __init__(self, claims: Sequence[KnownClaim]) -> None:
        """Hold sentences against the rules of *claims*."""
        rules = [claim.rule for claim in claims]
        places = distinct(chain(*((*rule.all, *rule.near, rule.none) for rule in rules)))
        bits = {group: 1 << place for group, place in places.items()}
        self._groups = GroupTable(tuple(places))
        self._families = GroupTable(FAMILIES)
        self.each = tuple(
            ClaimRule(
                tuple(
                    Needed(bits[group], rarity, families_of(group))
                    for group, rarity in zip(claim.rule.all, claim.rarities, strict=True)
                ),
                tuple(bits[group] for group in claim.rule.near),
                bits[claim.rule.none],
            )
            for claim in claims
        )

    def met_in(self, text: str | Sentence) -> Met:
        """Return what a sentence, or any other *text*, meets."""
        sentence = Sentence(text) if isinstance(text, str) else text
        return Met(self._groups.met_in(sentence), self._families.met_in(sentence))


def is_met(rule: ClaimRule, here: Met, around: int) -> bool:
    """Tell whether a *rule* is met *here*, where what stands *around* meets those groups."""
    return (
        not here.groups & rule.none
        and all(here.groups & needed.group for needed in rule.all)
        and all((here.groups | around) & near for near in rule.near)
    )
