"""Pandoc's citations, ``[@key]`` and ``[@one, p. 4; @two]``, and the numbers they are given."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from reader.model.markup.links import To, address
from reader.model.text.folding import Folded, apply
from reader.model.text.span import Span

if TYPE_CHECKING:
    from reader.model.text.search import Query, SearchText
    from reader.model.text.search_texts import SearchTexts

_LINK = re.compile(rf'<a href="{address(To.SOURCE, "")}([^"]*)">')
# Its one group is what *keys_of* reads.
CITATION = r"\[(@\w[^\[\]]*)\]"
# What begins a paragraph, a quotation or a list's item follows nothing, and stays where it is.
_STOP = re.compile(
    rf"(?P<start>^[ \t>]*(?:(?:[-*+]|\d+\.)[ \t]+)?{CITATION})"
    rf"|(?<=\S)[ \t]*\n?[ \t]*(?P<citation>{CITATION})(?P<stop>[.,;:]?)",
    re.MULTILINE,
)
# A key as Pandoc has it, less what is markup in HTML.
KEY = re.compile(r"\w(?:[\w:.#$%+?~/-]*\w)?")
REFERENCE = re.compile(rf"@(?P<key>{KEY.pattern})(?:,\s*(?P<locator>[^;]+))?")
# Of the finished HTML.
_SUPERSCRIPT = re.compile(r"<sup>(.*?)</sup>", re.DOTALL)
_NUMBER = re.compile(r"(?<=>)\d+(?=<)")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# The word joiner that holds a citation to its word, and tells it from the text.
_JOINER = "\u2060"
# The space before a number that is not the first: no line begins with one.
BINDER = "\u00a0"
_CITED = re.compile(f"{_JOINER}(?:[^{_JOINER}]*{_JOINER})?")
_COPIED_NUMBERS = re.compile(f"{_CITED.pattern}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[ ,{BINDER}]+[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*")


def cited_keys(text: str) -> Iterator[tuple[str, int]]:
    """Yield each key that Markdown *text* cites, and the offset at which its citation begins."""
    for citation in re.finditer(CITATION, text):
        for key in keys_of(citation[1]):
            yield key, citation.start()


def keys_of(citation: str) -> list[str]:
    """Return the keys that what stands in the brackets of a *citation* names."""
    return [reference["key"] for reference in REFERENCE.finditer(citation)]


def set_stops_first(text: str) -> str:
    """Return Markdown *text* with full stops and commas before the citations they follow."""
    return _STOP.sub(lambda m: m["start"] or f"{m['stop']}{m['citation']}", text)


class Numbering:
    """Numbers for citations, given in the order in which sources are first cited, from 1."""

    def __init__(self) -> None:
        """Begin without any."""
        self._numbers: dict[str, int] = {}

    def cite(self, key: str) -> int:
        """Return the number of the source *key*, a new one at its first citation."""
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    @property
    def numbers(self) -> dict[str, int]:
        """Return the number of each key cited so far, in their order."""
        return dict(self._numbers)


def number_citations(html: str, numbering: Numbering) -> str:
    """Return *html* with the links to sources numbered as a reader meets them.

    Python-Markdown does not reach its patterns in the order of the text (lists come late), so the
    numbers are given when all is written.
    """
    return _LINK.sub(lambda link: f"{link[0]}{numbering.cite(unescape(link[1]))}", html)


def superscripts(html: str) -> str:
    """Return *html* with citations in raised digits, links of the class “cited” in it.

    Qt's own superscript tears lines apart.
    """
    return _SUPERSCRIPT.sub(lambda found: f"{_JOINER}{_raised(found[1])}{_JOINER}", html)


def _raised(citations: str) -> str:
    raised = _NUMBER.sub(lambda number: number[0].translate(_RAISED), citations)
    return raised.replace(" <a ", f"{BINDER}<a ").replace("<a ", '<a class="cited" ')


def citations_in(shown: str) -> list[tuple[int, int]]:
    """Return where in notes as they are *shown* citations begin and end."""
    return [found.span() for found in _CITED.finditer(shown)]


def without_citations(shown: str) -> Folded:
    """Return the text of notes as they are *shown* without their citations, and the way back."""
    return apply(shown, ((start, end, "") for start, end in citations_in(shown)))


def find_in_note(note: "SearchText", query: "Query") -> Sequence[Span]:
    """Return what *query* finds in a *note* without citations, were they copied with it or not."""
    found = note.find(query)
    bare = _COPIED_NUMBERS.sub("", query.text)
    return found if found or bare == query.text else note.find(replace(query, text=bare))


def count_in_notes(notes: "SearchTexts", query: "Query") -> dict[int, int]:
    """Return how many hits *query* has in each of *notes* that has any, as `find_in_note` does."""
    found = dict(notes.count(query))
    bare = _COPIED_NUMBERS.sub("", query.text)
    if bare != query.text:
        found = {**notes.count(replace(query, text=bare)), **found}
    return dict(sorted(found.items()))
