"""Starts the program: the only module that knows all the others.

What happens, in this order: the command line is read; the display is looked for; and only then Qt
is imported and the window made. The bundled edition is there at once, and so is one of which an
earlier start kept a copy; any other, and any text, is read while the window stands already. Then
the reader is back where they were.
"""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.cli.asked import COMMANDS, Asked
from reader.cli.output import Status, no_passage, not_an_edition, nothing_to_read, say
from reader.display import NO_DISPLAY, asked_for, has_display
from reader.model.edition.at_hand import AtHand
from reader.model.files.edition_copy import copied_edition
from reader.model.files.edition_folder import is_bundled, is_edition
from reader.model.storage.paths import resources_folder
from reader.model.storage.uncaught import faults_told
from reader.pyside import import_pyside

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from reader.model.edition.edition import Edition
    from reader.session.session import Session
    from reader.ui.window.window import Window

# By this a desktop finds the name and the icon of the window's program, in resources/desktop.
DESKTOP_ID = "org.perspectives_reader.PerspectivesReader"
_NAME = "perspectives-reader"
_SETTLED = 2000  # milliseconds


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the arguments *argv*, the command line's by default."""
    with faults_told(_complain):
        words = list(sys.argv[1:] if argv is None else argv)
        return _run_parsed(words) if words else _run(Asked())


def _run_parsed(words: list[str]) -> int:
    from reader.cli.arguments import MistypedError, parse_arguments  # most starts ask for nothing
    from reader.model.opening.address import NotFetchedError

    try:
        arguments = parse_arguments(words)
    except (MistypedError, NotFetchedError) as error:
        return _refuse(str(error))
    return _run(arguments)


def _run(arguments: Asked) -> int:
    if arguments.command in COMMANDS:
        from reader.cli.commands import run_command  # the reader starts without the commands

        return run_command(arguments, _make_pdf)
    return _read(arguments)


def _make_pdf(at_hand: AtHand, arguments: Asked) -> bytes:
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        import_pyside()
    except ImportError as error:
        raise ImportError(_no_qt(error)) from error
    from reader.ui.paper.unseen import pdf_of

    where, sources = arguments.pdf or "", not arguments.without_sources
    return pdf_of(at_hand, where, arguments.paper, _application(), sources=sources)


def _read(arguments: Asked) -> int:
    path = arguments.edition
    if arguments.perspectives is not None and not is_edition(arguments.perspectives):
        return _refuse(not_an_edition(arguments.perspectives))
    if path is not None and not _is_to_be_read(path):
        return _refuse(nothing_to_read(path))
    if not resources_folder().is_dir():
        return _refuse(f"There is no “{resources_folder()}”; please install the program again.")
    if not has_display():
        if arguments.screenshot is None:
            return _refuse(NO_DISPLAY + asked_for())
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # All that is made at the start stays, and to look through it takes a tenth of the time;
    # GarbageCollector sees to what comes later.
    gc.disable()
    try:
        import_pyside()
    except ImportError as error:
        return _refuse(_no_qt(error))
    return _open_window(arguments, path)


def _no_qt(error: ImportError) -> str:
    mends = "“make run” in a checkout mends that."
    if getattr(sys, "frozen", False):
        mends = "Please install that library; README.txt in the program’s folder says how."
    return f"Qt cannot be used here: {error}. {mends}"


def _is_to_be_read(path: Path) -> bool:
    from reader.model.opening.text_file import is_text  # a start without a path does without

    return is_edition(path) or is_text(path)


def _open_window(arguments: Asked, path: Path | None) -> int:
    from reader.session.resuming import Resumed, resume
    from reader.session.session import Session
    from reader.session.settings import Settings, State
    from reader.ui.look.phrasing_in_language import PhrasingInLanguage
    from reader.ui.tasks.ending import EndingSignals
    from reader.ui.window.window import Window

    application = _application()
    # A picture shows what was asked for, and not where somebody was yesterday.
    settings = None if arguments.screenshot else Settings()
    state = settings.load() if settings else State(theme="light")
    start = Resumed(path) if path else resume(state)
    edition = copied_edition(start.path)
    # Nobody waits at the window of a picture.
    if is_bundled(start.path) or (arguments.screenshot and is_edition(start.path)):
        edition = edition or _load(start.path)
        if edition is None:
            return Status.WRONG
        if arguments.passage is not None and _has_not(edition, arguments.passage):
            return _refuse(no_passage(arguments.passage, edition))
    state.theme = arguments.theme or state.theme
    state.zoom = arguments.zoom or state.zoom

    session = Session(PhrasingInLanguage(application).phrasing())
    window = Window(session, settings, state)
    window.left_unkept.connect(_complain)
    EndingSignals(application).asked_to_end.connect(window.end)
    if arguments.size:
        window.resize(*arguments.size)
    window.show()
    if edition is not None:
        session.open(edition)
        window.bring_back(state)
    else:
        refused: list[str] = []
        window.opening_refused.connect(refused.append)
        window.open(start.path, arguments.perspectives, state)
        # Until all is there, and perspectives on a text are looked for.
        _wait_while(lambda: window.is_opening and window.isVisible())
        if not window.isVisible():
            return Status.DONE  # closed while it was being opened; no loop would end any more
        if arguments.screenshot and refused and not _is_of_a_text(session.reading.at_hand):
            return _refuse(refused[0])  # a picture of something else is none
    if start.passed_over is not None:
        from reader.ui.look.translation import in_language

        window.say(in_language(start.passed_over))
    return _show_what_was_asked(arguments, application, session, window)


def _load(folder: Path) -> "Edition | None":
    """Return the edition in *folder*; say what is wrong with it where it is none."""
    from reader.model.files.loading_apart import load_safely  # with all that reads Markdown
    from reader.model.files.problem import EditionError

    try:
        return load_safely(folder)
    except EditionError as error:
        _complain(str(error))
        return None


def _is_of_a_text(at_hand: AtHand | None) -> bool:
    from reader.model.edition.attached_edition import text_of

    return text_of(at_hand) is not None


def _show_what_was_asked(
    arguments: Asked, application: "QApplication", session: "Session", window: "Window"
) -> int:
    if arguments.passage or arguments.find or arguments.screenshot:
        window.complete()
    at_hand, passage = session.reading.at_hand, arguments.passage
    if at_hand is not None and passage is not None and _has_not(at_hand, passage):
        told = no_passage(passage, at_hand)
        if arguments.screenshot:
            return _refuse(told)
        window.say(told)
    elif passage:
        window.show_passage(passage)
    if arguments.find:
        window.look_for(arguments.find)
    if arguments.screenshot:
        _wait_while(lambda: session.searching.search.waiting)
        return _take_picture(window, arguments.screenshot)
    return _exec(application, window)


def _has_not(at_hand: AtHand, passage_id: str) -> bool:
    """Tell whether there is no such passage, with a place in the text or without one."""
    return passage_id not in (passage.id for passage in at_hand.every_passage)


def _exec(application: "QApplication", window: "Window") -> int:
    from PySide6.QtCore import QTimer

    def tell(fault: str) -> None:
        _complain(fault)
        window.something_failed.emit(fault)

    window.completed.connect(_settle)
    if window.is_complete:
        _settle()
    # Once the window is there, and the reader looks at it.
    QTimer.singleShot(_SETTLED, window.prepare)
    with faults_told(tell):
        return application.exec()


def _settle() -> None:
    """Do what a start does last, once all is there."""
    from reader.model.storage.fault_log import log_crashes

    log_crashes()
    # All that is there by now stays; to go through it would take each full collection 25 ms.
    gc.freeze()


def _application() -> "QApplication":
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from reader.ui.look.icons import program_icon
    from reader.ui.look.translation import load_translation
    from reader.ui.look.typefaces import SANS, font, load_fonts
    from reader.ui.tasks.garbage import GarbageCollector

    QGuiApplication.setDesktopFileName(DESKTOP_ID)
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName(_NAME)
    application.setApplicationVersion(__version__)
    GarbageCollector(application)
    application.setWindowIcon(program_icon())
    load_translation(application)
    load_fonts()
    application.setFont(font(SANS, 15))
    return application


def _wait_while(there_is_work: Callable[[], bool]) -> None:
    """Let the window work as long as *there is work*."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    while there_is_work():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _take_picture(window: "Window", file: Path) -> int:
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    if window.grab().save(str(file), "PNG"):
        return Status.DONE
    return _refuse(f"The picture cannot be written to “{file}”; name a file in a folder you own.")


def _refuse(reason: str, status: Status = Status.REFUSED) -> int:
    _complain(reason)
    return status


def _complain(sentence: str) -> None:
    say(sentence, sys.stderr)
