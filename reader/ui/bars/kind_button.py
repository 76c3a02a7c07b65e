"""The button in the bar at the top for the marks of one kind."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from reader.model.edition.passage import Kind
from reader.ui.look.badge import paint_badge
from reader.ui.look.kind_names import kind_name
from reader.ui.look.look import Look


class KindButton(QToolButton):
    """Shows whether a kind is marked in the text, and asks for it to be or not."""

    toggled_by_reader = Signal(str)  # the kind

    def __init__(self, kind: Kind, look: Look, parent: QWidget) -> None:
        """Show that the *kind* is marked."""
        super().__init__(parent)
        self._kind = kind
        self._look = look
        self._shown = True

        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(28, 28)
        self.show_state(shown=True)
        self.clicked.connect(self._ask)

    def show_state(self, *, shown: bool) -> None:
        """Show whether the kind's marks are *shown*."""
        self._shown = shown
        name = kind_name(self._kind).capitalize()
        text = self.tr("{kind}: marks shown") if shown else self.tr("{kind}: marks hidden")
        self.setToolTip(text.format(kind=name))
        self.setAccessibleName(text.format(kind=name))
        self.update()

    def show_look(self, look: Look) -> None:
        """Show the badge in the colours of *look*."""
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge on the button."""
        super().paintEvent(event)
        painter = QPainter(self)
        area = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        paint_badge(painter, area, self._kind, self._look.theme, on=self._shown)
        painter.end()

    @Slot()
    def _ask(self) -> None:
        self.toggled_by_reader.emit(self._kind.value)
