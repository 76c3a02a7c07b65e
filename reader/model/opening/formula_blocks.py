"""Reads formulas of Markdown that stand in lines of their own, right below a line of prose too."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.dollarmath.index import math_block_dollar
from mdit_py_plugins.utils import is_code_block

_ALONE = re.compile(r"\$\$[^$]+\$\$")
_INTERRUPTED = ["paragraph", "reference", "blockquote", "list"]


def formulas_plugin(parser: MarkdownIt) -> None:
    """Let a *parser* know formulas between dollars, and not take prices for them."""
    parser.use(dollarmath_plugin, allow_space=False, allow_digits=False)
    known = math_block_dollar(allow_labels=True, allow_blank_lines=True)

    def formula(state: StateBlock, line: int, last: int, *silent: bool) -> bool:
        below = any(silent)
        return _is_begun(state, line, last) if below else known(state, line, last, below)

    parser.block.ruler.at("math_block", formula, {"alt": _INTERRUPTED})


def _is_begun(state: StateBlock, first: int, last: int) -> bool:
    """Tell whether a formula surely begins in the *first* line, right below another.

    Two dollars may also be words: what stands between them has no gap in it.
    """
    if is_code_block(state, first):
        return False
    lines = (
        state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
        for line in range(first, last)
    )
    begun = next(lines)
    if not begun.startswith("$$") or "$$" in begun[2:]:
        return _ALONE.fullmatch(begun) is not None
    last_line = next((line for line in lines if not line or line.endswith("$$")), "")
    return bool(last_line)
