"""What can be asked for without a window."""

import json
import os
from pathlib import Path

import pytest

from reader import __version__
from reader.app import main
from reader.cli.arguments import parse_arguments
from tests.editions import BRIDGE, write_edition
from tests.running import run_reader

# The standard small edition, without what an editor would mend in it.
CLEAN = {
    **BRIDGE,
    "sources.json": BRIDGE["sources.json"].replace("recalled: not", "seen: and"),
    "passages/twice-planned.md": BRIDGE["passages/twice-planned.md"].replace(
        "## Context", "## Attribution"
    ),
}
BROKEN = {**BRIDGE, "parties.toml": "[town\n", "sources.json": "[\n}"}


def ended(*arguments: str) -> int:
    """Return the status with which the command line's parser ends the program."""
    with pytest.raises(SystemExit) as raised:
        main(arguments)
    assert isinstance(raised.value.code, int)
    return raised.value.code


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended("--version") == 0
    assert capsys.readouterr().out == f"perspectives-reader {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--help"], ["EDITION", "--passage ID", "--find TEXT", "--theme", "--size WxH", "--zoom"]),
        (["--help"], ["--screenshot FILE", "--version", "perspectives-reader check [EDITION]"]),
        (["--help"], ["check [EDITION] [--json] [--balance]"]),
        (["check", "--help"], ["perspectives-reader check", "EDITION", "--json"]),
        (["text", "--help"], ["a text, Markdown or a saved page"]),
    ],
)
def test_help_names_everything_that_can_be_asked_for(
    capsys: pytest.CaptureFixture[str], arguments: list[str], told: list[str]
) -> None:
    assert ended(*arguments) == 0

    out = " ".join(capsys.readouterr().out.split())
    assert [words for words in told if words not in out] == []


def test_nothing_asked_for_is_the_bundled_edition_in_a_window() -> None:
    arguments = parse_arguments([])

    assert (arguments.command, arguments.edition, arguments.screenshot) == ("read", None, None)


def test_everything_can_be_asked_for_at_once() -> None:
    arguments = parse_arguments(
        [
            "folder",
            "--perspectives=other",
            "--passage=cost",
            "--find=naïve",
            "--theme=sepia",
            "--size=1280x800",
            "--zoom=150%",
            "--screenshot=picture.png",
        ]
    )

    assert arguments.command == "read"
    assert vars(arguments) == {
        "edition": Path("folder"),
        "perspectives": Path("other"),
        "passage": "cost",
        "find": "naïve",
        "theme": "sepia",
        "size": (1280, 800),
        "zoom": 150,
        "screenshot": Path("picture.png"),
    }


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--theme", "pink"], "invalid choice: 'pink'"),
        (["--size", "wide"], "“wide” is not a size; expected such as 1280x800"),
        (["--size", "1280x"], "“1280x” is not a size"),
        (["--size", "100x800"], "“100x800” is not a size"),
        (["--size", "1280x²²²"], "“1280x²²²” is not a size"),
        (["--zoom", "10"], "“10” is not a percentage from 50 to 300"),
        (["--zoom", "301%"], "“301%” is not a percentage"),
        (["--zoom", "²"], "“²” is not a percentage"),
        (["--nonsense"], "unrecognized arguments: --nonsense"),
        (["check", "--screenshot", "x"], "unrecognized arguments: --screenshot"),
    ],
)
def test_what_cannot_be_asked_for_is_refused(
    capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert ended(*arguments) == 2
    assert told in capsys.readouterr().err


def test_check_tells_that_nothing_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_edition(tmp_path / "bridge", CLEAN)

    status = main(["check", str(folder)])

    told = capsys.readouterr()
    assert (status, told.err) == (0, "")
    assert told.out.startswith(
        "Nothing is wrong with bridge: 3 passages on 3 paragraphs (2 examined), "
        "3 estimates of 2 quantities, 2 parties, 3 of 3 sources cited, "
    )


def test_check_tells_everything_that_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_edition(tmp_path / "bridge", BROKEN)

    status = main(["check", str(folder)])

    lines = capsys.readouterr().out.splitlines()
    assert status == 1
    assert [line[: line.index(" ")] for line in lines] == [
        "parties.toml:1:",
        "sources.json:2:",
        "2",
    ]
    assert lines[-1] == "2 problems in bridge."


def test_one_problem_is_not_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_edition(tmp_path / "bridge", {**BRIDGE, "parties.toml": "[town"})

    main(["check", str(folder)])

    assert capsys.readouterr().out.endswith("\n1 problem in bridge.\n")


def test_check_prints_json_for_other_programs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_edition(tmp_path / "bridge", CLEAN)

    status = main(["check", str(folder), "--json"])

    printed = json.loads(capsys.readouterr().out)
    words, quotations = printed.pop("words"), printed.pop("quotations")
    assert (status, printed.pop("remarks")) == (0, [])
    assert words > 50
    assert [each["status"] for each in quotations] == ["holds"] * 3
    assert printed == {
        "edition": "bridge",
        "paragraphs": 3,
        "examined": 2,
        "passages": 3,
        "estimates": 3,
        "quantities": 2,
        "parties": 2,
        "sources": 3,
        "cited": 3,
        "problems": [],
    }


def test_problems_are_in_the_json_with_file_line_and_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_edition(tmp_path / "bridge", BROKEN)

    status = main(["check", "--json", str(folder)])

    problems = json.loads(capsys.readouterr().out)["problems"]
    assert status == 1
    assert [list(problem) for problem in problems] == [["file", "line", "message"]] * 2
    assert (problems[1]["file"], problems[1]["line"]) == ("sources.json", 2)


@pytest.mark.parametrize("command", [["check"], ["check", "--json"]])
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nowhere", "There is nothing at “{}”; name the folder of an edition.\n"),
        ("", "“{}” is not an edition; name a folder that holds an article.md.\n"),
        ("file.txt", "“{}” is not an edition; name a folder that holds an article.md.\n"),
        ("x" * 5000, "There is nothing at “{}”; name the folder of an edition.\n"),
    ],
)
def test_what_is_no_edition_is_refused(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    command: list[str],
    name: str,
    told: str,
) -> None:
    (tmp_path / "file.txt").write_text("x", encoding="utf-8")

    status = main([*command, str(tmp_path / name)])

    assert status == 2
    assert capsys.readouterr() == ("", told.format(tmp_path / name))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["nowhere"],
            "There is nothing at “nowhere”; name a file of text, or the folder of an edition.\n",
        ),
        (["."], "“.” is not an edition; name a folder that holds an article.md, or a text.\n"),
        (
            ["a\0b"],
            "There is nothing at “a\\x00b”; name a file of text, or the folder of an edition.\n",
        ),
        (
            ["text.txt", "--perspectives", "nowhere"],
            "There is nothing at “nowhere”; name the folder of an edition.\n",
        ),
    ],
)
def test_what_is_neither_an_edition_nor_a_text_is_refused(
    arguments: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.txt").write_text("A text.", encoding="utf-8")

    status = main(arguments)

    assert status == 2
    assert capsys.readouterr() == ("", told)


@pytest.mark.parametrize(
    "arguments",
    [
        ["https://example.org/page"],
        ["text.txt", "--perspectives", "HTTP://example.org"],
        ["check", "https://example.org"],
        ["attach", "https://example.org"],
        ["anchor", "https://example.org"],
    ],
)
def test_an_address_of_the_web_is_answered_in_a_sentence(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(arguments)

    told = capsys.readouterr()
    assert (status, told.out) == (2, "")
    assert told.err == (
        "This program fetches nothing from the web; save the page in your browser "
        "(“Save Page As”, Ctrl+S) and open the file.\n"
    )


def test_the_address_of_a_file_names_it() -> None:
    arguments = parse_arguments(["file://localhost/home/my%20notes.txt"])

    assert arguments.edition == Path("/home/my notes.txt")


def test_check_looks_at_the_bundled_edition_where_none_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["check", "--json"])

    assert json.loads(capsys.readouterr().out)["edition"] == "iran-in-syria"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
@pytest.mark.parametrize("flags", [[], ["--json"]])
def test_check_prints_on_any_terminal_whatever_a_file_is_called(
    tmp_path: Path, encoding: str, flags: list[str]
) -> None:
    folder = write_edition(tmp_path / "naïve")
    Path(os.fsdecode(os.fsencode(folder / "passages") + b"/\xff.md")).write_bytes(b"x")

    finished = run_reader(["check", str(folder), *flags], {"PYTHONIOENCODING": encoding}, encoding)

    assert finished.returncode == 1
    assert "\\udcff.md" in finished.stdout
    assert finished.stderr == ""
