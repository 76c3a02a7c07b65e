"""Keeps what signals say."""

from PySide6.QtCore import SignalInstance


class Listener:
    """Keeps what a signal says."""

    def __init__(self, signal: SignalInstance) -> None:
        """Listen to *signal*."""
        self.heard: list[tuple[object, ...]] = []
        signal.connect(self._hear)

    def _hear(self, *said: object) -> None:
        self.heard.append(said)
