"""Where a passage that has changed begins and ends, once it is known where it stands.

Of the spans at one place that one is taken whose ends are most like those of the quotation: by what
stands on either side of them, by where the words of the quotation went, and by whether a sentence
or a paragraph begins or ends there.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from math import log2, tanh
from operator import itemgetter, mul

from rapidfuzz.distance import LCSseq

from reader.model.reattach.candidates import Candidate
from reader.model.reattach.features import NAMES, Evidence, Scale
from reader.model.reattach.index import Index
from reader.model.reattach.sought import Sought
from reader.model.reattach.verdict import Spot

# So many letters on either side of an end tell whether it is one.
_EDGE = 12
# A sentence begins no farther than this from where an alignment has it begin.
_SLACK = 24
# The passage may have become as many sentences.
_SENTENCES = 2
# What began or ended a sentence, and now a paragraph, is nearly the same.
_NEARLY = 0.75

_PIECE = re.compile(rb"[a-z0-9\x80-\xbf]+|[^ ]")
# Longer passages are not aligned word by word, which takes time with the square of the length.
_LONGEST = 4000

# What tells of a place tells of its ends too:
_OF_PLACES = (
    "own_evidence",
    "joint_evidence_long",
    "context",
    "both_sides",
    "around",
    "letters",
    "lost",
    "lost_bits",
    "marked",
    "closing",
)
ENDS = (
    *_OF_PLACES,
    "length",  # how much longer or shorter it is
    "joined",  # how many letters next to its ends, outside, are those that stood there,
    "kept",  # how many of its own first and last letters are those of the quotation,
    "known",  # and how many are so on the better side of either end
    "enclosed",  # whether on both sides the letters outside are those that stood there
    "begins",  # whether it begins a sentence or a paragraph as the quotation did
    "closes",  # whether it ends one as the quotation did
    "aligned_start",  # whether it begins where the quotation does if laid beside the text,
    "aligned_end",  # and ends where it does
)
_numbers_of_places = itemgetter(*map(NAMES.index, _OF_PLACES))

_Ends = tuple[int | None, int | None]


def best_ends(spot: Spot, scale: Scale, weights: Mapping[str, float]) -> Evidence:
    """Return the evidence for what begins and ends at *spot* most as the quotation did."""
    if spot.evidence.whole:
        return spot.evidence
    values = tuple(weights[name] for name in ENDS)
    choices = weigh_ends(spot.near, scale)
    scores = [sum(map(mul, numbers, values)) for _, numbers in choices]
    return choices[scores.index(max(scores))][0]


def weigh_ends(near: Sequence[Evidence], scale: Scale) -> list[tuple[Evidence, tuple[float, ...]]]:
    """Return those *near* and some with other ends, with what speaks for these, as in *ENDS*."""
    if not near:
        return []
    aligned = _aligned(near, scale.sought, scale.index.data)
    spans = {(each.candidate.start, each.candidate.end): each for each in near}
    wanted = {other for span in spans for other in _others(*span, aligned, scale)}
    for start, end in sorted(wanted - spans.keys()):
        if start < end:
            spans[start, end] = scale.evidence(Candidate(start, end, "ends"))
    return [
        (each, (*_numbers_of_places(each.numbers), *_numbers(each.candidate, aligned, scale)))
        for each in spans.values()
    ]


def _others(start: int, end: int, aligned: _Ends, scale: Scale) -> Iterator[tuple[int, int]]:
    """Yield the span with the ends of an alignment and, if it was one, as a whole sentence.

    A passage that began or ended a sentence may do so still, and be longer or shorter.
    """
    sought, index = scale.sought, scale.index
    first, last = (
        was if now is None else now for was, now in zip((start, end), aligned, strict=True)
    )
    yield from ((first, end), (start, last), (first, last))
    reach = len(sought.exact) + _SLACK
    if sought.opens != 0:
        begins = [begin for _, begin in index.borders(start - reach, start + _SLACK)]
        yield from ((begin, end) for begin in _nearest(begins, start, 1))
    if sought.closes != 0:
        stops = [stop for stop, _ in index.borders(end - _SLACK, end + reach)]
        yield from ((start, stop) for stop in _nearest(stops, end, _SENTENCES))


def _nearest(borders: list[int], place: int, count: int) -> list[int]:
    """Return the last of *borders* before *place*, and of those from there on the first *count*."""
    after = bisect_left(borders, place)
    return borders[max(0, after - 1) : after + count]


def _numbers(candidate: Candidate, aligned: _Ends, scale: Scale) -> tuple[float, ...]:
    sought, index = scale.sought, scale.index
    start, end, exact = candidate.start, candidate.end, sought.exact
    now = index.data[start:end]
    left = index.data[max(0, start - _EDGE - 1) : start].rstrip()
    right = index.data[end : end + _EDGE + 1].lstrip()
    before, after = _alike(sought.before[::-1], left[::-1]), _alike(sought.after, right)
    first, last = _alike(exact, now), _alike(exact[::-1], now[::-1])
    return (
        tanh(abs(log2((end - start) / len(exact)))),
        (before + after) / 2,
        (first + last) / 2,
        (max(before, first) + max(after, last)) / 2,
        before * after,
        _agreement(sought.opens, index, start),
        _agreement(sought.closes, index, end),
        float(start == aligned[0]),
        float(end == aligned[1]),
    )


def _alike(one: bytes, other: bytes) -> float:
    """Return how much of the first letters of *one* begins *other*, from 0 to 1."""
    most = min(_EDGE, len(one))
    alike = 0
    while alike < most and one[alike : alike + 1] == other[alike : alike + 1]:
        alike += 1
    return alike / most if most else 0.0


def _agreement(before: float | None, index: Index, place: int) -> float:
    if before is None:
        return 1.0
    now = index.border_at(place)
    return 1.0 if now == before else _NEARLY if now and before else 0.0


def _aligned(near: Sequence[Evidence], sought: Sought, data: bytes) -> _Ends:
    """Return where the quotation starts and ends if it is laid beside the text, word by word.

    A word that was not found again is where the word beyond the end says.
    """
    start = min(each.candidate.start for each in near)
    end = max(each.candidate.end for each in near)
    if max(end - start, len(sought.data)) > _LONGEST:
        return None, None
    old = list(_PIECE.finditer(sought.data))
    around = max(0, start - sought.start - _SLACK)
    new = list(_PIECE.finditer(data, around, end + len(sought.after) + _SLACK))
    steps = LCSseq.opcodes([each.group() for each in old], [each.group() for each in new])
    now = {
        step.src_start + i: new[step.dest_start + i]
        for step in steps
        if step.tag == "equal"
        for i in range(step.src_end - step.src_start)
    }
    inside = [i for i, each in enumerate(old) if sought.start <= each.start() < sought.end]
    if not inside:
        return None, None
    first, last = now.get(inside[0]), now.get(inside[-1])
    left, right = now.get(inside[0] - 1), now.get(inside[-1] + 1)
    return (
        first.start() if first else _after(left.end(), data) if left else None,
        last.end() if last else _before(right.start(), data) if right else None,
    )


def _after(place: int, data: bytes) -> int:
    return place + (data[place : place + 1] == b" ")


def _before(place: int, data: bytes) -> int:
    return place - (data[place - 1 : place] == b" ")
