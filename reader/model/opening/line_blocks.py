"""Reads the line blocks of Pandoc's Markdown: verse and addresses, each line behind a bar."""

import re
from collections.abc import Sequence
from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.utils import is_code_block

_LINE = re.compile(r"\|(?:[ \t]+(?P<words>[^|]*?))?[ \t]*")
_GOES_ON = re.compile(r"[ \t]+(?P<words>[^|]*\S)[ \t]*")
# A line by itself is rather the row of a table that has no other.
_FEWEST = 2


def line_blocks_plugin(parser: MarkdownIt) -> None:
    """Let a *parser*, which knows tables, know line blocks."""
    parser.block.ruler.after("table", "line_block", _block)


def _block(state: StateBlock, line: int, last: int, *silent: bool) -> bool:
    begun = state.src.startswith("|", state.bMarks[line] + state.tShift[line])
    lines = _lines(state, line, last) if begun and not is_code_block(state, line) else []
    said = [words for words, _ in lines]
    if len(said) < _FEWEST or not any(said):
        return False
    if any(silent):
        return True
    for is_said, stanza in groupby(said, key=bool):
        if is_said:
            state.push("paragraph_open", "p", 1).map = [line, lines[-1][1]]
            inline = state.push("inline", "", 0)
            inline.content, inline.map, inline.children = "\\\n".join(stanza), [line, line], []
            state.push("paragraph_close", "p", -1)
    state.line = lines[-1][1]
    return True


def _lines(state: StateBlock, line: int, last: int) -> Sequence[tuple[str, int]]:
    """Return what the lines say that begin with a bar, each with the number of that below it."""
    lines: list[tuple[str, int]] = []
    while line < last and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent:
        written = state.src[state.bMarks[line] : state.eMarks[line]]
        begun, more = _LINE.fullmatch(written.lstrip()), _GOES_ON.fullmatch(written)
        line += 1
        if begun:
            lines.append((begun["words"] or "", line))
        elif more and lines and lines[-1][0]:
            lines[-1] = f"{lines[-1][0]} {more['words']}", line
        else:
            return []
    return lines
