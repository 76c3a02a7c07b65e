"""Reads words that Pandoc's Markdown lowers, H~2~O, or raises, x^2^ and said.^1^.

A single tilde strikes on GitHub, stands in ranges in East Asia, 3~5日, and means "about" elsewhere;
a caret stands in powers and in faces. So they are signs of a form only around one word, without a
space, that is joined to the letter or the figure before it; the others are left to be what they
were. Where the text goes on right behind the second sign, that word is a number or a row of
letters: in 2^3+2^4 and 3~5日,7~9日 the signs belong to two numbers each.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_TAGS = {"~": "sub", "^": "sup"}
_SET = re.compile(r"(?P<sign>[~^])(?P<words>[\w.,;:+\-−–=()/*'′†‡§¶]+)(?P=sign)(?!(?P=sign))")
_PLAIN = re.compile(r"[-+−–]?(?:\d+(?:[.,]\d+)*|[^\W\d_]+)")
# What refers to a note stands behind a full stop as well, and the mass of an isotope before it.
_REFERS = re.compile(r"\d+(?:[,–-]\d+)*|[*†‡§¶]+")
_MASS = re.compile(r"\d+m?")
_CLOSED = ("sub_close", "sup_close")
# From here on stand the scripts of East Asia, in which no word is lowered.
_EAST_ASIA = "\u2e80"


def raised_words_plugin(parser: MarkdownIt) -> None:
    """Let a *parser* raise and lower words."""
    parser.inline.ruler.before("single_tildes", "raised_words", _set)


def _set(state: StateInline, *silent: bool) -> bool:
    found = _SET.match(state.src, state.pos, state.posMax)
    if any(silent) or found is None or not _is_meant(state, found["sign"], found):
        return False
    tag, last = _TAGS[found["sign"]], state.posMax
    state.push(f"{tag}_open", tag, 1)
    state.pos, state.posMax = found.span("words")
    state.md.inline.tokenize(state)
    state.push(f"{tag}_close", tag, -1)
    state.pos, state.posMax = found.end(), last
    return True


def _is_meant(state: StateInline, sign: str, found: re.Match[str]) -> bool:
    words, end = found["words"], found.end()
    before, after = state.src[max(state.pos - 1, 0) : state.pos], state.src[end : end + 1]
    if before == sign:
        return False
    if sign == "^" and not after.isalnum() and _REFERS.fullmatch(words):
        return True
    if sign == "^" and after.isalpha() and not before.isalnum() and _MASS.fullmatch(words):
        return True
    if sign == "~" and (before >= _EAST_ASIA or (before.isdigit() and not words.isdigit())):
        return False
    plain = _PLAIN.fullmatch(words) is not None
    closed = not state.pending and bool(state.tokens) and state.tokens[-1].type in _CLOSED
    joined = closed or before.isalnum() or (before in (")", "]") and plain)
    goes_on = after.isdigit() or (after.isalpha() and not plain)
    return joined and not goes_on and any(map(str.isalnum, words))
