"""Chips with the names of a page's sections, to jump to them."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QToolButton, QWidget

from reader.ui.look.focus_ring import paint_ring
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font
from reader.ui.perspectives.section import Section

# In pixels at 100 %: the letters, between two chips, between a name and its count, and the line
# below the section that is read.
_LETTERS, _APART, _BETWEEN, _LINE = 14.5, 10.0, 6.0, 2.0
# In pixels: at both sides of a chip, where its ring is.
SIDE = 5


class Chip(NamedTuple):
    """A *section* by its *name*, and in digits the *amount* in it, where that says anything."""

    section: Section
    name: str
    amount: str


class JumpChips(QWidget):
    """The names of the sections, in a line; those without room are in a menu at its end."""

    section_requested = Signal(object)  # Section

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Name no section yet."""
        super().__init__(parent)
        self._look = look
        self._buttons: list[ChipButton] = []
        self._more = QToolButton(self)
        self._more.setText("…")
        self._more.setAutoRaise(True)
        self._more.setAccessibleName(self.tr("More sections"))
        self._more.setToolTip(self.tr("More sections"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self._menu = QMenu(self._more)
        self._more.setMenu(self._menu)
        self._menu.triggered.connect(self._choose)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_look(self, look: Look) -> None:
        """Show the chips in another *look*."""
        self._look = look
        self._more.setFont(look.small_font)
        for button in self._buttons:
            button.show_look(look)
        self.updateGeometry()
        self._arrange()

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Offer these *chips*, and no others."""
        before = self._buttons
        at = next((button.chip.section for button in before if button.hasFocus()), None)
        self._buttons = []
        for chip in chips:
            button = ChipButton(chip, self._look, self)
            button.clicked.connect(self._jump)
            self._buttons.append(button)
        self._order()
        self.setVisible(bool(chips))
        self._arrange()
        for button in self._buttons:
            if button.chip.section is at:
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        for button in before:
            button.hide()
            button.deleteLater()

    def show_section(self, section: Section | None) -> None:
        """Tell which *section* is read."""
        for button in self._buttons:
            button.setChecked(button.chip.section is section)
        if any(button.isChecked() and button.isHidden() for button in self._buttons):
            self._arrange()

    def sizeHint(self) -> QSize:
        """Return a line's height."""
        return QSize(60, round(max(32.0, 2.1 * _LETTERS * self._look.notes_zoom)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for as many as there can be."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Set the chips side by side; those that have no room are in the menu."""
        apart = round(_APART * self._look.notes_zoom)
        shown = self._fitting(apart)
        self._menu.clear()
        left = 0
        for button in self._buttons:
            button.setVisible(button in shown)
            if button not in shown:
                action = self._menu.addAction(f"{button.chip.name} {button.chip.amount}".strip())
                action.setData(button.chip.section.value)
                continue
            width = button.sizeHint().width()
            x = self.width() - left - width if self.isRightToLeft() else left
            button.setGeometry(x, 0, width, self.height())
            left += width + apart
        self._more.setVisible(len(shown) < len(self._buttons))
        size = self._more.sizeHint()
        x = 0 if self.isRightToLeft() else self.width() - size.width()
        self._more.setGeometry(x, (self.height() - size.height()) // 2, size.width(), size.height())

    def _order(self) -> None:
        """Let Tab come to the chips where they stand: Qt puts what is made later at its end."""
        for button in reversed(self._buttons):
            QWidget.setTabOrder(self._more, button)
        if self._buttons:
            QWidget.setTabOrder(self._buttons[-1], self._more)

    def _fitting(self, apart: int) -> list["ChipButton"]:
        """Return the chips that have room: the first ones, and that of the section that is read."""
        shown, room = list(self._buttons), self.width()
        while shown and _width(shown, apart) > room:
            room = self.width() - self._more.sizeHint().width()
            shown.pop(-2 if len(shown) > 1 and shown[-1].isChecked() else -1)
        return shown

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.section_requested.emit(Section(action.data()))

    @Slot()
    def _jump(self) -> None:
        button = self.sender()
        if isinstance(button, ChipButton):
            self.section_requested.emit(button.chip.section)


class ChipButton(QAbstractButton):
    """One chip; the section that is read is semibold and has a line below it."""

    def __init__(self, chip: Chip, look: Look, parent: QWidget) -> None:
        """Offer to jump to a section."""
        super().__init__(parent)
        self.chip = chip
        self._look = look
        self.setText(chip.name)
        self.setAccessibleName(f"{chip.name} {chip.amount}".strip())
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_look(self, look: Look) -> None:
        """Be shown in another *look*."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the name as it is while its section is read, and for the count."""
        return QSize(round(self._name_width + self._count_width) + 1 + 2 * SIDE, self.height())

    def nextCheckState(self) -> None:
        """Stay as it is: the page tells which section is read."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = QPainter(self)
        theme, whole = self._look.theme, self.rect().toRectF()
        area = whole.adjusted(SIDE, 0, -SIDE, 0)
        line = _LINE * self._look.notes_zoom
        is_right = self.isRightToLeft()
        name = QRectF(SIDE, 0, self._name_width, area.height())
        count = QRectF(name.right(), 0, self._count_width, area.height())
        if is_right:
            name.moveRight(area.right())
            count.moveRight(name.left())
        side = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.text)
        painter.setFont(self._font(bold=self.isChecked()))
        painter.drawText(name, side | Qt.AlignmentFlag.AlignLeft, self.chip.name)
        painter.setPen(theme.muted)
        painter.setFont(self._font())
        painter.drawText(count, side | Qt.AlignmentFlag.AlignRight, self.chip.amount)
        if self.isChecked():
            painter.fillRect(area.adjusted(0, area.height() - line, 0, 0), theme.text)
        if self.hasFocus():
            paint_ring(painter, whole, whole, theme.focus)
        painter.end()

    @property
    def _name_width(self) -> float:
        return QFontMetricsF(self._font(bold=True)).horizontalAdvance(self.chip.name)

    @property
    def _count_width(self) -> float:
        width = QFontMetricsF(self._font()).horizontalAdvance(self.chip.amount)
        return width + _BETWEEN * self._look.notes_zoom if width else 0.0

    def _font(self, *, bold: bool = False) -> QFont:
        return font(SANS, _LETTERS * self._look.notes_zoom, bold=bold)


def _width(buttons: Sequence[ChipButton], apart: int) -> int:
    """Return how much room some *buttons* need that stand so far *apart*."""
    return sum(each.sizeHint().width() for each in buttons) + apart * max(0, len(buttons) - 1)
