"""Names in the bar at the top what is being read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font


class Title(QWidget):
    """What is being read; in a narrow window the subtitle goes first."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Name nothing yet."""
        super().__init__(parent)
        self._name = QLabel(self)
        self._subtitle = QLabel(self)
        self._whole_subtitle = ""

        for label in (self._name, self._subtitle):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._subtitle.setMinimumWidth(0)
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self._name)
        row.addWidget(self._subtitle, 1)
        self.show_look(look)

    def show_text(self, name: str, subtitle: str) -> None:
        """Show the *name* of what is read, and as much of its *subtitle* as there is room for."""
        self._name.setText(name)
        self._whole_subtitle = subtitle
        self._fit()

    def show_look(self, look: Look) -> None:
        """Show name and subtitle in another *look*."""
        self._name.setFont(font(SANS, 16 * look.bar_zoom, bold=True))
        self._subtitle.setFont(font(SANS, 15.5 * look.bar_zoom))
        self._name.setPalette(look.theme.palette())
        muted = look.theme.palette()
        muted.setColor(muted.ColorRole.WindowText, look.theme.muted)
        self._subtitle.setPalette(muted)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the subtitle to the room that there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self._name.sizeHint().width() - 32
        metrics = self._subtitle.fontMetrics()
        cut = metrics.elidedText(self._whole_subtitle, Qt.TextElideMode.ElideRight, room)
        self._subtitle.setText(cut)
