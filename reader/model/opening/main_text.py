"""Finds in a page the elements that its main text was made of.

trafilatura knows best which words of a page are its main text, and writes them anew in elements of
its own: the numbers of lists, the lines of code, captions, notes and half of the tables are lost on
the way. So its words are looked for in the page again, in their order, and what of the page's own
elements holds them is kept, with the tables, code, pictures and notes that belong between them.
"""

import re
from collections.abc import Sequence

from lxml import etree
from lxml.html import HtmlElement

from reader.model.opening.belonging import Belonging
from reader.model.opening.finding_again import keep_found, keep_holding
from reader.model.opening.page_notes import keep_notes, name_notes
from reader.model.opening.stretches import (
    Stretch,
    is_tool,
    letters_of,
    pieces_of_page,
    stretches_of,
)

# Of what trafilatura writes anew the order and the lines are uncertain. Only what is not in the
# page itself, as where its text stands in a script, is taken as it comes.
_ENOUGH = 0.5
# Code in one line, with text before it or after it.
_CODE = re.compile(
    r"(?:(?<=[^\s>])|(?<=[^\s>] ))<pre>([^<\n]*)</pre>|<pre>([^<\n]*)</pre>(?= ?[^\s<])"
)


def main_part(page: HtmlElement, found: str) -> str:
    """Return what of a *page* the main text *found* in it was made of; "" where that is unclear.

    All else is gone from the page then.
    """
    stretches = list(stretches_of(page))
    pieces = pieces_of_page(found) if found.strip() else []
    text = letters_of("".join(pieces))
    enough = max(1, _ENOUGH * len(text))
    # Where much is left out of each element, its pieces tell more.
    if keep_found(stretches, text) < enough and keep_holding(stretches, pieces) < enough:
        return ""
    belonging = Belonging(stretches)
    belonging.keep()
    notes = keep_notes(page, stretches)
    belonging.keep_leading_headings()  # those above the notes are wanted now
    for stretch in stretches:
        for element, tail in stretch.texts:
            if stretch.kept and not is_tool(element.getparent() if tail else element):
                continue
            if tail:
                element.tail = None
            else:
                element.text = None
                if element.tag == "img":
                    element.attrib.pop("alt", None)
    name_notes(notes)
    return str(etree.tostring(page, encoding="unicode", method="html"))


def left_out(texts: Sequence[str], main: str) -> list[bool]:
    """Tell of each of the *texts* that a page is made of whether its *main* text is without it."""
    stretches = [Stretch(None, letters=letters_of(text)) for text in texts]
    keep_found(stretches, letters_of(main))
    return [bool(stretch.letters) and not stretch.kept for stretch in stretches]


def mend_found(found: str) -> str:
    """Return the main text *found* with code within its sentences; it comes as blocks of code."""
    return _CODE.sub(r"<code>\1\2</code>", found)
