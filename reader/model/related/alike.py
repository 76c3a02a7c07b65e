"""What a sentence and a claim have in common, and in what they differ, for whoever shows both.

What differs is told only where both say something of it: another figure, a denial on one side
alone, another place, another time.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from reader.model.edition.match_rule import Group
from reader.model.reattach.turning import is_negation
from reader.model.related.known_claim import KnownClaim
from reader.model.related.own_figure import own_figure
from reader.model.related.sentence import Sentence
from reader.model.related.word_group import WordGroup
from reader.model.text.span import Span

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_MOST_WORDS = 4
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_DENYING = """
    denied denies deny denying denial denials false falsely untrue refuted refutes rejected rejects
    dismissed dismisses disputed disputes hardly neither
"""
_PLACE = re.compile(
    r"\b(?:in|at|near|around|from|to|inside|across|outside|into|over|of) "
    r"((?:[a-z]+ern )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_TIME = re.compile(rf"\b(?:(?:{_MONTHS}) )?(?:1[89]|20)\d\d\b")


class Matter(StrEnum):
    """In what a sentence and a claim may differ."""

    FIGURE = "figure"
    DENIAL = "denial"
    PLACE = "place"
    TIME = "time"


class Difference(NamedTuple):
    """That a sentence says one thing *here* and a claim another *there*; "" where it says none."""

    matter: Matter
    here: str
    there: str


class Comparison(NamedTuple):
    """The stretches of a sentence that name what the claim needs, and in what both differ."""

    alike: tuple[Span, ...]
    different: tuple[Difference, ...]


def compare(sentence: str, claim: KnownClaim) -> Comparison:
    """Return in what a *sentence* is like a *claim* that it makes, and in what it differs."""
    groups = (*claim.rule.all, *claim.rule.near)
    named = {span for group in groups if (span := _named(sentence, group)) is not None}
    return Comparison(tuple(_joined(sorted(named))), tuple(_differences(sentence, claim)))


def _named(sentence: str, group: Group) -> Span | None:
    """Return the fewest words of a *sentence* that meet a *group*."""
    met = WordGroup(group)
    words = [Span(*each.span()) for each in _WORD.finditer(sentence)]
    for count in range(1, _MOST_WORDS + 1):
        for first, last in zip(words, words[count - 1 :], strict=False):
            if met.stands_in(Sentence(sentence[first.start : last.end])):
                return Span(first.start, last.end)
    return None


def _joined(spans: list[Span]) -> Iterator[Span]:
    """Yield *spans* in order, what overlaps as one."""
    while spans:
        span = spans.pop(0)
        while spans and spans[0].start < span.end:
            span = Span(span.start, max(span.end, spans.pop(0).end))
        yield span


def _differences(sentence: str, claim: KnownClaim) -> Iterator[Difference]:
    figure = own_figure(sentence, claim)
    quantities = {each.name: each.article for each in claim.counted}
    article = quantities.get(figure.quantity) if figure else ""
    if figure and article and figure.span.of(sentence) not in article:
        yield Difference(Matter.FIGURE, figure.span.of(sentence), article)
    here, there = _denial(sentence), _denial(claim.claim)
    if bool(here) != bool(there):
        yield Difference(Matter.DENIAL, here, there)
    for matter, found in ((Matter.PLACE, _places), (Matter.TIME, _TIME.findall)):
        said, claimed = found(sentence), found(claim.claim)
        others = [each for each in said if each not in " ".join(claimed)]
        if others and claimed and len(others) == len(said):
            yield Difference(matter, others[0], claimed[0])


def _denial(text: str) -> str:
    words = _LETTERS.findall(text)
    return next((each for each in words if each.lower() in _DENIALS or is_negation(each)), "")


def _places(text: str) -> list[str]:
    names = (_POSSESSIVE.sub("", each[1]) for each in _PLACE.finditer(text))
    return [name for name in names if not re.fullmatch(_MONTHS, name)]


_DENIALS = frozenset(_DENYING.split())
