"""The head of the pane, which never scrolls away: which passage, and where to jump in its page."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Kind, Passage
from reader.ui.look.badge import paint_badge
from reader.ui.look.cutting import cut_between_words
from reader.ui.look.icons import icon
from reader.ui.look.look import Look
from reader.ui.menus.actions import first_key
from reader.ui.perspectives.jump_chips import SIDE, Chip, JumpChips
from reader.ui.perspectives.section import Section
from reader.ui.perspectives.sheet import MARGIN

# In pixels at 100 %: the letters of a quotation, and a badge.
_QUOTED, _BADGE = 18.0, 22.0


class PaneHead(QWidget):
    """Two lines: the passage and its place among all, and the sections of its page."""

    next_requested = Signal()
    previous_requested = Signal()
    passage_requested = Signal()  # back to it, in the text
    section_requested = Signal(object)  # Section

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._subject = _Subject(look, self)
        self._place = QLabel(self)
        self._previous = QToolButton(self)
        self._next = QToolButton(self)
        self._chips = JumpChips(look, self)

        for button, name in ((self._previous, "back"), (self._next, "forward")):
            button.setAutoRaise(True)
            button.setObjectName(name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._previous.setAccessibleName(self.tr("Previous passage"))
        self._next.setAccessibleName(self.tr("Next passage"))
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._subject, 1)
        row.addWidget(self._previous)
        row.addWidget(self._place)
        row.addWidget(self._next)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(MARGIN - SIDE, 10, MARGIN - 8, 0)
        lines.setSpacing(2)
        lines.addLayout(row)
        lines.addWidget(self._chips)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

        self._previous.clicked.connect(self.previous_requested)
        self._next.clicked.connect(self.next_requested)
        self._subject.clicked.connect(self.passage_requested)
        self._chips.section_requested.connect(self.section_requested)

    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        before, after = first_key("previous_passage"), first_key("next_passage")
        self._previous.setToolTip(self.tr("Previous passage ({key})").format(key=before))
        self._next.setToolTip(self.tr("Next passage ({key})").format(key=after))
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, look.theme.muted)
        self._place.setPalette(palette)
        self._place.setFont(look.small_font)
        for button in (self._previous, self._next):
            button.setIcon(icon(button.objectName(), look.theme.muted.name()))
        self._subject.show_look(look)
        self._chips.show_look(look)

    def show_topic(self, words: str, *, can_step: bool) -> None:
        """Say in *words* what is shown without a passage; *can_step* offers to go to one."""
        self._subject.show_subject(words)
        self._place.hide()
        self._show_steps(shown=can_step)
        self._chips.show_chips(())

    def show_passage(self, passage: Passage, at_hand: AtHand, chips: Iterable[Chip]) -> None:
        """Say where a *passage* of what is *at_hand* is, and offer to jump to what its page has."""
        from reader.ui.perspectives.placing import whereabouts  # its page takes that as well

        where = whereabouts(passage, at_hand)
        self._subject.show_subject(where, f"“{passage.exact}”", passage.kind)
        number, count = at_hand.passages.index(passage) + 1, len(at_hand.passages)
        self._place.setText(self.tr("{number} of {count}").format(number=number, count=count))
        self._place.show()
        self._show_steps(shown=at_hand.has_steps)
        self._chips.show_chips(tuple(chips))

    def show_section(self, section: Section | None, *, is_quoted: bool) -> None:
        """Tell which *section* is read; *is_quoted* tells that the quotation is out of sight."""
        self._chips.show_section(section)
        self._subject.show_quoted(is_quoted=is_quoted)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a line below where there are chips."""
        if self._chips.isVisible():
            painter = QPainter(self)
            painter.setPen(QPen(self.palette().mid().color(), 1))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
            painter.end()

    def _show_steps(self, *, shown: bool) -> None:
        for button in (self._previous, self._next):
            button.setVisible(shown)


class _Subject(QAbstractButton):
    """What the page is about: in words, or the quotation itself, cut between two words."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._quotation = ""
        self._kind: Kind | None = None
        self._is_quoted = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_look(self, look: Look) -> None:
        self._look = look
        self.updateGeometry()

    def show_subject(self, words: str, quotation: str = "", kind: Kind | None = None) -> None:
        self.setText(words)
        self._quotation, self._kind, self._is_quoted = quotation, kind, False
        self.setEnabled(kind is not None)
        self.setAccessibleName(f"{words}: {quotation}" if quotation else words)
        self.setToolTip(self.tr("Back to the passage in the text") if quotation else "")
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if quotation else Qt.CursorShape.ArrowCursor
        )
        self.update()

    def show_quoted(self, *, is_quoted: bool) -> None:
        if is_quoted != self._is_quoted:
            self._is_quoted = is_quoted
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(60, round(max(28.0, 1.7 * _QUOTED * self._look.notes_zoom)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        zoom, theme = self._look.notes_zoom, self._look.theme
        left = 0.0
        if self._kind is not None:
            size = _BADGE * zoom
            badge = QRectF(0, (self.height() - size) / 2, size, size)
            if self.isRightToLeft():
                badge.moveRight(self.width())
            paint_badge(painter, badge, self._kind, theme, on=True)
            left = size + 10 * zoom
        painter.setFont(self._look.small_font)
        painter.setPen(theme.muted)
        words = self.text()
        if self._is_quoted and self._quotation:
            painter.setFont(self._look.quoting(_QUOTED * zoom, italic=True))
            painter.setPen(theme.text)
            words = self._quotation
        area = QRectF(left, 0, self.width() - left, self.height())
        if self.isRightToLeft():
            area.moveLeft(0)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        fitting = cut_between_words(words, QFontMetricsF(painter.font()), area.width())
        painter.drawText(area, side, fitting)
        painter.end()
