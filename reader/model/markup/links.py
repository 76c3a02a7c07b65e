"""The links of our own within HTML: every one is made here, and read here."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

WEB_SCHEMES = frozenset(("http", "https"))


class To(StrEnum):
    """What a link of our own leads to; the scheme of its address."""

    PASSAGE = "passage"
    PARTY = "party"
    SOURCE = "source"
    TOPIC = "topic"
    STEP = "step"  # of placing a passage
    WHOLE = "whole"  # all the text of a page, or its main text again
    OWN = "own"  # what to do with a mark of the reader's own
    LIST = "list"  # of all passages
    EDITION = "edition"  # whose perspectives stand beside a text
    CITED = "cited"  # where else a source is cited
    BESIDE = "beside"  # two parties side by side, from a passage on
    PLACE = "place"  # in the article: a code point of its text


_OURS = frozenset(To)
# Leads from the first sentence of a notice to the rest of it; whoever shows it puts words into it.
MORE = "place:more"
MORE_LINK = f'<a href="{MORE}"></a>'
# What the notes of an edition may lead to; the others are the window's own.
IN_NOTES = frozenset((To.PASSAGE, To.PARTY, To.SOURCE))


class Link(NamedTuple):
    """Where a link leads: *to* what, and to which of them."""

    to: To
    id: str


def address(to: To, of: str) -> str:
    """Return the address of the passage, party, … of an id."""
    return f"{to}:{of}"


def run_address(passage_ids: Iterable[str], web: str = "") -> str:
    """Return the address of a run of text that belongs to passages, the innermost first.

    Where the run is part of a link to the *web*, the address of that goes along.
    """
    return address(To.PASSAGE, ",".join(passage_ids)) + (f"?{web}" if web else "")


def read_address(text: str) -> Link | None:
    """Return where an address leads; None for one that is not our own."""
    scheme, colon, rest = text.partition(":")
    return Link(To(scheme), rest) if colon and scheme in _OURS else None


def passage_ids(text: str) -> tuple[str, ...]:
    """Return the ids in the address of a run, the innermost first; none for other addresses."""
    link = read_address(text)
    return tuple(link.id.partition("?")[0].split(",")) if link and link.to is To.PASSAGE else ()


def web_address(text: str) -> str:
    """Return where outside the program an address leads, also that of a run; else ""."""
    link = read_address(text)
    return text if link is None else link.id.partition("?")[2] if link.to is To.PASSAGE else ""


def link_html(to: To, of: str, words: str, **attributes: str) -> str:
    """Return a link on plain *words*, with *attributes* such as a style besides."""
    from html import escape  # with two thousand names of signs, and the first paint has its links

    named = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f'<a href="{escape(address(to, of))}"{named}>{escape(words)}</a>'
