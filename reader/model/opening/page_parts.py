"""The parts of a page: its stretches of text, and where each element stands among them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

from lxml.html import HtmlElement

from reader.model.opening.around_text import is_author, says_around
from reader.model.opening.stretches import HEADINGS, Stretch

# So many letters make a paragraph.
LONG = 30
MOST_LINKED = 0.4
# What is longer or is said as often was left out on purpose.
_LONGEST, _OFTEN = 600, 3


class PageParts:
    """The *stretches* of a page in their order, with the *letters* before each of them.

    Of the elements it is known where each *begins*.
    """

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        """Note where each element of the page begins and ends among the *stretches*."""
        self.stretches = stretches
        self.begins: dict[HtmlElement, int] = {}
        self._ends: dict[HtmlElement, int] = {}
        for index, stretch in enumerate(stretches):
            for element, tail in stretch.texts[:1]:
                (self._ends if tail else self.begins)[element] = index
        self.letters = [0, *accumulate(len(stretch.letters) for stretch in stretches)]
        self._linked = [0, *accumulate(stretch.linked for stretch in stretches)]
        self._times = Counter(stretch.letters for stretch in stretches)

    def within(self, element: HtmlElement) -> range:
        """Return which stretches stand within an *element*."""
        begin = self.begins.get(element, 0)
        return range(begin, self._ends.get(element, len(self.stretches)))

    def keep_all(self, indices: range) -> None:
        """Keep the stretches at the *indices*."""
        for index in indices:
            self.stretches[index].kept = True

    def linked_share(self, within: range) -> float:
        """Return how much of the letters *within* is linked, from 0 to 1."""
        letters = self.letters[within.stop] - self.letters[within.start]
        return (self._linked[within.stop] - self._linked[within.start]) / (letters or 1)

    def is_of_text(self, stretch: Stretch, unit: range) -> bool:
        """Tell whether a *stretch* in a box that is not kept, a *unit*, is no part of the site."""
        often = self._times[stretch.letters] >= _OFTEN and not stretch.letters.isdigit()
        return (
            not often
            and not any(is_author(element) for element, _ in stretch.texts)
            and stretch.linked <= MOST_LINKED * len(stretch.letters)
            and self.linked_share(unit) <= MOST_LINKED
            and self.letters[unit.stop] - self.letters[unit.start] <= _LONGEST
            and not any(says_around(self.stretches[each].text) for each in unit)
        )


def is_paragraph(stretch: Stretch) -> bool:
    """Tell whether a *stretch* is as long as a paragraph, and no heading."""
    return len(stretch.letters) >= LONG and stretch.block.tag not in HEADINGS


def has_picture(stretch: Stretch) -> bool:
    """Tell whether a picture stands in a *stretch*."""
    return any(element.tag == "img" for element, _ in stretch.texts)


def outwards(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield an *element* and the boxes around it, the next first."""
    yield element
    yield from element.iterancestors()
