"""The way from the start of a process to its painted window; for the two that are started.

What is imported here is paid for by both, and must therefore be next to nothing.
"""

import os
import sys
import time


class Marks:
    """Points on the way, each with the time at which it was reached."""

    def __init__(self) -> None:
        """Note that the interpreter is there."""
        self._marks: list[tuple[str, float]] = []
        self.reached("interpreter")

    def reached(self, what: str) -> None:
        """Note that *what* was done by now."""
        self._marks.append((what, time.monotonic()))

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
        self.reached("first layout and paint")
        for what, when in self._marks:
            sys.stdout.write(f"{when}\t{what}\n")
        sys.stdout.flush()
        os._exit(0)
