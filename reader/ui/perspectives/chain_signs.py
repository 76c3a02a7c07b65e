"""The signs of a chain: whom it leads through, how it leads on, and what they mean."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.model.edition.passage import Kind, Step
from reader.ui.look.look import Look
from reader.ui.look.theme import Theme
from reader.ui.look.typefaces import SANS, font

# In letter sizes: the size of a node, the room for a sign in the key, and the gap behind a sign
# and behind its meaning.
NODE = 1.25
_SIGN = 1.25
_BEHIND_SIGN, _BEHIND_MEANING = 0.4, 1.5
# The pens' dashes, in widths of the line.
_DASHES = (3, 2.2)


class Sign(Enum):
    """What can be told apart in a chain without its words."""

    NAMED = auto()
    NOBODY = auto()
    NOT_FOUND = auto()
    ARTICLE = auto()


def sign_of(step: Step) -> Sign:
    """Return the sign at which a *step* stands."""
    if step.is_article:
        return Sign.ARTICLE
    return Sign.NAMED if step.who else Sign.NOBODY


def paint_node(painter: QPainter, centre: QPointF, size: float, sign: Sign, theme: Theme) -> None:
    """Paint the *sign* of a step around a *centre*."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = theme.kinds[Kind.ATTRIBUTION]
    wide = max(1.5, size / 11)
    pen = QPen(theme.text if sign is Sign.ARTICLE else colours.line, wide)
    if sign is Sign.NOBODY:
        pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.setBrush(colours.fill if sign is Sign.NAMED else theme.pane)
    area = QRectF(0, 0, size - wide, size - wide)
    area.moveCenter(centre)
    if sign is Sign.ARTICLE:
        painter.drawRoundedRect(area, 2 * wide, 2 * wide)
    else:
        painter.drawEllipse(area)


def paint_link(
    painter: QPainter, line: QLineF, theme: Theme, wide: float, *, found: bool, arrow: float = 0
) -> None:
    """Paint a link along a *line*, dashed where nothing was *found*, with an *arrow* at its end."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.kinds[Kind.ATTRIBUTION].line, wide)
    if not found:
        pen.setDashPattern(_DASHES)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(line)
    if arrow:
        tip = line.p2()
        sides = (tip + QPointF(-arrow, -arrow), tip, tip + QPointF(arrow, -arrow))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(pen.color(), wide))
        painter.drawPolyline(QPolygonF(sides))


class ChainKey(QWidget):
    """What the signs of a chain mean, in as many lines as they need."""

    def __init__(self, look: Look) -> None:
        """Name all of them, also those that this chain has none of."""
        super().__init__()
        self._theme = look.theme
        self._letter = look.notes_pixels
        self._font = font(SANS, 0.84 * look.notes_pixels)
        self._meanings = {
            Sign.NAMED: _translate("named"),
            Sign.NOBODY: _translate("nobody named"),
            Sign.NOT_FOUND: _translate("no text found"),
            Sign.ARTICLE: _translate("what you read"),
        }
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(", ".join(self._meanings.values()))

    def heightForWidth(self, width: int) -> int:
        """Return the height that the meanings need at a *width*."""
        return max(area.bottom() for area in self._areas(width).values()) + 1

    def sizeHint(self) -> QSize:
        """Return a line's height: layouts ask *heightForWidth* once they know the width."""
        return QSize(240, round(1.5 * self._letter))

    def minimumSizeHint(self) -> QSize:
        """Return that any width will do."""
        return QSize(60, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint each sign with its meaning behind it."""
        painter = QPainter(self)
        size = 0.7 * NODE * self._letter
        for sign, area in self._areas(self.width()).items():
            place = QRectF(area.left(), area.top(), _SIGN * self._letter, area.height())
            if sign is Sign.NOT_FOUND:
                y = place.center().y()
                line = QLineF(place.left(), y, place.right(), y)
                paint_link(painter, line, self._theme, self._letter / 8, found=False)
            else:
                paint_node(painter, place.center(), size, sign, self._theme)
            painter.setFont(self._font)
            painter.setPen(self._theme.muted)
            words = area.adjusted(round((_SIGN + _BEHIND_SIGN) * self._letter), 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._meanings[sign])
        painter.end()

    def _areas(self, width: int) -> dict[Sign, QRect]:
        """Return where each sign stands with its meaning, at a *width*."""
        metrics = QFontMetrics(self._font)
        height = round(1.5 * self._letter)
        areas: dict[Sign, QRect] = {}
        x = y = 0
        for sign, meaning in self._meanings.items():
            needed = round((_SIGN + _BEHIND_SIGN) * self._letter)
            needed += metrics.horizontalAdvance(meaning) + 1
            if x and x + needed > width:
                x, y = 0, y + height
            areas[sign] = QRect(x, y, needed, height)
            x += needed + round(_BEHIND_MEANING * self._letter)
        return areas


def _translate(text: str) -> str:
    return QCoreApplication.translate("ChainKey", text)
