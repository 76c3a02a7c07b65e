"""What is read at the next start, and what is passed over."""

from pathlib import Path

from reader.model.storage.paths import bundled_edition
from reader.session.resuming import Resumed, resume
from reader.session.settings import State


def told(resumed: Resumed) -> str:
    """Return why what was read last is not read now."""
    return str(resumed.passed_over or "")


def test_the_first_start_reads_the_bundled_edition_and_says_nothing() -> None:
    resumed = resume(State())

    assert resumed.path == bundled_edition()
    assert resumed.passed_over is None


def test_the_text_that_was_read_last_is_read_again(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.touch()

    assert resume(State(text=str(text))) == Resumed(text)


def test_the_edition_that_was_read_last_is_read_again(bridge_folder: Path) -> None:
    resumed = resume(State(edition=str(bridge_folder)))

    assert resumed.path == bridge_folder
    assert resumed.passed_over is None


def test_a_text_that_has_gone_gives_way_to_the_edition_beside_it(
    bridge_folder: Path, tmp_path: Path
) -> None:
    text = tmp_path / "caf\udce9.txt"

    resumed = resume(State(text=str(text), edition=str(bridge_folder)))

    assert resumed.path == bridge_folder
    assert told(resumed) == (
        f"“{tmp_path}/caf?.txt”, which you read last, is not there any more; open it where it is "
        "now."
    )


def test_an_edition_that_has_gone_gives_way_to_the_bundled_one(tmp_path: Path) -> None:
    resumed = resume(State(edition=str(tmp_path / "gone")))

    assert resumed.path == bundled_edition()
    assert "is not there any more" in told(resumed)
