"""The evidence weighed: how probably each candidate, or none of them, is the passage meant.

A conditional logit: every candidate has the weight exp(score), the score being the sum of its
numbers times the weights in weights.py, and "it is gone" has the weight 1. Probabilities are
shares of the whole, so that two places equally good share what one of them would have had.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp

from reader.model.reattach.candidates import Candidate
from reader.model.reattach.features import NAMES, Evidence
from reader.model.reattach.weights import Weight

# Scores beyond this are certainties either way, and exp would overflow in the end.
_MOST = 50.0
# Candidates that share at least half of the shorter one are one place, seen differently.
_ONE_PLACE = 0.5
# Candidates that share so much of what they cover together are one passage with other ends.
_NEAR = 0.3
# What is less probable than this is no rival, and a place need not be named for it.
_NEGLIGIBLE = 0.01


@dataclass(frozen=True, slots=True)
class Spot:
    """One place in the document: how probably it is the one meant, and the best span there.

    *near* are this and those with other ends.
    """

    evidence: Evidence
    probability: float
    near: tuple[Evidence, ...]


def places(evidence: list[Evidence], weights: Mapping[str, Weight]) -> list[Spot]:
    """Return the places that *evidence* speaks for, the most probable first."""
    same = tuple(weights[name].same for name in NAMES)
    changed = tuple(weights[name].changed for name in NAMES)
    powers = [
        exp(min(_MOST, _score(each.numbers, same if each.same else changed))) for each in evidence
    ]
    total = 1 + sum(powers)
    shares = sorted(
        ((power / total, each) for power, each in zip(powers, evidence, strict=True)),
        key=lambda share: -share[0],
    )
    left = [share for share in shares if share[0] >= _NEGLIGIBLE] or shares[:1]
    found: list[Spot] = []
    while left:
        # The span on whose neighbourhood most of the probability lies, not the highest peak:
        # the ends of a passage are less sure than its middle.
        _, best = max(left, key=lambda share: (_support(share[1], left), share[0]))
        here = [each for each in left if _shared(best.candidate, each[1].candidate) >= _ONE_PLACE]
        # Far from the middle there is another place, or a part of this one.
        near = (each for _, each in here if _alike(best.candidate, each.candidate) >= _NEAR)
        found.append(Spot(best, sum(share for share, _ in here), tuple(near)))
        left = [each for each in left if _shared(best.candidate, each[1].candidate) < _ONE_PLACE]
    return sorted(found, key=lambda place: -place.probability)


def _score(numbers: tuple[float, ...], weights: tuple[float, ...]) -> float:
    return sum(number * weight for number, weight in zip(numbers, weights, strict=True))


def _support(evidence: Evidence, all_shares: list[tuple[float, Evidence]]) -> float:
    mine = evidence.candidate
    return sum(share for share, other in all_shares if _alike(mine, other.candidate) >= _ONE_PLACE)


def _common(one: Candidate, other: Candidate) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _alike(one: Candidate, other: Candidate) -> float:
    """Return what the two have in common, as a part of what they cover together."""
    common = _common(one, other)
    return common / (one.end - one.start + other.end - other.start - common)


def _shared(one: Candidate, other: Candidate) -> float:
    """Return what the two have in common, as a part of the shorter."""
    return _common(one, other) / min(one.end - one.start, other.end - other.start)
