"""What a text might lead the process apart to do; main() tries whichever is asked for."""

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from lxml import etree

from reader.model.apart.apart import answer_apart
from tests.patience import PATIENCE

SECONDS = 1.0


def compute(_file: Path) -> None:
    """Compute for ever."""
    while True:
        pass


def leave_memory_behind(_file: Path) -> tuple[int, int]:
    """Return how much of its memory a process that crashes may leave in a file."""
    import resource  # only on Unix

    return resource.getrlimit(resource.RLIMIT_CORE)


def read_by_a_library(file: Path) -> str:
    """Return what a library in C reads, of which Python hears nothing."""
    return str(etree.parse(str(file), etree.HTMLParser()).getroot().xpath("string()"))


def import_late(_file: Path) -> str:
    """Return the name of what is imported only now, from files."""
    import reader.model.opening.web_page as late

    return late.__name__


# Each is handed a file of its own.
DEEDS: dict[str, Callable[[Path], object]] = {
    "call a machine": lambda _file: socket.create_connection(("127.0.0.1", 9)),
    "ask for an address": lambda _file: socket.getaddrinfo("localhost", 9),
    "listen": lambda _file: socket.socket().bind(("127.0.0.1", 0)),
    "run a program": lambda _file: subprocess.run(["true"], check=True),
    "run a shell": lambda _file: os.system("true"),  # noqa: S605 - it is to be refused
    "become a program": lambda _file: os.execv("/bin/true", ["true"]),  # noqa: S606 - likewise
    "spawn a program": lambda _file: os.posix_spawn("/bin/true", ["true"], {}),
    "take all the memory": lambda _file: bytearray(3 * 1024**3),
    "write a file": lambda file: file.write_text("written", encoding="utf-8"),
    "take a file away": lambda file: file.unlink(),
    "read a file": lambda file: file.read_text(encoding="utf-8"),
    "read a file by a library": read_by_a_library,
    "look into a folder": lambda file: [each.name for each in file.parent.iterdir()],
    "read the users": lambda _file: Path("/etc/passwd").read_text(encoding="utf-8"),
    "import late": import_late,
    "say who it is": lambda _file: os.getpid(),
    "say who it is, and stay": lambda _file: os.getpid(),
    "say too much": lambda _file: "a" * 200,
    "leave its memory behind": leave_memory_behind,
    "compute": compute,
}


def main() -> None:
    """Try the deed that stands on the input, with the file that stands below it."""
    answer_apart(_answer, SECONDS)


def _answer(question: bytes) -> Iterator[object]:
    deed, _, file = question.decode().partition("\n")
    try:
        yield DEEDS[deed](Path(file))
    except (OSError, MemoryError) as error:
        yield type(error).__name__
    if deed.endswith("stay"):
        time.sleep(PATIENCE)
