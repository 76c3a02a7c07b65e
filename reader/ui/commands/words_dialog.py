"""Asks the reader for words, in one line or in several, all of it by keyboard."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QInputDialog, QMessageBox, QPlainTextEdit, QWidget

from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font

_WIDE = 420  # pixels at 100 %


class WordsDialog(QInputDialog):
    """A field, with OK and Cancel; what was written is not thrown away without a question."""

    def __init__(
        self, title: str, asked: str, words: str, look: Look, parent: QWidget, *, in_lines: bool
    ) -> None:
        """Ask for what is *words* so far, *in_lines* where it may have several."""
        super().__init__(parent)
        self._before = words
        self.setWindowTitle(title)
        self.setLabelText(asked)
        self.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput, in_lines)
        self.setTextValue(words)
        self.setFont(font(SANS, 15 * look.bar_zoom))
        self.resize(round(_WIDE * look.bar_zoom), self.sizeHint().height())
        if in_lines:
            # Else Tab and Return would be written, and no key led to OK.
            self.findChildren(QPlainTextEdit)[0].setTabChangesFocus(True)
            QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.accept)
            QShortcut(QKeySequence("Ctrl+Enter"), self).activated.connect(self.accept)

    def reject(self) -> None:
        """Close, if nothing was written or the reader throws it away."""
        if self.textValue() == self._before or self._is_thrown_away():
            super().reject()

    def _is_thrown_away(self) -> bool:
        box = QMessageBox(self)
        box.setWindowTitle(self.windowTitle())
        box.setText(self.tr("Throw away what you wrote?"))
        thrown = box.addButton(self.tr("Throw Away"), QMessageBox.ButtonRole.DestructiveRole)
        kept = box.addButton(self.tr("Keep Writing"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(kept)
        box.setEscapeButton(kept)
        box.exec()
        return box.clickedButton() is thrown
