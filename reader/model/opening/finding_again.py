"""Finds the stretches of a page again in the main text that was made of it."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from reader.model.opening.stretches import Stretch, letters_of

# Of letters and digits: so many that are there once, in the page and in the text, are the same; so
# many may stand anywhere further on, and fewer only where the text has come to, or nearly.
_CERTAIN, _LONG, _NEAR = 12, 30, 20
# A stretch is also known by its pieces, where something within is left out or stands elsewhere.
_PIECE, _SHARE = 8, 0.6
# So far on its pieces are looked for, so that a text unlike its page takes no longer than others.
_FAR = 20_000


def keep_found(stretches: Sequence[Stretch], text: str) -> int:
    """Keep the *stretches* that stand in the *text*; return how many of its letters they are.

    Those that are surely found in its order divide the text, and the others are looked for between
    them.
    """
    times = Counter(stretch.letters for stretch in stretches)
    certain = [
        (index, text.find(stretch.letters))
        for index, stretch in enumerate(stretches)
        if len(stretch.letters) >= _CERTAIN
        and times[stretch.letters] == 1
        and text.count(stretch.letters) == 1
    ]
    fixed = _rising(certain)
    covered = 0
    borders = [(-1, 0, 0), *((i, p, len(stretches[i].letters)) for i, p in fixed)]
    borders.append((len(stretches), len(text), 0))
    for (before, start, length), (after, end, _) in pairwise(borders):
        if length:
            stretches[before].kept = True
            covered += length
        covered += _keep_between(stretches[before + 1 : after], text, start + length, end)
    for index, _ in certain:
        # The text may have been put into another order than the page's.
        stretch = stretches[index]
        if not stretch.kept and len(stretch.letters) >= _LONG and not stretch.linked:
            stretch.kept = True
            covered += len(stretch.letters)
    return covered


def keep_holding(stretches: Sequence[Stretch], pieces: Iterable[str]) -> int:
    """Keep the *stretches* that hold *pieces* of a text; return how many letters those have.

    Only what is there once in the page is surely the same.
    """
    page = "".join(stretch.letters for stretch in stretches)
    ends = list(accumulate(len(stretch.letters) for stretch in stretches))
    covered = 0
    for piece in map(letters_of, pieces):
        if len(piece) >= _CERTAIN and page.count(piece) == 1:
            place = page.index(piece)
            stretches[bisect_right(ends, place)].kept = True
            covered += len(piece)
    return covered


def _keep_between(stretches: Sequence[Stretch], text: str, start: int, end: int) -> int:
    covered = 0
    for stretch in stretches:
        letters = stretch.letters
        if not letters or start >= end:
            continue
        place, found, length = text.find(letters, start, end), len(letters), len(letters)
        if place < 0:
            place, found, length = _by_its_pieces(letters, text, start, end)
        if place >= 0 and (found >= _LONG or place - start <= _NEAR):
            stretch.kept = True
            covered += found
            start = place + length
    return covered


def _by_its_pieces(letters: str, text: str, start: int, end: int) -> tuple[int, int, int]:
    """Return where most pieces of *letters* stand in the *text*: place, letters found, length.

    The place is -1 where too few do.
    """
    place, found, reach = -1, 0, start
    end = min(end, start + len(letters) + _FAR)
    for at in range(0, len(letters), _PIECE):
        piece = letters[at : at + _PIECE]
        near = end if place < 0 else min(end, reach + 2 * len(letters))
        here = text.find(piece, reach, near)
        if here >= 0:
            place = here if place < 0 else place
            found, reach = found + len(piece), here + len(piece)
    enough = found >= _SHARE * len(letters) and found >= 2 * _PIECE
    return (place, found, reach - place) if enough else (-1, 0, 0)


def _rising(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return as many of *places* as there are whose second numbers rise."""
    ends: list[int] = []
    chains: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(places):
        at = bisect_left(ends, place)
        before.append(chains[at - 1] if at else -1)
        ends[at:], chains[at:] = [place, *ends[at + 1 :]], [index, *chains[at + 1 :]]
    found: list[tuple[int, int]] = []
    index = chains[-1] if chains else -1
    while index >= 0:
        found.append(places[index])
        index = before[index]
    return found[::-1]
