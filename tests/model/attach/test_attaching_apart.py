"""Passages looked for in a process of its own: the same as here, and nothing believed unseen."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from reader.model.apart import apart
from reader.model.apart.apart import ApartError
from reader.model.attach import attaching_apart
from reader.model.attach.attaching import attach
from reader.model.attach.attaching_apart import Record, Wanted, attach_apart, read_record
from reader.model.edition.attachment import Attachments, Decision
from reader.model.edition.edition import Edition
from reader.model.storage.checked_json import encode
from reader.model.text.progress import no_progress
from reader.model.text.span import Span
from tests.editions import write_edition
from tests.here import ask_here

# One passage reads as it did, one has changed, one has gone; and an emoji is before them all.
TEXT = "🌉 Nobody cared. It cost “$90 million”, and that was twice what was planned, they say."
NEWER = TEXT.replace("twice what was planned", "much")

# A record as the process writes it, and what becomes of it.
Told: TypeAlias = dict[str, Any]
Read: TypeAlias = Callable[[Told], Attachments]
Spoil: TypeAlias = Callable[[Told], object]


@pytest.fixture(scope="module")
def answer(bridge_folder: Path, bridge: Edition) -> Record:
    """Return the record of the standard edition in the text above."""
    assert bridge.folder == bridge_folder
    return asked(TEXT, Wanted(bridge_folder))[bridge_folder]


def asked(text: str, *wanted: Wanted) -> dict[Path, Record]:
    """Return the records of all that is *wanted* in a *text*."""
    told = list(attach_apart(text, wanted, no_progress))
    assert not any(each.in_part for each in told)
    return {each.folder: each.record for each in told}


@pytest.fixture
def record(answer: Record) -> Told:
    """Return the record as it is told, for a test to spoil."""
    told: Told = json.loads(encode(answer))
    return told


@pytest.fixture
def read(bridge: Edition, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Return what reads a record of the standard edition that a process tells."""

    def read_one(record: Told) -> Attachments:
        answer = json.dumps({"folder": str(bridge.folder), "record": record, "in_part": False})
        monkeypatch.setattr(apart, "_START", f"print({answer!r})")
        return read_record(asked(TEXT, Wanted(bridge.folder))[bridge.folder], bridge, TEXT)

    return read_one


def found_apart(text: str, edition: Edition, *decisions: Decision) -> Attachments:
    """Return what is found of *edition* in *text* in a process of its own."""
    records = asked(text, Wanted(edition.folder, decisions))
    return read_record(records[edition.folder], edition, text)


@pytest.mark.parametrize("text", [TEXT, NEWER, "", "Quite another text.", "one\ntwo\n" * 500])
def test_what_is_found_apart_is_what_is_found_here(bridge: Edition, text: str) -> None:
    assert found_apart(text, bridge) == attach(text, bridge)


def test_what_the_process_answers_is_what_would_be_answered_here(
    bridge: Edition, road: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decisions = (Decision("cost", None), Decision.here("nobody-asked", Span(2, 15), TEXT))
    wanted = [Wanted(bridge.folder, decisions), Wanted(road.folder), Wanted(tmp_path / "away")]

    apart_from_here = list(attach_apart(TEXT, wanted, no_progress))

    monkeypatch.setattr(attaching_apart, "ask", ask_here)
    assert list(attach_apart(TEXT, wanted, no_progress)) == apart_from_here
    assert [each.folder for each in apart_from_here] == [bridge.folder, road.folder]


def test_the_process_answers_within_its_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, float]] = []
    monkeypatch.setattr(attaching_apart, "answer_apart", lambda *bounds: asked.append(bounds))

    attaching_apart.main()

    assert asked == [(attaching_apart._answer, attaching_apart.SECONDS)]


def test_the_article_itself_holds_every_passage(bridge: Edition) -> None:
    attachments = found_apart(bridge.article.text, bridge)

    assert attachments.belongs
    assert attachments.placed == len(bridge.passages)
    assert [each.span for each in attachments.found] == [p.span for p in bridge.passages]


def test_what_the_reader_decided_counts_there_too(bridge: Edition) -> None:
    decisions = (
        Decision("cost", None),
        Decision.here("nobody-asked", Span(2, 15), TEXT),
        Decision("of-no-passage", None),
    )

    attachments = found_apart(TEXT, bridge, *decisions)

    assert attachments == attach(TEXT, bridge, decisions)
    decided = {each.passage.id: each.span for each in attachments.found if each.decided}
    assert decided == {"cost": None, "nobody-asked": Span(2, 15)}


def test_several_editions_are_asked_at_once_and_a_broken_one_is_left_out(
    bridge: Edition, road: Edition, tmp_path: Path
) -> None:
    broken = write_edition(tmp_path / "broken", {"article.md": "+++\ntitle = 3\n+++\n\nOne."})
    away = tmp_path / "away"

    records = asked(TEXT, *map(Wanted, (away, road.folder, broken, bridge.folder)))

    assert set(records) == {road.folder, bridge.folder}
    for edition in (road, bridge):
        assert read_record(records[edition.folder], edition, TEXT) == attach(TEXT, edition)


def test_without_editions_nothing_is_found() -> None:
    assert asked(TEXT) == {}


def test_whoever_waits_may_end_the_process(
    bridge_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[subprocess.Popen[bytes]] = []
    start = apart._start

    def watched() -> "subprocess.Popen[bytes]":
        started.append(start())
        return started[0]

    def cancel(_done: float) -> None:
        raise InterruptedError

    monkeypatch.setattr(apart, "_start", watched)

    with pytest.raises(InterruptedError):
        list(attach_apart(TEXT, [Wanted(bridge_folder)], cancel))

    assert [process.returncode is not None for process in started] == [True]


def test_it_may_take_so_long_and_no_longer(
    bridge_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attaching_apart, "SECONDS", 0.0)

    with pytest.raises(ApartError):
        list(attach_apart(TEXT, [Wanted(bridge_folder)], no_progress))


# -- what is read of an answer


def test_what_is_told_is_read_and_nothing_is_lost(
    record: Told, read: Read, bridge: Edition
) -> None:
    assert read(record) == attach(TEXT, bridge)


def test_a_passage_that_the_edition_has_no_longer_is_left_out(
    record: Told, read: Read, bridge: Edition
) -> None:
    record["found"][0]["passage"] = "of-another-edition"

    found = read(record).found

    assert [each.passage for each in found] == list(bridge.passages[1:])


def test_an_edition_that_nobody_asked_for_is_left_out(
    record: Told, bridge_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = json.dumps({"folder": "/elsewhere", "record": record, "in_part": False})
    monkeypatch.setattr(apart, "_START", f"print({answer!r})")

    assert asked(TEXT, Wanted(bridge_folder)) == {}


SPOILT: dict[str, Spoil] = {
    "a place outside the text": lambda each: each.update(place={"start": 0, "end": len(TEXT) + 1}),
    "a place before the text": lambda each: each.update(place={"start": -1, "end": 3}),
    "a place of no length": lambda each: each.update(place={"start": 3, "end": 3}),
    "a place turned round": lambda each: each.update(place={"start": 5, "end": 3}),
    "a place without an end": lambda each: each.update(place={"start": 5}),
    "a place that is none": lambda each: each.update(place="here"),
    "a place in words": lambda each: each.update(place={"start": "five", "end": "six"}),
    "no quotation": lambda each: each.pop("quotation"),
    "an empty quotation": lambda each: each.update(quotation={}),
    "a word too many": lambda each: each.update(more=1),
    "an id that cannot be one": lambda each: each.pop("passage"),
    "an unknown status": lambda each: each["resolution"].update(status="perhaps"),
    "no status": lambda each: each["resolution"].pop("status"),
    "a span outside the text": lambda each: each["resolution"].update(
        span={"start": 0, "end": 10_000}
    ),
    "a guess outside the text": lambda each: each["resolution"].update(
        guess={"start": 0, "end": 10_000}
    ),
    "a rival without a place": lambda each: each["resolution"].update(
        rivals=[{"span": None, "confidence": 0.5}]
    ),
    "a rival as sure as a word": lambda each: each["resolution"].update(
        rivals=[{"span": {"start": 0, "end": 1}, "confidence": "very"}]
    ),
    "rivals that are none": lambda each: each["resolution"].update(rivals=3),
    "a difference that is none": lambda each: each["resolution"].update(difference=[{"x": 1}]),
    "no resolution": lambda each: each.update(resolution=None),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_what_cannot_be_true_of_a_passage_is_refused(
    record: Told, read: Read, spoil: Spoil
) -> None:
    spoil(record["found"][0])

    with pytest.raises(ApartError):
        read(record)


@pytest.mark.parametrize(
    "spoilt",
    [
        {},
        {"belongs": True, "seen": 1},
        {"belongs": True, "found": []},
        {"belongs": True, "seen": "many", "found": []},
        {"belongs": True, "seen": None, "found": []},
        {"belongs": True, "seen": 1, "found": None},
        {"belongs": True, "seen": 1, "found": [3]},
        {"belongs": True, "seen": 1, "found": ["cost"]},
        {"belongs": True, "seen": 1, "found": {"cost": 3}},
    ],
)
def test_a_record_of_another_form_is_refused(read: Read, spoilt: Told) -> None:
    with pytest.raises(ApartError):
        read(spoilt)
