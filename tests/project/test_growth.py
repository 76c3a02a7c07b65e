"""Growth that is measured: no faster than what is worked on, and that whatever the clock does."""

import pytest

from tests import growth as measured
from tests.growth import EVEN, growth


class Clock:
    """A clock that goes on only where somebody works; now and then a step takes it longer."""

    def __init__(self) -> None:
        """Stand at the beginning."""
        self.now = 0.0
        self.readings = 0

    def __call__(self) -> float:
        """Return the time."""
        self.readings += 1
        return self.now

    def work(self, steps: int) -> None:
        """Go so many *steps* on; what begins with the first reading takes ten times as long."""
        self.now += steps * (10 if self.readings == 1 else 1)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Return the clock that is read."""
    clock = Clock()
    monkeypatch.setattr(measured, "process_time", clock)
    return clock


def test_work_that_goes_through_each_part_grows_evenly(clock: Clock) -> None:
    assert growth(clock.work, range(1000).index, 100) == 2 < EVEN


def test_work_that_compares_each_part_with_all_others_does_not(clock: Clock) -> None:
    assert growth(lambda size: clock.work(size * size), range(1000).index, 100) == 4 > EVEN
