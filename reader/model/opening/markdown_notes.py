"""Reads the notes of Markdown: none is lost, and they are numbered as their marks are read.

That is first in the text and then in the notes themselves, wherever these are written.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from reader.model.opening.inline_notes import inline_notes_plugin

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore

_BEGIN, _END = "footnote_reference_open", "footnote_reference_close"
_REFERENCE, _ANCHOR = "footnote_ref", "footnote_anchor"


def notes_plugin(parser: MarkdownIt) -> None:
    """Let a *parser* know notes, those within a sentence as well."""
    parser.use(footnote_plugin, inline=False).use(inline_notes_plugin)
    parser.core.ruler.before("footnote_tail", "all_notes", _keep)
    parser.core.ruler.before("footnote_tail", "notes_in_order", _number)
    parser.core.ruler.after("footnote_tail", "ways_back", _join_ways_back)
    parser.add_render_rule(_REFERENCE, _reference)
    parser.add_render_rule(_ANCHOR, _way_back)


def _keep(state: "StateCore") -> None:
    """Give notes that nobody refers to, and those of one name, a place at the end too."""
    notes = state.env.get("footnotes", {})
    seen: Counter[str] = Counter()
    for token in state.tokens:
        if token.type != _BEGIN:
            continue
        label = token.meta["label"]
        seen[label] += 1
        if seen[label] > 1:  # in a label of the text's own there is no space
            token.meta["label"] = label = f"{label} {seen[label]}"
        if notes["refs"].get(f":{label}", -1) < 0:
            listed = notes.setdefault("list", {})
            notes["refs"][f":{label}"] = len(listed)
            listed[len(listed)] = {"label": label, "count": 0}


def _number(state: "StateCore") -> None:
    """Give notes numbers in the order of their marks, those in notes after those in the text."""
    listed: dict[int, dict[str, Any]] = state.env.get("footnotes", {}).get("list", {})
    within: dict[str, list[Token]] = {"": []}
    label = ""
    for token in state.tokens:
        if token.type in (_BEGIN, _END):
            label = token.meta["label"] if token.type == _BEGIN else ""
        within.setdefault(label, []).extend(token.children or ())
    marks = {
        note: list(_marks(each["tokens"] if "tokens" in each else within.get(each["label"], ())))
        for note, each in listed.items()
    }
    in_text = list(_marks(within[""]))
    order: dict[int, int] = {}
    # What no mark leads to from the text comes last.
    for begin in ([mark.meta["id"] for mark in in_text], listed):
        waiting = deque(begin)
        while waiting:
            note = waiting.popleft()
            if note not in order:
                order[note] = len(order)
                waiting.extend(mark.meta["id"] for mark in marks[note])
    for mark in (*in_text, *chain.from_iterable(marks.values())):
        mark.meta["id"] = order[mark.meta["id"]]
    if listed:
        state.env["footnotes"]["list"] = {order[note]: listed[note] for note in order}


def _marks(tokens: Iterable[Token]) -> Iterator[Token]:
    return (token for token in tokens if token.type == _REFERENCE)


def _join_ways_back(state: "StateCore") -> None:
    """Let the ways back from a note stand in its last paragraph; where it has none there are none.

    By themselves they would be a paragraph without words.
    """
    kept: list[Token] = []
    ways: list[Token] = []
    last = -1
    for token in state.tokens:
        if token.type == _ANCHOR:
            ways.append(token)
            continue
        if token.type == "footnote_open":
            last = -1
        elif token.type == "paragraph_close":
            last = len(kept)
        elif token.type == "footnote_close":
            if last >= 0:
                kept[last:last] = ways
            ways = []
        kept.append(token)
    state.tokens = kept


def _reference(_self: object, tokens: Sequence[Token], index: int, *_rest: object) -> str:
    note = tokens[index].meta["id"] + 1
    return f'<sup><a href="#fn{note}" id="{_place(tokens[index])}">{note}</a></sup>'


def _way_back(_self: object, tokens: Sequence[Token], index: int, *_rest: object) -> str:
    return f' <a href="#{_place(tokens[index])}">↩</a>'


def _place(token: Token) -> str:
    """Return the name of the place that refers to a note."""
    note, again = token.meta["id"] + 1, token.meta.get("subId")
    return f"fnref{note}:{again}" if again else f"fnref{note}"
