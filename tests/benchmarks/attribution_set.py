"""ATTRIB: articles and pages in which people marked who says what, and the parts of each token."""

import gzip
import json
import os
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.model.attribution.linking import Linked, Run, Tag
from reader.model.attribution.tokens import Tokens
from reader.model.text.span import Span

# Beside the checkout, as the projects share it; elsewhere the environment says where.
FOLDER = Path(os.environ.get("ATTRIB", "../shared/attribution"))
ARTICLES, PAGES = FOLDER / "dev.json.gz", FOLDER / "pages-dev.json"


@dataclass(frozen=True, slots=True)
class Marked:
    """What people, or a program, marked as said by somebody; *probability* says how surely."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    probability: float = 1.0
    kind: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A text with all that is marked in it; *split* is "train", "dev" or "pages"."""

    name: str
    split: str
    text: str
    marked: tuple[Marked, ...]


def documents(file: Path, split: str = "pages") -> list[Document]:
    """Return the documents in a *file*, which all belong to *split* where it does not say."""
    data = file.read_bytes()
    read = json.loads(gzip.decompress(data) if file.suffix == ".gz" else data)["documents"]
    return [
        Document(
            name,
            each.get("split", split),
            each["text"],
            tuple(_marked(attribution) for attribution in each["attributions"]),
        )
        for name, each in read.items()
    ]


def _marked(given: dict[str, Any]) -> Marked:
    source, cue, content = (
        tuple(Span(start, end) for start, end in given[role])
        for role in ("source", "cue", "content")
    )
    return Marked(source, cue, content, kind=given.get("kind", ""), who=given.get("who") or "")


def tags_of(tokens: Tokens, marked: Sequence[Marked]) -> list[int]:
    """Return the part of each of *tokens*; where two claim one, the cue has it, then the source."""
    tags = [0] * len(tokens)
    cues = {each: run_of(each.cue[0], tokens) for each in marked if each.cue}
    for run in cues.values():
        _paint(tags, run, Tag.CUE)
    painted: set[Span] = set()
    for each in cues:
        for span in each.source:
            if span in painted:
                continue
            painted.add(span)
            run = run_of(span, tokens)
            # Of several cues that share a source, the nearest has it, and linking lends it on.
            away = (cues[other][0] - run[0] for other in cues if span in other.source)
            nearest = run[0] + min(away, key=abs)
            _paint(tags, run, Tag.SOURCE_BEFORE if run[0] < nearest else Tag.SOURCE_AFTER)
    for each, cue in cues.items():
        for span in each.content:
            run = run_of(span, tokens)
            _paint(tags, run, Tag.CONTENT_BEFORE if run[0] < cue[0] else Tag.CONTENT_AFTER)
    return tags


def run_of(span: Span, tokens: Tokens) -> Run:
    """Return the tokens of which a *span* has something, from the first to behind the last."""
    return bisect_right(tokens.ends, span.start), bisect_left(tokens.starts, span.end)


def _paint(tags: list[int], run: Run, tag: Tag) -> None:
    goes_on = False
    for index in range(*run):
        if tags[index]:
            goes_on = False
            continue
        tags[index] = tag + goes_on
        goes_on = True


def as_marked(linked: Iterable[Linked], tokens: Tokens) -> list[Marked]:
    """Return what was *linked* in the form of what people marked."""
    return [
        Marked(
            _spans(each.sources, tokens), _spans([each.cue], tokens), _spans(each.contents, tokens)
        )
        for each in linked
    ]


def _spans(runs: Iterable[Run], tokens: Tokens) -> tuple[Span, ...]:
    return tuple(Span(tokens.starts[first], tokens.ends[last - 1]) for first, last in runs)
