"""The menu of the marks in the text: how strong they are, and of which kinds."""

from collections import Counter

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Kind
from reader.session.marks import Marks, Strength
from reader.ui.look.badge import paint_badge
from reader.ui.look.kind_names import kind_name
from reader.ui.look.look import Look
from reader.ui.look.mark_patterns import LINE, paint_line
from reader.ui.look.theme import Theme
from reader.ui.look.typefaces import SERIF, font

# In pixels: what tells the chosen ones, and a sample.
_CHOSEN, _SAMPLE = 22, 20
# In pixels: before, between and behind these two.
_GAP = 6
# By these keys Qt would close the menu.
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class MarksMenu(QMenu):
    """Strengths, each with a sample of it, kinds with their counts, and off and back.

    It stays open while one chooses. Qt shows a picture or what is chosen, and not both.
    """

    strength_chosen = Signal(str)
    kind_toggled = Signal(str)

    def __init__(self, off: QAction, look: Look, parent: QWidget) -> None:
        """Be empty until it is opened; *off* comes last."""
        super().__init__(self.tr("Mar&ks"), parent)
        self._off = off
        self._look = look
        self._marks = Marks()
        self._counts: Counter[Kind] = Counter()
        self._strengths: dict[Strength, QAction] = {}
        self._kinds: dict[Kind, QAction] = {}
        self.aboutToShow.connect(self._tell)
        self.triggered.connect(self._choose)

    @Slot(object)
    def show_marks(self, marks: Marks) -> None:
        """Check what is marked, and how."""
        self._marks = marks
        self._tell_checked()

    @Slot(object)
    def show_article(self, at_hand: AtHand) -> None:
        """Count the passages of what is *at_hand*."""
        self._counts = Counter(passage.kind for passage in at_hand.passages)

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Draw the samples in the colours of *look*."""
        self._look = look

    @Slot()
    def _tell(self) -> None:
        if not self._strengths:
            self._fill()
        for kind, action in self._kinds.items():
            action.setText(f"{kind_name(kind).capitalize()}\t{self._counts[kind]}")
        self._tell_checked()

    # -- how Qt asks

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        """Leave room before the words for what *paintEvent* adds."""
        super().initStyleOption(option, action)
        option.maxIconWidth = _CHOSEN + _SAMPLE + 3 * _GAP
        option.checkType = QStyleOptionMenuItem.CheckType.NotCheckable

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the menu, and before the words a sample and whether it is chosen."""
        super().paintEvent(event)
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for action in self.actions():
            chosen, sample = self._places(QRectF(self.actionGeometry(action)))
            if action.isChecked():
                _paint_chosen(painter, chosen, action, theme)
            if action in self._strengths.values():
                paint_sample(painter, sample, Strength(action.data()), theme)
            elif action in self._kinds.values():
                paint_badge(painter, sample, Kind(action.data()), theme, on=True)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, and stay open."""
        action = self.activeAction()
        if event.key() in _CHOOSING and self._is_own(action):
            action.trigger()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose, and stay open."""
        action = self.actionAt(event.position().toPoint())
        if self._is_own(action):
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    # -- how it is done

    def _places(self, row: QRectF) -> tuple[QRectF, QRectF]:
        """Return where in a *row* it is told that it is chosen, and where its sample is."""
        side = min(float(_SAMPLE), row.height() - 2)
        places = []
        for left in (_GAP, _GAP + _CHOSEN + _GAP):
            place = QRectF(0, 0, side, side)
            place.moveCenter(QPointF(row.left() + left + side / 2, row.center().y()))
            if self.isRightToLeft():
                place.moveRight(row.right() - left)
            places.append(place)
        return places[0], places[1]

    def _is_own(self, action: QAction | None) -> bool:
        return action in (*self._strengths.values(), *self._kinds.values())

    def _tell_checked(self) -> None:
        self.update()
        for strength, action in self._strengths.items():
            action.setChecked(strength is self._marks.strength)
        for kind, action in self._kinds.items():
            action.setChecked(kind in self._marks.kinds)

    def _fill(self) -> None:
        group = QActionGroup(self)
        names = {
            Strength.FULL: self.tr("Full"),
            Strength.SOFT: self.tr("Soft"),
            Strength.LINES: self.tr("Lines Only"),
            Strength.OFF: self.tr("Off"),
        }
        for strength, name in names.items():
            action = self._strengths[strength] = self.addAction(name)
            action.setCheckable(True)
            group.addAction(action)
            action.setData(strength.value)
        self.addSeparator()
        for kind in Kind:
            action = self._kinds[kind] = self.addAction("")
            action.setCheckable(True)
            action.setData(kind.value)
        self.addSeparator()
        self.addAction(self._off)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        if action in self._strengths.values():
            self.strength_chosen.emit(action.data())
        elif action in self._kinds.values():
            self.kind_toggled.emit(action.data())


def paint_sample(painter: QPainter, area: QRectF, strength: Strength, theme: Theme) -> None:
    """Paint a letter that is marked with that *strength*."""
    colours = theme.kinds[Kind.ESTIMATES]
    fills = {Strength.FULL: colours.fill, Strength.SOFT: colours.soft}
    if strength in fills:
        painter.fillRect(area, fills[strength])
    if strength is not Strength.OFF:
        y = area.bottom() - LINE / 2
        paint_line(painter, QLineF(area.left(), y, area.right(), y), Kind.ESTIMATES, theme)
    painter.setPen(theme.text)
    painter.setFont(font(SERIF, 0.8 * area.height()))
    painter.drawText(area.adjusted(0, 0, 0, -LINE), Qt.AlignmentFlag.AlignCenter, "a")


def _paint_chosen(painter: QPainter, area: QRectF, action: QAction, theme: Theme) -> None:
    """Paint a dot where an *action* is the one of several that is chosen, and else a check mark."""
    painter.setPen(QPen(theme.text, 2))
    if action.actionGroup() is not None:
        painter.setBrush(theme.text)
        painter.drawEllipse(area.center(), area.width() / 6, area.width() / 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        arm, middle = area.width() / 4, area.center()
        corners = (QPointF(-arm, 0), QPointF(-arm / 3, 0.7 * arm), QPointF(arm, -0.8 * arm))
        painter.drawPolyline([middle + corner for corner in corners])
