"""Lines at the ends of a place that have nothing of what is looked for there: a heading, say."""

import re

from reader.model.text.folding import fold
from reader.model.text.span import Span

_WORD = re.compile(r"\w+")
# A line with fewer of its words in the quotation is another: little words are in any.
_KEPT = 0.5


def without_other_lines(span: Span, text: str, exact: str) -> Span:
    """Return a *span* of *text* without the lines at its ends that have nothing of *exact*."""
    start, end = span.start, span.end
    if "\n" not in text[start:end]:
        return span
    words = frozenset(_WORD.findall(fold(exact).text))
    while (stop := text.rfind("\n", start, end)) > start and _is_other(text[stop:end], words):
        end = stop
    while (stop := text.find("\n", start, end)) >= 0 and _is_other(text[start:stop], words):
        start = stop + 1
    now = text[start:end]
    start += len(now) - len(now.lstrip())
    return Span(start, end - (len(now) - len(now.rstrip()))) if now.strip() else span


def _is_other(line: str, words: frozenset[str]) -> bool:
    found = _WORD.findall(fold(line).text)
    return sum(word in words for word in found) < _KEPT * len(found) or not found
