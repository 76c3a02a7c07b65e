"""Guesses the encoding of bytes from the words that they would be in it."""

from typing import TYPE_CHECKING

from reader.model.opening.encoding_names import known_beside_ascii
from reader.model.opening.oddities import odd_share

if TYPE_CHECKING:
    from chardet import DetectionDict

# More of a text, in letters, does not make it more like one.
_READ = 3000
# In bytes; so much is looked at for capitals.
_HEAD = 300
# Its first is first also for reasons that its figures do not show.
_FIRST = 1.1
# Marks and signs alone, as English has them, are often taken for letters of other languages.
_ENGLISH = 1.6
# Where two guesses are nearly as good as one another, the encoding that more texts are in.
_COMMONNESS = (
    (0.9, ("koi8-t", "kz1048", "ptcp154")),
    (0.5, ("hp-", "cp10", "cp72", "cp856", "cp864", "cp869")),
    (0.95, ("iso8859-3",)),
    (0.8, ("iso8859-4", "iso8859-10", "iso8859-14", "iso8859-16", "mac-iceland")),
    (0.8, ("cp858", "cp860", "cp861", "cp863", "cp865")),
    (0.97, ("cp4", "cp7", "cp8", "mac-")),
    (0.99, ("cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "iso")),
)
# With so few letters beyond ASCII or fewer there is little else to go by.
_FEW = 4


def guess(sample: bytes) -> str:
    """Return the encoding that *sample* is most likely in, or ""."""
    found = _ask(sample)
    few = 1 + _FEW / max(1, sum(byte > 127 for byte in sample[:_READ]))
    best, best_likely = "", 0.0
    for each in found:
        encoding = known_beside_ascii(each["encoding"] or "")
        if not encoding:
            continue
        most = max(each["confidence"], _confidence_in_small(sample, each["encoding"] or ""))
        most *= _commonness(encoding) ** few
        most *= _FIRST if each is found[0] else 1.0
        most *= _ENGLISH if each["language"] == "en" else 1.0
        if most > best_likely:
            likely = most * _reads_well(sample, encoding, each["language"] or "")
            if likely > best_likely:
                best, best_likely = encoding, likely
    return best


def _ask(data: bytes, only: str = "") -> "list[DetectionDict]":
    """Return what chardet takes *data* for, the likeliest first, or how likely it is one *only*."""
    import chardet  # takes 30 ms, and most texts do without

    return chardet.detect_all(
        data,
        ignore_threshold=True,
        max_bytes=len(data),
        encoding_era=chardet.EncodingEra.ALL & ~chardet.EncodingEra.MAINFRAME,
        compat_names=False,
        include_encodings=[only] if only else None,
        no_match_encoding=only or "cp1252",
        empty_input_encoding=only or "utf-8",
    )


def _confidence_in_small(sample: bytes, encoding: str) -> float:
    """Return how likely the *encoding* is of a text that is all capitals in it, else 0.

    Of capitals alone chardet knows little; they are shown to it as small letters.
    """
    text = sample[:_HEAD].decode(encoding, "replace")
    if not text.isupper():
        return 0.0
    return _ask(text.lower().encode(encoding, "ignore"), encoding)[0]["confidence"]


def _commonness(encoding: str) -> float:
    return next((share for share, names in _COMMONNESS if encoding.startswith(names)), 1.0)


def _reads_well(sample: bytes, encoding: str, language: str) -> float:
    text = sample[: 2 * _READ].decode(encoding, "replace")[:_READ]
    marks_alone = not any(letter.isalpha() for letter in text if not letter.isascii())
    english = 1 if language != "en" or marks_alone else 1 / _ENGLISH
    return english * (1 - odd_share(text, language)) ** 2
