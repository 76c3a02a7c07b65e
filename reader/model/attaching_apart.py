"""Looks for perspectives on a text among editions, in a process of its own; see apart.py."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from reader.model.apart import ApartError, answer_apart, ask
from reader.model.attachment import Attachment, Attachments, Decision
from reader.model.blocks import Progress
from reader.model.edition import Edition
from reader.model.loading import load_edition
from reader.model.passage import Span
from reader.model.problem import EditionError
from reader.model.reattach.quotation import Change, Quotation, Resolution, Rival, Status

# 32 MB of text, the longest that is opened, take some ten seconds on an ordinary machine.
SECONDS = 120.0


def attach_apart(
    text: str, folders: Mapping[Path, Sequence[Decision]], progress: Progress
) -> dict[Path, dict[str, Any]]:
    """Return what became of the passages of the editions in *folders* in a *text*, as records.

    For each folder there are the reader's decisions. An edition that cannot be loaded is left out.
    ApartError where it takes too long, or the aligner is not installed.
    """
    editions = [
        {"folder": str(folder), "decisions": [asdict(decision) for decision in decisions]}
        for folder, decisions in folders.items()
    ]
    # The text by itself: to write JSON of megabytes would hold other threads up.
    question = json.dumps(editions).encode() + b"\n" + text.encode()
    answer = json.loads(ask(__name__, question, progress, SECONDS))
    return {Path(folder): record for folder, record in answer.items()}


def read_record(record: dict[str, Any], edition: Edition, text: str) -> Attachments:
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
    except (KeyError, TypeError, ValueError, AttributeError):
        raise ApartError from None


def main() -> None:
    """Attach the editions that the question names to its text."""
    answer_apart(_answer, SECONDS)


def _answer(question: bytes) -> dict[str, dict[str, Any]]:
    from reader.model.attaching import Attacher  # what it needs is not everywhere installed

    head, _, text = question.partition(b"\n")
    attacher = Attacher(text.decode())
    answers = {}
    for each in json.loads(head):
        try:
            edition = load_edition(Path(each["folder"]))
        except EditionError:
            continue  # it was moved, or is being written; another may know the text
        decisions = [_decision(**decision) for decision in each["decisions"]]
        answers[each["folder"]] = _record(attacher.attach(edition, decisions))
    return answers


def _record(attachments: Attachments) -> dict[str, Any]:
    return {
        "belongs": attachments.belongs,
        "seen": attachments.seen,
        "found": [
            {
                "passage": each.passage.id,
                "quotation": asdict(each.quotation),
                "resolution": asdict(each.resolution),
                "place": asdict(each.place) if each.place else None,
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
    place: dict[str, int] | None,
    decided: bool,
) -> Attachment:
    known = edition.passage(passage)
    if known is None:
        raise ValueError(passage)
    resolution["status"] = Status(resolution["status"])
    for key in ("span", "guess"):
        resolution[key] = _span(resolution[key], length)
    resolution["rivals"] = tuple(
        Rival(_required(_span(rival["span"], length)), float(rival["confidence"]))
        for rival in resolution["rivals"]
    )
    resolution["difference"] = tuple(Change(**change) for change in resolution["difference"])
    return Attachment(
        known,
        Quotation(**quotation),
        Resolution(**resolution),
        _span(place, length),
        decided=bool(decided),
    )


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
