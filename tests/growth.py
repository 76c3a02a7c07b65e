"""How the time that work takes grows with what is worked on, however busy the machine is."""

from collections.abc import Callable
from time import process_time
from typing import TypeVar

# Twice as much takes twice as long where each part is gone through, and four times as long where
# each part is compared with all the others; between the two there is room for chance.
EVEN = 3.5
# The least of several tries is what the work itself takes.
_TRIES = 3

Made = TypeVar("Made")


def growth(work: Callable[[Made], object], make: Callable[[int], Made], size: int) -> float:
    """Return how many times as long *work* takes on what is made of twice a *size*."""
    return _least(work, make(2 * size)) / _least(work, make(size))


def _least(work: Callable[[Made], object], made: Made) -> float:
    """Return the seconds of computing, at the least, that *work* takes this process."""
    tries = []
    for _ in range(_TRIES):
        begin = process_time()
        work(made)
        tries.append(process_time() - begin)
    return min(tries)
