"""A field to type in, which says at its end how much there is, and holds buttons."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.ui.look.focus_ring import WIDE
from reader.ui.look.icons import icon
from reader.ui.look.look import Look

# In pixels at 100 %: the field, and the signs in it.
_HEIGHT, _SIGN, _BUTTON = 34.0, 16.0, 24.0
_LETTERS = 24  # as wide as so many a field has room for all that may stand in it


class AskingField(QWidget):
    """A frame with a lens, a line to type in, a count and buttons; ringed while one types."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Be empty, and have no buttons yet."""
        super().__init__(parent)
        self.line = QLineEdit(self)
        self._lens = QLabel(self)
        self._count = QLabel(self)
        self._buttons: list[QToolButton] = []
        self._look = look
        self.setFocusProxy(self.line)
        self.line.setFrame(False)
        self.line.installEventFilter(self)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(2)
        for part in (self._lens, self.line, self._count):
            self._row.addWidget(part)
        self._count.hide()
        self.show_look(look)

    def add_button(self, sign: str, name: str) -> QToolButton:
        """Add a button with a *sign*, and return it."""
        button = QToolButton(self)
        button.setObjectName(sign)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        self._buttons.append(button)
        self._row.addWidget(button)
        self.show_look(self._look)
        return button

    def count(self) -> str:
        """Return what is said of how much there is."""
        return self._count.text()

    def say(self, count: str) -> None:
        """Say how much there is."""
        self._count.setText(count)
        self._count.setVisible(bool(count))

    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        self._look = look
        theme, zoom = look.theme, look.zoom
        sign = QSize(round(_SIGN * zoom), round(_SIGN * zoom))
        clear = theme.palette()
        clear.setColor(QPalette.ColorRole.Base, theme.field)
        clear.setColor(QPalette.ColorRole.WindowText, theme.muted)
        self.line.setPalette(clear)
        for part in (self.line, self._count):
            part.setFont(look.small_font)
        self._count.setPalette(clear)
        self._lens.setPixmap(icon("search", theme.muted.name()).pixmap(sign))
        for button in self._buttons:
            button.setIcon(icon(button.objectName(), theme.text.name(), theme.line.name()))
            button.setIconSize(sign)
            button.setFixedSize(round(_BUTTON * zoom), round(_BUTTON * zoom))
        side = round(8 * zoom)
        self._row.setContentsMargins(side, 2, side // 2, 2)
        self._row.setSpacing(round(4 * zoom))
        self.setFixedHeight(round(_HEIGHT * zoom))
        self.update()

    @property
    def has_room(self) -> bool:
        """Tell whether there is room for more than what one types, and how one goes on from it."""
        return self.width() > _LETTERS * self.line.fontMetrics().averageCharWidth()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Do without the lens where there is no room for it."""
        super().resizeEvent(event)
        self._lens.setVisible(self.has_room)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Show whether the keyboard is in the line."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame."""
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_here = self.line.hasFocus()
        wide = WIDE if is_here else 1
        painter.setBrush(theme.field)
        painter.setPen(QPen(theme.focus if is_here else theme.edge, wide))
        inset = wide / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, 5, 5)
        painter.end()
