"""A section of the perspectives on a passage, which can be folded away."""

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from reader.model.edition.passage import Kind
from reader.ui.look.badge import Badge, label
from reader.ui.look.focus_ring import BY_KEY, COMING_BACK, WIDE
from reader.ui.look.look import Look
from reader.ui.perspectives.width_first import WidthFirst

# In pixels at 100 %: above and below the line between two sections.
_ABOVE, _BELOW = 12, 12
# In letter sizes: the sign at the edge that tells whether a section is folded.
_SIGN = 1.5


class Section(StrEnum):
    """What a passage's page may have, in its order."""

    ATTRIBUTION = "attribution"
    ESTIMATES = "estimates"
    CONTEXT = "context"
    LATER = "later"
    SOURCES = "sources"


class SectionHead(QAbstractButton):
    """A badge, a name, and to the right a few words and whether the section is folded."""

    def __init__(self, name: str, note: str, look: Look, kind: Kind | None = None) -> None:
        """Name a section, which is folded when it is checked; a *kind* gives it a badge."""
        super().__init__()
        pixels = look.notes_pixels
        self.name = name
        self._came_by_key = False
        self._theme = look.theme
        self._size = round(_SIGN * pixels)
        self._title = label(name, look.theme.text.name(), pixels, bold=True)
        self._note = label(note, look.theme.muted.name(), look.small_pixels)
        self._badge = Badge(kind, look, self) if kind is not None else None

        self.setAccessibleName(f"{name}, {note}" if note else name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumSize(1, round(1.5 * pixels))
        for part in (self._title, self._note, self._badge):
            if part is not None:
                part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title.setMinimumWidth(1)
        self._note.setMinimumWidth(1)
        named = QHBoxLayout()
        named.setSpacing(round(0.6 * pixels))
        if self._badge is not None:
            named.addWidget(self._badge)
        named.addWidget(self._title)
        named.addStretch()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, self._size, 0)
        self._row.setSpacing(round(0.2 * pixels))
        self._row.addLayout(named, 1)
        self._row.addWidget(self._note)
        self.toggled.connect(self._tell)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the note below the name where both do not fit side by side."""
        super().resizeEvent(event)
        badge = self._badge.width() if self._badge is not None else 0
        needed = 2 * badge + self._title.sizeHint().width() + self._note.sizeHint().width()
        fits = needed + 3 * self._row.spacing() <= self.width() - self._size
        side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(side if fits else below)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign at the edge, and a line below while the keyboard is here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.muted, max(1.5, self._size / 16)))
        painter.translate(self.width() - self._size / 2, self.height() / 2)
        if self.isChecked():
            painter.rotate(90 if self.isRightToLeft() else -90)
        arm = self._size / 6
        painter.drawPolyline([QPointF(-arm, -arm / 2), QPointF(0, arm / 2), QPointF(arm, -arm / 2)])
        painter.resetTransform()
        if self.hasFocus() and self._came_by_key:
            # A ring would lie on the letters: there is no room beside them.
            painter.fillRect(0, self.height() - WIDE, self.width(), WIDE, self._theme.focus)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has come, where no click shows it."""
        super().focusInEvent(event)
        if event.reason() not in COMING_BACK:
            self._came_by_key = event.reason() in BY_KEY
        self.update()

    @Slot()
    def _tell(self) -> None:
        folded, unfolded = self.tr("folded"), self.tr("unfolded")
        self.setAccessibleDescription(folded if self.isChecked() else unfolded)


class FoldingSection(WidthFirst):
    """A section: its head, and below it a *body* that the head folds away."""

    folded = Signal(object, bool)  # Section: the reader folded it, or unfolded it

    def __init__(
        self, section: Section, head: SectionHead, look: Look, parent: QWidget, *, count: str = ""
    ) -> None:
        """Be unfolded, and empty below the *head*; *count* says in digits how much is in it."""
        whole = QVBoxLayout()
        super().__init__(whole, parent)
        self.section = section
        self.head = head
        self.count = count
        self.body = QVBoxLayout()
        self._line = look.theme.line
        self._below = WidthFirst(self.body, self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(round(0.45 * look.notes_pixels))
        above, below = (round(each * look.notes_zoom) for each in (_ABOVE, _BELOW))
        whole.setContentsMargins(0, above, 0, 0)
        whole.setSpacing(round(below / 2))
        whole.addWidget(head)
        whole.addWidget(self._below)
        self.setAccessibleName(head.name)
        head.toggled.connect(self._show_folded)
        head.clicked.connect(self._say_folded)

    def fold(self, *, folded: bool) -> None:
        """Fold the section away, or show all of it again."""
        self.head.setChecked(folded)

    def follow_with(self, parts: Iterable[QWidget]) -> None:
        """Show *parts* that came late, and let Tab lead to them from the head."""
        before: QWidget = self.head
        for part in parts:
            # The layout would do so only with the next event, and take them for nothing until then.
            part.show()
            self.setTabOrder(before, part)
            before = part

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line above."""
        painter = QPainter(self)
        painter.setPen(QPen(self._line, 1))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()

    @Slot(bool)
    def _show_folded(self, folded: bool) -> None:
        self._below.setVisible(not folded)

    @Slot(bool)
    def _say_folded(self, folded: bool) -> None:
        self.folded.emit(self.section, folded)
