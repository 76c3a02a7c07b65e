"""The fence that a process apart shuts around itself, before it looks at what strangers made."""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Thread
from typing import TypeAlias

from reader.model.apart.landlock import allow_reading_only
from reader.model.apart.seccomp import refuse_calls

_Hook: TypeAlias = Callable[[str, tuple[object, ...]], None]

_MEMORY = 2 * 1024**3
_CALLS = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork")
_CHANGES = (
    *("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate"),
    *("os.chmod", "os.chown", "os.utime", "os.chdir", "os.chflags", "os.lockf", "shutil."),
    *("os.setxattr", "os.removexattr", "os.kill", "os.startfile", "signal.pthread_kill"),
    *("fcntl.", "resource.", "_winapi.", "syslog.", "pty."),
    *("winreg.Create", "winreg.Set", "winreg.Delete", "winreg.Load", "winreg.Save"),
    *("sqlite3.", "ftplib.", "webbrowser."),
)
_LOOKS = ("open", "os.listdir", "os.scandir", "os.getxattr", "os.listxattr")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def shut(seconds: float, readable: Sequence[str]) -> None:
    """Leave this process so many *seconds* of computing, and of files those below *readable*.

    Python's own folders stay readable too: much is imported only when it is needed. It can call
    nobody, start nothing and change nothing, and the door does not open again.
    """
    folders = [os.path.realpath(each) for each in (*readable, *filter(None, sys.path))]
    allow_reading_only(folders)
    _bound(seconds)
    refuse_calls()
    sys.addaudithook(refusing_all_but(folders))


def refusing_all_but(folders: Sequence[str]) -> _Hook:
    """Return a hook that refuses calls, changes, and files that are not below *folders*.

    What a library in C does passes it by; for that there are Landlock and seccomp.
    """
    roots = tuple(os.path.join(folder, "") for folder in folders)  # noqa: PTH118 - strings alone

    def refuse(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith((*_CALLS, *_CHANGES)):
            raise PermissionError(event)
        if event not in _LOOKS:
            return
        path, flags = arguments[0], arguments[-1]
        if isinstance(path, int):  # what was opened before
            return
        # A link in somebody's edition may lead anywhere.
        real = os.path.join(os.path.realpath(_name(path)), "")  # noqa: PTH118 - likewise
        writes = event == "open" and isinstance(flags, int) and flags & _WRITING
        if writes or not real.startswith(roots):
            raise PermissionError(event)

    return refuse


def end_with_parent() -> None:
    """End this process as soon as the other end of its input is closed, as it is by any end.

    Nothing may be left to be read of the input.
    """
    if sys.platform == "linux":
        import fcntl
        import select

        # The kernel then ends it with SIGIO, even within a parser that never comes back to Python.
        fcntl.fcntl(0, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(0, fcntl.F_SETFL, fcntl.fcntl(0, fcntl.F_GETFL) | os.O_ASYNC)
        if select.select([0], [], [], 0)[0]:  # it was closed just before
            os._exit(1)
    else:
        Thread(target=_end_after_input, daemon=True).start()


def _bound(seconds: float) -> None:
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


def _end_after_input() -> None:
    os.read(0, 1)
    os._exit(1)


def _name(path: object) -> str:
    return os.fsdecode(path) if isinstance(path, str | bytes | os.PathLike) else "."
