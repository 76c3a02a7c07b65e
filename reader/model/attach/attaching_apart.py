"""Looks for perspectives on a text among editions, in a process of its own; see apart.py."""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from reader.model.apart.apart import ApartError, Spare, answer_apart, ask
from reader.model.edition.attachment import Attachment, Attachments, Decision
from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage
from reader.model.files.loading import load_edition
from reader.model.storage.checked_json import JsonError, decode
from reader.model.text.progress import Progress
from reader.model.text.quotation import Quotation, Resolution
from reader.model.text.span import Span

# 32 MB of text, the longest that is opened, take some ten seconds on an ordinary machine.
SECONDS = 120.0
# As many passages as may be seen at once, with some to spare.
_FIRST = 40


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
class Found:
    """An Attachment on its way, with the id of its passage."""

    passage: str
    quotation: Quotation
    resolution: Resolution
    span: Span | None
    decided: bool


@dataclass(frozen=True, slots=True)
class Record:
    """The Attachments of one edition on their way."""

    belongs: bool
    seen: int
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class _Answer:
    """The records of editions by their folders."""

    records: dict[str, Record]
    in_part: bool


@dataclass(frozen=True, slots=True)
class Records:
    """What became of the passages of each edition, or *in_part* of the nearest of some."""

    by_folder: dict[Path, Record]
    in_part: bool


def attach_apart(
    text: str, wanted: Sequence[Wanted], progress: Progress, spare: Spare | None = None
) -> Iterator[Records]:
    """Yield what became of the passages of editions in a *text*, as records by their folders.

    The last has all that is *wanted*; before it come the passages near the reader's place, of
    editions that have many and are sure to be shown. An edition that cannot be loaded is left out.
    ApartError where it takes too long, or the aligner is not installed.
    """
    folders = {str(each.folder): each.folder for each in wanted}
    editions = [asdict(each) | {"folder": str(each.folder)} for each in wanted]
    # The text by itself: to write JSON of megabytes would hold other threads up.
    question = json.dumps(editions).encode() + b"\n" + text.encode()
    read = list(folders.values())
    for output in ask(__name__, question, progress, SECONDS, readable=read, spare=spare):
        try:
            answer = decode(_Answer, output)
        except JsonError:
            raise ApartError from None
        known = {folders[name]: each for name, each in answer.records.items() if name in folders}
        yield Records(known, answer.in_part)


def read_record(record: Record, edition: Edition, text: str) -> Attachments:
    """Return the attachments of *edition* in *text* that a *record* tells of.

    ApartError where it does not fit them: whoever wrote it has read a text of unknown origin.
    """
    spans = (span for each in record.found for span in _spans(each))
    if not all(0 <= span.start < span.end <= len(text) for span in spans):
        raise ApartError
    passages = ((edition.passage(each.passage), each) for each in record.found)
    found = tuple(
        Attachment(passage, each.quotation, each.resolution, each.span, each.decided)
        for passage, each in passages
        if passage is not None
    )
    return Attachments(record.belongs, found, record.seen)


def _spans(found: Found) -> Iterator[Span]:
    resolution = found.resolution
    rivals = (rival.span for rival in resolution.rivals)
    spans = (found.span, resolution.span, resolution.guess, *rivals)
    return (span for span in spans if span is not None)


def main() -> None:
    """Attach the editions that the question names to its text."""
    answer_apart(_answer, SECONDS)


def _answer(question: bytes) -> Iterator[_Answer]:
    from reader.model.attach.attaching import Attacher  # what it needs is not everywhere installed

    head, _, text = question.partition(b"\n")
    attacher = Attacher(text.decode())
    loaded = []
    for each in json.loads(head):
        # Whatever is wrong with one, another may know the text all the same.
        with suppress(Exception):
            decisions = [_decision(**decision) for decision in each["decisions"]]
            loaded.append((each, load_edition(Path(each["folder"])), decisions))
    for each, edition, decisions in loaded:
        if each["near"] is not None and len(edition.passages) > 2 * _FIRST:
            first = replace(edition, passages=_nearest(edition, each["near"]))
            found = {each["folder"]: _record(attacher.attach(first, decisions))}
            yield _Answer(found, in_part=True)
    every = {
        each["folder"]: _record(attacher.attach(edition, decisions))
        for each, edition, decisions in loaded
    }
    yield _Answer(every, in_part=False)


def _nearest(edition: Edition, part: float) -> tuple[Passage, ...]:
    """Return the passages of *edition* around a *part* of its article, from 0 to 1."""
    place = part * len(edition.article.text)
    by_distance = sorted(edition.passages, key=lambda p: abs(p.span.start - place))
    return tuple(by_distance[:_FIRST])


def _record(attachments: Attachments) -> Record:
    found = (
        Found(each.passage.id, each.quotation, each.resolution, each.span, each.decided)
        for each in attachments.found
    )
    return Record(attachments.belongs, attachments.seen, tuple(found))


def _decision(passage: str, quotation: dict[str, Any] | None) -> Decision:
    return Decision(passage, Quotation(**quotation) if quotation else None)
