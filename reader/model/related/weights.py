"""What each number of the evidence counts for, as benchmarks/related_training.py fitted it.

Not to be changed by hand; evidence.py and scoring.py say what the numbers mean.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Weights(NamedTuple):
    """What counts at a *first* look and at a *second*, by name; the first is for always.

    What is *shown* is at least so likely.
    """

    first: Mapping[str, float]
    second: Mapping[str, float]
    shown: float


FIRST: dict[str, float] = {
    "always": -2.404,
    "met": 0.7118,
    "missing": -0.233,
    "missing_before": -0.3788,
    "loosely_missing_before": -0.0272,
    "loosely_missing_carried": -0.6139,
    "near_missing": 0.1371,
    "near_missing_before": -0.4722,
    "near_missing_first": -1.157,
    "near_missing_carried": 0.0,
    "met_loosely": 0.4142,
    "met_loosely_before": -0.267,
    "refused": -1.054,
    "rarity": 0.0605,
    "lacking": -0.1391,
    "lacking_loosely": -0.109,
    "likeness": 2.6392,
    "lead": 0.0812,
    "notes_alike": -3.4216,
    "notes_likeness": 0.1335,
    "notes_lead": 0.0576,
    "met_next": 1.6607,
    "first_meets": 0.5698,
    "others_met": -0.772,
    "subject": -1.4108,
    "foreign": 0.3519,
    "foreign_here": -0.7171,
    "numbers": -0.2549,
    "same_number": 1.2593,
    "has_figures": -0.161,
    "length": 0.0191,
    "is_first": 0.573,
    "likeness_before": 0.1239,
    "first_rarity": 0.2642,
    "shared": 3.2722,
}

SECOND: dict[str, float] = {
    "always": -4.0818,
    "met": 0.8395,
    "missing": -0.1462,
    "missing_before": -0.2247,
    "loosely_missing_before": -0.367,
    "loosely_missing_carried": -0.2348,
    "near_missing": 0.068,
    "near_missing_before": -0.8899,
    "near_missing_first": -0.7869,
    "near_missing_carried": 0.0,
    "met_loosely": 0.6082,
    "met_loosely_before": -0.1731,
    "refused": -1.0114,
    "rarity": 0.139,
    "lacking": -0.1588,
    "lacking_loosely": -0.1319,
    "likeness": 3.108,
    "lead": 0.0823,
    "notes_alike": -3.6717,
    "notes_likeness": 0.1767,
    "notes_lead": 0.024,
    "met_next": 1.1583,
    "first_meets": -1.2797,
    "others_met": -0.3929,
    "subject": -1.1315,
    "foreign": 0.7216,
    "foreign_here": -0.8652,
    "numbers": -0.3117,
    "same_number": 1.7908,
    "has_figures": -0.2348,
    "length": 0.0294,
    "is_first": 0.7214,
    "likeness_before": 0.1324,
    "first_rarity": 0.1603,
    "shared": 4.4348,
    "own": -0.3315,
    "rival": -0.2121,
    "ahead": 0.0152,
    "before": -0.0046,
    "after": 0.0887,
    "most": 0.1069,
    "mean": 0.3832,
    "page": -0.8351,
    "likelier": -0.0341,
    "first": 2.6505,
}

WEIGHTS = Weights(FIRST, SECOND, 0.824)
