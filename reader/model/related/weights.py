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
    "always": -3.2199,
    "met": 0.8867,
    "missing": -0.4494,
    "missing_before": -0.5504,
    "loosely_missing_before": -0.327,
    "loosely_missing_carried": -0.3074,
    "near_missing": 0.0832,
    "near_missing_before": -0.5494,
    "near_missing_first": -0.6845,
    "met_loosely": 0.3182,
    "met_loosely_before": -0.1791,
    "refused": -0.7321,
    "rarity": 0.0387,
    "lacking": -0.0469,
    "lacking_loosely": -0.0805,
    "likeness": 0.9744,
    "lead": 0.0554,
    "notes_alike": -1.7655,
    "notes_likeness": 0.1318,
    "notes_lead": 0.0344,
    "met_next": 1.769,
    "first_meets": 0.9866,
    "others_met": -0.5281,
    "subject": -0.5291,
    "foreign": 0.3856,
    "foreign_here": -0.8237,
    "numbers": -0.2907,
    "same_number": 1.0717,
    "has_figures": 0.0282,
    "length": 0.0265,
    "is_first": 0.3261,
    "likeness_before": 0.1184,
    "first_rarity": 0.2735,
    "shared": 3.1288,
    "meant_alike": 0.4298,
    "meant_lead": 0.0558,
}

SECOND: dict[str, float] = {
    "always": -5.3109,
    "met": 1.115,
    "missing": -0.3042,
    "missing_before": -0.3582,
    "loosely_missing_before": -0.5225,
    "loosely_missing_carried": -0.045,
    "near_missing": 0.0523,
    "near_missing_before": -0.9201,
    "near_missing_first": -0.4416,
    "met_loosely": 0.491,
    "met_loosely_before": -0.1334,
    "refused": -0.6436,
    "rarity": 0.1264,
    "lacking": -0.0792,
    "lacking_loosely": -0.1105,
    "likeness": 0.6559,
    "lead": 0.0581,
    "notes_alike": -1.5581,
    "notes_likeness": 0.172,
    "notes_lead": -0.0048,
    "met_next": 1.0077,
    "first_meets": -0.6427,
    "others_met": -0.1199,
    "subject": 0.4523,
    "foreign": 0.739,
    "foreign_here": -0.9487,
    "numbers": -0.3735,
    "same_number": 1.4507,
    "has_figures": -0.0339,
    "length": 0.034,
    "is_first": 0.3877,
    "likeness_before": 0.0945,
    "first_rarity": 0.1668,
    "shared": 4.3903,
    "meant_alike": 0.7196,
    "meant_lead": 0.0503,
    "own": -0.302,
    "rival": -0.1932,
    "ahead": 0.0156,
    "before": 0.0531,
    "after": 0.0983,
    "most": 0.0613,
    "mean": 1.5055,
    "page": -0.6366,
    "likelier": -0.0379,
    "first": 1.6805,
}

WEIGHTS = Weights(FIRST, SECOND, 0.865)
