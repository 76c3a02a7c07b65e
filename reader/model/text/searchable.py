"""A text folded so that words are found in it however they are typed, and the way back.

Figures keep their separators: whoever looks for a number looks for it with and without them
(`wording`), which takes less time than to join all the figures of a text that nobody asks for.
"""

import re
from array import array
from collections.abc import Iterable, Iterator
from itertools import chain

from reader.model.text.folding import Folded, apply, replace_each
from reader.model.text.letters import fold_letter, is_fraction, is_raised

# Replaced in every text, for then most texts of the West are ASCII, and soon done with.
_FREQUENT = "‘’“”–—\u00a0\n\t\r`"
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_SPACES = re.compile("  +")

# Some milliseconds' worth of folding.
_STRETCH = 50_000
# Where a text may be cut, so that the parts fold as the whole does.
_LINE = re.compile(r"\n(?=\w)")
_WITHIN_A_WORD = re.compile(r"(?<=[^\W\d])(?=[^\W\d])")


def fold_to_find(text: str, *, case: bool = False) -> Folded:
    """Return *text* as words are looked for in it; with *case*, capitals stay capitals."""
    plain = replace_each(text, {character: fold_letter(character) for character in _FREQUENT})
    # Small letters are folded as the capitals are; but of İ alone Python makes two.
    plain = plain if case else plain.replace("İ", "I").lower()
    if plain.isascii():
        return apply(plain, _joined_spaces(plain))
    folds = {
        character: fold_letter(character, case=case)
        for character in set("".join(BEYOND_ASCII.findall(plain)))
    }
    raised = "".join(character for character in folds if is_raised(character))
    parted = raised + "".join(character for character in folds if is_fraction(character))
    replaced = replace_each(
        plain, {c: f for c, f in folds.items() if len(f) == 1 and f != c and c not in parted}
    )
    dropped = "".join(character for character, fold in folds.items() if not fold)
    expanded = parted + "".join(character for character, fold in folds.items() if len(fold) > 1)
    changes = _joined_spaces(replaced)
    if dropped or expanded:
        changes += _changes(replaced, folds, dropped, expanded, raised)
    return apply(replaced, _one_by_one(sorted(changes)))


class Folding:
    """A long text folded stretch by stretch, so that nobody waits for the whole."""

    def __init__(self, text: str, *, case: bool = False) -> None:
        """Begin with *text*; with *case*, capitals stay capitals."""
        self._text = text
        self._case = case
        self._done = 0
        self._length = 0
        self._pieces: list[str] = []
        self._starts = array("q")
        self._origins = array("q")

    def step(self) -> bool:
        """Fold one more stretch; tell whether there is any left."""
        if self._done < len(self._text):
            end = _cut(self._text, self._done + _STRETCH)
            folded = fold_to_find(self._text[self._done : end], case=self._case)
            self._starts.extend(self._length + start for start in folded.starts)
            self._origins.extend(self._done + origin for origin in folded.origins)
            self._pieces.append(folded.text)
            self._length += len(folded.text)
            self._done = end
        return self._done < len(self._text)

    def finish(self) -> Folded:
        """Return the whole text folded, with what was left to do done."""
        while self.step():
            pass
        starts, origins = self._starts or (0,), self._origins or (0,)
        return Folded("".join(self._pieces), starts, origins, len(self._text))


def _joined_spaces(text: str) -> list[tuple[int, int, str]]:
    """Return the changes that make one space of several."""
    return [(match.start() + 1, match.end(), "") for match in _SPACES.finditer(text)]


def _one_by_one(changes: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Leave out of *changes*, which are in order, what lies within another."""
    done = 0
    for start, end, new in changes:
        if start >= done:
            yield start, end, new
            done = end


def _changes(
    text: str, folds: dict[str, str], dropped: str, expanded: str, raised: str
) -> Iterator[tuple[int, int, str]]:
    """Yield what becomes of the characters that do not fold to one other."""
    drop, expand = re.escape(dropped), re.escape(expanded)
    choices = [f"[{drop}][{drop} ]*" if drop else "", f"[{expand}]" if expand else ""]
    for match in re.finditer("|".join(filter(None, choices)), text):
        start, end = match.span()
        character = text[start]
        if character in expanded:
            after_digit = start > 0 and text[start - 1].isdecimal()
            parting = ("^" if character in raised else " ") if after_digit else ""
            yield start, end, parting + folds[character]
        elif " " in match.group():
            # What is dropped must not leave two spaces where it stood between them.
            after_space = start > 0 and text[start - 1] == " "
            yield start, end, "" if after_space else " "
        else:
            yield start, end, ""


def _cut(text: str, wanted: int) -> int:
    """Return where *text* may be cut, from *wanted* on: at the end of a line if one is near."""
    if wanted >= len(text):
        return len(text)
    lines = _LINE.finditer(text, wanted, wanted + _STRETCH)
    for place in chain(lines, _WITHIN_A_WORD.finditer(text, wanted)):
        if fold_letter(text[place.end()]):  # what is dropped takes the spaces after it along
            return place.end()
    return len(text)
