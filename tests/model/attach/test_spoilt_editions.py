"""One edition that spoils the search for perspectives costs only itself."""

from pathlib import Path

import pytest

from reader.model.apart import apart
from reader.model.apart.apart import ApartError
from reader.model.attach import attaching_apart
from reader.model.attach.attaching_apart import Wanted, attach_apart
from reader.model.edition.edition import Edition
from reader.model.text.progress import no_progress
from tests.editions import BRIDGE, write_edition
from tests.here import ask_here

TEXT = "Nobody cared. It cost “$90 million”, and that was twice what was planned, they say."

# Answers with a record for each edition, but comes to an end at one.
ANSWERING = """
import json, os, sys, time
NOTHING = {{"belongs": False, "seen": 0, "found": []}}
sys.stdin.readline(), sys.stdin.readline(), sys.stdin.readline()
for each in json.loads(sys.stdin.readline()):
    print(json.dumps({{"folder": each["folder"]}}), flush=True)
    if each["folder"].endswith("spoilt"):
        {end}
    print(json.dumps({{"folder": each["folder"], "record": NOTHING}}), flush=True)
"""

HOSTILE = {
    "would come to no end": {"article.md": f"{BRIDGE['article.md']}\n\n{'[' * 50_000}"},
    "is no edition": {"article.md": "x"},
}
ENDS = {
    "of itself": "os._exit(1)",
    "of too much that it says": "print('x' * 4_000_000, flush=True)",
    "of nonsense": "print('x', flush=True)",
    "of its bound": "time.sleep(600)",
}


def asked(*folders: Path) -> list[Path]:
    """Return of which of the editions in *folders* there is a record."""
    return [each.folder for each in attach_apart(TEXT, list(map(Wanted, folders)), no_progress)]


@pytest.mark.parametrize("files", HOSTILE.values(), ids=HOSTILE)
def test_one_that_cannot_be_read_costs_only_itself_wherever_it_stands(
    bridge: Edition,
    road: Edition,
    tmp_path: Path,
    files: dict[str, str],
) -> None:
    hostile = [write_edition(tmp_path / name, {**BRIDGE, **files}) for name in ("a", "b")]

    records = asked(hostile[0], bridge.folder, hostile[1], road.folder)

    assert records == [bridge.folder, road.folder]


def test_one_that_is_read_file_by_file_without_an_end_is_left_out(
    bridge: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attaching_apart, "ask", ask_here)
    assert asked(bridge.folder) == [bridge.folder]

    monkeypatch.setattr(attaching_apart, "_READ", 0.0)

    assert asked(bridge.folder) == []


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_one_that_ends_the_process_costs_only_itself_and_what_was_found_is_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, end: str
) -> None:
    first, spoilt, last = (tmp_path / name for name in ("first", "spoilt", "last"))
    monkeypatch.setattr(attaching_apart, "EACH", 5.0)
    monkeypatch.setattr(apart, "_START", ANSWERING.format(end=end))

    records = asked(first, spoilt, last)

    assert records == [first, last]


def test_what_spoils_the_search_before_any_edition_is_read_ends_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(apart, "_START", "raise SystemExit(1)")

    with pytest.raises(ApartError):
        asked(tmp_path)
