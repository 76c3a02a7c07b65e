"""Does work on texts of unknown origin in a process of its own.

The process may use so much memory and time and no more, may call nobody, and reads no files but
those that it is given; it can be ended at any time, whatever it is doing, and ends with this one.
It never holds up the window as a thread does that computes.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from io import BytesIO
from math import inf
from pathlib import Path
from queue import Empty, Queue
from threading import Lock, Thread, Timer
from typing import TypeAlias

from reader.model.apart.beginning import APART
from reader.model.apart.fence import end_with_parent, shut
from reader.model.storage.checked_json import encode
from reader.model.storage.paths import import_folder
from reader.model.text.progress import UNKNOWN, Progress

# So much is taken of all answers together, in bytes; the longest text that is opened has a third.
_MOST = 100_000_000
# So long a process that was started ahead waits for a question, in seconds.
_UNUSED = 300.0
# How often whoever waits is asked whether to go on.
_POLL = 0.05
_START = """
import json, sys
sys.path[:0] = json.loads(sys.argv[1])
from reader.model.apart.beginning import await_question
await_question(sys.argv[2:])
"""

Process: TypeAlias = subprocess.Popen[bytes]
Answers: TypeAlias = Queue[bytes | None]


class ApartError(Exception):
    """Work that could not be done in the time, the memory and the length that there was."""


class Spare:
    """A process started ahead, which has imported what most questions need, for the next one.

    Without prepare() there is none, and each question starts its own.
    """

    def __init__(self, ahead: Sequence[str], unused: float = _UNUSED) -> None:
        """Import the modules *ahead* of any question; end once *unused* so many seconds."""
        self._ahead = ahead
        self._unused = unused
        self._lock = Lock()
        self._process: Process | None = None
        self._end_of_wait: Timer | None = None

    def prepare(self) -> None:
        """Start a process, if there is none, without anybody waiting for it."""
        Thread(target=self._prepare, daemon=True).start()

    def take(self) -> Process:
        """Return the process, or a new one; ApartError where none can be started."""
        process = self._let_go()
        if process is not None and process.poll() is None:
            return process
        if process is not None:
            _end(process)
        return _start()

    def close(self) -> None:
        """End the process that nobody took."""
        process = self._let_go()
        if process is not None:
            _end(process)

    def _prepare(self) -> None:
        with self._lock, suppress(ApartError):
            if self._process is None:
                self._process = _start(self._ahead)
                self._end_of_wait = Timer(self._unused, self.close)
                self._end_of_wait.daemon = True
                self._end_of_wait.start()

    def _let_go(self) -> Process | None:
        with self._lock:
            process, self._process = self._process, None
            if self._end_of_wait is not None:
                self._end_of_wait.cancel()
            return process


def ask(
    module: str,
    question: bytes,
    progress: Progress,
    seconds: float,
    *,
    silence: float = inf,
    readable: Sequence[Path] = (),
    spare: Spare | None = None,
) -> Iterator[bytes]:
    """Yield what the main() of a *module* answers to a *question* on a process of its own.

    It may read what is below *readable*, and is the *spare* one if there is any. ApartError where
    it fails, says too much, or takes longer than so many *seconds*, or than *silence* from one
    answer to the next. Whatever *progress* raises ends the process and is raised.
    """
    process = spare.take() if spare else _start()
    answers: Queue[bytes | None] = Queue()
    folders = json.dumps([str(path.absolute()) for path in readable])
    head = f"{module}\n{folders}\n{len(question)}\n"
    try:
        Thread(target=_feed, args=(process, head.encode(), question), daemon=True).start()
        Thread(target=_listen, args=(process, answers), daemon=True).start()
        until = end = time.monotonic() + seconds
        while time.monotonic() < until:
            progress(UNKNOWN)
            with suppress(Empty):
                answer = answers.get(timeout=_POLL)
                if answer is None:
                    break
                yield answer
                until = min(end, time.monotonic() + silence)
        # It has said all and is about to end, or it has taken too long.
        process.wait(max(_POLL, until - time.monotonic()))
    except subprocess.TimeoutExpired:
        raise ApartError from None
    finally:
        _end(process)
    if process.returncode:
        raise ApartError


def answer_apart(answer: Callable[[bytes], Iterable[object]], seconds: float) -> None:
    """Answer the question on the input, within bounds, for a main() that ask() calls.

    Each answer is a line of JSON, and is on its way before the next is thought of.
    """
    source = sys.stdin.buffer
    readable = json.loads(source.readline())
    question = source.read(int(source.readline()))
    end_with_parent()
    shut(seconds, readable)
    # What a library prints is no part of the answer.
    output, sys.stdout = sys.stdout, sys.stderr
    for each in answer(question):
        output.buffer.write(encode(each) + b"\n")
        output.flush()


def _start(ahead: Sequence[str] = ()) -> Process:
    try:
        return subprocess.Popen(  # noqa: S603 - the program is this one
            [sys.executable, *_beginning(), *ahead],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        raise ApartError from None


def _beginning() -> Sequence[str]:
    """Return by which arguments this program begins as the process; OSError where we are nowhere.

    It has the same packages as here, whether the reader is frozen, installed or in its checkout,
    and nothing else: neither the folder that one happens to be in nor what the environment names.
    """
    if getattr(sys, "frozen", False):
        return (APART,)
    here = str(Path.cwd())
    path = [str(import_folder()), *(entry for entry in sys.path if entry not in ("", here))]
    return ("-I", "-X", "utf8", "-c", _START, json.dumps(path))


def _end(process: Process) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):  # not all of the question went in
                pipe.close()


def _feed(process: Process, head: bytes, question: bytes) -> None:
    # Whoever does not read to the end has failed, which its status says. The pipe stays open: its
    # end is how the process learns of ours.
    pipe = process.stdin or BytesIO()
    with suppress(OSError, ValueError):
        pipe.write(head)
        pipe.write(question)
        pipe.flush()


def _listen(process: Process, answers: Answers) -> None:
    left = _MOST
    with suppress(OSError, ValueError), process.stdout or BytesIO() as pipe:
        while line := pipe.readline(left + 1):
            left -= len(line)
            if left < 0:
                process.kill()
                break
            answers.put(line)
    answers.put(None)
