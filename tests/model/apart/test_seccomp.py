"""The filter of calls, worked through as the kernel does it, for machines that are not here too."""

import errno
import os
from collections.abc import Sequence

import pytest

from reader.model.apart import seccomp
from reader.model.apart.seccomp import refuse_calls

LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
ALLOWED, REFUSED, NO_SUCH_CALL = 0x7FFF0000, 0x50000 | errno.EPERM, 0x50000 | errno.ENOSYS
X86_64, AARCH64 = (0xC000003E, 1), (0xC00000B7, 2)


def answer(machine: tuple[int, int], call: int, *arguments: int, asking: int | None = None) -> int:
    """Return what the filter for a *machine* answers to a *call*, by one *asking* maybe others."""
    shown = {0: call, 4: machine[0] if asking is None else asking}
    shown |= {16 + 8 * place: argument for place, argument in enumerate(arguments)}
    steps: Sequence[tuple[int, int, int, int]] = list(seccomp._steps(*machine))
    at = loaded = 0
    while True:
        code, yes, no, value = steps[at]
        if code == RETURN:
            return value
        if code == LOAD:
            loaded, leap = shown.get(value, 0), 0
        else:
            test = {EQUAL: loaded == value, AT_LEAST: loaded >= value, ANY_BIT: loaded & value}
            leap = yes if test[code] else no
        at += 1 + leap


ME = os.getpid()
# Whether a call, by its numbers on both machines, is allowed with these arguments.
CALLS = {
    "read": ((0, 63), (0,), ALLOWED),
    "exit": ((60, 93), (0,), ALLOWED),
    "mmap": ((9, 222), (0, 4096, 1), ALLOWED),
    "socket": ((41, 198), (2, 2, 0), REFUSED),
    "execve": ((59, 221), (), REFUSED),
    "ptrace": ((101, 117), (16, 1), REFUSED),
    "fchmod": ((91, 52), (0, 0o777), REFUSED),
    "unlinkat": ((263, 35), (), REFUSED),
    "setxattr": ((188, 5), (), REFUSED),
    "io_uring_setup": ((425, 425), (), REFUSED),
    "clone for a process": ((56, 220), (17,), REFUSED),
    "clone for a thread": ((56, 220), (0x3D0F00,), ALLOWED),
    "clone3": ((435, 435), (), NO_SUCH_CALL),
    "openat to read": ((257, 56), (0, 0, os.O_RDONLY | os.O_CLOEXEC), ALLOWED),
    "openat to write": ((257, 56), (0, 0, os.O_WRONLY), REFUSED),
    "openat anew": ((257, 56), (0, 0, os.O_CREAT), REFUSED),
    "fcntl to look": ((72, 25), (0, 3), ALLOWED),
    "fcntl to name another": ((72, 25), (0, 8, 1), REFUSED),
    "fcntl to name another, newer": ((72, 25), (0, 15, 1), REFUSED),
    "fcntl to be told nothing": ((72, 25), (0, 4, 0), REFUSED),
    "fcntl to hold others up": ((72, 25), (0, 1024, 1), REFUSED),
    "ioctl to ask for a terminal": ((16, 29), (0, 0x5401), ALLOWED),
    "ioctl to mark a file": ((16, 29), (0, 0x40086602), REFUSED),
    "flock": ((73, 32), (0, 2), REFUSED),
    "sethostname": ((170, 161), (), REFUSED),
    "prlimit64 of itself": ((302, 261), (0, 7), ALLOWED),
    "prlimit64 of another": ((302, 261), (1, 7), REFUSED),
    "tgkill of itself": ((234, 131), (ME, ME, 6), ALLOWED),
    "tgkill of another": ((234, 131), (ME + 1, ME + 1, 6), REFUSED),
    "kill of all": ((62, 129), (0, 9), REFUSED),
    "what came later": ((463, 463), (), NO_SUCH_CALL),
}


@pytest.mark.parametrize(("numbers", "arguments", "expected"), CALLS.values(), ids=CALLS)
def test_calls_are_refused_by_what_they_reach_on_every_machine_that_is_known(
    numbers: tuple[int, int], arguments: tuple[int, ...], expected: int
) -> None:
    answers = [
        answer(machine, number, *arguments)
        for machine, number in zip((X86_64, AARCH64), numbers, strict=True)
    ]

    assert answers == [expected, expected]


def test_what_calls_as_on_another_machine_is_refused() -> None:
    i386 = 0x40000003

    assert answer(X86_64, 0, asking=i386) == REFUSED
    assert answer(X86_64, 0x40000000) == NO_SUCH_CALL


def test_where_nobody_has_counted_the_calls_nothing_happens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(seccomp, "_MACHINES", {})

    assert not refuse_calls()
