"""Turns the article's Markdown into safe HTML, and takes its text from it.

Python-Markdown writes HTML, nh3 makes it safe, and only then is it read into an element tree. Raw
HTML in the Markdown thus goes through the same door as all the rest, and the tree holds what the
reader will see; Python-Markdown's own tree would not know of raw HTML.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from threading import local
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import nh3

from reader.model.edition.article import Block, Style, Styled
from reader.model.markup.editing import parents_in
from reader.model.markup.links import WEB_SCHEMES, To, address
from reader.model.markup.numbers import keep_numbers
from reader.model.markup.said_in_words import say_in_words
from reader.model.markup.tree import (
    ALLOWED_TAGS,
    BLOCK_TAGS,
    FORMULA,
    LANGUAGE,
    TextBlock,
    give_paragraphs,
    parse,
    serialise,
    text_blocks,
)
from reader.model.text.span import Span

if TYPE_CHECKING:
    from markdown import Markdown

_STYLES = {
    **dict.fromkeys(("em", "i", "cite"), Style.EMPHASIS),
    **dict.fromkeys(("strong", "b"), Style.STRONG),
    **dict.fromkeys(("s", "del"), Style.STRUCK),
    "ins": Style.INSERTED,
    "code": Style.CODE,
    "a": Style.LINK,
}


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
                quoted=block.quoted,
                language=block.element.get(LANGUAGE, ""),
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
                style = _style(inside)
                href = inside.get("href", "")
                if style is not None and (href or style is not Style.LINK):
                    yield Styled(Span(start, end), style, href)
                inside = parents.get(inside)
            start = end
        start += 1


def _style(element: Element) -> Style | None:
    is_formula = element.tag == "code" and element.get(LANGUAGE) == FORMULA
    return Style.FORMULA if is_formula else _STYLES.get(element.tag)


def breaks_in(html: str) -> Iterator[int]:
    """Yield the places in the text of safe *html*, whose white space is settled, of line breaks."""
    start = 0
    for block in text_blocks(parse(html)):
        for slot in block.slots:
            if slot.where == "break":
                yield start
            start += len(slot.read())
        start += 1


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


# Extensions are handed over as objects: to look one up by name, Python-Markdown first reads what
# every installed package offers, which takes longer than the whole conversion.
# A converter remembers what it converts, so each thread has its own.
class _Converter(local):
    @cached_property
    def markdown(self) -> "Markdown":
        from markdown import Markdown  # an opened page does without
        from markdown.extensions.attr_list import AttrListExtension
        from markdown.extensions.sane_lists import SaneListExtension
        from markdown.extensions.tables import TableExtension

        extensions = [AttrListExtension(), TableExtension(), SaneListExtension()]
        return Markdown(extensions=extensions, output_format="html")


_CONVERTER = _Converter()
