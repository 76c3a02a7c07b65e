"""Puts into brackets how words are read that a page sets above them, as ruby: 桟橋(さんばし)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Literal
from xml.etree.ElementTree import Element

# What is read, how it is read, and the brackets that stand there for browsers without ruby.
READING_TAGS = frozenset(("rb", "rp", "rt", "rtc", "ruby"))
_READINGS = ("rt", "rtc")


@dataclass(frozen=True, slots=True)
class _Words:
    """A text of an *element* that holds words, and by what tag they are known."""

    element: Element
    where: Literal["text", "tail"]
    tag: str

    def enclose(self, before: str, after: str) -> None:
        """Put signs *before* and *after* the words."""
        words = getattr(self.element, self.where).strip()
        setattr(self.element, self.where, f"{before}{words}{after}")


def say_readings(root: Element) -> list[Element]:
    """Put each reading under *root* into brackets, where it has none; return what held them.

    The tree may be one of lxml as well.
    """
    parts = [part for part in root.iter() if part.tag in READING_TAGS]
    for ruby in parts:
        if ruby.tag == "ruby":
            _say(ruby)
    for part in parts:
        part.tag = "span"
    return parts


def _say(ruby: Element) -> None:
    words = list(_words(ruby, "ruby"))
    runs = [(tag, list(run)) for tag, run in groupby(words, attrgetter("tag"))]
    tags = ["", *(tag for tag, _ in runs), ""]
    for number, (tag, run) in enumerate(runs):
        if tag in _READINGS:
            run[0].enclose("" if tags[number] == "rp" else "(", "")
            run[-1].enclose("", "" if tags[number + 2] == "rp" else ")")
    for part in ruby.iter("ruby"):
        part.tag = "span"


def _words(element: Element, tag: str) -> Iterator[_Words]:
    """Yield in order the texts in an *element* that hold words, which stands in a *tag*."""
    tag = element.tag if element.tag in READING_TAGS else tag
    if (element.text or "").strip() and isinstance(element.tag, str):
        yield _Words(element, "text", tag)
    for child in element:
        yield from _words(child, tag)
        if (child.tail or "").strip():
            yield _Words(child, "tail", tag)
