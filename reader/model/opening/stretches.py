"""Divides a page into the stretches of text that stand together in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement, document_fromstring

from reader.model.markup.foreign_html import PARTS_OF_LINES

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SIGNS = re.compile(r"[\W_]+")
# What a site puts into its headings: links to edit them (MediaWiki), and to them (Sphinx, GitHub).
_TOOL = re.compile(r"editsection|headerlink|permalink|(?:^|\s)anchor(?:\s|$)", re.IGNORECASE)


@dataclass(slots=True)
class Stretch:
    """Text that stands together in one *block*: its *texts* are of elements, or their tails.

    Its *letters* are without signs, and so many of them, *linked*, are links.
    """

    block: HtmlElement
    texts: list[tuple[HtmlElement, bool]] = field(default_factory=list)
    letters: str = ""
    linked: int = 0
    kept: bool = False

    @property
    def text(self) -> str:
        """Return the text as it stands in the page."""
        return "".join((each.tail if tail else each.text) or "" for each, tail in self.texts)


def stretches_of(page: HtmlElement) -> Iterator[Stretch]:
    """Yield the stretches of text in a *page*, and a stretch for each place without any.

    Their letters are without what is raised, and what a site puts into headings.
    """
    current, words, linked = Stretch(page), list[str](), list[str]()
    beside = links = 0
    for event, element in etree.iterwalk(page, events=("start", "end")):
        starts = event == "start"
        if element.tag not in PARTS_OF_LINES:
            current.letters, current.linked = letters_of("".join(words)), _count(linked)
            yield current
            current = Stretch(element if starts else element.getparent())
            words, linked = [], []
        current.texts.append((element, not starts))
        if element.tag == "sup" or is_tool(element):
            beside += 1 if starts else -1
        if element.tag == "a":
            links += 1 if starts else -1
        if not beside:
            text = (element.text if starts else element.tail) or ""
            words.append(text)
            linked += [text] if links else []
    current.letters, current.linked = letters_of("".join(words)), _count(linked)
    yield current


def is_tool(element: HtmlElement | None) -> bool:
    """Tell whether an *element* belongs to a link that a site has put to a heading."""
    tool = False
    while element is not None and element.tag in PARTS_OF_LINES:
        tool = tool or bool(_TOOL.search(element.get("class", "")))
        element = element.getparent()
    if not tool or element is None:
        return False
    return element.tag in HEADINGS or any(child.tag in HEADINGS for child in element)


def pieces_of_page(html: str) -> list[str]:
    """Return the texts of *html* but for what is raised, which is kept or not as it comes."""
    page = document_fromstring(html)
    for raised in page.xpath("//sup"):
        raised.drop_tree()
    return list(page.itertext())


def letters_of(text: str) -> str:
    """Return the letters and digits of a *text*, all of them small."""
    return _SIGNS.sub("", text.lower())


def _count(linked: list[str]) -> int:
    return len(letters_of("".join(linked)))
