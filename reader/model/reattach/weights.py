"""What each number of the evidence counts for, as tests/benchmarks/reattach_training.py fitted it.

Not to be changed by hand; features.py says what the numbers mean.
"""

from typing import NamedTuple


class Weight(NamedTuple):
    """What a number counts for where no letter has changed, and where some have."""

    same: float
    changed: float


WEIGHTS: dict[str, Weight] = {
    "always": Weight(-1.89, -6.16),
    "own_evidence": Weight(7.09, 2.23),
    "joint_evidence": Weight(0.46, 0.92),
    "joint_evidence_long": Weight(3.29, 5.72),
    "context": Weight(1.32, 0.0),
    "better_side": Weight(1.26, 0.0),
    "both_sides": Weight(1.83, 0.0),
    "mismatch": Weight(-9.99, -3.16),
    "context_elsewhere": Weight(4.39, -2.29),
    "home_elsewhere": Weight(0.0, -7.48),
    "borders": Weight(2.98, 0.0),
    "there": Weight(1.84, 2.96),
    "with_neighbours": Weight(1.76, 2.39),
    "letters": Weight(0.0, 6.14),
    "lost": Weight(0.0, -2.2),
    "lost_bits": Weight(0.0, -3.16),
    "marked": Weight(0.0, -0.35),
    "closing": Weight(0.0, 2.18),
}
