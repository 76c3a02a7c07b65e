"""Adapts a tree to the HTML that a view knows, which is less than what a page may mean."""

from xml.etree.ElementTree import Element

from reader.model.markup.editing import parents_in
from reader.model.markup.tree import BLOCK_TAGS, TICKS
from reader.model.text.direction import has_right_to_left, reads_right_to_left


def adapt(root: Element) -> None:
    """Say all that is under *root* in elements that a view lays out as they are meant."""
    for code in root.iter("pre"):
        for element in list(code.iter()):
            _break_lines(element)
    for caption in root.iter("figcaption"):
        caption.tag = "p"
        caption.set("class", "caption")
    for notes in root.iter("aside"):
        notes.tag = "div"
    for listed in root.iter("ul"):
        items = ["".join(item.itertext()).lstrip() for item in listed]
        if items and all(item.startswith(TICKS) for item in items):
            _drop_bullets(listed)
    for cell in root.iterfind(".//*[@align]"):
        cell.set("class", cell.attrib.pop("align"))
    _mirror_tables(root)
    parents = parents_in(root)
    for numbered in list(root.iter("ol")):
        _divide(numbered, parents[numbered])


def _drop_bullets(listed: Element) -> None:
    """Indent the items of a list as they were, but without a sign before them."""
    listed.tag = "div"
    listed.set("class", "ticks")
    for item in listed:
        item.tag = "p" if all(inner.tag not in BLOCK_TAGS for inner in item) else "div"


def _break_lines(element: Element) -> None:
    """Make line breaks of the newlines in an *element*; a view would make blocks of them."""
    children = list(element)
    for child in children:
        element.remove(child)
    first, *others = (element.text or "").split("\n")
    element.text = first
    for line in others:
        element.append(_break(line))
    for child in children:
        first, *others = (child.tail or "").split("\n")
        child.tail = first
        element.append(child)
        for line in others:
            element.append(_break(line))


def _break(tail: str) -> Element:
    made = Element("br")
    made.tail = tail
    return made


def _divide(numbered: Element, parent: Element) -> None:
    """Begin a list anew where an item's number does not follow from that before."""
    following = int(numbered.get("start", "1"))
    current = numbered
    for item in list(numbered):
        value = item.attrib.pop("value", "") if item.tag == "li" else ""
        if value and int(value) != following:
            following = int(value)
            if item is numbered[0]:
                current.set("start", value)
            else:
                index = list(parent).index(current)
                current.tail, tail = None, current.tail
                current = Element("ol", {**numbered.attrib, "start": value})
                current.tail = tail
                parent.insert(index + 1, current)
        if current is not numbered:
            numbered.remove(item)
            current.append(item)
        following += item.tag == "li"


def _mirror_tables(root: Element) -> None:
    text = "".join(root.itertext())
    if not has_right_to_left(text):
        return
    for table in root.iter("table"):
        inside = "".join(table.itertext())
        if reads_right_to_left(inside if any(map(str.isalpha, inside)) else text):
            _mirror(table)


def _mirror(table: Element) -> None:
    """Let the columns of a *table* stand from right to left, which no view does by itself."""
    table.set("align", "right")
    rows = list(table.iter("tr"))
    taken = [0] * len(rows)
    for index, row in enumerate(rows):
        for cell in row:
            for below in range(int(cell.get("rowspan", "1"))):
                if index + below < len(rows):
                    taken[index + below] += int(cell.get("colspan", "1"))
    for row, columns in zip(rows, taken, strict=True):
        row[:] = reversed(row)
        for _ in range(max(taken) - columns):
            row.insert(0, Element("td"))
