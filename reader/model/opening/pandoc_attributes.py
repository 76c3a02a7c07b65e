"""Leaves out of Markdown what Pandoc takes for attributes, which are no words of the text.

Only what cannot be meant otherwise is one: {#name}, {.class} and {key=value} where a heading or the
caption of a table ends, or right behind a picture, a link, code, a formula or words in brackets;
{#eq:name} and the like, which number what is referred to, anywhere; and the lines around a div.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.utils import is_code_block

_ATTRIBUTE = r"""(?:[#.][\w:.-]+|[a-zA-Z][\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"'=]+)|-(?=[ }]))"""
ATTRIBUTES = re.compile(rf"\{{:?[ ]*{_ATTRIBUTE}(?:[ ]+{_ATTRIBUTE})*[ ]*\}}")
_NUMBERED = re.compile(rf"\{{#(?:eq|fig|lst|sec|tbl):[\w:.-]+(?:[ ]+{_ATTRIBUTE})*[ ]*\}}")
_NAME = re.compile(r"#([\w:.-]+)")
_CLASS = re.compile(r"\.([\w+#-]+)")
_OPENS = re.compile(rf":{{3,}}[ ]*(?:{ATTRIBUTES.pattern}|[\w-]+)[ ]*:*[ ]*")
_CLOSES = re.compile(r"^[ \t>]*:{3,}[ \t]*$", re.MULTILINE)
_AFTER = frozenset(("image", "code_inline", "link_close", "math_inline", "math_inline_double"))
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
        if begin.type == "heading_open":
            inline.content, attributes = split_attributes(inline.content)
            if name := _NAME.search(attributes):
                begin.attrSet("id", name[1])
    for token in state.tokens:
        info = token.info.strip()
        if token.type == "fence" and ATTRIBUTES.fullmatch(info):
            language = _CLASS.search(info)
            token.info = language[1] if language else ""


def split_attributes(words: str) -> tuple[str, str]:
    """Return *words* without the attributes that they end with, and these."""
    before, sign, attributes = words.rpartition(" {")
    attributes = f"{{{attributes.rstrip()}"
    found = sign and ATTRIBUTES.fullmatch(attributes)
    return (before.rstrip(), attributes) if found else (words, "")


def _behind(state: StateInline, *silent: bool) -> bool:
    after = state.tokens[-1].type if state.tokens and not state.pending else ""
    found = _NUMBERED.match(state.src, state.pos)
    if found:
        state.pending = state.pending.rstrip(" ")
    elif after in _AFTER:
        found = ATTRIBUTES.match(state.src, state.pos)
    if not found or any(silent):
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
