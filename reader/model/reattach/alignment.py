"""Edit distances between stretches of folded bytes."""

from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

try:
    from reader.model.reattach.fast_aligner import align_at_start, align_within
except ImportError:  # edlib has no wheel for every system
    from reader.model.reattach.aligner import align_at_start, align_within

# Two unrelated stretches of English differ in some 70 % of their characters when aligned at their
# best; from half on, what is found is more likely chance than a trace.
_MOST_ERRORS = 0.55

# A stretch longer than this is compared by its beginning and its end: aligning takes time with
# the square of the length, and 4,000 characters tell as much as 400,000.
_LONGEST = 4096


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch that resembles a pattern, and the number of characters in which it does not."""

    start: int
    end: int
    errors: int


def find_within(pattern: bytes, data: bytes, start: int, end: int, limit: int) -> list[Hit]:
    """Return the stretches of *data* from *start* to *end* that come nearest to *pattern*.

    There are at most *limit*; none overlaps another.
    """
    if not pattern or end <= start or len(pattern) > _LONGEST:
        return []
    most = int(len(pattern) * _MOST_ERRORS)
    errors, places = align_within(pattern, data[start:end], most)
    hits: list[Hit] = []
    for first, last in places:
        hit = Hit(start + first, start + last, errors)
        if hits and hit.start < hits[-1].end:
            # Ends that differ by a letter are one place; the one of the right length is kept.
            hits[-1] = min(hits[-1], hit, key=lambda h: abs(h.end - h.start - len(pattern)))
        elif len(hits) < limit:
            hits.append(hit)
    return hits


def errors_at_start(pattern: bytes, target: bytes) -> tuple[int, int]:
    """Return the errors of *pattern* laid at the start of *target*, and how much of it is used."""
    if not pattern or not target or len(pattern) > _LONGEST:
        return len(pattern), 0
    return align_at_start(pattern, target)


def similarity(one: bytes, other: bytes) -> float:
    """Return how alike the two are, from 0 to 1."""
    longest = max(len(one), len(other))
    if longest > _LONGEST:
        if min(len(one), len(other)) < longest / 4:
            return 0.0
        half = _LONGEST // 2
        one, other = one[:half] + one[-half:], other[:half] + other[-half:]
        longest = _LONGEST
    return 1 - Levenshtein.distance(one, other) / longest if longest else 1.0
