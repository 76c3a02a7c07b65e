"""Pages one below another, as they will be on paper."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reader.ui.look.theme import Theme
from reader.ui.paper.composing import Composition
from reader.ui.paper.page import Running
from reader.ui.paper.sheet import PX

# Between two pages and beside them, in pixels; a page is no wider than so.
_GAP, _WIDEST = 16, 960
# Pictures of so many pages are kept, for a page takes a twentieth of a second.
_KEPT = 6


class PagesView(QAbstractScrollArea):
    """The pages that are composed by now; each is painted when it comes into view."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Show none yet, on a ground of *theme*."""
        super().__init__(parent)
        self._theme = theme
        self._composition: Composition | None = None
        self._running = Running("", "", "")
        self._pictures: dict[int, QPixmap] = {}
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages"))

    def show_pages(self, composition: Composition) -> None:
        """Show the pages of a *composition* that there are, and keep the place."""
        if composition is not self._composition:
            self._pictures.clear()
        if composition.running != self._running:
            self._running = composition.running
            self._pictures.clear()
        self._composition = composition
        self._fit()
        self.viewport().update()

    @property
    def current(self) -> int:
        """Return the number of the page in the middle of the view, from 1; 0 without any."""
        if self._composition is None or not self._composition.pages:
            return 0
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return min(len(self._composition.pages), 1 + middle // self._step)

    def sizeHint(self) -> QSize:
        """Return room for a page."""
        return QSize(700, 900)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages into the new width."""
        super().resizeEvent(event)
        self._pictures.clear()
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.chrome)
        count = len(self._composition.pages) if self._composition is not None else 0
        top = self.verticalScrollBar().value()
        first, last = top // self._step, (top + self.viewport().height()) // self._step
        for i in range(max(0, first), min(count, last + 1)):
            area = self._area(i)
            painter.drawPixmap(area, self._picture(i))
            painter.setPen(self._theme.edge)
            painter.drawRect(area.adjusted(-1, -1, 0, 0))
        painter.end()

    def _picture(self, index: int) -> QPixmap:
        """Return the picture of a page, painted unless it is kept."""
        picture = self._pictures.pop(index, None)
        if picture is None and self._composition is not None:
            size, ratio = self._size, self.devicePixelRatioF()
            picture = QPixmap(size * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.white)
            painter = QPainter(picture)
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
            )
            painter.scale(self._scale, self._scale)
            self._composition.pages[index].paint(painter, self._running)
            painter.end()
        picture = picture or QPixmap()
        self._pictures[index] = picture
        while len(self._pictures) > _KEPT:
            del self._pictures[next(iter(self._pictures))]
        return picture

    def _area(self, index: int) -> QRect:
        size = self._size
        left = (self.viewport().width() - size.width()) // 2
        y = _GAP + index * self._step - self.verticalScrollBar().value()
        return QRect(left, y, size.width(), size.height())

    @property
    def _sheet(self) -> QRectF:
        if self._composition is None:
            return QRectF(0, 0, 210 * PX, 297 * PX)
        return self._composition.choices.sheet.area

    @property
    def _scale(self) -> float:
        return max(100, min(self.viewport().width() - 2 * _GAP, _WIDEST)) / self._sheet.width()

    @property
    def _size(self) -> QSize:
        whole = QPointF(self._sheet.width(), self._sheet.height()) * self._scale
        return QSize(round(whole.x()), round(whole.y()))

    @property
    def _step(self) -> int:
        return self._size.height() + _GAP

    def _fit(self) -> None:
        count = len(self._composition.pages) if self._composition is not None else 0
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, count * self._step + _GAP - height))
        bar.setPageStep(height)
        bar.setSingleStep(40)
