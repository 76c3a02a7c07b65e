"""A row of the home of an edition or a text: all of it leads somewhere."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton

from reader.model.edition.passage import Kind
from reader.ui.look.badge import paint_badge
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, SERIF, font

# In pixels at 100 %: the least height, above and below the words, the badge and where the words
# begin, between the words and the count, and the letters of what is secondary.
_HIGH, _AROUND, _BADGE, _WORDS, _GAP, _SMALL = 56.0, 8.0, 20.0, 32.0, 16.0, 13.5
# The count stands beside the words where it takes no more than this part of the row.
_SHARE = 0.3
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class RowWords(NamedTuple):
    """What a row says: a *title*, a *line* below it, and at the right the *amount* there is."""

    title: str
    line: str = ""
    amount: str = ""


class HomeRow(QToolButton):
    """A row between hairlines; with the badge of a *kind* its title is a quotation."""

    activated = Signal(QUrl)  # where it leads

    def __init__(
        self, words: RowWords, leads_to: str, look: Look, kind: Kind | None = None
    ) -> None:
        """Say *words*, and lead to one of our own addresses."""
        super().__init__()
        self._words = words
        self._leads_to = QUrl(leads_to)
        self._look = look
        self._kind = kind
        self.setAccessibleName(", ".join(part.rstrip(".") for part in words if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._tell)

    def heightForWidth(self, width: int) -> int:
        """Return the height in which all words have room at a *width*."""
        title, below, _ = self.places(width)
        needed = title.height() + below.height() + 2 * _AROUND * self._look.zoom
        return round(max(_HIGH * self._look.zoom, needed)) + 1

    def sizeHint(self) -> QSize:
        """Return the height of one line: layouts ask *heightForWidth*."""
        return QSize(240, round(_HIGH * self._look.zoom))

    def minimumSizeHint(self) -> QSize:
        """Return that any width will do."""
        return QSize(60, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, the sign before them, and the hairline above."""
        theme, zoom = self._look.theme, self._look.zoom
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), theme.hover)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title, below, count = self.places(self.width())
        top = (self.height() - title.height() - below.height()) / 2
        painter.setFont(self._title_letters)
        painter.setPen(theme.text)
        painter.drawText(title.translated(0, top), _WRAPPED, self._words.title)
        painter.setFont(self._small)
        painter.setPen(theme.muted)
        painter.drawText(below.translated(0, top), _WRAPPED, self.below(count=not count))
        first = QRectF(0, top, self.width() - 4 * zoom, QFontMetricsF(self._title_letters).height())
        if count:
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(first, flags, self._words.amount)
        self._paint_sign(painter, first.center().y())
        painter.end()

    # -- how it is done

    def _paint_sign(self, painter: QPainter, middle: float) -> None:
        theme, zoom = self._look.theme, self._look.zoom
        side = _BADGE * zoom
        area = QRectF(4 * zoom, middle - side / 2, side, side)
        if self._kind is not None:
            paint_badge(painter, area, self._kind, theme, on=True)
            return
        painter.setPen(QPen(theme.muted, 1.5 * zoom))
        arm, centre = side / 5, area.center()
        corners = (QPointF(-arm / 2, -arm), QPointF(arm / 2, 0), QPointF(-arm / 2, arm))
        painter.drawPolyline([centre + corner for corner in corners])

    def places(self, width: int) -> tuple[QRectF, QRectF, bool]:
        """Return where title and line stand from 0 down, and whether the count is beside them."""
        zoom = self._look.zoom
        wide = QFontMetricsF(self._small).horizontalAdvance(self._words.amount)
        beside = bool(self._words.amount) and wide <= _SHARE * width
        room = max(60.0, width - (_WORDS + 8) * zoom - (wide + _GAP * zoom if beside else 0))
        title = self._area(self._title_letters, self._words.title, room, 0.0)
        below = self._area(self._small, self.below(count=not beside), room, title.bottom())
        return title, below, beside

    def _area(self, letters: QFont, words: str, width: float, top: float) -> QRectF:
        height = 0.0
        if words:
            bounds = QRectF(0, 0, width, 10_000)
            height = QFontMetricsF(letters).boundingRect(bounds, _WRAPPED, words).height()
        return QRectF((_WORDS + 4) * self._look.zoom, top, width, height)

    def below(self, *, count: bool) -> str:
        """Return what stands below the title, with the *count* where that has no room beside it."""
        line = self._words.line
        return " · ".join(filter(None, (line, self._words.amount))) if count else line

    @property
    def _title_letters(self) -> QFont:
        if self._kind is not None:
            return font(SERIF, 17 * self._look.zoom, italic=True)
        return font(SANS, self._look.small_pixels, bold=True)

    @property
    def _small(self) -> QFont:
        return font(SANS, _SMALL * self._look.zoom)

    @Slot()
    def _tell(self) -> None:
        self.activated.emit(self._leads_to)
