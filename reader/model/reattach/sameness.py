"""Whether two stretches of text read the same, however they are set.

Finding folds away whatever may differ between two versions; here is only what a printer decides:
white space, the kinds of quotation marks and dashes, hyphens at the ends of lines, ligatures and
forms of letters, the marks of notes, and capitals from the first letter to the last. A sign, the
raised digit of a power, an accent or a capital that was lost is a change.
"""

import re
import unicodedata
from functools import cache

_QUOTES = dict.fromkeys("‘’‚‛′`´ʼ‹›", "'") | dict.fromkeys("“”„‟″«»", '"')
_DASHES = "-‐‑‒–—―−"
# Two keyboards write these Persian letters otherwise; a stretched line is none.
_ARABIC = {"ي": "ی", "ك": "ک", "ـ": ""}
_ONE_OF_EACH = _QUOTES | dict.fromkeys(_DASHES, "-") | _ARABIC

# Of the forms that Unicode's decompositions name these mean something else; all others, such as
# ligatures and wide letters, are a matter of setting.
_MEANING = frozenset({"<super>", "<sub>", "<fraction>", "<circle>", "<square>", "<font>"})

# A hyphen before a line's end may be the printer's or the word's own: it is kept as a point.
_POINT = "\u2027"
_BREAK = r"[ \t]*\r?\n[ \t]*"
# Markdown makes a space of the line's end.
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]\s+(?=[^\W\d_])")
_HUNG_DASH = re.compile(rf"(?<=\S)([{_DASHES}]){_BREAK}")
# Chinese and Japanese lines end without a space.
_UNSPACED_BREAK = re.compile(rf"(?<=[\u2e80-\uabff]){_BREAK}(?=[\u2e80-\uabff])")
# French sets spaces within quotation marks and before some signs, and others before units.
# In German the same marks open what they close here, without spaces within.
_SET_APART = re.compile(r"(?<=(?<![\w.,!?…])[«‹])\s+|\s+(?=[»›](?!\w))|\s+(?=[;:!?%‰°])")
# What Wikipedia says of a claim that has no note yet.
NEEDED = r"\s?\[\w[\w ]{0,24} needed\]"
# [1] and [a]; raised, a number marks a note where no power is: not that of 10⁶ or km².
_NOTES = re.compile(
    rf"(?<=\S)(?:\[(?:\d{{1,3}}|[a-z])\]|{NEEDED})"
    r"|(?:(?<=[^\W\d_]{3})|(?<=[.,;:!?…”’\"'»])|(?<=[,. '’]\d{3})|(?<=\b1[89]\d\d)|(?<=\b20\d\d))"
    r"[⁰¹²³⁴-⁹]+(?![\w⁺⁻])"
)
# A number in quotation marks is the number.
_QUOTED_NUMBER = re.compile(r"[\"“”„«»](\d[\d.,٬٫]*)[\"“”«»]")
# Spaces around a dash are the printer's too, but beside a number it might be a minus.
_LOOSE_DASH = re.compile(r"(?<=[^\d\s]) ?-+ ?(?=[^\d\s])")

# Fewer words in capitals may be initials: WHO is not who.
_HEADING = 3


def same_text(one: str, other: str) -> bool:
    """Tell whether the two read the same, however they are set."""
    one, other = without_notes(one), without_notes(other)
    return same_setting(one, other, capitals=in_capitals(one) or in_capitals(other))


def without_notes(text: str) -> str:
    """Return *text* without the marks of notes, and without those of quotation around a number."""
    return _QUOTED_NUMBER.sub(r"\1", _NOTES.sub("", text))


def same_setting(one: str, other: str, *, capitals: bool) -> bool:
    """Tell whether the two read the same; with *capitals*, as if both were set in capitals."""
    bare, hyphens, points = _taken_apart(set_alike(one, capitals=capitals))
    other_bare, other_hyphens, other_points = _taken_apart(set_alike(other, capitals=capitals))
    return bare == other_bare and hyphens ^ other_hyphens <= points | other_points


def set_alike(text: str, *, capitals: bool) -> str:
    """Return *text* as plainly as it can be set; where a line broke a word, with a point."""
    text = _HUNG_DASH.sub(r"\1", _BROKEN_WORD.sub(_POINT, text))
    text = _SET_APART.sub("", _UNSPACED_BREAK.sub("", text))
    text = "".join(map(_plain, text))
    text = _LOOSE_DASH.sub("-", " ".join(text.split()))
    text = unicodedata.normalize("NFC", text)
    return text.casefold() if capitals else text


def in_capitals(text: str) -> bool:
    """Tell whether *text* is set in capitals as a heading may be."""
    return text.isupper() and len(text.split()) >= _HEADING


def _taken_apart(text: str) -> tuple[str, set[int], set[int]]:
    """Return what is no hyphen, and after how many letters of it hyphens and points stand."""
    bare: list[str] = []
    places: dict[str, set[int]] = {"-": set(), _POINT: set()}
    for character in text:
        if character in places:
            places[character].add(len(bare))
        else:
            bare.append(character)
    return "".join(bare), places["-"], places[_POINT]


@cache
def _plain(character: str) -> str:
    if character in _ONE_OF_EACH:
        return _ONE_OF_EACH[character]
    # Soft hyphens, joiners, marks of direction, and what chooses between two pictures of a sign.
    if unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f":
        return ""
    form = unicodedata.decomposition(character).partition(" ")[0]
    is_setting = form.startswith("<") and form not in _MEANING
    return unicodedata.normalize("NFKC", character) if is_setting else character
