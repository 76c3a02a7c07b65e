"""Makes an article of plain text, whether its lines end where the page did or the paragraph."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from reader.model.edition.article import BlockKind
from reader.model.opening.blocks import BlockWriter
from reader.model.text.progress import Progress
from reader.model.text.stretches import STRETCH

# Typewriters and terminals wrap at 80 at most, some programs at 100; verse is shorter than 40.
_WIDEST, _NARROWEST = 100, 40
# How far short of the width a full line may end, for those who wrap by hand.
_SLACK = 4
_MOST = 0.6
_FEW = 0.03
# In verse the lines begin with capitals; in German prose a third of them do.
_CAPITALS = 0.75
_ITEM = re.compile(r"\s*(?:[-*+•‣–—] |\(?(?:\d{1,3}|[a-zA-Z])[.)] )")
_LONGEST_HEADING = 70
_CHAPTER = re.compile(
    r"(?:chapter|part|book|section|kapitel|teil|buch|chapitre|partie|livre|capítulo|capitolo|parte"
    r"|rozdział|kapitola|fejezet|bölüm|глава|часть|розділ|частина|κεφάλαιο)"
    r" (?:\d{1,3}|[IVXLC]{1,7})(?:[.:–—-]? .*)?",
    re.IGNORECASE,
)
_FINAL = ".,;:!?…،؛؟。、！？"
_BEYOND_LATIN_AND_THE_LIKE = "\u2e80"


def write_plain(text: str, progress: Progress) -> BlockWriter:
    """Return a writer that holds the paragraphs of a clean *text*."""
    count = text.count("\n") + 1
    width = _width(lines(text, _share(progress, 0.0, 0.3)), count)
    writer = BlockWriter()
    for group in _groups(lines(text, _share(progress, 0.3, 1.0))):
        if len(group) == 1 and _is_heading(group[0]):
            writer.add(group[0], BlockKind.HEADING)
        elif width and _is_wrapped(group, width):
            for paragraph in _joined(group):
                writer.add(paragraph)
        else:
            for line in group:
                writer.add(line)
    progress(1.0)
    return writer


def lines(text: str, progress: Progress) -> Iterator[str]:
    """Yield the lines of *text*, taken apart stretch by stretch so that others get their turn."""
    start = 0
    while start < len(text):
        end = text.rfind("\n", start, start + STRETCH)
        if end < 0:
            end = text.find("\n", start + STRETCH)
        end = end if end >= 0 else len(text)
        progress(start / len(text))
        yield from text[start:end].split("\n")
        start = end + 1


def _share(progress: Progress, begin: float, end: float) -> Progress:
    def report(done: float) -> None:
        progress(begin + done * (end - begin))

    return report


def _groups(all_lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the lines that stand together between blank lines."""
    group: list[str] = []
    for line in all_lines:
        if line and not line.isspace():
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _width(all_lines: Iterable[str], count: int) -> int:
    """Return the width at which most of *count* lines are wrapped; 0 where they are not."""
    # By the line's length, and by the length it would have had with the next line's first word.
    pairs: Counter[tuple[int, int]] = Counter()
    before = ""
    wide = 0
    for whole in all_lines:
        line = whole[: _WIDEST * 4].rstrip()
        if before and line:
            length = min(len(before), _WIDEST + 1)
            wide += length > _WIDEST
            if wide > _FEW * count:
                return 0  # no width that so many lines exceed
            pairs[length, length + 1 + _first_word(line)] += 1
        before = line
    total = pairs.total()
    if not total:
        return 0
    width = seen = 0
    by_length = sorted(pairs.items())
    for (length, _), times in by_length:
        seen += times
        if seen >= (1 - _FEW) * total:
            width = length
            break
    full = sum(count for (_, needed), count in by_length if needed > width - _SLACK)
    return width if _NARROWEST <= width <= _WIDEST and full >= _MOST * total else 0


def _first_word(line: str) -> int:
    word = line.split(maxsplit=1)[0]
    return 1 if word[0] >= _BEYOND_LATIN_AND_THE_LIKE else len(word)


def _is_wrapped(group: list[str], width: int) -> bool:
    """Tell whether the lines of a *group* end because the page did, and not by intention."""
    full = sum(
        len(line.rstrip()) + 1 + _first_word(following) > width - 2 * _SLACK
        for line, following in pairwise(group)
    )
    capitals = sum(line.lstrip()[0].isupper() for line in group)
    verse = len(group) > 2 and capitals >= _CAPITALS * len(group)
    return full * 2 > len(group) - 1 and not verse


def _joined(group: list[str]) -> Iterator[str]:
    """Yield the paragraphs of a *group*: an item of a list begins one, and an indented line."""
    parts: list[str] = []
    indented = _indent(group[0])
    within_item = False
    for line in group:
        item = _ITEM.match(line) is not None
        # An item's further lines are indented, for its mark to stand out.
        if parts and (item or (_indent(line) > indented and not within_item)):
            yield "".join(parts)
            parts = []
        if not parts:
            within_item = item
        if parts and not _runs_on(parts[-1], line):
            parts.append(" ")
        parts.append(line.strip())
        indented = _indent(line)
    yield "".join(parts)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip()) + 3 * line.startswith("\t")


def _runs_on(before: str, line: str) -> bool:
    """Tell whether both lines are in a script that writes no spaces, as Chinese."""
    first = line.lstrip()[0]
    return all(
        _BEYOND_LATIN_AND_THE_LIKE <= c < "\uac00" or "\uff00" <= c < "\uffa0"
        for c in (before[-1], first)
    )


def _is_heading(line: str) -> bool:
    words = line.strip()
    if len(words) > _LONGEST_HEADING or words[-1] in _FINAL:
        return False
    if _CHAPTER.fullmatch(words):
        return True
    # Four letters, so that no initials and no number with its unit stand for a heading.
    return words.isupper() and words[0].isalnum() and max(map(len, words.split())) >= 4
