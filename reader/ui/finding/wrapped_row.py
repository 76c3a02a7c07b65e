"""Widgets in a row, and in as many more as they need."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

_SIDE, _BETWEEN = 10, 4  # pixels


class WrappedRow(QWidget):
    """Widgets side by side that go on below where there is no room."""

    def __init__(self, widgets: tuple[QWidget, ...], parent: QWidget) -> None:
        """Show *widgets*."""
        super().__init__(parent)
        self._widgets = widgets
        for widget in widgets:
            widget.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put them where there is room."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put those that are shown side by side, and be as high as all of them."""
        height = max((each.sizeHint().height() for each in self._widgets), default=0)
        x, y = _SIDE, 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            size = widget.sizeHint()
            if x > _SIDE and x + size.width() > self.width() - _SIDE:
                x, y = _SIDE, y + height
            middle = y + (height - size.height()) // 2
            widget.setGeometry(x, middle, size.width(), size.height())
            x += size.width() + _BETWEEN
        self.setFixedHeight(y + height)
