"""Choices in a row, each with a picture of what it looks like."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QToolButton, QVBoxLayout, QWidget

from reader.model.edition.passage import Kind
from reader.model.storage.themes import SYSTEM
from reader.ui.lists.wrapped_row import WrappedRow
from reader.ui.look.look import Look
from reader.ui.look.theme import Theme, load_theme
from reader.ui.look.typefaces import SERIF, font

# In pixels at 100 %.
_WIDTH, _HEIGHT, _LETTERS, _LINE = 78.0, 38.0, 18.0, 2.0


class Swatches(QWidget):
    """A swatch for each choice, of which one is chosen."""

    chosen = Signal(str)  # by its id

    def __init__(
        self,
        names: Mapping[str, str],
        paint: Callable[[QPainter, QRectF, str, Look], None],
        parent: QWidget,
    ) -> None:
        """Offer the choices by their ids and *names*; *paint* fills an area for the id of one."""
        super().__init__(parent)
        self._paint = paint
        self._swatches = {each: QToolButton(self) for each in names}
        group = QButtonGroup(self)
        for each, swatch in self._swatches.items():
            swatch.setObjectName(each)
            swatch.setText(names[each])
            swatch.setCheckable(True)
            swatch.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            swatch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            group.addButton(swatch)
        group.buttonClicked.connect(self._choose)
        self._row = WrappedRow(tuple(self._swatches.values()), self, side=0, between=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)

    def show_chosen(self, chosen: str) -> None:
        """Show which is *chosen*, by its id."""
        self._swatches[chosen].setChecked(True)

    def show_look(self, look: Look) -> None:
        """Be as large as *look* has bars, and in its colours."""
        theme, zoom = look.theme, look.bar_zoom
        size = QSize(round(_WIDTH * zoom), round(_HEIGHT * zoom))
        for each, swatch in self._swatches.items():
            swatch.setFont(self.font())
            swatch.setIconSize(size)
            swatch.setIcon(self._picture(each, size, look))
            swatch.setStyleSheet(f"""
                QToolButton {{ border: 1px solid {theme.edge.name()}; border-radius: 4px;
                    padding: 2px; margin: 2px; background: {theme.page.name()}; }}
                QToolButton:checked {{ border: 3px solid {theme.text.name()}; padding: 0; }}
                QToolButton:focus {{ border-color: {theme.focus.name()}; }}
            """)
        self._row.arrange()

    def _picture(self, choice: str, size: QSize, look: Look) -> QIcon:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(look.theme.page)
        painter = QPainter(picture)
        self._paint(painter, QRectF(0, 0, size.width(), size.height()), choice, look)
        painter.end()
        return QIcon(picture)

    @Slot(QAbstractButton)
    def _choose(self, swatch: QAbstractButton) -> None:
        self.chosen.emit(swatch.objectName())


def paint_theme(painter: QPainter, whole: QRectF, theme_id: str, look: Look) -> None:
    """Paint a theme's page, text and mark; the system's is split into a light and a dark half."""
    themes = ("light", "dark") if theme_id == SYSTEM else (theme_id,)
    width = whole.width() / len(themes)
    for i, each in enumerate(themes):
        painter.setClipRect(QRectF(i * width, 0, width, whole.height()))
        _paint_letters(painter, whole, load_theme(each), look.bar_zoom)


def _paint_letters(painter: QPainter, whole: QRectF, theme: Theme, zoom: float) -> None:
    painter.fillRect(whole, theme.page)
    side = _LETTERS * zoom
    plain, marked = QRectF(0, 0, side, 1.3 * side), QRectF(0, 0, 0.7 * side, 1.3 * side)
    plain.moveCenter(whole.center())
    plain.translate(-side / 3, 0)
    marked.moveCenter(whole.center())
    marked.translate(side / 2, 0)
    colours = theme.kinds[Kind.ESTIMATES]
    painter.fillRect(marked, colours.soft)
    line = QRectF(marked.left(), marked.bottom(), marked.width(), _LINE * zoom)
    painter.fillRect(line, colours.line)
    painter.setPen(theme.text)
    painter.setFont(font(SERIF, side))
    painter.drawText(plain, Qt.AlignmentFlag.AlignCenter, "A")
    painter.drawText(marked, Qt.AlignmentFlag.AlignCenter, "a")
