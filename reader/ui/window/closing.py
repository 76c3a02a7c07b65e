"""Asks before a window closes that is the only place where something is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from reader.ui.commands.copying_commands import CopyingCommands
from reader.ui.tasks.keeping import Failure, Keeping

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

# Of so many texts is told why they are not kept, which is mostly the same.
_TOLD = 3


class Closing(QObject):
    """Whether the window may close: the reader says, where a pasted text would be lost with it.

    Nobody is asked where the program has to end.
    """

    def __init__(self, window: QWidget, keeping: Keeping, copying: CopyingCommands) -> None:
        """Ask of what *keeping* could not keep, before *window* closes."""
        super().__init__(window)
        self._window = window
        self._keeping = keeping
        self._copying = copying
        self._may_ask = True
        self._box: QMessageBox | None = None
        self._copy: QAbstractButton | None = None
        self._lose: QAbstractButton | None = None
        self._texts: tuple[Failure, ...] = ()
        keeping.all_kept.connect(self._withdraw)

    def is_free(self) -> bool:
        """Tell whether the window may close now; where the reader has to say, ask."""
        self._texts = self._keeping.texts_at_risk() if self._may_ask else ()
        if self._texts and self._box is None:
            self._ask()
        return not self._texts

    @Slot()
    def end(self) -> None:
        """Close every window and ask nobody."""
        self._may_ask = False
        QApplication.closeAllWindows()

    def _ask(self) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = self._box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("A text is not kept"))
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("What you pasted is in this window alone, and is lost when it closes."))
        told = [text.words for text in self._texts[:_TOLD]]
        if more := len(self._texts) - len(told):
            told.append(self.tr("And {count} more.", "", more).format(count=more))
        box.setInformativeText("\n\n".join(told))
        keep = box.addButton(self.tr("Keep Window Open"), QMessageBox.ButtonRole.RejectRole)
        copy = self.tr("Copy the Text and Close")
        self._copy = box.addButton(copy, QMessageBox.ButtonRole.AcceptRole)
        lose = self.tr("Close and Lose It")
        self._lose = box.addButton(lose, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._hear)
        box.open()

    @Slot()
    def _withdraw(self) -> None:
        """Ask no more, for all is kept by now."""
        if self._box is not None:
            self._box.reject()

    @Slot()
    def _hear(self) -> None:
        box, self._box = self._box, None
        answer = box.clickedButton() if box else None
        if answer is None or answer not in (self._copy, self._lose):
            return
        if answer is self._copy:
            self._copying.copy_text("\n\n".join(text.text for text in self._texts))
        else:
            self._keeping.let_texts_go()
        # What was copied may be gone with the program, as on X11; so that it is put aside as well.
        self._may_ask = False
        self._window.close()
