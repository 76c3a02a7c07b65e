"""Keeps the notes of a page to which its main text refers, and names them as such."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import unquote

from lxml import etree
from lxml.html import HtmlElement

from reader.model.markup.foreign_html import PARTS_OF_LINES
from reader.model.opening.stretches import HEADINGS, Stretch

_LONGEST = 3000
_NUMBER = re.compile(
    r"\s*[\[(]?\s*(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3})\s*[\])]?\s*", re.IGNORECASE
)
_REFERENCE = re.compile(r"note-?ref|fnref|footnote|endnote|sdfootnoteanc", re.IGNORECASE)
# What word processors and converters call the box around a note.
_BOX = re.compile(r"ftn\d|edn\d|foot-?note|end-?note", re.IGNORECASE)
# By this name foreign_html.py knows them.
_NOTES = "footnotes"
# What stands above a list of them at the end of a page.
_ABOVE = re.compile(
    r"(?:foot|end)?notes(?: and references)?|references|sources|citations|anmerkungen"
    r"|einzelnachweise|fußnoten|quellen|notes et références|références|notas|referencias|note",
    re.IGNORECASE,
)
_MOST_BOXES = 3
_GATHERED = ("ol", "ul", "dl", "table")


def keep_notes(page: HtmlElement, stretches: Sequence[Stretch]) -> list[HtmlElement]:
    """Keep the notes of a *page* to which kept *stretches* refer; return them."""
    shown = {element for stretch in stretches if stretch.kept for element, _ in stretch.texts}
    notes = list(dict.fromkeys(_notes(page, shown)))
    parts = {inner for note in notes for inner in note.iter()}
    for stretch in stretches:
        stretch.kept = stretch.kept or stretch.block in parts
    return notes


def name_notes(notes: Sequence[HtmlElement]) -> None:
    """Put each of the *notes* that is a paragraph or a box of its own where notes are known."""
    _name_lists(notes)
    for note in notes:
        listed = next(note.iterancestors(*_GATHERED), None) is not None
        if listed or any(note.iter(*HEADINGS)):
            continue
        if note.tag == "p":
            box = etree.Element("div", {"class": _NOTES})
            box.tail, note.tail = note.tail, None
            note.getparent().replace(note, box)
            box.append(note)
        elif note.tag in ("div", "aside", "section"):
            note.tag = "div"
            note.set("class", _NOTES)


def _name_lists(notes: Sequence[HtmlElement]) -> None:
    """Name the lists below words that say so, most of whose items are among *notes*."""
    items = {note for note in notes if note.tag == "li"}
    for listing in dict.fromkeys(item.getparent() for item in items):
        children = list(listing.iterchildren("li"))
        most = 2 * len(items.intersection(children)) > len(children)
        if most and _ABOVE.fullmatch(_words_above(listing)):
            listing.set("class", f"{listing.get('class', '')} {_NOTES}".strip())


def _words_above(listing: HtmlElement) -> str:
    """Return what stands right above a *listing*, or above the box that it begins."""
    for box in (listing, *islice(listing.iterancestors(), _MOST_BOXES)):
        for before in box.itersiblings(etree.Element, preceding=True):
            return " ".join(before.text_content().split()).rstrip(":")
    return ""


def _is_reference(element: HtmlElement) -> bool:
    if element.tag != "a" or not element.get("href", "").startswith("#"):
        return False
    called = f"{element.get('role', '')} {element.get('class', '')}"
    around = (element, *element.iterancestors(), *element)
    return (
        any(each.tag == "sup" for each in around)
        or bool(_REFERENCE.search(called))
        or bool(_NUMBER.fullmatch(element.text_content()))
    )


def _notes(page: HtmlElement, shown: set[HtmlElement]) -> Iterator[HtmlElement]:
    """Yield what in a *page* is referred to from what is *shown* above it, not what leads back."""
    wanted = set[str]()
    for element in page.iter(etree.Element):
        called = {element.get("id"), element.get("name") if element.tag == "a" else None}
        if wanted & called:
            note = _box_of(element)
            if note.tag not in ("body", "html") and len(note.text_content()) <= _LONGEST:
                yield note
        if element in shown and _is_reference(element):
            wanted |= {unquote(element.get("href")[1:])} - {""}


def _box_of(element: HtmlElement) -> HtmlElement:
    while element.tag in PARTS_OF_LINES:
        element = element.getparent()
    box = element.getparent()
    inside = box is not None and box.tag == "div" and _BOX.search(box.get("id", ""))
    return box if inside else element
