"""Has faults that nobody catches logged, and told in one sentence instead of a traceback."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress


@contextmanager
def faults_told(tell: Callable[[str], object]) -> Iterator[None]:
    """Call *tell* with a sentence for each fault meanwhile that nobody catches.

    It is told on the thread that it is on, and once, however often it comes. The program goes on,
    but where it is done here what it was doing it ends with status 1.
    """
    told: set[str] = set()

    def note(error: BaseException | None) -> None:
        from reader.model.storage.fault_log import log_fault, name_fault  # no start needs it

        if not isinstance(error, Exception) or name_fault(error) in told:
            return  # what is none, such as Ctrl+C, ends the program
        told.add(name_fault(error))
        with suppress(RuntimeError):  # whoever listens may be gone, as a closed window is
            tell(f"The reader is at fault: {log_fault(error)}.")

    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    sys.excepthook = lambda _kind, error, _traceback: note(error)
    threading.excepthook = lambda raised: note(raised.exc_value)
    sys.unraisablehook = lambda raised: note(raised.exc_value)
    try:
        yield
    except Exception as error:  # noqa: BLE001 - whatever it is
        note(error)
        raise SystemExit(1) from None
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before
