"""The theme and the size of the text, and word of every change to them."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from reader.ui.look.theme import NAMES, SYSTEM, Theme, load_theme

ZOOMS = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


class Appearance(QObject):
    """How everything looks."""

    appearance_changed = Signal()

    def __init__(self, theme_id: str, zoom: int, parent: QObject | None = None) -> None:
        """Begin with a theme, by its id, and a *zoom* in per cent."""
        super().__init__(parent)
        self.theme_id = theme_id if theme_id in (*NAMES, SYSTEM) else SYSTEM
        self.zoom = max(ZOOMS[0], min(zoom, ZOOMS[-1]))
        self.theme: Theme = load_theme(self.theme_id)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.follow_system)

    @property
    def scale(self) -> float:
        """Return the zoom as a factor, 1 at 100 %."""
        return self.zoom / 100

    @Slot(str)
    def choose_theme(self, theme_id: str) -> None:
        """Use another theme."""
        if theme_id != self.theme_id:
            self.theme_id = theme_id
            self.theme = load_theme(theme_id)
            self.appearance_changed.emit()

    @Slot()
    def next_theme(self) -> None:
        """Use the next theme of all."""
        order = (*NAMES, SYSTEM)
        self.choose_theme(order[(order.index(self.theme_id) + 1) % len(order)])

    @Slot()
    def follow_system(self) -> None:
        """Become light or dark as the desktop did, where the reader wants that."""
        if self.theme_id == SYSTEM:
            self.theme = load_theme(SYSTEM)
            self.appearance_changed.emit()

    @Slot(int)
    def step_zoom(self, steps: int) -> None:
        """Make the text larger, or with negative *steps* smaller."""
        nearest = min(ZOOMS, key=lambda zoom: abs(zoom - self.zoom))
        place = ZOOMS.index(nearest) + steps
        self._set_zoom(ZOOMS[max(0, min(place, len(ZOOMS) - 1))])

    @Slot()
    def larger(self) -> None:
        """Make the text larger."""
        self.step_zoom(+1)

    @Slot()
    def smaller(self) -> None:
        """Make the text smaller."""
        self.step_zoom(-1)

    @Slot()
    def normal_size(self) -> None:
        """Give the text its normal size."""
        self._set_zoom(100)

    def _set_zoom(self, zoom: int) -> None:
        if zoom != self.zoom:
            self.zoom = zoom
            self.appearance_changed.emit()
