"""The process apart of a frozen program, which is no Python that could be told what to do.

Where BUNDLE names a bundle's folder, its own process is tried; else one that begins as it would.
"""

import os
import shutil
import sys
from pathlib import Path

import pytest

from reader.model.apart.apart import Spare, ask
from reader.model.apart.landlock import landlock_version
from reader.model.opening.converting_apart import Form, convert
from reader.model.text.progress import no_progress
from tests.model.apart import deeds
from tests.model.apart.deeds import tried
from tests.patience import PATIENCE
from tests.running import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the program here is a script")
# Where the kernel does not know Landlock, only what Python opens is refused.
LOCKED = pytest.mark.skipif(not landlock_version(), reason="the kernel has no Landlock")

BEGINNING = """\
#!/bin/sh
exec '{python}' -I -X utf8 -c '
import runpy, sys
sys.path.insert(0, "{root}")
runpy.run_module("reader", run_name="__main__", alter_sys=True)' "$@"
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a program that is frozen, or is like one, and has the deeds beside its modules."""
    folder = tmp_path_factory.mktemp("frozen")
    if "BUNDLE" not in os.environ:
        program = folder / "program"
        program.write_text(BEGINNING.format(python=sys.executable, root=ROOT), encoding="utf-8")
        program.chmod(0o755)
        return program
    bundle = shutil.copytree(os.environ["BUNDLE"], folder / "bundle", symlinks=True)
    for name in ("tests/patience.py", "tests/model/apart/deeds.py"):
        copy = bundle / "_internal" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, copy)
    return bundle / "perspectives-reader"


@pytest.fixture(autouse=True)
def frozen(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this be that *program*."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))


def test_a_frozen_program_reads_a_page() -> None:
    page = b"<article><h1>Bridges</h1><p>One bridge, two bridges.</p></article>"

    opened = convert(Form.PAGE, page, "T", no_progress)

    assert "One bridge, two bridges." in opened.article.text


def test_a_frozen_program_reads_markdown() -> None:
    assert convert(Form.MARKDOWN, b"One *bridge*.", "T", no_progress).article.text == "One bridge."


def test_a_frozen_program_starts_a_process_ahead() -> None:
    spare = Spare([convert.__module__])
    spare._prepare()
    process = spare._process
    assert process is not None

    (answer,) = ask(deeds.__name__, b"say who it is\nfile", no_progress, PATIENCE, spare=spare)

    assert int(answer) == process.pid


@pytest.mark.parametrize(
    "deed", ["call a machine", "run a program", "spawn a program", "write a file"]
)
def test_the_process_of_a_frozen_program_is_shut_in(deed: str, tmp_path: Path) -> None:
    assert tried(deed, tmp_path / "file", readable=[tmp_path]) == "PermissionError"


@pytest.mark.parametrize(
    "deed",
    [
        pytest.param("call a machine by C", marks=LOCKED),
        pytest.param("read a file by a library", marks=LOCKED),
        "read a file",
        "read the users",
    ],
)
def test_the_process_of_a_frozen_program_reads_only_what_it_was_given(
    deed: str, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_text("secret", encoding="utf-8")

    assert tried(deed, file) in ("PermissionError", "OSError")


def test_the_process_of_a_frozen_program_imports_late(tmp_path: Path) -> None:
    assert tried("import late", tmp_path / "file") == "reader.model.opening.web_page"


def test_the_process_of_a_frozen_program_obeys_no_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("json.py", "reader.py", "sitecustomize.py"):
        (tmp_path / name).write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    assert convert(Form.MARKDOWN, b"One.", "T", no_progress).article.text == "One."
