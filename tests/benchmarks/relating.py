"""How well sentences of other texts are given the passages whose claims they make, and how fast."""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reader.model.edition.article import Article, Block, BlockKind
from reader.model.related.claims_kept import KnownEdition, known_edition
from reader.model.related.edition_claims import read_claims
from reader.model.related.known_claim import KnownClaim
from reader.model.related.likeness import Likeness, stems
from reader.model.related.relating import relate
from reader.model.related.scoring import score
from reader.model.related.weights import WEIGHTS
from reader.model.storage.paths import bundled_edition
from reader.model.text.span import Span
from tests.benchmarks.related_set import PATH, PRECISION, Found, Page, Scores, load
from tests.benchmarks.related_training import Example, cross_validated, examples

OWN = Path(__file__).with_name("related_own.json")
_SEEDS = 5
_SENTENCES, _EDITIONS = 1000, 100


def report(path: Path = PATH) -> Iterator[str]:
    """Yield the lines of the table and of the timing, or why there are none of a set."""
    heads = f"{'AP':>8}{'R at P .95':>12}{'strict':>8}{'shown: P':>10}{'R':>6}{'near':>7}{'far':>6}"
    yield f"{'':34}{heads}"
    own = load(OWN)
    yield _row("our own small set", Scores(own, as_shipped(examples(own))), WEIGHTS.shown)
    yield _row("  BM25 alone", Scores(own, by_likeness(own)), 2.0)
    if path.is_file():
        pages = load(path)
        found = examples(pages)
        for seed in range(_SEEDS):
            scores = Scores(pages, cross_validated(found, seed))
            yield _row(f"{path.name}, out of fold by outlet, {seed}", scores, WEIGHTS.shown)
        yield _row("  BM25 alone", Scores(pages, by_likeness(pages)), 2.0)
    else:
        yield f"Other texts are not scored: there is no {path}; CLAIMS=FILE names one."
    yield from timing(own)


def as_shipped(found: Sequence[Example]) -> list[Found]:
    """Return what is found by the weights that the program has."""
    ids = [claim.id for claim in _claims()]
    return [
        Found(place, each.sentence, ids[each.claim], each.score)
        for place, example in enumerate(found)
        for each in score(example.pairs)
    ]


def by_likeness(pages: Sequence[Page]) -> list[Found]:
    """Return what BM25 finds by itself, of which nothing is ever likely."""
    claims = _claims()
    known = Likeness(
        (place, stems(text))
        for place, claim in enumerate(claims)
        for text in (*claim.said, *claim.notes)
    )
    return [
        Found(page, place, claims[claim].id, likeness)
        for page, each in enumerate(pages)
        for place, sentence in enumerate(each.sentences)
        for claim, likeness in known.with_each(stems(sentence)).items()
    ]


def timing(pages: Sequence[Page]) -> Iterator[str]:
    """Yield what a thousand sentences take beside a hundred editions, and what BM25 takes."""
    sentences = [sentence for page in pages for sentence in page.sentences]
    many = [sentences[i % len(sentences)] for i in range(_SENTENCES)]
    text = _article(many)
    bundled = known_edition(bundled_edition())
    others = [_renamed(bundled, number) for number in range(1, _EDITIONS)]
    _ = bundled.claims
    took = _seconds(lambda: relate(text, [bundled, *others]))
    alone = _seconds(lambda: by_likeness([Page("", "", tuple(many), (), ())]))
    yield (
        f"{_SENTENCES:,} sentences, {_EDITIONS} editions: {took:.2f} s of work, "
        f"{took / alone:.1f} times what BM25 takes beside one"
    )


def _claims() -> tuple[KnownClaim, ...]:
    return read_claims(bundled_edition()).claims


def _row(name: str, scores: Scores, threshold: float) -> str:
    recall, _ = scores.at_precision(PRECISION)
    strict, _ = scores.at_precision(PRECISION, strict=True)
    precision, shown = scores.at_threshold(threshold)
    near, far = (scores.false_alarms(kind, threshold) for kind in ("near", "far"))
    return (
        f"{name:34}{scores.average_precision():8.3f}{recall:12.3f}{strict:8.3f}{precision:10.3f}"
        f"{shown:6.2f}{near:7.1f}{far:6.1f}"
    )


def _renamed(edition: KnownEdition, number: int) -> KnownEdition:
    """Return an *edition* on other matters: its subjects are words that no text has."""
    elsewhere = tuple(((f"zzz{number}",),) for _ in edition.subjects)
    return KnownEdition(Path(f"/edition-{number}"), elsewhere, b"{}")


def _article(sentences: Sequence[str]) -> Article:
    text, blocks = "", []
    for sentence in sentences:
        blocks.append(Block(BlockKind.PARAGRAPH, Span(len(text), len(text) + len(sentence))))
        text += f"{sentence}\n"
    return Article("", "", "en", "", "", "", text, tuple(blocks))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun
