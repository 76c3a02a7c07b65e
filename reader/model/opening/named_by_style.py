"""Names by an element what a page says by a style alone, as editors copy what was written in them.

Only what an element says of itself is read; what sheets of styles say of classes is not.
"""

import re

from lxml.html import HtmlElement

from reader.model.markup.foreign_html import PARTS_OF_LINES
from reader.model.markup.tree import HEADING_TAGS

_LINES_STAY = re.compile(r"pre\b(?!-)")
_STANDS_APART = re.compile(r"(?:block|flex|grid|list-item|table)\b")
_DECORATION = ("text-decoration", "text-decoration-line")
_PLACE = ("vertical-align", "font-variant-position")
# What means by which properties, where nothing around it or within it means the same.
_MEANINGS = (
    ("b", ("font-weight", "font"), r"\bbold|(?<![\w.])(?:[6-9]\d\d|1000)(?![\w.%])", ("strong",)),
    ("i", ("font-style", "font"), r"\bitalic\b|\boblique\b", ("em", "cite")),
    ("sup", _PLACE, r"^super$", ()),
    ("sub", _PLACE, r"^sub$", ()),
    ("s", _DECORATION, r"\bline-through\b", ("del", "strike")),
    ("ins", _DECORATION, r"\bunderline\b", ("u", "a")),
)
# What is named so and is not so, as all that was copied from Google Docs is in one such element.
_NOT_SO = {
    **dict.fromkeys(("b", "strong"), ("font-weight", re.compile(r"normal|[1-5]\d\d"))),
    **dict.fromkeys(("em", "i"), ("font-style", re.compile("normal"))),
}
_BOLD_ANYWAY = HEADING_TAGS | {"th"}
_NAMELESS = ("font", "span")


def declared(element: HtmlElement) -> dict[str, str]:
    """Return what the style of an *element* says, in small letters: the values of properties."""
    said = (each.partition(":") for each in element.get("style", "").lower().split(";"))
    return {name.strip(): value.partition("!")[0].strip() for name, _, value in said}


def name_by_style(page: HtmlElement) -> bool:
    """Name what in a *page* is code, a block, or anything within a line by style; tell of any."""
    return sum([_name(box) for box in page.xpath("//body//*[@style]")]) > 0


def _name(box: HtmlElement) -> bool:
    said = declared(box)
    # What keeps its lines is code.
    if box.tag == "div" and _LINES_STAY.match(said.get("white-space", "")):
        box.tag = "pre"
        return True
    apart = box.tag == "span" and bool(_STANDS_APART.match(said.get("display", "")))
    box.tag = "div" if apart else box.tag
    name, normal = _NOT_SO.get(box.tag, ("", None))
    undone = normal is not None and bool(normal.fullmatch(said.get(name, "")))
    box.tag = "span" if undone else box.tag
    meant = list(_meant(box, said))
    for number, name in enumerate(meant, 1):
        if number == len(meant) and box.tag in _NAMELESS:
            box.tag = name
        else:
            _enclose_lines(box, name)
    return apart or undone or bool(meant)


def _meant(box: HtmlElement, said: dict[str, str]) -> list[str]:
    """Return the names of what the style of a *box* means that no element says."""
    within_line = box.tag in PARTS_OF_LINES
    named: list[str] = []
    for name, properties, value, others in _MEANINGS:
        if not any(re.search(value, said.get(each, "")) for each in properties):
            continue
        if name in ("sup", "sub") and not within_line:
            continue
        same = {name, *others, *(_BOLD_ANYWAY if name == "b" else ())}
        around = box.tag in same or any(above.tag in same for above in box.iterancestors())
        if not around and next(box.iter(*same), None) is None and box.text_content().strip():
            named.append(name)
    return named


def _enclose_lines(box: HtmlElement, name: str) -> None:
    """Put what stands within lines in a *box* into elements of a *name*."""
    blocks = [each for each in box.iterdescendants() if each.tag not in PARTS_OF_LINES]
    for holder in (box, *(each for each in blocks if isinstance(each.tag, str))):
        part = holder.makeelement(name)
        parts = [part]
        part.text, holder.text = holder.text, None
        for child in list(holder):
            if child.tag in PARTS_OF_LINES or not isinstance(child.tag, str):
                part.append(child)
            else:
                part = holder.makeelement(name)
                parts.append(part)
                part.text, child.tail = child.tail, None
                child.addnext(part)
        holder.insert(0, parts[0])
        for each in parts:
            if not each.text_content().strip():
                each.drop_tag()
