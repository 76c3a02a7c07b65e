"""Finds the encoding of a text and decodes it, or says what the bytes are instead."""

import codecs
import re
from collections import Counter
from dataclasses import dataclass

from reader.model.opening.file_kind import not_a_text
from reader.model.text.saying import QT_TRANSLATE_NOOP, Saying, SayingError
from reader.model.text.stretches import STRETCH, stretches

_LOOK = 4096
_SAMPLE = 16 * 1024
_LEAD = 2000
_REPLACEMENT = "\ufffd"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\v\f\r\x1a\x1b"))
# Old printers' and editors' leftovers are fewer; a program's code has some thirty in a hundred.
_MOST_CONTROLS = 0.02
_ODD = re.compile(rb"[\x80-\xff]")
_DECLARED = re.compile(
    rb"<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})"
    rb"|<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
# What browsers take a declared name for: https://encoding.spec.whatwg.org/#names-and-labels
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "euc_jis_2004": "euc_jp",
    "euc_jisx0213": "euc_jp",
    "shift_jis_2004": "cp932",
    "shift_jisx0213": "cp932",
    "tis-620": "cp874",
}
_LABELS = {"ks_c_5601-1987": "cp949", "x-sjis": "cp932", "x-gbk": "gb18030", "x-euc-jp": "euc_jp"}
# Python also calls encodings what is no encoding of text, such as base64, and what hides text.
_KNOWN = frozenset(
    (
        *(f"cp{number}" for number in range(1250, 1259)),
        *(f"iso8859-{number}" for number in range(2, 17)),
        *("koi8-r", "koi8-u", "cp866", "cp874", "mac-cyrillic", "mac-roman"),
        *("cp932", "euc_jp", "iso2022_jp", "gb18030", "big5hkscs", "cp949", "utf-8"),
    )
)


class TextError(SayingError, ValueError):
    """A file that cannot be read as text; it says which, why, and what to do."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the name of its encoding.

    A byte order mark stays in the text. *replaced* counts the bytes that were no text in that
    encoding and are replacement characters now.
    """

    text: str
    encoding: str
    replaced: int = 0


def decode(data: bytes, *, declared: str = "", name: str = "This") -> Decoded:
    """Return the text that *data* holds; *declared* is the encoding that somebody says it has.

    Raises TextError, in a sentence about *name*, where the data are no text.
    """
    marked = next((encoding for mark, encoding in _BOMS if data.startswith(mark)), "")
    if marked:
        return _decode(data, marked)
    if kind := not_a_text(data):
        words = QT_TRANSLATE_NOOP("Saying", "{name} is {kind}, not a text; {advice}.")
        raise TextError(words, name=name, kind=Saying(kind.name), advice=Saying(kind.advice))
    if wide := _wide(data):
        return _decode(data, wide)
    _refuse_binary(data, name)
    if b"\x1b$" in data and (japanese := _strict(data, "iso2022_jp")):
        return japanese
    # In ASCII every other encoding reads alike.
    return _strict(data, "utf-8") or _guess(data, declared or _declaration(data))


def _guess(data: bytes, declared: str) -> Decoded:
    sample = _sample(data)
    if _is_damaged_utf_8(sample):
        return _decode(data, "utf-8")
    said = _known(declared)
    if said and said != "utf-8":
        decoded = _decode(data, said)
        # A declaration may be wrong; but a few broken bytes do not make it so.
        if decoded.replaced * 100 <= len(decoded.text):
            return decoded
    return _decode(data, _detected(sample) or "cp1252")


def _detected(sample: bytes) -> str:
    import chardet  # takes 30 ms, and most texts do without

    eras = chardet.EncodingEra.MODERN_WEB | chardet.EncodingEra.LEGACY_ISO
    found = chardet.detect(sample, max_bytes=len(sample), encoding_era=eras, compat_names=False)
    return _known(found["encoding"] or "")


def _known(label: str) -> str:
    """Return Python's name of the encoding that *label* means; "" for one not to be used."""
    label = label.strip().lower()
    try:
        found = codecs.lookup(_LABELS.get(label, label)).name
    except (LookupError, ValueError):  # the latter for a null character
        return ""
    found = _MEANT.get(found, found)
    return found if found in _KNOWN else ""


def _declaration(data: bytes) -> str:
    found = _DECLARED.search(data[:_LOOK])
    return (found[1] or found[2]).decode("ascii", "replace") if found else ""


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return _decode(data, encoding, errors="strict")
    except UnicodeDecodeError:
        return None


def _decode(data: bytes, encoding: str, errors: str = "replace") -> Decoded:
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    parts: list[str] = []
    replaced = 0
    for start, end in stretches(len(data)):
        part = decoder.decode(data[start:end], final=end == len(data))
        parts.append(part)
        if errors == "replace":
            replaced += part.count(_REPLACEMENT)
    text = "".join(parts)
    return Decoded(text, encoding.replace("cp125", "windows-125"), replaced)


def _sample(data: bytes) -> bytes:
    """Return lines of *data* with letters beyond ASCII, from three places; other lines say nothing.

    A letter of several bytes is not cut at the start of a place, but may be at its end.
    """
    sample = bytearray()
    done = 0
    for third in range(3):
        start = third * len(data) // 3
        if start > done:
            # Where there are no lines, nobody knows where a letter begins.
            line = data.find(b"\n", start, start + STRETCH)
            if line < 0 and sample:
                break
            done = max(line, start)
        end_of_place = len(sample) + _SAMPLE
        while len(sample) < end_of_place and (odd := _beyond_ascii(data, done)) >= 0:
            start = max(done, odd - _LEAD)
            start = max(start, data.rfind(b"\n", start, odd))
            done = data.find(b"\n", odd, odd + _LEAD)
            done = done if done >= 0 else min(odd + _LEAD, len(data))
            sample += data[start:done]
    return bytes(sample)


def _beyond_ascii(data: bytes, begin: int) -> int:
    """Return where in *data* the first byte beyond ASCII stands from *begin* on, or -1."""
    for start in range(begin, len(data), _LEAD):
        if not data[start : start + _LEAD].isascii():
            found = _ODD.search(data, start)
            return found.start() if found else -1
    return -1


def _is_damaged_utf_8(sample: bytes) -> bool:
    text = sample.decode("utf-8", "replace")
    broken = text.count(_REPLACEMENT)
    whole = sum(not character.isascii() for character in text) - broken
    # By chance, of letters of another encoding hardly ever two in a row are a letter of UTF-8.
    return whole > 3 * broken


def _wide(data: bytes) -> str:
    """Return the encoding of a text in UTF-16 or UTF-32 that has no mark; "" for other data."""
    sample = data[: _SAMPLE * 4]
    # Every text in them has line ends, spaces or punctuation, which hold a byte that is no letter
    # in any other encoding: U+0020, U+3001, U+FF0C.
    if len(data) % 2 or sample.translate(None, _CONTROLS) == sample:
        return ""
    wide = ("utf-32-le", "utf-32-be") if len(data) % 4 == 0 else ()
    best = max(
        (_wide_score(sample, encoding), encoding) for encoding in (*wide, "utf-16-le", "utf-16-be")
    )
    return best[1] if best[0] > 0 else ""


def _wide_score(sample: bytes, encoding: str) -> float:
    text = sample.decode(encoding, "replace")
    counts = Counter(text)
    odd = sum(
        count
        for character, count in counts.items()
        if not (character.isprintable() or character.isspace()) or character == _REPLACEMENT
    )
    common = sum(counts[character] for character in " \n\r\t.,-、。，：？！")
    return common / len(text) if text and odd * 50 <= len(text) else 0.0


def _refuse_binary(data: bytes, name: str) -> None:
    controls = sum(
        end - start - len(data[start:end].translate(None, _CONTROLS))
        for start, end in stretches(len(data))
    )
    if b"\0" in data or controls > _MOST_CONTROLS * len(data):
        words = QT_TRANSLATE_NOOP("Saying", "{name} is not a text but binary; name a text file.")
        raise TextError(words, name=name)
