"""Chooses the signs of items in Markdown, where a list ends at an item with another."""

from collections import Counter
from typing import NamedTuple
from xml.etree.ElementTree import Element

from reader.model.markup.tree import parse, text_blocks

_OTHER = {".": ")", ")": ".", "-": "*", "*": "-"}


class Item(NamedTuple):
    """An item above: where its words stand, its *own* sign, the one *written*, and which list's."""

    within: int = 0
    own: str = ""
    written: str = ""
    listed: int = 0

    @property
    def is_numbered(self) -> bool:
        """Tell whether what is written before the item is a number."""
        return self.written[:1].isdecimal()


def lists_in(html: str) -> list[int]:
    """Return for each block of safe *html* which of the lists it is in, from 1; 0 for none."""
    root = parse(html)
    within: dict[Element, int] = {}
    lists = (each for each in root.iter() if each.tag in ("ul", "ol"))
    for number, listed in enumerate(lists, 1):  # the inner ones last
        within |= dict.fromkeys(listed.iter(), number)
    return [within.get(block.element, 0) for block in text_blocks(root)]


def depths_in(html: str) -> list[int]:
    """Return for each block of safe *html* in how many items, one in the other, it stands."""
    root = parse(html)
    within: dict[Element, int] = {}
    for item in root.iter("li"):
        within |= {each: within.get(each, 0) + 1 for each in item.iter()}
    return [within.get(block.element, 0) for block in text_blocks(root)]


def quotations_around_notes(html: str) -> list[int]:
    """Return for each block of safe *html* in how many quotations the notes stand that it is of.

    Of one that is of no note it is how many it stands in itself.
    """
    root = parse(html)
    quoted: Counter[Element] = Counter()
    for quotation in root.iter("blockquote"):
        quoted.update(quotation.iter())
    for notes in root.iter("aside"):
        for each in notes.iter():
            quoted[each] = quoted[notes]
    return [quoted[block.element] for block in text_blocks(root)]


def apart(marker: str, before: Item, listed: int) -> str:
    """Return the *marker* of an item, which is of the list *before* it only where it goes on that.

    A number that is not the next one begins another list, or else it would be read as the next.
    """
    numbered = marker[0].isdecimal()
    if not before.written or before.is_numbered != numbered:
        return marker
    goes_on = listed == before.listed
    if numbered:
        number, sign = int(marker[:-1]), before.written[-1]
        goes_on = goes_on and number == int(before.written[:-1]) + 1
        return f"{number}{sign if goes_on else _OTHER[sign]}"
    sign = before.written[0]
    return (sign if goes_on else _OTHER[sign]) + marker[1:]
