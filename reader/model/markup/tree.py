"""Safe HTML as an element tree, and the stretches of text in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from typing import Literal
from xml.etree.ElementTree import Element, TreeBuilder, tostring

from reader.model.edition.article import BlockKind
from reader.model.markup.editing import add_text
from reader.model.markup.numbers import BULLET, item_markers
from reader.model.text.spacing import even

HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TABLE_TAGS = frozenset(("table", "thead", "tbody", "tr", "th", "td"))
_LIST_TAGS = frozenset(("ul", "ol", "li", "dl", "dt", "dd"))
_EMPHASIS_TAGS = frozenset(("em", "strong", "b", "i", "s", "del", "ins", "mark", "small"))
BLOCK_TAGS = frozenset(("p", "blockquote", "pre", "hr", "div", "figcaption", "aside")) | (
    HEADING_TAGS | _TABLE_TAGS | _LIST_TAGS
)
INLINE_TAGS = frozenset(("a", "code", "sub", "sup", "br", "span", "q", "cite")) | _EMPHASIS_TAGS
ALLOWED_TAGS = BLOCK_TAGS | INLINE_TAGS
# An item that begins with a box, ticked or not, needs no other sign, but the number that it has.
TICKS = ("☐", "☑")
# Says of code what it is written in.
LANGUAGE = "data-language"
# The language of formulas, as GitHub calls it.
FORMULA = "math"
_ROOT = "article"
# What says nothing of how the text that stands in it is set.
_WITHOUT_A_FORM = frozenset((_ROOT, "div", "aside"))
_VOID_TAGS = frozenset(("br", "hr", "img", "input"))
_EMPTY_LINES = re.compile(r"\A(?:[^\S\n]*\n)+")
_KINDS = {
    **dict.fromkeys(HEADING_TAGS, BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.ITEM),
    **dict.fromkeys(("td", "th"), BlockKind.CELL),
    "blockquote": BlockKind.QUOTE,
    "pre": BlockKind.CODE,
    "figcaption": BlockKind.CAPTION,
    "aside": BlockKind.NOTE,
}

Where = Literal["text", "tail", "break"]


@dataclass(frozen=True, slots=True)
class Slot:
    """One text of one element; a line break reads as a space that no element's text holds."""

    element: Element
    where: Where

    def read(self) -> str:
        """Return the text."""
        if self.where == "break":
            return " "
        return (self.element.text if self.where == "text" else self.element.tail) or ""

    def write(self, text: str) -> None:
        """Replace the text."""
        if self.where == "text":
            self.element.text = text
        elif self.where == "tail":
            self.element.tail = text


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A stretch of inline text within one block element of a tree."""

    element: Element
    slots: tuple[Slot, ...]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    marker: str = ""
    quoted: int = 0

    @property
    def text(self) -> str:
        """Return the block's plain text."""
        return "".join(slot.read() for slot in self.slots)

    def normalise(self) -> None:
        """Make each run of white space one space, see even(), and leave none at either end.

        In code white space stays as it is, but for that at its end and for empty lines before it.
        """
        if self.kind is BlockKind.CODE:
            self._strip_code()
            return
        after_space = True
        filled: Slot | None = None
        for slot in self.slots:
            if slot.where == "break":
                if filled is not None:
                    filled.write(filled.read().rstrip())
                after_space = True
                continue
            text = even(slot.read())
            text = text.lstrip() if after_space else text
            slot.write(text)
            if text:
                after_space = text[-1].isspace()
                filled = slot
        if filled is not None:
            filled.write(filled.read().rstrip())

    def _strip_code(self) -> None:
        for slot in self.slots:
            slot.write(_EMPTY_LINES.sub("", slot.read()))
            if slot.read():
                break
        for slot in reversed(self.slots):
            slot.write(slot.read().rstrip())
            if slot.read():
                break


def parse(html: str) -> Element:
    """Return the tree of *html* that nh3 has made safe (and so well formed), under one root."""
    return _Parser().parse(html)


def serialise(root: Element) -> str:
    """Return the HTML of all that is under *root*."""
    # With its root in one go: of each tree that it is given tostring first gathers all names.
    whole = tostring(root, encoding="unicode", method="html")
    return whole[whole.index(">") + 1 : whole.rindex("<")]


def text_blocks(root: Element) -> list[TextBlock]:
    """Return the stretches of inline text under *root* that hold more than white space."""
    blocks: list[TextBlock] = []
    _collect(root, BlockKind.PARAGRAPH, 0, 0, blocks)
    return list(_with_markers(root, [block for block in blocks if block.text.strip()]))


def _with_markers(root: Element, blocks: Sequence[TextBlock]) -> Iterator[TextBlock]:
    """Yield *blocks*, the first of each item with the sign or the number of the item."""
    markers = dict(item_markers(root))
    if not markers:
        yield from blocks
        return
    first = {inner: item for item in markers for inner in item.iter()}
    for block in blocks:
        item = first.get(block.element)
        marker = markers.pop(item, "") if item is not None else ""
        ticked = marker == BULLET and block.text.lstrip().startswith(TICKS)
        yield replace(block, marker=marker) if marker and not ticked else block


def give_paragraphs(container: Element) -> None:
    """Put the inline text that stands beside blocks into paragraphs of its own.

    Otherwise a view decides where such a text begins and ends, and it may decide otherwise. What
    looks like a part of a line and holds blocks all the same is taken away around them.
    """
    _unwrap(container)
    children = list(container)
    if container.tag in _WITHOUT_A_FORM or any(child.tag in BLOCK_TAGS for child in children):
        for child in children:
            container.remove(child)
        paragraph = Element("p")
        paragraph.text, container.text = container.text, None
        for child in children:
            if child.tag not in BLOCK_TAGS:
                paragraph.append(child)
                continue
            _append_filled(container, paragraph)
            paragraph = Element("p")
            paragraph.text, child.tail = child.tail, None
            if child.tag != "p" or child.text or len(child):  # else a border between paragraphs
                container.append(child)
        _append_filled(container, paragraph)
    for child in container:
        if child.tag in BLOCK_TAGS:
            give_paragraphs(child)


def plain_text(html: str, *, leave_out: str = "") -> str:
    """Return the text of safe *html*, a newline between blocks, without elements *leave_out*."""
    root = parse(html)
    for element in root.iter(leave_out) if leave_out else ():
        for inner in element.iter():
            inner.text = ""
            inner.tail = inner.tail if inner is element else ""
    blocks = text_blocks(root)
    for block in blocks:
        block.normalise()
    return "\n".join(block.text for block in blocks)


def _unwrap(container: Element) -> None:
    """Put what inline elements with blocks in them hold in their place."""
    for child in list(container):
        if child.tag in BLOCK_TAGS or not any(e.tag in BLOCK_TAGS for e in child.iter()):
            continue
        _unwrap(child)
        index = list(container).index(child)
        container.remove(child)
        add_text(container, index, child.text)
        for inner in reversed(list(child)):
            container.insert(index, inner)
        add_text(container, index + len(child), child.tail)


def _append_filled(container: Element, paragraph: Element) -> None:
    if "".join(paragraph.itertext()).strip():
        container.append(paragraph)


def _collect(
    container: Element, kind: BlockKind, depth: int, quoted: int, blocks: list[TextBlock]
) -> None:
    """Collect the text blocks of a *container*.

    *depth* is how many lists it stands in, *quoted* how many quotations.
    """
    # An item of a list of notes is a note.
    if kind is not BlockKind.NOTE or container.tag == "pre":
        kind = _KINDS.get(container.tag, kind)
    depth += container.tag in ("ul", "ol", "dl", "dd")
    quoted += container.tag == "blockquote"
    # Code has the level of the item in which it stands.
    leveled = kind in (BlockKind.ITEM, BlockKind.CODE)
    level = depth if leveled else 0
    level = int(container.tag[1]) if container.tag in HEADING_TAGS else level
    slots = [Slot(container, "text")]
    for child in container:
        if child.tag in BLOCK_TAGS:
            blocks.append(TextBlock(container, tuple(slots), kind, level, quoted=quoted))
            _collect(child, kind, depth, quoted, blocks)
            slots = [Slot(child, "tail")]
        else:
            _collect_inline(child, slots)
    blocks.append(TextBlock(container, tuple(slots), kind, level, quoted=quoted))


def _collect_inline(element: Element, slots: list[Slot]) -> None:
    slots.append(Slot(element, "break" if element.tag == "br" else "text"))
    for child in element:
        _collect_inline(child, slots)
    slots.append(Slot(element, "tail"))


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._builder = TreeBuilder()

    def parse(self, html: str) -> Element:
        self._builder.start(_ROOT, {})
        self.feed(html)
        self.close()
        self._builder.end(_ROOT)
        return self._builder.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in _VOID_TAGS:
            self._builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID_TAGS:
            self._builder.end(tag)

    def handle_data(self, data: str) -> None:
        self._builder.data(data)
