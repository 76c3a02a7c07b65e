"""What is to be said beside a passage in a few lines, wherever its words are taken."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reader.model.edition.at_hand import AtHand
from reader.model.edition.estimate import Estimate, Number, Quantity, format_number
from reader.model.edition.passage import Passage
from reader.model.edition.phrasing import ENGLISH, Phrasing, date_in_words
from reader.model.exchange.estimate_rows import articles_figure
from reader.model.markup.citations import cited_keys
from reader.model.markup.perspectives import (
    ATTRIBUTION,
    CLAIM,
    CONTEXT,
    PartKey,
    Perspectives,
    account_key,
    render_perspectives,
)
from reader.model.reattach.sentences import Sentences


class Said(NamedTuple):
    """What somebody says, in a sentence, and from which sources; "" where none is cited."""

    words: str
    sources: str = ""


class Spread(NamedTuple):
    """From where to where the figures of a *quantity* reach, in words, and over which dates.

    *article* is the article's figure, "" where it gives none.
    """

    quantity: str
    unit: str
    lowest: str
    highest: str
    since: str
    until: str
    article: str = ""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The *claim* of a passage, whose it is in a sentence, and the strongest that differs from it.

    With a *spread* of figures those at its two ends are *said*, of which one is the farthest from
    the article's, wherever that stands; without, what each party says, or else the context.
    """

    claim: str
    attribution: str = ""
    spread: Spread | None = None
    said: tuple[Said, ...] = ()


def counterpart_of(passage: Passage, at_hand: AtHand, phrasing: Phrasing = ENGLISH) -> Counterpart:
    """Return what is to be said beside a *passage*."""
    perspectives = render_perspectives(passage, at_hand, phrasing)
    claim, attribution = perspectives.parts[CLAIM].text, _first(perspectives, ATTRIBUTION)
    quantity = _quantity(passage)
    if quantity is None:
        told = tuple(_accounts(perspectives, at_hand, phrasing))
        return Counterpart(claim, attribution, None, told)
    figures = [each for each in quantity.estimates if each.figure.is_bounded]
    low = min(figures, key=_lowest)
    high = max(figures, key=_highest)
    dates = sorted(each.date for each in figures)
    spread = Spread(
        quantity.name,
        quantity.unit,
        _end(_lowest(low), phrasing.up_to if low.figure.low is None else ""),
        _end(_highest(high), phrasing.at_least if high.figure.high is None else ""),
        date_in_words(dates[0], phrasing),
        date_in_words(dates[-1], phrasing),
        articles_figure(quantity, at_hand.attachment(passage.id), phrasing),
    )
    ends = [low] if low is high else [low, high]
    said = tuple(_row(each, quantity, at_hand, phrasing) for each in ends)
    return Counterpart(claim, attribution, spread, said)


def _quantity(passage: Passage) -> Quantity | None:
    """Return the quantity of which the article gives a figure, or else the first with any."""
    drawn = [
        quantity
        for quantity in passage.quantities
        if any(estimate.figure.is_bounded for estimate in quantity.estimates)
    ]
    return next((each for each in drawn if each.article is not None), next(iter(drawn), None))


def _row(estimate: Estimate, quantity: Quantity, at_hand: AtHand, phrasing: Phrasing) -> Said:
    party = at_hand.parties[estimate.party].name
    sources = [at_hand.sources[key].describe(phrasing) for key in estimate.sources]
    standing = estimate.standing.beside_a_figure(phrasing)
    known = phrasing.interval.format(words=standing) if standing else ""
    return Said(estimate.sentence(party, quantity.unit, phrasing), "; ".join(sources) + known)


def _accounts(perspectives: Perspectives, at_hand: AtHand, phrasing: Phrasing) -> Iterator[Said]:
    """Yield what each party says, in a sentence; where none has a say, the context does."""
    passage = perspectives.passage
    for account in passage.accounts:
        party = at_hand.parties[account.party].name
        words = f"{party}: {_first(perspectives, account_key(account.party))}"
        yield Said(words, _sources(account.text, at_hand, phrasing))
    if passage.context and not passage.accounts:
        yield Said(_first(perspectives, CONTEXT), _sources(passage.context, at_hand, phrasing))


def _sources(markdown: str, at_hand: AtHand, phrasing: Phrasing) -> str:
    """Return the sources of notes in *markdown*, each once."""
    cited = dict.fromkeys(key for key, _ in cited_keys(markdown) if key in at_hand.sources)
    return "; ".join(at_hand.sources[key].describe(phrasing) for key in cited)


def _first(perspectives: Perspectives, key: PartKey) -> str:
    """Return the first sentence of a part, "" where there is no such part."""
    part = perspectives.parts.get(key)
    text = part.text.strip() if part else ""
    ends = (end for end, _ in Sentences(text).borders(0, len(text)))
    return " ".join(text[: next(ends, len(text))].split())


def _lowest(estimate: Estimate) -> Number:
    low, high, _ = estimate.figure
    return low if low is not None else high or 0


def _highest(estimate: Estimate) -> Number:
    low, high, _ = estimate.figure
    return high if high is not None else low or 0


def _end(number: Number, open_end: str) -> str:
    digits = format_number(number)
    return open_end.format(bound=digits) if open_end else digits
