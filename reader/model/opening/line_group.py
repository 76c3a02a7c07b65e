"""The lines of a plain text that stand together between blank ones, and how they are set."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from reader.model.text.unusual import unusual

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
# Behind signs of quotation stands a space, or what is no sign of a program's.
_QUOTED = re.compile(r" ?>(?: ?>)*(?: |$|(?=[^\s<>=&/]))")
# Three in a row are also how an interpreter asks, and one is how mail hides a line from programs.
_PROMPT, _HIDDEN = ">>>", ">From "
# More of them nobody tells apart.
_MOST_QUOTED = 20
# The mark of an item is shorter.
_TABBED = re.compile(r"\s*[^\s][^\t]{3,}\t+\S")
_FINAL = re.compile(r"[.!?…:;؟۔。！？][\"'”’»«“)\]」』*_]*(?:\[\d+\])?$")


@dataclass(frozen=True, slots=True)
class LineGroup:
    """Lines that stand together, without white space at their ends.

    *indents* and *lengths* are counted in the columns of a typewriter; *needed* says of each line
    but the last how long it were with the next one's first word, and *firsts* are these words, from
    the first line's on. *blank* is how many blank lines are above, *quoted* how many signs of
    quotation, which are left out, before each line, and *tabbed* in how many lines words stand
    apart by tabs.
    """

    lines: list[str]
    indents: list[int]
    lengths: list[int]
    needed: list[int]
    firsts: list[str]
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
            self.firsts[start:end],
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
        pairs = zip(self.lines, self.firsts[1:], strict=False)
        return sum(is_over(before) and not word[0].islower() for before, word in pairs)


def groups(all_lines: Iterable[str]) -> Iterator[LineGroup]:
    """Yield the groups of *all_lines*."""
    blank = 0
    for filled, run in groupby(map(str.rstrip, all_lines), bool):
        lines = list(run)
        if not filled:
            blank = len(lines)
            continue
        for piece in _pieces(lines):
            yield from _line_groups(piece, blank)
            blank = 0


def _pieces(lines: list[str]) -> Iterator[list[str]]:
    """Yield *lines* that stand together, in pieces where they are many."""
    start, count = 0, len(lines)
    while count - start > _MOST_LINES:
        ends = range(start + _MOST_LINES, count)
        end = next((end for end in ends if is_over(lines[end - 1])), count)
        yield lines[start:end]
        start = end
    if start < count:
        yield lines[start:]


def _line_groups(lines: list[str], blank: int) -> Iterator[LineGroup]:
    """Yield the group of *lines*, or several where some of them are quoted, as mail is."""
    if ">" not in "\n".join(lines) or not any(signs := _signs(lines)):
        yield _line_group(lines, blank)
        return
    bare = (line[len(sign) :] for line, sign in zip(lines, signs, strict=True))
    depths = (min(sign.count(">"), _MOST_QUOTED) for sign in signs)
    for quoted, run in groupby(zip(depths, bare, strict=True), itemgetter(0)):
        for filled, same in groupby((line for _, line in run), bool):
            if filled:
                yield _line_group(list(same), blank, quoted)
                blank = 0


def _signs(lines: Sequence[str]) -> list[str]:
    """Return the signs of quotation before each of the *lines*; "" where it is not quoted."""
    found = [match[0] if (match := _QUOTED.match(line)) else "" for line in lines]
    signs: list[str] = []
    for signed, run in groupby(found, bool):
        start, end = len(signs), len(signs) + len(list(run))
        quoted = signed and _is_quoted(lines, found, start, end)
        signs += found[start:end] if quoted else [""] * (end - start)
    return signs


def _is_quoted(lines: Sequence[str], signs: Sequence[str], start: int, end: int) -> bool:
    """Tell whether the *lines* from *start* to *end*, which begin with *signs*, are quoted.

    A sign without a space may be a part of anything where it does not stand before two lines in a
    row, or before a sentence that is led to or stands alone.
    """
    others = [index for index in range(start, end) if signs[index].strip() != _PROMPT]
    if any(signs[index][-1] == " " or signs[index] == lines[index] for index in others):
        return True
    line, led = lines[start], start > 0 and lines[start - 1].endswith(":")
    sentence = " " in line and is_over(line) and not line.startswith(_HIDDEN)
    return bool(others) and (end - start > 1 or (sentence and (led or len(lines) == 1)))


def _line_group(lines: list[str], blank: int, quoted: int = 0) -> LineGroup:
    tabbed = 0
    whole = "\n".join(lines)
    if "\t" in whole:
        tabbed = sum(_TABBED.match(line) is not None for line in lines)
        lines = [line.expandtabs() if len(line) <= _MOST_COLUMNS else line for line in lines]
    indents = [len(line) - len(line.lstrip()) for line in lines]
    firsts = [line.split(maxsplit=1)[0] for line in lines]
    if whole.isascii() or not _NOT_ONE_COLUMN.search(unusual(whole)):
        lengths = [len(line) for line in lines]
        widths = [len(word[:_LONGEST_WORD]) for word in firsts]
    else:
        lengths = [_columns(line) for line in lines]
        widths = [_width(word) for word in firsts]
    needed = [length + 1 + width for length, width in zip(lengths, widths[1:], strict=False)]
    return LineGroup(lines, indents, lengths, needed, firsts, blank, quoted, tabbed)


def goes_on(before: str, line: str) -> bool:
    """Tell whether what the line *before* says may go on in this *line*."""
    return not is_over(before) or line.lstrip()[0].islower()


def is_over(line: str) -> bool:
    """Tell whether a sentence, or a part of one, is over at the end of a *line*."""
    return not line[-1].isalnum() and _FINAL.search(line[-12:]) is not None


def _columns(line: str) -> int:
    if line.isascii() or len(line) > _MOST_COLUMNS:
        return len(line)
    return len(line) + len(_WIDE.findall(line)) - len(_MARKS.findall(line))


def _width(word: str) -> int:
    if not word.isascii() and _WIDE.match(word):
        return 2
    return min(len(word), _LONGEST_WORD)
