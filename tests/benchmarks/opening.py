"""Opening the edition, against reading and parsing its files, and from the copy of them."""

import json
import os
import subprocess
import sys
import tempfile
import time
import tomllib
from functools import partial
from pathlib import Path

from markdown import Markdown

from reader.model.files.edition_folder import ARTICLE, PASSAGES
from reader.model.files.loading import PARTIES, SOURCES, load_edition
from reader.model.storage.paths import bundled_edition
from tests.benchmarks.comparison import Comparison, Effort, alternate
from tests.benchmarks.open_once import COPY, KEEP
from tests.patience import PATIENCE
from tests.running import ROOT

_FENCE = "+++\n"
_ONCE = Path(__file__).with_name("open_once.py")

# Of the time that the files take, what their copy may.
_AIM = 0.15


def measure(effort: Effort) -> list[Comparison]:
    """Compare opening with the plainest way, and opening from a copy with opening from files."""
    return [*_against_parsing(effort), *_from_copy(effort)]


def _against_parsing(effort: Effort) -> list[Comparison]:
    """Compare load_edition with tomllib, json and Python-Markdown on the same files."""
    # The reader too makes its converter once.
    converter = Markdown(extensions=["attr_list", "tables", "sane_lists"], output_format="html")
    folder = bundled_edition()

    def parse() -> float:
        begun = time.perf_counter()
        tomllib.loads((folder / PARTIES).read_text(encoding="utf-8"))
        json.loads((folder / SOURCES).read_text(encoding="utf-8"))
        _, front, body = (folder / ARTICLE).read_text(encoding="utf-8").split(_FENCE, 2)
        tomllib.loads(front)
        converter.reset().convert(body)
        for path in sorted((folder / PASSAGES).glob("*.md")):
            tomllib.loads(path.read_text(encoding="utf-8").split(_FENCE, 2)[1])
        return time.perf_counter() - begun

    def load() -> float:
        begun = time.perf_counter()
        load_edition(folder)
        return time.perf_counter() - begun

    return [alternate("opening the edition", parse, load, effort)]


def _from_copy(effort: Effort) -> list[Comparison]:
    """Compare what a start reads of the files with what it reads of a copy, in new processes."""
    with tempfile.TemporaryDirectory() as cache:
        _read_once(cache, KEEP)
        files, copy = partial(_read_once, cache), partial(_read_once, cache, COPY)
        what = "the edition from its copy (CPU)"
        return [alternate(what, files, copy, effort, aim=_AIM)]


def _read_once(cache: str, *how: str) -> float:
    finished = subprocess.run(
        [sys.executable, str(_ONCE), *how],
        env=os.environ | {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": cache},
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    if finished.returncode:
        raise RuntimeError(f"{_ONCE.name} failed:\n{finished.stderr}")
    return float(finished.stdout)
