"""A text as it is read, printed."""

import json
from pathlib import Path

import pytest

from reader.app import main

PAGE = (
    '<html lang="fa"><head><meta charset="utf-8"><title>عنوان</title></head><body>'
    "<p>این متن فارسی است و از راست به چپ خوانده می‌شود.</p><ol start=7><li>یک</ol></body></html>"
)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Return what the command prints that is given *arguments*, and nothing but that."""
    status = main(["text", *arguments])

    told = capsys.readouterr()
    assert (status, told.err) == (0, "")
    return told.out


@pytest.mark.parametrize("form", [[], ["--markdown"]])
def test_markdown_is_printed_by_default(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: list[str]
) -> None:
    file = tmp_path / "notes.md"
    file.write_text("# Title\n\nOne *two*.\n\n- three\n", encoding="utf-8")

    assert printed(capsys, str(file), *form) == "# Title\n\nOne *two*.\n\n- three\n"


def test_json_is_one_object(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "notes.md"
    file.write_text("# Title\n\n## Head\n\nOne[^1].\n\n[^1]: Two.\n", encoding="utf-8")

    assert json.loads(printed(capsys, str(file), "--json")) == {
        "title": "Title",
        "language": "",
        "direction": "ltr",
        "encoding": "utf-8",
        "blocks": [
            {"kind": "heading", "level": 2, "text": "Head"},
            {"kind": "paragraph", "number": 1, "text": "One¹."},
            {"kind": "note", "number": 2, "marker": "1.", "text": "Two. ↩"},
        ],
        "notes": [{"label": "1", "text": "Two. ↩"}],
    }


def test_language_and_direction_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "page.html"
    file.write_text(PAGE, encoding="utf-8")

    told = json.loads(printed(capsys, str(file), "--json"))

    assert (told["title"], told["language"], told["direction"]) == ("عنوان", "fa", "rtl")


def test_what_a_terminal_would_obey_is_spelled_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("One \u202e\x1b[31mtwo\x9b.", encoding="utf-8")

    for form in ("--markdown", "--json"):
        assert not set(printed(capsys, str(file), form)) & set("\u202e\x1b\x9b")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nowhere.txt", "cannot be opened"),
        ("", "is a folder; name a text file."),
        ("program.bin", "name a text"),
    ],
)
def test_what_is_no_text_is_refused_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, told: str
) -> None:
    (tmp_path / "program.bin").write_bytes(b"\x7fELF" + bytes(range(256)) * 20)

    status = main(["text", str(tmp_path / name)])

    out, err = capsys.readouterr()
    assert (status, out) == (2, "")
    assert told in err
