"""Whom the article names for its claims: drawn, a square for each claim."""

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLineF,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.edition.voices import Voice, Voices
from reader.model.markup.links import To, address, link_html
from reader.model.markup.topic_parts import passages_of
from reader.ui.look.badge import GLYPHS
from reader.ui.look.look import Look
from reader.ui.look.mark_patterns import paint_line
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.page_links import passage_links

_PARAGRAPH = re.compile("</?p>")


class VoicesPage(NotesPage):
    """Each voice with its claims, as squares to be counted at a glance and as links below."""

    def __init__(self, voices: Voices, at_hand: AtHand, look: Look) -> None:
        """Show the *voices* of an edition."""
        super().__init__(at_hand, look)
        self.add_own_title(*voices_title(voices, at_hand))
        for voice in voices.voices:
            self._add_squares(voice)
        if voices.note:
            self.add_space(0.5)
            self.add_html(self.note_html(voices.note), key=self.next_key(), size=0.94, muted=True)
        for voice in voices.voices:
            self.add_heading(voice.name, key=self.next_key())
            claims = passage_links(passages_of(voice, at_hand), at_hand, look.phrasing)
            self.add_html(claims, key=self.next_key(), size=0.94)
        self.add_sources()
        self.page.addStretch()

    def _add_squares(self, voice: Voice) -> None:
        name = escape(voice.name)
        if voice.party:
            name = link_html(To.PARTY, voice.party, voice.name)
        passages = passages_of(voice, self.at_hand)
        # Its paragraphs go on in the line of the name.
        words = _PARAGRAPH.sub("", self.note_html(voice.note))
        note = f'<span style="color:{self.theme.muted.name()}"> {words}</span>'
        self.add_html(f"<p><b>{name}</b>&nbsp; {len(passages)}{note}</p>", key=self.next_key())
        claims = [self.at_hand.claim_of(passage, self.look.phrasing) for passage in passages]
        squares = _Squares(passages, claims, self.look)
        squares.setAccessibleName(f"{voice.name}: {len(passages)}")
        squares.passage_activated.connect(self.link_activated)
        self.page.addWidget(squares)
        self.add_space(0.3)


def voices_title(voices: Voices, at_hand: AtHand) -> tuple[str, str]:
    """Return the title of the page on the *voices* of what is *at_hand*, and what is below it."""
    translate = QCoreApplication.translate
    count = sum(len(passages_of(voice, at_hand)) for voice in voices.voices)
    below = translate(
        "VoicesPage", "{count} claims, each a square, by whom the article names for it"
    )
    title = translate("VoicesPage", "Whose words the article rests on")
    return title, below.format(count=count)


class _Squares(QWidget):
    """A square for each of some passages, in the colour of its kind; a click opens it."""

    passage_activated = Signal(QUrl)

    def __init__(self, passages: tuple[Passage, ...], claims: Sequence[str], look: Look) -> None:
        super().__init__()
        self._passages = passages
        self._claims = {passage.id: claim for passage, claim in zip(passages, claims, strict=True)}
        self._theme = look.theme
        self._side = round(0.875 * look.notes_pixels)
        self._step = round(1.35 * look.notes_pixels)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def heightForWidth(self, width: int) -> int:
        in_row = max(1, width // self._step)
        return -(-len(self._passages) // in_row) * self._step

    def sizeHint(self) -> QSize:
        return QSize(self._step * 10, self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for i, passage in enumerate(self._passages):
            colours = self._theme.kinds[passage.kind]
            painter.setPen(QPen(colours.line, 1))
            painter.setBrush(colours.fill)
            square = QRectF(self._square(i)).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRect(square)
            # Told apart without colour too, as the marks in the text are.
            y = square.bottom() + 3
            line = QLineF(square.left(), y, square.right(), y)
            paint_line(painter, line, passage.kind, self._theme)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        passage = self._at(event.position().toPoint())
        if passage is not None and event.button() == Qt.MouseButton.LeftButton:
            self.passage_activated.emit(QUrl(address(To.PASSAGE, passage.id)))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            passage = self._at(event.pos())
            claim = f"{GLYPHS[passage.kind]} {self._claims[passage.id]}" if passage else ""
            claim = f"<p>{escape(claim)}</p>" if claim else ""
            QToolTip.showText(event.globalPos(), claim, self)
            return True
        return super().event(event)

    def _square(self, index: int) -> QRect:
        row, column = divmod(index, max(1, self.width() // self._step))
        return QRect(column * self._step, row * self._step, self._side, self._side)

    def _at(self, point: QPoint) -> Passage | None:
        for i, passage in enumerate(self._passages):
            if self._square(i).contains(point):
                return passage
        return None
