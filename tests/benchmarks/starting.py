"""From the start of the process to the painted window, the reader against the barest window."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reader.model.files.loading import load_edition
from reader.model.markup.passages_marked import mark_passages
from reader.model.storage.paths import bundled_edition
from tests import xvfb
from tests.benchmarks import okular
from tests.benchmarks.comparison import Comparison, Effort
from tests.benchmarks.first_paint import PAINTED
from tests.benchmarks.open_once import KEEP
from tests.patience import PATIENCE
from tests.running import ROOT

_HERE = Path(__file__).resolve().parent

OFFSCREEN = "offscreen"

# Times as long as the bare window, to the first paint and until all is there.
_AIM, _COMPLETE_AIM = 1.5, 2.6


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
class Mark:
    """A point on the way, as marks.py prints it: seconds on the clock and of work, and KiB."""

    when: float
    worked: float
    resident: int
    proportional: int
    what: str


@dataclass(frozen=True, slots=True)
class Start:
    """One start, and what the process told of it; all processes of a machine share its clock."""

    begun: float
    output: str
    errors: str

    @property
    def phases(self) -> dict[str, float]:
        """Return the seconds of work that each phase took, up to the complete window."""
        before = (0.0, *(mark.worked for mark in self._marks))
        pairs = zip(self._marks, before, strict=False)
        return {mark.what: mark.worked - worked for mark, worked in pairs}

    @property
    def painted(self) -> Mark:
        """Return where the window was painted first."""
        return next(mark for mark in self._marks if mark.what == PAINTED)

    @property
    def complete(self) -> Mark:
        """Return where there was nothing more to come; the bare window is painted then."""
        return self._marks[-1]

    @property
    def _marks(self) -> list[Mark]:
        lines = [line.split("\t") for line in self.output.splitlines()]
        return [
            Mark(float(when), float(worked), int(resident), int(proportional), what)
            for when, worked, resident, proportional, what in lines
        ]


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


def measure(effort: Effort) -> Iterator[Comparison]:
    """Compare the start of the reader with that of a bare window, and with Okular's if it is here.

    All of it is of the same starts: the time to the first paint and to the complete window, by the
    clock and of work, and the memory of each.
    """
    with starts() as both:
        if both.platform == OFFSCREEN:
            print("There is no Xvfb here; the windows are started offscreen.")
        rounds = _rounds(both, effort)
        yield _compared(f"start to painted window ({both.platform})", rounds, _painted, _AIM)
        yield _compared("the same, of work", rounds, _painted_work, _AIM)
        yield _compared("start to complete window", rounds, _complete, _COMPLETE_AIM)
        yield _compared("the same, of work", rounds, _complete_work, _COMPLETE_AIM)
        if rounds[0][0].painted.resident:
            for what, memory in (
                ("memory when painted", _painted_memory),
                ("the share of it", _painted_share),
                ("memory when complete", _complete_memory),
                ("the share of it", _complete_share),
            ):
                yield _compared(what, rounds, memory, unit="MiB")
        if okular.is_there() and both.platform != OFFSCREEN:
            others = [okular.seconds_to_window(both.environment) for _ in rounds]
            ours = [_painted(reader) for _, reader in rounds]
            yield Comparison("the same beside Okular’s window", tuple(others), tuple(ours), aim=1.0)


def _rounds(both: Starts, effort: Effort) -> list[tuple[Start, Start]]:
    """Start a bare window and the reader by turns."""
    if effort.warm_up:
        both.bare()
        both.reader()
    rounds: list[tuple[Start, Start]] = []
    for count in range(effort.rounds):
        if count % 2:
            reader = both.reader()
            rounds.append((both.bare(), reader))
        else:
            rounds.append((both.bare(), both.reader()))
    return rounds


def _compared(
    what: str,
    rounds: Sequence[tuple[Start, Start]],
    measured: Callable[[Start], float],
    aim: float | None = None,
    unit: str = "ms",
) -> Comparison:
    bare, reader = (tuple(measured(pair[which]) for pair in rounds) for which in (0, 1))
    return Comparison(what, bare, reader, aim, unit=unit)


def _painted(start: Start) -> float:
    return start.painted.when - start.begun


def _painted_work(start: Start) -> float:
    return start.painted.worked


def _complete(start: Start) -> float:
    return start.complete.when - start.begun


def _complete_work(start: Start) -> float:
    return start.complete.worked


def _painted_memory(start: Start) -> float:
    return start.painted.resident / 1024


def _painted_share(start: Start) -> float:
    return start.painted.proportional / 1024


def _complete_memory(start: Start) -> float:
    return start.complete.resident / 1024


def _complete_share(start: Start) -> float:
    return start.complete.proportional / 1024
