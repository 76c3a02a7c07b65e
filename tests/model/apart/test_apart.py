"""The process in which texts of unknown origin are worked on: what it may not do."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.model.opening.converting_apart import Form, convert
from reader.model.opening.opened_text import no_progress
from tests.running import ROOT


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
    code = f"from reader.model.apart import apart; apart._limit(20); {deed}"

    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    assert "PermissionError" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="only Unix limits memory so")
def test_the_process_may_not_take_all_the_memory() -> None:
    code = "from reader.model.apart import apart; apart._limit(20); x = bytearray(3 * 1024**3)"

    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
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
