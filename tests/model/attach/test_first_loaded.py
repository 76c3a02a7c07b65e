"""Of editions that may be loaded the likeliest is, and none is waited for that has no end."""

from pathlib import Path
from threading import Event

import pytest

from reader.model.attach.first_loaded import PATIENCE, first_loaded
from reader.model.files.loading_apart import TooMuchError
from reader.model.text.progress import Progress, no_progress
from tests.patience import PATIENCE as WAITING

BRIEFLY, LONGER = PATIENCE
GOOD, BETTER, ENDLESS, BROKEN = (Path(name) for name in ("good", "better", "endless", "broken"))


def load(folder: Path, _progress: Progress, seconds: float) -> Path | None:
    """Load *folder*, if it is no broken one and has an end."""
    if folder == ENDLESS:
        raise TooMuchError([])
    if folder == BETTER and seconds < LONGER:
        raise TooMuchError([])
    return None if folder == BROKEN else folder


def test_the_first_that_can_be_loaded_is() -> None:
    assert first_loaded([BROKEN, GOOD, Path("another")], load, no_progress) == GOOD


@pytest.mark.parametrize("endless", [1, 10])
def test_those_without_an_end_keep_nobody_from_another(endless: int) -> None:
    asked: list[float] = []

    def watched(folder: Path, progress: Progress, seconds: float) -> Path | None:
        asked.append(seconds)
        return load(folder, progress, seconds)

    assert first_loaded([*[ENDLESS] * endless, GOOD], watched, no_progress) == GOOD

    assert asked == [BRIEFLY] * (endless + 1)


def test_what_takes_long_is_given_more_time_where_nothing_else_can_be_loaded() -> None:
    assert first_loaded([BETTER, GOOD], load, no_progress) == GOOD
    assert first_loaded([ENDLESS, BETTER, BROKEN], load, no_progress) == BETTER


@pytest.mark.parametrize("folders", [[], [ENDLESS], [BROKEN, ENDLESS]])
def test_where_nothing_can_be_loaded_nothing_is(folders: list[Path]) -> None:
    assert first_loaded(folders, load, no_progress) is None


def test_others_are_loaded_at_the_same_time_and_ended_as_soon_as_the_first_is_there() -> None:
    begun, ended = Event(), Event()

    def wait_for_another(folder: Path, progress: Progress, _seconds: float) -> Path:
        if folder == GOOD:
            assert begun.wait(WAITING)
            return folder
        begun.set()
        try:
            while True:
                progress(0.0)
        finally:
            ended.set()

    assert first_loaded([GOOD, ENDLESS], wait_for_another, no_progress) == GOOD

    assert ended.is_set()


def test_whoever_waits_may_end_it() -> None:
    def cancel(_done: float) -> None:
        raise InterruptedError

    def ask_on(_folder: Path, progress: Progress, _seconds: float) -> None:
        progress(0.0)

    with pytest.raises(InterruptedError):
        first_loaded([GOOD, ENDLESS], ask_on, cancel)
