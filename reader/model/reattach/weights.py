"""What each number of the evidence counts for, as tests/benchmarks/reattach_training.py fitted it.

Not to be changed by hand; features.py and ends.py say what the numbers mean.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Weight(NamedTuple):
    """What a number counts for where no letter has changed, and where some have."""

    same: float
    changed: float


class Weights(NamedTuple):
    """What the numbers count for, by name: in favour of *places*, and of the *ends* at one."""

    places: Mapping[str, Weight]
    ends: Mapping[str, float]


PLACES: dict[str, Weight] = {
    "always": Weight(-2.28, -5.51),
    "own_evidence": Weight(6.23, 2.45),
    "joint_evidence": Weight(1.41, 2.09),
    "joint_evidence_long": Weight(3.44, 5.15),
    "context": Weight(1.05, 0.0),
    "better_side": Weight(0.18, 0.0),
    "both_sides": Weight(2.45, 2.22),
    "mismatch": Weight(-9.15, -2.01),
    "context_elsewhere": Weight(3.62, -1.66),
    "home_elsewhere": Weight(-3.71, -8.3),
    "borders": Weight(3.05, 0.0),
    "there": Weight(1.67, 1.02),
    "with_neighbours": Weight(1.44, 2.37),
    "in_order": Weight(1.97, 1.65),
    "around": Weight(0.72, 0.04),
    "letters": Weight(0.0, 5.02),
    "lost": Weight(0.0, -2.92),
    "lost_bits": Weight(0.0, -3.0),
    "marked": Weight(0.0, -0.1),
    "closing": Weight(0.0, 0.71),
    "opening": Weight(0.0, 0.52),
}

ENDS: dict[str, float] = {
    "own_evidence": -0.55,
    "joint_evidence_long": 2.75,
    "context": 1.82,
    "both_sides": 1.32,
    "around": 0.36,
    "letters": 3.39,
    "lost": -0.56,
    "lost_bits": -1.11,
    "marked": -0.99,
    "closing": 0.59,
    "length": -0.19,
    "joined": 0.07,
    "kept": 4.43,
    "known": 1.41,
    "enclosed": 0.13,
    "begins": 0.12,
    "closes": 0.26,
    "aligned_start": 0.21,
    "aligned_end": 0.23,
}

WEIGHTS = Weights(PLACES, ENDS)
