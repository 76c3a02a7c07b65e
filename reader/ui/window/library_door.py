"""Leads into the library and out of it, as the action that is checked while it is shown says."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from reader.model.library.library import Library
from reader.session.session import Session
from reader.ui.bars.head_bar import HeadBar
from reader.ui.bars.status_line import StatusLine
from reader.ui.commands.opening_commands import OpeningCommands
from reader.ui.commands.window_commands import WindowCommands
from reader.ui.look.appearance import Appearance
from reader.ui.menus.actions import Actions
from reader.ui.tasks.opener import Opener
from reader.ui.window.panes import Panes

if TYPE_CHECKING:
    from reader.ui.commands.library_commands import LibraryCommands


class LibraryDoor(QObject):
    """Slots for the way in and the way out; the library is made when it is first entered."""

    changed = Signal()  # what is remembered

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        library: Library,
        *,
        actions: Actions,
        appearance: Appearance,
        panes: Panes,
        head: HeadBar,
        status_line: StatusLine,
        opening: OpeningCommands,
        opener: Opener,
        moving: WindowCommands,
    ) -> None:
        """Show *library* in *window* in the place of its *panes*."""
        super().__init__(window)
        self._window, self._session, self._library = window, session, library
        self._action, self._back = actions["library"], actions["back"]
        self._actions = actions
        self._appearance = appearance
        self._panes, self._head, self._status_line = panes, head, status_line
        self._opening, self._opener, self._moving = opening, opener, moving
        self._commands: LibraryCommands | None = None
        self._action.toggled.connect(self.show_library)

    @Slot(bool)
    def show_library(self, shown: bool) -> None:
        """Show the library in the place of both panes, or what is read again."""
        commands = self._made()
        commands.rest()
        if shown:
            self._panes.find_bar.hide()
            commands.page.refresh()
        self._panes.show_page(commands.page if shown else None)
        self._head.show_library(shown=shown)
        self._status_line.show_library(commands.count_in_words if shown else "")
        self._back.setEnabled(shown or self._session.reading.can_go_back)
        if shown:
            commands.page.setFocus()
        else:
            self._status_line.show_paragraph(self._panes.article.paragraph)
            self._panes.article.setFocus()

    @Slot()
    def enter(self) -> None:
        """Show the library."""
        self._action.setChecked(True)

    @Slot()
    def leave(self) -> bool:
        """Show what is read; tell whether it was not shown already."""
        was_shown = self._action.isChecked()
        self._action.setChecked(False)
        return was_shown

    def look_for(self) -> bool:
        """Bring the keyboard to the search of the library; tell whether the library is shown."""
        if self._action.isChecked():
            self._actions["find_everywhere"].setChecked(False)
            self._made().page.setFocus()
        return self._action.isChecked()

    @Slot()
    def go_back(self) -> None:
        """Leave the library, or return to the place before the last jump."""
        if not self.leave():
            self._session.reading.go_back()

    def _made(self) -> "LibraryCommands":
        if self._commands is None:
            from reader.ui.commands.library_commands import LibraryCommands

            commands = LibraryCommands(
                *(self._actions, self._session, self._library, self._appearance, self._window)
            )
            commands.page.edition_requested.connect(self._opening.open_edition)
            commands.page.file_requested.connect(self._opening.open_text)
            commands.page.paste_requested.connect(self._opening.paste)
            commands.opening_requested.connect(self._opener.open)
            commands.changed.connect(self.changed)
            self._moving.add_pane(commands.page)
            self._commands = commands
        return self._commands
