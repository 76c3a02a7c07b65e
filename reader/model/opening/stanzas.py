"""Finds the stanzas of a plain text that have their numbers before them, as hymns have."""

from collections.abc import Iterable, Sequence

from reader.model.opening.line_group import LineGroup
from reader.model.opening.list_items import marked
from reader.model.opening.set_lines import ended, is_code

_FEWEST, _LONGEST = 4, 50


def stanzas(groups: Iterable[LineGroup]) -> frozenset[str]:
    """Return the lines of those *groups* that are stanzas with their numbers, if not wrapped.

    One whose lines might be those of prose is one beside another of the same form.
    """
    found: list[str] = []
    run: list[str] = []
    form: tuple[int, list[int]] = (0, [])
    is_lined = False
    for group in groups:
        number = _number(group)
        if not number or (number, group.indents) != form:
            found += run if is_lined else []
            run, is_lined = [], False
        if number:
            run.append("\n".join(group.lines))
            is_lined = is_lined or _is_lined(group)
        form = (number + 1, group.indents)
    return frozenset(found + (run if is_lined else []))


def _number(group: LineGroup) -> int:
    """Return the number of a *group* that may be a stanza; else 0."""
    number = group.firsts[0].strip("(.)")
    if not number.isdecimal() or len(group.lines) < _FEWEST or max(group.lengths) > _LONGEST:
        return 0
    marks: Sequence[bool] = marked(group)
    if sum(marks) > 1 or not marks[0] or len(set(group.indents[1:])) > 1:
        return 0
    return 0 if 5 * ended(group.lines) >= 4 * len(group.lines) or is_code(group) else int(number)


def _is_lined(group: LineGroup) -> bool:
    """Tell whether the lines of a *group* are those of a poet by themselves."""
    longest = max(group.lengths)
    short = sum(needed <= longest for needed in group.needed)
    capitals = all(word[0].isupper() for word in group.firsts[1:])
    return capitals or 2 * short >= len(group.needed)
