"""The sentence in which a stretch of a text stands, and the sentences beside it."""

import re
from collections import Counter
from dataclasses import dataclass

from reader.model.reattach.sameness import NEEDED
from reader.model.reattach.sentences import Sentences
from reader.model.text.folding import fold
from reader.model.text.span import Span

# In letters on either side; a sentence that goes on beyond is not known whole.
FAR = 1_000
# In letters too; a paragraph is seldom longer.
WIDE = 10_000
# The numbers of notes say nothing of their own: [4], and raised ones, but not those of 10⁶.
_NOTE = re.compile(
    rf"\[\d+\]|{NEEDED}"
    r"|(?:(?<=[^\W\d]|[.,;:!?”’\"»)])|(?<=[,. '’]\d{3}))[⁰¹²³⁴-⁹]+"
)
# Where no line is empty each is a paragraph, as in every article.
EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")
LINE_END = re.compile("\n")
# All but what a printer sets otherwise: a question mark or a stroke says something too.
# Chinese and Japanese do not part their words.
_WORD = re.compile(r"[\u2e80-\ua4cf]|[^\W\u2e80-\ua4cf]+|[^\w\s.,;:!'\"()،؛-]")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A stretch of a text between the *head* and the *tail* of its sentence, without notes.

    It may reach over several sentences. *before* and *after* are those beside, "" where none are;
    *goes_on* tells that the one after stands in the same paragraph.
    """

    head: str
    words: str
    tail: str
    before: str
    after: str
    goes_on: bool

    @property
    def sentence(self) -> str:
        """Return the whole sentence."""
        return f"{self.head}{self.words}{self.tail}"

    @property
    def span(self) -> Span:
        """Return where in the sentence the stretch stands."""
        return Span(len(self.head), len(self.head) + len(self.words))


def gap_around(text: str, span: Span) -> re.Pattern[str]:
    """Return what parts paragraphs around a *span* of *text*."""
    wide = max(0, span.start - WIDE), span.end + WIDE
    return EMPTY_LINE if EMPTY_LINE.search(text, *wide) else LINE_END


def surroundings(text: str, span: Span) -> Surroundings | None:
    """Return what stands around a *span* of *text*; None where its sentence is too long."""
    first, last = max(0, span.start - FAR), min(len(text), span.end + FAR)
    gap = "\n" if gap_around(text, span) is EMPTY_LINE else "\n\n"
    left, words, right = (
        _without_notes(text, *part).replace("\n", gap)
        for part in ((first, span.start), (span.start, span.end), (span.end, last))
    )
    near, start, end = f"{left}{words}{right}", len(left), len(left) + len(words)
    borders = list(Sentences(near).borders(0, len(near)))
    ends = [ended for ended, _ in borders if ended >= end]
    starts = [begun for _, begun in borders if begun <= start]
    if (not starts and first > 0) or (not ends and last < len(text)):
        return None
    begun, ended = max(starts, default=0), min(ends, default=len(near))
    earlier = [at for _, at in borders if at < begun]
    later = [at for at, _ in borders if at > ended]
    after = near[ended : min(later, default=len(near))]
    return Surroundings(
        near[begun:start],
        words,
        near[end:ended],
        near[max(earlier, default=0) : begun].strip(),
        after.strip(),
        "\n" not in after[: len(after) - len(after.lstrip())],
    )


def _without_notes(text: str, start: int, end: int) -> str:
    """Return a stretch of *text* without notes' marks, which are known by what is before them."""
    marks = [mark.span() for mark in _NOTE.finditer(text, start, end)]
    begins, ends = (start, *(mark[1] for mark in marks)), (*(mark[0] for mark in marks), end)
    return "".join(text[slice(*part)] for part in zip(begins, ends, strict=True))


def words_of(text: str) -> list[str]:
    """Return the words of *text*, and the signs that say something, folded but for capitals."""
    return _WORD.findall(fold(text, case=True).text)


def correspond(one: str, other: str, part: float = 0.5) -> bool:
    """Tell whether more than a *part* of their words is the same, with capitals or without."""
    words, others = (Counter(words_of(each.casefold())) for each in (one, other))
    return (words & others).total() > part * max(words.total(), others.total())
