"""Icons drawn from ``resources/icons`` in the colour of the theme."""

from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QColor, QIcon, QImageReader, QPixmap

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
    buffer = QBuffer()
    buffer.setData(QByteArray(drawn.encode()))
    reader = QImageReader(buffer, b"svg")
    reader.setScaledSize(QSize(_PIXELS, _PIXELS))
    return QPixmap.fromImageReader(reader)
