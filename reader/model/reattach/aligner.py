"""Aligns a pattern with a text by the fewest errors, in a few lines of Python.

The table of edit distances has a row for each byte of the pattern and a column for each of the
text. Two neighbours in a row differ by one at most, so that a row is two integers with a bit for
each column: where it rises, and where it falls. Each row follows from the one above by some
operations on whole integers (Myers 1999, “A fast bit-vector algorithm for approximate string
matching based on dynamic programming”, in the form of Hyyrö 2003, “A bit-vector algorithm for
computing Levenshtein and Damerau edit distances”). They let the bits run along the pattern, for a
machine's word is short; an integer of Python's is as long as any text, and the pattern is shorter.
"""

from functools import lru_cache
from itertools import accumulate
from operator import sub

from rapidfuzz.distance import Levenshtein

_ZEROS = b"0" * 256


def align_within(pattern: bytes, text: bytes, most: int) -> tuple[int, list[tuple[int, int]]]:
    """Return the fewest errors with which *pattern* stands in *text*, and where it does.

    The places have a start and an end each, in the order of their ends; of several starts for an
    end it is the first. Where more errors than *most* are needed there is none, and -1 for errors.
    """
    scores = _scores(pattern, text, rises=0)
    errors = min(scores)
    if errors > most:
        return -1, []
    ends = [end for end, score in enumerate(scores) if score == errors]
    return errors, [(_start(pattern, text, end, errors), end) for end in ends]


def align_at_start(pattern: bytes, text: bytes) -> tuple[int, int]:
    """Return the errors of *pattern* laid at the start of *text*, and how much of it is used."""
    scores = _scores(pattern, text, rises=(1 << len(text)) - 1)
    errors = min(scores)
    return errors, scores.index(errors)


def _scores(pattern: bytes, text: bytes, rises: int) -> list[int]:
    """Return the last row of the table, whose first one *rises* so."""
    columns, places = (1 << len(text)) - 1, _places(text)
    falls = 0
    for byte in pattern:
        same = places.get(byte, 0)
        # Where the diagonal is level, and then where the step downwards is no rise.
        level = ((((same & rises) + rises) ^ rises) | same | falls) & columns
        kept = ((level | rises) ^ falls) << 1
        both = level & kept
        rises = ((level & rises) << 1 | kept ^ both) & columns
        falls = level ^ both
    up, down = (f"{row:0{len(text)}b}"[::-1].encode() for row in (rises, falls))
    return list(accumulate(map(sub, up, down), initial=len(pattern)))


# The parts of a quotation are looked for in a text one after another.
@lru_cache(maxsize=4)
def _places(text: bytes) -> dict[int, int]:
    """Return in which columns each byte of *text* stands."""
    backwards = text[::-1]
    return {
        byte: int(backwards.translate(_ZEROS[:byte] + b"1" + _ZEROS[byte + 1 :]), 2)
        for byte in set(text)
    }


def _start(pattern: bytes, text: bytes, end: int, errors: int) -> int:
    """Return the first place from which *pattern* stands before *end* with as few *errors*."""
    start = max(0, end - len(pattern) - errors)
    # A byte less is an error less at best.
    while (more := Levenshtein.distance(pattern, text[start:end]) - errors) > 0:
        start += more
    return start
