"""Finds the headings of numbered parts that stand right above what they head, as in minutes."""

from collections.abc import Iterator, Sequence

from reader.model.opening.line_group import LineGroup, is_over
from reader.model.opening.plain_headings import is_prose_below, number_of

# So many that count on from one are parts.
_LEAST = 3


def parts_beginning(groups: Sequence[LineGroup]) -> frozenset[int]:
    """Return which *groups* begin with the heading of a part, for they count on from one."""
    found: list[int] = []
    for index, group in enumerate(groups):
        number = "" if group.quoted or len(group.lines) < 2 else number_of(group.lines[0])
        if not number.isdigit():
            continue
        below = number_of(group.lines[1])
        if int(number) == 1 and len(found) < _LEAST:
            found = []
        heads = below.startswith(f"{number}.") if below else _begins_sentence(group, 1)
        if int(number) == len(found) + 1 and heads:
            found.append(index)
    return frozenset(found if len(found) >= _LEAST else ())


def stacked(group: LineGroup) -> list[int]:
    """Return which lines of a *group* are headings of parts, and of parts of these.

    One of them at least is a part of another, and below the first such there is prose; or else they
    are three, and there is prose below all of them.
    """
    found: list[int] = []
    numbers: list[str] = []
    if len(group.lines) == 1 or not group.words[0].isdigit():
        return found
    for index, line in enumerate(group.lines[:-1]):
        number = number_of(line) or _bare_number(group, index)
        if not number or not _goes_below(group, index, number, numbers, found):
            continue
        if _has_below(group, index, number, strict="." in number and len(found) < 2):
            found.append(index)
            numbers.append(number)
    if any("." in number for number in numbers):
        return found if len(found) > 1 else []
    prose = all(is_prose_below(group.lines[index + 1]) for index in found)
    short = all(group.needed[index] <= max(group.lengths) for index in found)
    return found if len(found) >= _LEAST and prose and short else []


def divided(group: LineGroup, headings: Sequence[int]) -> Iterator[tuple[str, LineGroup]]:
    """Yield the lines of a *group* that are *headings*, each with what stands below it."""
    for start, end in zip(headings, [*headings[1:], len(group.lines)], strict=True):
        yield group.lines[start], group.part(start + 1, end)


def _bare_number(group: LineGroup, index: int) -> str:
    """Return the number, without a point, of the line at *index* above that of its first part."""
    number, _, name = group.lines[index].strip().partition(" ")
    above = number.isdigit() and name.strip()[:1].isupper()
    return number if above and number_of(group.lines[index + 1]) == f"{number}.1" else ""


def _goes_below(
    group: LineGroup, index: int, number: str, numbers: Sequence[str], found: Sequence[int]
) -> bool:
    """Tell whether a *number* may stand at *index*, below the headings that were *found*."""
    if not numbers:
        return index == 0
    if found[-1] == index - 1:
        return number.startswith(f"{numbers[-1]}.")
    above, _, last = number.rpartition(".")
    before = f"{above}.{int(last) - 1}" if above else str(int(last) - 1)
    begun = last == "1" and above == numbers[-1]
    return (begun or before in numbers) and is_over(group.lines[index - 1])


def _has_below(group: LineGroup, index: int, number: str, *, strict: bool) -> bool:
    below = number_of(group.lines[index + 1])
    if below:
        return below.startswith(f"{number}.")
    return is_prose_below(group.lines[index + 1]) if strict else _begins_sentence(group, index + 1)


def _begins_sentence(group: LineGroup, index: int) -> bool:
    # What is set in belongs to an item.
    return group.firsts[index][0].isupper() and group.indents[index] <= group.indents[0] + 1
