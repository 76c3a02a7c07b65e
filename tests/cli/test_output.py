"""What the command line prints, and how it ends where somebody stops reading along."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.check import check
from reader.cli.output import no_passage, say
from reader.model.edition.edition import Edition
from tests.editions import BRIDGE, write_edition


def test_a_reader_who_stops_reading_along_sees_no_traceback() -> None:
    check = subprocess.Popen(
        [sys.executable, "-m", "reader", "check", "--balance"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert check.stdout is not None

    check.stdout.close()

    with check:
        assert check.stderr is not None
        assert check.stderr.read() == b""


def test_what_a_terminal_would_obey_is_spelled_out() -> None:
    stream = io.StringIO()

    say("a\x1b[2Jb\rc\u202ed\x9be\nسلام بر می‌شود", stream)

    assert stream.getvalue() == "a\\x1b[2Jb\\rc\\u202ed\\x9be\nسلام بر می‌شود\n"


def test_the_tabs_of_a_table_are_printed_and_nothing_else_that_would_be_obeyed() -> None:
    stream = io.StringIO()

    say("a\tb\x1b[2J\tc", stream, tabs=True)

    assert stream.getvalue() == "a\tb\\x1b[2J\tc\n"


def test_without_a_terminal_nothing_is_printed() -> None:
    say("words", None)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_name_of_a_file_can_neither_clear_the_screen_nor_tell_of_another_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "passages/x\x1b[2J\nNothing is wrong.md"
    folder = write_edition(tmp_path, {**BRIDGE, name: "nothing"})

    check(folder, as_json=False)

    told = capsys.readouterr().out
    assert "\x1b" not in told
    assert "x\\x1b[2J\\nNothing is wrong.md:1: " in told


def test_where_nothing_more_can_be_written_it_says_so_in_one_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        check = subprocess.run(
            [sys.executable, "-m", "reader", "check", "--balance"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    said = check.stderr.decode()
    assert said.startswith("What was to be printed could not be written: No space left")
    assert said.count("\n") == 1
    assert check.returncode == 2


def test_of_many_passages_the_nearest_are_named(bundled: Edition) -> None:
    count = len(bundled.passages)

    assert no_passage("advisers", bundled) == (
        "There is no passage “advisers” in iran-in-syria; nearest to it is advisers-to-troops. "
        f"“perspectives-reader check EDITION --json” names all {count}."
    )
    assert no_passage("qqq", bundled) == (
        "There is no passage “qqq” in iran-in-syria. "
        f"“perspectives-reader check EDITION --json” names all {count}."
    )
