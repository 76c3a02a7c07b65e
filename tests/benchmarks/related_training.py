"""Fits reader/model/related/weights.py: `python -m tests.benchmarks.related_training FILE`.

The model is logistic, and looks twice: at each sentence and claim by itself, and then at what the
first look found around them. What the second learns from are first looks out of fold, by outlets,
as is everything that `make bench ARGS=related` prints. With OPENBLAS_NUM_THREADS=1 it takes a
minute: its matrices are narrow, and threads wait for one another.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import numpy as np
import numpy.typing as npt

from reader.model.related import weights as target
from reader.model.related.edition_claims import read_claims
from reader.model.related.evidence import Evidence, Evidences, Pair
from reader.model.related.scoring import look_around, names_of_both, score
from reader.model.related.weights import Weights
from reader.model.storage.paths import bundled_edition
from tests.benchmarks.related_set import PATH, PRECISION, Found, Page, Scores, load

T = TypeVar("T")
Floats = npt.NDArray[np.float64]

_FOLDS = 8
# What is asked of a weight that nothing decides, where all numbers vary alike: to stay small.
_RIDGE = 10.0
_STEPS = 25
_MAKES, _RELATED = 2, 1
# What is shown is a little surer than is promised, for every outlet has words of its own; and the
# threshold is where that was reached out of fold, by several ways to fold.
_SURER = 0.01
_SEEDS = 5


@dataclass(frozen=True, slots=True)
class Example:
    """The pairs of a page's sentences and claims, with their grades."""

    page: Page
    pairs: tuple[Pair, ...]
    grades: tuple[int, ...]


def examples(pages: Sequence[Page]) -> list[Example]:
    """Return what there is to learn from *pages*."""
    claims = read_claims(bundled_edition()).claims
    evidences = Evidences(claims)
    found = []
    for page in pages:
        pairs = tuple(evidences.pairs(page.sentences))
        grades = (page.grades[p.sentence].get(claims[p.claim].id, 0) for p in pairs)
        found.append(Example(page, pairs, tuple(grades)))
    return found


def fit(found: Sequence[Example], seed: int = 0) -> Weights:
    """Return the weights for both looks, which nothing is shown by yet."""
    first = _first(found)
    likelihoods = _out_of_fold(found, seed, _first, _by_first)
    second = _second(found, likelihoods)
    return Weights(first, second, 1.0)


def cross_validated(found: Sequence[Example], seed: int = 0) -> list[Found]:
    """Return what is found in each page by weights that were fitted to other outlets."""
    ids = [claim.id for claim in read_claims(bundled_edition()).claims]
    scores = _out_of_fold(found, seed, lambda some: fit(some, seed + 1), _by_both)
    return [
        Found(place, pair.sentence, ids[pair.claim], likelihood)
        for place, (each, some) in enumerate(zip(found, scores, strict=True))
        for pair, likelihood in zip(each.pairs, some, strict=True)
    ]


def threshold(found: Sequence[Example]) -> float:
    """Return how likely is sure enough: the mean of where that was so out of fold."""
    pages = [each.page for each in found]
    reached = [
        Scores(pages, cross_validated(found, seed)).at_precision(PRECISION + _SURER)[1]
        for seed in range(_SEEDS)
    ]
    return sum(reached) / len(reached)


def _out_of_fold(
    found: Sequence[Example],
    seed: int,
    learn: Callable[[Sequence[Example]], T],
    apply: Callable[[T, Example], Sequence[float]],
) -> list[Sequence[float]]:
    folds = [crc32(f"{seed} {each.page.outlet}".encode()) % _FOLDS for each in found]
    learnt = {
        fold: learn([each for each, its in zip(found, folds, strict=True) if its != fold])
        for fold in sorted(set(folds))
    }
    return [apply(learnt[fold], each) for each, fold in zip(found, folds, strict=True)]


def _first(found: Sequence[Example]) -> dict[str, float]:
    numbers = [pair.evidence for each in found for pair in each.pairs]
    return _fitted(Evidence._fields, np.array(numbers), _grades(found))


def _second(found: Sequence[Example], likelihoods: Sequence[Sequence[float]]) -> dict[str, float]:
    numbers = [
        (*pair.evidence, *around)
        for each, some in zip(found, likelihoods, strict=True)
        for pair, around in zip(each.pairs, look_around(each.pairs, some), strict=True)
    ]
    return _fitted(names_of_both(), np.array(numbers), _grades(found))


def _by_first(first: dict[str, float], example: Example) -> Sequence[float]:
    always, *each = first.values()
    numbers = np.array([pair.evidence for pair in example.pairs]).reshape(-1, len(each))
    return [float(p) for p in 1 / (1 + np.exp(-(always + numbers @ np.array(each))))]


def _by_both(weights: Weights, example: Example) -> Sequence[float]:
    return [each.score for each in score(example.pairs, weights)]


def _grades(found: Sequence[Example]) -> npt.NDArray[np.int64]:
    return np.array([grade for each in found for grade in each.grades])


def _fitted(
    names: Sequence[str], numbers: Floats, grades: npt.NDArray[np.int64]
) -> dict[str, float]:
    """Return weights by Newton's steps; what is only related counts for nothing."""
    counted = grades != _RELATED
    numbers, wanted = numbers[counted], (grades[counted] == _MAKES).astype(np.float64)
    mean, spread = numbers.mean(axis=0), numbers.std(axis=0)
    spread[spread == 0] = 1.0
    given = np.hstack([np.ones((len(numbers), 1)), (numbers - mean) / spread])
    ridge = np.full(given.shape[1], _RIDGE)
    ridge[0] = 0.0
    beta = np.zeros(given.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-np.clip(given @ beta, -30, 30)))
        slope = given.T @ (likely - wanted) + ridge * beta
        bend = (given * (likely * (1 - likely))[:, None]).T @ given + np.diag(ridge + 1e-9)
        beta -= np.linalg.solve(bend, slope)
    each = beta[1:] / spread
    always = float(beta[0] - each @ mean)
    return {
        "always": round(always, 4),
        **{name: round(float(weight), 4) for name, weight in zip(names, each, strict=True)},
    }


def write(weights: Weights, path: Path) -> None:
    """Put *weights* into the tables of the module at *path*."""
    head, _, _ = path.read_text(encoding="utf-8").partition("FIRST: ")
    tables = [
        *_table("FIRST", weights.first),
        *_table("SECOND", weights.second),
        f"WEIGHTS = Weights(FIRST, SECOND, {weights.shown})\n",
    ]
    path.write_text(head + "\n".join(tables), encoding="utf-8")


def _table(name: str, weights: Mapping[str, float]) -> Sequence[str]:
    lines = [f'    "{each}": {weight},' for each, weight in weights.items()]
    return (f"{name}: dict[str, float] = {{", *lines, "}", "")


def main() -> None:
    """Fit the weights to the development set and write them down."""
    found = examples(load(Path(sys.argv[1]) if sys.argv[1:] else PATH))
    weights = fit(found)._replace(shown=round(threshold(found), 3))
    write(weights, Path(target.__file__))


if __name__ == "__main__":
    main()
