"""The process apart, for texts of unknown origin: what it may not do, and how it answers."""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.model.apart import apart
from reader.model.apart.apart import ApartError, answer_apart, ask
from reader.model.opening.converting_apart import Form, convert
from reader.model.opening.opened_text import no_progress
from tests.model.apart import deeds
from tests.patience import PATIENCE

on_unix = pytest.mark.skipif(sys.platform == "win32", reason="only Unix sets a process such limits")


def tried(deed: str, file: Path) -> object:
    """Return what comes of a *deed*, with that *file*, in a process apart."""
    (answer,) = ask(deeds.__name__, f"{deed}\n{file}".encode(), no_progress, PATIENCE)
    return json.loads(answer)


# -- what it may not do


@pytest.mark.parametrize(
    "deed",
    [
        "call a machine",
        "ask for an address",
        "listen",
        "run a program",
        "run a shell",
        "become a program",
        pytest.param("spawn a program", marks=on_unix),
    ],
)
def test_the_process_can_call_nobody_and_start_nothing(deed: str, tmp_path: Path) -> None:
    assert tried(deed, tmp_path / "file") == "PermissionError"


@on_unix
def test_the_process_may_not_take_all_the_memory(tmp_path: Path) -> None:
    assert tried("take all the memory", tmp_path / "file") == "MemoryError"


@on_unix
def test_the_process_writes_nothing_into_a_file(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")

    assert tried("write a file", file) == "OSError"

    assert file.read_bytes() == b""


@on_unix
def test_the_process_leaves_no_memory_behind_when_it_crashes(tmp_path: Path) -> None:
    assert tried("leave its memory behind", tmp_path / "file") == [0, 0]


@on_unix
def test_the_process_may_compute_so_long_and_no_longer(tmp_path: Path) -> None:
    import resource  # only on Unix

    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime

    with pytest.raises(ApartError):
        tried("compute", tmp_path / "file")

    # What its patience ends has computed for two minutes, and not for the second that it is given.
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < deeds.SECONDS + 9


def test_neither_the_folder_nor_the_environment_can_put_other_code_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("markdown.py", "json.py", "reader.py", "sitecustomize.py"):
        (tmp_path / name).write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONSTARTUP", str(tmp_path / "json.py"))

    assert convert(Form.MARKDOWN, b"One.", "T", no_progress).article.text == "One."


# -- how it answers, seen from inside


class Pipe(io.TextIOWrapper):
    """A pipe in memory."""

    def __init__(self, content: bytes = b"") -> None:
        """Hold *content*."""
        super().__init__(io.BytesIO(content), encoding="utf-8")

    @property
    def written(self) -> bytes:
        """Return what has come out of it so far."""
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue()


def test_each_answer_is_a_line_on_its_way_before_the_next_is_thought_of(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output = Pipe()
    bounds: list[float] = []
    monkeypatch.setattr(apart, "_limit", bounds.append)
    monkeypatch.setattr(sys, "stdin", Pipe("a 🌉?".encode()))
    monkeypatch.setattr(sys, "stdout", output)
    on_their_way: list[bytes] = []

    def answer(question: bytes) -> Iterator[object]:
        assert bounds == [7.0]
        sys.stdout.write("what a library says\n")
        yield {"asked": question.decode()}
        on_their_way.append(output.written)
        yield "half a \ud83c"

    answer_apart(answer, 7.0)

    first = '{"asked": "a 🌉?"}\n'.encode()
    assert on_their_way == [first]
    assert output.written == first + b'"half a \\ud83c"\n'
    assert capsys.readouterr().err == "what a library says\n"


@on_unix
def test_where_somebody_allows_less_already_the_other_bounds_are_set_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import resource  # only on Unix

    hooks: list[object] = []
    bounds: dict[int, tuple[int, int]] = {}

    def set_bound(what: int, bound: tuple[int, int]) -> None:
        if what == resource.RLIMIT_AS:
            raise ValueError("not allowed to raise maximum limit")
        bounds[what] = bound

    monkeypatch.setattr(sys, "addaudithook", hooks.append)
    monkeypatch.setattr(resource, "setrlimit", set_bound)

    apart._limit(7.5)

    assert hooks == [apart._refuse_calls]
    assert bounds == {
        resource.RLIMIT_CPU: (7, 7),
        resource.RLIMIT_CORE: (0, 0),
        resource.RLIMIT_FSIZE: (0, 0),
    }


def test_what_calls_nobody_is_not_refused() -> None:
    apart._refuse_calls("open", ("file", "r", 0))
    with pytest.raises(PermissionError, match=r"socket\.connect"):
        apart._refuse_calls("socket.connect", ())
