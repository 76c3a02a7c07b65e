"""Turns the article's Markdown into safe HTML, its passages as links.

Python-Markdown writes HTML, nh3 makes it safe, and only then is it read into an element tree. Raw
HTML in the Markdown thus goes through the same door as all the rest, and the tree holds what the
reader will see; Python-Markdown's own tree would not know of raw HTML.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from threading import local
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from reader.model.edition.article import Block, BlockKind
from reader.model.edition.passage import Passage
from reader.model.markup.links import WEB_SCHEMES, run_address
from reader.model.markup.tree import (
    ALLOWED_TAGS,
    BLOCK_TAGS,
    HEADING_TAGS,
    Slot,
    TextBlock,
    give_paragraphs,
    parse,
    serialise,
    text_blocks,
)
from reader.model.text.span import Span


@dataclass(frozen=True, slots=True)
class ArticleMarkup:
    """An article's body: safe HTML, its plain text, and the blocks of that text."""

    html: str
    text: str
    blocks: tuple[Block, ...]


def article_markup(markdown: str) -> ArticleMarkup:
    """Return the body of an article written in *markdown*."""
    return body_markup(
        nh3.clean(
            article_html(markdown),
            tags=set(ALLOWED_TAGS),
            attributes={"a": {"href"}},
            allowed_classes={tag: {"examined"} for tag in BLOCK_TAGS},
            url_schemes=set(WEB_SCHEMES),
            link_rel=None,
        )
    )


def article_html(markdown: str) -> str:
    """Return what *markdown* says as HTML that is not safe yet."""
    return _CONVERTER.markdown.reset().convert(markdown)


def foreign_html(html: str) -> str:
    """Return *html* of unknown origin made safe: no attribute is left but links to the web."""
    return nh3.clean(
        html,
        tags=set(ALLOWED_TAGS),
        # The star is for every element; nh3 would let titles and languages pass there.
        attributes={"a": {"href"}, "*": set()},
        attribute_filter=_web_address,
        url_schemes=set(WEB_SCHEMES),
        link_rel=None,
    )


def body_markup(html: str, *, foreign: bool = False) -> ArticleMarkup:
    """Return the body of an article from *html* that nh3 has made safe.

    In *foreign* HTML text may stand anywhere; there it gets paragraphs of its own.
    """
    root = parse(html)
    if foreign:
        give_paragraphs(root)
    blocks: list[Block] = []
    texts: list[str] = []
    start = number = 0
    for block in text_blocks(root):
        block.normalise()
        heading = block.element.tag in HEADING_TAGS
        number += not heading
        span = Span(start, start + len(block.text))
        blocks.append(
            Block(
                kind=BlockKind.HEADING if heading else BlockKind.PARAGRAPH,
                span=span,
                number=0 if heading else number,
                examined="examined" in block.element.get("class", ""),
            )
        )
        texts.append(block.text)
        start = span.end + 1
    return ArticleMarkup(serialise(root), "\n".join(texts), tuple(blocks))


def mark_passages(html: str, blocks: Sequence[Block], passages: Sequence[Passage]) -> str:
    """Return an article's *html* with each passage wrapped in links.

    Where passages overlap they are cut into runs; the link of a run names all its passages, the
    innermost (shortest) first: ``passage:inner,outer``.
    """
    root = parse(html)
    for text_block, block in zip(text_blocks(root), blocks, strict=True):
        here = [passage for passage in passages if passage.span.overlaps(block.span)]
        if here:
            _mark_block(text_block, block.span.start, here)
    return serialise(root)


def _web_address(_element: str, _attribute: str, value: str) -> str | None:
    # An address within the page, or within the site that it was saved from, leads nowhere here.
    scheme, colon, rest = value.partition("://")
    return f"{scheme.lower()}://{rest}" if colon and scheme.lower() in WEB_SCHEMES else None


def _mark_block(block: TextBlock, offset: int, passages: Sequence[Passage]) -> None:
    innermost_first = sorted(passages, key=lambda p: (len(p.span), -p.span.start))
    cuts = sorted({edge for p in passages for edge in (p.span.start, p.span.end)})
    parents = {child: parent for parent in block.element.iter() for child in parent}
    for slot in block.slots:
        text = slot.read()
        if slot.where != "break" and text:
            runs = _runs(text, offset, cuts, innermost_first)
            _put_runs(slot, runs, parents)
        offset += len(text)


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
    slot: Slot, runs: Sequence[tuple[str, tuple[str, ...]]], parents: dict[Element, Element]
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
            link = Element("a", href=run_address(ids))
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
