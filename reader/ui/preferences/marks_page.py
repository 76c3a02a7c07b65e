"""Chooses how passages are marked, and what lists remember."""

from PySide6.QtCore import QRectF, QSignalBlocker, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.model.edition.passage import Kind
from reader.session.marks import Strength
from reader.session.profile import Profile
from reader.ui.look.check_box import CheckBox
from reader.ui.look.kind_names import kind_name
from reader.ui.look.look import Look
from reader.ui.menus.marks_menu import paint_sample
from reader.ui.preferences.choosing import Choosing
from reader.ui.preferences.swatches import Swatches


class MarksPage(QWidget):
    """The strength of the marks, the kinds that are marked, and how lists begin."""

    def __init__(self, choosing: Choosing, look: Look, parent: QWidget) -> None:
        """Choose by *choosing*."""
        super().__init__(parent)
        self._choosing = choosing
        strengths = {
            Strength.FULL.value: self.tr("Full"),
            Strength.SOFT.value: self.tr("Soft"),
            Strength.LINES.value: self.tr("Lines only"),
            Strength.OFF.value: self.tr("Off"),
        }
        remembered = {
            "passages": self.tr("The list of passages, whether it is shown"),
            "search": self.tr("The search everywhere, where and how strictly it looks"),
            "sections": self.tr("The perspectives, which sections are folded"),
        }
        self._strengths = Swatches(strengths, _paint_strength, self)
        self._kinds = {
            kind.value: CheckBox(kind_name(kind).capitalize(), look, self) for kind in Kind
        }
        self._remembered = {name: CheckBox(words, look, self) for name, words in remembered.items()}
        self._heads: list[QLabel] = []

        self._column = QVBoxLayout(self)
        self._column.setSpacing(6)
        self._add(self.tr("Strength of the marks"), self._strengths)
        self._add(self.tr("Kinds that are marked"), *self._kinds.values())
        self._add(self.tr("Remembered for the next start"), *self._remembered.values())
        self._strengths.chosen.connect(self._choose_strength)
        for kind in self._kinds.values():
            kind.toggled.connect(self._choose_kinds)
        for box in self._remembered.values():
            box.toggled.connect(self._choose_remembered)

    @Slot(object)
    def show_profile(self, profile: Profile) -> None:
        """Show what is chosen."""
        self._strengths.show_chosen(profile.strength)
        for kind, box in self._kinds.items():
            _check(box, checked=kind in profile.marks)
        for name, box in self._remembered.items():
            _check(box, checked=name not in profile.forgotten)

    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        for head in self._heads:
            palette = head.palette()
            palette.setColor(palette.ColorRole.WindowText, look.theme.muted)
            head.setPalette(palette)
        self._strengths.show_look(look)
        for box in (*self._kinds.values(), *self._remembered.values()):
            box.setFont(self.font())
            box.show_look(look)

    def _add(self, name: str, *parts: QWidget) -> None:
        head = QLabel(name, self)
        head.setWordWrap(True)
        self._heads.append(head)
        self._column.addWidget(head)
        for part in parts:
            part.setAccessibleDescription(name)
            self._column.addWidget(part)
        self._column.addSpacing(14)

    @Slot(str)
    def _choose_strength(self, strength: str) -> None:
        self._choosing.change(strength=strength)

    @Slot()
    def _choose_kinds(self) -> None:
        marks = tuple(kind for kind, box in self._kinds.items() if box.isChecked())
        self._choosing.change(marks=marks)

    @Slot()
    def _choose_remembered(self) -> None:
        forgotten = tuple(name for name, box in self._remembered.items() if not box.isChecked())
        self._choosing.change(forgotten=forgotten)


def _check(box: CheckBox, *, checked: bool) -> None:
    with QSignalBlocker(box):
        box.setChecked(checked)


def _paint_strength(painter: QPainter, whole: QRectF, strength: str, look: Look) -> None:
    side = 0.8 * whole.height()
    area = QRectF(0, 0, 1.4 * side, side)
    area.moveCenter(whole.center())
    paint_sample(painter, area, Strength(strength), look.theme)
