"""Dated events on one line, with the article's own date marked, and told below."""

from html import escape

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.edition.phrasing import Phrasing, date_in_words
from reader.model.edition.timeline import Event, Timeline, year_of
from reader.model.markup.citations import superscripts
from reader.model.markup.links import To, address, link_html
from reader.model.markup.perspectives import own_key
from reader.model.markup.topic_parts import leads_to, led_to
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font, tabular
from reader.ui.perspectives.notes_page import NotesPage

_MARGIN = 10.0
_DOT = 4.0
# Years are written this far apart, or further where there is no room.
_YEARS_APART = (1, 5, 10, 20, 50, 100, 200, 500)

APPEARS = own_key("appears")


class TimelinePage(NotesPage):
    """The line, and below it every event with its sources."""

    def __init__(self, timeline: Timeline, at_hand: AtHand, look: Look) -> None:
        """Show the *timeline* of an edition."""
        super().__init__(at_hand, look)
        self.add_own_title(*timeline_title(timeline))
        line = _Line(timeline, at_hand, look)
        line.setAccessibleName(self.tr("Timeline"))
        line.passage_activated.connect(self.link_activated)
        self.page.addWidget(line)
        self.add_space(0.4)
        appeared = year_of(timeline.article)
        earlier = (i for i, event in enumerate(timeline.events, 1) if event.year <= appeared)
        place = max(earlier, default=0)
        for event in timeline.events[:place]:
            self._add_event(event)
        words = article_appears(timeline, look.phrasing)
        self.add_html(f"<p><b>{words}</b></p>", key=APPEARS)
        for event in timeline.events[place:]:
            self._add_event(event)
        self.add_sources()
        self.page.addStretch()

    def _add_event(self, event: Event) -> None:
        numbers = " ".join(
            link_html(To.SOURCE, key, str(self.numbering.cite(key))) for key in event.sources
        )
        links = ", ".join(
            link_html(
                *(To.PASSAGE, each.id, leads_to(each, self.at_hand)),
                title=self.at_hand.claim_of(each, self.look.phrasing),
            )
            for each in led_to(event, self.at_hand)
        )
        date = escape(date_in_words(event.date, self.look.phrasing))
        self.add_html(
            superscripts(
                f'<p><span style="font-weight:600">{date}</span>&nbsp; {escape(event.text)}'
                f"<sup>{numbers}</sup> {links}</p>"
            ),
            key=self.next_key(),
        )


def timeline_title(timeline: Timeline) -> tuple[str, str]:
    """Return the title of a *timeline*'s page, and what is below it."""
    events = timeline.events
    below = _translate("no dated events")
    if events:
        below = _translate("{count} dated events, {first} to {last}").format(
            count=len(events), first=events[0].date[:4], last=events[-1].date[:4]
        )
    return _translate("Timeline"), below


def article_appears(timeline: Timeline, phrasing: Phrasing) -> str:
    """Return what is said among the events of a *timeline* where the article stands."""
    date = date_in_words(timeline.article, phrasing)
    return f"— {_translate('{date}: the article appears').format(date=date)} —"


def _translate(text: str) -> str:
    return QCoreApplication.translate("TimelinePage", text)


class _Line(QWidget):
    """Years from left to right, a dot for each event, and a tick where the article stands.

    A click on a dot leads where the first paragraph behind its event does.
    """

    passage_activated = Signal(QUrl)

    def __init__(self, timeline: Timeline, at_hand: AtHand, look: Look) -> None:
        super().__init__()
        self._timeline = timeline
        self._at_hand = at_hand
        self._theme = look.theme
        self._phrasing = look.phrasing
        self._small = tabular(font(SANS, 0.8 * look.notes_pixels))
        self._row = 2.4 * _DOT
        years = [year_of(timeline.article), *(event.year for event in timeline.events)]
        self._first = int(min(years))
        self._last = int(max(years)) + 1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)

    def heightForWidth(self, width: int) -> int:
        line = QFontMetricsF(self._small).height()
        rows = max((row for row, _ in self._places(width)), default=0) + 1
        return round(2.4 * line + rows * self._row + 14)

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small)
        metrics = QFontMetricsF(self._small)
        base = self.height() - metrics.height() - 6
        painter.setPen(QPen(self._theme.muted, 1))
        painter.drawLine(QPointF(_MARGIN, base), QPointF(self.width() - _MARGIN, base))
        apart = self._years_apart()
        for year in range(self._first, self._last + 1):
            x = self._x(year, self.width())
            labelled = year % apart == 0
            painter.setPen(QPen(self._theme.line if not labelled else self._theme.muted, 1))
            painter.drawLine(QPointF(x, base), QPointF(x, base + (5 if labelled else 3)))
            if labelled:
                text = str(year)
                left = x - metrics.horizontalAdvance(text) / 2
                left = max(0.0, min(left, self.width() - metrics.horizontalAdvance(text)))
                painter.drawText(QPointF(left, self.height() - metrics.descent()), text)
        self._paint_article(painter, base)
        painter.setPen(QPen(self._theme.text, 1.6))
        painter.setBrush(self._theme.pane)
        for row, x in self._places(self.width()):
            painter.drawEllipse(QPointF(x, base - 8 - row * self._row), _DOT - 0.6, _DOT - 0.6)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._words_at(event.pos()), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        leads = self._passage_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        passage = self._passage_at(event.position().toPoint())
        if passage is not None and event.button() == Qt.MouseButton.LeftButton:
            self.passage_activated.emit(QUrl(address(To.PASSAGE, passage.id)))

    def _paint_article(self, painter: QPainter, base: float) -> None:
        metrics = QFontMetricsF(self._small)
        x = self._x(year_of(self._timeline.article), self.width())
        pen = QPen(self._theme.text, 1.6)
        pen.setDashPattern([2.2, 2.2])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, metrics.height() + 2), QPointF(x, base))
        text = self.tr("the article")
        width = metrics.horizontalAdvance(text)
        left = max(0.0, min(x - width / 2, self.width() - width))
        painter.drawText(QRectF(left, 0, width + 2, metrics.height()), text)

    def _years_apart(self) -> int:
        """Return how many years stand between two that are written: so many that both have room."""
        room = 1.4 * QFontMetricsF(self._small).horizontalAdvance("2000")
        year = self._x(self._first + 1, self.width()) - self._x(self._first, self.width())
        return next((years for years in _YEARS_APART if years * year >= room), 1000)

    def _places(self, width: float) -> list[tuple[int, float]]:
        """Return the row (from the line up) and the horizontal place of each event's dot."""
        ends: list[float] = []
        places = []
        for event in self._timeline.events:
            x = self._x(event.year, width)
            row = next((i for i, end in enumerate(ends) if x > end), len(ends))
            ends[row : row + 1] = [x + 2.2 * _DOT]
            places.append((row, x))
        return places

    def _x(self, year: float, width: float) -> float:
        share = (year - self._first) / (self._last - self._first)
        return _MARGIN + share * (width - 2 * _MARGIN)

    def _words_at(self, point: QPoint) -> str:
        event = self._event_at(point)
        if event is None:
            return ""
        said = [f"{date_in_words(event.date, self._phrasing)}: {event.text}"]
        for passage in led_to(event, self._at_hand)[:1]:
            claim = self._at_hand.claim_of(passage, self._phrasing)
            said.append(self.tr("A click leads to: {claim}").format(claim=claim))
        return "".join(f"<p>{escape(words)}</p>" for words in said)

    def _passage_at(self, point: QPoint) -> Passage | None:
        event = self._event_at(point)
        return next(iter(led_to(event, self._at_hand)), None) if event else None

    def _event_at(self, point: QPoint) -> Event | None:
        base = self.height() - QFontMetricsF(self._small).height() - 6
        for event, (row, x) in zip(self._timeline.events, self._places(self.width()), strict=True):
            centre = QPointF(x, base - 8 - row * self._row)
            if (QPointF(point) - centre).manhattanLength() < 2 * _DOT:
                return event
        return None
