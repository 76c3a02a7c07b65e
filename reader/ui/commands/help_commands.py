"""Shows what helps: the keys, what the program is, and what stands on the web."""

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from reader.model.markup.links import WEB_SCHEMES
from reader.model.markup.web_address import other_host, read_web_address
from reader.ui.commands import dialogs
from reader.ui.menus.actions import Actions


class HelpCommands(QObject):
    """Slots for the actions of help, and for links that lead out of the program."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        """Tell, over *parent*, of *actions*."""
        super().__init__(parent)
        self._actions = actions
        self._asked = QUrl()
        self._parent = parent

    @Slot()
    def show_shortcuts(self) -> None:
        """Show all keys on one sheet."""
        from reader.ui.menus.shortcut_sheet import ShortcutSheet

        sheet = ShortcutSheet(self._actions, self._parent)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    @Slot()
    def report_problem(self) -> None:
        """Show what is to be told of a problem, for the reader to copy."""
        from reader.ui.commands.problem_report import ProblemReport, report

        dialog = ProblemReport(report(), self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def show_about(self) -> None:
        """Say what the program is."""
        dialogs.show_about(self._parent)

    @Slot(QUrl, str)
    def open_in_browser(self, url: QUrl, words: str = "") -> None:
        """Open an address that the reader clicked, if it is one of the web and nothing else.

        Where the *words* of the link name another place, the reader is asked first.
        """
        if url.scheme().lower() not in WEB_SCHEMES:
            return
        address = read_web_address(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        named = other_host(words, address) if address else ""
        if address is None or not named:
            QDesktopServices.openUrl(url)
            return
        self._asked = url
        box = dialogs.ask_where_to(self._parent, named, address)
        box.accepted.connect(self._open_asked)
        box.open()

    @Slot()
    def _open_asked(self) -> None:
        QDesktopServices.openUrl(self._asked)
