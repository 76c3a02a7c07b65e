"""Keeps the headings of a page that stand above what is kept of it, and the lists they lead to."""

from itertools import islice, pairwise

from lxml.html import HtmlElement

from reader.model.opening.around_text import ends_text, is_around, says_around
from reader.model.opening.page_parts import PageParts, has_picture, outwards
from reader.model.opening.stretches import HEADINGS, Stretch, letters_of

LISTS = frozenset(("ul", "ol", "dl", "menu", "dir"))
_BELOW_TITLE = HEADINGS - {"h1"}
_BOLD = frozenset(("b", "strong"))
# So many boxes may stand between a heading and the first line below it.
_NEAR = 3


class PageHeadings:
    """The headings of a *page*, of which some parts are kept."""

    def __init__(self, page: PageParts) -> None:
        """Take the parts of a *page*."""
        self._page = page

    def keep_last_sections(self) -> None:
        """Keep the headings of lists that an article ends with, where others beside it are kept."""
        boxes = {
            _section_of(stretch.block)
            for stretch in self._page.stretches
            if stretch.kept and stretch.block.tag in _BELOW_TITLE
        }
        for stretch in self._page.stretches:
            heading = stretch.block
            if stretch.letters and heading.tag in _BELOW_TITLE and _section_of(heading) in boxes:
                stretch.kept = stretch.kept or ends_text(stretch.text)

    def keep_leading(self) -> None:
        """Keep the headings right above what is kept."""
        filled = [each for each in self._page.stretches if each.letters]
        first = next((each for each in filled if each.block.tag == "h1"), None)
        for heading, below in reversed(list(pairwise(filled))):
            boxed = heading is not first  # which may be the site's
            led = below.kept and not heading.linked and self._is_above(heading, below, boxed=boxed)
            heading.kept = heading.kept or (led and not says_around(heading.text))

    def _is_above(self, heading: Stretch, below: Stretch, *, boxed: bool) -> bool:
        """Tell whether a *heading* stands right above what is *below* it, alone or in a box.

        It may be *boxed* by itself.
        """
        if heading.block.tag not in HEADINGS:
            return _is_bold(heading) and heading.block in below.block.iterancestors()
        parent = (self._own_box(heading) if boxed else heading.block).getparent()
        boxes = islice(below.block.iterancestors(), 1 if parent.tag == "body" else _NEAR)
        return parent in boxes

    def _own_box(self, heading: Stretch) -> HtmlElement:
        """Return the widest box that says nothing but a *heading*, as DocBook puts one around."""
        alone = heading.block
        for box in alone.iterancestors():
            within = self._page.within(box)
            letters = self._page.letters[within.stop] - self._page.letters[within.start]
            if letters > len(heading.letters) or is_around(box):
                break
            alone = box
        return alone

    def keep_led_lists(self) -> None:
        """Keep the lists that a kept heading or a line with a colon leads to, of links as well."""
        filled = [each for each in self._page.stretches if each.letters]
        for leader, led in pairwise(filled):
            leads = leader.block.tag in HEADINGS or leader.text.rstrip().endswith(":")
            if not leads or not leader.kept or led.kept or says_around(leader.text):
                continue
            listed = list_below(leader, led)
            if listed is not None and self._is_led(listed, leader.block):
                self._page.keep_all(self._page.within(listed))

    @staticmethod
    def _is_led(listed: HtmlElement, leader: HtmlElement) -> bool:
        parent, links = listed.getparent(), list(listed.iter("a"))
        within = [link for link in links if link.get("href", "#").startswith("#")]
        return (
            parent in (leader.getparent(), *(leader.iterancestors()))
            and not any(map(is_around, (listed, parent)))
            and (not links or len(within) < len(links))
        )

    def leave_empty(self) -> None:
        """Leave out the headings of which nothing is kept, as above a list of the contents."""
        kept = [
            index
            for index, each in enumerate(self._page.stretches)
            if each.kept and (each.letters or has_picture(each))
        ]
        following = len(self._page.stretches)
        for index in reversed(kept):
            heading = self._page.stretches[index].block
            if heading.tag in _BELOW_TITLE and self._is_empty(index, following):
                self._page.stretches[index].kept = False
            else:
                following = index

    def _is_empty(self, index: int, following: int) -> bool:
        """Tell whether what a heading stands above is left out; what is *following* is kept."""
        heading = self._page.stretches[index].block
        box = heading.getparent()
        if len(box) == 1 and box.getparent() is not None:
            box = box.getparent()
        end = min(following, self._page.within(box).stop)
        if end == following and self._page.stretches[following].block.tag not in HEADINGS:
            return False
        if end == following and self._page.stretches[following].block.tag > heading.tag:
            return False
        return self._page.letters[end] > self._page.letters[index + 1]


def list_below(leader: Stretch, led: Stretch) -> HtmlElement | None:
    """Return the whole list that begins with *led*, below its *leader*."""
    around = set(leader.block.iterancestors())
    above = [each for each in (led.block, *led.block.iterancestors()) if each not in around]
    return next((each for each in reversed(above) if each.tag in LISTS), None)


def _is_bold(stretch: Stretch) -> bool:
    """Tell whether all that a *stretch* says is bold, as headings were made once."""
    said = [each.getparent() if tail else each for each, tail in stretch.texts if _says(each, tail)]
    return bool(said) and all(any(up.tag in _BOLD for up in outwards(each)) for each in said)


def _says(element: HtmlElement, tail: bool) -> bool:  # noqa: FBT001 - as a stretch has it
    return bool(letters_of((element.tail if tail else element.text) or ""))


def _section_of(heading: HtmlElement) -> HtmlElement | None:
    """Return the box of the sections, of which a *heading* may stand in a box of its own."""
    box = heading.getparent()
    own = box is not None and box[0] is heading and not any(each.tag == "p" for each in box)
    return box.getparent() if own and box.tag != "body" else box
