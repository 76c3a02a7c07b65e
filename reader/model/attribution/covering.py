"""Which stretches of a text are taken, asked in the time of a search in a sorted list."""

from bisect import bisect_right
from collections.abc import Iterable

from reader.model.text.span import Span


class Cover:
    """Spans made one where they overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans: list[Span] = []
        for span in sorted(spans, key=_start):
            if self.spans and span.start <= self.spans[-1].end:
                last = self.spans.pop()
                self.spans.append(Span(last.start, max(last.end, span.end)))
            else:
                self.spans.append(span)
        self._starts = [span.start for span in self.spans]

    def touches(self, span: Span) -> bool:
        """Tell whether any of it is taken."""
        at = bisect_right(self._starts, span.end - 1) - 1
        return at >= 0 and self.spans[at].end > span.start


def _start(span: Span) -> int:
    return span.start
