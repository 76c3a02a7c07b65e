"""What is said: by signals, and to those who listen to the screen."""

from PySide6.QtCore import Qt, SignalInstance

# What a screen reader says of a row.
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class Listener:
    """Keeps what a signal says."""

    def __init__(self, signal: SignalInstance) -> None:
        """Listen to *signal*."""
        self.heard: list[tuple[object, ...]] = []
        signal.connect(self._hear)

    def _hear(self, *said: object) -> None:
        self.heard.append(said)
