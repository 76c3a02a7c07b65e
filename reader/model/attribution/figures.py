"""Figures that nobody is named for: numbers outside all that somebody may be saying."""

import re
from collections.abc import Iterator, Sequence

from reader.model.attribution.attribution import Attribution
from reader.model.attribution.covering import Cover
from reader.model.text.span import Span

_UNITS = "percent|per cent|million|billion|trillion|thousand|hundred|dozen"
_COUNTED = (
    "people|civilians|children|women|men|soldiers|fighters|troops|dead|killed|wounded|injured|"
    "others|deaths|casualties|homes|houses|rockets|missiles|drones|families|votes|voters|jobs|"
    "dollars|euros|refugees|prisoners|hostages|protesters|years|months|weeks|days"
)
_NUMBER_WORDS = (
    "dozens?|hundreds|thousands|millions|billions|half|two|three|four|five|six|seven|eight|nine|"
    "ten|eleven|twelve|a dozen|a third|a quarter|two thirds|three quarters"
)
_DIGITS = r"(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}\b)+|\d+(?:[.,٫٬]\d+)*)"
_FIGURE = re.compile(
    rf"(?<![\w.,$£€])[$£€]?\s?{_DIGITS}(?:\s?(?:%|(?:{_UNITS})\b))?(?![\w’'])"
    rf"|\b(?:{_NUMBER_WORDS}) (?:of )?(?:{_UNITS}|{_COUNTED})\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_BEFORE = re.compile(rf"(?:{_MONTH}|No\.|[Cc]hapter|[Aa]rticle|[Ss]ection|[Pp]age|§)\s+\Z")
_ITEM = re.compile(r"[.)]\s")
_BEHIND = re.compile(
    rf"\s*(?:(?:of\s+)?{_MONTH}\b|a\.?m\b|p\.?m\b|GMT|:\d|-year|[-\s]years?[-\s]old)", re.IGNORECASE
)


def figures_in(
    text: str, attributions: Sequence[Attribution], unsure: Sequence[Span]
) -> Iterator[Span]:
    """Yield the figures of a *text* that are neither in *attributions* nor *unsure*.

    Years, days of a month, times, ages and the numbers of items and notes count nothing.
    """
    taken = Cover(
        [*(span for each in attributions for span in (*each.content, *each.source)), *unsure]
    )
    for match in _FIGURE.finditer(text):
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        span = Span(start, match.end())
        if not _counts_nothing(text, span) and not taken.touches(span):
            yield span


def _counts_nothing(text: str, span: Span) -> bool:
    if _YEAR.fullmatch(text, span.start, span.end):
        return True
    if _ITEM.match(text, span.end) and text[max(0, span.start - 1) : span.start] in ("", "\n"):
        return True
    if _BEFORE.search(text, max(0, span.start - 16), span.start):
        return True
    if _BEHIND.match(text, span.end):
        return True
    # “Ada Moss, 41, says”: an age.
    before = text[max(0, span.start - 2) : span.start].rstrip()
    between_commas = before[-1:] == "," and text[span.end : span.end + 1] == ","
    return between_commas and len(span) == 2
