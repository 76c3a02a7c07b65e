"""A slider with its value beside it."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from reader.session.settings import BOUNDS
from reader.ui.look.look import Look
from reader.ui.look.slider import Slider


class MeasureSlider(QWidget):
    """One measure of the letters of some panes, changed step by step."""

    chosen = Signal(str, float)  # the name of the measure, and its value

    def __init__(
        self,
        name: str,
        step: float,
        words: Callable[[float], str],
        look: Look,
        parent: QWidget,
    ) -> None:
        """Choose the measure of that *name*; *words* says a value of it."""
        super().__init__(parent)
        self.name = name
        self._step = step
        self._words = words
        self._bounds = bounds = BOUNDS[name]
        self._slider = Slider(look, self)
        self._value = QLabel(self)

        self._slider.setRange(*(round(bound / step) for bound in bounds))
        self._slider.setPageStep(max(1, (self._slider.maximum() - self._slider.minimum()) // 8))
        self.setFocusProxy(self._slider)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._slider, 1)
        row.addWidget(self._value)
        self._slider.valueChanged.connect(self._choose)

    @property
    def value(self) -> float:
        """Return the value that is chosen."""
        return round(self._slider.value() * self._step, 3)

    def describe(self, name: str) -> None:
        """Call the slider by a *name* for those who hear it."""
        self._slider.setAccessibleName(name)

    def show_value(self, value: float) -> None:
        """Show a *value* that was chosen."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(value / self._step))
        self._tell()

    def show_look(self, look: Look) -> None:
        """Be in the colours of *look*, with room for all that its value may be."""
        self._slider.show_look(look)
        widest = max(map(self._words, self._bounds), key=len)
        middle = self._words(self._bounds[0] + 5 * self._step)
        letters = self._value.fontMetrics()
        self._value.setMinimumWidth(max(map(letters.horizontalAdvance, (widest, middle))))

    @Slot(int)
    def _choose(self, _value: int) -> None:
        self._tell()
        self.chosen.emit(self.name, self.value)

    def _tell(self) -> None:
        words = self._words(self.value)
        self._value.setText(words)
        self._slider.setAccessibleDescription(words)
