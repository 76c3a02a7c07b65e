"""A screen that nobody sees: an X server in memory, for what must be seen in a real window."""

import os
import select
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from tests.patience import PATIENCE

# What the developer's own session says of display, style and scale, and where a program that the
# session started would find it.
_SESSION = ("QT_", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY")


def is_there() -> bool:
    """Tell whether this machine has the server at all."""
    return shutil.which("Xvfb") is not None


def without_session(environment: Mapping[str, str]) -> dict[str, str]:
    """Return *environment* without what it says of a display and of Qt's look."""
    return {name: value for name, value in environment.items() if not name.startswith(_SESSION)}


@contextmanager
def screen(size: str = "1920x1080") -> Iterator[str]:
    """Start a server with one screen of *size*, give its DISPLAY, and end it afterwards."""
    reading, writing = os.pipe()
    command = ("Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-dpi", "96")
    # Without -noreset the server begins anew each time its only client has left.
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp", "-noreset"],
        pass_fds=(writing,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        os.close(writing)
        yield f":{_number(reading)}"
    finally:
        os.close(reading)
        server.terminate()
        server.wait(PATIENCE)


def _number(reading: int) -> int:
    """Return the number that the server chose; it is written once the server answers."""
    written = b""
    while not written.endswith(b"\n"):
        ready, _, _ = select.select([reading], [], [], PATIENCE)
        piece = os.read(reading, 16) if ready else b""
        if not piece:
            raise RuntimeError("Xvfb does not answer.")
        written += piece
    return int(written)
