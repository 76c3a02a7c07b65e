"""Turns the article's Markdown into safe HTML, its passages as links.

Python-Markdown writes HTML, nh3 makes it safe, and only then is it read into an element tree. Raw
HTML in the Markdown thus goes through the same door as all the rest, and the tree holds what the
reader will see; Python-Markdown's own tree would not know of raw HTML.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from threading import local
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from reader.model.edition.article import Block, Style, Styled
from reader.model.edition.passage import Passage
from reader.model.markup.editing import parents_in
from reader.model.markup.links import WEB_SCHEMES, To, address, run_address, web_address
from reader.model.markup.numbers import keep_numbers
from reader.model.markup.said_in_words import say_in_words
from reader.model.markup.shown_html import adapt
from reader.model.markup.tree import (
    ALLOWED_TAGS,
    BLOCK_TAGS,
    Slot,
    TextBlock,
    give_paragraphs,
    parse,
    serialise,
    text_blocks,
)
from reader.model.text.span import Span

_STYLES = {
    **dict.fromkeys(("em", "i", "cite"), Style.EMPHASIS),
    **dict.fromkeys(("strong", "b"), Style.STRONG),
    **dict.fromkeys(("s", "del"), Style.STRUCK),
    "ins": Style.INSERTED,
    "code": Style.CODE,
    "a": Style.LINK,
}
_WEB, _PLACE = "web", "place"


@dataclass(frozen=True, slots=True)
class ArticleMarkup:
    """An article's body: safe HTML, its plain text, and the blocks of that text."""

    html: str
    text: str
    blocks: tuple[Block, ...]


def article_markup(markdown: str) -> ArticleMarkup:
    """Return the body of an article written in *markdown*."""
    html = nh3.clean(
        _CONVERTER.markdown.reset().convert(markdown),
        tags=set(ALLOWED_TAGS),
        attributes={"a": {"href"}, "ol": {"start", "type"}, "li": {"value"}},
        allowed_classes={tag: {"examined"} for tag in BLOCK_TAGS},
        url_schemes=set(WEB_SCHEMES),
        link_rel=None,
    )
    root = parse(html)
    say_in_words(root)
    keep_numbers(root)
    return _markup(root)


def body_markup(html: str, *, foreign: bool = False) -> ArticleMarkup:
    """Return the body of an article from *html* that nh3 has made safe.

    In *foreign* HTML text may stand anywhere; there it gets paragraphs of its own.
    """
    root = parse(html)
    if foreign:
        give_paragraphs(root)
    return _markup(root)


def _markup(root: Element) -> ArticleMarkup:
    blocks: list[Block] = []
    texts: list[str] = []
    start = number = 0
    for block in text_blocks(root):
        block.normalise()
        number += block.kind.is_counted
        span = Span(start, start + len(block.text))
        blocks.append(
            Block(
                kind=block.kind,
                span=span,
                number=number if block.kind.is_counted else 0,
                examined="examined" in block.element.get("class", ""),
                level=block.level,
                marker=block.marker,
            )
        )
        texts.append(block.text)
        start = span.end + 1
    _point_to_places(root)
    return ArticleMarkup(serialise(root), "\n".join(texts), tuple(blocks))


def styles_of(html: str) -> Iterator[Styled]:
    """Return in order the stretches that safe *html*, whose white space is settled, sets apart."""
    root = parse(html)
    return styles_in(root, text_blocks(root))


def styles_in(root: Element, text_blocks_in_it: Sequence[TextBlock]) -> Iterator[Styled]:
    """Yield the same of a tree under *root* and the text blocks in it."""
    parents = parents_in(root)
    start = 0
    for block in text_blocks_in_it:
        for slot in block.slots:
            end = start + len(slot.read())
            inside: Element | None = slot.element if slot.where == "text" else None
            if slot.where == "tail":
                inside = parents.get(slot.element)
            while end > start and inside is not None and inside is not block.element:
                style = _STYLES.get(inside.tag)
                href = inside.get("href", "")
                if style is not None and (href or style is not Style.LINK):
                    yield Styled(Span(start, end), style, href)
                inside = parents.get(inside)
            start = end
        start += 1


def mark_passages(html: str, blocks: Sequence[Block], passages: Sequence[Passage]) -> str:
    """Return an article's *html* as a view is to show it, each passage wrapped in links.

    Where passages overlap they are cut into runs; the link of a run names all its passages, the
    innermost (shortest) first: ``passage:inner,outer``. Links to the web are of the class *web*,
    and runs within one, which lead there too, of the class *web-run*; links to another place in the
    article are of the class *place*.
    """
    root = parse(html)
    for link in root.iterfind(".//a[@href]"):
        link.set("class", _WEB if web_address(link.get("href", "")) else _PLACE)
    if passages:
        for text_block, block in zip(text_blocks(root), blocks, strict=True):
            here = [passage for passage in passages if passage.span.overlaps(block.span)]
            if here:
                _mark_block(text_block, block.span.start, here)
    adapt(root)
    return serialise(root)


def _point_to_places(root: Element) -> None:
    """Let the links within the text under *root*, whose white space is settled, lead to places."""
    links = [link for link in root.iter("a") if link.get("href", "").startswith("#")]
    if not links:
        return
    begins: dict[Element, int] = {}
    start = 0
    for block in text_blocks(root):
        for slot in block.slots:
            if slot.where != "tail":
                begins.setdefault(slot.element, start)
            start += len(slot.read())
        start += 1
    places: dict[str, int] = {}
    for target in root.iterfind(".//*[@id]"):
        inside = [begins[element] for element in target.iter() if element in begins]
        places |= {target.attrib.pop("id"): place for place in inside[:1]}
    for link in links:
        place = places.get(link.attrib.pop("href")[1:])
        if place is not None:
            link.set("href", address(To.PLACE, str(place)))


def _mark_block(block: TextBlock, offset: int, passages: Sequence[Passage]) -> None:
    innermost_first = sorted(passages, key=lambda p: (len(p.span), -p.span.start))
    cuts = sorted({edge for p in passages for edge in (p.span.start, p.span.end)})
    parents = {child: parent for parent in block.element.iter() for child in parent}
    webs = _webs(block.element)
    for slot in block.slots:
        text = slot.read()
        if slot.where != "break" and text:
            runs = _runs(text, offset, cuts, innermost_first)
            _put_runs(slot, runs, parents, webs)
        offset += len(text)


def _webs(block: Element) -> dict[Element, str]:
    """Return where each element within a link to the web leads."""
    links = block.iterfind(f".//a[@class='{_WEB}']")
    return {inner: link.get("href", "") for link in links for inner in link.iter()}


def _runs(
    text: str, offset: int, cuts: Sequence[int], passages: Sequence[Passage]
) -> list[tuple[str, tuple[str, ...]]]:
    inside = [cut - offset for cut in cuts if offset < cut < offset + len(text)]
    edges = [0, *inside, len(text)]
    return [
        (
            text[start:end],
            tuple(p.id for p in passages if p.span.start <= offset + start < p.span.end),
        )
        for start, end in pairwise(edges)
    ]


def _put_runs(
    slot: Slot,
    runs: Sequence[tuple[str, tuple[str, ...]]],
    parents: Mapping[Element, Element],
    webs: Mapping[Element, str],
) -> None:
    if slot.where == "text":
        parent, index = slot.element, 0
    else:
        parent = parents[slot.element]
        index = list(parent).index(slot.element) + 1
    slot.write("")
    last = slot
    for text, ids in runs:
        if ids:
            web = webs.get(parent, "")
            link = Element("a", href=run_address(ids, web))
            if web:
                link.set("class", f"{_WEB}-run")
            link.text = text
            parent.insert(index, link)
            index += 1
            last = Slot(link, "tail")
        else:
            last.write(last.read() + text)


# Extensions are handed over as objects: to look one up by name, Python-Markdown first reads what
# every installed package offers, which takes longer than the whole conversion.
# A converter remembers what it converts, so each thread has its own.
class _Converter(local):
    def __init__(self) -> None:
        extensions = [AttrListExtension(), TableExtension(), SaneListExtension()]
        self.markdown = Markdown(extensions=extensions, output_format="html")


_CONVERTER = _Converter()
