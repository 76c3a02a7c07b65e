"""The figure that a text gives itself, where it puts the claim of a passage otherwise.

Only what can be read for sure is returned: one number in the place of the marked one, of the same
unit, among words that speak of the same. Whether other words do is not understood; so no word may
be new by which the edition itself does not speak of the figure.
"""

import re
from collections import Counter
from collections.abc import Iterable
from math import isclose

from reader.model.edition.attachment import Attachment
from reader.model.edition.estimate import Figure, Number, Quantity
from reader.model.reattach.turning import is_negation
from reader.model.text.folding import fold
from reader.model.text.numerals import scale_of
from reader.model.text.said_numbers import SaidNumber, said_numbers
from reader.model.text.span import Span

# What belongs to a number at an end of the passage stands within so many letters.
_AROUND = 48
# A passage that is longer speaks of several things.
_LONGEST = 1_000
# Of the words by which the passage was marked at least so many are still there.
_KEPT = 0.5
# Words that say little by themselves, and those shorter than this.
_SHORT = 4
_LITTLE = """
    also already been from have into just only since such than that their them then there these they
    this those until were when which while whose will with would
    auch bereits dass diese dieser dieses durch eine einem einen einer haben hatte hatten nach noch
    schon seit sind waren wurde wurden worden
    avec cette dans depuis déjà dont étaient était leur leurs ont pour sont
    como desde esta este estos fueron había han para sido
    از در به که را این آن است شده بود شد با
    في من على إلى هذا هذه قد كان كانت
"""
# What is added by one of these is counted too.
_ADDING = "and or und oder et ou y o e u و یا أو"
_WORD = re.compile(r"[^\W\d_]+")
_STEM = 4


def text_figure(
    attachment: Attachment, quantity: Quantity, article_text: str, text: str
) -> Figure | None:
    """Return the figure of a *quantity* that a *text* gives where a passage was attached to it.

    The passage was marked in *article_text*. None where the figure cannot be read for sure.
    """
    article, span, passage = quantity.article, attachment.span, attachment.passage
    exact = attachment.quotation.exact
    if article is None or span is None or max(len(span), len(exact)) > _LONGEST:
        return None
    here = _around(text, span)
    if exact == passage.exact:
        marked = _around(article_text, passage.span)
    else:
        marked = _Words(exact, Span(0, len(exact)))
    speaks = f"{passage.claim} {quantity.name} {quantity.unit} {article.words}"
    known = frozenset(map(_stem, _WORD.findall(fold(speaks).text)))
    scale = max(map(scale_of, _WORD.findall(quantity.unit)), default=0) or 1
    meant = [number for number in marked.numbers if _is(number, article, scale)]
    if len(meant) != 1 or not _speak_alike(marked, here, known):
        return None
    number = _in_its_place(marked, meant[0], here)
    if number is None or not _counts_alike(marked, meant[0], here, number, known):
        return None
    low, high = (_scaled(bound, scale) for bound in (number.low, number.high))
    return Figure(low, high, here.words_for(number, article.words))


class _Words:
    """A passage in what stands around it, and the numbers in it."""

    def __init__(self, text: str, span: Span) -> None:
        """Read the numbers at a *span* of *text*, also those that reach beyond."""
        self._text = text
        self._span = span
        self.numbers = [number for number in said_numbers(text) if number.span.overlaps(span)]

    def noun(self, number: SaidNumber) -> str:
        """Return what a *number* counts, folded."""
        return fold(self._text[number.noun.start : number.noun.end]).text if number.noun else ""

    def words_for(self, number: SaidNumber, alike: str) -> str:
        """Return a *number* in the words of the text, with what it counts where *alike* has it."""
        noun = number.noun
        with_noun = noun is not None and self.noun(number) in fold(alike).text.split()
        end = noun.end if noun and with_noun else number.span.end
        words = self._text[number.span.start : end].split()
        if words[0].istitle():
            words[0] = words[0].lower()  # it may have begun a sentence
        return " ".join(words)

    def others(self) -> list[str]:
        """Return the words of the passage that say no number."""
        bare = list(self._text)
        for number in self.numbers:
            bare[number.span.start : number.span.end] = " " * len(number.span)
        return _WORD.findall("".join(bare[self._span.start : self._span.end]))


def _around(text: str, span: Span) -> _Words:
    """Return the passage at a *span* of a long *text*."""
    start = max(0, span.start - _AROUND)
    return _Words(text[start : span.end + _AROUND], Span(span.start - start, span.end - start))


def _is(number: SaidNumber, figure: Figure, scale: float) -> bool:
    """Tell whether a *number* is a *figure* of which one is so much as *scale*."""
    pairs = ((number.low, figure.low), (number.high, figure.high))
    return (figure.low, figure.high) != (None, None) and all(
        (said is None) == (given is None)
        and (said is None or given is None or isclose(said, given * scale))
        for said, given in pairs
    )


def _in_its_place(marked: _Words, meant: SaidNumber, here: _Words) -> SaidNumber | None:
    """Return the number *here* that stands where the one *meant* was *marked*."""
    left = list(here.numbers)
    for other in marked.numbers:
        same = (each for each in left if _same(marked, other, here, each))
        stays = next(same, None) if other is not meant else None
        if stays is not None:
            left.remove(stays)
    if any(number.low is None and number.high is None for number in left):
        return None
    fitting = [number for number in left if number.measure == meant.measure]
    return fitting[0] if len(fitting) == 1 else None


def _same(marked: _Words, one: SaidNumber, here: _Words, other: SaidNumber) -> bool:
    counted = marked.noun(one), here.noun(other)
    return (one.low, one.high, one.measure) == (other.low, other.high, other.measure) and len(
        set(counted)
    ) == 1


def _counts_alike(
    marked: _Words, meant: SaidNumber, here: _Words, number: SaidNumber, known: frozenset[str]
) -> bool:
    """Tell whether both numbers count the same, and part their thousands by the same sign."""
    signs = {sign for sign in (meant.grouping, number.grouping) if sign in tuple(",.")}
    was, now = marked.noun(meant), here.noun(number)
    same = was == now or (not was and _stem(now) in known)
    return same and len(signs) < 2


def _speak_alike(marked: _Words, here: _Words, known: frozenset[str]) -> bool:
    """Tell whether both passages, but for their numbers, speak of the same."""
    was, now = marked.others(), here.others()
    lost, new = (_without(one, other) for one, other in ((was, now), (now, was)))
    meaning = [word for word in was if _says_much(word)]
    lost_meaning = [word for word in lost if _says_much(word)]
    return (
        not any(is_negation(word) for word in (*lost, *new))
        and not any(word[0].isupper() and word not in was[:1] for word in lost_meaning)
        and len(lost_meaning) <= _KEPT * len(meaning)
        and not any(fold(word).text in _ADDS for word in new)
        and all(_stem(fold(word).text) in known for word in new if _says_much(word, now[0]))
    )


def _without(words: Iterable[str], others: Iterable[str]) -> list[str]:
    """Return those of *words* that are not among the *others*, however they are written."""
    left = Counter(fold(word).text for word in others)
    found = []
    for word in words:
        left[fold(word).text] -= 1
        if left[fold(word).text] < 0:
            found.append(word)
    return found


def _says_much(word: str, first: str = "") -> bool:
    """Tell whether a *word* says something by itself; the *first* has a capital anyway."""
    small = word.islower() or word == first or len(word) == 1
    return fold(word).text not in _LITTLE_WORDS and not (small and len(word) < _SHORT)


def _stem(word: str) -> str:
    return word[:_STEM]


def _scaled(bound: float | None, scale: float) -> Number | None:
    if bound is None:
        return None
    value = float(f"{bound / scale:.12g}")
    return int(value) if value.is_integer() else value


_ADDS = frozenset(fold(word).text for word in _ADDING.split())
_LITTLE_WORDS = frozenset(fold(word).text for word in _LITTLE.split())
