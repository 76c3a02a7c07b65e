"""A long text taken in pieces, so that others get their turn between two of them."""

from collections.abc import Iterator

# Pieces of this size take a few milliseconds at most, so that another thread gets its turn.
STRETCH = 64 * 1024


def stretches(length: int) -> Iterator[tuple[int, int]]:
    """Yield where each stretch of *length* bytes or code points starts and ends."""
    return ((start, min(start + STRETCH, length)) for start in range(0, length, STRETCH))
