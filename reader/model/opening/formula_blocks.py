"""Reads formulas of Markdown: those in lines of their own, below a line of prose too, and others.

Whatever stands behind the closing signs is no end of them, but for a full stop or the like, which
stays with the formula, a number in brackets, which is its tag in TeX, and attributes, which are no
words.
"""

import re
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.dollarmath.index import math_inline_dollar
from mdit_py_plugins.utils import is_code_block

from reader.model.opening.pandoc_attributes import ATTRIBUTES

_SIGNS = "$$"
_AFTER = re.compile(
    rf"(?P<stop>[.,;:]?)(?:\s*\((?P<tag>[^(){{}}$\\]+)\))?\s*(?:{ATTRIBUTES.pattern})?\s*"
)
# What a formula has in nearly every line, and prose has not.
_OF_FORMULAS = re.compile(r"[\\^_=]")
# As an amount of money has it, "$80 million (US$)".
_AMOUNT = re.compile(r"\$\d[\d.,]*\s[^$\\^_=]*\$")
# and "$$5 to $$10 each"; between two dollars on either side there are no words of prose.
_PRICE = re.compile(r"\d[\d.,]*\s(?:[^\\^_=]*[\s.,;])?[^\W\d_]{2,}[^\\^_=]*")
_ENVIRONMENT = re.compile(r"\\begin\{([a-zA-Z]+\*?)\}(?:(?!\n[ \t]*\n).)*?\\end\{\1\}", re.DOTALL)
_MOST_LINES = 100  # of one, or each line of a text might be sought through to its end
_GAP = re.compile(r"\n[ \t]*\n")
_DOLLARS = re.compile(r"\${2,}")
_INTERRUPTED = ["paragraph", "reference", "blockquote", "list"]

_known_double = math_inline_dollar(allow_space=True, allow_digits=False, allow_double=True)


class _Formula(NamedTuple):
    """What a formula says, and the line below it."""

    words: str
    below: int


def formulas_plugin(parser: MarkdownIt) -> None:
    """Let a *parser* know formulas between dollars, and not take prices for them."""
    parser.use(dollarmath_plugin, allow_space=False, allow_digits=False)
    parser.block.ruler.at("math_block", _block, {"alt": _INTERRUPTED})
    parser.inline.ruler.before("math_inline", "math_inline_double", _double)
    parser.inline.ruler.before("math_inline", "amount", _amount)


def _block(state: StateBlock, line: int, last: int, *silent: bool) -> bool:
    formula = _formula(state, line, last) or _environment(state, line, last)
    if formula is None or any(silent):
        return formula is not None
    token = state.push("math_block", "math", 0)
    token.block, token.content, token.markup = True, formula.words, _SIGNS
    token.map = [line, formula.below]
    state.line = formula.below
    return True


def _formula(state: StateBlock, first: int, last: int) -> _Formula | None:
    """Return the formula that surely begins in the *first* line; None where none does."""
    begun = state.src.startswith(_SIGNS, state.bMarks[first] + state.tShift[first])
    if not begun or is_code_block(state, first):
        return None
    indent = state.sCount[first]
    lines = [state.getLines(first, first + 1, indent, keepLastLF=False)[len(_SIGNS) :]]
    while _SIGNS not in lines[-1]:
        line = first + len(lines)
        if line >= last or (not state.isEmpty(line) and state.sCount[line] < state.blkIndent):
            return None
        lines.append(state.getLines(line, line + 1, indent, keepLastLF=False))
    before, _, after = lines.pop().partition(_SIGNS)
    end = _AFTER.fullmatch(after)
    words = "\n".join((*lines, before)).strip()
    alone = bool(lines) and not lines[0].strip() and not before.strip()
    if end is None or not words or not (alone or all(line.strip() for line in lines[1:])):
        return None
    # Two dollars may also be words: of what has gaps in it, each part has to look like a formula.
    parts = _GAP.split(words)
    if len(parts) > 1 and not all(_OF_FORMULAS.search(part) for part in parts):
        return None
    tag = f" \\tag{{{end['tag']}}}" if end["tag"] else ""
    return _Formula(words + end["stop"] + tag, first + len(lines) + 1)


def _environment(state: StateBlock, first: int, last: int) -> _Formula | None:
    """Return the formula that TeX's own words begin in the *first* line, and end in another."""
    begun = state.src.startswith("\\begin{", state.bMarks[first] + state.tShift[first])
    if not begun or is_code_block(state, first):
        return None
    end, last = first, min(last, first + _MOST_LINES)
    while end < last and not state.isEmpty(end) and state.sCount[end] >= state.blkIndent:
        end += 1
    words = state.getLines(first, end, state.sCount[first], keepLastLF=False)
    found = _ENVIRONMENT.match(words)
    if found is None or words[found.end() :].partition("\n")[0].strip():
        return None
    return _Formula(found[0], first + found[0].count("\n") + 1)


def _amount(state: StateInline, *silent: bool) -> bool:
    """Read an amount of money, whose dollar begins no formula."""
    if state.src[state.pos] != "$" or not _AMOUNT.match(state.src, state.pos, state.posMax):
        return False
    if not any(silent):
        state.pending += "$"
    state.pos += 1
    return True


def _double(state: StateInline, *silent: bool) -> bool:
    """Read what stands between two dollars on either side within a line; more are no signs."""
    signs = _DOLLARS.match(state.src, state.pos, state.posMax)
    if signs is None:
        return False
    end = state.src.find(_SIGNS, signs.end(), state.posMax)
    words = state.src[signs.end() : max(end, signs.end())]
    # As many as a meal is dear, "$$–$$$", are words.
    alone = len(signs[0]) == len(_SIGNS) and state.src[end + len(_SIGNS) :][:1] != "$"
    bare = (words == words.strip() and not _PRICE.fullmatch(words)) or _OF_FORMULAS.search(words)
    if alone and bare and any(map(str.isalnum, words)) and _known_double(state, any(silent)):
        return True
    if not any(silent):
        state.pending += signs[0]
    state.pos = signs.end()
    return True
