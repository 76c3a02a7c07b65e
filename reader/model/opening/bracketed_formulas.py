r"""Reads formulas between TeX's own brackets, \(x\) and \[x\], which else are brackets escaped.

So they are formulas only where what stands between them is no prose and looks like nothing else:
in a line of its own by any sign that prose has not, in the midst of a sentence by TeX's own.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.utils import is_code_block

from reader.model.opening.pandoc_attributes import ATTRIBUTES

_WITHIN = r"(?P<words>(?:\\\\|\\[^()\[\]\\]|[^\\])+?)"
_ROUND = re.compile(rf"\\\({_WITHIN}\\\)", re.DOTALL)
_SQUARE = re.compile(rf"\\\[{_WITHIN}\\\]", re.DOTALL)
_BLOCK = re.compile(
    r"\\\[(?=\s)(?P<words>(?:(?!\n[ \t]*\n|\\\]).)+)\\\]"
    rf"[ \t]*(?:{ATTRIBUTES.pattern})?[ \t]*(?=\n|\Z)",
    re.DOTALL,
)
_BRACKETS = re.compile(r"\[(?=([^\]\n]{1,300})\])")
_COMMAND = re.compile(r"\\[a-zA-Z]+|\{[^{}]*\}")
_PROSE = re.compile(r"[^\W\d_]{3,}.*?\s[^\W\d_]{3,}", re.DOTALL)
_OF_FORMULAS = re.compile(r"[\\^_=+<>|/]|\A\s*[a-zA-Z]'{0,3}\s*\Z")
_OF_TEX = re.compile(r"\\[a-zA-Z]{2,}|[\w)}\]]\^[\w{\\(-]|(?<![^\W_])[a-zA-Z]_[\d{\\]")
_MOST_LINES = 100


def bracketed_formulas_plugin(parser: MarkdownIt) -> None:
    """Let a *parser*, which knows formulas, know those between TeX's brackets."""
    parser.inline.ruler.before("escape", "math_brackets", _inline)
    parser.block.ruler.before(
        "math_block", "math_brackets", _block, {"alt": ["paragraph", "reference", "blockquote"]}
    )


def brackets_may_hold_formulas(text: str) -> bool:
    r"""Tell whether brackets in *text*, as \[ and \], might be taken for those of formulas."""
    return any(_is_of_formulas(found[1]) for found in _BRACKETS.finditer(text))


def _inline(state: StateInline, *silent: bool) -> bool:
    if state.src[state.pos] != "\\":
        return False
    found = _ROUND.match(state.src, state.pos, state.posMax)
    square = None if found else _SQUARE.match(state.src, state.pos, state.posMax)
    found = square if square and _OF_TEX.search(square["words"]) else found
    if found is None or not _is_of_formulas(found["words"]):
        return False
    if not any(silent):
        token = state.push("math_inline", "math", 0)
        token.content = found["words"]
    state.pos = found.end()
    return True


def _block(state: StateBlock, line: int, last: int, *silent: bool) -> bool:
    start, end = state.bMarks[line] + state.tShift[line], min(last, line + _MOST_LINES)
    begun = state.src.startswith("\\[", start) and "\\]" in state.src[start : state.eMarks[end - 1]]
    if not begun or is_code_block(state, line):
        return False
    found = _BLOCK.match(state.getLines(line, end, state.sCount[line], keepLastLF=False))
    words = found["words"].strip() if found else ""
    if found is None or not _is_of_formulas(words):
        return False
    if not any(silent):
        token = state.push("math_block", "math", 0)
        token.block, token.content = True, words
        state.line = line + found[0].count("\n") + 1
        token.map = [line, state.line]
    return True


def _is_of_formulas(words: str) -> bool:
    # What ends with a backslash is rather between brackets that have one before each of them.
    if words.endswith("\\"):
        return False
    return bool(_OF_FORMULAS.search(words)) and not _PROSE.search(_COMMAND.sub(" 1 ", words))
