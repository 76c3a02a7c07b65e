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
# What a search begins with: figures may be written in several ways, and accents be left out.
_LETTERS, _FIGURES, _ACCENTS = ("H", "b", "Z"), ("4", "40", "0"), ("é", "ö", "ü")
# The most that the first key may take, in seconds of work.
_AT_ONCE, _SOON = 0.025, 0.060


def measure(effort: Effort) -> list[Comparison]:
    """Compare SearchText.find with QTextDocument.find, keystroke by keystroke."""
    _ = application()
    text = large(load_edition(bundled_edition()).article, effort.megabytes)
    document = QTextDocument(text)
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
            most=most,
        )
        for what, needles, find, most in (
            ("a letter", _LETTERS, find_first, _AT_ONCE),
            ("a figure", _FIGURES, find_first, _SOON),
            ("an accent", _ACCENTS, find_first, _SOON),
            ("further keys", further, find_further, None),
        )
    ]


def _mean_seconds(find: Callable[[str], object], needles: Sequence[str]) -> float:
    """Return the seconds of work that it takes to *find* each of the *needles*."""
    begun = time.process_time()
    for needle in needles:
        find(needle)
    return (time.process_time() - begun) / len(needles)


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
