"""The heights of a long column of blocks, most of them estimated until they are measured."""

from collections.abc import Iterable
from itertools import islice

# Sums are kept for so many blocks together: a place is then found in steps of about the root of
# what a long text has, some hundred thousand blocks.
_TOGETHER = 512


class Heights:
    """Heights from the top down, in pixels, with quick sums over any number of them."""

    def __init__(self) -> None:
        """Begin with none."""
        self._heights: list[float] = []
        self._sums: list[float] = []

    def __len__(self) -> int:
        """Return how many blocks there are."""
        return len(self._heights)

    def __getitem__(self, index: int) -> float:
        """Return the height of one block."""
        return self._heights[index]

    @property
    def total(self) -> float:
        """Return the height of all together."""
        return sum(self._sums)

    def clear(self) -> None:
        """Forget all."""
        self._heights.clear()
        self._sums.clear()

    def extend(self, heights: Iterable[float]) -> None:
        """Put further *heights* below."""
        begun = len(self._heights) // _TOGETHER
        self._heights.extend(heights)
        del self._sums[begun:]
        for start in range(begun * _TOGETHER, len(self._heights), _TOGETHER):
            self._sums.append(sum(self._heights[start : start + _TOGETHER]))

    def put(self, index: int, height: float) -> None:
        """Put the measured *height* of a block in the place of what was there."""
        self._sums[index // _TOGETHER] += height - self._heights[index]
        self._heights[index] = height

    def top(self, index: int) -> float:
        """Return how far down the block at *index* begins."""
        whole = index // _TOGETHER
        return sum(islice(self._sums, whole)) + sum(self._heights[whole * _TOGETHER : index])

    def at(self, y: float) -> int:
        """Return the index of the block that holds *y*; the first above all, the last below."""
        top = 0.0
        last = len(self._sums) - 1
        for whole, together in enumerate(self._sums):
            if y < top + together or whole == last:
                break
            top += together
        else:
            return 0
        start = whole * _TOGETHER
        for index, height in enumerate(self._heights[start : start + _TOGETHER], start):
            top += height
            if y < top:
                return index
        return len(self._heights) - 1
