"""Names in the bar at the top what is being read."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font

# In pixels: left and right of both, and between them; and in letters.
_AROUND, _BETWEEN, _FEW = 20, 12, 10


class Title(QWidget):
    """What is being read, where its own title is out of sight; first the subtitle makes room."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Name nothing yet."""
        super().__init__(parent)
        self._name = QLabel(self)
        self._subtitle = QLabel(self)
        self._whole = ("", "")
        self._is_shown = self._is_elsewhere = False

        for label in (self._name, self._subtitle):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumWidth(0)
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(_BETWEEN)
        row.addWidget(self._name)
        row.addWidget(self._subtitle, 1)
        self.show_look(look)

    def show_text(self, name: str, subtitle: str) -> None:
        """Have the *name* of what is read, and its *subtitle*, to be shown where there is room."""
        self._whole = (name, subtitle)
        self.setAccessibleName(name)
        self._fit()

    @Slot(bool)
    def show_unless(self, title_seen: bool) -> None:
        """Show both, unless the title of the article itself is seen."""
        self._is_shown = not title_seen
        self._fit()

    def show_nothing(self, *, is_elsewhere: bool) -> None:
        """Name nothing while the reader *is elsewhere*."""
        self._is_elsewhere = is_elsewhere
        self._fit()

    def show_look(self, look: Look) -> None:
        """Show name and subtitle in another *look*."""
        self._name.setFont(font(SANS, 15 * look.bar_zoom, bold=True))
        self._subtitle.setFont(font(SANS, 15 * look.bar_zoom))
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
        is_shown = self._is_shown and not self._is_elsewhere
        name, subtitle = self._whole if is_shown else ("", "")
        elide, room = Qt.TextElideMode.ElideRight, self.width() - _AROUND
        shown = self._name.fontMetrics().elidedText(name, elide, max(0, room))
        self._name.setText(shown)
        room -= self._name.fontMetrics().horizontalAdvance(shown) + _BETWEEN
        # A few letters of it would tell nothing.
        enough = room > _FEW * self._subtitle.fontMetrics().averageCharWidth()
        cut = self._subtitle.fontMetrics().elidedText(subtitle, elide, room) if enough else ""
        self._subtitle.setText(cut)
