"""A text as it is read, printed."""

import json
from pathlib import Path

import pytest

from reader.app import main

PAGE = (
    '<html lang="fa"><head><meta charset="utf-8"><title>عنوان</title></head><body>'
    "<p>این متن فارسی است و از راست به چپ خوانده می‌شود.</p><ol start=7><li>یک</ol></body></html>"
)
LISTED = """<ol start="0"><li>none<li value="7">seven</ol><ol type="a"><li>letter</ol>
<ul><li>sign</ul>
<table><caption>Of both sides</caption><tr><th rowspan="2">Side<th colspan="2">1992
<tr><td>dead<td>hurt</table>"""


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
            {"kind": "paragraph", "paragraph": 1, "text": "One¹."},
            {"kind": "note", "number": 1, "marker": "1.", "paragraph": 2, "text": "Two."},
        ],
        "notes": [{"label": "1", "text": "Two."}],
    }


def test_broken_lines_and_the_language_of_code_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "notes.md"
    file.write_text("One  \ntwo[^1].\n\n```py\n  x\n```\n\n[^1]: A\\\nb.", encoding="utf-8")

    told = json.loads(printed(capsys, str(file), "--json"))

    assert told["blocks"][:2] == [
        {"kind": "paragraph", "paragraph": 1, "text": "One\ntwo¹."},
        {"kind": "code", "language": "py", "paragraph": 2, "text": "  x"},
    ]
    assert told["notes"] == [{"label": "1", "text": "A\nb."}]


def test_items_have_their_own_numbers_and_cells_their_row_and_column(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "page.md"
    file.write_text(LISTED, encoding="utf-8")

    told = json.loads(printed(capsys, str(file), "--json"))["blocks"]

    items = [each for each in told if each["kind"] == "item"]
    assert [(each.get("number"), each.get("marker"), each["paragraph"]) for each in items] == [
        (0, "0.", 1),
        (7, "7.", 2),
        (None, "a.", 3),
        (None, "•", 4),
    ]
    assert [(each["row"], each["column"], each["text"]) for each in told if "row" in each] == [
        (1, 1, "Side"),
        (1, 2, "1992"),
        (2, 2, "dead"),
        (2, 3, "hurt"),
    ]
    assert [each for each in told if each["kind"] == "caption"] == [
        {"kind": "caption", "text": "Of both sides"}
    ]


def test_who_wrote_a_page_and_when_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "page.html"
    head = "<meta name=author content='Jane Doe'><meta name=date content=2021-05-03>"
    page = f"{head}<article><p>{'Some words of a page. ' * 30}</p></article>"
    file.write_text(page, encoding="utf-8")

    told = json.loads(printed(capsys, str(file), "--json"))

    assert (told["author"], told["published"]) == ("Jane Doe", "2021-05-03")


def test_a_subtitle_is_told_in_either_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "text.md"
    file.write_text("---\nsubtitle: And a ferry\n---\n# A bridge\n\nOne.", encoding="utf-8")

    assert json.loads(printed(capsys, str(file), "--json"))["subtitle"] == "And a ferry"
    assert printed(capsys, str(file)).startswith('---\nsubtitle: "And a ferry"\n---\n\n# A bridge')


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
        ("empty.txt", "empty.txt”; open another one."),
        ("empty.html", "empty.html”; open another one."),
    ],
)
def test_what_is_no_text_is_refused_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, told: str
) -> None:
    (tmp_path / "empty.txt").write_text("\n")
    (tmp_path / "empty.html").write_text("<title>Of nothing</title><body></body>")
    (tmp_path / "program.bin").write_bytes(b"\x7fELF" + bytes(range(256)) * 20)

    status = main(["text", str(tmp_path / name)])

    out, err = capsys.readouterr()
    assert (status, out) == (2, "")
    assert told in err
