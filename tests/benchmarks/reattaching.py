"""Scores the finding again of passages on REATTACH beside four peers.

Every text is scored with weights fitted to the other texts: all quotations of a document together,
in batches as sparse as an edition's passages, and each alone. The interval is that of 95 of 100
drawings of documents with replacement.
"""

import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from diff_match_patch import diff_match_patch
from rapidfuzz import fuzz

from reader.model.reattach.resolve import Resolver
from reader.model.reattach.weights import Weights
from reader.model.text.quotation import Quotation
from reader.model.text.span import Span
from tests.aligners import HAS_EDLIB
from tests.benchmarks import aligning
from tests.benchmarks.reattach_set import (
    GROUPS,
    PATHS,
    Quote,
    by_document,
    folds,
    load,
    publisher,
    thinned,
)
from tests.benchmarks.reattach_training import Example, examples, fit

Answers = dict[int, str]
Engines = dict[str, Answers]
Finder = Callable[[Quotation], Span | None]

# Ways of asking for the same quotations.
WAYS = ("together", "sparse", "alone")
_DRAWINGS = 1000
_LARGE = 684_000


def ours(documents: dict[str, str], quotes: list[Quote], found: list[Example]) -> Engines:
    """Return the outcomes of *quotes*, with weights fitted to what was *found* in other texts."""
    fold_of = folds(quotes)
    answers: Engines = {way: {} for way in WAYS}
    for fold in sorted(set(fold_of.values())):
        weights = fit([each for each in found if fold_of[each.text] != fold])
        here = [quote for quote in quotes if fold_of[quote.text] == fold]
        for way, some in resolved(documents, here, weights).items():
            answers[way] |= some
    return answers


def resolved(documents: dict[str, str], quotes: list[Quote], weights: Weights) -> Engines:
    """Return the outcomes of *quotes*: all of a document together, as few as in an edition, alone.

    Only the *start* of a quotation says which older version it is from: the set holds four versions
    of most texts, and they are mixed in each batch.
    """
    answers: Engines = {way: {} for way in WAYS}
    for document, here in by_document(quotes).items():
        resolver = Resolver(documents[document], weights)
        ways = ([here], thinned(here, len(documents[document])), [[quote] for quote in here])
        for way, batches in zip(WAYS, ways, strict=True):
            for batch in batches:
                resolutions = resolver.resolve_all([quote.quotation for quote in batch])
                for quote, resolution in zip(batch, resolutions, strict=True):
                    answers[way][id(quote)] = quote.outcome(resolution.span)
    return answers


def transfer(documents: dict[str, str], quotes: list[Quote], found: list[Example]) -> Iterator[str]:
    """Yield the scores on the texts of all other publishers, with the weights fitted to one."""
    for name in sorted({quote.publisher for quote in quotes}):
        others = [quote for quote in quotes if quote.publisher != name]
        if not others:
            continue
        weights = fit([each for each in found if publisher(each.text) == name])
        real = [quote for quote in others if quote.is_real]
        cells = [
            f"{way} {macro(answers, real):.1f}, wrong {wrong(answers, real):.2f}"
            for way, answers in resolved(documents, others, weights).items()
        ]
        yield f"fitted to {name} only, the others, macro: {'; '.join(cells)}"


def peer(make: Callable[[str], Finder], documents: dict[str, str], quotes: list[Quote]) -> Answers:
    """Return the outcome of each quote as the finder that *make* makes for a text finds it."""
    answers: Answers = {}
    for document, some in by_document(quotes).items():
        find = make(documents[document])
        for quote in some:
            answers[id(quote)] = quote.outcome(find(quote.quotation))
    return answers


def exact_with_context(text: str) -> Finder:
    """Return a finder of the exact words, at the place with most of the context around."""

    def find(quotation: Quotation) -> Span | None:
        exact, best, most = quotation.exact, -1, -1
        place = text.find(exact)
        while place >= 0:
            before, after = text[:place][-32:], text[place + len(exact) :][:32]
            score = _same(before[::-1], quotation.prefix[::-1]) + _same(after, quotation.suffix)
            if score > most:
                best, most = place, score
            place = text.find(exact, place + 1)
        return Span(best, best + len(exact)) if most > 0 else None

    return find


def _same(one: str, other: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(other))


def edlib_half(text: str) -> Finder:
    """Return a finder of the words with the fewest edits, at most half of their length."""
    import edlib  # not every Python has it

    def find(quotation: Quotation) -> Span | None:
        most = len(quotation.exact) // 2
        hit = edlib.align(quotation.exact, text, mode="HW", task="locations", k=most)
        places = hit["locations"] if hit["editDistance"] >= 0 else []
        spans = [Span(start, end + 1) for start, end in places if start is not None]
        near = quotation.start or 0
        return min(spans, key=lambda span: abs(span.start - near), default=None)

    return find


def _by_edlib() -> dict[str, Callable[[str], Finder]]:
    return {"edlib, half errors": edlib_half} if HAS_EDLIB else {}


def rapidfuzz_partial(text: str) -> Finder:
    """Return a finder of the best window by `partial_ratio_alignment`, from 75 on."""

    def find(quotation: Quotation) -> Span | None:
        hit = fuzz.partial_ratio_alignment(quotation.exact, text, score_cutoff=75)
        return Span(hit.dest_start, hit.dest_end) if hit and hit.dest_end > hit.dest_start else None

    return find


def match_patch(text: str) -> Finder:
    """Return a finder by diff-match-patch, from where the words stood, at its own settings."""
    engine = diff_match_patch()
    engine.Match_Distance = len(text)

    def find(quotation: Quotation) -> Span | None:
        exact, longest = quotation.exact, engine.Match_MaxBits
        near = quotation.start or 0
        start = engine.match_main(text, exact[:longest], near)
        if start < 0:
            return None
        if len(exact) <= longest:
            return Span(start, min(len(text), start + len(exact)))
        end = engine.match_main(text, exact[-longest:], start + len(exact) - longest)
        return Span(start, end + longest) if end > start else None

    return find


def interval(quotes: list[Quote], value: Callable[[list[Quote]], float]) -> tuple[float, float]:
    """Return between what *value* lies in 95 of 100 drawings of documents."""
    groups = list(by_document(quotes).values())
    chance = random.Random(1)
    if not groups:
        return 0.0, 0.0
    values = sorted(
        value([quote for group in chance.choices(groups, k=len(groups)) for quote in group])
        for _ in range(_DRAWINGS)
    )
    return values[_DRAWINGS // 40], values[-_DRAWINGS // 40 - 1]


def right(answers: Answers, quotes: Iterable[Quote]) -> float:
    """Return how many of 100 *quotes* are answered right."""
    counts = Counter(answers[id(quote)] for quote in quotes)
    return 100 * counts["right"] / max(1, counts.total())


def wrong(answers: Answers, quotes: Iterable[Quote]) -> float:
    """Return how many of 100 *quotes* are placed on the wrong words."""
    counts = Counter(answers[id(quote)] for quote in quotes)
    return 100 * counts["wrong"] / max(1, counts.total())


def macro(answers: Answers, quotes: Iterable[Quote]) -> float:
    """Return the mean over the labels of how many of 100 are answered right."""
    labels: dict[str, list[Quote]] = {}
    for quote in quotes:
        labels.setdefault(quote.group, []).append(quote)
    return sum(right(answers, some) for some in labels.values()) / max(1, len(labels))


def table(quotes: list[Quote], mine: Engines, peers: Engines) -> Iterator[str]:
    """Yield how many of 100 each engine answers right, by label, ours with its interval."""
    real = [quote for quote in quotes if quote.is_real]
    rows: list[tuple[str, list[Quote], Callable[[Answers, list[Quote]], float]]] = [
        ("real: macro", real, macro),
        ("real: wrong", real, wrong),
    ]
    rows += [(group, [q for q in quotes if q.group == group], right) for group in GROUPS]
    for name in sorted({quote.publisher for quote in real}):
        here = [quote for quote in real if quote.publisher == name]
        edited = [quote for quote in here if quote.group == "real: edited"]
        rows += [
            (f"{name}: macro", here, macro),
            (f"{name}: wrong", here, wrong),
            (f"{name}: edited", edited, right),
        ]
    names = (*mine, *peers)
    yield f"{'found again, of 100':28}{'n':>5}" + "".join(f"{name:>22}" for name in names)
    for name, some, value in rows:
        cells = []
        for answers in mine.values():
            low, high = interval(some, partial(value, answers))
            cells.append(f"{value(answers, some):7.1f} [{low:5.1f}, {high:5.1f}]")
        cells += [f"{value(answers, some):.1f}" for answers in peers.values()]
        yield f"{name:28}{len(some):5}" + "".join(f"{cell:>22}" for cell in cells)


def timing(documents: dict[str, str], quotes: list[Quote], size: int) -> Iterator[str]:
    """Yield what a quotation takes in a text of *size* code points, and a thousand together."""
    text, inside = _large(documents, quotes, size)
    thousand = inside[:1000]
    begun = time.perf_counter()
    resolver = Resolver(text)
    indexed = time.perf_counter()
    for _ in resolver.resolve_all(thousand):
        pass
    done = time.perf_counter()
    yield (
        f"{len(text):,} characters: index {indexed - begun:.2f} s, {len(thousand)} quotations "
        f"{done - indexed:.2f} s, {1000 * (done - indexed) / len(thousand):.2f} ms each"
    )
    for name, make in {"exact": exact_with_context, **_by_edlib()}.items():
        find = make(text)
        begun = time.perf_counter()
        few = thousand[:50]
        for quotation in few:
            find(quotation)
        yield f"{name}: {1000 * (time.perf_counter() - begun) / len(few):.2f} ms each"


def _large(
    documents: dict[str, str], quotes: list[Quote], size: int
) -> tuple[str, list[Quotation]]:
    """Return a text of at least *size* code points, and the real quotations, with places in it."""
    chance = random.Random(1)
    inside = [quote for quote in quotes if quote.is_real]
    offsets: dict[str, int] = {}
    text = ""
    for name in sorted({quote.document for quote in inside}):
        offsets[name] = len(text)
        text += documents[name] + "\n\n"
    # The rest are the same words in another order: as common and as rare, but nothing twice.
    words = text.split()
    while len(text) < size:
        text += " ".join(chance.sample(words, min(1000, len(words)))) + "\n\n"
    chance.shuffle(inside)
    return text, [
        replace(q.quotation, start=(q.quotation.start or 0) + offsets[q.document]) for q in inside
    ]


def report(*paths: Path, size: int = _LARGE) -> Iterator[str]:
    """Yield the lines of the table and of the timing, or why there are none."""
    paths = paths or PATHS
    lost = next((path for path in paths if not path.is_file()), None)
    if lost is not None:
        yield f"Finding passages again is not scored: there is no {lost}; REATTACH=FILE names one."
        return
    documents, quotes = load(*paths)
    found = examples(documents, quotes)
    yield from table(
        quotes,
        {f"{way} [95 %]": answers for way, answers in ours(documents, quotes, found).items()},
        {
            "exact with context": peer(exact_with_context, documents, quotes),
            **{name: peer(make, documents, quotes) for name, make in _by_edlib().items()},
            "rapidfuzz partial": peer(rapidfuzz_partial, documents, quotes),
            "diff-match-patch": peer(match_patch, documents, quotes),
        },
    )
    yield from transfer(documents, quotes, found)
    yield from timing(documents, quotes, size)
    yield from aligning.report(documents, quotes)
