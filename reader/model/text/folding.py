"""Text made comparable: case, accents, quotes, dashes and the like taken out of account.

The rules for searching are those of Unicode's compatibility decomposition and case folding (UAX 15
and the Unicode Standard, section 3.13), with a few of our own: soft hyphens and joiners are
dropped, quotes, dashes and spaces are made one of each, Arabic letters that Persian writes
otherwise are united, and the separators of thousands are dropped, so that 400000 finds "400,000".
"""

import re
import unicodedata
from bisect import bisect_right
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
_NO_NUMBER = re.compile(r"[^\W\d]")

_MANY = 60

# Some milliseconds' worth of folding.
_STRETCH = 50_000


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and the way back: *starts[i]* folded is *origins[i]* in the original.

    Between two entries both run in step, one code point to one; the arrays therefore grow with the
    number of dropped or expanded code points, not with the text.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
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
    replaced = _replace(plain, {c: f for c, f in folds.items() if len(f) == 1 and f != c})
    changes = [
        (match.start(), match.end(), folds[match.group()])
        for match in _any_of([c for c, f in folds.items() if len(f) != 1]).finditer(replaced)
    ]
    for number in _GROUPED_NUMBER.finditer(replaced):
        changes.extend(
            (separator.start(), separator.end(), "")
            for separator in _SEPARATORS.finditer(replaced, number.start(), number.end())
        )
    return _apply(replaced, sorted(changes))


class Folding:
    """A long text folded stretch by stretch, so that nobody waits for the whole."""

    def __init__(self, text: str, *, case: bool = False) -> None:
        """Begin with *text*; with *case*, capitals stay capitals."""
        self._text = text
        self._case = case
        self._done = 0
        self._length = 0
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._origins: list[int] = []

    def step(self) -> bool:
        """Fold one more stretch; tell whether there is any left."""
        if self._done < len(self._text):
            end = _cut(self._text, self._done + _STRETCH)
            folded = fold(self._text[self._done : end], case=self._case)
            self._starts += [self._length + start for start in folded.starts]
            self._origins += [self._done + origin for origin in folded.origins]
            self._pieces.append(folded.text)
            self._length += len(folded.text)
            self._done = end
        return self._done < len(self._text)

    def finish(self) -> Folded:
        """Return the whole text folded, with what was left to do done."""
        while self.step():
            pass
        starts, origins = tuple(self._starts) or (0,), tuple(self._origins) or (0,)
        return Folded("".join(self._pieces), starts, origins, len(self._text))


def fold_quotation(text: str) -> Folded:
    """Return *text* with quotes, dashes and white space made alike, for anchoring."""
    alike = {ord(character): plain for character, plain in (_QUOTES | _DASHES).items()}
    replaced = text.translate(alike)
    changes = [(match.start(), match.end(), " ") for match in re.finditer(r"\s+", replaced)]
    return _apply(replaced, changes)


def _cut(text: str, wanted: int) -> int:
    """Return where *text* may be cut, from *wanted* on: at the end of a line if one is near."""
    if wanted >= len(text):
        return len(text)
    line = text.find("\n", wanted, wanted + _STRETCH)
    if line >= 0:
        return line + 1
    # Anywhere but within a number, whose groups are joined.
    between = _NO_NUMBER.search(text, wanted, wanted + _STRETCH)
    return between.end() if between else wanted


def _replace(text: str, replacements: dict[str, str]) -> str:
    """Replace characters by others, one by one; no replacement is itself replaced."""
    # A replacement takes a hundredth of what translating takes, which builds a new text bit by bit;
    # so it is the faster way while there are few characters to replace.
    if len(replacements) > _MANY:
        return text.translate({ord(old): new for old, new in replacements.items()})
    for old, new in replacements.items():
        text = text.replace(old, new)
    return text


def _apply(text: str, changes: list[tuple[int, int, str]]) -> Folded:
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
