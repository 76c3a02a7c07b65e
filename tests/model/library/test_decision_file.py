"""What a reader decided is kept, and nothing of it is lost."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from reader.model.edition.attachment import Decision
from reader.model.library.decision_file import DecisionFile, Kept
from reader.model.storage.atomic_file import SetAsideError, StorageError
from reader.model.storage.turns import NoTurnError, in_turn
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


def test_of_several_versions_of_a_file_the_last_tells_what_was_decided(stored: Path) -> None:
    file = DecisionFile(stored)
    file.decide(TEXT, FILE, HERE)
    file.decide(f"Anew. {TEXT}", FILE, LOOSE)

    newest = file.kept(f"Once more. {TEXT}", FILE)

    assert newest == file.kept(f"Anew. {TEXT}", FILE)
    assert newest.decisions == (HERE, LOOSE)


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


# -- what two windows keep


def test_what_another_window_decided_meanwhile_stays(stored: Path) -> None:
    one, two = DecisionFile(stored), DecisionFile(stored)

    one.decide(TEXT, FILE, HERE)
    two.decide(TEXT, FILE, LOOSE)
    one.decide("Another text.", Path("other.txt"), LOOSE)
    two.show(TEXT, FILE)

    for file in (one, two, DecisionFile(stored)):
        assert file.kept(TEXT, FILE) == Kept(shown=True, decisions=(HERE, LOOSE))
        assert file.kept("Another text.", Path("other.txt")).decisions == (LOOSE,)


def test_of_two_decisions_on_a_passage_the_latest_wins(stored: Path) -> None:
    one, two = DecisionFile(stored), DecisionFile(stored)

    one.decide(TEXT, FILE, HERE)
    two.decide(TEXT, FILE, Decision("stands", None))

    assert one.kept(TEXT, FILE).decisions == (Decision("stands", None),)


def test_what_another_window_took_back_does_not_come_back(stored: Path) -> None:
    one, two = DecisionFile(stored), DecisionFile(stored)
    one.decide(TEXT, FILE, HERE)

    two.forget(TEXT, FILE, "stands")
    one.decide(TEXT, FILE, LOOSE)

    assert DecisionFile(stored).kept(TEXT, FILE).decisions == (LOOSE,)


# -- what cannot be kept or read

FOREIGN = [
    b"",
    b"{",
    b"\xff\xfe\x00",
    b"[" * 100_000,
    b"[]",
    b'{"texts": 3}',
    b'{"texts": ["?"]}',
    b'{"texts": [], "version": 2}',
    b'{"texts": [{"sha256": "a", "file": "b", "colour": "teal"}]}',
    b'{"texts": [{"sha256": "a", "file": "b", "passages": []}]}',
    b'{"texts": [{"sha256": "a", "file": "b", "passages": {"stands": 3}}]}',
    b'{"texts": [{"sha256": "a", "file": "b", "passages": {"too": {"exact": 4}}}]}',
]


@pytest.mark.parametrize("content", FOREIGN, ids=lambda content: repr(content[:60]))
def test_what_is_of_another_form_is_set_aside_and_told_and_not_written_over(
    stored: Path, content: bytes
) -> None:
    stored.parent.mkdir(parents=True)
    stored.write_bytes(content)
    file = DecisionFile(stored)

    before = file.kept(TEXT, FILE)
    with pytest.raises(StorageError) as raised:
        file.decide(TEXT, FILE, HERE)
    file.decide(TEXT, FILE, LOOSE)

    told = str(raised.value)
    assert told.startswith(f"“{stored}” cannot be read by this version of the reader (expected ")
    assert "it is now “bridge.unreadable”" in told
    assert stored.with_suffix(".unreadable").read_bytes() == content
    assert before == Kept()
    assert DecisionFile(stored).kept(TEXT, FILE).decisions == (HERE, LOOSE)


def test_what_is_set_aside_is_told_even_if_there_is_room_for_nothing_new_yet(
    stored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_number: int) -> None:
        raise OSError(28, "No space left on device")

    stored.parent.mkdir(parents=True)
    stored.write_bytes(b"[]")
    file = DecisionFile(stored)
    with monkeypatch.context() as full:
        full.setattr("os.fsync", fail)
        with pytest.raises(StorageError, match="No space left"):
            file.decide(TEXT, FILE, HERE)

    with pytest.raises(SetAsideError, match="cannot be read by this version"):
        file.keep()

    assert stored.with_suffix(".unreadable").read_bytes() == b"[]"
    assert DecisionFile(stored).kept(TEXT, FILE).decisions == (HERE,)


def test_what_was_set_aside_before_stays(stored: Path) -> None:
    for content in (b"one", b"two"):
        stored.parent.mkdir(parents=True, exist_ok=True)
        stored.write_bytes(content)
        with pytest.raises(StorageError):
            DecisionFile(stored).decide(TEXT, FILE, HERE)

    aside = {each.name: each.read_bytes() for each in stored.parent.glob("*.unreadable")}
    assert aside == {"bridge.unreadable": b"one", "bridge-2.unreadable": b"two"}


def test_a_place_before_the_text_is_none(stored: Path) -> None:
    DecisionFile(stored).decide(TEXT, FILE, HERE)
    stored.write_bytes(stored.read_bytes().replace(b'"start": 5', b'"start": -5'))

    (decision,) = DecisionFile(stored).kept(TEXT, FILE).decisions

    assert decision.span is None


def test_what_cannot_be_read_at_the_moment_is_left_alone_and_told(stored: Path) -> None:
    stored.mkdir(parents=True)  # as good as a disk that does not answer
    file = DecisionFile(stored)

    with pytest.raises(StorageError, match="could not be read"):
        file.decide(TEXT, FILE, HERE)

    assert stored.is_dir()
    assert file.kept(TEXT, FILE).decisions == (HERE,)


def test_what_could_not_be_kept_counts_all_the_same_and_is_kept_with_the_next(
    stored: Path,
) -> None:
    folder = stored.parent
    folder.parent.mkdir()
    folder.write_bytes(b"a file in the way")
    file = DecisionFile(stored)

    with pytest.raises(StorageError, match="could not be kept"):
        file.decide(TEXT, FILE, HERE)
    meanwhile = file.kept(TEXT, FILE)
    folder.unlink()
    file.show(TEXT, FILE)

    assert meanwhile.decisions == (HERE,)
    assert DecisionFile(stored).kept(TEXT, FILE) == Kept(shown=True, decisions=(HERE,))


def test_what_had_no_turn_is_kept_when_it_is_tried_again(stored: Path) -> None:
    file = DecisionFile(stored)
    with in_turn(stored), pytest.raises(NoTurnError):
        file.decide(TEXT, FILE, HERE, patience=0)

    file.keep()

    assert DecisionFile(stored).kept(TEXT, FILE).decisions == (HERE,)


def test_where_nothing_is_left_to_keep_nothing_is_written(stored: Path) -> None:
    DecisionFile(stored).keep()

    assert not stored.parent.exists()


def test_what_versions_before_this_one_kept_is_read(stored: Path) -> None:
    words = {"exact": "it stands", "prefix": "Here ", "suffix": ", and there too.", "start": 5}
    text = {
        "sha256": sha256(TEXT.encode()).hexdigest(),
        "passages": {"stands": words, "too": None},
        "shown": True,
        "file": "report.txt",
    }
    stored.parent.mkdir(parents=True)
    stored.write_text(json.dumps({"texts": [text]}, indent=1), encoding="utf-8")

    assert DecisionFile(stored).kept(TEXT, FILE) == Kept(shown=True, decisions=(HERE, LOOSE))


def test_an_earlier_file_that_cannot_be_read_is_set_aside_and_told(tmp_path: Path) -> None:
    earlier = tmp_path / "bridge.json"
    earlier.write_text('{"texts": [], "version": 1}')
    decisions = DecisionFile(tmp_path / "new.json", earlier)

    with pytest.raises(StorageError, match=r"bridge\.json” cannot be read"):
        decisions.decide("One.", Path("a.txt"), Decision("cost", None))

    assert not earlier.exists()
    assert '"version": 1' in "".join(each.read_text() for each in tmp_path.glob("bridge*"))
    assert decisions.kept("One.", Path("a.txt")).decisions == (Decision("cost", None),)
