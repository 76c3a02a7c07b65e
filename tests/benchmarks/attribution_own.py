"""Twelve short texts of our own, in which it is marked who says what: tests/attributions.txt.

“[1s Anna] [1q said] [1c no]” marks the source, the cue and the content of the first attribution in
a text; [14s Anna] is the source of the first and of the fourth.
"""

import re
from collections import defaultdict

from reader.model.text.span import Span
from tests.benchmarks.attribution_set import Document, Marked
from tests.running import ROOT

FILE = ROOT / "tests" / "attributions.txt"
_MARK = re.compile(r"\[(?P<numbers>\d+)(?P<role>[sqc]) (?P<words>[^\]]*)\]")


def own_documents() -> list[Document]:
    """Return the texts with what is marked in them."""
    paragraphs = FILE.read_text(encoding="utf-8").strip().split("\n\n")[1:]
    return [read_marks(f"own {number}", each) for number, each in enumerate(paragraphs, 1)]


def read_marks(name: str, marked: str) -> Document:
    """Return a *marked* text as a document of that *name*, without the marks."""
    parts: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    text, last = "", 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        span = Span(len(text), len(text) + len(mark["words"]))
        text += mark["words"]
        last = mark.end()
        for number in mark["numbers"]:
            parts[number][mark["role"]].append(span)
    return Document(
        name,
        "own",
        text + marked[last:],
        tuple(
            Marked(tuple(each["s"]), tuple(each["q"]), tuple(each["c"]))
            for _, each in sorted(parts.items())
        ),
    )
