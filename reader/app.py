"""Starts the program: the only module that knows all the others.

What happens, in this order: the command line is read; an edition is loaded, which needs no Qt, so
that a broken one is told of at once; the display is looked for; and only then Qt is imported, the
window made, and the session opened on the edition, with the reader back where they were.
"""

import ctypes
import os
import signal
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.cli.arguments import parse_arguments
from reader.cli.printing import Status, not_an_edition, nothing_to_read
from reader.model.edition.edition import Edition
from reader.model.files.loading import ARTICLE, is_edition, load_edition
from reader.model.files.problem import EditionError
from reader.model.storage.paths import bundled_edition
from reader.model.storage.uncaught import faults_told

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from reader.session.settings import State
    from reader.ui.window.window import Window

_NAME = "perspectives-reader"

NO_DISPLAY = (
    "There is no display to open a window on; start the reader in a graphical session, "
    "or take a picture of its window with --screenshot FILE."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the arguments *argv*, the command line's by default."""
    with faults_told(_complain):
        return _run(parse_arguments(list(sys.argv[1:] if argv is None else argv)))


def _run(arguments: Namespace) -> int:
    if arguments.command == "check":
        from reader.cli import check  # the reader starts without the commands

        show = check.balance if arguments.balance else check.check
        return show(arguments.edition, as_json=arguments.json)
    if arguments.command == "attach":
        from reader.cli.attach import attach

        return attach(arguments.text, arguments.edition, as_json=arguments.json)
    if arguments.command == "anchor":
        from reader.cli.anchor import anchor

        return anchor(arguments.text, sys.stdin.buffer)
    return _read(arguments)


def has_display() -> bool:
    """Tell whether a window can be opened: always, but on Linux only where a server answers."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    return bool(display) and _x_server_answers(display)


def _x_server_answers(display: str) -> bool:
    """Ask the X server, for Qt aborts the whole program where it does not answer."""
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True  # Qt has a way of its own
    x11.XOpenDisplay.restype = ctypes.c_void_p
    connection = x11.XOpenDisplay(display.encode())
    if connection:
        x11.XCloseDisplay(ctypes.c_void_p(connection))
    return bool(connection)


def _read(arguments: Namespace) -> int:
    edition = text = None
    path: Path | None = arguments.edition
    if path is not None and path.name == ARTICLE and is_edition(path.parent):
        path = path.parent
    if arguments.perspectives is not None and not is_edition(arguments.perspectives):
        return _refuse(not_an_edition(arguments.perspectives))
    if path is not None and is_edition(path):
        try:
            edition = load_edition(path)
        except EditionError as error:
            print(error, file=sys.stderr)
            return Status.WRONG
    elif path is not None:
        if not _is_text(path):
            return _refuse(nothing_to_read(path))
        text = path
    if not has_display():
        if arguments.screenshot is None:
            return _refuse(NO_DISPLAY)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from PySide6 import QtWidgets  # noqa: F401 - whether it can be imported at all
    except ImportError as error:
        return _refuse(f"Qt cannot be used here: {error}. “make run” in a checkout mends that.")
    return _open_window(arguments, edition, text)


def _open_window(arguments: Namespace, edition: Edition | None, text: Path | None) -> int:
    from reader.session.session import Session
    from reader.session.settings import Settings, State
    from reader.ui.look.phrasing_in_language import PhrasingInLanguage
    from reader.ui.window.window import Window

    application = _application()
    # A picture shows what was asked for, and not where somebody was yesterday.
    settings = None if arguments.screenshot else Settings()
    state = settings.load() if settings else State(theme="light")
    resumed = _remembered_text(state) if arguments.edition is None else None
    text = text or resumed
    if edition is None and text is None:
        edition = _remembered_edition(state) or load_edition(bundled_edition())
    if edition and arguments.passage and edition.passage(arguments.passage) is None:
        known = ", ".join(passage.id for passage in edition.passages)
        return _refuse(
            f"There is no passage “{arguments.passage}” in {edition.name}; it has {known}."
        )
    state.theme = arguments.theme or state.theme
    state.zoom = arguments.zoom or state.zoom

    session = Session(PhrasingInLanguage(application).phrasing())
    window = Window(session, settings, state)
    if arguments.size:
        window.resize(*arguments.size)
    window.show()
    if edition is not None:
        session.open(edition)
        window.parts.keeper.bring_back(state)
    elif text is not None:
        _open_text(text, window, arguments.perspectives, state if resumed else None)
        if not window.isVisible():
            return Status.DONE  # closed while it was being opened; no loop would end any more
    if arguments.passage:
        session.reading.select_passage(arguments.passage)
    if arguments.find:
        window.parts.panes.find_bar.start(arguments.find)
    if arguments.screenshot:
        return _take_picture(window, arguments.screenshot)
    return _exec(application, window)


def _exec(application: "QApplication", window: "Window") -> int:
    from reader.model.storage.fault_log import log_crashes

    def tell(fault: str) -> None:
        _complain(fault)
        window.something_failed.emit(fault)

    log_crashes()
    with faults_told(tell):
        return application.exec()


def _application() -> "QApplication":
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from reader.ui.look.icons import program_icon
    from reader.ui.look.translation import load_translation
    from reader.ui.look.typefaces import SANS, font, load_fonts
    from reader.ui.tasks.garbage import GarbageCollector

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the program
    QGuiApplication.setDesktopFileName(_NAME)
    application = QApplication(sys.argv[:1])
    application.setApplicationName(_NAME)
    application.setApplicationVersion(__version__)
    GarbageCollector(application)
    application.setStyle("Fusion")
    application.setWindowIcon(program_icon())
    load_translation(application)
    load_fonts()
    application.setFont(font(SANS, 15))
    return application


def _open_text(
    text: Path, window: "Window", perspectives: Path | None, state: "State | None"
) -> None:
    """Let the window work until the text is there, and the perspectives on it are looked for."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    if state is not None:
        window.parts.keeper.resume(state)
    window.parts.opener.open(text, beside=perspectives)
    while window.parts.opener.is_busy and window.isVisible():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _remembered_text(state: "State") -> Path | None:
    """Return the text that was open last, if it is still there."""
    text = Path(state.text)
    return text if state.text and _is_text(text) else None


def _is_text(path: Path) -> bool:
    """Tell whether there may be a text at *path*: something, and not a folder."""
    try:
        return path.exists() and not path.is_dir()
    except (OSError, ValueError):  # a name too long, or one with a null character
        return False


def _remembered_edition(state: "State") -> Edition | None:
    """Return the edition that was open last, if it is still there and nothing is wrong with it."""
    folder = Path(state.edition)
    if not state.edition or not is_edition(folder):
        return None
    try:
        return load_edition(folder)
    except EditionError:
        return None


def _take_picture(window: "Window", file: Path) -> int:
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    if window.grab().save(str(file), "PNG"):
        return Status.DONE
    return _refuse(f"The picture cannot be written to “{file}”; name a file in a folder you own.")


def _refuse(reason: str) -> int:
    _complain(reason)
    return Status.REFUSED


def _complain(sentence: str) -> None:
    print(sentence, file=sys.stderr)
