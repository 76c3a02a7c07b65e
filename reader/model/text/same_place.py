"""Finds the same place in a text that was read in another way, or has changed."""

from collections.abc import Iterator
from itertools import chain, islice, zip_longest

# So much of what follows a place tells that it is the same, in code points.
_NEAR = 200
# So many lines before and after a place are looked for where its own is gone.
_LINES = 200


def same_place(text: str, position: int, other: str) -> int:
    """Return where in *other*, whose lines are those of *text*, that *position* is.

    Within the line it is as many code points from the beginning, if the line has them.
    """
    begin = 0
    for _ in range(text.count("\n", 0, position)):
        begin = other.find("\n", begin) + 1
        if not begin:
            return min(position, len(other))
    end = other.find("\n", begin)
    within = position - (text.rfind("\n", 0, position) + 1)
    return min(begin + within, end if end >= 0 else len(other))


def place_in_later(text: str, position: int, later: str) -> int:
    """Return where in *later*, which *text* has become, that *position* is.

    The beginning stays the beginning. Where nothing tells, it is as far from there.
    """
    if position == 0:
        return 0
    if later.startswith(text[: position + _NEAR]):
        return position
    if later.endswith(text[position:]):
        return len(later) - (len(text) - position)
    if text.count("\n") == later.count("\n"):
        return same_place(text, position, later)
    for start, line in _lines_around(text, position):
        found = _nearest(f"\n{later}\n", f"\n{line}\n", start)
        if found is not None:
            within = position - start
            return found + within if 0 <= within <= len(line) else found
    return min(position, len(later))


def occurrences(text: str, wanted: str) -> Iterator[int]:
    """Yield where in *text* what is *wanted* begins."""
    start = text.find(wanted)
    while start >= 0:
        yield start
        start = text.find(wanted, start + 1)


def find_again(text: str, position: int, words: str) -> int:
    """Return where *words*, which once stood at *position*, now stand nearest to it.

    Positions are code points. Where the words are gone it is *position*, or the text's end.
    """
    places = list(occurrences(text, words)) if words else []
    return min(places, key=lambda place: abs(place - position), default=min(position, len(text)))


def _lines_around(text: str, position: int) -> Iterator[tuple[int, str]]:
    """Yield lines that are not empty with where they begin, the nearest to *position* first."""
    begin = text.rfind("\n", 0, position) + 1
    pairs = zip_longest(_lines_after(text, begin), _lines_before(text, begin))
    return (each for each in islice(chain.from_iterable(pairs), _LINES) if each and each[1])


def _lines_after(text: str, begin: int) -> Iterator[tuple[int, str]]:
    while 0 <= begin < len(text):
        end = text.find("\n", begin)
        end = end if end >= 0 else len(text)
        yield begin, text[begin:end]
        begin = end + 1


def _lines_before(text: str, begin: int) -> Iterator[tuple[int, str]]:
    while begin > 0:
        end = begin - 1
        begin = text.rfind("\n", 0, end) + 1
        yield begin, text[begin:end]


def _nearest(text: str, words: str, position: int) -> int | None:
    before = text.rfind(words, 0, position + len(words))
    after = text.find(words, position)
    places = [place for place in (before, after) if place >= 0]
    return min(places, key=lambda place: abs(place - position), default=None)
