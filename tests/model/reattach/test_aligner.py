"""Either aligner gives what a table of edit distances gives that is filled in cell by cell."""

import random
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.aligners import ALIGNERS, aligned_by

# Of few letters, so that they are alike in places, and of any.
_words = st.text("ab ", min_size=1, max_size=90).map(str.encode) | st.binary(
    min_size=1, max_size=90
)


def last_row(pattern: bytes, text: bytes, *, anywhere: bool) -> list[tuple[int, int]]:
    """Return the errors of *pattern* before each end in *text*, and from what start at first."""
    row = [(0, end) if anywhere else (end, 0) for end in range(len(text) + 1)]
    for length, byte in enumerate(pattern, 1):
        above, row = row, [(length, 0)]
        for end, other in enumerate(text, 1):
            same, start = above[end - 1]
            more = ((errors + 1, start) for errors, start in (above[end], row[-1]))
            row.append(min((same + (byte != other), start), *more))
    return row


@given(_words, _words, st.floats(0, 1))
def test_every_place_with_the_fewest_errors_is_found(
    aligner: ModuleType, pattern: bytes, text: bytes, part: float
) -> None:
    most = int(part * len(pattern))
    row = last_row(pattern, text, anywhere=True)
    fewest = min(row)[0]

    found = aligner.align_within(pattern, text, most)

    places = [(start, end) for end, (errors, start) in enumerate(row) if errors == fewest]
    assert found == ((fewest, places) if fewest <= most else (-1, []))


@given(_words, _words)
def test_at_a_start_the_shortest_stretch_with_the_fewest_errors_is_used(
    aligner: ModuleType, pattern: bytes, text: bytes
) -> None:
    row = [errors for errors, _ in last_row(pattern, text, anywhere=False)]

    errors, used = aligner.align_at_start(pattern, text)

    assert (errors, used) == (min(row), row.index(min(row)))


@pytest.mark.skipif(len(ALIGNERS) == 1, reason="edlib is not installed")
@pytest.mark.parametrize("length", [1, 31, 64, 65, 700, 4096])
def test_long_texts_are_aligned_alike_by_both(length: int) -> None:
    chance = random.Random(length)
    text = bytes(chance.choices(b"abcdefgh ", k=6000))
    spoilt = (byte if chance.random() < 2 / 3 else ord("x") for byte in text[1000 : 1000 + length])
    pattern = bytes(spoilt)

    answers = []
    for name in ALIGNERS:
        with aligned_by(name) as module:
            within = module.align_within(pattern, text, len(pattern))
            answers.append((within, module.align_at_start(pattern, text[1000:])))

    assert answers[0] == answers[1]
