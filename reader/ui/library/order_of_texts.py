"""The button that says in which order the texts stand, and lets another be chosen."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font


class OrderOfTexts(QToolButton):
    """By last reading, or by title."""

    chosen = Signal(bool)  # whether by title

    def __init__(self, look: Look, *, by_title: bool) -> None:
        """Say which order it is now."""
        super().__init__()
        names = {False: self.tr("by last reading"), True: self.tr("by title")}
        menu = QMenu(self)
        for value, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(value is by_title)
            action.setData(value)
        self.setMenu(menu)
        self.setText(f"{names[by_title]} ⌄")
        self.setAccessibleName(self.tr("Order of the texts: {order}").format(order=names[by_title]))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(font(SANS, 0.9 * look.small_pixels))
        self.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        menu.triggered.connect(self._tell)

    @Slot(QAction)
    def _tell(self, action: QAction) -> None:
        self.chosen.emit(action.data())
