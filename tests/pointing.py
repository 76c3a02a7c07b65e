"""What is said where the pointer rests, without waiting for the tip to be drawn."""

from typing import TypeAlias

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

Tips: TypeAlias = list[str]

# Nobody can aim at less.
_STEP = 3


@pytest.fixture
def tips(monkeypatch: pytest.MonkeyPatch) -> Tips:
    """Return the tips that were asked for, "" where there was nothing to say; none is drawn."""
    said: Tips = []

    def keep(_at: QPoint, text: str, _widget: QWidget) -> None:
        said.append(text)

    monkeypatch.setattr(QToolTip, "showText", keep)
    return said


def tip_at(widget: QWidget, place: QPoint, tips: Tips) -> str:
    """Return what is said where the pointer rests at a *place* of *widget*."""
    asked = QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, asked)
    return tips[-1]


def places_of_tips(widget: QWidget, tips: Tips) -> dict[str, list[QPoint]]:
    """Return all that is said anywhere on *widget*, each with the places where it is."""
    found: dict[str, list[QPoint]] = {}
    for y in range(0, widget.height(), _STEP):
        for x in range(0, widget.width(), _STEP):
            text = tip_at(widget, QPoint(x, y), tips)
            if text:
                found.setdefault(text, []).append(QPoint(x, y))
    return found


def middle(places: list[QPoint]) -> QPoint:
    """Return the middle of some *places*."""
    count = len(places)
    return QPoint(sum(p.x() for p in places) // count, sum(p.y() for p in places) // count)
