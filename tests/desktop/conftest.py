"""A screen of its own for each test, and the program started on it."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests import xvfb
from tests.desktop.program import Program, running

Start = Callable[..., AbstractContextManager[Program]]


@pytest.fixture
def screen() -> Iterator[str]:
    """Return the name of a screen that was started for the test."""
    missing = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    if missing:
        reason = f"Driving the real window needs {' and '.join(missing)}; please install that."
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with xvfb.screen("1280x900") as name:
        yield name


@pytest.fixture
def start(screen: str, tmp_path: Path) -> Start:
    """Return what starts the program on the screen and waits for its window."""
    environment = xvfb.without_session(os.environ) | {"DISPLAY": screen}

    def start_it(*arguments: str) -> AbstractContextManager[Program]:
        return running(environment, tmp_path, *arguments, "--size", "1200x850")

    return start_it
