"""Does work on texts of unknown origin in a process of its own.

The process may use so much memory and time and no more, and may call nobody; it can be ended at any
time, whatever it is doing, and never holds up the window as a thread does that computes.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import IO

from reader.model.blocks import UNKNOWN, Progress

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


class ApartError(Exception):
    """Work that could not be done in the time and memory that there was."""


def ask(module: str, question: bytes, progress: Progress, seconds: float) -> bytes:
    """Return what the main() of a *module* answers to a *question* on a process of its own.

    ApartError where it fails or takes longer than so many *seconds*. Whatever *progress* raises
    ends the process and is raised.
    """
    process = _start(module)
    try:
        output = _wait(process, question, progress, seconds)
    finally:
        process.kill()
        # Closes the pipes and takes note of the end.
        process.communicate()
    if process.returncode:
        raise ApartError
    return output


def answer_apart(answer: Callable[[bytes], object], seconds: float) -> None:
    """Answer the question on the input in JSON, within bounds; for a main() that ask() calls."""
    _limit(seconds)
    # What a library prints is no part of the answer.
    output, sys.stdout = sys.stdout, sys.stderr
    answered = json.dumps(answer(sys.stdin.buffer.read()), ensure_ascii=False)
    output.buffer.write(answered.encode("utf-8", "replace"))
    output.flush()


def _start(module: str) -> "subprocess.Popen[bytes]":
    # The same packages as here, whether the reader is installed or runs in its checkout; and
    # nothing else: neither the folder that one happens to be in nor what the environment names.
    path = [str(Path(__file__).resolve().parents[2]), *(entry for entry in sys.path if entry)]
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


def _wait(
    process: "subprocess.Popen[bytes]", question: bytes, progress: Progress, seconds: float
) -> bytes:
    # communicate() forgets what is still to be written when it is asked a second time.
    pipe, process.stdin = process.stdin, None
    writer = Thread(target=_feed, args=(pipe, question), daemon=True)
    writer.start()
    begin = time.monotonic()
    while time.monotonic() - begin < seconds:
        progress(UNKNOWN)
        with suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=_POLL)[0]
    raise ApartError


def _feed(pipe: IO[bytes], question: bytes) -> None:
    # Whoever does not read to the end has failed, which its status says.
    with suppress(OSError), pipe:
        pipe.write(question)


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
