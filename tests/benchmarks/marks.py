"""The way from the start of a process to its painted window; for the two that are started.

What is imported here is paid for by both, and must therefore be next to nothing.
"""

import os
import sys
import time

_SMAPS = "/proc/self/smaps_rollup"


class Marks:
    """Points on the way: when each was reached, after how much work, and with how much memory."""

    def __init__(self) -> None:
        """Note that the interpreter is there."""
        self._marks: list[str] = []
        self.reached("interpreter")

    def reached(self, what: str, *, weigh: bool = False) -> None:
        """Note that *what* was done by now; *weigh* the process too, which takes a moment."""
        when, worked = time.monotonic(), time.process_time()
        resident, proportional = _memory() if weigh else (0, 0)
        self._marks.append(f"{when}\t{worked}\t{resident}\t{proportional}\t{what}\n")

    def after(self, owner: object, name: str, what: str) -> None:
        """Note *what* each time the function *name* of *owner* has returned."""
        function = getattr(owner, name)

        def marked(*arguments: object, **named: object) -> object:
            result = function(*arguments, **named)
            self.reached(what)
            return result

        setattr(owner, name, marked)

    def end(self) -> None:
        """Print the marks and end the process, without the time that taking it down would need."""
        sys.stdout.write("".join(self._marks))
        sys.stdout.flush()
        os._exit(0)


def _memory() -> tuple[int, int]:
    """Return what of the memory is resident, and the process's share of it, in KiB."""
    if not os.path.exists(_SMAPS):  # noqa: PTH110 - pathlib takes longer to import
        return 0, 0
    with open(_SMAPS, encoding="ascii") as lines:  # noqa: PTH123
        kept = {
            line.split()[0]: line.split()[1] for line in lines if line.startswith(("Rss", "Pss:"))
        }
    return int(kept["Rss:"]), int(kept["Pss:"])
