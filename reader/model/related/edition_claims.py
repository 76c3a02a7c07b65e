"""Gathers from an edition what is known of its claims."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import log
from pathlib import Path

from reader.model.edition.edition import Edition
from reader.model.edition.estimate import Quantity
from reader.model.edition.match_rule import Group, MatchRule
from reader.model.edition.passage import Passage
from reader.model.files.loading import load_edition
from reader.model.files.match_rules import read_match_rules
from reader.model.related.group_table import GroupTable, distinct
from reader.model.related.known_claim import Counted, EditionClaims, KnownClaim
from reader.model.related.sentence import Sentence

_CITATION = re.compile(r"\s*\[@[^\[\]]*\]")
_TARGET_OR_SIGN = re.compile(r"(?<=\])\([^()\s]*\)|[\[\]*_`]")
_END = re.compile(r"(?<=[.!?:])\s+|\n+")
_FEWEST_WORDS = 4


def claims_of(edition: Edition, rules: Mapping[str, MatchRule]) -> EditionClaims:
    """Return the claims of an *edition* that have one of the *rules*, by their passages' ids."""
    known = [passage for passage in edition.passages if passage.id in rules]
    said = {each.id: (each.claim, *rules[each.id].phrasings, each.exact) for each in known}
    notes = {each.id: tuple(_sentences(_notes(each))) for each in known}
    places = distinct(chain.from_iterable(rule.all for rule in rules.values()))
    rarities = _rarities(places, [*chain(*said.values()), *chain(*notes.values())])
    return EditionClaims(
        edition.name,
        tuple(
            KnownClaim(
                each.id,
                each.claim,
                rules[each.id],
                said[each.id],
                notes[each.id],
                tuple(rarities[places[group]] for group in rules[each.id].all),
                tuple(map(_counted, each.quantities)),
            )
            for each in known
        ),
    )


def _notes(passage: Passage) -> Iterator[str]:
    yield from (passage.attribution, passage.context, passage.later)
    yield from (account.text for account in passage.accounts)
    for quantity in passage.quantities:
        yield from (quantity.name, quantity.differ, quantity.apart)
        yield from (f"{each.party} {each.counts}" for each in quantity.estimates)


def _sentences(notes: Iterable[str]) -> Iterator[str]:
    for note in notes:
        plain = _TARGET_OR_SIGN.sub("", _CITATION.sub("", note))
        yield from (each for each in _END.split(plain) if len(each.split()) >= _FEWEST_WORDS)


def _rarities(groups: Iterable[Group], sentences: Sequence[str]) -> Sequence[float]:
    groups = tuple(groups)
    table = GroupTable(groups)
    met = [table.met_in(Sentence(each)) for each in sentences]
    counts = [sum(each >> place & 1 for each in met) for place in range(len(groups))]
    return [round(log((len(sentences) + 1) / (count + 0.5)), 3) for count in counts]


def _counted(quantity: Quantity) -> Counted:
    figures = [each.figure for each in quantity.estimates]
    if quantity.article is not None:
        figures.append(quantity.article)
    bounds = (bound for figure in figures for bound in (figure.low, figure.high))
    return Counted(
        quantity.name,
        quantity.unit,
        tuple(float(each) for each in bounds if each is not None),
        str(quantity.article or ""),
    )


def read_claims(folder: Path) -> EditionClaims:
    """Return the claims of the edition in *folder*; EditionError where it cannot be read."""
    edition = load_edition(folder)
    rules, _ = read_match_rules(folder, [passage.id for passage in edition.passages])
    return claims_of(edition, rules)
