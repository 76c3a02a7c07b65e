"""Shows what helps: the keys, what the program is, and how to tell of a problem."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from reader.ui.menus.actions import Actions


class HelpCommands(QObject):
    """Slots for the actions of help."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        """Tell, over *parent*, of *actions*."""
        super().__init__(parent)
        self._actions = actions
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
        from reader.ui.commands import dialogs

        dialogs.show_about(self._parent)
