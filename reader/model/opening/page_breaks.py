"""Leaves out of a plain text what stands at the head and the foot of its pages."""

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from reader.model.opening.line_group import LineGroup, goes_on, is_over
from reader.model.opening.plain_headings import names_chapter

_FOOT = re.compile(r"(?:.*\s{2})?\[[Pp]age (?:\d{1,4}|[ivxlc]{1,7})\]\s*")
_NUMBER_ALONE = re.compile(r"[\[(–—-]*\s*(?:[Pp]age |[Ss]eite )?\d{1,4}(?: of \d+)?\s*[\])–—-]*")
_NUMBER = re.compile(r"\d{1,4}")
_APART = re.compile(r"\S\s{3,}\S")
# What stands where no page is seen to end: a number between strokes, or far from other words.
_BETWEEN_STROKES = re.compile(r"[–—-] ?\d{1,4} ?[–—-]")
_PAGE_LINE = re.compile(r".*\S(?:\s{3,}(?:[Pp]age )?| [Pp]age )(?P<page>\d{1,4})")
_OF_A_PAGE = (_FOOT, _NUMBER_ALONE, _PAGE_LINE, re.compile(r"\d{1,4}\s{3,}\S.*"))
# So many lines there may be at the head or the foot of a page.
_MOST_LINES = 2
_LONGEST = 150
# Of lines at the least a page has that is full, and this share of them the others.
_FULL, _SHARE = 40, 0.9
# A line that ends before its page did is shorter.
_LONG = 45
# Heads that no break tells of are so many, and of so many lines, blank ones too, from the text.
_FEWEST, _GAP = 3, 4
# They are on so many pages of so many lines at the least, blank ones too, of which this share is
# as long as the others but for this much; a paragraph on one line is as many as are that wide.
_PAGES, _PAGE, _EVEN, _UNEVENNESS, _WIDTH = 4, 18, 0.75, 0.25, 80


@dataclass(frozen=True, slots=True)
class Unpaged:
    """A text without its pages, and how many lines were left out at their heads and feet."""

    text: str
    left_out: int = 0


def page_lines(groups: Sequence[LineGroup]) -> frozenset[int]:
    """Return which *groups* are one line that stood at the head or the foot of a page.

    It is the number of the page between strokes, or stands with other numbers elsewhere.
    """
    lone = (i for i, each in enumerate(groups) if len(each.lines) == 1)
    words = {i: groups[i].words for i in lone if groups[i].lengths[0] <= _LONGEST}
    found = {i: each for i, line in words.items() if (each := _PAGE_LINE.fullmatch(line))}
    numbers: dict[str, list[int]] = {}
    for each in found.values():
        numbers.setdefault(_besides(each), []).append(int(each["page"]))
    paged = {words for words, pages in numbers.items() if _grow(pages)}
    return frozenset(
        {i for i, line in words.items() if _BETWEEN_STROKES.fullmatch(line)}
        | {i for i, each in found.items() if _besides(each) in paged}
    )


def _besides(found: re.Match[str]) -> str:
    """Return the words that stand beside the number of a page."""
    return f"{found.string[: found.start('page')]} {found.string[found.end('page') :]}"


def _grow(pages: Sequence[int]) -> bool:
    return len(pages) > 1 and all(before < after for before, after in pairwise(pages))


def without_pages(text: str) -> Unpaged:
    """Return *text*, not yet cleaned, without the heads and feet of its pages, if it has any.

    What goes on across the break of a page goes on without a blank line.
    """
    if "\f" not in text and "[Page " not in text:
        return _without_heads(text)
    pages = list(_pages(text.replace("\r\n", "\n").split("\n")))
    if not _are_typeset(pages):
        return Unpaged("\n\n".join("\n".join(page) for page in pages))
    ends = [_FOOT.fullmatch(page[-1]) is not None for page in pages]
    heads = Counter(key for n, page in enumerate(pages[1:], 1) for key in _keys(page, n))
    feet = Counter(key for n, page in enumerate(pages[:-1]) for key in _keys(page[::-1], n))
    whole: list[str] = []
    left_out = 0
    for number, page in enumerate(pages):
        begin = end = 0
        if number:
            begin = _outer(page, heads, number, below_foot=ends[number - 1])
        last = number == len(pages) - 1 and not ends[number]
        end = _outer(page[begin:][::-1], feet, number, by_itself=not last)
        left_out += sum(map(bool, (*page[:begin], *page[len(page) - end :])))
        _append(whole, page[begin : len(page) - end])
    return Unpaged("\n".join(whole), left_out)


def _are_typeset(pages: Sequence[Sequence[str]]) -> bool:
    """Tell whether *pages* end where one was full, and not where a letter or a psalm did.

    Then they have numbers alone or far from other words, a sentence goes on across an end, or they
    are equally full; or else what they begin and end with may be what somebody wrote.
    """
    numbered = sum(any(map(_is_of_a_page, (*page[:3], *page[-3:]))) for page in pages)
    inner = [[line for line in page[1:-1] if line] for page in pages]
    on = sum(
        len(before[-1]) >= _LONG
        and goes_on(before[-1], after[0])
        and after[0].lstrip()[:1].islower()
        for before, after in pairwise(filter(None, inner))
    )
    full = max(map(len, pages), default=0)
    equal = sum(_SHARE * full <= len(page) for page in pages[:-1])
    is_full = full >= _FULL and 2 * equal >= len(pages) > 2
    return 2 * numbered >= len(pages) or on > 0 or is_full


def _is_of_a_page(line: str) -> bool:
    """Tell whether a *line* has the number of a page, alone or far from other words."""
    return any(each.fullmatch(line.strip()) for each in _OF_A_PAGE)


def _without_heads(text: str) -> Unpaged:
    """Return *text*, in which no page is seen to end, without heads that cut its sentences."""
    lines = [line.rstrip() for line in text.split("\n")]
    alone: dict[Hashable, list[tuple[int, int]]] = {}
    around = zip(["", *lines[:-1]], lines, [*lines[1:], ""], strict=True)
    for index, (above, line, below) in enumerate(around):
        if line and not above and not below and len(line) <= _LONGEST and not names_chapter(line):
            for found in _NUMBER.finditer(line):
                key = line[: found.start()], line[found.end() :]
                alone.setdefault(key, []).append((index, int(found[0])))
    # How many lines there are down to each, were all as wide as those of a page.
    depths = list(accumulate(max(1, -(-len(line) // _WIDTH)) for line in lines))
    sure = {
        key
        for key, found in alone.items()
        if _are_heads(found, lines) and _are_a_page_apart(found, depths)
    }
    pages = _Facing(sorted(place for key in sure for place in alone[key]))
    known = (each for key, each in alone.items() if key in sure or pages.have(each))
    heads = {index for each in known for index, _ in each}
    if not heads:
        return Unpaged(text)
    whole: list[str] = []
    start = 0
    for head in [*sorted(heads), len(lines)]:
        _append(whole, lines[start:head])
        start = head + 1
    return Unpaged("\n".join(whole), len(heads))


def _are_heads(found: Sequence[tuple[int, int]], lines: Sequence[str]) -> bool:
    """Tell whether lines that were *found*, and their numbers, are at the heads of pages.

    The numbers grow evenly, by two where left and right have heads of their own, and some of them
    stand within a sentence; most, if they are alone, for those of clauses may be so too, and one,
    where they are far from the words beside them.
    """
    steps = {after - before for (_, before), (_, after) in pairwise(found)}
    if len(found) < _FEWEST or steps not in ({1}, {2}):
        return False
    cut = sum(_cuts(index, lines) for index, _ in found)
    if not any(map(str.isalpha, lines[found[0][0]])):
        return 2 * cut > len(found)
    apart = all(_APART.search(lines[index]) for index, _ in found)
    return cut > 0 if apart else _FEWEST * cut >= len(found)


def _are_a_page_apart(found: Sequence[tuple[int, int]], depths: Sequence[int]) -> bool:
    """Tell whether lines that were *found* at these *depths* part pages that are equally full.

    What heads the days of a diary, figures or questions is nearer to the next, now more and now
    less so.
    """
    heights = [
        (depths[index] - depths[before]) / (number - earlier)
        for (before, earlier), (index, number) in pairwise(found)
    ]
    page = sorted(heights)[len(heights) // 2]
    even = sum(abs(each - page) <= _UNEVENNESS * page for each in heights)
    enough = found[-1][1] - found[0][1] >= _PAGES - 1
    return enough and page >= _PAGE and even >= _EVEN * len(heights)


class _Facing:
    """The pages that face those of which the *heads* are known, by their numbers."""

    def __init__(self, heads: Sequence[tuple[int, int]]) -> None:
        self._last = heads[-1] if heads else (0, 0)
        # Between which lines the head of each stands.
        self._between = {
            number + 1: (index, after)
            for (index, number), (after, later) in pairwise(heads)
            if later == number + 2
        }

    def have(self, found: Sequence[tuple[int, int]]) -> bool:
        """Tell whether lines that were *found*, two at the least, are their heads."""
        if len(found) == 1 or not self._between:
            return False
        places = (self._between.get(number, (0, 0)) for _, number in found)
        within = [a < index < b for (a, b), (index, _) in zip(places, found, strict=True)]
        # The last of them may have none behind it.
        ends = found[-1] > self._last and found[-1][1] - 1 == self._last[1]
        return all(within[:-1]) and (within[-1] or ends)


def _cuts(index: int, lines: Sequence[str]) -> bool:
    """Tell whether the line at *index* stands, between blank ones, within a sentence."""
    before = next((line for line in reversed(lines[max(0, index - _GAP) : index]) if line), "")
    line = next((line for line in lines[index + 1 : index + 1 + _GAP] if line), "")
    return len(before) >= _LONG and not is_over(before) and line.lstrip()[:1].islower()


def _pages(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines of each page, without blank ones around them; none for an empty page."""
    page: list[str] = []
    for line in lines:
        before, *others = line.split("\f")
        page.append(before.rstrip())
        for other in others:
            yield from _filled(page)
            page = [other.rstrip()]
        if _FOOT.fullmatch(line):
            yield from _filled(page)
            page = []
    yield from _filled(page)


def _filled(page: list[str]) -> Iterator[list[str]]:
    begin, end = 0, len(page)
    while begin < end and not page[begin]:
        begin += 1
    while end > begin and not page[end - 1]:
        end -= 1
    if begin < end:
        yield page[begin:end]


def _keys(page: Sequence[str], number: int) -> Iterator[Hashable]:
    """Yield by what the outer lines of a *page* are known again on others."""
    for line in [line for line in page[: 2 * _MOST_LINES] if line][:_MOST_LINES]:
        yield from _keys_of(line, number)


def _keys_of(line: str, number: int) -> Iterator[Hashable]:
    words = " ".join(line.split())
    if sum(map(str.isalpha, words)) > 2:
        yield words
    if names_chapter(words):
        return
    # The number of a page grows as the pages do.
    for found in _NUMBER.finditer(words):
        yield words[: found.start()], words[found.end() :], int(found[0]) - number


def _outer(
    page: Sequence[str],
    known: Counter[Hashable],
    number: int,
    *,
    by_itself: bool = True,
    below_foot: bool = False,
) -> int:
    """Return how many lines at the beginning of a *page* are its head, or its foot.

    Where one may be told *by_itself*, a number alone is one; *below_foot*, what is in columns.
    """
    outer = 0
    for index, line in enumerate(page[: 2 * _MOST_LINES]):
        if not line:
            continue
        first = by_itself and index == 0
        is_outer = (
            any(known[key] > 1 for key in _keys_of(line, number))
            or (first and (_FOOT.fullmatch(line) or _NUMBER_ALONE.fullmatch(line.strip())))
            or (first and below_foot and _APART.search(line) and not any(page[1:2]))
        )
        if not is_outer:
            break
        outer = index + 1
    return outer


def _append(whole: list[str], page: Sequence[str]) -> None:
    """Add the lines of a *page* to the *whole*, after a blank line unless a sentence goes on."""
    inner = next(_filled(list(page)), [])
    if whole and inner:
        before, line = whole[-1], inner[0]
        on = goes_on(before, line) and len(before) >= _LONG
        if not on or not (line.lstrip()[0].islower() or _indent(before) == _indent(line)):
            whole.append("")
    whole += inner


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
