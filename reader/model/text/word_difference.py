"""Which words differ between two stretches of text, told by whole words and whole numbers."""

import re
from collections.abc import Iterable
from typing import NamedTuple

# A number keeps what parts its digits, its sign, its currency and its per cent; a word its hyphens
# and apostrophes.
_WORD = re.compile(
    r"[-−+]?[$€£¥₹₽]?(?:\d{1,3}(?:[.,'’·\u00a0\u202f ]\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,:/]\d+)*)"
    r"(?:[%‰]|\w+)?"
    r"|\w+(?:[-‐'’.]\w+)*"
)
_ALIKE = str.maketrans("’‐−", "'--")


class Piece(NamedTuple):
    """A piece of one of the two, and whether it *differs* from what the other has there."""

    text: str
    differs: bool


def compare(one: str, other: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return the pieces of *one* and those of the *other*, which together are all their text."""
    from difflib import SequenceMatcher  # few passages read otherwise

    sides = [list(_WORD.finditer(text)) for text in (one, other)]
    words, others = ([match[0].translate(_ALIKE) for match in side] for side in sides)
    steps = SequenceMatcher(None, words, others, autojunk=False).get_opcodes()
    changed = [step for step in steps if step[0] != "equal"]
    return (
        _pieces(one, _stretches(sides[0], ((i, j) for _, i, j, _, _ in changed))),
        _pieces(other, _stretches(sides[1], ((i, j) for _, _, _, i, j in changed))),
    )


def _stretches(
    words: list[re.Match[str]], runs: Iterable[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return from where to where in the text each run of *words* reaches that has any."""
    return [(words[i].start(), words[j - 1].end()) for i, j in runs if i < j]


def _pieces(text: str, stretches: list[tuple[int, int]]) -> tuple[Piece, ...]:
    pieces, before = list[Piece](), 0
    for start, end in stretches:
        pieces += [Piece(text[before:start], differs=False), Piece(text[start:end], differs=True)]
        before = end
    pieces.append(Piece(text[before:], differs=False))
    return tuple(piece for piece in pieces if piece.text)
