"""From the start of the process to the painted window, the reader against the barest window."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reader.model.files.loading import load_edition
from reader.model.markup.passages_marked import mark_passages
from reader.model.storage.paths import bundled_edition
from tests import xvfb
from tests.benchmarks.comparison import Comparison, Effort, alternate
from tests.benchmarks.open_once import KEEP
from tests.patience import PATIENCE
from tests.running import ROOT

_HERE = Path(__file__).resolve().parent

OFFSCREEN = "offscreen"

# Times as long as the bare window; what the reader does besides must not be felt.
_AIM = 1.5


@dataclass(frozen=True)
class Starts:
    """The two programs, and the screen on which they are started."""

    platform: str
    environment: Mapping[str, str]

    def reader(self, *arguments: str, options: Sequence[str] = ()) -> "Start":
        """Start the reader on the bundled edition."""
        return self._start("start_reader.py", "", arguments, options)

    def bare(self) -> "Start":
        """Start a bare window with the text of the same article."""
        return self._start("start_bare.py", self._html, (), ())

    @cached_property
    def _html(self) -> str:
        edition = load_edition(bundled_edition())
        article = edition.article
        return mark_passages(article.html, article.blocks, edition.passages)

    def _start(
        self, script: str, text: str, arguments: Sequence[str], options: Sequence[str]
    ) -> "Start":
        command = [sys.executable, *options, str(_HERE / script), *arguments]
        begun = time.monotonic()
        finished = subprocess.run(
            command,
            env=dict(self.environment),
            input=text,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        if finished.returncode:
            raise RuntimeError(f"{script} failed:\n{finished.stderr}")
        return Start(begun, finished.stdout, finished.stderr)


@dataclass(frozen=True, slots=True)
class Start:
    """One start, and what the process told of it; all processes of a machine share its clock."""

    begun: float
    output: str
    errors: str

    @property
    def phases(self) -> dict[str, float]:
        """Return the seconds that each phase took."""
        phases: dict[str, float] = {}
        before = self.begun
        for line in self.output.splitlines():
            when, _, what = line.partition("\t")
            phases[what] = float(when) - before
            before = float(when)
        return phases

    @property
    def seconds(self) -> float:
        """Return the time from the start of the process to its painted window."""
        return sum(self.phases.values())


@contextmanager
def starts() -> Iterator[Starts]:
    """Give both programs a screen, settings of their own and nothing of the developer's session."""
    with tempfile.TemporaryDirectory() as home:
        environment = {
            name: value
            for name, value in xvfb.without_session(os.environ).items()
            # A developer may keep Python from writing down what it compiled, as a reader would not.
            if not name.startswith("PYTHON")
        }
        environment |= {f"XDG_{kind}_HOME": home for kind in ("CONFIG", "STATE", "CACHE")}
        environment["PYTHONPATH"] = str(ROOT)
        _keep_as_after_a_start(Path(home), environment)
        if not xvfb.is_there():
            yield Starts(OFFSCREEN, environment | {"QT_QPA_PLATFORM": OFFSCREEN})
            return
        with xvfb.screen() as display:
            yield Starts("Xvfb", environment | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"})


def _keep_as_after_a_start(cache: Path, environment: Mapping[str, str]) -> None:
    """Keep in *cache* what a start leaves for the next: a copy of the edition, and known fonts."""
    known = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "fontconfig")
    known.mkdir(parents=True, exist_ok=True)  # as the library of fonts does
    (cache / "fontconfig").symlink_to(known)
    keep = [sys.executable, str(_HERE / "open_once.py"), KEEP]
    subprocess.run(keep, env=dict(environment), capture_output=True, timeout=PATIENCE, check=True)


def measure(effort: Effort) -> list[Comparison]:
    """Compare the start of the reader with that of a bare window."""
    with starts() as both:
        what = f"start to painted window ({both.platform})"
        if both.platform == OFFSCREEN:
            print("There is no Xvfb here; the windows are started offscreen.")
        return [
            alternate(
                what,
                lambda: both.bare().seconds,
                lambda: both.reader().seconds,
                effort,
                aim=_AIM,
            )
        ]
