"""What a reader decided is kept, and nothing of it is lost."""

import json
from pathlib import Path

import pytest

from reader.model.edition.attachment import Decision
from reader.model.library.decision_file import DecisionFile, Kept
from reader.model.text.span import Span

TEXT = "Here it stands, and there too."
FILE = Path("report.txt")
HERE = Decision.here("stands", Span(5, 14), TEXT)
LOOSE = Decision("too", None)


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    """Return where the decisions are kept; there are none yet."""
    return tmp_path / "data" / "decisions" / "bridge.json"


def test_a_decision_keeps_the_words_and_those_around_them() -> None:
    assert HERE.quotation is not None
    assert (HERE.quotation.exact, HERE.quotation.start) == ("it stands", 5)
    assert (HERE.quotation.prefix, HERE.quotation.suffix) == ("Here ", ", and there too.")
    assert HERE.span == Span(5, 14)
    assert LOOSE.span is None


def test_of_a_text_that_was_never_seen_nothing_is_known(stored: Path) -> None:
    assert DecisionFile(stored).kept(TEXT, FILE) == Kept()
    assert not stored.exists()


def test_what_was_decided_is_there_on_the_next_start(stored: Path) -> None:
    file = DecisionFile(stored)
    file.show(TEXT, FILE)
    file.decide(TEXT, FILE, HERE)
    file.decide(TEXT, FILE, LOOSE)

    kept = DecisionFile(stored).kept(TEXT, Path("elsewhere.txt"))

    assert kept == Kept(shown=True, decisions=(HERE, LOOSE))


def test_the_last_decision_on_a_passage_counts(stored: Path) -> None:
    file = DecisionFile(stored)
    file.decide(TEXT, FILE, HERE)
    file.decide(TEXT, FILE, Decision("stands", None))

    assert DecisionFile(stored).kept(TEXT, FILE).decisions == (Decision("stands", None),)


def test_a_decision_can_be_taken_back(stored: Path) -> None:
    file = DecisionFile(stored)
    file.decide(TEXT, FILE, HERE)
    file.decide(TEXT, FILE, LOOSE)
    file.forget(TEXT, FILE, "stands")

    assert DecisionFile(stored).kept(TEXT, FILE).decisions == (LOOSE,)


def test_a_newer_version_of_the_same_file_takes_over_what_was_decided(stored: Path) -> None:
    file = DecisionFile(stored)
    file.show(TEXT, FILE)
    file.decide(TEXT, FILE, HERE)
    newer = f"Anew. {TEXT}"

    taken_over = file.kept(newer, FILE)
    file.decide(newer, FILE, LOOSE)

    assert taken_over == Kept(shown=True, decisions=(HERE,))
    again = DecisionFile(stored)
    assert again.kept(newer, FILE).decisions == (HERE, LOOSE)
    assert again.kept(TEXT, FILE).decisions == (HERE,)


def test_other_texts_have_decisions_of_their_own(stored: Path) -> None:
    file = DecisionFile(stored)
    file.decide(TEXT, FILE, HERE)

    assert file.kept("Quite another text.", Path("other.txt")) == Kept()


def test_without_a_file_decisions_last_as_long_as_the_program() -> None:
    file = DecisionFile(None)

    file.decide(TEXT, FILE, HERE)

    assert file.kept(TEXT, FILE).decisions == (HERE,)


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe\x00", b"[" * 100_000])
def test_what_cannot_be_read_is_set_aside_and_not_written_over(
    stored: Path, content: bytes
) -> None:
    stored.parent.mkdir(parents=True)
    stored.write_bytes(content)

    DecisionFile(stored).decide(TEXT, FILE, HERE)

    assert stored.with_suffix(".unreadable").read_bytes() == content
    assert DecisionFile(stored).kept(TEXT, FILE).decisions == (HERE,)


@pytest.mark.parametrize(
    "content",
    [
        [],
        {"texts": 3},
        {"texts": ["?", {"file": "report.txt", "passages": []}]},
        {"texts": [{"file": "report.txt", "passages": {"stands": 3, "too": {"exact": 4}}}]},
    ],
)
def test_what_makes_no_sense_decides_nothing(stored: Path, content: object) -> None:
    stored.parent.mkdir(parents=True)
    stored.write_text(json.dumps(content), encoding="utf-8")

    assert DecisionFile(stored).kept(TEXT, FILE).decisions == ()
    DecisionFile(stored).decide(TEXT, FILE, HERE)
    assert DecisionFile(stored).kept(TEXT, FILE).decisions == (HERE,)


def test_a_folder_that_cannot_be_written_to_keeps_nobody_from_reading(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    file = DecisionFile(in_the_way / "bridge.json")

    file.decide(TEXT, FILE, HERE)

    assert file.kept(TEXT, FILE).decisions == (HERE,)
