"""A passage's perspectives made ready to be shown and searched, part by part."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage
from reader.model.markup.citations import Numbering
from reader.model.markup.notes_html import notes_html, notes_text

CLAIM = "claim"
ATTRIBUTION = "attribution"
CONTEXT = "context"
LATER = "later"


def quantity_key(quantity: int) -> str:
    """Return the key of the part that introduces a quantity (its index, from 0)."""
    return f"quantity-{quantity}"


def quantity_name_key(quantity: int) -> str:
    """Return the key of the part that names a quantity (its index, from 0)."""
    return f"name-{quantity}"


def estimate_key(quantity: int, estimate: int) -> str:
    """Return the key of the part that is one estimate (indices from 0)."""
    return f"estimate-{quantity}-{estimate}"


def account_key(party: str) -> str:
    """Return the key of the part that is a party's account."""
    return f"account-{party}"


def source_key(source: str) -> str:
    """Return the key of the part that is a source."""
    return f"source-{source}"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the perspectives: safe HTML where it is shown as such, and its plain text."""

    key: str
    text: str
    html: str = ""


@dataclass(frozen=True, slots=True)
class Perspectives:
    """All that stands beside one passage, in the order of the pane; sources by their numbers."""

    passage: Passage
    parts: Mapping[str, Part]
    numbers: Mapping[str, int]

    def html(self, key: str) -> str:
        """Return the HTML of a part, "" where there is none."""
        part = self.parts.get(key)
        return part.html if part else ""


def render_perspectives(passage: Passage, edition: Edition) -> Perspectives:
    """Return the perspectives of a *passage*, its citations numbered as a reader meets them."""
    numbering = Numbering()
    parts = list(_parts(passage, edition, numbering))
    numbers = numbering.numbers
    parts += [
        Part(
            source_key(key), f"{edition.sources[key].description}. {edition.sources[key].standing}"
        )
        for key in numbers
    ]
    return Perspectives(passage, {part.key: part for part in parts}, numbers)


def _parts(passage: Passage, edition: Edition, numbering: Numbering) -> Iterator[Part]:
    yield Part(CLAIM, passage.claim)
    yield from _notes(ATTRIBUTION, passage.attribution, numbering)
    for i, quantity in enumerate(passage.quantities):
        introduction = "\n\n".join(text for text in (quantity.apart, quantity.differ) if text)
        html = notes_html(introduction, numbering)
        yield Part(quantity_name_key(i), f"{quantity.name}, {quantity.unit}")
        yield Part(quantity_key(i), notes_text(html), html)
        for j, estimate in enumerate(quantity.estimates):
            for key in estimate.sources:
                numbering.cite(key)
            party = edition.parties[estimate.party]
            yield Part(estimate_key(i, j), estimate.sentence(party.name, quantity.unit))
    yield from _notes(CONTEXT, passage.context, numbering)
    for account in passage.accounts:
        yield from _notes(account_key(account.party), account.text, numbering)
    yield from _notes(LATER, passage.later, numbering)


def _notes(key: str, markdown: str, numbering: Numbering) -> Iterator[Part]:
    if markdown:
        html = notes_html(markdown, numbering)
        yield Part(key, notes_text(html), html)
