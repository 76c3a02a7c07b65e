"""What a text might lead the process apart to do; main() tries whichever is asked for."""

import ctypes
import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Thread

from lxml import etree

from reader.model.apart.apart import answer_apart, ask
from reader.model.text.progress import no_progress
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


def by_c(name: str, *arguments: object) -> None:
    """Call what has that *name* in C with *arguments*, of which Python hears nothing."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc[name](*arguments) < 0:
        raise OSError(ctypes.get_errno(), name)


def bound_the_parent(_file: Path) -> None:
    """Let the process that started this one open but a few files."""
    import resource  # only on Unix

    resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE, (64, 64))


def hear_of_a_pipe_by_the_parent(_file: Path) -> None:
    """Have the process that started this one sent a signal when a pipe is written to."""
    import fcntl  # only on Unix

    by_c("fcntl", 0, fcntl.F_SETOWN, os.getppid())


def think_on_a_thread(_file: Path) -> str:
    """Return what was thought on a thread, as some libraries do."""
    thoughts: list[str] = []
    thread = Thread(target=thoughts.append, args=("a thought",))
    thread.start()
    thread.join()
    return thoughts[0]


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
    "fork by C": lambda _file: by_c("fork"),
    "become a program by C": lambda _file: by_c("execv", b"/bin/true", None),
    "call a machine by C": lambda _file: by_c("socket", socket.AF_INET, socket.SOCK_DGRAM, 0),
    "call a program by C": lambda _file: by_c("socket", socket.AF_UNIX, socket.SOCK_STREAM, 0),
    "signal the parent": lambda _file: os.kill(os.getppid(), 0),
    "signal the parent by C": lambda _file: by_c("kill", os.getppid(), 0),
    "signal all by C": lambda _file: by_c("kill", 0, 0),
    "hear of a pipe by the parent": hear_of_a_pipe_by_the_parent,
    "hold the parent": lambda _file: signal.pidfd_send_signal(os.pidfd_open(os.getppid()), 0),
    "slow the parent down": lambda _file: os.setpriority(os.PRIO_PROCESS, os.getppid(), 5),
    "bound the parent": bound_the_parent,
    "mark a file": lambda file: os.setxattr(file, "user.mark", b"x"),
    "show a file by C": lambda file: by_c("chmod", os.fsencode(file), 0o777),
    "date a file by C": lambda file: by_c("utime", os.fsencode(file), None),
    "write a file by C": lambda file: by_c("open", os.fsencode(file), os.O_WRONLY),
    "take a file away by C": lambda file: by_c("unlink", os.fsencode(file)),
    "put a pipe there": lambda file: os.mkfifo(file.with_name("pipe")),
    "signal itself by C": lambda _file: by_c("kill", os.getpid(), 0),
    "think on a thread": think_on_a_thread,
    "import late": import_late,
    "say who it is": lambda _file: os.getpid(),
    "say who it is, and stay": lambda _file: os.getpid(),
    "say too much": lambda _file: "a" * 200,
    "leave its memory behind": leave_memory_behind,
    "compute": compute,
}


def tried(deed: str, file: Path, *, readable: Sequence[Path] = ()) -> object:
    """Return what comes of a *deed*, with that *file*, in a process apart."""
    question = f"{deed}\n{file}".encode()
    (answer,) = ask(__name__, question, no_progress, PATIENCE, readable=readable)
    return json.loads(answer)


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
