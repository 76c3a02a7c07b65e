"""Strikes in Markdown what stands between single tildes, as GitHub does beside that between two.

But only where nothing is joined to them: what is in the middle of a word is rather a range, 5~10,
or lowered, H~2~O (raised_words.py).
"""

from itertools import chain

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

# Known by another number than two tildes, for one begins nothing that two of them end.
_SINGLE = -ord("~")


def strike_plugin(parser: MarkdownIt) -> None:
    """Let a *parser* strike what stands between single tildes."""
    parser.inline.ruler.before("strikethrough", "single_tildes", _find)
    parser.inline.ruler2.after("strikethrough", "single_tildes", _strike)


def _find(state: StateInline, *silent: bool) -> bool:
    if any(silent) or state.src[state.pos] != "~":
        return False
    run = state.scanDelims(state.pos, canSplitWord=True)
    if run.length != 1:
        return False
    state.push("text", "", 0).content = "~"
    place = len(state.tokens) - 1
    opens = run.can_open and not state.src[max(state.pos - 1, 0) : state.pos].isalnum()
    closes = run.can_close and not state.src[state.pos + 1 : state.pos + 2].isalnum()
    state.delimiters.append(Delimiter(_SINGLE, 1, place, -1, opens, closes))
    state.pos += 1
    return True


def _strike(state: StateInline) -> None:
    within = (meta.get("delimiters", ()) for meta in state.tokens_meta if meta)
    for delimiters in chain([state.delimiters], within):
        for begins in delimiters:
            if begins.marker != _SINGLE or begins.end < 0:
                continue
            ends = delimiters[begins.end]
            for place, type_, nesting in ((begins.token, "s_open", 1), (ends.token, "s_close", -1)):
                token = state.tokens[place]
                token.type, token.tag, token.nesting = type_, "s", nesting
                token.markup, token.content = "~", ""
