"""What Qt asks, answered for the reader, and the box that says something."""

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget


def answer(
    monkeypatch: pytest.MonkeyPatch, dialog: type, question: str, given: object
) -> list[object]:
    """Answer a *question* of Qt's with what is *given*, and return what was asked."""
    asked: list[object] = []

    def at_once(*arguments: object) -> object:
        asked.extend(arguments)
        return given

    monkeypatch.setattr(dialog, question, at_once)
    return asked


def box_of(window: QWidget) -> QMessageBox:
    """Return the box that is open."""
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert len(boxes) == 1
    return boxes[0]
