"""The process apart, for texts of unknown origin: what it may not do, and how it answers."""

import io
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.model.apart import apart
from reader.model.apart.apart import ApartError, Spare, answer_apart, ask
from reader.model.apart.landlock import landlock_version
from reader.model.opening.converting_apart import Form, convert
from reader.model.text.progress import no_progress
from tests.model.apart import deeds
from tests.model.apart.deeds import tried
from tests.patience import PATIENCE
from tests.running import ROOT

# Where the kernel does not know Landlock, only what Python opens is refused.
LOCKED = pytest.mark.skipif(not landlock_version(), reason="the kernel has no Landlock")
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
on_unix = pytest.mark.skipif(sys.platform == "win32", reason="only Unix sets a process such limits")


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


@pytest.mark.parametrize("deed", ["write a file", "take a file away"])
def test_the_process_changes_no_file_not_even_one_that_it_may_read(
    deed: str, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_text("kept", encoding="utf-8")

    assert tried(deed, file, readable=[tmp_path]) == "PermissionError"

    assert file.read_text(encoding="utf-8") == "kept"


READING = [
    "read a file",
    "look into a folder",
    pytest.param("read a file by a library", marks=LOCKED),
]


@pytest.mark.parametrize("deed", READING)
def test_the_process_reads_no_file_that_it_was_not_given(deed: str, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("secret", encoding="utf-8")
    given = tmp_path / "given"
    given.mkdir()

    # What cannot be opened makes a library say no more than that it has failed.
    assert tried(deed, file, readable=[given]) in ("PermissionError", "OSError")


@pytest.mark.parametrize("deed", READING)
def test_the_process_reads_what_it_was_given(deed: str, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("words", encoding="utf-8")

    assert tried(deed, file, readable=[tmp_path]) in ("words", ["file"])


@on_unix
def test_a_link_in_what_the_process_was_given_leads_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    given = tmp_path / "given"
    given.mkdir()
    (given / "file").symlink_to(tmp_path / "secret")

    assert tried("read a file", given / "file", readable=[given]) == "PermissionError"


@on_unix
def test_the_process_does_not_read_what_everybody_may(tmp_path: Path) -> None:
    assert tried("read the users", tmp_path / "file") == "PermissionError"


def test_what_is_imported_late_is_found(tmp_path: Path) -> None:
    assert tried("import late", tmp_path / "file") == "reader.model.opening.web_page"


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


# -- how much it may say, and how it ends


def test_an_answer_without_end_is_not_listened_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "_MOST", 100)

    with pytest.raises(ApartError):
        tried("say too much", tmp_path / "file")


PARENT = f"""
import sys
from reader.model.apart.apart import ask
answers = ask({deeds.__name__!r}, b"say who it is, and stay\\nfile", lambda _: None, {PATIENCE})
print(next(answers).decode(), flush=True)
sys.stdin.read()
"""


@on_linux
def test_the_process_ends_when_its_parent_is_killed() -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    )
    with parent:
        assert parent.stdout is not None
        process = int(parent.stdout.readline())
        assert is_running(process)

        parent.kill()

    deadline = time.monotonic() + PATIENCE / 2
    while is_running(process) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not is_running(process)


def is_running(process: int) -> bool:
    """Tell whether a *process* is there and more than what its parent has yet to hear of."""
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


# -- the one that is started ahead


def test_a_spare_process_answers_once_and_then_another_is_started(tmp_path: Path) -> None:
    spare = Spare([deeds.__name__])
    question = f"say who it is\n{tmp_path}".encode()
    spare._prepare()
    process = spare._process
    assert process is not None

    answers = [
        json.loads(answer)
        for _ in range(2)
        for answer in ask(deeds.__name__, question, no_progress, PATIENCE, spare=spare)
    ]

    assert answers[0] == process.pid != answers[1]
    assert spare._process is None


def test_a_spare_process_that_has_gone_is_not_missed(tmp_path: Path) -> None:
    spare = Spare(["no.such.module"])
    spare._prepare()
    process = spare._process
    assert process is not None
    process.wait()

    question = f"say who it is\n{tmp_path}".encode()
    answers = list(ask(deeds.__name__, question, no_progress, PATIENCE, spare=spare))

    assert len(answers) == 1


def test_a_spare_process_that_nobody_took_is_ended() -> None:
    spare = Spare([deeds.__name__])
    spare._prepare()
    process = spare._process
    assert process is not None

    spare.close()

    assert process.returncode is not None
    assert spare._process is None


def test_a_spare_process_that_nobody_needs_for_long_is_ended() -> None:
    spare = Spare([deeds.__name__], unused=0)
    spare._prepare()

    ended = spare._end_of_wait
    assert ended is not None
    ended.join()

    assert spare._process is None


def test_a_spare_process_that_was_taken_is_not_ended() -> None:
    spare = Spare([deeds.__name__], unused=PATIENCE)
    spare._prepare()

    process = spare.take()
    ended = spare._end_of_wait
    assert ended is not None
    ended.join()

    assert process.poll() is None
    process.kill()
    process.communicate()


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
    bounds: list[object] = []
    monkeypatch.setattr(apart, "shut", lambda *fence: bounds.append(fence))
    monkeypatch.setattr(apart, "end_with_parent", lambda: None)
    monkeypatch.setattr(sys, "stdin", Pipe('["/an/edition"]\n7\na 🌉?'.encode()))
    monkeypatch.setattr(sys, "stdout", output)
    on_their_way: list[bytes] = []

    def answer(question: bytes) -> Iterator[object]:
        assert bounds == [(7.0, ["/an/edition"])]
        sys.stdout.write("what a library says\n")
        yield {"asked": question.decode()}
        on_their_way.append(output.written)
        yield "half a \ud83c"

    answer_apart(answer, 7.0)

    first = '{"asked": "a 🌉?"}\n'.encode()
    assert on_their_way == [first]
    assert output.written == first + b'"half a \\ud83c"\n'
    assert capsys.readouterr().err == "what a library says\n"
