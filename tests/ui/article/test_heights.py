"""The heights of a long column of blocks: the same sums as of a plain list, however filled."""

from collections.abc import Sequence
from itertools import accumulate

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.ui.article.heights import Heights

# Whole pixels, so that sums are exact in whatever order they are taken; some blocks have none.
PIXELS = st.integers(0, 300)
# More than are summed together, in several pieces, some of which end where a sum does.
PIECES = st.lists(
    st.builds(
        lambda pattern, count: [pattern[i % len(pattern)] for i in range(count)],
        st.lists(PIXELS, min_size=1, max_size=7),
        st.one_of(st.integers(0, 700), st.sampled_from([0, 1, 511, 512, 513, 1024])),
    ),
    min_size=1,
    max_size=4,
)


def filled(pieces: Sequence[Sequence[float]]) -> Heights:
    """Return heights that were told piece by piece."""
    heights = Heights()
    for piece in pieces:
        heights.extend(piece)
    return heights


def joined(pieces: Sequence[Sequence[int]]) -> list[int]:
    """Return all *pieces* in one list."""
    return [height for piece in pieces for height in piece]


def index_at(plain: Sequence[float], y: float) -> int:
    """Return the index of what holds *y* in a *plain* list, by looking through all of it."""
    bottoms = accumulate(plain)
    return next((i for i, bottom in enumerate(bottoms) if y < bottom), max(0, len(plain) - 1))


@given(pieces=PIECES, data=st.data())
@example(pieces=[[7] * 512, [], [9] * 513], data=None)
def test_every_block_begins_where_those_above_it_end(
    pieces: list[list[int]], data: st.DataObject | None
) -> None:
    heights, plain = filled(pieces), joined(pieces)
    asked = range(len(plain) + 1) if data is None else data.draw(indices(plain))

    assert len(heights) == len(plain)
    assert heights.total == sum(plain)
    for index in asked:
        assert heights.top(index) == sum(plain[:index])
    assert [heights[index] for index in range(len(plain))] == plain


def indices(plain: Sequence[int]) -> st.SearchStrategy[list[int]]:
    """Return some indices of a *plain* list, and the one past its end."""
    return st.lists(st.integers(0, len(plain)), min_size=1, max_size=20)


@given(pieces=PIECES, places=st.lists(st.floats(-10, 1.1), min_size=1, max_size=20))
def test_a_place_is_in_the_block_that_holds_it(
    pieces: list[list[int]], places: list[float]
) -> None:
    heights, plain = filled(pieces), joined(pieces)

    for part in places:
        y = part * heights.total
        assert heights.at(y) == index_at(plain, y)


@given(pieces=PIECES)
def test_the_edge_between_two_blocks_belongs_to_the_lower(pieces: list[list[int]]) -> None:
    heights, plain = filled(pieces), joined(pieces)
    edges = list(accumulate(plain))[511:514] if len(plain) > 514 else list(accumulate(plain))[:5]

    for edge in edges:
        assert heights.at(edge) == index_at(plain, edge)
        assert heights.at(edge - 0.5) == index_at(plain, edge - 0.5)


@given(pieces=PIECES, data=st.data())
def test_what_is_measured_moves_all_below_it_and_nothing_above(
    pieces: list[list[int]], data: st.DataObject
) -> None:
    heights, plain = filled(pieces), joined(pieces)
    if not plain:
        return
    inside = st.integers(0, len(plain) - 1)

    for index, height in data.draw(st.lists(st.tuples(inside, PIXELS), min_size=1, max_size=20)):
        heights.put(index, height)
        plain[index] = height

    assert heights.total == sum(plain)
    for index in data.draw(indices(plain)):
        y = sum(plain[:index])
        assert heights.top(index) == y
        assert heights.at(y) == index_at(plain, y)


@given(before=PIECES, after=PIECES, data=st.data())
def test_further_blocks_may_follow_what_was_measured(
    before: list[list[int]], after: list[list[int]], data: st.DataObject
) -> None:
    heights, plain = filled(before), joined(before)
    if plain:
        index = data.draw(st.integers(0, len(plain) - 1))
        heights.put(index, 1000)
        plain[index] = 1000

    for piece in after:
        heights.extend(piece)
    plain += joined(after)

    assert heights.total == sum(plain)
    for index in data.draw(indices(plain)):
        assert heights.top(index) == sum(plain[:index])


@given(before=PIECES, after=PIECES)
def test_after_all_is_forgotten_only_what_comes_then_counts(
    before: list[list[int]], after: list[list[int]]
) -> None:
    heights, plain = filled(before), joined(after)

    heights.clear()
    forgotten = [len(heights), heights.total, heights.at(50)]
    for piece in after:
        heights.extend(piece)

    assert forgotten == [0, 0, 0]
    assert len(heights) == len(plain)
    assert heights.total == sum(plain)
    assert heights.top(len(plain)) == sum(plain)


@pytest.mark.parametrize("y", [-1e9, -1.0, 0.0, 1.0, 1e9])
def test_where_there_is_nothing_every_place_is_the_beginning(y: float) -> None:
    heights = Heights()

    assert heights.at(y) == 0
    assert heights.top(0) == 0
    assert heights.total == 0


@pytest.mark.parametrize("count", [1, 511, 512, 513, 1024, 1500])
def test_above_all_is_the_first_and_below_all_the_last(count: int) -> None:
    heights = filled([[10] * count])

    assert heights.at(-1) == heights.at(-1e9) == 0
    assert heights.at(10 * count) == heights.at(1e9) == count - 1


def test_heights_may_come_one_by_one_from_anything_that_yields_them() -> None:
    heights = Heights()

    heights.extend(float(height) for height in range(1100))

    assert heights.top(1100) == heights.total == sum(range(1100))
