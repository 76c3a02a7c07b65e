"""Does work on texts of unknown origin in a process of its own.

The process may use so much memory and time and no more, and may call nobody; it can be ended at any
time, whatever it is doing, and never holds up the window as a thread does that computes.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from io import BytesIO
from queue import Empty, Queue
from threading import Thread
from typing import TypeAlias

from reader.model.storage.checked_json import encode
from reader.model.storage.paths import import_folder
from reader.model.text.progress import UNKNOWN, Progress

_MEMORY = 2 * 1024**3
# How often whoever waits is asked whether to go on.
_POLL = 0.05
_START = """
import json, sys
path, module = json.loads(sys.argv[1])
sys.path[:0] = path
from importlib import import_module
import_module(module).main()
"""

Process: TypeAlias = "subprocess.Popen[bytes]"
Answers: TypeAlias = "Queue[bytes | None]"


class ApartError(Exception):
    """Work that could not be done in the time and memory that there was."""


def ask(module: str, question: bytes, progress: Progress, seconds: float) -> Iterator[bytes]:
    """Yield what the main() of a *module* answers to a *question* on a process of its own.

    ApartError where it fails or takes longer than so many *seconds*. Whatever *progress* raises
    ends the process and is raised.
    """
    process = _start(module)
    answers: Queue[bytes | None] = Queue()
    try:
        for work in (_feed, _listen):
            Thread(target=work, args=(process, question, answers), daemon=True).start()
        begin = time.monotonic()
        while time.monotonic() - begin < seconds:
            progress(UNKNOWN)
            with suppress(Empty):
                answer = answers.get(timeout=_POLL)
                if answer is None:
                    break
                yield answer
        # It has said all and is about to end, or it has taken too long.
        process.wait(max(_POLL, seconds - (time.monotonic() - begin)))
    except subprocess.TimeoutExpired:
        raise ApartError from None
    finally:
        process.kill()
        process.wait()
    if process.returncode:
        raise ApartError


def answer_apart(answer: Callable[[bytes], Iterable[object]], seconds: float) -> None:
    """Answer the question on the input, within bounds, for a main() that ask() calls.

    Each answer is a line of JSON, and is on its way before the next is thought of.
    """
    _limit(seconds)
    # What a library prints is no part of the answer.
    output, sys.stdout = sys.stdout, sys.stderr
    for each in answer(sys.stdin.buffer.read()):
        output.buffer.write(encode(each) + b"\n")
        output.flush()


def _start(module: str) -> Process:
    # The same packages as here, whether the reader is installed or runs in its checkout; and
    # nothing else: neither the folder that one happens to be in nor what the environment names.
    path = [str(import_folder()), *(entry for entry in sys.path if entry)]
    try:
        return subprocess.Popen(  # noqa: S603 - the program is this one
            [sys.executable, "-I", "-X", "utf8", "-c", _START, json.dumps([path, module])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        raise ApartError from None


def _feed(process: Process, question: bytes, _answers: Answers) -> None:
    # Whoever does not read to the end has failed, which its status says.
    with suppress(OSError, ValueError), process.stdin or BytesIO() as pipe:
        pipe.write(question)


def _listen(process: Process, _question: bytes, answers: Answers) -> None:
    with suppress(OSError, ValueError), process.stdout or BytesIO() as pipe:
        for line in pipe:
            answers.put(line)
    answers.put(None)


def _limit(seconds: float) -> None:
    sys.addaudithook(_refuse_calls)
    try:
        import resource
    except ImportError:  # only on Unix
        return
    for what, most in (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, int(seconds)),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        # Somebody may allow less already.
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def _refuse_calls(event: str, _arguments: tuple[object, ...]) -> None:
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn")):
        raise PermissionError(event)
