"""One command in a fresh clone on a bare system, as root or as a user who may not install."""

import re
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from tests.running import ROOT
from tests.systems.bare_system import BareSystem

COMMANDS = {
    "run": ("make", "run", "ARGS=--screenshot /tmp/picture.png"),
    "test": ("make", "test"),
}
PEOPLE = ("root", "user")
# As .ci/system-libraries tells a user what an administrator is to do.
_ASKED_OF_ADMINISTRATOR = re.compile(r"please run: sudo (apt-get install .+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of one command."""

    python: str
    passes: bool
    minutes: float


def clone(system: BareSystem, who: str, log: TextIO) -> str:
    """Clone what this checkout has committed into *system* for *who*; return the place in there."""
    place = f"/{who}/clone" if who == "root" else f"/srv/{who}/clone"
    if who != "root":
        system.run(["useradd", "--create-home", "--base-dir", "/srv", who], log)
    inside = system.folder / place.lstrip("/")
    cloning = ["git", "-c", "advice.detachedHead=false", "clone", "--quiet", "--no-hardlinks"]
    subprocess.run([*cloning, ROOT, inside], check=True)
    system.run(["chown", "-R", f"{who}:", place], log)
    # A kept system's lists of packages grow old, and those of a machine in use do not.
    system.run(["apt-get", "update", "-qq"], log)
    return place


def tried(system: BareSystem, who: str, command: str, place: str, log: Path) -> Trial:
    """Run a *command* in *place* as *who*, once the administrator did what it may ask for."""
    with log.open("w+", encoding="utf-8", errors="replace") as written:
        start = time.monotonic()
        status = system.run(COMMANDS[command], written, who, place)
        asked = _ASKED_OF_ADMINISTRATOR.search(log.read_text(encoding="utf-8", errors="replace"))
        if status and asked and who != "root":
            system.run(["env", "DEBIAN_FRONTEND=noninteractive", *asked[1].split(), "-y"], written)
            start = time.monotonic()
            status = system.run(COMMANDS[command], written, who, place)
        minutes = (time.monotonic() - start) / 60
    picture = system.folder / "tmp/picture.png"
    passes = status == 0 and (command != "run" or picture.read_bytes().startswith(b"\x89PNG"))
    return Trial(_python(system, place), passes, minutes)


def _python(system: BareSystem, place: str) -> str:
    """Return the version of the Python that the clone's environment was made with."""
    settings = system.folder / place.lstrip("/") / ".venv/pyvenv.cfg"
    if not settings.exists():
        return "-"
    found = re.search(r"^version = (\S+)", settings.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else "-"
