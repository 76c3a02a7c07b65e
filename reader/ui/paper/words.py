"""Words with their formats, as they are laid out on paper."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextLayout

from reader.ui.article.article_document import units_in
from reader.ui.look.fragments import fragments

_NEWLINE, _SEPARATOR = "\n", "\u2028"


class Stretch(NamedTuple):
    """Words of one format."""

    words: str
    format: QTextCharFormat


class Mark(NamedTuple):
    """Words that are marked, from one of Qt's places to another, by the id of their passage.

    The *level* counts the steps by which its line stands lower, so that overlaps show both.
    """

    start: int
    end: int
    passage: str
    level: int = 0


class Words(NamedTuple):
    """A text, the formats of its stretches in Qt's units, and what is marked in it."""

    text: str
    formats: tuple[tuple[int, int, QTextCharFormat], ...] = ()
    marks: tuple[Mark, ...] = ()

    def ranges(self, begin: int) -> list[QTextLayout.FormatRange]:
        """Return the formats of what stands from the unit *begin* on."""
        found = []
        for start, end, chosen in self.formats:
            if end > begin:
                each = QTextLayout.FormatRange()
                each.start = max(start, begin) - begin
                each.length = end - max(start, begin)
                each.format = chosen
                found.append(each)
        return found


def words_of(stretches: Iterable[Stretch]) -> Words:
    """Return *stretches* as one text."""
    text, formats, place = list[str](), list[tuple[int, int, QTextCharFormat]](), 0
    for stretch in stretches:
        end = place + units_in(stretch.words)
        if end > place:
            text.append(stretch.words.replace(_NEWLINE, _SEPARATOR))
            formats.append((place, end, stretch.format))
        place = end
    return Words("".join(text), tuple(formats))


def stretches_in(block: QTextBlock) -> list[Stretch]:
    """Return the words of a text *block*."""
    return [Stretch(each.text(), each.charFormat()) for each in fragments(block)]


def divided(stretches: Iterable[Stretch], places: Iterable[int]) -> Iterable[Stretch]:
    """Yield *stretches* such that one ends at each of *places*: code points, in order."""
    cuts, at = list(places), 0
    for stretch in stretches:
        words = stretch.words
        for cut in cuts:
            if at < cut < at + len(words):
                yield Stretch(words[: cut - at], stretch.format)
                words, at = words[cut - at :], cut
        yield Stretch(words, stretch.format)
        at += len(words)
