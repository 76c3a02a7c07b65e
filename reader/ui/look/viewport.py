"""The part of a view that scrolls, asked for without delay."""

from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def viewport_of(view: QAbstractScrollArea) -> QWidget:
    """Return the viewport of a *view*, whose viewport() is quick for as long as it is held.

    WORKAROUND: what viewport() returns PySide6 knows only once it has prepared each widget of Qt;
    whoever has asked by name knows at once.
    """
    found = view.findChild(QWidget, "qt_scrollarea_viewport")
    return found if isinstance(found, QWidget) else view.viewport()
