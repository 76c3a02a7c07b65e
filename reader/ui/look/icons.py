"""Icons drawn from ``resources/icons`` in the colour of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.model.storage.paths import resources_folder

# Drawn for screens up to three times as fine; Qt scales down from there.
_PIXELS = 72


@cache
def icon(name: str, colour: str, disabled: str = "") -> QIcon:
    """Return the icon *name* in a *colour*, and in another where its button is disabled."""
    result = QIcon(_draw(name, colour))
    if disabled:
        result.addPixmap(_draw(name, disabled), QIcon.Mode.Disabled)
    return result


def program_icon() -> QIcon:
    """Return the program's own icon."""
    return QIcon(str(resources_folder() / "icons" / "perspectives-reader.svg"))


def _draw(name: str, colour: str) -> QPixmap:
    svg = (resources_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    drawn = svg.replace("currentColor", QColor(colour).name())
    pixmap = QPixmap(_PIXELS, _PIXELS)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawn.encode())).render(painter, QRectF(0, 0, _PIXELS, _PIXELS))
    painter.end()
    return pixmap
