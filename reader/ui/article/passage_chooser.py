"""Lets the reader choose among passages that overlap, and a link to the web in them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QCursor,
    QEnterEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.markup.web_address import read_web_address
from reader.ui.look.badge import Badge, label
from reader.ui.look.card_frame import CardFrame
from reader.ui.look.focus_ring import paint_ring
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SERIF, font
from reader.ui.look.web_address_in_words import host_in_words

# In pixels at 100 %: the card's width, and what is at the sides of a row and between its parts.
_WIDTH, _SIDE, _APART = 380, 16, 12
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Backtab: -1, Qt.Key.Key_Down: +1, Qt.Key.Key_Tab: +1}
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def pointed_line(view: QTextBrowser) -> QRect:
    """Return where on the screen the line of a *view* is that was clicked, or a key has come to."""
    line, pointer = view.cursorRect(), view.viewport().mapFromGlobal(QCursor.pos())
    if view.viewport().rect().contains(pointer):
        line = view.cursorRect(view.cursorForPosition(pointer))
    return QRect(view.viewport().mapToGlobal(line.topLeft()), line.size())


class PassageChooser(CardFrame):
    """A card of passages, the innermost first; the arrow keys walk through it."""

    passage_activated = Signal(str)  # its id
    passage_pointed_at = Signal(str)  # its id, "" where it is none
    web_link_activated = Signal(QUrl)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Stay hidden until there is something to choose."""
        super().__init__(look.theme, parent)
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.choices: tuple[Choice, ...] = ()
        self.setAccessibleName(self.tr("Passages that meet here"))

    def offer(
        self, passages: Sequence[Passage], at_hand: AtHand, beside: QRect, web: str = ""
    ) -> None:
        """Offer *passages* of what is *at_hand*, and an address of the *web*, below a line, once.

        What is *beside* the card is that line, on the screen.
        """
        count = len(passages)
        meeting = self.tr("{count} passages meet here", "", count).format(count=count)
        self._say(self.tr("Two passages meet here") if count == 2 else meeting)
        self.choices = tuple(self._choices(passages, at_hand, web))
        for choice in self.choices:
            choice.clicked.connect(self._take)
            choice.pointed_at.connect(self.point_at)
            self._column.addWidget(choice)
        self._say(self.tr("Up, Down choose · Enter opens · Esc closes"))
        width = round(_WIDTH * self._look.zoom)
        self.show_beside(beside, QSize(width, self._column.heightForWidth(width)))
        self.point_at(self.choices[0])

    @property
    def chosen(self) -> "Choice | None":
        """Return the choice that the keyboard or the pointer is at."""
        return next((choice for choice in self.choices if choice.isChecked()), None)

    @Slot(object)
    def point_at(self, choice: "Choice") -> None:
        """Make a *choice* the one that Enter takes."""
        for each in self.choices:
            each.setChecked(each is choice)
        self.setAccessibleDescription(choice.accessibleName())
        self.passage_pointed_at.emit(choice.passage_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the choices, take one, or leave."""
        chosen = self.chosen
        if event.key() in _STEPS and chosen is not None:
            place = self.choices.index(chosen) + _STEPS[Qt.Key(event.key())]
            self.point_at(self.choices[place % len(self.choices)])
        elif event.key() in _CHOOSING and chosen is not None:
            chosen.click()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Let Tab walk through the choices, as the arrow keys do."""
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """Point at no passage any more, and come to an end."""
        super().hideEvent(event)
        self.passage_pointed_at.emit("")
        self.deleteLater()

    def _choices(self, passages: Sequence[Passage], at_hand: AtHand, web: str) -> "list[Choice]":
        choices = [
            Choice(self._look, self, f"“{each.exact}”", claim, each)
            for each in passages
            for claim in [at_hand.claim_of(each, self._look.phrasing)]
        ]
        address = read_web_address(web)
        if address is not None:
            text = self.tr("Open {address}").format(address=host_in_words(address))
            choices.append(Choice(self._look, self, text, web=web))
        return choices

    def _say(self, words: str) -> None:
        said = label(words, self._theme.muted.name(), 0.87 * self._look.small_pixels)
        said.setContentsMargins(_SIDE, _SIDE // 2, _SIDE, _SIDE // 2)
        self._column.addWidget(said)

    @Slot()
    def _take(self) -> None:
        choice = self.sender()
        self.hide()
        if isinstance(choice, Choice) and choice.web:
            self.web_link_activated.emit(QUrl(choice.web))
        elif isinstance(choice, Choice):
            self.passage_activated.emit(choice.passage_id)


class Choice(QAbstractButton):
    """One passage, by its badge, its words and its claim; or an address of the web."""

    pointed_at = Signal(object)  # itself

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        words: str,
        claim: str = "",
        passage: Passage | None = None,
        *,
        web: str = "",
    ) -> None:
        """Offer a *passage* by its *words* and *claim*, or what is at an address of the *web*."""
        super().__init__(parent)
        self._look = look
        self.passage_id = passage.id if passage is not None else ""
        self.web = web
        self.setText(claim or words)
        self.setAccessibleName(f"{words}: {claim}" if claim else words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row, column = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(_SIDE, _APART // 2, _SIDE, _APART // 2)
        row.setSpacing(_APART)
        column.setSpacing(2)
        if passage is not None:
            row.addWidget(Badge(passage.kind, look, self), 0, Qt.AlignmentFlag.AlignTop)
        text, muted = look.theme.text.name(), look.theme.muted.name()
        self._quoted = label(words, text, 16)
        if passage is not None:
            self._quoted.setFont(font(SERIF, 1.06 * look.notes_pixels, italic=True))
        self._claim = label(claim, muted, 0.93 * look.small_pixels)
        for part in (self._quoted, self._claim):
            part.setWordWrap(True)
            part.setForegroundRole(QPalette.ColorRole.WindowText)  # a button's would be another
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        row.addLayout(column, 1)
        self._claim.setVisible(bool(claim))
        self.toggled.connect(self._set_claim)

    def sizeHint(self) -> QSize:
        """Return what the words need; their height depends on their width."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize()

    def nextCheckState(self) -> None:
        """Stay as it is: the card tells which one the keyboard is at."""

    def enterEvent(self, event: QEnterEvent) -> None:
        """Become the one that is chosen."""
        super().enterEvent(event)
        self.pointed_at.emit(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the one that is chosen, and a ring in it."""
        if self.isChecked():
            painter, whole = QPainter(self), self.rect().toRectF()
            painter.fillRect(whole, self._look.theme.selection)
            paint_ring(painter, whole, whole, self._look.theme.focus, radius=0)
            painter.end()

    @Slot(bool)
    def _set_claim(self, chosen: bool) -> None:
        """Let no muted words stand on the ground of what is chosen."""
        theme = self._look.theme
        palette = self._claim.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.text if chosen else theme.muted)
        self._claim.setPalette(palette)
