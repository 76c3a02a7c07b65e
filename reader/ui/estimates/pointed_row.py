"""The row of a table that the pointer is in."""

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QTableView, QWidget


class PointedRow(QObject):
    """Knows which row is pointed at, also where the table moves under a pointer that rests."""

    def __init__(self, table: QTableView) -> None:
        """Begin with no row of the *table*."""
        super().__init__(table)
        self._table = table
        self._bar: QScrollBar | None = None
        self.row = -1

    def look_at(self, point: QPoint) -> None:
        """Point at the row in which a *point* of the viewport is."""
        self._be(self._table.indexAt(point).row())

    def look_away(self) -> None:
        """Point at no row any more."""
        self._be(-1)

    def watch_scrolling(self) -> None:
        """Look again whenever the pane around the table scrolls: Qt tells only of the pointer."""
        around: QWidget | None = self._table.parentWidget()
        while around is not None and not isinstance(around, QAbstractScrollArea):
            around = around.parentWidget()
        bar = around.verticalScrollBar() if around is not None else None
        if bar is not None and bar is not self._bar:
            bar.valueChanged.connect(self._follow)
        self._bar = bar

    @Slot()
    def _follow(self) -> None:
        viewport = self._table.viewport()
        point = viewport.mapFromGlobal(QCursor.pos())
        is_in_window = self._table.window().underMouse()
        if is_in_window and viewport.visibleRegion().contains(point):
            self.look_at(point)
        else:
            self.look_away()

    def _be(self, row: int) -> None:
        if row != self.row:
            self.row = row
            self._table.viewport().update()
