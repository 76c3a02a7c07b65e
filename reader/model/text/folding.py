"""Text made comparable: case, accents, quotes, dashes and the like taken out of account.

What a reader looks for is folded further (`searchable`), what is said to be unchanged far less
(`reattach/sameness`); by this, passages are found again. The rules are those of Unicode's
compatibility decomposition and case folding (UAX 15 and the Unicode Standard, section 3.13), with
a few of our own: soft hyphens and joiners are dropped, quotes, dashes and spaces are made one of
each, Arabic letters that Persian writes otherwise are united, and the separators of thousands are
dropped, so that 400000 is "400,000".
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

_QUOTES = dict.fromkeys("‘’‚‛′`´ʼ", "'") | dict.fromkeys("“”„‟″«»", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−", "-")
_ARABIC = {"ي": "ی", "ى": "ی", "ك": "ک", "ـ": ""}
_ONE_OF_EACH = _QUOTES | _DASHES | _ARABIC

# 400,000 and 400.000 and 400 000 (also with the narrow space that French prints): the separators
# are dropped where groups of three follow one another, and nowhere else.
_GROUPED_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?:[,.' ]\d{3})+(?!\d)")
_SEPARATORS = re.compile(r"[,.' ]")

_MANY = 60


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and the way back: *starts[i]* folded is *origins[i]* in the original.

    Between two entries both run in step, one code point to one; the arrays therefore grow with the
    number of dropped or expanded code points, not with the text.
    """

    text: str
    starts: Sequence[int]
    origins: Sequence[int]
    length: int

    def origin(self, position: int) -> int:
        """Return where in the original the folded *position* comes from, in code points."""
        if position >= len(self.text):
            return self.length
        i = bisect_right(self.starts, position) - 1
        nearest = self.origins[i] + position - self.starts[i]
        # What was expanded (ß to ss) has several folded places and one original one.
        return min(nearest, self.origins[i + 1] - 1) if i + 1 < len(self.origins) else nearest

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original span that the folded *start* to *end* covers."""
        return self.origin(start), self.origin(end - 1) + 1


def fold(text: str, *, case: bool = False) -> Folded:
    """Return *text* folded for searching; with *case*, capitals stay capitals."""
    # Lower-casing changes nothing about how a character is folded; but of İ it makes two.
    lowered = text if case else text.lower()
    plain = lowered if len(lowered) == len(text) else text
    folds = {character: _fold_character(character, case=case) for character in set(plain)}
    replaced = replace_each(plain, {c: f for c, f in folds.items() if len(f) == 1 and f != c})
    changes = [
        (match.start(), match.end(), folds[match.group()])
        for match in _any_of([c for c, f in folds.items() if len(f) != 1]).finditer(replaced)
    ]
    for number in _GROUPED_NUMBER.finditer(replaced):
        changes.extend(
            (separator.start(), separator.end(), "")
            for separator in _SEPARATORS.finditer(replaced, number.start(), number.end())
        )
    return apply(replaced, sorted(changes))


def fold_quotation(text: str) -> Folded:
    """Return *text* with quotes, dashes and white space made alike, for anchoring."""
    alike = {ord(character): plain for character, plain in (_QUOTES | _DASHES).items()}
    replaced = text.translate(alike)
    changes = [(match.start(), match.end(), " ") for match in re.finditer(r"\s+", replaced)]
    return apply(replaced, changes)


def replace_each(text: str, replacements: dict[str, str]) -> str:
    """Return *text* with characters replaced one by one; no replacement is itself replaced."""
    # A replacement takes a hundredth of what translating takes, which builds a new text bit by bit;
    # so it is the faster way while there are few characters to replace.
    if len(replacements) > _MANY:
        return text.translate({ord(old): new for old, new in replacements.items()})
    for old, new in replacements.items():
        text = text.replace(old, new)
    return text


def apply(text: str, changes: Iterable[tuple[int, int, str]]) -> Folded:
    """Return *text* with *changes*: what stands from a start to an end becomes something else."""
    pieces: list[str] = []
    starts, origins = [0], [0]
    position = done = 0
    for start, end, new in changes:
        pieces += [text[done:start], new]
        position += start - done
        if new:
            starts.append(position)
            origins.append(start)
        position += len(new)
        starts.append(position)
        origins.append(end)
        done = end
    pieces.append(text[done:])
    return Folded("".join(pieces), tuple(starts), tuple(origins), len(text))


def _any_of(characters: list[str]) -> re.Pattern[str]:
    # An empty class is an error in a regular expression; (?!) matches nowhere.
    inside = "".join(re.escape(character) for character in sorted(characters))
    return re.compile(f"[{inside}]" if inside else "(?!)")


@cache
def _fold_character(character: str, *, case: bool) -> str:
    if character in _ONE_OF_EACH:
        return _ONE_OF_EACH[character]
    if character.isspace():
        return " "
    if unicodedata.category(character) == "Cf":  # soft hyphen, joiners, direction marks
        return ""
    decomposed = unicodedata.normalize("NFKD", character)
    bare = "".join(_ONE_OF_EACH.get(c, c) for c in decomposed if not unicodedata.combining(c))
    return bare if case else bare.casefold()
