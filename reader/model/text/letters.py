"""What a character is to a reader who types words to look for.

The letters follow CLDR's transliteration Latin-ASCII (common/transforms/Latin-ASCII.xml), which
nearly always gives the letter that a character is named for: LATIN SMALL LETTER L WITH STROKE is
an l. The same is done for Cyrillic and Greek. Quotation marks are those of Unicode's property of
that name (PropList.txt); Arabic letters that are written otherwise in Persian, or without their
hamza, are united as Lucene's ArabicNormalizer and PersianNormalizer unite them, and the nasal signs
of Indic scripts with the consonant they stand for as its HindiNormalizer unites them.
"""

import re
import unicodedata
from functools import cache

_SINGLE = dict.fromkeys("'‘’‚‛‹›`´′׳՚ߴߵ", "'")
_DOUBLE = dict.fromkeys('"“”„‟«»″״〝〞〟⹂「」『』｢｣﹁﹂﹃﹄', '"')
_SIGNS = {"⁄": "/", "−": "-", "،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ",", "۔": "."}
_ARABIC = {"ٱ": "ا", "ي": "ی", "ى": "ی", "ے": "ی", "ك": "ک", "ة": "ه", "ہ": "ه", "ە": "ه", "ـ": ""}
# Hebrew letters at the end of a word, and two vowels of Thai and Lao that many type as two signs.
_FINAL = {"ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ"}
_DOUBLED = {"แ": "เเ", "ແ": "ເເ"}
_ONE_OF_EACH = _FINAL | _DOUBLED | _SINGLE | _DOUBLE | _SIGNS | _ARABIC

_NAMED = re.compile(
    r"(?P<script>LATIN|CYRILLIC|GREEK) (?:(?:SMALL|CAPITAL) )?(?:LETTER|LIGATURE) "
    r"(?:SMALL CAPITAL )?(?:DOTLESS |OPEN |SCRIPT |INSULAR |AFRICAN |LONG |BROKEN |BARRED )?"
    r"(?P<letter>[A-Z]+(?: S)?)(?P<more> (?:WITH|DIGRAPH|BAR)\b.*)?"
)
# हिंदी is हिन्दी: in these scripts a sign may stand for a nasal without a vowel.
_NASAL = re.compile(
    r"(?P<script>DEVANAGARI|GURMUKHI|GUJARATI|TELUGU|KANNADA)"
    r"(?: SIGN)?(?: ADAK)? (?:ANUSVARA|CANDRABINDU|BINDI|TIPPI)"
)
# Letters of the Latin script whose names are not what is typed for them.
_WORDS = {"ETH": "d", "THORN": "th", "ENG": "n", "KRA": "q", "IOTA": "i", "SHARP S": "ss"}
_MODIFIERS = range(0x02B9, 0x0300)
_LIKE_MODIFIERS = frozenset("ꞋꞌꜢꜣꜤꜥ")  # saltillo, and Egyptological alef and ain


@cache
def fold_letter(character: str, *, case: bool = False) -> str:
    """Return what is looked for where *character* stands, "" for nothing."""
    if character in _ONE_OF_EACH:
        return _ONE_OF_EACH[character]
    if character.isspace():
        return " "
    if is_ignorable(character):
        return ""
    decomposed = unicodedata.normalize("NFKD", character)
    plain = "".join(_fold_part(part) for part in decomposed if not unicodedata.combining(part))
    return plain if case else plain.casefold()


@cache
def is_apostrophe_like(character: str) -> bool:
    """Tell whether a letter is one that many write as an apostrophe, and others leave out."""
    modifies = unicodedata.category(character) == "Lm" and ord(character) in _MODIFIERS
    plain = unicodedata.decomposition(character) == ""
    return (modifies and plain) or character in _LIKE_MODIFIERS


def is_umlaut(character: str) -> bool:
    """Tell whether a letter, or the mark on one, is written out where a keyboard has none."""
    return character in "äöüøåÄÖÜØÅ\u0308\u030a"


@cache
def is_ignorable(character: str) -> bool:
    """Tell whether nobody types a character: joiners, marks of direction, a transliterated ain."""
    invisible = unicodedata.category(character) == "Cf" or _is_variation_selector(character)
    return invisible or is_apostrophe_like(character)


@cache
def clings(character: str) -> bool:
    """Tell whether a character that is not looked for belongs to the word beside it."""
    return fold_letter(character) == "" and unicodedata.category(character) != "Cf"


@cache
def is_raised(character: str) -> bool:
    """Tell whether a digit or sign is a raised or lowered one: 2013⁴ is not 20134."""
    raised = unicodedata.decomposition(character).startswith(("<super>", "<sub>"))
    return raised and not unicodedata.normalize("NFKD", character).isalpha()


@cache
def is_fraction(character: str) -> bool:
    """Tell whether a character is a fraction, as ½ is."""
    return unicodedata.decomposition(character).startswith("<fraction>")


@cache
def is_of_a_word(character: str) -> bool:
    """Tell whether a character is part of a word that spaces set apart from others.

    Scripts without spaces have no such words: where theirs begin only a dictionary knows, and the
    one that Qt brings knows Thai on some systems and Chinese on none. So between any two of their
    characters a word may begin, as Unicode's UAX 29 has it for those it has no dictionary for.
    """
    letter = unicodedata.category(character)[0] in "LMN" or character == "_"
    return letter and not _UNSPACED.match(unicodedata.name(character, ""))


_UNSPACED = re.compile(
    r"(?:CJK|HIRAGANA|BOPOMOFO|YI|THAI|LAO|KHMER|MYANMAR|TIBETAN|BALINESE|JAVANESE|AHOM"
    r"|TAI LE|NEW TAI LUE|TAI THAM|TAI VIET)\b"
)


def _fold_part(part: str) -> str:
    if part in _ONE_OF_EACH:
        return _ONE_OF_EACH[part]
    if is_ignorable(part):
        return ""
    category = unicodedata.category(part)
    if category == "Nd":
        return str(unicodedata.digit(part))
    if category == "Pd":
        return "-"
    if category[0] == "M":
        nasal = _NASAL.fullmatch(unicodedata.name(part, ""))
        return _look_up(f"{nasal['script']} LETTER NA") if nasal else part
    return _named_letter(part) if category[0] == "L" else part


def _named_letter(letter: str) -> str:
    """Return the letter or letters that a *letter* is named for, or itself."""
    named = _NAMED.fullmatch(unicodedata.name(letter, ""))
    if named is None or letter.isascii():
        return letter
    word = named["letter"]
    if named["script"] == "LATIN":
        plain = _WORDS.get(word, word.lower() if len(word) <= 2 else letter)
    else:
        size = "CAPITAL" if letter.isupper() else "SMALL"
        plain = _look_up(f"{named['script']} {size} LETTER {word}") if named["more"] else letter
    return plain.upper() if letter.isupper() else plain or letter


def _look_up(name: str) -> str:
    try:
        return unicodedata.lookup(name)
    except KeyError:
        return ""


def _is_variation_selector(character: str) -> bool:
    return unicodedata.name(character, "").startswith(("VARIATION SELECTOR", "MONGOLIAN FREE"))
