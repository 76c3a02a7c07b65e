"""Finds the encoding of a text and decodes it, or says what the bytes are instead."""

import codecs
import re
from collections import Counter
from dataclasses import dataclass

from reader.model.opening.encoding_guess import guess
from reader.model.opening.encoding_names import known_beside_ascii, shown, title
from reader.model.opening.file_kind import not_a_text
from reader.model.opening.oddities import odd_share
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
# Those of ISO 2022 and of HZ.
_SHIFTS = re.compile(rb"\x1b[$(]|~\{")
_DECLARED = re.compile(
    rb"<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})"
    rb"|<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})"
    rb"|^content-type:[^\r\n]{0,200}?charset=[\"']?([\w.:-]{1,40})"  # of a letter
    rb"|-\*-[^\r\n]{0,80}?coding:\s{0,9}([\w.-]{1,40})",  # of an editor
    re.IGNORECASE | re.MULTILINE,
)
# By chance no text of another encoding is without a fault in these.
_UNMISTAKABLE = frozenset(("gb18030", "big5hkscs", "euc_jp", "cp949", "johab"))
# Where more of what is beyond ASCII than this is as no language writes it, and less than a quarter
# of that in another encoding, what was declared is wrong. A language that we do not know may be as
# odd, but is so in every encoding.
_MOST_ODD = 0.5
# Programs that say ISO 8859 put the marks of Windows where it has controls.
_MARKS = {
    code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0) if code != 0x85
}
_CONTROLS_READ = re.compile("[\x80-\x84\x86-\x9f]")


class TextError(SayingError, ValueError):
    """A file that cannot be read as text; it says which, why, and what to do."""


class EncodingError(TextError):
    """A file that is not in the encoding that somebody chose for it."""


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
    _refuse_other_kinds(data, name)
    if wide := _wide(data):
        return _decode(data, wide)
    if data.isascii() and (shifted := _shifted(data)):
        return shifted
    _refuse_binary(data, name)
    # In ASCII every other encoding reads alike.
    return _strict(data, "utf-8") or _guess(data, declared or _declaration(data))


def decode_as(data: bytes, encoding: str, *, name: str = "This") -> Decoded:
    """Return the text that *data* hold in the *encoding* that somebody chose, by Python's name.

    Raises EncodingError, in a sentence about *name*, where they cannot be in it, and TextError
    where they are no text.
    """
    _refuse_other_kinds(data, name)
    if not encoding.startswith(("utf-16", "utf-32", "iso2022")):
        _refuse_binary(data, name)
    decoded = _decode(data, encoding)
    if _is_broken(decoded):
        words = QT_TRANSLATE_NOOP(
            "Saying",
            "{name} cannot be in {encoding}: some of its bytes mean nothing there; choose another "
            "encoding, or Automatic.",
        )
        raise EncodingError(words, name=name, encoding=title(encoding))
    return decoded


def _guess(data: bytes, declared: str) -> Decoded:
    sample = _sample(data)
    if _is_damaged_utf_8(sample):
        return _decode(data, "utf-8")
    said = known_beside_ascii(declared)
    if said and said != "utf-8":
        decoded = _decode(data, said)
        if not _is_broken(decoded) and not _is_contradicted(said, sample):
            return decoded
    # What says the encoding is left out, for chardet believes it.
    return _decode(data, guess(_DECLARED.sub(b"", sample)) or "cp1252")


def _is_broken(decoded: Decoded) -> bool:
    """Tell whether a text is in another encoding; a few broken bytes do not make it so."""
    return decoded.replaced * 100 > len(decoded.text)


def _is_contradicted(said: str, sample: bytes) -> bool:
    if said in _UNMISTAKABLE:
        return False
    odd = _odd(sample, said)
    return odd > _MOST_ODD and _odd(sample, guess(_DECLARED.sub(b"", sample)) or said) < odd / 4


def _odd(sample: bytes, encoding: str) -> float:
    return odd_share(sample.decode(encoding, "replace")[:_LOOK])


def _shifted(data: bytes) -> Decoded | None:
    """Return the text of seven bits in which some bytes say what those after them mean."""
    first = _SHIFTS.search(data)
    found = guess(data[first.start() : first.start() + _SAMPLE]) if first else ""
    return _strict(data, found) if found.startswith(("iso2022", "hz")) else None


def _declaration(data: bytes) -> str:
    found = _DECLARED.search(data[:_LOOK])
    return found[found.lastindex or 0].decode("ascii", "replace") if found else ""


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
    if encoding.startswith("iso8859") and _CONTROLS_READ.search(text):
        text = text.translate(_MARKS)
        replaced = text.count(_REPLACEMENT)
    return Decoded(text, shown(encoding), replaced)


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
    whole = len(text) - len(text.encode("ascii", "ignore")) - broken
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


def _refuse_other_kinds(data: bytes, name: str) -> None:
    if kind := not_a_text(data):
        words = QT_TRANSLATE_NOOP("Saying", "{name} is {kind}, not a text; {advice}.")
        raise TextError(words, name=name, kind=Saying(kind.name), advice=Saying(kind.advice))


def _refuse_binary(data: bytes, name: str) -> None:
    controls = sum(
        end - start - len(data[start:end].translate(None, _CONTROLS))
        for start, end in stretches(len(data))
    )
    if b"\0" in data or controls > _MOST_CONTROLS * len(data):
        words = QT_TRANSLATE_NOOP("Saying", "{name} is not a text but binary; name a text file.")
        raise TextError(words, name=name)
