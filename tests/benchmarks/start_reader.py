"""Starts the reader as its command does, and ends once its window is complete."""

import gc
import sys
from typing import TYPE_CHECKING

from tests.benchmarks.marks import Marks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from reader.ui.window.window import Window

_PHASES = "--phases"

# By this name the program runs its event loop; all else that it does is its own.
_LOOP = "_exec"


def main() -> None:
    """Start the reader; what is imported is part of what is measured."""
    marks = Marks()
    gc.disable()  # as the command does
    from reader import app

    gc.freeze()
    gc.enable()
    marks.reached("import reader.app")
    run = app._exec

    def run_to_the_end(application: "QApplication", window: "Window") -> int:
        from tests.benchmarks.first_paint import PAINTED, FirstPaint

        marks.reached("the rest, up to the event loop")

        def note_completion() -> None:
            marks.reached("complete", weigh=True)
            marks.end()

        window.completed.connect(note_completion)
        FirstPaint(window, lambda: marks.reached(PAINTED, weigh=True))
        return run(application, window)

    setattr(app, _LOOP, run_to_the_end)
    if _PHASES in sys.argv:
        mark_phases(marks)
    sys.exit(app.main([]))


def mark_phases(marks: Marks) -> None:
    """Have the steps of the program's own start marked."""
    gc.disable()  # as the program does
    from reader.pyside import import_pyside

    import_pyside()
    marks.reached("import Qt")
    from reader import app

    # The program imports these in any case, only a little later.
    from reader.session.session import Session
    from reader.ui.window.window import Window

    marks.reached("import reader.session, reader.ui")
    marks.after(app, "_application", "QApplication, typefaces")
    marks.after(app, "copied_edition", "copied_edition")
    marks.after(Window, "__init__", "Window.__init__")
    marks.after(Window, "show", "Window.show")
    marks.after(Session, "open", "Session.open")


if __name__ == "__main__":
    main()
