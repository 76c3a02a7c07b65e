"""Opening the edition, against reading and parsing its files without asking what they mean."""

import json
import time
import tomllib

from markdown import Markdown

from reader.model.files.loading import ARTICLE, PARTIES, PASSAGES, SOURCES, load_edition
from reader.model.storage.paths import bundled_edition
from tests.benchmarks.comparison import Comparison, Effort, alternate

_FENCE = "+++\n"


def measure(effort: Effort) -> list[Comparison]:
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
