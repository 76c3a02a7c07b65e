"""Weighs the evidence: how likely each sentence makes each claim."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from math import exp, log
from typing import NamedTuple

from reader.model.related.evidence import Evidence, Pair
from reader.model.related.weights import WEIGHTS, Weights

_LEAST = 0.001


class Around(NamedTuple):
    """How likely, in log-odds, a first look found a claim at its place and at others.

    *rival* is the likeliest other claim of the sentence, and *ahead* is by how much the claim is
    likelier; so many others are *likelier*. *before* and *after* it are the sentences beside, and
    *most* is the likeliest other one. *mean* is the claim's mean likelihood in others, *first* that
    of the text's first, and *page* is the mean of each sentence's likeliest claim.
    """

    own: float
    rival: float
    ahead: float
    before: float
    after: float
    most: float
    mean: float
    page: float
    likelier: float
    first: float


class Scored(NamedTuple):
    """A sentence and a claim by their places, and how likely the one makes the other."""

    sentence: int
    claim: int
    score: float


def score(pairs: Sequence[Pair], weights: Weights = WEIGHTS) -> list[Scored]:
    """Return how likely each of the *pairs* of one text is a sentence and its claim."""
    own = [_likelihood(weights.first, pair.evidence) for pair in pairs]
    return [
        Scored(pair.sentence, pair.claim, _likelihood(weights.second, (*pair.evidence, *around)))
        for pair, around in zip(pairs, look_around(pairs, own), strict=True)
    ]


def look_around(pairs: Sequence[Pair], likelihoods: Sequence[float]) -> Iterable[Around]:
    """Yield for each of the *pairs* of one text what the *likelihoods* of all tell of it."""
    in_sentence: dict[int, list[float]] = defaultdict(list)
    of_claim: dict[int, dict[int, float]] = defaultdict(dict)
    for pair, likelihood in zip(pairs, likelihoods, strict=True):
        in_sentence[pair.sentence].append(likelihood)
        of_claim[pair.claim][pair.sentence] = likelihood
    totals = {claim: sum(each.values()) for claim, each in of_claim.items()}
    most = {claim: nlargest(2, each.values()) for claim, each in of_claim.items()}
    page = sum(map(max, in_sentence.values())) / max(1, len(in_sentence))
    last = max(in_sentence, default=0)
    for pair, own in zip(pairs, likelihoods, strict=True):
        here = in_sentence[pair.sentence]
        rivals = sorted(here, reverse=True)
        rival = rivals[own >= rivals[0]] if len(rivals) > 1 else 0.0
        elsewhere = of_claim[pair.claim]
        mosts = most[pair.claim]
        yield Around(
            _odds(own),
            _odds(rival),
            _odds(own) - _odds(rival),
            _odds(elsewhere.get(pair.sentence - 1, 0.0)),
            _odds(elsewhere.get(pair.sentence + 1, 0.0)),
            _odds(mosts[own >= mosts[0]] if len(mosts) > 1 else 0.0),
            (totals[pair.claim] - own) / max(1, last),
            page,
            float(sum(each > own for each in here)),
            elsewhere.get(0, 0.0) if pair.sentence else 0.0,
        )


def names_of_both() -> tuple[str, ...]:
    """Return the names of all that the second look weighs, in its order."""
    return (*Evidence._fields, *Around._fields)


def _likelihood(weights: Mapping[str, float], values: Iterable[float]) -> float:
    always, *each = weights.values()
    total = always + sum(weight * value for weight, value in zip(each, values, strict=True))
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def _odds(likelihood: float) -> float:
    return log((likelihood + _LEAST) / (1 - likelihood + _LEAST))
