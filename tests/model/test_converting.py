"""Conversion in a process of its own, which may fail, hang and be cancelled."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.model import converting
from reader.model.converting import ConversionError, Form, convert
from reader.model.decoding import TextError
from reader.model.foreign_article import markdown_article
from reader.model.opened_text import no_progress

ENDLESS = ("[" * 100_000).encode()


def test_what_the_process_makes_is_what_would_be_made_here() -> None:
    markdown = "# One 🌉\n\nTwo *three*.\n\n## Four\n\n- five\n\n&#x202e;x"

    made = convert(Form.MARKDOWN, markdown.encode(), "T", no_progress)

    assert made == markdown_article(markdown, "T")


def test_much_goes_in_and_much_comes_out() -> None:
    markdown = "A plain paragraph with some words.\n\n" * 5000

    made = convert(Form.MARKDOWN, markdown.encode(), "T", no_progress)

    assert len(made.article.blocks) == 5000


def test_that_there_is_no_text_is_told_as_ever() -> None:
    with pytest.raises(TextError, match="There is no text in “T”; open another one"):
        convert(Form.PAGE, b"<script>x</script>", "T", no_progress)


def test_what_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "SECONDS", 1.0)
    begin = time.monotonic()

    with pytest.raises(ConversionError):
        convert(Form.MARKDOWN, ENDLESS, "T", no_progress)

    assert time.monotonic() - begin < 5


def test_whoever_waits_may_cancel() -> None:
    def cancel(done: float) -> None:
        if done > 0:
            raise KeyboardInterrupt

    begin = time.monotonic()

    with pytest.raises(KeyboardInterrupt):
        convert(Form.MARKDOWN, ENDLESS, "T", cancel)

    assert time.monotonic() - begin < 5


def test_nesting_that_is_too_deep_is_a_failure_and_no_crash() -> None:
    with pytest.raises(ConversionError):
        convert(Form.MARKDOWN, b"<div>" * 5000 + b"x", "T", no_progress)


@pytest.mark.parametrize("program", ["", "/nowhere/python"])
def test_without_an_interpreter_it_fails(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", program)

    with pytest.raises(ConversionError):
        convert(Form.MARKDOWN, b"x", "T", no_progress)


@pytest.mark.parametrize(
    "answer", ["", "1", "{}", '{"title": 1}', '{"text": "x", "lengths": [2], "headings": []}']
)
def test_an_answer_that_is_none_is_a_failure(answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "_START", f"print({answer!r})")

    with pytest.raises(ConversionError):
        convert(Form.MARKDOWN, b"x", "T", no_progress)


@pytest.mark.parametrize(
    "deed",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import os; os.system('true')",
        "import subprocess; subprocess.run(['true'])",
    ],
)
def test_the_process_can_call_nobody(deed: str) -> None:
    code = f"from reader.model import converting; converting._limit(); {deed}"

    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parents[2],
    )

    assert "PermissionError" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="only Unix limits memory so")
def test_the_process_may_not_take_all_the_memory() -> None:
    code = "from reader.model import converting; converting._limit(); x = bytearray(3 * 1024**3)"

    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parents[2],
    )

    assert "MemoryError" in done.stderr


def test_neither_the_folder_nor_the_environment_can_put_other_code_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("markdown.py", "json.py", "reader.py", "sitecustomize.py"):
        (tmp_path / name).write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONSTARTUP", str(tmp_path / "json.py"))

    assert convert(Form.MARKDOWN, b"One.", "T", no_progress).article.text == "One."
