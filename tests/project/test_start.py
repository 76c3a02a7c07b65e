"""What a start does without until its window is painted first: most of the program."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

from tests import xvfb
from tests.patience import PATIENCE
from tests.running import ROOT

# It is as many as a window, an article and an edition's values are made of. Whoever needs more
# says so here; a module costs half a thousandth of a second, and a class of values as much again.
MOST = 92

# Where `make` has unpacked what PySide6 has in an archive.
UNPACKED = Path(shiboken6.__file__).with_name("files.dir").is_dir()

# What reads Markdown, pages and editions, finds passages again, or calls other processes.
LATER = (
    *("markdown", "markdown_it", "nh3", "lxml", "xml", "html.parser", "chardet", "trafilatura"),
    *("rapidfuzz", "edlib", "tomllib", "asyncio", "subprocess", "unicodedata", "datetime"),
    *("importlib.metadata", "PySide6.QtSvg", "PySide6.QtNetwork", "reader.cli.arguments"),
    *("PySide6.QtPrintSupport", "reader.ui.paper"),
    *("reader.model.files.loading", "reader.model.opening.decoding", "reader.model.apart"),
    *("reader.session.searching", "reader.ui.perspectives", "reader.ui.passages"),
    *("reader.ui.finding", "reader.model.finding", "reader.ui.library"),
    *("reader.model.attribution", "numpy"),
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return the modules that a start has imported by its first paint, in that order."""
    home = str(tmp_path_factory.mktemp("home"))
    places = ("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    environment = xvfb.without_session(os.environ) | dict.fromkeys(places, home)
    # What measures which lines tests run would be imported, too.
    environment = {name: it for name, it in environment.items() if not name.startswith("COV")}
    finished = subprocess.run(
        [sys.executable, "-m", "tests.start_modules"],
        cwd=ROOT,
        env=environment | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout.splitlines()


@pytest.fixture(scope="module")
def of_qt() -> list[str]:
    """Return the modules that PySide6 imports by itself; with Python 3.13 datetime is one."""
    program = "import sys; from PySide6 import QtWidgets; print(*sys.modules, sep='\\n')"
    finished = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    )
    return finished.stdout.splitlines()


@pytest.mark.parametrize("name", LATER)
def test_the_first_paint_waits_for_none_of_what_comes_later(
    told: list[str], of_qt: list[str], name: str
) -> None:
    assert name not in told or name in of_qt


def test_the_first_paint_waits_for_few_modules(told: list[str]) -> None:
    ours = [name for name in told if name == "reader" or name.startswith("reader.")]

    assert not ours[MOST:], "these are more than were needed, or took the place of others"


@pytest.mark.skipif(not UNPACKED, reason="PySide6 has its Python in an archive, and looks there")
def test_pyside_imports_nothing_that_writes_stubs(told: list[str]) -> None:
    # It reads a command line of its own, and nothing else has to before the paint.
    assert "argparse" not in told


def test_pyside_reads_none_of_our_sources(told: list[str]) -> None:
    assert not [name for name in told if name.endswith(".py")]
