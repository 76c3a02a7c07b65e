"""Kills a busy reader in the middle of whatever it does, and looks whether anything is lost."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from reader.model.files.loading import load_edition
from reader.model.library.library import Library
from reader.model.opening.opened_text import open_text
from reader.model.storage.paths import NAME
from reader.model.storage.themes import THEMES
from tests.editions import write_edition
from tests.fuzz.busy_reader import PASTED, READY
from tests.running import ROOT

# So long it is left alone at most, in seconds; it does a hundred things or so in that.
_LONGEST = 1.0


@dataclass(slots=True)
class Told:
    """The last number of each thing that was begun, and of each that was told to be kept."""

    begun: dict[str, int] = field(default_factory=dict)
    done: dict[str, int] = field(default_factory=dict)
    pasted: set[int] = field(default_factory=set)
    last: int = 0

    def hear(self, line: str) -> None:
        """Take note of what a busy reader tells in a *line*."""
        name, what, number = line.split()
        self.last = int(number)
        (self.done if what == "done" else self.begun)[name] = self.last
        if (name, what) == ("paste", "done"):
            self.pasted.add(self.last)

    def is_kept(self, name: str, fits: Callable[[int], bool]) -> bool:
        """Tell whether the old number of a thing or the new one *fits* what is kept.

        Whichever it is was done, though there was no time to tell.
        """
        numbers = [told[name] for told in (self.begun, self.done) if name in told]
        kept = [number for number in numbers if fits(number)]
        if kept:
            self.done[name] = kept[0]
        return bool(kept)


class Kills:
    """A reader's folders, in which one busy reader after the other is killed."""

    def __init__(self, folder: Path, random: Random) -> None:
        """Use an empty *folder*, and kill when *random* has it."""
        self._random = random
        self._home = folder
        self._edition = load_edition(write_edition(folder / "bridge"))
        self._text = folder / "text.txt"
        more = "And this was said about it. " * 100
        self._text.write_text(f"{self._edition.article.text}\n\n{more}", encoding="utf-8")
        self._told = Told()

    def kill_one(self) -> int:
        """Start a reader, kill it, and fail where anything is lost; return how much it did."""
        before = self._told.last
        command = ["tests.fuzz.busy_reader", str(self._edition.folder), str(self._text)]
        reader = subprocess.Popen(
            [sys.executable, "-m", *command, str(before)],
            cwd=ROOT,
            env=self._environment(),
            stdout=subprocess.PIPE,
            text=True,
        )
        with reader:
            assert reader.stdout is not None
            assert reader.stdout.readline() == f"{READY}\n", "the reader does not start any more"
            time.sleep(self._random.uniform(0, _LONGEST))
            reader.kill()
            for line in reader.stdout:
                if line.endswith("\n"):
                    self._told.hear(line)
        self._look_at_state()
        self._look_at_decisions()
        self._look_at_pasted()
        faults = self._home / "state" / NAME / "faults.log"
        assert not faults.exists(), faults.read_text(encoding="utf-8")
        return self._told.last - before

    def _environment(self) -> dict[str, str]:
        kinds = ("CONFIG", "DATA", "STATE", "CACHE")
        folders = {f"XDG_{kind}_HOME": str(self._home / kind.lower()) for kind in kinds}
        return {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"}

    def _look_at_state(self) -> None:
        if not self._told.done.get("change"):
            return
        file = self._home / "state" / NAME / "state.json"
        state = json.loads(file.read_bytes())
        names = [Path(text).stem for text in state["texts"]]
        number = max(int(name) for name in names if name.isdigit())
        assert self._told.is_kept("change", number.__eq__), f"{number} is the state of long ago"
        assert state["theme"] == THEMES[number % len(THEMES)], "half of the state is another"

    def _look_at_decisions(self) -> None:
        if not self._told.done.get("decide"):
            return
        opened = open_text(self._text)
        library = Library(self._home / "data" / NAME)
        decisions = library.decisions(self._edition.id, self._edition.name)
        kept = decisions.kept(opened.article.text, self._text)
        (decision,) = kept.decisions
        assert decision.quotation is not None
        letters = len(opened.article.text) - 1
        start = decision.quotation.start
        assert self._told.is_kept("decide", lambda n: n % letters == start), "a decision is lost"

    def _look_at_pasted(self) -> None:
        kept = set()
        for file in (self._home / "data" / NAME / "texts").glob("Pasted *.txt"):
            text = file.read_text(encoding="utf-8")
            number = int(text.split(maxsplit=2)[1])
            assert text == PASTED.format(number=number) * 1000, f"{file} is not whole"
            kept.add(number)
        assert self._told.pasted <= kept, "a pasted text is lost"


def kill(times: int, seed: int, say: Callable[[str], None]) -> int:
    """Kill a busy reader so many *times*; return 1 where anything was lost."""
    with tempfile.TemporaryDirectory() as folder:
        kills = Kills(Path(folder), Random(seed))
        done = 0
        for number in range(1, times + 1):
            try:
                done += kills.kill_one()
            except (AssertionError, ValueError, LookupError, OSError) as error:
                say(f"Lost at kill {number} with seed {seed}: {error!r}")
                return 1
        say(f"{times} kills while {done:,} things were done: nothing was lost.")
        return 0
