"""Find-as-you-type in a large text, against QTextDocument.find on the same text."""

import time
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QTextCursor, QTextDocument

from reader.model.files.loading import load_edition
from reader.model.storage.paths import bundled_edition
from reader.model.text.search import Query, SearchText
from tests.benchmarks.comparison import Comparison, Effort, alternate
from tests.benchmarks.large_text import large
from tests.benchmarks.shown import application

# Qt need not find more hits than these, though the reader counts them all.
_MOST = 10_000

# Words that are in the text, often and seldom, and one that is not.
_QUERIES = ("Hezbollah", "billion", "400,000", "Zanzibar")


def measure(effort: Effort) -> list[Comparison]:
    """Compare SearchText.find with QTextDocument.find, keystroke by keystroke."""
    _ = application()
    text = large(load_edition(bundled_edition()).article, effort.megabytes)
    document = QTextDocument(text)
    first = [query[:1] for query in _QUERIES]
    further = [query[:end] for query in _QUERIES for end in range(2, len(query) + 1)]
    folded = SearchText(text)
    folded.find(Query("x"))

    def find_plainly(needle: str) -> object:
        return find_all(document, needle)

    def find_first(needle: str) -> object:
        return SearchText(text).find(Query(needle))

    def find_further(needle: str) -> object:
        return folded.find(Query(needle))

    size = f"{len(text.encode()) / 1e6:.1g} MB"
    return [
        alternate(
            f"finding in {size}, {what}",
            partial(_mean_seconds, find_plainly, needles),
            partial(_mean_seconds, find, needles),
            effort,
        )
        for what, needles, find in (
            ("first key", first, find_first),
            ("further keys", further, find_further),
        )
    ]


def _mean_seconds(find: Callable[[str], object], needles: Sequence[str]) -> float:
    begun = time.perf_counter()
    for needle in needles:
        find(needle)
    return (time.perf_counter() - begun) / len(needles)


def find_all(document: QTextDocument, needle: str) -> list[tuple[int, int]]:
    """Return many hits, found in the way that Qt offers."""
    found: list[tuple[int, int]] = []
    cursor = QTextCursor(document)
    while len(found) < _MOST:
        cursor = document.find(needle, cursor)
        if cursor.isNull():
            break
        found.append((cursor.selectionStart(), cursor.selectionEnd()))
    return found
