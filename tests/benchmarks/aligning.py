"""Compares what is found again by either aligner, and the work that it takes."""

import time
from collections.abc import Iterator

from reader.model.reattach.resolve import Resolver
from reader.model.text.quotation import Resolution
from tests.aligners import ALIGNERS, aligned_by
from tests.benchmarks.reattach_set import Quote, by_document


def report(documents: dict[str, str], quotes: list[Quote]) -> Iterator[str]:
    """Yield how many of *quotes* each aligner answers as the first one does, and its work."""
    first: list[Resolution] | None = None
    for name in ALIGNERS:
        begun = time.process_time()
        with aligned_by(name):
            found = list(_resolved(documents, quotes))
        work = time.process_time() - begun
        first = first or found
        same = sum(one == other for one, other in zip(first, found, strict=True))
        yield (
            f"{name}: {same:,} of {len(found):,} answers are those of {ALIGNERS[0]}, "
            f"{1000 * work / max(1, len(found)):.2f} ms of work each"
        )


def _resolved(documents: dict[str, str], quotes: list[Quote]) -> Iterator[Resolution]:
    """Yield what becomes of all *quotes*: each alone, and those of a document together."""
    for document, here in by_document(quotes).items():
        resolver = Resolver(documents[document])
        for quote in here:
            yield resolver.resolve(quote.quotation)
        yield from resolver.resolve_all(quote.quotation for quote in here)
