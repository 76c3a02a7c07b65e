"""Widgets in a row, and in as many more as they need."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class WrappedRow(QWidget):
    """Widgets side by side that go on below where there is no room."""

    def __init__(
        self, widgets: tuple[QWidget, ...], parent: QWidget, *, side: int = 10, between: int = 4
    ) -> None:
        """Show *widgets*, so many pixels from the *side* and *between* two."""
        super().__init__(parent)
        self._side, self._between = side, between
        self._widgets: tuple[QWidget, ...] = ()
        self.hold(widgets)

    def hold(self, widgets: tuple[QWidget, ...]) -> None:
        """Show these *widgets*, and no others."""
        self._widgets = widgets
        for widget in widgets:
            if widget.parentWidget() is not self:
                widget.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put them where there is room."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put those that are shown side by side, and be as high as all of them."""
        height = max((each.sizeHint().height() for each in self._widgets), default=0)
        x, y = self._side, 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            size = widget.sizeHint().boundedTo(QSize(self.width() - 2 * self._side, height))
            if x > self._side and x + size.width() > self.width() - self._side:
                x, y = self._side, y + height + self._between
            middle = y + (height - size.height()) // 2
            widget.setGeometry(x, middle, size.width(), size.height())
            x += size.width() + self._between
        self.setFixedHeight(y + height)
