"""A passage's perspectives made ready to be shown and searched, part by part."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import edition_of
from reader.model.edition.edition import Edition
from reader.model.edition.estimate import Estimate, Quantity
from reader.model.edition.passage import Passage
from reader.model.edition.phrasing import ENGLISH, Phrasing, date_in_words
from reader.model.edition.tick import ticks_of
from reader.model.markup.chain_words import step_words
from reader.model.markup.citations import Numbering
from reader.model.markup.notes_html import notes_html, notes_text


class PartKind(StrEnum):
    """What a part of the perspectives is."""

    QUOTATION = "quotation"
    CLAIM = "claim"
    CHAIN = "chain"  # of those through whom the claim came to the article
    ATTRIBUTION = "attribution"
    QUANTITY_NAME = "quantity's name"
    QUANTITY = "quantity"  # what introduces it
    ESTIMATE = "estimate"  # by whom, as of when, of what
    FIGURE = "figure"
    ARTICLES_FIGURE = "article's figure"  # above the axis; in another text, the text's own too
    CONTEXT = "context"
    ACCOUNT_NAME = "account's party"
    ACCOUNT = "account"
    LATER = "later"
    NOTED = "who wrote the notes, and when"
    SOURCE = "source"
    TOPIC = "topic"  # a piece of a page that belongs to no passage
    TITLE = "title"  # of such a page, where the program names it
    OWN = "own"  # what the program itself says on a page


@dataclass(frozen=True, slots=True)
class PartKey:
    """Which part is meant: its kind, and the party or source, or the quantity and row from 0."""

    kind: PartKind
    of: str = ""
    quantity: int = -1
    row: int = -1


QUOTATION = PartKey(PartKind.QUOTATION)
CLAIM = PartKey(PartKind.CLAIM)
CHAIN = PartKey(PartKind.CHAIN)
ATTRIBUTION = PartKey(PartKind.ATTRIBUTION)
CONTEXT = PartKey(PartKind.CONTEXT)
LATER = PartKey(PartKind.LATER)
NOTED = PartKey(PartKind.NOTED)


def quantity_key(quantity: int) -> PartKey:
    """Return the key of the part that introduces a quantity (its index, from 0)."""
    return PartKey(PartKind.QUANTITY, quantity=quantity)


def quantity_name_key(quantity: int) -> PartKey:
    """Return the key of the part that names a quantity (its index, from 0)."""
    return PartKey(PartKind.QUANTITY_NAME, quantity=quantity)


def estimate_key(quantity: int, row: int) -> PartKey:
    """Return the key of the part that is one estimate (indices from 0)."""
    return PartKey(PartKind.ESTIMATE, quantity=quantity, row=row)


def figure_key(quantity: int, row: int) -> PartKey:
    """Return the key of the part that is an estimate's figure (indices from 0)."""
    return PartKey(PartKind.FIGURE, quantity=quantity, row=row)


def articles_figure_key(quantity: int) -> PartKey:
    """Return the key of the part that is the article's figure of a quantity (its index, from 0)."""
    return PartKey(PartKind.ARTICLES_FIGURE, quantity=quantity)


def account_name_key(party: str) -> PartKey:
    """Return the key of the part that names the party above its account."""
    return PartKey(PartKind.ACCOUNT_NAME, party)


def account_key(party: str) -> PartKey:
    """Return the key of the part that is a party's account."""
    return PartKey(PartKind.ACCOUNT, party)


def title_key(name: str = "") -> PartKey:
    """Return the key of the title that the program gives a page, or of what is below it."""
    return PartKey(PartKind.TITLE, name)


def own_key(name: str) -> PartKey:
    """Return the key of a part that the program itself says on a page, by a *name* of its own."""
    return PartKey(PartKind.OWN, name)


def source_key(source: str) -> PartKey:
    """Return the key of the part that is a source."""
    return PartKey(PartKind.SOURCE, source)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the perspectives: safe HTML where it is shown as such, and its plain text."""

    key: PartKey
    text: str
    html: str = ""


@dataclass(frozen=True, slots=True)
class Perspectives:
    """All that stands beside one passage, in the order of the pane; sources by their numbers."""

    passage: Passage
    parts: Mapping[PartKey, Part]
    numbers: Mapping[str, int]
    phrasing: Phrasing = ENGLISH

    def html(self, key: PartKey) -> str:
        """Return the HTML of a part, "" where there is none."""
        part = self.parts.get(key)
        return part.html if part else ""


def render_perspectives(
    passage: Passage,
    at_hand: AtHand,
    phrasing: Phrasing = ENGLISH,
    *,
    running: Numbering | None = None,
) -> Perspectives:
    """Return the perspectives of a *passage*, its citations numbered as a reader meets them.

    Where the numbers are *running* on from passage to passage, the sources are listed elsewhere.
    """
    numbering = running or Numbering()
    parts = list(_parts(passage, at_hand, numbering, phrasing))
    if running is None:
        parts += source_parts(numbering, at_hand, phrasing)
    parts += _noted(passage, edition_of(at_hand), phrasing)
    numbers = {key: n for key, n in numbering.numbers.items() if key in at_hand.sources}
    return Perspectives(passage, {part.key: part for part in parts}, numbers, phrasing)


def source_parts(numbering: Numbering, at_hand: AtHand, phrasing: Phrasing) -> Iterator[Part]:
    """Yield the sources that *numbering* has numbered, as they are listed below a page."""
    for key, number in numbering.numbers.items():
        source = at_hand.sources.get(key)
        if source is not None:
            standing = source.standing.in_words(phrasing)
            yield Part(source_key(key), f"{number} {source.describe(phrasing)}. {standing}")


def _parts(
    passage: Passage, at_hand: AtHand, numbering: Numbering, phrasing: Phrasing
) -> Iterator[Part]:
    # Quotation marks within the quotation become single ones.
    words = passage.exact.translate(str.maketrans("“”", "‘’"))
    yield Part(QUOTATION, f"“{words}”")
    claim = at_hand.claim_of(passage, phrasing)
    if claim == passage.claim:  # so that nobody takes it for the edition's own
        claim = phrasing.articles_claim.format(claim=claim)
    yield Part(CLAIM, claim)
    for step in passage.chain:
        for key in step.sources:
            numbering.cite(key)
    if passage.chain:
        yield Part(CHAIN, "\n".join(step_words(step, phrasing).text for step in passage.chain))
    yield from _notes(ATTRIBUTION, passage.attribution, at_hand, numbering)
    for i, quantity in enumerate(passage.quantities):
        html = "".join(_introduction(quantity, at_hand, numbering, phrasing))
        yield Part(quantity_name_key(i), f"{quantity.name} · {quantity.unit}")
        yield Part(quantity_key(i), notes_text(html), html)
        ticks = ticks_of(quantity, at_hand.attachment(passage.id))
        if ticks:
            figures = (tick.figure.in_words(phrasing) for tick in ticks)
            yield Part(articles_figure_key(i), "\n".join(figures))
        for j, estimate in enumerate(quantity.estimates):
            for key in estimate.sources:
                numbering.cite(key)
            party = at_hand.parties[estimate.party]
            standing = estimate.standing.beside_a_figure(phrasing)
            said = " · ".join(filter(None, (*remarks(estimate, phrasing), standing)))
            yield Part(estimate_key(i, j), f"{party.name} {estimate.as_of}\n{said}")
            yield Part(figure_key(i, j), estimate.figure.in_words(phrasing))
    yield from _notes(CONTEXT, passage.context, at_hand, numbering)
    for account in passage.accounts:
        party = at_hand.parties[account.party]
        yield Part(account_name_key(account.party), party.name)
        yield from _notes(account_key(account.party), account.text, at_hand, numbering)
    yield from _notes(LATER, passage.later, at_hand, numbering)


def _noted(passage: Passage, edition: Edition | None, phrasing: Phrasing) -> Iterator[Part]:
    """Yield by whom the notes to a *passage* are, and of when, if anybody says."""
    author = passage.author or (edition.author if edition else "")
    written = passage.written or (edition.written if edition else "")
    said = phrasing.note_by.format(author=author) if author else phrasing.note
    for words, date in ((phrasing.written, written), (phrasing.corrected, passage.corrected)):
        if date:
            said = words.format(note=said, date=date_in_words(date, phrasing))
    if said != phrasing.note:
        yield Part(NOTED, said)


def _introduction(
    quantity: Quantity, at_hand: AtHand, numbering: Numbering, phrasing: Phrasing
) -> Iterator[str]:
    """Yield what is said of a *quantity* before its rows, with what it is said for, as HTML."""
    for label, why in (
        (phrasing.kept_apart, quantity.apart),
        (phrasing.why_they_differ, quantity.differ),
    ):
        if why:
            html = notes_html(why, numbering, at_hand.rendered)
            yield html.replace("<p>", f"<p><b>{escape(label)}</b> ", 1)


def remarks(estimate: Estimate, phrasing: Phrasing) -> Iterator[str]:
    """Yield what is said of an *estimate* below its party's name, before how it is known."""
    yield estimate.counts
    if estimate.interval:
        yield estimate.interval
    if estimate.through:
        yield phrasing.read_in.format(outlet=estimate.through)


def _notes(key: PartKey, markdown: str, at_hand: AtHand, numbering: Numbering) -> Iterator[Part]:
    if markdown:
        html = notes_html(markdown, numbering, at_hand.rendered)
        yield Part(key, notes_text(html), html)
