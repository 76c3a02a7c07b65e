"""Tells how much in a text is as no language writes it, a sign of the wrong encoding."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable
from functools import lru_cache

_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщьюя"
# The letters that a language has, of Latin script those beyond ASCII.
_ALPHABETS = {
    "af": "áèéêëîïôöûü",
    "be": f"{_CYRILLIC}ёіўыэ",
    "bg": f"{_CYRILLIC}ъ",
    "ca": "àçèéíïòóúüñ",
    "cs": "áčďéěíňóřšťúůýž",
    "cy": "áâéêëîïíóôöúûüŵŷ",
    "da": "æøåéèóòôü",
    "de": "äöüß",
    "eo": "ĉĝĥĵŝŭ",
    "es": "áéíñóúüºª",
    "et": "äõöüšž",
    "fi": "åäöšž",
    "fo": "áæíðóøúý",
    "fr": "àâæçèéêëîïôœùûü",
    "hr": "čćđšž",
    "hu": "áéíóöőúüű",
    "is": "áæéíðóöúýþ",
    "it": "àèéìíîòóùú",
    "kk": f"{_CYRILLIC}ёъыэіғқңәөұүһ",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņōŗšūž",
    "mk": f"{_CYRILLIC}ѓѕјљњќџѐѝ",
    "mt": "ċġħżàèìòù",
    "nl": "áéëèêïíóöúü",
    "no": "æøåéèóòôü",
    "pl": "ąćęłńóśźż",
    "pt": "àáâãçéêíóôõúüºª",
    "ro": "ăâîșşțţ",
    "ru": f"{_CYRILLIC}ёъыэ",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšž",
    "sq": "çëâ",
    "sr": f"{_CYRILLIC}ђјљњћџ",
    "sv": "åäöéàü",
    "tg": f"{_CYRILLIC}ёъэғқҳҷӣӯ",
    "tr": "çğıöşüâîû\u0307",
    "uk": f"{_CYRILLIC}ґєії",
}
# In the encodings of Vietnamese some marks stand alone after their letters, and these are vowels.
_VIETNAMESE = "ăâđêôơưàáãèéìíòóõùúý"
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_TONES_ALONE = re.compile(f"(?<![aeiouyăâêôơư]){_TONES.pattern}", re.IGNORECASE)
# How much it counts where the language that a text seems to be in has not the letter.
_NOT_ITS_OWN = 0.3

# Each character is one letter here: Latin A and a, in ASCII B and b; Cyrillic C and c; Greek G and
# g; other scripts their own; s and o for signs, of which o may follow a word; ? for punctuation
# that has no place within one; x for a piece of a frame; ! for what is no text.
_SCRIPTS = {"LATIN": "A", "CYRILLIC": "C", "GREEK": "G", "HEBREW": "H", "ARABIC": "R", "THAI": "T"}
_IDEOGRAPHS = "J"
_LETTER = "[AaBbCcGgHRTJ]"
_ODD = re.compile(
    "b(?=[ACG])|[acg](?=[ABCG])|(?<=[abcg] )[ACG](?= [abcg])"  # a capital amid small letters
    f"|(?<!{_LETTER})[CcGgHRT](?!{_LETTER})"  # a letter of another script, alone
    "|(?<!x)x(?!x)"  # a corner of a frame, alone
    f"|(?<!{_LETTER})s(?=[abcgHRTJ])|(?<=[abcgHRTJ])s(?!{_LETTER})"
)
# What is found in no text at all says more than what is seldom.
_IMPOSSIBLE = re.compile(f"!|{_LETTER}[so?x](?={_LETTER})")
_COUNTS_FOR = 3
_TWO_SCRIPTS = re.compile(r"([ACGHRTJ])(?=(?!\1)[ACGHRTJ])")
# What is beyond ASCII, with what stands around it.
_SPOTS = re.compile(r"(?:[\0-\x7f]{0,2}[^\0-\x7f]+)+[\0-\x7f]{0,2}")
_WITHIN_WORDS = "’‘·–—‐"
_AFTER_WORDS = "©®™°²³¹½¼¾€£¥"
_FRAMES = "│║"
_SIGNS = "§¶†‡•‰"
_QUOTATION_MARKS = ("“”„", "«»", "‹›")


def odd_share(text: str, language: str = "") -> float:
    """Return how much of what *text* has beyond ASCII is odd, from 0 to 1.

    A *language* is that which the text seems to be in.
    """
    beyond = [letter for letter in text.lower() if not letter.isascii()]
    if not beyond:
        return 0.0
    letters = Counter(filter(_is_of_an_alphabet, beyond))
    alphabets = list(_ALPHABETS.values())
    kinds = "".join(map(_kind, "..".join(_SPOTS.findall(text))))
    odd = len(_ODD.findall(kinds)) + _COUNTS_FOR * len(_IMPOSSIBLE.findall(kinds))
    odd += len(_TWO_SCRIPTS.findall(kinds.upper().replace("B", "A")))
    if _TONES.search(text):
        alphabets.append(_VIETNAMESE)
        odd += len(_TONES_ALONE.findall(text))
    own = [_ALPHABETS[language]] if language in _ALPHABETS else alphabets
    foreign = _foreign(letters, alphabets) + _NOT_ITS_OWN * _foreign(letters, own)
    return min(1.0, (odd + foreign + _unpaired(text)) / len(beyond))


def _foreign(letters: Counter[str], alphabets: Iterable[Collection[str]]) -> int:
    """Return how many of *letters* are not in that of the *alphabets* that has most of them."""
    return min(
        sum(count for letter, count in letters.items() if letter not in alphabet)
        for alphabet in alphabets
    )


def _unpaired(text: str) -> int:
    """Return how many kinds of quotation marks in *text* are opened and not closed."""
    single = ("‘" in text or "‚" in text) and text.count("‘") < 2 and "’" not in text
    return single + sum(sum(map(text.count, marks)) % 2 for marks in _QUOTATION_MARKS)


@lru_cache(maxsize=4096)
def _is_of_an_alphabet(letter: str) -> bool:
    return letter.isalpha() and _kind(letter) in set("AaCc")


@lru_cache(maxsize=4096)
def _kind(character: str) -> str:
    if character.isascii():
        if character.isalpha():
            return "B" if character.isupper() else "b"
        return " " if character.isspace() else "."
    category = unicodedata.category(character)
    if category in {"Cc", "Cn", "Co"} or character == "\ufffd":
        return "!"
    if category[0] == "L":
        script = _SCRIPTS.get(unicodedata.name(character, "").partition(" ")[0], _IDEOGRAPHS)
        return script.lower() if category == "Ll" else script
    if "─" <= character <= "▟" and character not in _FRAMES:
        return "x"
    if character in _AFTER_WORDS:
        return "o"
    if category[0] in "SN" or character in _SIGNS:
        return "s"
    return "?" if category[0] == "P" and character not in _WITHIN_WORDS else "."
