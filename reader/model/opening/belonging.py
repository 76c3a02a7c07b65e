"""Keeps what belongs to the stretches of a page that were found: what stands among them."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, islice, pairwise, takewhile

from lxml.html import HtmlElement

from reader.model.opening.around_text import (
    is_around,
    is_call,
    is_caption,
    is_signature,
    says_around,
)
from reader.model.opening.page_headings import LISTS, PageHeadings, list_below
from reader.model.opening.page_parts import (
    LONG,
    MOST_LINKED,
    PageParts,
    has_picture,
    is_paragraph,
    outwards,
)
from reader.model.opening.stretches import HEADINGS, Stretch

_CAPTIONED = ("table", "pre", "figure")
_STRUCTURES = LISTS | {"pre", "table", "figure", "blockquote"}
_MENUS = LISTS | {"table"}
_BOXES = frozenset(("aside", "div", "nav", "section"))
# So much of a structure has to be found for all of it to be kept.
_FOUND = {"figure": 0.0, "table": 0.25}
_MOST_FOUND = 0.5
_ONLY_LINKS = 0.95
# So many letters that are said again are so by intent.
_SAID = 12
# What stands deeper was left out on purpose.
_DEEPEST = 5
# So many boxes up from a picture or a table its caption may stand.
_NEAR = 3


class Belonging:
    """What of the *stretches* of a page belongs to those that are kept."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        """Take all the *stretches* of a page, in their order."""
        self._page = PageParts(stretches)
        self._headings = PageHeadings(self._page)

    def keep(self) -> None:
        """Keep what belongs to the stretches that are kept."""
        self._keep_said_again()
        self._keep_structures()
        self._keep_between()
        self._keep_lead()
        self._keep_captions()
        self._headings.keep_last_sections()
        self._headings.keep_leading()
        self._headings.keep_led_lists()
        self._leave_out_calls()
        self._leave_out_menus()
        self._headings.leave_empty()

    def keep_leading_headings(self) -> None:
        """Keep the headings right above what has been kept since."""
        self._headings.keep_leading()

    def _keep_said_again(self) -> None:
        """Keep what is said again where something is found; it is left out as if by mistake."""
        holding = {stretch.block.getparent() for stretch in self._page.stretches if stretch.kept}
        said = {stretch.letters for stretch in self._page.stretches if stretch.kept}
        for stretch in self._page.stretches:
            again = len(stretch.letters) >= _SAID and stretch.letters in said
            stretch.kept = stretch.kept or (again and stretch.block.getparent() in holding)

    def _keep_structures(self) -> None:
        """Keep the rest of tables, lists, code and figures that are found or stand beside it."""
        holding = {stretch.block for stretch in self._page.stretches if stretch.kept}
        holding |= {block.getparent() for block in holding}
        kept = [0, *accumulate(len(each.letters) * each.kept for each in self._page.stretches)]
        said = self._said()
        for structure in [each for each in self._page.begins if each.tag in _STRUCTURES]:
            within = self._page.within(structure)
            letters = self._page.letters[within.stop] - self._page.letters[within.start]
            found = kept[within.stop] - kept[within.start]
            beside = (
                not found
                and self._page.linked_share(within) <= MOST_LINKED
                and not is_around(structure)
                and _is_beside(structure, holding)
                and (structure.tag != "blockquote" or self._is_quotation(structure, said))
            )
            if beside or (found and found >= _FOUND.get(structure.tag, _MOST_FOUND) * letters):
                self._page.keep_all(within)
        for stretch in self._page.stretches:
            bare = has_picture(stretch) and not stretch.letters
            if bare and _is_beside(stretch.block, holding):
                stretch.kept = True

    def _said(self) -> str:
        return "".join(stretch.letters for stretch in self._page.stretches if stretch.kept)

    def _is_quotation(self, structure: HtmlElement, said: str) -> bool:
        """Tell whether a *structure* quotes; what is *said* may be set out once more, seen far."""
        within = self._page.within(structure)
        letters = "".join(self._page.stretches[index].letters for index in within)
        return letters not in said or next(structure.iter("cite"), None) is not None

    def _keep_between(self) -> None:
        """Keep what stands between two paragraphs that are kept, and is not of the site."""
        kept = [
            index for index, each in enumerate(self._page.stretches) if each.kept and each.letters
        ]
        firm = [index for index in kept if is_paragraph(self._page.stretches[index])]
        said = "".join(self._page.stretches[index].letters for index in kept)
        for index, stretch in enumerate(self._page.stretches):
            candidate = stretch.letters and not stretch.kept
            if candidate and self._is_between(index, kept, firm):
                # Words of the text are set out of it once more, to be seen from far.
                stretch.kept = len(stretch.letters) < _SAID or stretch.letters not in said

    def _is_between(self, index: int, kept: Sequence[int], firm: Sequence[int]) -> bool:
        stretch, at = self._page.stretches[index], bisect_left(kept, index)
        if not 0 < at < len(kept):
            return False
        before, after = kept[at - 1], kept[at]
        unit, above = range(index, index + 1), stretch.block
        for _ in range(_DEEPEST):
            within = self._page.within(above)
            if before in within and after in within:
                break
            if before not in within and after not in within:
                unit = within
                if is_around(above):
                    return False
            above = above.getparent()
            if above is None:
                return False
        else:
            return False
        place = bisect_left(firm, index)
        begun = place > 0 and firm[place - 1] in within
        goes_on = place < len(firm) and firm[place] in within
        among = begun and (goes_on or self._is_near(above, after, 2))
        near = self._is_near(above, before, 1) and self._is_near(above, after, 1)
        return (near or among) and self._page.is_of_text(stretch, unit)

    def _is_near(self, above: HtmlElement, index: int, steps: int) -> bool:
        """Tell whether a stretch stands in the element *above* it, so few *steps* down."""
        block = self._page.stretches[index].block
        return above is block or above in islice(block.iterancestors(), steps)

    def _keep_lead(self) -> None:
        """Keep what a newspaper leads with: sentences and pictures right below the title."""
        begins = (i for i, each in enumerate(self._page.stretches) if _is_kept_paragraph(each))
        first = next(begins, 0)
        titles = [i for i in range(first) if _is_title(self._page.stretches[i])]
        if not titles:
            return
        around = self._page.stretches[titles[-1]].block.iterancestors()
        shared = next((each for each in around if first in self._page.within(each)), None)
        for index in range(titles[-1] + 1, first):
            stretch = self._page.stretches[index]
            boxes = list(takewhile(lambda each: each is not shared, outwards(stretch.block)))
            of_text = self._page.is_of_text(stretch, range(index, index + 1))
            if not of_text or any(map(is_around, boxes)):
                continue
            figure = next((box for box in boxes if box.tag == "figure"), None)
            if figure is not None:
                self._page.keep_all(self._page.within(figure))
            elif len(stretch.letters) >= LONG and not is_signature(stretch.block):
                stretch.kept = True

    def _keep_captions(self) -> None:
        """Keep what is called a caption beside a table, code or a picture that is kept."""
        kept = [0, *accumulate(each.kept for each in self._page.stretches)]
        held = (each for each in self._page.begins if each.tag in _CAPTIONED)
        pictures = (each.block for each in self._page.stretches if has_picture(each))
        boxes = {box for each in (*held, *pictures) for box in islice(outwards(each), _NEAR)}
        for stretch in self._page.stretches:
            if not stretch.letters or stretch.kept:
                continue
            captions = (each for each in islice(outwards(stretch.block), 2) if is_caption(each))
            box = next((each.getparent() for each in captions), None)
            if box in boxes and not is_around(box):
                within = self._page.within(box)
                stretch.kept = kept[within.stop] > kept[within.start]

    def _leave_out_calls(self) -> None:
        """Leave out what only a site can say, though it was found, and its lists of other texts."""
        filled = [each for each in self._page.stretches if each.letters]
        for stretch, below in pairwise(filled):
            if stretch.block.tag not in HEADINGS:
                stretch.kept = stretch.kept and not is_call(stretch.text)
            elif says_around(stretch.text):
                listed = list_below(stretch, below)
                others = range(0) if listed is None else self._page.within(listed)
                if self._page.linked_share(others) > _ONLY_LINKS:
                    for each in (stretch, *(self._page.stretches[index] for index in others)):
                        each.kept = False

    def _leave_out_menus(self) -> None:
        """Leave out lists and tables of links that a site calls its own, though they were found."""
        for listed in (each for each in self._page.begins if each.tag in _MENUS):
            within, box = self._page.within(listed), listed.getparent()
            boxed = box is not None and box.tag in _BOXES and is_around(box)
            if (boxed or is_around(listed)) and self._page.linked_share(within) > MOST_LINKED:
                for index in within:
                    self._page.stretches[index].kept = False


def _is_beside(structure: HtmlElement, holding: set[HtmlElement]) -> bool:
    """Tell whether a *structure*, or a box around it alone, stands among what was found."""
    above = structure.getparent()
    if above is not None and above not in holding and len(above) == 1:
        above = above.getparent()
    return above in holding


def _is_kept_paragraph(stretch: Stretch) -> bool:
    return stretch.kept and is_paragraph(stretch)


def _is_title(stretch: Stretch) -> bool:
    return bool(stretch.letters) and stretch.block.tag == "h1"
