"""Splits notes into sentences, each with the line it begins at and the sources it cites."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.model.markup.citations import cited_keys

_CITATION = re.compile(r"\s*\[@[^\[\]]*\]")
_LINK_TARGET = re.compile(r"(?<=\])\(\s*<?[^\s)>]*>?\s*\)")
ITEM_MARK = re.compile(r"^\s*(?:[-*+]|\d{1,9}[.)])\s+")
_HEADING_MARK = re.compile(r"\s{0,3}#{1,6}\s")
_MARKS = re.compile(r"[*_`\[\]]")
_QUOTATION = re.compile(r"“[^”]*”")
_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")

# A stop, what closes together with it (quotation marks, emphasis, a link), and the citations that
# some set after the stop and others before it; only where white space follows.
_STOP = re.compile(
    r"(?P<stop>[.!?…]+)(?:[”’\")*_]|\](?:\([^)\s]*\))?)*(?:\s*\[@[^\[\]]*\])*(?=\s+(?P<next>\S))"
)
# Full stops that shorten a word are followed by names and numbers, which look like a new sentence.
# Those with which a sentence may also end (etc., Ltd.) are left out: two sentences taken for one
# hide an uncited one at worst, one taken for two is a false alarm.
_SHORTENED = frozenset(
    [
        "adm",
        "brig",
        "capt",
        "col",
        "dr",
        "gen",
        "gov",
        "hon",
        "lt",
        "maj",
        "mr",
        "mrs",
        "ms",
        "pres",
        "prof",
        "rep",
        "rev",
        "sen",
        "sgt",
        "st",
        "art",
        "cf",
        "ch",
        "ed",
        "eds",
        "fig",
        "no",
        "nos",
        "p",
        "para",
        "pp",
        "sec",
        "vol",
        "vols",
        "approx",
        "c",
        "ca",
        "e.g",
        "i.e",
        "viz",
        "vs",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    ]
)
_INITIALS = re.compile(r"(?:\w\.)*[^\W\d_a-z]")


class Layout(StrEnum):
    """How the stretch of Markdown that a sentence stands in is set."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is written, with the white space around it.

    *line* is that of its first word; *block* counts the paragraphs and list items from 0.
    """

    text: str
    line: int
    layout: Layout
    block: int

    @property
    def citations(self) -> tuple[str, ...]:
        """Return the keys of the sources that the sentence cites."""
        return tuple(key for key, _ in cited_keys(self.text))

    @property
    def plain(self) -> str:
        """Return the words without citations, link targets and Markdown's marks."""
        return plain_words(self.text)


def split_sentences(text: str, line: int = 1) -> tuple[Sentence, ...]:
    """Return the sentences of Markdown *text* begun at *line*; joined, they are the text."""
    found: list[Sentence] = []
    position = 0
    for number, (layout, block) in enumerate(_blocks(text)):
        for sentence in _split_block(block):
            first_word = position + len(sentence) - len(sentence.lstrip())
            at = line + text.count("\n", 0, first_word)
            found.append(Sentence(sentence, at, layout, number))
            position += len(sentence)
    return tuple(found)


def plain_words(markdown: str) -> str:
    """Return *markdown* as one line without citations, link targets and marks."""
    without = _LINK_TARGET.sub("", _CITATION.sub("", markdown))
    mark = _HEADING_MARK.match(without) or ITEM_MARK.match(without)
    return " ".join(_MARKS.sub("", without[mark.end() :] if mark else without).split())


def count_words(markdown: str) -> int:
    """Return how many words of *markdown* a reader reads, citations and link targets aside."""
    return len(_WORD.findall(plain_words(markdown)))


def _blocks(text: str) -> Iterator[tuple[Layout, str]]:
    """Yield the paragraphs, headings and list items of *text*, with the empty lines after them."""
    block: list[str] = []
    layout = Layout.PARAGRAPH
    for row in text.splitlines(keepends=True):
        begins = _layout(row)
        ended = bool(block) and not block[-1].strip() and bool(row.strip())
        if (begins or ended or layout is Layout.HEADING) and "".join(block).strip():
            yield layout, "".join(block)
            block, layout = [], Layout.PARAGRAPH
        layout = begins or layout
        block.append(row)
    if block:
        yield layout, "".join(block)


def _layout(row: str) -> Layout | None:
    if _HEADING_MARK.match(row):
        return Layout.HEADING
    return Layout.ITEM if ITEM_MARK.match(row) else None


def _split_block(block: str) -> Iterator[str]:
    quotations = [match.span() for match in _QUOTATION.finditer(block)]
    start = 0
    for stop in _STOP.finditer(block):
        # What a quotation holds is part of the sentence that quotes it.
        inside = any(begin < stop.start() and stop.end() < end for begin, end in quotations)
        if not inside and _ends_sentence(block, stop):
            yield block[start : stop.end()]
            start = stop.end()
    if start < len(block):
        yield block[start:]


def _ends_sentence(block: str, stop: re.Match[str]) -> bool:
    following = re.search(r"[^\W_]", block[stop.end() :])
    if following is None or following[0].islower():
        return False
    if stop["stop"] != ".":
        return True
    before = re.search(r"[^\s“‘(\[*]*$", block[: stop.start()])
    word = before[0] if before else ""
    return not (
        word.casefold() in _SHORTENED
        or _INITIALS.fullmatch(word)
        or ITEM_MARK.fullmatch(block[: stop.end()] + " ")
    )
