"""Fits reader/model/reattach/weights.py: `python -m tests.benchmarks.reattach_training FILE ...`.

The model is a conditional logit: of the places a quotation might mean, and "gone", each has the
weight exp(score). What is fitted, in ten seconds, is the likelihood of the right one; where several
candidates overlap the gold by half, that of any. `make bench ARGS=reattach` prints scores out of
fold.

At the right place the best ends are chosen by weights of their own.

What a quotation says by itself is weighed first. What its neighbours say is weighed after that,
and only where there are some, so that a quotation alone is judged as if there were no others.
"""

import sys
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reader.model.reattach import weights as target
from reader.model.reattach.ends import ENDS, weigh_ends
from reader.model.reattach.features import NAMES
from reader.model.reattach.neighbours import Neighbours
from reader.model.reattach.resolve import Resolver
from reader.model.reattach.weights import Weight, Weights
from tests.benchmarks.reattach_set import Quote, by_document, common_part, load, thinned

Floats = npt.NDArray[np.float64]

# Made-up texts stand for what few real revisions show, look-alikes above all; they are a quarter
# as telling as a real one.
_MADE_UP = 0.25
# Readers' own quotations come without context, or without a place: every fourth quotation is
# learnt from once more without the one, and every fourth without the other. Without context much
# cannot be known, so those count less.
_WITHOUT_PLACE = 0.5
_WITHOUT_CONTEXT = 0.3
# A span this near to the gold is at its place; of those there the nearest, or nearly, is best.
_NEAR = 0.3
_AS_GOOD = 0.02
# What is asked of a number that nothing in the data decides: to stay small.
_RIDGE = 0.00001
# Of ends there are fewer examples.
_RIDGE_OF_ENDS = 0.0005
_STEPS = 1000
# Weights whose sign is known beforehand are held to it, so that no accident of the data makes a
# lost word speak for a place. These may have either,
_FREE = frozenset({"always", "context_elsewhere"})
# these speak against a place, and the others for it.
_AGAINST = frozenset({"mismatch", "home_elsewhere", "lost", "lost_bits", "marked"})
_SHARED = NAMES.index("letters")
_FROM_NEIGHBOURS = frozenset({"with_neighbours", "in_order"})
_NEIGHBOURS = np.array([name in _FROM_NEIGHBOURS for name in (*NAMES[:_SHARED], *NAMES)])


@dataclass(frozen=True, slots=True)
class Example:
    """A quotation's candidates: their numbers, and which are right; none is where it is gone.

    Those at the right place that have changed have *ends*, and some of these are the *best*.
    *in_batch* tells whether the numbers hold what neighbours said.
    """

    text: str
    weight: float
    numbers: Floats
    right: npt.NDArray[np.bool_]
    ends: Floats
    best: npt.NDArray[np.bool_]
    is_gone: bool
    in_batch: bool


def examples(documents: dict[str, str], quotes: Iterable[Quote]) -> list[Example]:
    """Return what there is to learn from *quotes*."""
    found: list[Example] = []
    for document, here in by_document(quotes).items():
        resolver = Resolver(documents[document])
        made = [
            _example(resolver, variant, weight, None)
            for quote in here
            for variant, weight in _variants(quote)
        ]
        # Close together as in the set, and as far apart as in an edition.
        for batch in (here, *thinned(here, len(documents[document]))):
            neighbours = resolver.neighbours(quote.quotation for quote in batch)
            made += [_example(resolver, quote, _weight(quote), neighbours) for quote in batch]
        found += [example for example in made if example is not None]
    return found


def _weight(quote: Quote) -> float:
    return 1.0 if quote.is_real else _MADE_UP


def _variants(quote: Quote) -> list[tuple[Quote, float]]:
    weight = _weight(quote)
    turn = zlib.crc32(quote.quotation.id.encode()) % 4
    variants = [(quote, weight)]
    # Where a look-alike is left, only the context tells that the passage is gone.
    if turn == 0 and quote.group != "deleted, look-alike left":
        bare = replace(quote.quotation, prefix="", suffix="", start=None)
        variants.append((replace(quote, quotation=bare), weight * _WITHOUT_CONTEXT))
    if turn == 1:
        anywhere = replace(quote.quotation, start=None)
        variants.append((replace(quote, quotation=anywhere), weight * _WITHOUT_PLACE))
    return variants


def _example(
    resolver: Resolver, quote: Quote, weight: float, neighbours: Neighbours | None
) -> Example | None:
    evidence, scale = resolver.weighed(quote.quotation, neighbours or Neighbours())
    spans = [resolver.span(each.candidate) for each in evidence]
    shares = np.array([common_part(span, quote.gold) if quote.gold else 0.0 for span in spans])
    right = shares >= 1 / 2
    if not evidence or (quote.gold is not None and not right.any()):
        return None  # the right answer is not among those to choose from
    same = np.array([[each.same] for each in evidence], dtype=np.float64)
    numbers = np.array([each.numbers for each in evidence], dtype=np.float64)
    both = np.hstack([numbers[:, :_SHARED] * same, numbers * (1 - same)])
    is_gone, in_batch = quote.gold is None, neighbours is not None
    # What has not changed needs no ends, and of what stands alone there is no choice.
    near = [each for i, each in enumerate(evidence) if shares[i] >= _NEAR and not each.whole]
    choices = weigh_ends(near, scale)
    parts = np.array(
        [
            common_part(resolver.span(each.candidate), quote.gold)
            for each, _ in choices
            if quote.gold
        ]
    )
    best = parts >= max(parts, default=0.0) - _AS_GOOD
    of_ends = np.array([numbers for _, numbers in choices])
    return Example(quote.text, weight, both, right, of_ends, best, is_gone, in_batch)


def fit(found: list[Example]) -> Weights:
    """Return the weights under which the right answers of *found* are likeliest."""
    nothing = np.zeros(len(_NEIGHBOURS))
    alone = _climb(
        [each for each in found if not each.in_batch], nothing, ~_NEIGHBOURS, bounds=_bounds()
    )
    beta = _climb([each for each in found if each.in_batch], alone, _NEIGHBOURS, bounds=_bounds())
    same = [*beta[:_SHARED], *np.zeros(len(NAMES) - _SHARED)]
    rows = zip(NAMES, same, beta[_SHARED:], strict=True)
    return Weights(
        {name: Weight(*(round(float(each), 2) for each in row)) for name, *row in rows},
        dict(zip(ENDS, (round(float(each), 2) for each in _ends(found)), strict=True)),
    )


def _ends(found: list[Example]) -> Floats:
    """Return the weights by which the best ends are chosen at the right place."""
    choices = [
        replace(each, numbers=each.ends, right=each.best)
        for each in found
        if not each.in_batch and not each.best.all()
    ]
    nothing = np.zeros(len(ENDS))
    free = (nothing - np.inf, nothing + np.inf)
    return _climb(choices, nothing, nothing == 0, bounds=free, or_gone=0.0, ridge=_RIDGE_OF_ENDS)


def _climb(
    found: list[Example],
    given: Floats,
    free: npt.NDArray[np.bool_],
    *,
    bounds: tuple[Floats, Floats],
    or_gone: float = 1.0,
    ridge: float = _RIDGE,
) -> Floats:
    """Return the weights, those that are *free* fitted to *found* and the others as *given*.

    That it is gone weighs *or_gone*, which is nothing where the place is known.
    """
    if not found:
        return given
    numbers = np.concatenate([each.numbers for each in found])
    right = np.concatenate([each.right for each in found]).astype(np.float64)
    counts = np.array([len(each.numbers) for each in found])
    owner = np.repeat(np.arange(len(found)), counts)
    first = np.concatenate([[0], np.cumsum(counts)[:-1]])
    weight = np.array([each.weight for each in found])
    gone = np.array([each.is_gone for each in found])
    low, high = (bound[free] for bound in bounds)
    known, numbers = numbers @ np.where(free, 0.0, given), numbers[:, free]
    beta = given[free]
    mean, square = np.zeros_like(beta), np.zeros_like(beta)
    for step in range(1, _STEPS + 1):
        power = np.exp(np.clip(known + numbers @ beta, -50, 50))
        share = power / (or_gone + np.add.reduceat(power, first))[owner]
        hit = power * right
        wanted = hit / np.maximum(np.add.reduceat(hit, first), 1e-300)[owner]
        wanted[gone[owner]] = 0
        slope = numbers.T @ ((share - wanted) * weight[owner]) / weight.sum() + ridge * beta
        # Adam (Kingma and Ba 2015), with smaller steps towards the end.
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        size = 0.1 if step < 0.6 * _STEPS else 0.01
        beta -= size * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        beta = np.clip(beta, low, high)
    fitted = given.copy()
    fitted[free] = beta
    return fitted


def _bounds() -> tuple[Floats, Floats]:
    names = (*NAMES[:_SHARED], *NAMES)
    low = [-np.inf if name in _FREE | _AGAINST else 0.0 for name in names]
    high = [0.0 if name in _AGAINST else np.inf for name in names]
    return np.array(low), np.array(high)


def write(weights: Weights, path: Path) -> None:
    """Put *weights* into the tables of the module at *path*."""
    head, _, _ = path.read_text(encoding="utf-8").partition("PLACES: ")
    places = [f'    "{name}": Weight({w.same}, {w.changed}),' for name, w in weights.places.items()]
    ends = [f'    "{name}": {weight},' for name, weight in weights.ends.items()]
    tables = [
        *("PLACES: dict[str, Weight] = {", *places, "}", ""),
        *("ENDS: dict[str, float] = {", *ends, "}", ""),
        *("WEIGHTS = Weights(PLACES, ENDS)", ""),
    ]
    path.write_text(head + "\n".join(tables), encoding="utf-8")


def main() -> None:
    """Fit the weights to all of the development sets and write them down."""
    documents, quotes = load(*map(Path, sys.argv[1:]))
    weights = fit(examples(documents, quotes))
    write(weights, Path(target.__file__))
    for name, weight in weights.places.items():
        print(f"{name:22}{weight.same:8.2f}{weight.changed:8.2f}")
    for name, value in weights.ends.items():
        print(f"{name:22}{value:16.2f}")


if __name__ == "__main__":
    main()
