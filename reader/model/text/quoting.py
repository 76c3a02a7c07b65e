"""Quotes a stretch of a text so that the quotation means it and nothing else."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.model.text.anchoring import AnchoringText
from reader.model.text.span import Span

# Longer than this nobody wants a prefix; where it does not suffice, words on both sides do.
_MOST_WORDS = 12
# What neither kind of quotation marks may hold in TOML as it stands.
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Selectors:
    """A quotation as it stands in the file of a passage; what is not needed is empty."""

    exact: str
    prefix: str = ""
    suffix: str = ""


def quote(text: AnchoringText, span: Span) -> Selectors | None:
    """Return the shortest quotation that is found at *span* and nowhere else, if there is one."""
    exact = one_line(text.text[span.start : span.end])
    before, after = text.text[: span.start], text.text[span.end :]
    # First what stands in the same block, for words of another are soon parted from these.
    near = before.rpartition("\n")[2], after.partition("\n")[0]
    for prefix, suffix in (("", ""), *_around(*near), *_around(before, after)):
        # However it was marked out, what counts is that loading will find it here alone.
        if text.find(exact, prefix, suffix) == (span,):
            return Selectors(exact, prefix, suffix)
    return None


def as_toml(key: str, text: str) -> str:
    """Return the line of TOML that gives *key* the value *text*."""
    if re.search(r'["\\]', text) and "'" not in text and not _CONTROL.search(text):
        return f"{key} = '{text}'"
    # JSON escapes as TOML does, but for one character that it lets stand.
    written = json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
    return f"{key} = {written}"


def one_line(text: str) -> str:
    """Return *text* with its white space, new lines too, made single spaces."""
    return " ".join(text.split())


def last_words(text: str, count: int) -> str:
    """Return the last *count* words of *text* in one line."""
    # What is split has at most that many words from the end; the rest may be a whole article.
    return " ".join(text.rsplit(maxsplit=count)[-count:])


def first_words(text: str, count: int) -> str:
    """Return the first *count* words of *text* in one line."""
    return " ".join(text.split(maxsplit=count)[:count])


def _around(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield what might be prefix and suffix: the shorter first, and one of them before both."""
    counts = range(1, _MOST_WORDS + 1)
    prefixes = [last_words(before, count) for count in counts]
    suffixes = [first_words(after, count) for count in counts]
    pairs = list(zip(prefixes, suffixes, strict=True))
    for prefix, suffix in pairs:
        # Signs alone are a poor hold: the next editor may set them otherwise.
        if re.search(r"\w", prefix):
            yield prefix, ""
        if re.search(r"\w", suffix):
            yield "", suffix
    yield from pairs
