"""What each number of the evidence counts for, as tests/benchmarks/reattach_training.py fitted it.

Not to be changed by hand; features.py says what the numbers mean.
"""

from typing import NamedTuple


class Weight(NamedTuple):
    """What a number counts for where no letter has changed, where some have, and for the ends."""

    same: float
    changed: float
    ends: float = 0.0


WEIGHTS: dict[str, Weight] = {
    "always": Weight(-2.28, -5.63, 0.0),
    "own_evidence": Weight(6.19, 2.37, -2.45),
    "joint_evidence": Weight(1.42, 1.77, -0.16),
    "joint_evidence_long": Weight(3.37, 5.29, 6.5),
    "context": Weight(1.07, 0.0, 1.5),
    "better_side": Weight(0.22, 0.0, 0.08),
    "both_sides": Weight(2.44, 2.34, 1.31),
    "mismatch": Weight(-9.21, -2.09, -1.5),
    "context_elsewhere": Weight(3.65, -1.32, 1.22),
    "home_elsewhere": Weight(-3.54, -8.93, -0.27),
    "borders": Weight(3.06, 0.0, 0.0),
    "there": Weight(1.69, 0.92, 1.55),
    "with_neighbours": Weight(1.47, 2.39, 0.0),
    "in_order": Weight(1.98, 1.66, 0.0),
    "around": Weight(0.78, 0.19, 2.68),
    "letters": Weight(0.0, 5.37, 8.03),
    "lost": Weight(0.0, -2.86, -5.58),
    "lost_bits": Weight(0.0, -3.23, -2.66),
    "marked": Weight(0.0, -0.25, -2.54),
    "closing": Weight(0.0, 0.95, 1.63),
    "opening": Weight(0.0, 0.4, 0.34),
    "length": Weight(0.0, 0.0, 2.07),
}
