"""Finds in a page the elements that its main text was made of.

trafilatura knows best which words of a page are its main text, and writes them anew in elements of
its own: the numbers of lists, the lines of code, captions, notes and half of the tables are lost on
the way. So its words are looked for in the page again, in their order, and what of the page's own
elements holds them is kept, with the tables, code, pictures and notes that belong between them.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree
from lxml.html import HtmlElement, document_fromstring

from reader.model.markup.foreign_html import PARTS_OF_LINES

# Of letters and digits: so many that are there once, in the page and in the text, are the same; so
# many may stand anywhere further on, and fewer only where the text has come to, or nearly.
_CERTAIN, _LONG, _NEAR = 12, 30, 20
# A stretch is also known by its two ends, where something within is left out.
_END = 24
# Below this share of the main text that is found again it is better to take the text alone.
_ENOUGH = 0.9
_SIGNS = re.compile(r"[\W_]+")
# Code in one line, with text before it or after it.
_CODE = re.compile(
    r"(?:(?<=[^\s>])|(?<=[^\s>] ))<pre>([^<\n]*)</pre>|<pre>([^<\n]*)</pre>(?= ?[^\s<])"
)
_STRUCTURES = frozenset(("pre", "table", "figure", "dl", "ul", "ol", "blockquote"))
# What a site puts into its headings: links to edit them (MediaWiki), and to them (Sphinx, GitHub).
_TOOL = re.compile(r"editsection|headerlink|permalink|(?:^|\s)anchor(?:\s|$)", re.IGNORECASE)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_MOST_LINKED = 0.4
_LONGEST_NOTE = 3000


@dataclass(slots=True)
class _Stretch:
    """Text that stands together in one *block*: its *texts* are of elements, or their tails."""

    block: HtmlElement
    texts: list[tuple[HtmlElement, bool]] = field(default_factory=list)
    letters: str = ""
    kept: bool = False


def main_part(page: HtmlElement, found: str) -> str:
    """Return what of a *page* the main text *found* in it was made of; "" where that is unclear.

    All else is gone from the page then.
    """
    stretches = list(_stretches(page))
    text = _letters_of(found) if found.strip() else ""
    if not text or _keep_found(stretches, text) < _ENOUGH * len(text):
        return ""
    _keep_structures(stretches)
    _keep_notes(page, stretches)
    for stretch in stretches:
        for element, tail in stretch.texts:
            if stretch.kept and not _is_tool(element.getparent() if tail else element):
                continue
            if tail:
                element.tail = None
            else:
                element.text = None
                if element.tag == "img":
                    element.attrib.pop("alt", None)
    return str(etree.tostring(page, encoding="unicode", method="html"))


def left_out(texts: Sequence[str], main: str) -> list[bool]:
    """Tell of each of the *texts* that a page is made of whether its *main* text is without it."""
    stretches = [_Stretch(None, letters=_letters(text)) for text in texts]
    _keep_found(stretches, _letters(main))
    return [bool(stretch.letters) and not stretch.kept for stretch in stretches]


def mend_found(found: str) -> str:
    """Return the main text *found* with code within its sentences; it comes as blocks of code."""
    return _CODE.sub(r"<code>\1\2</code>", found)


def _is_tool(element: HtmlElement | None) -> bool:
    """Tell whether an *element* belongs to a link that a site has put into a heading."""
    tool = False
    while element is not None and element.tag in PARTS_OF_LINES:
        tool = tool or bool(_TOOL.search(element.get("class", "")))
        element = element.getparent()
    return tool and element is not None and element.tag in _HEADINGS


def _letters_of(html: str) -> str:
    """Return the letters of *html* but for what is raised, which is kept or not as it comes."""
    page = document_fromstring(html)
    for raised in page.xpath("//sup"):
        raised.drop_tree()
    return _letters("".join(page.itertext()))


def _letters(text: str) -> str:
    return _SIGNS.sub("", text.lower())


def _stretches(page: HtmlElement) -> Iterator[_Stretch]:
    """Yield the stretches of text in a *page*, and a stretch for each place without any.

    Their letters are without what is raised, and what a site puts into headings.
    """
    current, words = _Stretch(page), list[str]()
    beside = 0
    for event, element in etree.iterwalk(page, events=("start", "end")):
        starts = event == "start"
        if element.tag not in PARTS_OF_LINES:
            current.letters = _letters("".join(words))
            yield current
            current, words = _Stretch(element if starts else element.getparent()), []
        current.texts.append((element, not starts))
        if element.tag == "sup" or _is_tool(element):
            beside += 1 if starts else -1
        if not beside:
            words.append((element.text if starts else element.tail) or "")
    current.letters = _letters("".join(words))
    yield current


def _keep_found(stretches: Sequence[_Stretch], text: str) -> int:
    """Keep the *stretches* that stand in the *text*, in its order; return how much of it they are.

    Those that are surely found divide the text, and the others are looked for between them.
    """
    times = Counter(stretch.letters for stretch in stretches)
    certain = [
        (index, text.find(stretch.letters))
        for index, stretch in enumerate(stretches)
        if len(stretch.letters) >= _CERTAIN
        and times[stretch.letters] == 1
        and text.count(stretch.letters) == 1
    ]
    fixed = _rising(certain)
    covered = 0
    borders = [(-1, 0, 0), *((i, p, len(stretches[i].letters)) for i, p in fixed)]
    borders.append((len(stretches), len(text), 0))
    for (before, start, length), (after, end, _) in pairwise(borders):
        if length:
            stretches[before].kept = True
            covered += length
        covered += _keep_between(stretches[before + 1 : after], text, start + length, end)
    return covered


def _keep_between(stretches: Sequence[_Stretch], text: str, start: int, end: int) -> int:
    covered = 0
    for stretch in stretches:
        letters = stretch.letters
        if not letters or start >= end:
            continue
        length = len(letters)
        place = text.find(letters, start, end)
        if place < 0 and length >= 2 * _END:
            place, length = _by_its_ends(letters, text, start, end)
        if place >= 0 and (length >= _LONG or place - start <= _NEAR):
            stretch.kept = True
            covered += length
            start = place + length
    return covered


def _by_its_ends(letters: str, text: str, start: int, end: int) -> tuple[int, int]:
    """Return where *letters* begin and how long they are in the *text*, -1 where they do not."""
    first = text.find(letters[:_END], start, end)
    last = text.find(letters[-_END:], max(first, start), end)
    if first < 0 and last < 0:
        return -1, 0
    if first < 0:
        return last, _END
    near = first <= last <= first + 2 * len(letters)
    return first, last + _END - first if near else _END


def _rising(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return as many of *places* as there are whose second numbers rise."""
    ends: list[int] = []
    chains: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(places):
        at = bisect_left(ends, place)
        before.append(chains[at - 1] if at else -1)
        ends[at:], chains[at:] = [place, *ends[at + 1 :]], [index, *chains[at + 1 :]]
    found: list[tuple[int, int]] = []
    index = chains[-1] if chains else -1
    while index >= 0:
        found.append(places[index])
        index = before[index]
    return found[::-1]


def _keep_structures(stretches: Sequence[_Stretch]) -> None:
    """Keep what belongs to what was found: the rest of its tables and lists, code and captions."""
    holding = {stretch.block.getparent() for stretch in stretches if stretch.kept}
    said = {stretch.letters for stretch in stretches if stretch.kept}
    for stretch in stretches:
        # What is said again is left out where something is found, as if by mistake.
        again = len(stretch.letters) >= _CERTAIN and stretch.letters in said
        stretch.kept = stretch.kept or (again and stretch.block.getparent() in holding)
    inside: dict[HtmlElement, list[_Stretch]] = {}
    for stretch in stretches:
        structure = stretch.block
        while structure is not None and structure.tag not in _STRUCTURES:
            structure = structure.getparent()
        if structure is not None:
            inside.setdefault(structure, []).append(stretch)
        elif not stretch.letters and any(each.tag == "img" for each, _ in stretch.texts):
            inside.setdefault(stretch.block, []).append(stretch)
    holding |= {stretch.block for stretch in stretches if stretch.kept}
    for structure, within in inside.items():
        letters = sum(len(stretch.letters) for stretch in within)
        found = sum(len(stretch.letters) for stretch in within if stretch.kept)
        linked = sum(len(_letters(link.text_content())) for link in structure.iter("a"))
        beside = (
            not found
            and structure.tag != "blockquote"  # words of the text, set out of it once more
            and linked <= _MOST_LINKED * letters
            and _is_beside(structure, holding)
        )
        if beside or (found and 2 * found >= letters):
            for stretch in within:
                stretch.kept = True


def _is_beside(structure: HtmlElement, holding: set[HtmlElement]) -> bool:
    """Tell whether a *structure*, or a box around it alone, stands among what was found."""
    above = structure.getparent()
    if above is not None and above not in holding and len(above) == 1:
        above = above.getparent()
    return above in holding


def _keep_notes(page: HtmlElement, stretches: Sequence[_Stretch]) -> None:
    """Keep the notes to which what was found refers."""
    shown = {element for stretch in stretches if stretch.kept for element, _ in stretch.texts}
    wanted = {
        link.get("href", "")[1:]
        for link in shown
        if link.tag == "a"
        and link.get("href", "").startswith("#")
        and any(above.tag == "sup" for above in (link, *link.iterancestors(), *link))
    }
    notes = [element for element in page.iter() if element.get("id") in wanted - {""}]
    wanted_parts = {
        inner
        for note in notes
        if len(note.text_content()) <= _LONGEST_NOTE
        for inner in note.iter()
    }
    for stretch in stretches:
        stretch.kept = stretch.kept or stretch.block in wanted_parts
