"""Looks for perspectives on a text among editions, in a process of its own; see apart.py."""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from reader.model.apart.apart import ApartError, answer_apart, ask
from reader.model.edition.attachment import Attachment, Attachments, Decision
from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage
from reader.model.files.loading import load_edition
from reader.model.files.problem import EditionError
from reader.model.text.progress import Progress
from reader.model.text.quotation import Change, Quotation, Resolution, Rival, Status
from reader.model.text.span import Span

# 32 MB of text, the longest that is opened, take some ten seconds on an ordinary machine.
SECONDS = 120.0
# As many passages as may be seen at once, with some to spare.
_FIRST = 40
_NO_RECORD = (KeyError, TypeError, ValueError, AttributeError, OverflowError)

Record: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """An edition whose passages are looked for, and the reader's decisions on them.

    *near* is the part of the text, from 0 to 1, at which the reader is, where the passages are sure
    to be shown; the nearest then come first.
    """

    folder: Path
    decisions: tuple[Decision, ...] = ()
    near: float | None = None


@dataclass(frozen=True, slots=True)
class Records:
    """What became of the passages of each edition, or *in_part* of the nearest of some."""

    by_folder: dict[Path, Record]
    in_part: bool


def attach_apart(text: str, wanted: Sequence[Wanted], progress: Progress) -> Iterator[Records]:
    """Yield what became of the passages of editions in a *text*, as records by their folders.

    The last has all that is *wanted*; before it come the passages near the reader's place, of
    editions that have many and are sure to be shown. An edition that cannot be loaded is left out.
    ApartError where it takes too long, or the aligner is not installed.
    """
    editions = [asdict(each) | {"folder": str(each.folder)} for each in wanted]
    # The text by itself: to write JSON of megabytes would hold other threads up.
    question = json.dumps(editions).encode() + b"\n" + text.encode()
    for answer in ask(__name__, question, progress, SECONDS):
        yield _read(answer)


def _read(answer: bytes) -> Records:
    try:
        told = json.loads(answer)
        records = {Path(folder): record for folder, record in told["records"].items()}
        for record in records.values():
            record["belongs"], record["seen"] = bool(record["belongs"]), int(record["seen"])
        return Records(records, bool(told["in_part"]))
    except _NO_RECORD:
        raise ApartError from None


def read_record(record: Record, edition: Edition, text: str) -> Attachments:
    """Return the attachments of *edition* in *text* that a *record* tells of.

    ApartError where it does not fit them: whoever wrote it has read a text of unknown origin.
    """
    try:
        found = tuple(
            _attachment(edition, len(text), **each)
            for each in record["found"]
            if edition.passage(each["passage"]) is not None
        )
        return Attachments(bool(record["belongs"]), found, int(record["seen"]))
    except _NO_RECORD:
        raise ApartError from None


def main() -> None:
    """Attach the editions that the question names to its text."""
    answer_apart(_answer, SECONDS)


def _answer(question: bytes) -> Iterator[dict[str, Any]]:
    from reader.model.attach.attaching import Attacher  # what it needs is not everywhere installed

    head, _, text = question.partition(b"\n")
    attacher = Attacher(text.decode())
    loaded = []
    for each in json.loads(head):
        # One that was moved, or is being written, does not keep another from knowing the text.
        with suppress(EditionError):
            decisions = [_decision(**decision) for decision in each["decisions"]]
            loaded.append((each, load_edition(Path(each["folder"])), decisions))
    for each, edition, decisions in loaded:
        if each["near"] is not None and len(edition.passages) > 2 * _FIRST:
            first = replace(edition, passages=_nearest(edition, each["near"]))
            found = {each["folder"]: _record(attacher.attach(first, decisions))}
            yield {"in_part": True, "records": found}
    every = {
        each["folder"]: _record(attacher.attach(edition, decisions))
        for each, edition, decisions in loaded
    }
    yield {"in_part": False, "records": every}


def _nearest(edition: Edition, part: float) -> tuple[Passage, ...]:
    """Return the passages of *edition* around a *part* of its article, from 0 to 1."""
    place = part * len(edition.article.text)
    by_distance = sorted(edition.passages, key=lambda p: abs(p.span.start - place))
    return tuple(by_distance[:_FIRST])


def _record(attachments: Attachments) -> Record:
    return {
        "belongs": attachments.belongs,
        "seen": attachments.seen,
        "found": [
            {
                "passage": each.passage.id,
                "quotation": asdict(each.quotation),
                "resolution": asdict(each.resolution),
                "span": asdict(each.span) if each.span else None,
                "decided": each.decided,
            }
            for each in attachments.found
        ],
    }


def _attachment(
    edition: Edition,
    length: int,
    *,
    passage: str,
    quotation: dict[str, Any],
    resolution: dict[str, Any],
    span: dict[str, int] | None,
    decided: bool,
) -> Attachment:
    known = edition.passage(passage)
    if known is None:
        raise ValueError(passage)
    spans = {key: _span(resolution[key], length) for key in ("span", "guess")}
    rivals = tuple(
        Rival(_required(_span(rival["span"], length)), float(rival["confidence"]))
        for rival in resolution["rivals"]
    )
    changes = tuple(
        Change(_words(change["before"]), _words(change["after"]))
        for change in resolution["difference"]
    )
    start = quotation["start"]
    return Attachment(
        known,
        Quotation(
            _words(quotation["id"]),
            _words(quotation["exact"]),
            _words(quotation["prefix"]),
            _words(quotation["suffix"]),
            None if start is None else int(start),
        ),
        Resolution(
            passage,
            Status(resolution["status"]),
            spans["span"],
            float(resolution["confidence"]),
            _words(resolution["method"]),
            spans["guess"],
            rivals,
            changes,
        ),
        _span(span, length),
        decided=bool(decided),
    )


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _span(stored: dict[str, int] | None, length: int) -> Span | None:
    if stored is None:
        return None
    span = Span(int(stored["start"]), int(stored["end"]))
    if not 0 <= span.start < span.end <= length:
        raise ValueError(span)
    return span


def _required(span: Span | None) -> Span:
    if span is None:
        raise ValueError(span)
    return span


def _decision(passage: str, quotation: dict[str, Any] | None) -> Decision:
    return Decision(passage, Quotation(**quotation) if quotation else None)
