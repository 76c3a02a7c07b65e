"""Finds the words of a text that are another spelling of those that are looked for.

Two spellings of a name are close where the same stays of both (`skeleton`) and half of the letters
are the same: names of five letters or more, or of four that begin with the same consonant. Where
four consonants or more are the same, one vowel within may be another, missing or added. That is
for names alone, which a text seldom begins with a small letter: "later" is not "latter".
What a text has nowhere may be mistyped: of seven letters or more one may be wrong, missing or
added, or two have changed places, but for the first and the last, by which words are inflected.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise

from reader.model.text.skeleton import VOWELS, folded_word, skeleton, with_one_consonant
from reader.model.text.span import Span

# The Arabic article, as it is joined to a name; before a space only those no English word is like.
_ARTICLE = r"(?:(?:[aeu]l|ol)[-‐‑ ]|[ae](?:[drnstz]|sh)[-‐‑])"
_LETTER = r"(?:[^\W\d_][\u0300-\u036f]*)"
_WORD = re.compile(
    rf"\b(?:{_ARTICLE}(?={_LETTER}))?"
    rf"(?P<bare>{_LETTER}+(?:['‘’`ʼʾʿ](?!s\b){_LETTER}+)*)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s\-‐‑]+")
_SHORTEST = 5
_HALF = 0.5
_CONSONANTS = 4  # by so many a name is known though a vowel is another
_SOME = 2000  # words, taken in some milliseconds
_TYPED = 7  # letters, of which one may be wrong
# Of a name so much is written small, for some quotations have no capitals; addresses do not count.
_SMALL = 0.1
_OF_AN_ADDRESS = frozenset("/-_.@=")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text without its article: folded, and where it stands with it.

    A word that is written small in an address is not *small*, and may be a name.
    """

    bare: str
    span: Span
    capital: bool
    small: bool


class CloseSpellings:
    """The words of a text, by what stays of them however they are spelled."""

    def __init__(self, text: str) -> None:
        """Take the words of *text* when first looked through, or before that bit by bit."""
        self._text = text
        self._left = _words(text)
        self._words: list[_Word] = []
        self._places: dict[str, list[int]] = defaultdict(list)

    def prepare(self) -> bool:
        """Take some more words; tell whether any are left."""
        some = tuple(islice(self._left, _SOME))
        for place, word in enumerate(some, len(self._words)):
            self._places[word.bare].append(place)
        self._words += some
        return bool(some)

    def find(self, sought: str, *, absent: bool) -> tuple[Span, ...]:
        """Return where words stand that are spelled nearly as those *sought*, in their order.

        *absent* tells that the very words stand nowhere, and may be mistyped.
        """
        while self.prepare():
            pass
        words = tuple(_words(sought))
        if not words or _BETWEEN.sub("", _WORD.sub("", sought)):
            return ()
        shortest = _SHORTEST if len(words) == 1 else 0
        forms = [self._forms(word.bare, shortest, absent=absent) for word in words]
        firsts = (place for form in forms[0] for place in self._places[form])
        found = filter(None, (self._from(place, forms) for place in sorted(firsts)))
        same = folded_word(sought)
        return tuple(span for span in found if folded_word(span.of(self._text)) != same)

    def _from(self, place: int, forms: list[set[str]]) -> Span | None:
        """Return the words from a *place* on, if each is one of its *forms* and none is between."""
        words = self._words[place : place + len(forms)]
        if len(words) < len(forms):
            return None
        if any(w.bare not in each for w, each in zip(words, forms, strict=True)):
            return None
        between = (self._text[one.span.end : other.span.start] for one, other in pairwise(words))
        if not all(map(_BETWEEN.fullmatch, between)):
            return None
        return Span(words[0].span.start, words[-1].span.end)

    def _forms(self, word: str, shortest: int, *, absent: bool) -> set[str]:
        """Return the words of the text that stand for *word*, itself the first of all."""
        found = {word} & self._places.keys()
        if word not in self._places or word in self._names:
            found |= {form for form in self._alike(word) if _is_long(word, form, shortest)}
        if absent and len(word) >= _TYPED and word not in self._every_word:
            found |= set(self._mistyped(word))
        return found

    def _alike(self, word: str) -> Iterator[str]:
        """Yield the names of the text of which the same stays, or nearly so."""
        from rapidfuzz.distance import Levenshtein  # few ask for other spellings

        whole = skeleton(word)
        consonants = _without_vowels(whole)
        if not whole:
            return
        heard = with_one_consonant(word)
        for form in self._by_skeleton.get(whole, ()):
            if Levenshtein.normalized_similarity(heard, with_one_consonant(form)) >= _HALF:
                yield form
        if len(consonants) < _CONSONANTS:
            return
        for form in self._by_consonants.get(consonants, ()):
            other = skeleton(form)
            if _same_ends(whole, other) and Levenshtein.distance(whole, other, score_cutoff=1) == 1:
                yield form

    def _mistyped(self, word: str) -> Iterator[str]:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract_iter

        for form, _, _ in extract_iter(word, self._long, scorer=OSA.distance, score_cutoff=1):
            if _same_ends(word, form):
                yield form

    @cached_property
    def _names(self) -> frozenset[str]:
        small = Counter(word.bare for word in self._words if word.small)
        capital = Counter(word.bare for word in self._words if word.capital)
        return frozenset(bare for bare, count in capital.items() if small[bare] <= _SMALL * count)

    @cached_property
    def _every_word(self) -> str:
        return "\n".join(self._places)

    @cached_property
    def _long(self) -> tuple[str, ...]:
        return tuple(word for word in self._places if len(word) >= _TYPED)

    @cached_property
    def _by_skeleton(self) -> dict[str, list[str]]:
        return _grouped((skeleton(name), name) for name in self._names)

    @cached_property
    def _by_consonants(self) -> dict[str, list[str]]:
        return _grouped((_without_vowels(skeleton(name)), name) for name in self._names)


def _words(text: str) -> Iterator[_Word]:
    for found in _WORD.finditer(text):
        bare, first = found["bare"], found["bare"][0]
        small = first.islower() and text[found.start() - 1 : found.start()] not in _OF_AN_ADDRESS
        span = Span(*found.span())
        yield _Word(folded_word(bare).replace("'", ""), span, first.isupper(), small)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


def _is_long(one: str, other: str, shortest: int) -> bool:
    """Tell whether the longer has the *shortest* length, or nearly so after the same consonant."""
    longer = len(max(one, other, key=len))
    first = with_one_consonant(one)[:1]
    alike = first == with_one_consonant(other)[:1] and first not in VOWELS
    return longer >= shortest or (longer == shortest - 1 and alike)


def _without_vowels(kept: str) -> str:
    return "".join(letter for letter in kept if letter not in VOWELS)


def _same_ends(one: str, other: str) -> bool:
    return one[0] == other[0] and one[-1] == other[-1]
