"""A paragraph of its own that denies what stands right above it."""

import re
from collections.abc import Sequence

from reader.model.attach.denied_before import heads_myths
from reader.model.attach.denied_behind import SHORT, denied_behind
from reader.model.attach.noted import Note
from reader.model.attach.surroundings import WIDE, gap_around
from reader.model.reattach.sentences import Sentences
from reader.model.text.quotation import Change, Turn
from reader.model.text.span import Span

# Of all that stands above it speaks one with such words.
_OF_ALL = re.compile(
    r"\b(?:paragraph|section|above|foregoing|absatz|abschnitt|obige[nrs]?|oben|paragraphe"
    r"|ci-dessus|qui précède|párrafo|anterior)\b|الفقرة|أعلاه|بند|پاراگراف|بالا",
    re.IGNORECASE,
)
# What a quotation, an item or brackets begin with; a number is a note's.
_SIGNS = re.compile(r"[>\s•(\[_-]*(?!\d)")


def denied_below(
    article_text: str, marked: Span, text: str, span: Span, notes: Sequence[Note]
) -> Change | None:
    """Return the paragraph below that of a *span* of *text*, where it denies what is said there.

    A short one does whose first sentence says so. Where it speaks of the paragraph, or of all that
    is above, it denies every passage there, else those of the last sentence alone. None is told of
    that denied already what was *marked* in *article_text*, and none that is one of *notes*: these
    are told where their marks are.
    """
    below, last = _below(text, span)
    if heads_myths(below) and not text.endswith(below):  # it is a heading for what follows
        return None
    if not _denies(below) or not (last or _OF_ALL.search(below)):
        return None
    if any(each.words and below.lstrip("*†‡( ").startswith(each.words) for each in notes):
        return None
    behind, _ = _below(article_text, marked)
    stood = below in article_text[marked.end : marked.end + WIDE] or _denies(behind)
    return None if stood else Change("", below, (Turn.NEGATION,))


def _below(text: str, span: Span) -> tuple[str, bool]:
    """Return the paragraph below a *span* of *text*, and whether its sentence is the last above."""
    gap = gap_around(text, span)
    first = gap.search(text, span.end, span.end + WIDE)
    if first is None:
        return "", False
    rest = text[span.end : first.start()].rstrip()
    last = all(begun == len(rest) for _, begun in Sentences(rest).borders(0, len(rest)))
    # More than a short one is not needed, and a text may be endless.
    below = text[first.end() : first.end() + 2 * SHORT].lstrip()
    return gap.split(below, 1)[0].rstrip(), last


def _denies(paragraph: str) -> bool:
    signs = _SIGNS.match(paragraph)
    if len(paragraph) > SHORT or not signs:
        return False
    said = paragraph[signs.end() :]
    ends = (end for end, _ in Sentences(said).borders(0, len(said)))
    return denied_behind("", said[: min(ends, default=None)]) is not None
