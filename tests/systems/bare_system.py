"""A minimal Debian in a folder, and commands that run in it and see nothing of this machine."""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

# Processes and mounts of their own: whatever happens, the kernel ends them with the first.
_APART = ("unshare", "--mount", "--pid", "--ipc", "--uts", "--fork", "--kill-child")
# The shell stays, for it buries the processes that lose their parent.
_ENTER = (
    "mount -t devpts -o newinstance,ptmxmode=0666 devpts /dev/pts"
    ' && mount -t tmpfs tmpfs /dev/shm && "$@"; exit $?'
)
# What this machine says of its way to the network, and nothing else.
_HANDED_ON = re.compile(r"(?i:\w+_proxy)|PIP_\w+|SSL_CERT_FILE|REQUESTS_CA_BUNDLE")
# Files that it names, as of certificates, lie there: elsewhere a package might bring its own.
_FILES = Path("/srv")


@dataclass(frozen=True, slots=True)
class BareSystem:
    """A Debian that is nothing but the files in a *folder*."""

    folder: Path

    def run(self, command: Sequence[str], log: TextIO, user: str = "root", place: str = "/") -> int:
        """Run a *command* in a *place* as *user*, write down what it says, return its status."""
        home = f"/{user}" if user == "root" else f"/srv/{user}"
        entered = [*_APART, f"--root={self.folder}", "--mount-proc", "sh", "-c", _ENTER, "sh"]
        as_user = ["runuser", "-u", user, "--", "env", f"--chdir={place}", f"HOME={home}"]
        return subprocess.run(
            [*entered, *as_user, *command],
            env={name: _inside(value) for name, value in _handed_on().items()}
            | {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            check=False,
        ).returncode

    def copy(self, folder: Path) -> "BareSystem":
        """Copy the system to *folder*, and give it what this machine knows of the network now."""
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run(["cp", "-a", "--reflink=auto", self.folder, folder], check=True)
        shutil.copyfile("/etc/resolv.conf", folder / "etc/resolv.conf")
        for value in _handed_on().values():
            if Path(value).is_file():
                shutil.copyfile(value, folder / _inside(value).lstrip("/"))
        return BareSystem(folder)


def made(release: str, folder: Path, log: TextIO) -> BareSystem:
    """Return the system of a *release* that is kept in *folder*, made where there is none yet."""
    if not folder.exists():
        half = folder.with_name(f"{folder.name}.half")
        shutil.rmtree(half, ignore_errors=True)
        bootstrap = ["debootstrap", "--variant=minbase", "--include=make", release, str(half)]
        subprocess.run(
            [*_APART, "--mount-proc", *bootstrap],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            check=True,
        )
        half.rename(folder)
    return BareSystem(folder)


def _handed_on() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if _HANDED_ON.fullmatch(name)}


def _inside(value: str) -> str:
    """Return *value*, or where the file that it names lies in a system."""
    return str(_FILES / Path(value).name) if Path(value).is_file() else value
