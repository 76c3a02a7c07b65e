"""Aligns as the aligner does, by edlib: a tenth of the time, where the package is installed."""

import edlib


def align_within(pattern: bytes, text: bytes, most: int) -> tuple[int, list[tuple[int, int]]]:
    """Return the fewest errors with which *pattern* stands in *text*, and where it does."""
    found = edlib.align(pattern, text, mode="HW", task="locations", k=most)
    places: list[tuple[int, int]] = found["locations"]
    return found["editDistance"], [(first, last + 1) for first, last in places]


def align_at_start(pattern: bytes, text: bytes) -> tuple[int, int]:
    """Return the errors of *pattern* laid at the start of *text*, and how much of it is used."""
    found = edlib.align(pattern, text, mode="SHW", task="distance")
    (_, last), *_ = found["locations"]
    return found["editDistance"], last + 1
