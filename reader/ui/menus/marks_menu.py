"""The menu of the marks in the text: how strong they are, and of which kinds."""

from collections import Counter

from PySide6.QtCore import QLineF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Kind
from reader.session.marks import Marks, Strength
from reader.ui.look.badge import paint_badge
from reader.ui.look.kind_names import kind_name
from reader.ui.look.look import Look
from reader.ui.look.mark_patterns import LINE, paint_line
from reader.ui.look.theme import Theme
from reader.ui.look.typefaces import SERIF, font

# In pixels: a sample is drawn for screens three times as fine, and Qt scales down from there.
_SAMPLE, _FINE = 20, 3


class MarksMenu(QMenu):
    """Strengths, each with a sample of it, kinds with their counts, and off and back."""

    strength_chosen = Signal(str)
    kind_toggled = Signal(str)

    def __init__(self, off: QAction, look: Look, parent: QWidget) -> None:
        """Be empty until it is opened; *off* comes last."""
        super().__init__(parent)
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
        theme = self._look.theme
        for strength, action in self._strengths.items():
            action.setIcon(_sample(strength, theme))
        for kind, action in self._kinds.items():
            action.setIcon(_badge(kind, theme))
            action.setText(f"{kind_name(kind).capitalize()}\t{self._counts[kind]}")
        self._tell_checked()

    def _tell_checked(self) -> None:
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


def _sample(strength: Strength, theme: Theme) -> QIcon:
    """Return a letter that is marked with that *strength*."""
    area = QRectF(0, 0, _SAMPLE, _SAMPLE)
    painter, pixmap = _begun()
    colours = theme.kinds[Kind.ESTIMATES]
    fills = {Strength.FULL: colours.fill, Strength.SOFT: colours.soft}
    if strength in fills:
        painter.fillRect(area, fills[strength])
    if strength is not Strength.OFF:
        y = area.bottom() - LINE / 2
        paint_line(painter, QLineF(0, y, area.right(), y), Kind.ESTIMATES, theme)
    painter.setPen(theme.text)
    painter.setFont(font(SERIF, 0.8 * _SAMPLE))
    painter.drawText(area.adjusted(0, 0, 0, -LINE), Qt.AlignmentFlag.AlignCenter, "a")
    painter.end()
    return QIcon(pixmap)


def _badge(kind: Kind, theme: Theme) -> QIcon:
    painter, pixmap = _begun()
    paint_badge(painter, QRectF(0, 0, _SAMPLE, _SAMPLE), kind, theme, on=True)
    painter.end()
    return QIcon(pixmap)


def _begun() -> tuple[QPainter, QPixmap]:
    pixmap = QPixmap(_FINE * _SAMPLE, _FINE * _SAMPLE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.scale(_FINE, _FINE)
    return painter, pixmap
