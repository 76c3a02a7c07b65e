"""The spans of the document that might be the passage a quotation means."""

from dataclasses import dataclass

from reader.model.reattach.alignment import Hit, errors_at_start
from reader.model.reattach.bytefold import inside_word, starts_with_sign
from reader.model.reattach.index import Index
from reader.model.reattach.sightings import Sightings, lengths
from reader.model.reattach.sought import Sought

# An alignment is off by no more than this where it is off at all.
_SLACK = 24
# What has no border within this many letters is no word.
_LONGEST_WORD = 32
# More candidates than this only cost time; they are made in the order of trust.
_MOST = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of the folded document, and how it came to be considered."""

    start: int
    end: int
    method: str


def candidates(sought: Sought, sightings: Sightings, index: Index) -> list[Candidate]:
    """Return the spans that might be the passage, each once, the most trusted first."""
    telling = index.bits_of(word.key for word in sought.words) >= index.size_in_bits
    found = [
        Candidate(hit.start, hit.end, "quotation")
        for hit in sightings.whole
        if telling or not (sought.before or sought.after) or _beside_context(hit, sightings)
    ]
    homes = sorted(sightings.homes, key=lambda home: -home.strength)
    found += [Candidate(home.start, home.end, "context") for home in homes]
    found += [_from_start(sought, hit.end, index, "prefix") for hit in sightings.before]
    found += [_from_end(sought, hit.start, index, "suffix") for hit in sightings.after]
    found += _between(sought, sightings)
    unique: dict[tuple[int, int], Candidate] = {}
    seen: set[tuple[int, int]] = set()
    for candidate in found:
        if (candidate.start, candidate.end) in seen:
            continue
        seen.add((candidate.start, candidate.end))
        start, end = _tidied(sought, index.data, candidate)
        if end > start and _plausible(sought, end - start):
            unique.setdefault((start, end), Candidate(start, end, candidate.method))
    return list(unique.values())[:_MOST]


def _tidied(sought: Sought, data: bytes, candidate: Candidate) -> tuple[int, int]:
    """Return the span without white space at its ends; if it changed, with whole words there."""
    start, end = _trimmed(data, candidate.start, candidate.end)
    if data[start:end] == sought.exact:
        return start, end
    return _snapped(sought, data, start, end)


def _beside_context(hit: Hit, sightings: Sightings) -> bool:
    """Tell whether a part of the context was seen next to *hit*.

    Words so common that they say nothing by themselves are the passage only where it was.
    """
    return any(abs(hit.start - each.end) <= _SLACK for each in sightings.before) or any(
        abs(each.start - hit.end) <= _SLACK for each in sightings.after
    )


def _between(sought: Sought, sightings: Sightings) -> list[Candidate]:
    """Return the spans from a beginning of the quotation, or its prefix, to an end of it."""
    starts = [hit.start for hit in sightings.heads]
    ends = [hit.end for hit in sightings.tails]
    spans = [(start, end) for start in starts for end in ends]
    spans += [(hit.end, end) for hit in sightings.before for end in ends]
    spans += [(start, hit.start) for start in starts for hit in sightings.after]
    if sightings.heads and not sightings.tails:
        spans += [(start, start + len(sought.exact)) for start in starts]
    if sightings.tails and not sightings.heads:
        spans += [(max(0, end - len(sought.exact)), end) for end in ends]
    # A context keeps its place where something was put between it and the words.
    spans += [(left.end, hit.end) for left in sightings.before for hit in sightings.whole]
    spans += [(hit.start, right.start) for hit in sightings.whole for right in sightings.after]
    return [Candidate(start, end, "ends") for start, end in spans]


def _from_start(sought: Sought, start: int, index: Index, method: str) -> Candidate:
    while index.data[start : start + 1] == b" ":
        start += 1
    exact = sought.exact
    target = index.data[start : start + len(exact) + len(exact) // 4 + _SLACK]
    _, length = errors_at_start(exact, target)
    return Candidate(start, start + length, method)


def _from_end(sought: Sought, end: int, index: Index, method: str) -> Candidate:
    while end > 0 and index.data[end - 1 : end] == b" ":
        end -= 1
    exact = sought.exact
    target = index.data[max(0, end - len(exact) - len(exact) // 4 - _SLACK) : end]
    _, length = errors_at_start(exact[::-1], target[::-1])
    return Candidate(end - length, end, method)


def _plausible(sought: Sought, length: int) -> bool:
    shortest, longest = lengths(len(sought.exact))
    return shortest <= length <= longest


def _trimmed(data: bytes, start: int, end: int) -> tuple[int, int]:
    start, end = max(0, start), min(end, len(data))
    while start < end and data[start] == 0x20:
        start += 1
    while end > start and data[end - 1] == 0x20:
        end -= 1
    return start, end


def _snapped(sought: Sought, data: bytes, start: int, end: int) -> tuple[int, int]:
    """Return the span with whole words at its ends, where the quotation had whole words there."""
    if not inside_word(sought.data, sought.start):
        start = _word_border(data, start)
    if not inside_word(sought.data, sought.end):
        end = _word_border(data, end)
    # Signs that an alignment put in the place of lost words are none of the passage's.
    if not starts_with_sign(sought.exact):
        while start < end and starts_with_sign(data[start : start + 1]):
            start += 1
    return _trimmed(data, start, end)


def _word_border(data: bytes, place: int) -> int:
    first = last = place
    while inside_word(data, first) and place - first < _LONGEST_WORD:
        first -= 1
    while inside_word(data, last) and last - place < _LONGEST_WORD:
        last += 1
    return first if place - first <= last - place else last
