"""Leaves no holes in HTML of unknown origin, and no borders of paragraphs out."""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from reader.model.markup.tree import BLOCK_TAGS, INLINE_TAGS

_DIVIDED = frozenset(("aside", "blockquote", "dd", "div", "li", "p", "span", "td", "th"))
# An empty row may be reached by a cell that so many rows before it begins.
_TALL = 50
# What can be seen of a text: neither white space nor signs without any width.
_SEEN = re.compile(r"[^\s\u00ad\u200b-\u200f\u2060\ufeff]")


def leave_out_empty(container: Element) -> bool:
    """Leave out of a *container* what holds nothing to be seen, and tell whether anything is left.

    Where a block held inline text apart, an empty paragraph is left: see give_paragraphs().
    """
    holds = _is_seen(container.text)
    kept: list[Element] = []
    children = list(container)
    for index, child in enumerate(children):
        held = leave_out_empty(child)
        holds = holds or held or _is_seen(child.tail)
        if held or _stands_for_something(child, kept):
            kept.append(child)
            continue
        text = ("" if child.tag in BLOCK_TAGS else child.text or "") + (child.tail or "")
        before = kept[-1].tail if kept else container.text
        apart = _is_seen(before) or _begins_inline(kept[-1:])
        following = _is_seen(child.tail) or _begins_inline(children[index + 1 : index + 2])
        if child.tag in BLOCK_TAGS and apart and following:
            border = Element("p")
            border.tail = text
            kept.append(border)
        elif kept:
            kept[-1].tail = (before or "") + text
        else:
            container.text = (before or "") + text
    container[:] = kept
    return holds or any(child.tag == "hr" for child in kept)


def divide_at_breaks(root: Element) -> None:
    """Make paragraphs of what two or more line breaks hold apart."""
    for container in [e for e in root.iter() if e is root or e.tag in _DIVIDED]:
        divided: list[Element] = []
        breaks: list[Element] = []
        for child in container:
            if child.tag != "br":
                breaks = []
            divided.append(child)
            if child.tag == "br":
                breaks.append(child)
            if child.tag == "br" and len(breaks) > 1:
                # A paragraph without words is a border between two: see give_paragraphs().
                border = Element("p")
                border.tail = child.tail
                del divided[-len(breaks) :]
                divided.append(border)
                breaks = [border]
            if (child.tail or "").strip():
                breaks = []
        if len(divided) < len(container):
            container.tag = "div" if container.tag == "p" else container.tag
            container[:] = divided


def _stands_for_something(element: Element, before: Sequence[Element]) -> bool:
    """Tell whether an *element* without words is kept, after those *before* it.

    So are the cells of rows that have others, and a line across the page, but not a second one.
    """
    if element.tag == "hr":
        return not before or before[-1].tag != "hr" or _is_seen(before[-1].tail)
    if element.tag == "tr":
        return any(cell.get("rowspan") for row in (*before[-_TALL:], element) for cell in row)
    if element.tag in INLINE_TAGS:
        return element.tag == "br" or bool(element.get("id") or len(element))
    return element.tag in ("td", "th")


def _is_seen(text: str | None) -> bool:
    return _SEEN.search(text or "") is not None


def _begins_inline(elements: Sequence[Element]) -> bool:
    return any(element.tag not in BLOCK_TAGS for element in elements)
