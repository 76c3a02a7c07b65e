"""Finds in a group of lines what begins further out than it goes on, and who speaks by turns."""

import re
from collections.abc import Iterable

from reader.model.opening.line_group import LineGroup, is_over
from reader.model.opening.set_lines import is_code

# By whom a turn is, as "Q:", "HOST (laughing):" or "Mr. Hall:".
_SPEAKER = re.compile(
    r"(?P<name>[^\W\d_][\w.'’-]{0,20}(?: [\w.'’-]{1,20}){0,2})(?: \([^()]{1,40}\))?: +\S"
)
# So it stands in a play: "HAMLET. To be".
_CUE = re.compile(r"(?P<name>[^\W\d_][^\W\d_'’ -]*(?: [^\W\d_'’-]+){0,2})[.:] +[^\W\d_]")
_LEAST_SPEAKERS = 2
# So long is a line that was full.
_FULL = 45


def entries(group: LineGroup) -> list[int]:
    """Return with which lines of a *group* something begins by itself, none where that is not sure.

    It is a turn of somebody who speaks, or an entry whose other lines are set in, as in a list of
    references.
    """
    begins = _turns(group) or _hanging(group)
    return begins if begins and not is_code(group) else []


def speakers(groups: Iterable[LineGroup]) -> frozenset[str]:
    """Return who speaks in a play of *groups*: names in capitals, with what they say behind some.

    Alone in a line they are no headings.
    """
    cues = (_CUE.match(group.words) for group in groups if group.firsts[0].isupper())
    names = frozenset(cue["name"] for cue in cues if cue and cue["name"].isupper())
    return names if len(names) >= _LEAST_SPEAKERS else frozenset()


def _turns(group: LineGroup) -> list[int]:
    """Return which lines of a *group* begin with a speaker, who says whole sentences."""
    if ":" not in group.lines[0] or len(group.lines) == 1:
        return []
    found = {
        index: speaker["name"]
        for index, line in enumerate(group.lines)
        if ":" in line and (speaker := _SPEAKER.match(line, group.indents[index]))
    }
    begins = list(found)
    if not begins or begins[0] != 0 or len(set(found.values())) == 1 < len(begins):
        return []
    if len(begins) == 1 and not _goes_on(group):
        return []
    said = [group.lines[end - 1] for end in (*begins[1:], len(group.lines))]
    asked = any(line.endswith(("?", "؟", "？")) for line in said)
    several = len(begins) > 1 and (asked or len(found) > len(set(found.values())))
    return begins if all(map(is_over, said)) and (several or len(begins) == 1) else []


def _hanging(group: LineGroup) -> list[int]:
    """Return which lines of a *group* stand further out than what they go on in."""
    first, *others = group.indents
    deeper = {indent for indent in others if indent != first}
    if first or len(deeper) != 1 or min(deeper) < 2 or others[0] == first:
        return []
    begins = [index for index, indent in enumerate(group.indents) if indent == first]
    if len(begins) == 1 or not all(_begins_entry(group, index) for index in begins[1:]):
        return []
    ends = [begin for begin in begins if group.indents[begin + 1 : begin + 2] == [*deeper]]
    broken = [not is_over(group.lines[index]) and group.lengths[index] >= _FULL for index in ends]
    low = any(group.firsts[index + 1][0].islower() for index in ends)
    return begins if all(broken) and low and is_over(group.lines[-1]) else []


def _begins_entry(group: LineGroup, index: int) -> bool:
    return is_over(group.lines[index - 1]) and not group.firsts[index][0].islower()


def _goes_on(group: LineGroup) -> bool:
    """Tell whether the first line of a *group* was full, and goes on in those set in below it."""
    if len(set(group.indents[1:])) > 1 or group.indents[1] < group.indents[0] + 2:
        return False
    full = group.lengths[0] >= _FULL and group.needed[0] > max(group.lengths)
    return full and not is_over(group.lines[0]) and group.firsts[1][0].islower()
