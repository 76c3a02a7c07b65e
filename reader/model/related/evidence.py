"""What speaks for and against a sentence making a claim, as numbers that weights.py weighs."""

import re
from collections.abc import Iterator, Sequence
from functools import reduce
from heapq import nlargest
from itertools import chain
from math import isclose
from operator import or_
from typing import NamedTuple

from reader.model.related.claim_rules import ClaimRules, is_met
from reader.model.related.known_claim import Counted, KnownClaim
from reader.model.related.likeness import Likeness, stem, stems
from reader.model.related.sentence import Sentence
from reader.model.related.unit import Unit
from reader.model.text.said_numbers import SaidNumber

# A name that does not begin a sentence.
_NAME = re.compile(r"(?<![.!?“\"'‘] )(?<!^)\b[A-Z][a-z]{2,}")
# So many sentences back a text may have named what it goes on to speak of.
_BACK = 3
_LONG = 50  # in words; a longer sentence is none the less of one matter
_MANY = 3
# What lacks more than one thing that its claim needs, whatever stands before, is not looked into.
_MOST_LACKING = 1
_EXACTLY = 0.001


class Evidence(NamedTuple):
    """What is found of a claim in a sentence and around it; true and false are 1 and 0.

    Groups are those of the claim's rule which a sentence must meet; they are met *loosely* by a
    word of the same family, *before* by the sentence before, and *carried* by one of several
    before or by the text's first, as those *near* may be too. *rarity* is that of the groups that
    are met, *lacking* that of the others. A *lead* is over the likest other claim of the edition.
    What is *meant* is alike by the groups and families that are met. Names are *foreign* to all of
    the edition, or to what is said of this claim.
    """

    met: float
    missing: float
    missing_before: float
    loosely_missing_before: float
    loosely_missing_carried: float
    near_missing: float
    near_missing_before: float
    near_missing_first: float
    met_loosely: float
    met_loosely_before: float
    refused: float
    rarity: float
    lacking: float
    lacking_loosely: float
    likeness: float
    lead: float
    notes_alike: float
    notes_likeness: float
    notes_lead: float
    met_next: float
    first_meets: float
    others_met: float
    subject: float
    foreign: float
    foreign_here: float
    numbers: float
    same_number: float
    has_figures: float
    length: float
    is_first: float
    likeness_before: float
    first_rarity: float
    shared: float
    meant_alike: float
    meant_lead: float


class Pair(NamedTuple):
    """A sentence of a text and a claim, by their places, with what is found of both."""

    sentence: int
    claim: int
    evidence: Evidence


class _Known(NamedTuple):
    """What is said of the claims, what is noted on them, and what is meant by what is said."""

    said: Likeness
    notes: Likeness
    meant: Likeness


class _Alike:
    """How like a sentence is to what is known of each claim."""

    def __init__(self, known: Likeness, words: frozenset[str]) -> None:
        self._weight = known.with_itself(words) or 1.0
        self._each = known.with_each(words)
        self._best = nlargest(2, self._each.values())

    def to(self, claim: int) -> float:
        return self._each.get(claim, 0.0)

    def part(self, claim: int) -> float:
        """Return how like it is to a *claim*, of as much as it could be."""
        return self.to(claim) / self._weight

    def lead(self, claim: int) -> float:
        """Return by how much it is liker to a *claim* than to the likest other."""
        others = self._best[self.to(claim) >= max(self._best, default=0.0) :]
        return self.to(claim) - max(others, default=0.0)


class _Read:
    """A sentence of a text, with what is asked of it for every claim."""

    def __init__(self, text: str, rules: ClaimRules, known: "_Known") -> None:
        sentence = Sentence(text)
        self.met = rules.met_in(sentence)
        self.stems = stems(text)
        self.names = [stem(name) for name in _NAME.findall(text)]
        self.length = float(min(len(text.split()), _LONG))
        self.said = _Alike(known.said, self.stems)
        self.notes = _Alike(known.notes, self.stems)
        self.meant = _Alike(known.meant, self.met.names)
        self.numbers = sentence.numbers


class Evidences:
    """The claims of an edition, ready to be looked for in any text."""

    def __init__(self, claims: Sequence[KnownClaim]) -> None:
        """Know the *claims*."""
        self._rules = ClaimRules(claims)
        said = [[stems(text) for text in claim.said] for claim in claims]
        notes = [[stems(text) for text in claim.notes] for claim in claims]
        meant = [[self._rules.met_in(text).names for text in claim.said] for claim in claims]
        self._known = _Known(*map(_likeness, (said, notes, meant)))
        self._words = [
            frozenset(chain(*each, *more)) for each, more in zip(said, notes, strict=True)
        ]
        self._all_words = frozenset(chain.from_iterable(self._words))
        self._figures = [tuple(_ones(claim.counted)) for claim in claims]

    def pairs(self, sentences: Sequence[str], title: str = "") -> Iterator[Pair]:
        """Yield each of the *sentences* of a text with each claim that it may make.

        The *title* is that of the text, where it is no sentence of it.
        """
        read = [_Read(text, self._rules, self._known) for text in sentences]
        if not read:
            return
        page = _Page(read, read[0].met.groups | self._rules.met_in(title).groups, self._rules)
        words = sum(len(each.stems) for each in read) or 1
        subject = sum(len(each.stems & self._all_words) for each in read) / words
        for place in range(len(read)):
            for claim in range(len(self._words)):
                if page.may_make(place, claim):
                    yield Pair(place, claim, self._evidence(page, place, claim, subject))

    def _evidence(self, page: "_Page", place: int, claim: int, subject: float) -> Evidence:
        here, rule = page.read[place], self._rules.each[claim]
        before = page.before(place)
        groups, families = here.met
        around, carried = groups | before, groups | page.carried(place)
        missing = [each for each in rule.all if not groups & each.group]
        loosely = [each for each in missing if not families & each.families]
        missing_before = sum(not around & each.group for each in missing)
        loosely_before = [each for each in loosely if not around & each.group]
        near_first = sum(not (around | page.first) & each for each in rule.near)
        words = self._words[claim]
        foreign = sum(name not in self._all_words for name in here.names)
        foreign_here = sum(name not in words for name in here.names)
        others = page.met[place] - {claim}
        first = page.read[0]
        return Evidence(
            met=float(claim in page.met[place]),
            missing=float(min(len(missing), _MANY)),
            missing_before=float(min(missing_before, _MANY)),
            loosely_missing_before=float(min(len(loosely_before), _MANY)),
            loosely_missing_carried=float(
                min(sum(not carried & each.group for each in loosely), _MANY)
            ),
            near_missing=float(sum(not groups & each for each in rule.near)),
            near_missing_before=float(sum(not around & each for each in rule.near)),
            near_missing_first=float(near_first),
            met_loosely=float(not loosely),
            met_loosely_before=float(
                not loosely_before and not near_first and not groups & rule.none
            ),
            refused=float(bool(groups & rule.none)),
            rarity=sum(each.rarity for each in rule.all if groups & each.group),
            lacking=sum(each.rarity for each in missing),
            lacking_loosely=sum(each.rarity for each in loosely_before),
            likeness=here.said.part(claim),
            lead=here.said.lead(claim),
            notes_alike=here.notes.part(claim),
            notes_likeness=here.notes.to(claim),
            notes_lead=here.notes.lead(claim),
            met_next=float(place + 1 < len(page.met) and claim in page.met[place + 1]),
            first_meets=float(place > 0 and claim in page.met[0]),
            others_met=float(min(len(others), _MANY)),
            subject=subject,
            foreign=foreign / max(1, len(here.names)),
            foreign_here=foreign_here / max(1, len(here.names)),
            numbers=float(bool(here.numbers)),
            same_number=float(_has_one_of(here.numbers, self._figures[claim])),
            has_figures=float(bool(self._figures[claim])),
            length=here.length,
            is_first=float(place == 0),
            likeness_before=page.read[place - 1].said.to(claim) if place else 0.0,
            first_rarity=sum(each.rarity for each in rule.all if first.met.groups & each.group),
            meant_alike=here.meant.part(claim),
            meant_lead=here.meant.lead(claim),
            shared=len(here.stems & words) / max(1, len(here.stems)),
        )


class _Page:
    """The sentences of a text, and which claims' rules each of them meets."""

    def __init__(self, read: Sequence[_Read], first: int, rules: ClaimRules) -> None:
        self.read = read
        self.first = first
        self.rules = rules.each
        self.met = [
            frozenset(
                claim
                for claim, rule in enumerate(self.rules)
                if is_met(rule, here.met, self.before(place) | first)
            )
            for place, here in enumerate(read)
        ]

    def before(self, place: int) -> int:
        """Return the groups that the sentence before that at *place* meets."""
        return self.read[place - 1].met.groups if place else 0

    def carried(self, place: int) -> int:
        """Return the groups that one of several before, or the first of the text, meets."""
        several = self.read[max(0, place - _BACK) : place]
        return reduce(or_, (each.met.groups for each in several), self.first)

    def may_make(self, place: int, claim: int) -> bool:
        """Tell whether it is worth looking whether a sentence makes a claim."""
        rule, (groups, families) = self.rules[claim], self.read[place].met
        around = groups | self.before(place)
        lacking = 0
        for each in rule.all:
            lacking += not (around & each.group or families & each.families)
            if lacking > _MOST_LACKING:
                return False
        carried = groups | self.carried(place)
        return all(carried & each for each in rule.near)


def _likeness(known: Sequence[Sequence[frozenset[str]]]) -> Likeness:
    return Likeness((claim, each) for claim, some in enumerate(known) for each in some)


def _ones(counted: Sequence[Counted]) -> Iterator[tuple[str, float]]:
    """Yield the measure of each figure, and how many ones it has."""
    for each in counted:
        unit = Unit.said(each.unit)
        yield from ((unit.measure, figure * unit.scale) for figure in each.figures)


def _has_one_of(numbers: Sequence[SaidNumber], figures: Sequence[tuple[str, float]]) -> bool:
    return any(
        number.measure == measure and bound is not None and isclose(bound, figure, rel_tol=_EXACTLY)
        for number in numbers
        for measure, figure in figures
        for bound in (number.low, number.high)
    )
