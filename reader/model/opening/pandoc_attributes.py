"""Leaves out of Markdown what Pandoc takes for attributes, which are no words of the text.

Only what cannot be meant otherwise is one: {#name}, {.class} and {key=value} where a heading ends,
or right behind a picture, a link, code or words in brackets, and the lines around a fenced div.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.utils import is_code_block

_ATTRIBUTE = r"""(?:[#.][\w:.-]+|[a-zA-Z][\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"'=]+))"""
ATTRIBUTES = re.compile(rf"\{{:?[ ]*{_ATTRIBUTE}(?:[ ]+{_ATTRIBUTE})*[ ]*\}}")
_NAME = re.compile(r"#([\w:.-]+)")
_CLASS = re.compile(r"\.([\w+#-]+)")
_OPENS = re.compile(rf":{{3,}}[ ]*(?:{ATTRIBUTES.pattern}|[\w-]+)[ ]*:*[ ]*")
_CLOSES = re.compile(r"^[ \t>]*:{3,}[ \t]*$", re.MULTILINE)
_AFTER = frozenset(("image", "code_inline", "link_close"))
_INTERRUPTED = ["paragraph", "reference", "blockquote", "list"]
_DEPTH, _LAST = "divs", "last div"


def attributes_plugin(parser: MarkdownIt) -> None:
    """Let a *parser* leave out attributes; the name of a heading is its own."""
    parser.core.ruler.before("block", "last_div", _find_last_div)
    parser.block.ruler.before("fence", "div", _div, {"alt": _INTERRUPTED})
    parser.core.ruler.before("inline", "attributes", _of_blocks)
    parser.inline.ruler.before("link", "attributes", _behind)
    parser.inline.ruler.after("link", "attributed_words", _words)


def _find_last_div(state: StateCore) -> None:
    state.env[_LAST] = max((found.start() for found in _CLOSES.finditer(state.src)), default=-1)


def _div(state: StateBlock, line: int, _last: int, *silent: bool) -> bool:
    if is_code_block(state, line):
        return False
    words = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
    depth = state.env.get(_DEPTH, 0)
    if _OPENS.fullmatch(words) and state.eMarks[line] < state.env[_LAST]:
        depth += 1
    elif depth and _CLOSES.fullmatch(words):
        depth -= 1
    else:
        return False
    if not any(silent):
        state.env[_DEPTH] = depth
        state.line = line + 1
    return True


def _of_blocks(state: StateCore) -> None:
    """Leave out what headings end with, and name the language of code as others do."""
    for begin, inline in zip(state.tokens, state.tokens[1:], strict=False):
        words, _, attributes = inline.content.rpartition(" {")
        if begin.type == "heading_open" and ATTRIBUTES.fullmatch(f"{{{attributes.rstrip()}"):
            inline.content = words.rstrip()
            if name := _NAME.search(attributes):
                begin.attrSet("id", name[1])
    for token in state.tokens:
        info = token.info.strip()
        if token.type == "fence" and ATTRIBUTES.fullmatch(info):
            language = _CLASS.search(info)
            token.info = language[1] if language else ""


def _behind(state: StateInline, *silent: bool) -> bool:
    found = ATTRIBUTES.match(state.src, state.pos)
    after = state.tokens[-1].type if state.tokens and not state.pending else ""
    if not found or after not in _AFTER or any(silent):
        return False
    state.pos = found.end()
    return True


def _words(state: StateInline, *silent: bool) -> bool:
    """Read words in brackets that have attributes as the words alone."""
    if state.src[state.pos] != "[" or "]{" not in state.src or any(silent):
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    found = ATTRIBUTES.match(state.src, end + 1) if end >= 0 else None
    if not found:
        return False
    begin, last = state.pos + 1, state.posMax
    state.push("span_open", "span", 1)
    state.pos, state.posMax = begin, end
    state.md.inline.tokenize(state)
    state.push("span_close", "span", -1)
    state.pos, state.posMax = found.end(), last
    return True
