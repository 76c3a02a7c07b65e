"""Starts the reader as its command does, and ends at the first paint of its window."""

from tests.benchmarks.marks import Marks

_PHASES = "--phases"

# By this name the program runs its event loop; all else that it does is its own.
_LOOP = "exec"


def main() -> None:
    """Start the reader; what is imported is part of what is measured."""
    marks = Marks()
    import sys

    from reader import app

    marks.reached("import reader.app: model, Markdown")
    from PySide6.QtWidgets import QApplication

    from tests.benchmarks.first_paint import FirstPaint

    marks.reached("import Qt")
    run = QApplication.exec

    def run_to_first_paint() -> int:
        marks.reached("the rest, up to the event loop")
        for window in QApplication.topLevelWidgets():
            if window.isWindow() and window.isVisible():
                FirstPaint(window, marks.end)
        return run()

    setattr(QApplication, _LOOP, staticmethod(run_to_first_paint))
    if _PHASES in sys.argv:
        mark_phases(marks)
    sys.exit(app.main([]))


def mark_phases(marks: Marks) -> None:
    """Have the steps of the program's own start marked."""
    from PySide6 import QtWidgets

    from reader import app

    # The program imports these in any case, only a little later.
    from reader.session.session import Session
    from reader.ui.look import typefaces
    from reader.ui.window.window import Window

    marks.reached("import reader.session, reader.ui")
    marks.after(QtWidgets, "QApplication", "QApplication")
    marks.after(typefaces, "load_fonts", "load_fonts")
    marks.after(app, "copied_edition", "copied_edition")
    marks.after(Window, "__init__", "Window.__init__")
    marks.after(Window, "show", "Window.show")
    marks.after(Session, "open", "Session.open")


if __name__ == "__main__":
    main()
