"""Beside which passages a source is cited."""

from collections.abc import Iterator

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.markup.citations import cited_keys


def passages_citing(key: str, at_hand: AtHand) -> tuple[Passage, ...]:
    """Return the passages of what is *at_hand* beside which a source is cited, by its *key*."""
    return tuple(passage for passage in at_hand.passages if key in {*_keys(passage)})


def _keys(passage: Passage) -> Iterator[str]:
    notes = [passage.attribution, passage.context, passage.later]
    notes += [account.text for account in passage.accounts]
    for quantity in passage.quantities:
        notes += [quantity.apart, quantity.differ]
        for estimate in quantity.estimates:
            yield from estimate.sources
    for step in passage.chain:
        yield from step.sources
    for note in notes:
        yield from (key for key, _ in cited_keys(note))
