"""Keeps a trace of each fault in the state folder, for whoever is to mend it."""

import faulthandler
import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from traceback import format_exception, walk_tb

from reader import __version__
from reader.model.storage.atomic_file import StorageError, make_private, read_whole, write_whole
from reader.model.storage.paths import import_folder, state_folder
from reader.model.storage.regular_file import refuse_all_but_files

# So much is kept of what was logged, in bytes: the latest.
_MOST = 256 * 1024


def log_fault(error: BaseException) -> str:
    """Write the traceback of *error* into the log; return what it is, where, and the log's file.

    Where nothing can be written the file is left out.
    """
    now = datetime.now().astimezone().isoformat(" ", "seconds")
    python = sys.version.split()[0]
    entry = f"{now}  reader {__version__}, Python {python}, {sys.platform}\n"
    entry += "".join(format_exception(error)) + "\n"
    file = faults_file()
    try:
        logged = (read_whole(file) or b"") + entry.encode(errors="backslashreplace")
        write_whole(file, logged[-_MOST:])
    except StorageError:
        return name_fault(error)
    return f"{name_fault(error)}; the log is “{file}”"


def faults_file() -> Path:
    """Return the file that faults are logged in; it need not be there."""
    return state_folder() / "faults.log"


def last_faults(most: int) -> str:
    """Return the last lines of the log, at most so many; "" where there is none to be read."""
    try:
        logged = (read_whole(faults_file()) or b"").decode(errors="replace")
    except StorageError:
        return ""
    return "\n".join(logged.strip().splitlines()[-most:])


def name_fault(error: BaseException) -> str:
    """Return what kind of *error* it is and where, in the reader's own code if it was there."""
    ours_begin = import_folder()
    # A frozen program names its files from where they begin.
    steps = [
        (ours_begin / at.f_code.co_filename, line) for at, line in walk_tb(error.__traceback__)
    ]
    ours = [step for step in steps if step[0].is_relative_to(ours_begin / "reader")]
    where = [f" in {file.name}, line {line}" for file, line in ours or steps]
    return "".join([type(error).__name__, *where[-1:]])


def log_crashes() -> None:
    """Have a crash of the interpreter itself write down where it was, until the program ends."""
    with suppress(OSError):
        file = state_folder() / "crashes.log"
        make_private(file.parent)
        # Where a pipe is in the way, nobody is waited for who might read from it.
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NONBLOCK", 0)
        number = os.open(file, flags, 0o600)
        refuse_all_but_files(os.fstat(number))
        if os.fstat(number).st_size > _MOST:
            os.ftruncate(number, 0)
        faulthandler.enable(number)
