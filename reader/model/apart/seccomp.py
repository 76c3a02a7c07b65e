"""Linux's own fence around calls of the kernel, seccomp, for what Landlock does not see to.

Landlock knows files and some calls to other machines; this refuses what reaches other processes,
any machine, or what is said of files (who may read them, when they were written). By ctypes, like
Landlock: it is one call, with a program of the kernel's own kind that is a list of numbers. What
is named here is refused and all else allowed, for what a library needs changes with each of them.
Where the kernel has none of it, as on other machines and systems, nothing happens.
"""

import ctypes
import errno
import os
import sys
from collections.abc import Iterator
from typing import TypeAlias

_Step: TypeAlias = tuple[int, int, int, int]

_NO_NEW_PRIVILEGES, _SECCOMP, _BY_FILTER = 38, 22, 2
# What the kernel calls each machine, and which column below is of it.
_MACHINES = {"x86_64": (0xC000003E, 1), "aarch64": (0xC00000B7, 2)}
# Each call by its name, and by its numbers on these machines.
_REFUSED = """
    socket 41 198, socketpair 53 199,
    fork 57 -, vfork 58 -, execve 59 221, execveat 322 281, setpgid 109 154, setsid 112 157,
    setpriority 141 140, ioprio_set 251 30, sched_setscheduler 144 119, sched_setparam 142 118,
    sched_setattr 314 274, sched_setaffinity 203 122, ptrace 101 117, process_vm_readv 310 270,
    process_vm_writev 311 271, process_madvise 440 440, process_mrelease 448 448, kcmp 312 272,
    migrate_pages 256 238, move_pages 279 239, pidfd_open 434 434, pidfd_getfd 438 438,
    pidfd_send_signal 424 424, rt_sigqueueinfo 129 138, rt_tgsigqueueinfo 297 240,
    unshare 272 97, setns 308 268,
    creat 85 -, truncate 76 45, chmod 90 -, fchmod 91 52, fchmodat 268 53, fchmodat2 452 452,
    chown 92 -, fchown 93 55, lchown 94 -, fchownat 260 54, utime 132 -, utimes 235 -,
    futimesat 261 -, utimensat 280 88, setxattr 188 5, lsetxattr 189 6, fsetxattr 190 7,
    removexattr 197 14, lremovexattr 198 15, fremovexattr 199 16, unlink 87 -, unlinkat 263 35,
    rename 82 -, renameat 264 38, renameat2 316 276, link 86 -, linkat 265 37, symlink 88 -,
    symlinkat 266 36, mkdir 83 -, mkdirat 258 34, rmdir 84 -, mknod 133 -, mknodat 259 33,
    mount 165 40, umount2 166 39, move_mount 429 429, open_tree 428 428, fsopen 430 430,
    mount_setattr 442 442, chroot 161 51, pivot_root 155 41, open_by_handle_at 304 265,
    fanotify_init 300 262, inotify_init 253 -, inotify_init1 294 26,
    shmget 29 194, shmat 30 196, shmctl 31 195, semget 64 190, semctl 66 191, semop 65 193,
    semtimedop 220 192, msgget 68 186, msgsnd 69 189, msgrcv 70 188, msgctl 71 187,
    mq_open 240 180, mq_unlink 241 181,
    io_uring_setup 425 425, bpf 321 280, perf_event_open 298 241, userfaultfd 323 282,
    keyctl 250 219, add_key 248 217, request_key 249 218,
    flock 73 32, sethostname 170 161, setdomainname 171 162, settimeofday 164 170,
    clock_settime 227 112, adjtimex 159 171, clock_adjtime 305 266, syslog 103 116, reboot 169 142,
    swapon 167 224, swapoff 168 225, init_module 175 105, finit_module 313 273,
    delete_module 176 106, kexec_load 246 104, acct 163 89, quotactl 179 60, iopl 172 -,
    ioperm 173 -"""
# Those of which it depends on an argument.
_ASKED = """
    open 2 -, openat 257 56, clone 56 220, fcntl 72 25, prlimit64 302 261,
    kill 62 129, tkill 200 130, tgkill 234 131"""
# Libraries do without these where there are none, by the calls above; what they are asked for
# stands in memory, where the filter cannot look. So it is with what came after this was written.
_UNKNOWN = "clone3 435 435, openat2 437 437"
_LATER = 463

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_AS_THREAD = 0x10000
# F_SETOWN and F_SETOWN_EX name the process that hears of a pipe, which may be another; F_SETFL and
# F_SETSIG would end that this one hears of ours; F_SETLEASE and F_NOTIFY hold others up.
_OF_FILES = (8, 15, 4, 10, 1024, 1026)
_CONTROL = "ioctl 16 29"
# What of it is allowed: TCGETS and TIOCGWINSZ, by which Python asks whether a file is a terminal,
# FIONREAD, FIONCLEX and FIOCLEX.
_CONTROLS = (0x5401, 0x5413, 0x541B, 0x5450, 0x5451)

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _MACHINE, _ARGUMENTS = 0, 4, 16  # where they stand in what the filter is shown
_ALLOW, _REFUSE, _KNOW_NOT = 0x7FFF0000, 0x50000 | errno.EPERM, 0x50000 | errno.ENOSYS


class _Instruction(ctypes.Structure):
    """One step, with how many to leap over if so and if not: struct sock_filter."""

    _fields_ = (
        *(("code", ctypes.c_uint16), ("yes", ctypes.c_uint8), ("no", ctypes.c_uint8)),
        ("value", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    """All steps: struct sock_fprog."""

    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.POINTER(_Instruction)))


def refuse_calls() -> bool:
    """Refuse this process, from now on, what reaches beyond it; return whether the kernel does."""
    if sys.platform != "linux" or sys.maxsize < 2**32:
        return False
    machine, column = _MACHINES.get(os.uname().machine, (0, 0))
    if not machine:
        return False
    steps = [_Instruction(*step) for step in _steps(machine, column)]
    program = _Program(len(steps), (_Instruction * len(steps))(*steps))
    libc = ctypes.CDLL(None)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    return bool(libc.prctl(_SECCOMP, _BY_FILTER, ctypes.byref(program), 0, 0) == 0)


def _steps(machine: int, column: int) -> Iterator[_Step]:
    yield from ((_LOAD, 0, 0, _MACHINE), (_EQUAL, 1, 0, machine), (_RETURN, 0, 0, _REFUSE))
    yield from ((_LOAD, 0, 0, _NUMBER), (_AT_LEAST, 0, 1, _LATER), (_RETURN, 0, 0, _KNOW_NOT))
    for calls, answer in ((_REFUSED, _REFUSE), (_UNKNOWN, _KNOW_NOT)):
        for number in _numbers(calls, column).values():
            yield from ((_EQUAL, 0, 1, number), (_RETURN, 0, 0, answer))
    asked = _numbers(_ASKED, column)
    me = os.getpid()
    for name, argument, test, value, allowed in (
        *(("open", 1, _ANY_BIT, _WRITING, False), ("openat", 2, _ANY_BIT, _WRITING, False)),
        *(("fcntl", 1, _EQUAL, each, False) for each in _OF_FILES),
        ("clone", 0, _ANY_BIT, _AS_THREAD, True),
        ("prlimit64", 0, _EQUAL, 0, True),
        *((name, 0, _EQUAL, me, True) for name in ("kill", "tkill", "tgkill")),
    ):
        if name in asked:
            yield (_EQUAL, 0, 4, asked[name])
            yield (_LOAD, 0, 0, _ARGUMENTS + 8 * argument)
            yield (test, int(allowed), int(not allowed), value)
            yield from ((_RETURN, 0, 0, _REFUSE), (_LOAD, 0, 0, _NUMBER))
    (control,) = _numbers(_CONTROL, column).values()
    yield from ((_EQUAL, 0, 2 * len(_CONTROLS) + 2, control), (_LOAD, 0, 0, _ARGUMENTS + 8))
    for each in _CONTROLS:
        yield from ((_EQUAL, 0, 1, each), (_RETURN, 0, 0, _ALLOW))
    yield from ((_RETURN, 0, 0, _REFUSE), (_RETURN, 0, 0, _ALLOW))


def _numbers(calls: str, column: int) -> dict[str, int]:
    """Return the numbers of *calls* by their names, as far as the machine of a *column* has any."""
    each = (call.split() for call in calls.split(",") if call.strip())
    return {call[0]: int(call[column]) for call in each if call[column] != "-"}
