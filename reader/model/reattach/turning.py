"""Words on which a meaning turns: numbers, names and negations."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable

from reader.model.text.folding import fold
from reader.model.text.numerals import role_of
from reader.model.text.quotation import Turn

# English, German, French, Spanish; Persian; and Arabic, also after "and" and "so". Words that mean
# something else as often (personne, plus, ما) are not among them.
_NEGATIONS = """
    no not non never none nor neither without nothing nobody nowhere cannot
    nicht nichts kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem
    nirgends nirgendwo keineswegs keinerlei mitnichten ohne weder
    ne pas rien jamais sans aucun aucune nul nulle ni guère nullement
    nunca jamás nadie nada ningún ninguno ninguna ningunos ningunas sin tampoco
    نه نمی هیچ هرگز نیست نیستند نیستم نبود نبودند نشد نشدند نشده نکرد نکردند نکرده نداد ندارد
    ندارند نداشت نداشتند نخواهد نخواهند نباید نتوانست بدون
"""
_ARABIC = "لا لم لن ليس ليست ليسوا لست غير دون بدون بلا عدم كلا"
_BEFORE_ARABIC = ("", "و", "ف")
# What makes a word its contrary, where that word stood there before: impossible, unmöglich.
_DENYING = ("un", "in", "im", "il", "ir", "non", "dis", "ن", "نا")
# Numbers that are told and not read, besides those of `numerals`: French and Spanish; Arabic;
# Persian.
_NUMERALS = """
    cent ciento
    اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة سبعة سبع ثمانية ثماني تسعة تسع عشرة عشرون عشرين
    ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين
    مئة مائة مئات
    دو سه چهار پنج شش هفت هشت یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست سی چهل
    پنجاه شصت هفتاد هشتاد نود صد هزاران
"""
NEGATIONS = frozenset(
    fold(word).text
    for word in (
        *_NEGATIONS.split(),
        *(before + word for word in _ARABIC.split() for before in _BEFORE_ARABIC),
    )
)
_NUMBERS = frozenset(fold(word).text for word in _NUMERALS.split())
_COMPARING = frozenset("≤≥≠≈±×")

# In the midst of a sentence. In German every third word has a capital there, and tells no name.
_WORD_AFTER_SMALL = re.compile(r"(?<=[^\W\d_A-Z] )[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+")
_WITHIN_LETTERS = re.compile(r"[^\W\d_][0-9][^\W\d_]")
_MOST_CAPITALS = 0.2
_ENOUGH = 100_000


def capitals_tell(text: str) -> bool:
    """Tell whether words with a capital within a sentence are names in *text*."""
    words: list[str] = _WORD_AFTER_SMALL.findall(text[:_ENOUGH])
    return sum(word[0].isupper() for word in words) <= _MOST_CAPITALS * len(words)


def names_in(text: str) -> frozenset[str]:
    """Return the words of *text* that are names: within sentences they have mostly a capital."""
    if not capitals_tell(text):
        return frozenset()
    beginning = text[:_ENOUGH]
    within = Counter(_WORD_AFTER_SMALL.findall(beginning))
    small = Counter(word for word in _WORD.findall(beginning) if word.islower())
    found = (word for word in within if word[0].isupper())
    return frozenset(word for word in found if within[word] >= small[word.lower()])


def with_capital_of(one: str, other: str, names: Collection[str]) -> str:
    """Return the *other* text with its first word as in *one*, if only a capital parts the two.

    A word that begins a sentence in one place has another capital within one; *names* have not.
    """
    first, second = _WORD.search(one), _WORD.search(other)
    if first is None or second is None or first.group() in names or second.group() in names:
        return other
    if first.group()[1:] != second.group()[1:] or first.group().lower() != second.group().lower():
        return other
    return other[: second.start()] + first.group() + other[second.end() :]


def is_negation(word: str) -> bool:
    """Tell whether *word* denies what is said."""
    folded = fold(word).text
    return folded in NEGATIONS or folded.endswith("n't") or folded.startswith("n'")


def denied(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether a word of the one is a word of the other made its contrary."""
    words, others = ({fold(word).text for word in each} for each in (one, other))
    return any(
        prefix + word in theirs
        for ours, theirs in ((words, others), (others, words))
        for word in ours
        if word.isalpha()
        for prefix in _DENYING
    )


def _has_figure(word: str) -> bool:
    """Tell whether a figure is in a *word*, and no letter that a scanner took for one: c0uncil."""
    figures = [c for c in word if unicodedata.category(c)[0] == "N"]
    letters = sum(map(str.isalpha, word))
    misread = letters >= 3 * len(figures) and _WITHIN_LETTERS.search(word)
    return bool(figures) and not misread


def turn_of(word: str, before: str, names: Collection[str] = ()) -> Turn | None:
    """Return in what way a meaning turns on a *word*, if it does; *before* it stands another.

    Those of *names* are names also where they begin a sentence.
    """
    if _has_figure(word):
        return Turn.NUMBER
    if word in _COMPARING or fold(word).text in _NUMBERS or role_of(word).is_number:
        return Turn.NUMBER
    if is_negation(word):
        return Turn.NEGATION
    if word[:1].isupper() and re.split("['’]", word)[0] in names:
        return Turn.NAME
    # What begins a sentence has a capital anyway.
    within = before[-1:].isalnum() or before[-1:] in tuple(",;-–—'’")
    return Turn.NAME if within and word[:1].isupper() else None
