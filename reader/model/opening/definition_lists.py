"""Reads lists of definitions in Markdown, of which one may have several terms above it."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.utils import is_code_block

_DEFINES = re.compile(r"[:~][ \t]+\S")
# What is longer, or ends as a sentence or a clause does, is rather a line of prose.
_LONGEST_TERM = 60
_SENTENCE_END = tuple(".,;:!?…-–—\\")
_MOST_TERMS = 5


def definitions_plugin(parser: MarkdownIt) -> None:
    """Let a *parser* know lists of definitions."""
    parser.use(deflist_plugin)
    parser.block.ruler.before("deflist", "terms", _terms)


def is_term(line: str) -> bool:
    """Tell whether a *line* may be one of several terms."""
    return 0 < len(line) <= _LONGEST_TERM and not line.endswith(_SENTENCE_END)


def _terms(state: StateBlock, line: int, last: int, *silent: bool) -> bool:
    """Read the terms but for the last, which begins a list with what all of them mean."""
    if any(silent) or is_code_block(state, line):
        return False
    terms: list[str] = []
    while line + len(terms) < last and len(terms) <= _MOST_TERMS:
        here = line + len(terms)
        words = state.src[state.bMarks[here] + state.tShift[here] : state.eMarks[here]].strip()
        if state.sCount[here] < state.blkIndent or _DEFINES.match(words):
            break
        terms.append(words)
    below = line + len(terms)
    if not 1 < len(terms) <= _MOST_TERMS or not all(map(is_term, terms)):
        return False
    defines = below < last and state.sCount[below] >= state.blkIndent
    if not defines or not _DEFINES.match(state.src[state.bMarks[below] + state.tShift[below] :]):
        return False
    state.push("dl_open", "dl", 1)
    for place, term in enumerate(terms[:-1], line):
        state.push("dt_open", "dt", 1)
        inline = state.push("inline", "", 0)
        inline.content, inline.map, inline.children = term, [place, place + 1], []
        state.push("dt_close", "dt", -1)
    state.push("dl_close", "dl", -1)
    state.line = below - 1
    return True
