"""The lines of a plain text that stand together between blank ones, and how they are set."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

# A longer line was set by nobody, and what stands where in it says nothing.
_MOST_COLUMNS = 400
# A text without blank lines is taken in pieces, each up to where a sentence ends.
_MOST_LINES = 500
# That a longer word had no room, as an address, says little of the line before.
_LONGEST_WORD = 16
# What takes two columns, and what takes none.
_WIDE_ONES = "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60"
_MARK_ONES = "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u200b-\u200f\u00ad"
_WIDE, _MARKS = re.compile(f"[{_WIDE_ONES}]"), re.compile(f"[{_MARK_ONES}]")
_NOT_ONE_COLUMN = re.compile(f"[{_WIDE_ONES}{_MARK_ONES}]")
# Three in a row are how an interpreter asks.
_QUOTED = re.compile(r" ?(?!>>> )>(?: ?>)*(?: |$)")
# The mark of an item is shorter.
_TABBED = re.compile(r"\s*[^\s][^\t]{3,}\t+\S")
_FINAL = re.compile(r"[.!?…:;؟۔。！？][\"'”’»«“)\]」』*_]*(?:\[\d+\])?$")


@dataclass(frozen=True, slots=True)
class LineGroup:
    """Lines that stand together, without white space at their ends.

    *indents* and *lengths* are counted in the columns of a typewriter; *needed* says of each line
    but the last how long it were with the next one's first word. *blank* is how many blank lines
    are above, *quoted* how many signs of quotation, which are left out, before each line, and
    *tabbed* in how many lines words stand apart by tabs.
    """

    lines: list[str]
    indents: list[int]
    lengths: list[int]
    needed: list[int]
    blank: int = 0
    quoted: int = 0
    tabbed: int = 0

    def part(self, start: int, end: int) -> "LineGroup":
        """Return the lines from *start* to *end* as a group."""
        if start == 0 and end == len(self.lines):
            return self
        return LineGroup(
            self.lines[start:end],
            self.indents[start:end],
            self.lengths[start:end],
            self.needed[start : max(start, end - 1)],
            self.blank if start == 0 else 0,
            self.quoted,
            self.tabbed,
        )

    @property
    def words(self) -> str:
        """Return the first line without its indentation."""
        return self.lines[0].lstrip()

    def ends(self) -> int:
        """Return after how many lines but the last a sentence is over, and another begins."""
        return sum(not goes_on(before, following) for before, following in pairwise(self.lines))


def groups(all_lines: Iterable[str]) -> Iterator[LineGroup]:
    """Yield the groups of *all_lines*."""
    group: list[str] = []
    blank = 0
    for line in all_lines:
        if bare := line.rstrip():
            group.append(bare)
            if len(group) >= _MOST_LINES and is_over(bare):
                yield from _line_groups(group, blank)
                group, blank = [], 0
            continue
        if group:
            yield from _line_groups(group, blank)
            group, blank = [], 0
        blank += 1
    yield from _line_groups(group, blank)


def _line_groups(lines: list[str], blank: int) -> Iterator[LineGroup]:
    """Yield the group of *lines*, or several where some of them are quoted, as mail is."""
    if not any(map(_QUOTED.match, lines)):
        if lines:
            yield _line_group(lines, blank)
        return
    for quoted, run in groupby(lines, _quoted):
        for filled, same in groupby((_QUOTED.sub("", line) for line in run), bool):
            if filled:
                yield _line_group(list(same), blank, quoted)
                blank = 0


def _quoted(line: str) -> int:
    found = _QUOTED.match(line)
    return found[0].count(">") if found else 0


def _line_group(lines: list[str], blank: int, quoted: int = 0) -> LineGroup:
    tabbed = 0
    if any("\t" in line for line in lines):
        tabbed = sum(_TABBED.match(line) is not None for line in lines)
        lines = [line.expandtabs() if len(line) <= _MOST_COLUMNS else line for line in lines]
    indents = [len(line) - len(line.lstrip()) for line in lines]
    lengths = [_columns(line) for line in lines]
    needed = [
        length + 1 + _first_word(line) for length, line in zip(lengths, lines[1:], strict=False)
    ]
    return LineGroup(lines, indents, lengths, needed, blank, quoted, tabbed)


def goes_on(before: str, line: str) -> bool:
    """Tell whether what the line *before* says may go on in this *line*."""
    return not is_over(before) or line.lstrip()[0].islower()


def is_over(line: str) -> bool:
    """Tell whether a sentence, or a part of one, is over at the end of a *line*."""
    return _FINAL.search(line[-12:]) is not None


def _columns(line: str) -> int:
    if line.isascii() or len(line) > _MOST_COLUMNS or not _NOT_ONE_COLUMN.search(line):
        return len(line)
    return len(line) + len(_WIDE.findall(line)) - len(_MARKS.findall(line))


def _first_word(line: str) -> int:
    word = line.split(maxsplit=1)[0]
    if not word.isascii() and _WIDE.match(word):
        return 2
    return min(len(word), _LONGEST_WORD)
