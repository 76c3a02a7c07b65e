"""Prints what is imported by the time that the window is painted first, in that order.

The program starts as ever, but for the edition: what it takes to read one is not asked here.
"""

import linecache
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader import app
from reader.model.edition.article import Article
from reader.model.edition.edition import Edition

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from reader.ui.window.window import Window

# By these names the program loads the edition, and runs its event loop.
_LOAD, _LOOP = "_load", "_exec"
_HTML = "<p>A lake.</p>"
_LAKE = Article("The Lake", "", "en", notice="", about="", html=_HTML, text="A lake.", blocks=())


def tell() -> None:
    """Print the modules, then which of our own files are kept as text; end the process."""
    kept = [name for name in linecache.cache if f"{os.sep}reader{os.sep}" in name]
    sys.stdout.write("\n".join((*sys.modules, *kept)))
    sys.stdout.flush()
    os._exit(0)


def load(folder: Path) -> Edition:
    """Return an edition for which nothing is imported."""
    return Edition(_LAKE, (), {}, {}, id="urn:uuid:0", folder=folder, shown=_HTML)


def main() -> None:
    """Start the program, and end at its first paint."""
    run = app._exec

    def run_to_first_paint(application: "QApplication", window: "Window") -> int:
        from tests.benchmarks.first_paint import FirstPaint

        FirstPaint(window, tell)
        return run(application, window)

    setattr(app, _LOAD, load)
    setattr(app, _LOOP, run_to_first_paint)
    app.main([])


if __name__ == "__main__":
    main()
