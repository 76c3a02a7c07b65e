"""The words around a number that bound it, join two to a range, or tell what it is a number of.

English, German, French, Spanish, Persian and Arabic. In other languages a number stands alone.
"""

import re
from enum import Enum

from reader.model.text.span import Span


class Bound(Enum):
    """What the words before a number make of it."""

    FLOOR = "more than"
    CEILING = "up to"
    ABOUT = "some"


_BOUNDS = {
    Bound.FLOOR: (
        r"more than|over|above|at least|upwards? of|in excess of|exceed(?:s|ed|ing)?"
        r"|(?:no|not) (?:fewer|less) than|(?:a )?minimum of"
        r"|mehr als|über|mindestens|wenigstens|plus d(?:e|')|au moins|más de|al menos|por lo menos"
        r"|بیش از|بیشتر از|دست[\u200c ]?کم|حداقل|أكثر من|ما لا يقل عن|على الأقل"
    ),
    Bound.CEILING: (
        r"up to|as (?:many|much) as|at (?:the )?most|(?:fewer|less) than|under|below"
        r"|(?:no|not) more than|(?:a )?maximum of"
        r"|bis zu|höchstens|maximal|weniger als|nicht mehr als|unter"
        r"|jusqu'à|au plus|moins d(?:e|')|pas plus d(?:e|')|hasta|menos de|no más de|como máximo"
        r"|کمتر از|حداکثر|أقل من|ما يصل إلى|لا يزيد عن"
    ),
    Bound.ABOUT: (
        r"some|about|around|roughly|approximately|circa|ca\.|an estimated|estimated|nearly|almost"
        r"|close to|~|≈|rund|etwa|ungefähr|fast|knapp|gut|(?:d')?environ|quelque|près d(?:e|')"
        r"|presque|unos|unas|cerca de|alrededor de|casi|aproximadamente"
        r"|حدود|نزدیک به|تقریبا|تقریباً|حوالي|نحو|قرابة|ما يقرب من"
    ),
}
_BOUND_BEFORE = {
    bound: re.compile(rf"(?<!\w)(?:{words}) ?$", re.IGNORECASE) for bound, words in _BOUNDS.items()
}
# What is followed by another number may bound that one.
_NO_NUMBER = r"(?! ?[$€£]?\d| an? )"
_BOUND_AFTER = {
    Bound.FLOOR: re.compile(
        r"\+(?!\w)|(?:,? (?:(?:or|and|oder|und|ou|et|o|y) (?:more|over|above|mehr|plus|más)"
        r"|at (?:the )?(?:very )?least|minimum|mindestens|wenigstens|au (?:moins|minimum)"
        rf"|al menos|por lo menos|como mínimo|یا بیشتر|دست‌کم|أو أكثر|على الأقل))(?!\w){_NO_NUMBER}",
        re.IGNORECASE,
    ),
    Bound.CEILING: re.compile(
        r"(?:,? (?:(?:or|oder|ou|o) (?:fewer|less|under|below|weniger|moins|menos)"
        r"|at (?:the )?(?:very )?most|tops|maximum|höchstens|maximal|au (?:plus|maximum)"
        rf"|a lo sumo|como máximo|یا کمتر|أو أقل|على الأكثر|كحد أقصى))(?!\w){_NO_NUMBER}",
        re.IGNORECASE,
    ),
}
# So many words of what a number counts may stand between it and what bounds it.
_MOST_COUNTED = 3
_COUNTED = re.compile(r"[ -](?!(?:and|but|und|aber|et|mais|y|pero|و) )[^\W\d_]+", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<!\w)(?:between|zwischen|entre|بین|بين) ?$", re.IGNORECASE)
_ONE_AND = re.compile(
    r"(?<!\w)(?:between one and|zwischen eine[mnr]? und|entre une? et|entre un[ao]? y|بین یک و) $",
    re.IGNORECASE,
)
# From one number to another is a change as often as a range.
_FROM = re.compile(r"(?<!\w)(?:from|von|de|desde|از|من) ?$", re.IGNORECASE)
_TO = re.compile(r" ?[-‐‑‒–—] ?| (?:to|bis|à|a|تا|إلى) ")
_AND = re.compile(r" (?:and|und|et|y|و) ?")

_MEASURES = {
    "%": r"%|per ?cent|pct|prozent|pour cent|por ciento|درصد|بالمئة|بالمائة|في المئة|في المائة",
    "$": r"\$|US\$|USD|dollars?|dólares|доллар(?:а|ов|ы)?|دولار|دلار",
    "€": r"€|EUR|euros?|евро|یورو|يورو",
    "£": r"£|GBP|pounds?",
    "¥": r"¥|yen",
    "元": r"元|yuan|renminbi",
    "﷼": r"﷼|rials?|ریال|ريال",
    "T": r"tomans?|تومان",
    "₽": r"₽|rou?bles?|rubel|рубл(?:ь|я|ей|и)",
    "₹": r"₹|rupees?",
    "₪": r"₪|shekels?",
}
_ANY_MEASURE = "|".join(_MEASURES.values())
_MONEY_BEFORE = re.compile(r"(?<!\w)(?:([A-Z]{0,3}[$])|([€£¥₽₹₪﷼]|USD|EUR|GBP)) ?$")
_MEASURE_AFTER = re.compile(
    rf"(?:(?<=\b(?:Mrd|Mio|Tsd|тыс))\. |[ -])?(?:de |d'|US |U\.S\. )?({_ANY_MEASURE})(?!\w)",
    re.IGNORECASE,
)
# "2 a day", "un million de civils": what stands between a number and what it counts, a note too.
_PER = r"(?:(?:an?|per|each|every|de|von|pro|im|par|por|al) |d')?"
_NOUN = re.compile(rf"(?: ?\[\d+\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?[ -]{_PER}([^\W\d_]+)", re.IGNORECASE)
# No word that bounds a number is longer, nor stands farther from it.
_FAR = 24


def bound_before(text: str, place: int) -> tuple[Bound | None, int]:
    """Return how what stands before a *place* of *text* bounds a number there, and where it does.

    Where nothing does, that is None and the *place*.
    """
    found = (
        (match.start(), bound)
        for bound, pattern in _BOUND_BEFORE.items()
        if (match := pattern.search(text, max(0, place - _FAR), place))
    )
    # The longest: "no more than" is no "more than".
    start, bound = min(found, key=lambda each: each[0], default=(place, None))
    return bound, start


def bound_after(text: str, place: int) -> tuple[Bound | None, int]:
    """Return how what stands behind a *place* of *text* bounds a number there, and up to where."""
    for bound, pattern in _BOUND_AFTER.items():
        if match := pattern.match(text, place):
            return bound, match.end()
    return None, place


def bound_behind(text: str, place: int) -> tuple[Bound | None, Span]:
    """Return how a number before a *place* of *text* is bounded behind what it counts, and where.

    Where it is not, that is None and an empty span.
    """
    counted = place
    for _ in range(_MOST_COUNTED):
        word = _COUNTED.match(text, counted)
        if not word:
            break
        counted = word.end()
        bound, end = bound_after(text, counted)
        if bound:
            return bound, Span(counted, end)
    return None, Span(place, place)


def range_start(text: str, first: Span, second: Span) -> int:
    """Return where the range begins that two numbers in *text* are; -1 where they are none."""
    between = _BETWEEN.search(text, max(0, first.start - _FAR), first.start)
    if between and _AND.fullmatch(text, first.end, second.start):
        return between.start()
    return first.start if _TO.fullmatch(text, first.end, second.start) else -1


def begins_range(text: str) -> int:
    """Return where at the end of *text* a range begins with its first word; -1 where none does."""
    found = _BETWEEN.search(text, max(0, len(text) - _FAR))
    return found.start() if found else -1


def from_one(text: str, place: int) -> int:
    """Return where a range of one and the number at a *place* begins, which said "one"; or -1."""
    found = _ONE_AND.search(text, max(0, place - _FAR), place)
    return found.start() if found else -1


def is_from(text: str, place: int) -> bool:
    """Tell whether the word before a *place* of *text* is "from"."""
    return _FROM.search(text, max(0, place - _FAR), place) is not None


def with_measure(text: str, number: Span) -> tuple[str, Span]:
    """Return of what a *number* in *text* is, "%" or a currency, and where both stand."""
    before = _MONEY_BEFORE.search(text, max(0, number.start - _FAR), number.start)
    after = _MEASURE_AFTER.match(text, number.end)
    start = before.start() if before else number.start
    end = after.end() if after else number.end
    signs = [each[1] or each[0].strip() for each in (before, after) if each]
    return _symbol(signs[0]) if signs else "", Span(start, end)


def noun_after(text: str, place: int) -> Span | None:
    """Return where the word stands that tells what the number before a *place* counts."""
    found = _NOUN.match(text, place)
    return Span(*found.span(1)) if found else None


def _symbol(written: str) -> str:
    """Return one sign for a currency or a share, however it is *written*."""
    for symbol, pattern in _MEASURES.items():
        if re.fullmatch(pattern, written, re.IGNORECASE):
            return symbol
    return written
