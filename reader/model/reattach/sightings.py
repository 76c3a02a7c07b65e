"""Where in the document a quotation and its context were seen.

Words vote for places: each says where the quotation would start if this occurrence of it were the
one meant. In the places with most votes the parts of the quotation are aligned, one by one, so
that each can be found where the others have changed.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nlargest

from reader.model.reattach.alignment import Hit, find_within
from reader.model.reattach.bytefold import Word
from reader.model.reattach.index import Index
from reader.model.reattach.sought import Sought

# Votes for starts within this many bytes of one another are votes for one place: about the length
# by which an edit to a sentence shifts what follows.
_BUCKET = 64
# How many places are looked at for all parts together, and for either side of the context alone:
# a context has fewer words than a long quotation and would be outvoted, but where it stands tells
# whether the quotation was deleted. Half as many and twice as many do alike.
_PLACES = 6
_CONTEXT_PLACES = 3
# How many occurrences may vote in all. The rarest words vote first, so that a common word is
# asked only where there is no better one. A third and three times as many do alike; 3,000 take
# about half a millisecond.
_VOTES = 3000
# A quotation longer than this is also looked for by its beginning and its end, which survive
# when its middle is rewritten or split.
_LONG = 96
_END = 40
# A phrase found more often than this is told apart by its context, or not at all.
_OCCURRENCES = 24
# What stands where the quotation stood may have grown or shrunk by this factor, and by some
# characters more, before it is taken for something else; 2 loses some, 3.5 takes in neighbours.
_GROWTH = 2.5
_SLACK = 24
# How much farther than its own length a very long passage is looked for.
_MOST_SLACK = 1024
# How many stretches equally like a pattern are taken from one place; a short one has more of them.
_SHORT = 12
_HITS_OF_SHORT = 8
_HITS = 3


@dataclass(frozen=True, slots=True)
class Home:
    """A place where both contexts were seen, and what stands between them now.

    *strength* is how sure both sightings are, from 0 to 1.
    """

    start: int
    end: int
    strength: float


@dataclass(frozen=True, slots=True)
class Sightings:
    """Where the parts of a quotation were seen, in bytes of the folded document."""

    whole: tuple[Hit, ...] = ()
    heads: tuple[Hit, ...] = ()
    tails: tuple[Hit, ...] = ()
    before: tuple[Hit, ...] = ()
    after: tuple[Hit, ...] = ()
    homes: tuple[Home, ...] = ()


def lengths(wanted: int) -> tuple[float, float]:
    """Return how short and how long a passage of *wanted* bytes may have become."""
    return wanted / _GROWTH - _SLACK, wanted * _GROWTH + _SLACK


def occurrences(data: bytes, wanted: bytes, limit: int) -> list[int]:
    """Return where *wanted* stands in *data*, not overlapping: at most *limit* + 1 places."""
    places: list[int] = []
    place = data.find(wanted)
    while place >= 0 and len(places) <= limit:
        places.append(place)
        place = data.find(wanted, place + len(wanted))
    return places


def sight(sought: Sought, index: Index) -> Sightings:
    """Return where in the document of *index* the parts of *sought* were seen."""
    exact, before, after = sought.exact, sought.before, sought.after
    is_long = len(exact) > _LONG
    patterns = {
        "whole": exact,
        "heads": exact[:_END] if is_long else b"",
        "tails": exact[-_END:] if is_long else b"",
        "before": before,
        "after": after,
    }
    seen: dict[str, list[Hit]] = {name: [] for name in patterns}
    places = occurrences(index.data, exact, _OCCURRENCES)
    if len(places) <= _OCCURRENCES or not (before or after):
        seen["whole"] += [Hit(place, place + len(exact), 0) for place in places]
    for start, end in _windows(sought, index):
        for name, pattern in patterns.items():
            limit = _HITS_OF_SHORT if len(pattern) < _SHORT else _HITS
            seen[name] += find_within(pattern, index.data, start, end, limit)
    found = {name: tuple(dict.fromkeys(hits)) for name, hits in seen.items()}
    return Sightings(**found, homes=_homes(sought, found["before"], found["after"]))


def _homes(sought: Sought, before: tuple[Hit, ...], after: tuple[Hit, ...]) -> tuple[Home, ...]:
    _, longest = lengths(len(sought.exact))
    return tuple(
        Home(
            left.end,
            right.start,
            _strength(left, len(sought.before)) * _strength(right, len(sought.after)),
        )
        for left in before
        for right in after
        # An alignment may take a letter or two of what follows: the seam of a deletion is
        # still a seam where the two overlap a little.
        if -2 <= right.start - left.end <= longest
    )


def _strength(hit: Hit, length: int) -> float:
    return max(0.0, 1 - 2 * hit.errors / length)


def _windows(sought: Sought, index: Index) -> list[tuple[int, int]]:
    """Return the stretches of the document that most words speak for, without overlaps."""
    before, within, after = _votes(sought, index)
    best = _best(_sum((before, within, after)), _PLACES)
    best |= _best(before, _CONTEXT_PLACES) | _best(after, _CONTEXT_PLACES)
    slack = _BUCKET // 2 + min(len(sought.exact) // 8, _MOST_SLACK)
    windows: list[tuple[int, int]] = []
    for bucket in sorted(best):
        start = max(0, bucket * _BUCKET - sought.start - slack)
        # Two buckets long, as the votes of two were counted.
        end = (bucket + 2) * _BUCKET - sought.start + len(sought.data) + slack
        end = min(end, len(index.data))
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
        elif end > start:
            windows.append((start, end))
    return windows


def _best(votes: Mapping[int, float], count: int) -> set[int]:
    # A place that lies across the border of two buckets has its votes in both.
    totals = ((bits + votes.get(bucket + 1, 0.0), -bucket) for bucket, bits in votes.items())
    return {-bucket for _, bucket in nlargest(count, totals)}


def _sum(votes: Iterable[Mapping[int, float]]) -> dict[int, float]:
    total: defaultdict[int, float] = defaultdict(float)
    for each in votes:
        for bucket, bits in each.items():
            total[bucket] += bits
    return total


def _votes(sought: Sought, index: Index) -> tuple[dict[int, float], ...]:
    """Return by how many bits the words before, in and after speak for a start in each bucket."""
    votes: tuple[dict[int, float], ...] = ({}, {}, {})
    parts = (sought.words_before, sought.words, sought.words_after)
    voters: list[tuple[list[int], Word, dict[int, float]]] = [
        (index.places(word.key), word, tally)
        for words, tally in zip(parts, votes, strict=True)
        for word in words
    ]
    left = _VOTES
    for places, word, tally in sorted(voters, key=lambda voter: len(voter[0])):
        left -= len(places)
        if left < 0:
            break
        bits = index.bits(word.key)
        shift = sought.start - word.start
        for place in places:
            bucket = (place + shift) // _BUCKET
            tally[bucket] = tally.get(bucket, 0.0) + bits
    return votes
