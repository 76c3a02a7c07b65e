"""What other programs take, printed or saved."""

import errno
import json
import os
import re
from pathlib import Path

import pytest

from reader.app import main
from tests.running import run_reader

FORMS = {"csl": "[\n  {", "bibtex": "@techreport{town-2018,", "ris": "TY  - RPRT\n"}


def printed(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """Return what is exported that *arguments* ask for, and nothing but that."""
    status = main(["export", *map(str, arguments)])

    told = capsys.readouterr()
    assert (status, told.err) == (0, "")
    return told.out


def refused(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """Return the one line that says why nothing is exported."""
    status = main(["export", *map(str, arguments)])

    told = capsys.readouterr()
    assert (status, told.out) == (2, "")
    assert told.err.count("\n") == 1
    return told.err.rstrip("\n")


@pytest.mark.parametrize("form", FORMS)
def test_sources_are_printed_in_each_form(
    bridge_folder: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    assert printed(capsys, bridge_folder, "--sources", form).startswith(FORMS[form])


def test_without_an_edition_the_bundled_one_is_meant(capsys: pytest.CaptureFixture[str]) -> None:
    records = json.loads(printed(capsys, "--sources", "csl"))

    assert len(records) > 700


def test_a_passage_is_printed_as_markdown(
    bridge_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = printed(capsys, bridge_folder, "--passage", "cost")

    assert text.startswith("> cost “$40 million”\n")
    assert "\n## Estimates\n" in text


@pytest.mark.parametrize(("form", "sign"), [("tsv", "\t"), ("csv", ","), ("markdown", " | ")])
def test_the_rows_of_all_quantities_are_printed(
    bridge_folder: Path, capsys: pytest.CaptureFixture[str], form: str, sign: str
) -> None:
    text = printed(capsys, bridge_folder, "--rows", "cost", form)

    assert sign.join(("Builders Ltd", "", "the bridge alone", "2018", "31", "35")) in text
    assert "repairs" in text


def test_a_file_is_written_and_nothing_printed(
    bridge_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "sources.ris"

    assert printed(capsys, bridge_folder, "--sources", "ris", "--output", file) == ""

    assert file.read_text(encoding="utf-8") == printed(capsys, bridge_folder, "--sources", "ris")


def test_what_is_there_is_never_written_over(
    bridge_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.bib"
    file.write_text("mine", encoding="utf-8")

    told = refused(capsys, bridge_folder, "--sources", "bibtex", "--output", file)

    assert told == f"“{file}” is there already; name another file, or remove it first."
    assert file.read_text(encoding="utf-8") == "mine"


def test_no_folder_is_made_by_a_mistyped_name(
    bridge_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refused(capsys, bridge_folder, "--sources", "csl", "--output", tmp_path / "x" / "a.json")

    assert told == f"There is no folder “{tmp_path / 'x'}”; name a file in one that there is."


def test_a_full_disk_is_told_of_and_leaves_nothing(
    bridge_folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)

    told = refused(capsys, bridge_folder, "--passage", "cost", "--output", tmp_path / "a.md")

    assert "a.md” could not be kept (No space left on device)" in told
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["--passage", "costs"], "There is no passage “costs” in bridge; it has cost, "),
        (["--rows", "costs", "csv"], "There is no passage “costs” in bridge; it has cost, "),
        (
            ["--rows", "nobody-asked", "csv"],
            "The passage “nobody-asked” in bridge has no estimates; “--passage nobody-asked” ",
        ),
    ],
)
def test_what_is_not_there_is_told_in_a_sentence(
    bridge_folder: Path, capsys: pytest.CaptureFixture[str], asked: list[str], told: str
) -> None:
    assert refused(capsys, bridge_folder, *asked).startswith(told)


def test_what_is_no_edition_is_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "is not an edition" in refused(capsys, tmp_path, "--sources", "csl")


@pytest.mark.parametrize(
    "asked", [[], ["--rows", "cost", "xls"], ["--sources", "csl", "--passage", "cost"]]
)
def test_one_thing_is_asked_for_in_a_form_that_there_is(
    capsys: pytest.CaptureFixture[str], asked: list[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["export", *asked])

    assert ended.value.code == 2
    assert re.search(r"error: .+\n\Z", capsys.readouterr().err)


def test_an_edition_is_saved_as_a_pdf_without_a_display(
    bridge_folder: Path, tmp_path: Path
) -> None:
    file = tmp_path / "bridge.pdf"

    finished = run_reader(
        ["export", str(bridge_folder), "--pdf", "after", "--output", str(file)],
        {"HOME": str(tmp_path)},
    )

    assert (finished.returncode, finished.stdout) == (0, "")
    assert file.read_bytes().startswith(b"%PDF-")


def test_a_text_is_saved_as_a_pdf(tmp_path: Path) -> None:
    text, file = tmp_path / "ferry.txt", tmp_path / "ferry.pdf"
    text.write_text("The Ferry\n\nIt is slow.\n", encoding="utf-8")

    finished = run_reader(
        ["export", str(text), "--pdf", "none", "--paper", "letter", "--output", str(file)],
        {"HOME": str(tmp_path)},
    )

    assert finished.returncode == 0
    assert file.read_bytes().startswith(b"%PDF-")


def test_a_pdf_needs_a_file(bridge_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "--output FILE" in refused(capsys, bridge_folder, "--pdf", "after")


def test_a_pdf_of_nothing_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing, file = tmp_path / "missing", tmp_path / "a.pdf"

    assert "nothing at" in refused(capsys, missing, "--pdf", "after", "--output", file)
