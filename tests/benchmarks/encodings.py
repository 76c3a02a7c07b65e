"""Scores the reading of short texts in all encodings, beside the peers that are installed."""

from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec

import chardet

from reader.model.opening.decoding import TextError, decode
from tests.short_texts import same_text, short_texts

# Of the sentences the first half is what the weights were chosen on.
_HALVES = {"chosen on": 0, "kept": 1}


def report() -> Iterator[str]:
    """Yield a table of how many sentences each reads right."""
    readers: dict[str, Callable[[bytes], str]] = {"reader": _ours, "chardet": _chardet}
    if find_spec("charset_normalizer"):
        readers["charset-normalizer"] = _charset_normalizer
    for name, half in _HALVES.items():
        right: Counter[str] = Counter()
        texts = list(short_texts(half))
        for _, sentence, _, written in texts:
            for reader, read in readers.items():
                right[reader] += same_text(read(written), sentence)
        scores = ", ".join(f"{reader} {right[reader]}" for reader in readers)
        yield f"short texts read right, {name}, of {len(texts)}: {scores}"


def _ours(data: bytes) -> str:
    try:
        return decode(data).text
    except TextError:
        return ""


def _chardet(data: bytes) -> str:
    found = chardet.detect(data, compat_names=False)["encoding"]
    try:
        return data.decode(found or "cp1252")
    except (LookupError, UnicodeDecodeError):
        return ""


def _charset_normalizer(data: bytes) -> str:
    best = import_module("charset_normalizer").from_bytes(data).best()
    return str(best) if best else ""
