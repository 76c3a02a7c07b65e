"""Keeps what belongs to the stretches of a page that were found: what stands among them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, islice, pairwise

from lxml.html import HtmlElement

from reader.model.opening.around_text import is_around, is_author, is_call, says_around
from reader.model.opening.stretches import HEADINGS, Stretch

_LISTS = frozenset(("ul", "ol", "dl", "menu", "dir"))
_BELOW_TITLE = HEADINGS - {"h1"}
_STRUCTURES = _LISTS | {"pre", "table", "figure", "blockquote"}
# So much of a structure has to be found for all of it to be kept.
_FOUND = {"figure": 0.0, "table": 0.25}
_MOST_FOUND = 0.5
_MOST_LINKED, _ONLY_LINKS = 0.4, 0.95
# So many letters that are said again are so by intent, and so many make a paragraph.
_SAID, _LONG = 12, 30
# What is longer, stands deeper or is said as often was left out on purpose.
_LONGEST, _DEEPEST, _OFTEN = 600, 5, 3


class Belonging:
    """The *stretches* of a page in their order, and what of them belongs to those kept."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        """Note where each element of the page begins and ends among the *stretches*."""
        self._stretches = stretches
        self._begins: dict[HtmlElement, int] = {}
        self._ends: dict[HtmlElement, int] = {}
        for index, stretch in enumerate(stretches):
            for element, tail in stretch.texts[:1]:
                (self._ends if tail else self._begins)[element] = index
        self._letters = [0, *accumulate(len(stretch.letters) for stretch in stretches)]
        self._linked = [0, *accumulate(stretch.linked for stretch in stretches)]
        self._times = Counter(stretch.letters for stretch in stretches)

    def keep(self) -> None:
        """Keep what belongs to the stretches that are kept."""
        self._keep_said_again()
        self._keep_structures()
        self._keep_between()
        self._keep_leading_headings()
        self._keep_led_lists()
        self._leave_out_calls()
        self._leave_empty_headings()

    def _within(self, element: HtmlElement) -> range:
        begin = self._begins.get(element, 0)
        return range(begin, self._ends.get(element, len(self._stretches)))

    def _keep_all(self, indices: range) -> None:
        for index in indices:
            self._stretches[index].kept = True

    def _keep_said_again(self) -> None:
        """Keep what is said again where something is found; it is left out as if by mistake."""
        holding = {stretch.block.getparent() for stretch in self._stretches if stretch.kept}
        said = {stretch.letters for stretch in self._stretches if stretch.kept}
        for stretch in self._stretches:
            again = len(stretch.letters) >= _SAID and stretch.letters in said
            stretch.kept = stretch.kept or (again and stretch.block.getparent() in holding)

    def _keep_structures(self) -> None:
        """Keep the rest of tables, lists, code and figures that are found or stand beside it."""
        holding = {stretch.block for stretch in self._stretches if stretch.kept}
        holding |= {block.getparent() for block in holding}
        kept = [0, *accumulate(len(each.letters) * each.kept for each in self._stretches)]
        for structure in [each for each in self._begins if each.tag in _STRUCTURES]:
            within = self._within(structure)
            letters = self._letters[within.stop] - self._letters[within.start]
            found = kept[within.stop] - kept[within.start]
            beside = (
                not found
                and structure.tag != "blockquote"  # words of the text, set out of it once more
                and self._linked_share(within) <= _MOST_LINKED
                and not is_around(structure)
                and _is_beside(structure, holding)
            )
            if beside or (found and found >= _FOUND.get(structure.tag, _MOST_FOUND) * letters):
                self._keep_all(within)
        for stretch in self._stretches:
            bare = _has_picture(stretch) and not stretch.letters
            if bare and _is_beside(stretch.block, holding):
                stretch.kept = True

    def _linked_share(self, within: range) -> float:
        letters = self._letters[within.stop] - self._letters[within.start]
        return (self._linked[within.stop] - self._linked[within.start]) / (letters or 1)

    def _keep_between(self) -> None:
        """Keep what stands between two paragraphs that are kept, and is not of the site."""
        kept = [index for index, each in enumerate(self._stretches) if each.kept and each.letters]
        firm = [index for index in kept if self._is_paragraph(self._stretches[index])]
        said = "".join(self._stretches[index].letters for index in kept)
        for index, stretch in enumerate(self._stretches):
            candidate = stretch.letters and not stretch.kept
            if candidate and self._is_between(index, kept, firm):
                # Words of the text are set out of it once more, to be seen from far.
                stretch.kept = len(stretch.letters) < _SAID or stretch.letters not in said

    @staticmethod
    def _is_paragraph(stretch: Stretch) -> bool:
        return len(stretch.letters) >= _LONG and stretch.block.tag not in HEADINGS

    def _is_between(self, index: int, kept: Sequence[int], firm: Sequence[int]) -> bool:
        stretch, at = self._stretches[index], bisect_left(kept, index)
        if not 0 < at < len(kept):
            return False
        before, after = kept[at - 1], kept[at]
        unit, above = range(index, index + 1), stretch.block
        for _ in range(_DEEPEST):
            within = self._within(above)
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
        return (near or among) and self._is_of_text(stretch, unit)

    def _is_near(self, above: HtmlElement, index: int, steps: int) -> bool:
        """Tell whether a stretch stands in the element *above* it, so few *steps* down."""
        block = self._stretches[index].block
        return above is block or above in islice(block.iterancestors(), steps)

    def _is_of_text(self, stretch: Stretch, unit: range) -> bool:
        """Tell whether a *stretch* in a box that is not kept, a *unit*, is no part of the site."""
        often = self._times[stretch.letters] >= _OFTEN and not stretch.letters.isdigit()
        return (
            not often
            and not any(is_author(element) for element, _ in stretch.texts)
            and stretch.linked <= _MOST_LINKED * len(stretch.letters)
            and self._linked_share(unit) <= _MOST_LINKED
            and self._letters[unit.stop] - self._letters[unit.start] <= _LONGEST
            and not any(says_around(self._stretches[each].text) for each in unit)
        )

    def _keep_leading_headings(self) -> None:
        """Keep the headings right above what is kept."""
        filled = [each for each in self._stretches if each.letters]
        for heading, below in pairwise(filled):
            led = heading.block.tag in HEADINGS and below.kept and not heading.linked
            if led and heading.block.getparent() is below.block.getparent():
                heading.kept = heading.kept or not says_around(heading.text)

    def _leave_out_calls(self) -> None:
        """Leave out what only a site can say, though it was found, and its lists of other texts."""
        filled = [each for each in self._stretches if each.letters]
        for stretch, below in pairwise(filled):
            if stretch.block.tag not in HEADINGS:
                stretch.kept = stretch.kept and not is_call(stretch.text)
            elif says_around(stretch.text):
                listed = _list_below(stretch, below)
                others = range(0) if listed is None else self._within(listed)
                if self._linked_share(others) > _ONLY_LINKS:
                    for each in (stretch, *(self._stretches[index] for index in others)):
                        each.kept = False

    def _keep_led_lists(self) -> None:
        """Keep the lists that a kept heading or a line with a colon leads to, of links as well."""
        filled = [each for each in self._stretches if each.letters]
        for leader, led in pairwise(filled):
            leads = leader.block.tag in HEADINGS or leader.text.rstrip().endswith(":")
            if not leads or not leader.kept or led.kept or says_around(leader.text):
                continue
            listed = _list_below(leader, led)
            if listed is not None and self._is_led(listed, leader.block):
                self._keep_all(self._within(listed))

    @staticmethod
    def _is_led(listed: HtmlElement, leader: HtmlElement) -> bool:
        parent, links = listed.getparent(), list(listed.iter("a"))
        within = [link for link in links if link.get("href", "#").startswith("#")]
        return (
            parent in (leader.getparent(), *(leader.iterancestors()))
            and not any(map(is_around, (listed, parent)))
            and (not links or len(within) < len(links))
        )

    def _leave_empty_headings(self) -> None:
        """Leave out the headings of which nothing is kept, as above a list of the contents."""
        kept = [
            index
            for index, each in enumerate(self._stretches)
            if each.kept and (each.letters or _has_picture(each))
        ]
        following = len(self._stretches)
        for index in reversed(kept):
            heading = self._stretches[index].block
            if heading.tag in _BELOW_TITLE and self._is_empty(index, following):
                self._stretches[index].kept = False
            else:
                following = index

    def _is_empty(self, index: int, following: int) -> bool:
        """Tell whether what a heading stands above is left out; what is *following* is kept."""
        heading = self._stretches[index].block
        box = heading.getparent()
        if len(box) == 1 and box.getparent() is not None:
            box = box.getparent()
        end = min(following, self._within(box).stop)
        if end == following and self._stretches[following].block.tag not in HEADINGS:
            return False
        if end == following and self._stretches[following].block.tag > heading.tag:
            return False
        return self._letters[end] > self._letters[index + 1]


def _list_below(leader: Stretch, led: Stretch) -> HtmlElement | None:
    """Return the whole list that begins with *led*, below its *leader*."""
    around = set(leader.block.iterancestors())
    above = [each for each in (led.block, *led.block.iterancestors()) if each not in around]
    return next((each for each in reversed(above) if each.tag in _LISTS), None)


def _has_picture(stretch: Stretch) -> bool:
    return any(element.tag == "img" for element, _ in stretch.texts)


def _is_beside(structure: HtmlElement, holding: set[HtmlElement]) -> bool:
    """Tell whether a *structure*, or a box around it alone, stands among what was found."""
    above = structure.getparent()
    if above is not None and above not in holding and len(above) == 1:
        above = above.getparent()
    return above in holding
