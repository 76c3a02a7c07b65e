"""Reads notes that Pandoc's Markdown has within a sentence, behind words^[A note.].

In a pattern, as ^[a-z]+$, the same two signs mean something else; a note has words, or is at one
or behind one, and the sentence goes on or ends.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.footnote.index import footnote_inline

_BEGIN = "^["
_JOINED = re.compile(r"[\w.,;:!?)\]*\"'”’»]")
_WORDS = re.compile(r"\w{2,}\W*\s+\W*\w")
_OF_PATTERNS = frozenset("+{$")
# A word in a pattern has seldom so many letters, which are but a choice there.
_WORD = re.compile(r"\w{4,}")
_BROKEN = ("softbreak", "hardbreak")


def inline_notes_plugin(parser: MarkdownIt) -> None:
    """Let a *parser*, which knows notes, know those within a sentence."""
    parser.inline.ruler.after("image", "inline_note", _note)


def _note(state: StateInline, *silent: bool) -> bool:
    if not state.src.startswith(_BEGIN, state.pos):
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos + 1)
    words = state.src[state.pos + len(_BEGIN) : max(end, 0)]
    before = state.src[max(state.pos - 1, 0) : state.pos]
    # A formula, code or the like ends right here, or words with a space.
    closed = not state.pending and state.tokens and state.tokens[-1].type not in _BROKEN
    behind = before.isspace() and _WORD.fullmatch(words.strip()) is not None
    meant = closed or behind or _JOINED.fullmatch(before) or _WORDS.search(words)
    if not words or not meant or state.src[end + 1 : end + 2] in _OF_PATTERNS:
        return False
    return footnote_inline(state, any(silent))
