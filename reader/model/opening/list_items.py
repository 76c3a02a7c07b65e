"""Finds the items of lists in plain text, and the paragraphs that stand without a blank line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.model.opening.line_group import LineGroup, goes_on, is_over
from reader.model.opening.wrapping import is_full

_MARK = re.compile(
    r"(?:[-*+•‣▪◦·●○■□►✓]|\*{2,4}(?!.*\*\s*$)|o(?= {2})|"
    r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})[.)]|\d{1,2}(?:\.\d{1,2})+\.?|\[[^]\s]{1,24}\])"
    r"\s+(?=.*\w)"
)
_PARTED = re.compile(r"\d{1,2}\.\d{1,2}\.?\s")
_QUANTITY = re.compile(r"\d{1,2}\.\d{1,2}\s+[^\W\d_A-Z]")
_LETTER = re.compile(r"[A-Z]\. ")
_INITIAL = re.compile(r"(?:[A-Z]\. ?)+[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,?")
_DAY = re.compile(r"\d{1,2}\.? (?:(?:de|of) )?[^\W\d_]+\.?,? (?:de )?\d{4}")
_SMALL_CIRCLE = re.compile(r"o (?=\S)")
# Of so many lines an item may be whose others are not set in.
_MOST_LINES = 3
# How far the first line of a paragraph is set in or out at the most.
_MOST_SET_IN = 12


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of a group, from *start* to *end*, that are one item or one paragraph."""

    start: int
    end: int
    is_item: bool


def begins_item(line: str, indent: int) -> bool:
    """Tell whether a *line* looks like the beginning of a list's item."""
    found = _MARK.match(line, indent) or (_SMALL_CIRCLE.match(line, indent) if indent else None)
    return found is not None


def marked(group: LineGroup) -> list[bool]:
    """Tell of each line of a *group* whether it looks like the beginning of a list's item."""
    return [
        # With a letter no other mark ends, and most lines begin with a word.
        (not first[-1].isalpha() or first == "o") and begins_item(line, indent)
        for first, line, indent in zip(group.firsts, group.lines, group.indents, strict=True)
    ]


def is_quantity(group: LineGroup, beside: Sequence[LineGroup]) -> bool:
    """Tell whether a *group* is one line with a number such as 1.5 million, and no item.

    Where one of those *beside* it begins with such a number too, it counts items.
    """
    return (
        len(group.lines) == 1
        and _QUANTITY.match(group.words) is not None
        and not any(_PARTED.match(other.words) for other in beside)
    )


def is_initial(group: LineGroup, beside: Sequence[LineGroup]) -> bool:
    """Tell whether a *group* is one line with a day, or a name with an initial, and no item.

    Where one of those *beside* it begins with a letter and a point too, it counts items.
    """
    if len(group.lines) > 1:
        return False
    named = _INITIAL.fullmatch(group.words) is not None
    return is_day(group.words) or (named and not any(_LETTER.match(each.words) for each in beside))


def is_day(words: str) -> bool:
    """Tell whether *words* are the day of a month in a year, as above a letter."""
    return _DAY.fullmatch(words) is not None


def asks(group: LineGroup) -> bool:
    """Tell whether a *group* is a question, with its number, and the answer right below it."""
    if len(group.lines) == 1 or not group.lines[0].endswith(("?", "؟", "？")):
        return False
    below = group.indents[1] <= group.indents[0] and not group.firsts[1][0].islower()
    marks = marked(group)
    return below and marks[0] and sum(marks) == 1


def beginnings(group: LineGroup, marks: Sequence[bool]) -> list[bool]:
    """Tell of each line whether a paragraph, or one of the items with *marks*, may begin there."""
    begins = list(marks)
    for index, (last, indent) in enumerate(pairwise(group.indents), 1):
        if indent > last + 1 and not _hangs(group.lines[index - 1], indent):
            begins[index] = True
    return begins


def is_list(group: LineGroup, marks: Sequence[bool]) -> bool:
    """Tell whether a *group* whose lines are not full is a list, with or without a line above.

    *marks* says which of its lines look like beginnings of items.
    """
    if True not in marks:
        return False
    first = marks.index(True)
    if first > 1 or (first == 1 and sum(marks) < 2):
        return False
    least = min(indent for indent, mark in zip(group.indents, marks, strict=True) if mark)
    return _is_sentence(group, marks) or all(
        mark or indent > least
        for indent, mark in zip(group.indents[first:], marks[first:], strict=True)
    )


def _is_sentence(group: LineGroup, marks: Sequence[bool]) -> bool:
    """Tell whether a *group* is one item that goes on below, in lines as narrow as a sentence is.

    In verse some of them would end where a reader pauses.
    """
    if len(group.lines) > _MOST_LINES or not marks[0] or sum(marks) > 1:
        return False
    low = all(word[0].islower() for word in group.firsts[1:])
    return low and is_over(group.lines[-1]) and all(line[-1].isalnum() for line in group.lines[:-1])


def parts(group: LineGroup, width: int, marks: Sequence[bool]) -> Iterator[Part]:
    """Yield the items and paragraphs of a *group* that is wrapped at a *width*, or not at all.

    *marks* says which of its lines look like beginnings of items.
    """
    count = len(group.lines)
    even = not any(marks) and len(set(group.indents)) == 1
    if even and width and is_full(min(group.needed, default=width), width):
        yield Part(0, count, is_item=False)
        return
    start, is_item = 0, marks[0]
    set_in = _first_lines(group)
    for index, mark in enumerate(marks[1:], 1):
        first = _is_first(group, index, set_in)
        full = width > 0 and is_full(_needed(group, index), width)
        below = full and not mark and group.indents[index] == group.indents[index - 1]
        out = not full and is_item and group.indents[index] < group.indents[start]
        ends = out and not mark and _is_of_outer(group, marks[:start], index)
        on = _continues(group, start, index, is_item=is_item, mark=mark, full=full)
        if not first and (below or (on and not ends)):
            continue
        yield Part(start, index, is_item)
        start, is_item = index, mark
    yield Part(start, count, is_item)


def _first_lines(group: LineGroup) -> int:
    """Return how far the first lines of paragraphs are set in, as in a novel; else 0.

    They are where a sentence goes on from a single such line to one that is set in no further.
    """
    least = min(group.indents)
    around = zip([least, *group.indents], group.indents, group.indents[1:], strict=False)
    for index, (before, indent, after) in enumerate(around):
        alone = before == after == least < indent
        if alone and not is_over(group.lines[index]) and group.firsts[index + 1][0].islower():
            return indent
    return 0


def _is_first(group: LineGroup, index: int, set_in: int) -> bool:
    """Tell whether a paragraph begins at *index* that is *set_in* as one of a line before it is."""
    both = set_in and group.indents[index] == group.indents[index - 1] == set_in
    return bool(both) and not goes_on(group.lines[index - 1], group.lines[index])


def _needed(group: LineGroup, index: int) -> int:
    """Return how long the line before that at *index* were with its first word.

    A sentence that is not over goes on with however long a word, if it is one and no address.
    """
    before, word = group.lines[index - 1], group.firsts[index]
    if is_over(before) or not word.rstrip('.,;:!?)»”“"').replace("-", "").isalpha():
        return group.needed[index - 1]
    return max(group.needed[index - 1], group.lengths[index - 1] + 1 + len(word))


def _is_of_outer(group: LineGroup, marks: Sequence[bool], index: int) -> bool:
    """Tell whether the line at *index* stands as far in as items before it, of which *marks* tells.

    What it says is of all that is set in further, as in laws.
    """
    indents = zip(marks, group.indents, strict=False)
    return any(mark and indent <= group.indents[index] for mark, indent in indents)


def _continues(
    group: LineGroup, start: int, index: int, *, is_item: bool, mark: bool, full: bool
) -> bool:
    """Tell whether the line at *index* belongs to what began at *start*."""
    before, line = group.lines[index - 1], group.lines[index]
    indent, first, last = group.indents[index], group.indents[start], group.indents[index - 1]
    on = goes_on(before, line)
    # A number or a dash within a sentence may come to stand at the beginning of a line.
    number = is_item and indent > first and line[indent].isalnum()
    within = on and indent == last and (full or number)
    cited = within and full and not is_over(before) and _QUANTITY.match(line, indent)
    if mark and not cited and (not within or (is_item and indent == first)):
        return False
    if is_item:
        return indent > first or ((full or on) and (index - start == 1 or indent == last))
    if not full and (is_over(before) or not _may_go_on(line[indent:])):
        return False
    if abs(indent - last) <= 1:
        return True
    if index - start > 1:
        return False
    if _hangs(before, indent):
        return True
    if abs(indent - first) > _MOST_SET_IN:
        return False
    return full if indent > first else on or full


def _may_go_on(words: str) -> bool:
    """Tell whether a line that is not full may go on with *words*: no sign, and no capital."""
    bare = words.lstrip("\"'“‘«([")
    return bare[:1].isalnum() and not bare[0].isupper()


def _hangs(before: str, indent: int) -> bool:
    """Tell whether what a word means stands beside it in the line *before*, and goes on below."""
    return before[indent - 2 : indent] == "  " and before[indent : indent + 1].strip() != ""
