"""A button that says in what order the rows of estimates stand, and offers the others."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QPaintEvent
from PySide6.QtWidgets import (
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
)

from reader.ui.estimates.estimates_model import Order
from reader.ui.look.look import Look


class OrderButton(QToolButton):
    """The order in force, in words; a click opens a menu of all."""

    order_chosen = Signal(object)  # Order

    def __init__(self, look: Look) -> None:
        """Begin with the edition's order, by the end of the period."""
        super().__init__()
        self.setAutoRaise(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFont(look.small_font)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        menu = QMenu(self)
        group = QActionGroup(menu)
        names = {
            Order.DATE: self.tr("by end of period"),
            Order.PARTY: self.tr("by party"),
            Order.FIGURE: self.tr("by figure, lowest first"),
        }
        for order, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(order is Order.DATE)
            action.setData(int(order))
            group.addAction(action)
        menu.triggered.connect(self._choose)
        self.order = Order.DATE
        self._actions = dict(zip(names, group.actions(), strict=True))
        self.setMenu(menu)
        self._name(names[Order.DATE])

    def minimumSizeHint(self) -> QSize:
        """Return that any width will do: a button that does not wrap would widen the page."""
        return QSize(1, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the button, its words cut where they have no room."""
        painter, option = QStylePainter(self), QStyleOptionToolButton()
        self.initStyleOption(option)
        room = self.width() - 8
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.end()

    def choose(self, order: Order) -> None:
        """Choose an *order* as the menu does."""
        self._actions[order].trigger()

    def _name(self, name: str) -> None:
        self.setText(f"{name} ▾")

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self._name(action.text())
        self.order = Order(action.data())
        self.order_chosen.emit(self.order)
