"""Makes HTML of unknown origin safe, with no more in it than a view can show and a search find.

What words mean by where they stand is kept in the few elements of markup/tree.py: pictures become
captions, boxes to tick become signs, and notes and their numbers lead to one another.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import nh3

from reader.model.markup.alignment import ALIGNED_TAGS, keep_alignment
from reader.model.markup.editing import parents_in, replace_by_text
from reader.model.markup.holes import divide_at_breaks, leave_out_empty
from reader.model.markup.links import WEB_SCHEMES
from reader.model.markup.numbers import keep_numbers, keep_spans
from reader.model.markup.readings import READING_TAGS, say_readings
from reader.model.markup.said_in_words import say_in_words
from reader.model.markup.tree import (
    ALLOWED_TAGS,
    BLOCK_TAGS,
    FORMULA,
    HEADING_TAGS,
    INLINE_TAGS,
    LANGUAGE,
    parse,
    serialise,
)

# What is known by another name here.
_NAMES = {
    **dict.fromkeys(("kbd", "samp", "tt"), "code"),
    "strike": "s",
    "label": "span",
    **dict.fromkeys(("address", "article", "aside", "center", "details", "fieldset"), "div"),
    **dict.fromkeys(("dialog", "figure", "footer", "form", "header", "hgroup", "main"), "div"),
    **dict.fromkeys(("nav", "search", "section", "summary"), "div"),
    **dict.fromkeys(("dir", "menu"), "ul"),
    **dict.fromkeys(("caption", "legend"), "figcaption"),
    **dict.fromkeys(("listing", "xmp"), "pre"),
    "tfoot": "tbody",
}
_RESOLVED = frozenset(("img", "input"))
# What stands within a line in a page, by whatever name.
PARTS_OF_LINES = (
    INLINE_TAGS
    | _RESOLVED
    | frozenset(("abbr", "acronym", "bdi", "bdo", "big", "data", "dfn", "font", "kbd", "label"))
    | frozenset(("nobr", "picture", "samp", "source", "strike", "time", "tt", "u", "var", "wbr"))
    | READING_TAGS
)
_ATTRIBUTES = {
    "a": {"href", "name"},
    "img": {"alt"},
    "input": {"type", "checked", "role"},
    "label": {"for"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    **{part: {"align", "style"} for part in ALIGNED_TAGS},
    **{cell: {"align", "style", "colspan", "rowspan"} for cell in ("td", "th")},
    # The star is for every element; nh3 would let titles and languages pass there.
    "*": {"id", "class"},
}
_NOTES = re.compile(r"\b(?:footnotes?|endnotes?|references|reflist)\b", re.IGNORECASE)
_FORMULA = re.compile(r"\b(?:math|tex|latex|mwe-math\S*|formula)\b", re.IGNORECASE)
# So HTML says what code is written in, and so do those who write it.
_LANGUAGE = re.compile(r"(?:^|\s)lang(?:uage)?-([\w+#.-]{1,30})(?=\s|$)")
_OPENS = re.compile("toggle", re.IGNORECASE)
_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|avif)", re.IGNORECASE)
_KEPT = {
    "a": frozenset(("href",)),
    "ol": frozenset(("start", "type")),
    "li": frozenset(("value",)),
    **dict.fromkeys(("code", "pre"), frozenset((LANGUAGE,))),
    **dict.fromkeys(("td", "th"), frozenset(("align", "colspan", "rowspan"))),
}
_HOLD_BLOCKS = frozenset(("aside", "blockquote", "dd", "div", "li", "td", "th"))
_MOVED = "moved"
_OF_AUTHORS = "user-content-"
# Begins the caption of a picture.
PICTURE = "Picture: "
_TICKS = {True: "☑", False: "☐"}


def foreign_html(html: str, language: str = "") -> str:
    """Return *html* of unknown origin made safe; *language* is that of its quotations."""
    root = parse(
        nh3.clean(
            html,
            tags=set(ALLOWED_TAGS | _NAMES.keys() | _RESOLVED | READING_TAGS),
            attributes=_ATTRIBUTES,
            attribute_filter=_address,
            url_schemes=set(WEB_SCHEMES),
            link_rel=None,
        )
    )
    for element in root.iter():
        element.tag = _NAMES.get(element.tag, element.tag)
    _name_notes(root)
    _keep_code(root)
    _tick(root)
    _name_pictures(root)
    _place_captions(root)
    say_readings(root)
    say_in_words(root, language)
    keep_numbers(root)
    keep_spans(root)
    keep_alignment(root)
    _name_targets(root)
    for element in root.iter():
        kept = _KEPT.get(element.tag, frozenset()) | {"id"}
        for name in element.attrib.keys() - kept:
            del element.attrib[name]
    leave_out_empty(root)
    divide_at_breaks(root)
    return serialise(root)


def _address(element: str, attribute: str, value: str) -> str | None:
    # An address within the site that the page was saved from leads nowhere here.
    if (element, attribute) != ("a", "href"):
        return value
    if value.startswith("#"):
        return value
    scheme, colon, rest = value.partition("://")
    return f"{scheme.lower()}://{rest}" if colon and scheme.lower() in WEB_SCHEMES else None


def _name_notes(root: Element) -> None:
    """Name what holds notes as the tree does, an aside."""
    inside: set[Element] = set()
    for element in list(root.iter("div")):
        if _NOTES.search(element.get("class", "")):
            element.tag = "aside"
            inside.update(element.iter())
    for element in list(root.iter()):
        listed = element.tag in ("ol", "ul") and element not in inside
        if listed and _NOTES.search(element.get("class", "")):
            inner = Element(element.tag, element.attrib)
            inner.text, inner[:] = element.text, element[:]
            element.tag, element.text, element[:] = "aside", "", [inner]


def _keep_code(root: Element) -> None:
    """Make the lines of code text, whatever the page made lines of, and note its language.

    Of code within a line only that is noted which is a formula.
    """
    for code in root.iter("code"):
        said = _LANGUAGE.search(code.get("class", ""))
        if said and said[1] == FORMULA:
            code.set(LANGUAGE, FORMULA)
    for code in list(root.iter("pre")):
        called = (each.get("class", "") for each in (code, *code.iter("code")))
        if language := next(filter(None, map(_LANGUAGE.search, called)), None):
            code.set(LANGUAGE, language[1])
        text = ""
        for part in _lines(code):
            text += "\n" if part is None and text and not text.endswith("\n") else part or ""
        for child in list(code):
            code.remove(child)
        code.text = text


def _lines(element: Element) -> Iterator[str | None]:
    """Yield the text of an *element*, None where a line has to have ended."""
    block = element.tag in BLOCK_TAGS and element.tag not in ("pre", "td", "th")
    if block:
        yield None
    yield "\n" if element.tag == "br" else element.text or ""
    for child in element:
        yield from _lines(child)
        yield child.tail or ""
    if block:
        yield None


def _tick(root: Element) -> None:
    """Put a sign in the place of each box to tick, and nothing in that of what can be filled in.

    What only opens something, such as a side note, is no box to tick, and what names it no word.
    """
    parents = parents_in(root)
    labels = {label.get("for", ""): label for label in root.iter("span") if "for" in label.attrib}
    for box in list(root.iter("input")):
        label = labels.get(box.get("id", ""))
        nameless = label is not None and not any(map(str.isalnum, "".join(label.itertext())))
        if label is not None and nameless:
            label.text, label[:] = "", []
        opens = nameless or box.get("role") or _OPENS.search(box.get("class", ""))
        ticked = _TICKS["checked" in box.attrib]
        empty = "" if box.get("type") == "hidden" else " "
        is_box = box.get("type") == "checkbox" and not opens
        replace_by_text(parents[box], box, ticked if is_box else empty)


def _name_pictures(root: Element) -> None:
    """Put the words that stand for a picture in its place: a formula, or a caption."""
    parents = parents_in(root)
    captions = {" ".join("".join(c.itertext()).split()) for c in root.iter("figcaption")}
    for picture in list(root.iter("img")):
        words = " ".join(picture.get("alt", "").split())
        within = _FORMULA.search(picture.get("class", "")) or not any(map(str.isalpha, words))
        if within or _FILE_NAME.fullmatch(words) or words in captions:
            text = words if within else ""
            replace_by_text(parents[picture], picture, text)
        else:
            picture.tag = "figcaption"
            picture.text, picture.attrib = f"{PICTURE}{words}", {"class": _MOVED}


def _place_captions(root: Element) -> None:
    """Put each caption beside the paragraph or the table that it stood in."""
    parents = parents_in(root)
    last: dict[Element, Element] = {}
    for caption in list(root.iter("figcaption")):
        top = caption
        while parents[top].tag not in _HOLD_BLOCKS and parents[top] is not root:
            top = parents[top]
        if top is caption and caption.get("class") != _MOVED:
            continue
        container = parents[top]
        # Of several the next stands after the last.
        before = last.get(top, top)
        place = list(container).index(before)
        replace_by_text(parents[caption], caption, "")
        caption.tail = None
        if top.tag == "p" or top.tag in HEADING_TAGS:
            place += 1
            caption.tail, before.tail = before.tail, None
            last[top] = caption
        else:
            # Not within the sentence, but after it.
            while place < len(container) and _goes_on(container[place]):
                place += 1
        container.insert(place, caption)
        parents[caption] = container


def _goes_on(element: Element) -> bool:
    """Tell whether the sentence before an *element* may go on in it, or beyond it."""
    return element.tag not in BLOCK_TAGS or element.get("class") == _MOVED


def _name_targets(root: Element) -> None:
    """Give names of our own to what links within the page lead to, and to nothing else.

    What is named and has no words, as a mark above a heading, leads to what follows.
    """
    links = [link for link in root.iter("a") if link.get("href", "").startswith("#")]
    wanted = {name for link in links for name in _spellings(link)}
    names: dict[str, str] = {}
    waiting: set[str] = set()
    for element in root.iter():
        called = {element.attrib.pop("id", ""), element.attrib.pop("name", "")}
        waiting |= (called & wanted) - names.keys()
        if waiting and ("".join(element.itertext()).strip() or (element.tail or "").strip()):
            own = f"n{len(names) + 1}"
            element.set("id", own)
            names |= dict.fromkeys(waiting, own)
            waiting = set()
    for link in links:
        found = next((names[name] for name in _spellings(link) if name in names), "")
        if found:
            link.set("href", f"#{found}")
        else:
            del link.attrib["href"]


def _spellings(link: Element) -> tuple[str, ...]:
    """Return by what names the target of a *link* within the page may be called.

    GitHub puts a word before those that authors gave, and reads capitals as small letters.
    """
    name = unquote(link.get("href", "")[1:])
    bare = name.removeprefix(_OF_AUTHORS)
    spellings = (name, bare, bare.lower())
    return tuple(filter(None, (*spellings, *(f"{_OF_AUTHORS}{each}" for each in spellings[1:]))))
