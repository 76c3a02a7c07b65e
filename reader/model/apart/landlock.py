"""Linux's own fence around files, Landlock, for what passes Python's by: libraries in C.

By ctypes, for it is three calls whose numbers are the same on every machine, and no package for
them is part of a distribution or kept as well as the kernel itself. Where the kernel knows none of
it, as before 5.13 or on other systems, nothing happens.
"""

import ctypes
import os
import sys
from collections.abc import Iterable
from contextlib import suppress

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION = 1  # the flag that asks which version of Landlock the kernel has
_PATH_BENEATH = 1
_NO_NEW_PRIVILEGES = 38

_READ_FILE, _READ_DIRECTORY = 1 << 2, 1 << 3
# How many rights to files each version knows; the fourth is the first with rights to the network.
_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
_LATEST_RIGHTS = 16
_NETWORK = 0b11  # to listen and to call
_SCOPES = 0b11  # sockets of other processes, and signals to them
# Where the loader finds what a module written in C is linked with.
_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache")


class _Ruleset(ctypes.Structure):
    """What is forbidden, where no rule allows it: struct landlock_ruleset_attr."""

    _fields_ = tuple((name, ctypes.c_uint64) for name in ("files", "network", "scopes"))


class _Beneath(ctypes.Structure):
    """What is allowed below a folder: struct landlock_path_beneath_attr."""

    _pack_ = 1
    _layout_ = "ms"  # which is what packing means; from Python 3.14 on it wants to be said
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


def landlock_version() -> int:
    """Return which version of Landlock the kernel has; 0 for none."""
    if sys.platform != "linux":
        return 0
    no_size = ctypes.c_size_t(0)
    return max(0, int(ctypes.CDLL(None).syscall(_CREATE_RULESET, None, no_size, _VERSION)))


def allow_reading_only(folders: Iterable[str]) -> bool:
    """Let this process read below *folders* and nowhere else, and change nothing.

    Return whether the kernel sees to it.
    """
    version = landlock_version()
    if not version:
        return False
    libc = ctypes.CDLL(None)
    files = (1 << _RIGHTS.get(version, _LATEST_RIGHTS)) - 1
    rules = _Ruleset(files, _NETWORK, _SCOPES)
    # Earlier kernels know the first field alone, or the first two.
    size = sum(version >= since for since in (1, 4, 6)) * ctypes.sizeof(ctypes.c_uint64)
    ruleset = libc.syscall(_CREATE_RULESET, ctypes.byref(rules), ctypes.c_size_t(size), 0)
    if ruleset < 0:
        return False
    for folder in (*folders, *_LIBRARIES):
        with suppress(OSError):  # it is not there
            _allow(libc, ruleset, folder)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    shut = bool(libc.syscall(_RESTRICT_SELF, ruleset, 0) == 0)
    os.close(ruleset)
    return shut


def _allow(libc: ctypes.CDLL, ruleset: int, path: str) -> None:
    number = os.open(path, os.O_PATH | os.O_CLOEXEC)
    is_folder = os.path.isdir(path)  # noqa: PTH112 - a string, as sys.path has them
    rights = _READ_FILE | (_READ_DIRECTORY if is_folder else 0)
    rule = _Beneath(rights, number)
    libc.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, ctypes.byref(rule), 0)
    os.close(number)
