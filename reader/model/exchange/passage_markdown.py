"""Writes a passage with all its perspectives as one text in Markdown."""

import re
from collections.abc import Iterator

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import edition_of, text_of
from reader.model.edition.estimate import Quantity
from reader.model.edition.passage import Passage
from reader.model.edition.phrasing import ENGLISH, Phrasing, date_in_words
from reader.model.exchange.estimate_rows import (
    markdown_caption,
    markdown_head,
    markdown_rows,
    markdown_table,
    rows_of,
)
from reader.model.exchange.markdown_signs import escaped, escaped_first
from reader.model.exchange.marked_words import words_at
from reader.model.markup.citations import CITATION, REFERENCE, Numbering, set_stops_first

_CITATION = re.compile(CITATION)
_LINK = re.compile(
    r"""!?\[((?:[^\[\]\\]|\\.)*)\]       # its words, of a picture too
        \(\s*<?((?:[^()\s<>]|\([^()\s]*\))*)>?
        (?:\s+(?:"[^"]*"|'[^']*'))?\s*\)""",
    re.VERBOSE,
)
_WEB = ("http://", "https://")
# Programs may obey what the reader itself leaves out of notes: tags, and links to no page.
_TAG = re.compile(r"(?<!\\)<(?=[a-zA-Z/!?])(?!https?://)")
_NAMED_LINK = re.compile(r"^( {0,3})\[(?!\^)(?=[^\]]+\]:\s*(?!<?https?://))", re.MULTILINE)


def passage_markdown(passage: Passage, at_hand: AtHand, phrasing: Phrasing = ENGLISH) -> str:
    """Return a *passage* with its claim and perspectives; sources stand in notes at the end.

    They have the numbers that they have in the window, and the headings are those of an edition's
    files.
    """
    numbering = Numbering()
    parts = [
        *_beginning(passage, at_hand, phrasing),
        *_notes(passage, at_hand, numbering, phrasing),
    ]
    parts.append("\n".join(_sources(numbering, at_hand, phrasing)))
    return "\n\n".join(filter(None, parts))


def _beginning(passage: Passage, at_hand: AtHand, phrasing: Phrasing) -> Iterator[str]:
    if passage in at_hand.passages:
        words = _plain(words_at(at_hand.article, passage.span))
        yield "> " + words.replace("\n", "\\\n> ")
    else:  # a text that does not have it
        yield f"> {_plain(passage.exact)}"
    yield f"— {_plain(', '.join(_whence(passage, at_hand, phrasing)))}"
    claim = at_hand.claim_of(passage, phrasing)
    if claim == passage.claim:
        claim = phrasing.articles_claim.format(claim=claim)
    yield _plain(claim)


def _whence(passage: Passage, at_hand: AtHand, phrasing: Phrasing) -> Iterator[str]:
    """Yield the article, the paragraph, and whose perspectives these are."""
    article = at_hand.article
    yield from filter(None, (article.title, article.below_title(phrasing)))
    if passage in at_hand.passages and (paragraph := at_hand.paragraph_of(passage)):
        yield f"paragraph {paragraph}"
    edition = edition_of(at_hand)
    if edition is not None and text_of(at_hand) is not None:
        yield f"with the perspectives on {phrasing.title.format(title=edition.article.title)}"
    if edition is not None and edition.as_of:
        yield phrasing.as_of.format(date=date_in_words(edition.as_of, phrasing))


def _notes(
    passage: Passage, at_hand: AtHand, numbering: Numbering, phrasing: Phrasing
) -> Iterator[str]:
    """Yield what stands beside a *passage*, in the order of the pane."""
    if passage.attribution:
        yield f"## Attribution\n\n{_note(passage.attribution, numbering)}"
    if passage.quantities:
        yield "## Estimates"
    for quantity in passage.quantities:
        yield from _quantity(quantity, passage, at_hand, numbering, phrasing)
    if passage.context or passage.accounts:
        yield "## Context"
    if passage.context:
        yield _note(passage.context, numbering)
    for account in passage.accounts:
        party = at_hand.parties[account.party]
        yield f"### {escaped(party.full_name)}\n\n*{escaped(party.stake)}*"
        yield _note(account.text, numbering)
    if passage.later:
        yield f"## Later\n\n{_note(passage.later, numbering)}"


def _quantity(
    quantity: Quantity,
    passage: Passage,
    at_hand: AtHand,
    numbering: Numbering,
    phrasing: Phrasing,
) -> Iterator[str]:
    rows = rows_of(quantity, passage, at_hand, phrasing)
    yield markdown_caption(rows[0])
    labelled = (
        (phrasing.kept_apart, quantity.apart),
        (phrasing.why_they_differ, quantity.differ),
    )
    for label, why in labelled:
        if why:
            yield f"**{escaped(label)}** {_note(why, numbering)}"
    cells = markdown_rows(rows)
    for row, estimate in zip(cells, quantity.estimates, strict=True):
        row[-1] = "".join(f"[^{numbering.cite(key)}]" for key in estimate.sources)
    yield markdown_table(markdown_head(), cells)


def _sources(numbering: Numbering, at_hand: AtHand, phrasing: Phrasing) -> Iterator[str]:
    """Yield each source that is cited, with how well it was read and where it is."""
    for key, number in numbering.numbers.items():
        source = at_hand.sources.get(key)
        if source is not None:
            said = f"{source.describe(phrasing)}. {source.how_read(phrasing)}"
            address = f" <{source.url}>" if source.url else ""
            yield f"[^{number}]: {_plain(' '.join(said.split()))}{address}"


def _note(markdown: str, numbering: Numbering) -> str:
    """Return notes in *markdown* with numbers for citations, and with links to the web alone."""
    bare = _NAMED_LINK.sub(r"\1\\[", _TAG.sub(r"\\<", markdown))
    numbered = _CITATION.sub(lambda found: _cited(found[1], numbering), set_stops_first(bare))
    return _LINK.sub(_web_link, numbered)


def _cited(citation: str, numbering: Numbering) -> str:
    return "".join(
        f"[^{numbering.cite(reference['key'])}]"
        + (f" ({reference['locator'].strip()})" if reference["locator"] else "")
        for reference in REFERENCE.finditer(citation)
    )


def _web_link(link: re.Match[str]) -> str:
    is_kept = link[2].startswith(_WEB) and not link[0].startswith("!")
    return link[0] if is_kept else link[1]


def _plain(words: str) -> str:
    return escaped_first(escaped(words))
