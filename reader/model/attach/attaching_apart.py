"""Looks for perspectives on a text among editions, in a process of its own; see apart.py."""

import json
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from reader.model.apart.apart import ApartError, Spare, answer_apart, ask
from reader.model.attach.noted import Note
from reader.model.attach.reading_otherwise import compared
from reader.model.edition.attachment import Attachment, Attachments, Decision
from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage
from reader.model.files.loading import Loaded, reading
from reader.model.storage.checked_json import JsonError, decode
from reader.model.text.progress import Progress
from reader.model.text.quotation import Quotation, Resolution
from reader.model.text.span import Span

# 32 MB of text, the longest that is opened, take some ten seconds on an ordinary machine.
SECONDS = 120.0
# For each edition, to be read or to be looked for: as many passages as there may be, all changed,
# take less than a tenth of it. In a long text they take longer, in seconds for each letter.
EACH = 6.0
_EACH_LETTER = 3e-6
# In seconds of computing, to be read: the largest that a window bears takes a third of it. What
# reads file by file without an end is found out here, and the process need not be started again.
_READ = 2.0
# In bytes, of one answer: several times what as many passages take, and little to read.
_LONGEST = 3_000_000
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
    """An edition, by its *folder*, that is about to be read or looked for, or its *record*."""

    folder: str
    record: Record | None = None
    in_part: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What became of the passages of one edition, or *in_part* of the nearest."""

    folder: Path
    record: Record
    in_part: bool


def attach_apart(
    text: str, wanted: Sequence[Wanted], progress: Progress, spare: Spare | None = None
) -> Iterator[Told]:
    """Yield what became of the passages of editions in a *text*, one edition after another.

    Before all come the passages near the reader's place, of editions that have many and are sure to
    be shown. An edition that cannot be loaded is left out, and so is one that takes too long, or
    takes the process down: it is started again for the others. ApartError where the *text* does.
    """
    left = {str(each.folder): each for each in wanted}
    end = time.monotonic() + SECONDS
    while left:
        at = ""
        try:
            for answer in _asked(text, left.values(), progress, end - time.monotonic(), spare):
                at = answer.folder
                if at not in left or answer.record is None:
                    continue
                asked = left[at]
                if answer.in_part:
                    left[at] = replace(asked, near=None)  # not once more
                else:
                    del left[at]
                yield Told(asked.folder, answer.record, answer.in_part)
        except ApartError:
            if left.pop(at, None) is None:
                raise
        else:
            return


def _asked(
    text: str,
    wanted: Collection[Wanted],
    progress: Progress,
    seconds: float,
    spare: Spare | None,
) -> Iterator[_Answer]:
    editions = [asdict(each) | {"folder": str(each.folder)} for each in wanted]
    # The text by itself: to write JSON of megabytes would hold other threads up.
    question = json.dumps(editions).encode() + b"\n" + text.encode()
    read = [each.folder for each in wanted]
    silence = EACH + _EACH_LETTER * len(text)
    for output in ask(
        __name__, question, progress, seconds, silence=silence, readable=read, spare=spare
    ):
        if len(output) > _LONGEST:
            raise ApartError
        try:
            yield decode(_Answer, output)
        except JsonError:
            raise ApartError from None


def read_record(
    record: Record, edition: Edition, text: str, notes: Sequence[Note] = ()
) -> Attachments:
    """Return the attachments of *edition* in *text*, which has *notes*, that a *record* tells of.

    ApartError where it does not fit them: whoever wrote it has read a text of unknown origin.
    """
    spans = (span for each in record.found for span in _spans(each))
    if not all(0 <= span.start < span.end <= len(text) for span in spans):
        raise ApartError
    passages = ((edition.passage(each.passage), each) for each in record.found)
    found = tuple(
        compared(
            Attachment(passage, each.quotation, each.resolution, each.span, each.decided),
            edition.article.text,
            text,
            notes,
        )
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
        yield _Answer(each["folder"])
        # Whatever is wrong with one, another may know the text all the same.
        with suppress(Exception):
            decisions = [_decision(**decision) for decision in each["decisions"]]
            if edition := _read(Path(each["folder"])):
                loaded.append((each, edition, decisions))
    near = [
        (each, replace(edition, passages=_nearest(edition, each["near"])), decisions, True)
        for each, edition, decisions in loaded
        if each["near"] is not None and len(edition.passages) > 2 * _FIRST
    ]
    for each, edition, decisions, in_part in (*near, *((*one, False) for one in loaded)):
        yield _Answer(each["folder"])
        with suppress(Exception):
            record = _record(attacher.attach(edition, decisions))
            yield _Answer(each["folder"], record, in_part)


def _read(folder: Path) -> Edition | None:
    """Return the edition in *folder*, if nothing is wrong with it and it can be read in time."""
    end = time.process_time() + _READ
    steps = reading(folder)
    while time.process_time() < end:
        try:
            next(steps)
        except StopIteration as last:
            loaded: Loaded = last.value
            return loaded.edition
    return None


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
