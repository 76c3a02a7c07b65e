"""Reads the grid tables of Pandoc's Markdown; one whose cells reach further stays as it was set."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.utils import is_code_block

_BORDER = re.compile(r"\+(?:(?::?-+:?|:?=+:?)\+)+")
_FEWEST = 3
# What begins a line of its own in a cell.
_ITEM = re.compile(r"(?:[-*+•]|\d{1,9}[.)])\s")


def grid_tables_plugin(parser: MarkdownIt) -> None:
    """Let a *parser* know grid tables, also right below a line of prose."""
    parser.block.ruler.before("table", "grid_table", _table, {"alt": ["paragraph", "reference"]})


def _table(state: StateBlock, line: int, last: int, *silent: bool) -> bool:
    if not state.src.startswith("+", state.bMarks[line] + state.tShift[line]):
        return False
    lines = [] if is_code_block(state, line) else list(_lines(state, line, last))
    while lines and not _is_border(lines[-1]):
        lines.pop()
    if len(lines) < _FEWEST or not _is_border(lines[0]):
        return False
    if any(silent):
        return True
    place = [line, line + len(lines)]
    if _is_regular(lines):
        _write(state, lines, place)
    else:
        token = state.push("code_block", "code", 0)
        token.content, token.map = "".join(f"{each}\n" for each in lines), place
    state.line = place[1]
    return True


def _lines(state: StateBlock, line: int, last: int) -> Iterator[str]:
    """Yield the lines of a grid from the given *line* on."""
    while line < last and state.sCount[line] >= state.blkIndent:
        words = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
        if not words.startswith(("+", "|")):
            return
        yield words
        line += 1


def _is_regular(lines: Sequence[str]) -> bool:
    """Tell whether all *lines* have the columns of the first, and nothing goes on beyond one."""
    ends = [place for place, sign in enumerate(lines[0]) if sign == "+"]
    for words in lines:
        border = _is_border(words)
        sign = "+" if border else "|"
        if len(words) != len(lines[0]) or any(words[place] != sign for place in ends):
            return False
        if not border and (words.startswith("+") or "+--" in words):
            return False
    return True


def _write(state: StateBlock, lines: Sequence[str], place: list[int]) -> None:
    ends = list(pairwise(end for end, sign in enumerate(lines[0]) if sign == "+"))
    parts = [list(_rows(part, ends)) for part in _parted(lines)]
    border = next((words for words in lines if "=" in words and _is_border(words)), lines[0])
    alignments = [_alignment(border[start + 1 : end]) for start, end in ends]
    state.push("table_open", "table", 1).map = place
    for part, cell, rows in zip(("thead", "tbody"), ("th", "td"), parts, strict=True):
        if not rows:
            continue
        state.push(f"{part}_open", part, 1)
        for row in rows:
            state.push("tr_open", "tr", 1)
            for words, alignment in zip(row, alignments, strict=True):
                state.push(f"{cell}_open", cell, 1).attrs = dict(alignment)
                inline = state.push("inline", "", 0)
                inline.content, inline.map, inline.children = words, place, []
                state.push(f"{cell}_close", cell, -1)
            state.push("tr_close", "tr", -1)
        state.push(f"{part}_close", part, -1)
    state.push("table_close", "table", -1)


def _parted(lines: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return the *lines* above the border that ends the head, and those below it."""
    places = (i for i, words in enumerate(lines[1:-1], 1) if "=" in words and _is_border(words))
    head = next(places, 0)
    return lines[:head], lines[head:]


def _rows(lines: Sequence[str], ends: Sequence[tuple[int, int]]) -> Iterator[list[str]]:
    for border, row in groupby(lines, key=_is_border):
        if not border:
            within = list(row)
            yield [
                _words([words[start + 1 : end].strip() for words in within]) for start, end in ends
            ]


def _is_border(words: str) -> bool:
    return _BORDER.fullmatch(words) is not None


def _alignment(border: str) -> dict[str, str | int | float]:
    side = {(":", ":"): "center", (":", "="): "left", ("=", ":"): "right"}
    side |= {(":", "-"): "left", ("-", ":"): "right"}
    found = side.get((border[0], border[-1]))
    return {"style": f"text-align:{found}"} if found else {}


def _words(lines: Sequence[str]) -> str:
    """Return the *lines* of a cell, broken where one begins an item or is empty."""
    words = ""
    for before, line in pairwise(("", *lines)):
        apart = line and words and (not before or _ITEM.match(line))
        words += ("\\\n" if apart else "\n" if words and line else "") + line
    return words
