"""Writes down how everything stands, a little after it changes."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from reader.session.settings import Settings, State
from reader.ui.tasks.keeping import Keeping, Keepsake
from reader.ui.window.window_state import StatePart

# What changed is written down when it has rested this long, so that a kill loses little.
_AFTER = 2000  # milliseconds


class StateKeeper(QObject):
    """Remembers through settings; without any, nothing is remembered."""

    def __init__(
        self,
        window: QWidget,
        parts: Sequence[StatePart],
        settings: Settings | None,
        keeping: Keeping,
    ) -> None:
        """Remember, while *window* is shown, what its *parts* tell, with *keeping*'s help."""
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._settings = settings
        self._before: State | None = None
        self._keeping = keeping
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER)
        self._timer.timeout.connect(self.save)

    def state(self) -> State:
        """Return how everything stands; the place as it was before until the reader is back."""
        state = replace(self._before) if self._before else State()
        for part in self._parts:
            part.tell(state)
        return state

    @Slot()
    def save(self) -> None:
        """Write down how everything stands."""
        self._timer.stop()
        with self._keeping.trying(self._keepsake()):
            self._write(patience=0)

    @Slot()
    def finish(self) -> None:
        """Write down how everything stands, and whatever else is not kept yet, at the end."""
        self._keeping.finish(self._keepsake())
        self._timer.stop()

    def _keepsake(self) -> Keepsake:
        where = self.tr("How the window stands, and what you opened, is known until you close it.")
        return Keepsake("state", self._write, where, comes_again=True)

    def _write(self, patience: float) -> None:
        if self._settings is not None:
            self._settings.save(self.state(), patience)

    @Slot()
    def save_soon(self) -> None:
        """Write it down once it has rested; a window that is not shown yet only becomes itself."""
        if self._settings is not None and self._window.isVisible():
            self._timer.start()

    def bring_back(self, state: State) -> None:
        """Bring the reader back to where *state* was in what is read now."""
        for part in self._parts:
            part.bring_back(state)

    def resume(self, state: State) -> None:
        """Bring the reader back to where *state* was, once what is being opened is."""
        self._before = state

    @Slot()
    def come_back(self) -> None:
        """Bring the reader back to the place in the text."""
        if self._before is not None:
            self.bring_back(self._before)

    @Slot()
    def stay(self) -> None:
        """Bring the reader back to the passage too, and from now on leave them where they are."""
        self.come_back()
        self._before = None
