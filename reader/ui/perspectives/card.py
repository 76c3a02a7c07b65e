"""A small card over the page: a source, or a party; Esc or a click elsewhere puts it away."""

from html import escape

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.model.edition.party import Party
from reader.model.edition.source import Source
from reader.model.edition.topics import profile_topic
from reader.model.markup.links import To, link_html
from reader.model.text.search import Query
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font
from reader.ui.look.web_address_in_words import middle_out
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.source_in_words import address_html, source_kind

_WIDTH = 26  # in letter sizes
_LONGEST_REST = 50  # of an address behind its host, in letters
_SIDE = 16  # in pixels, between the text and the edge


class Card(QFrame):
    """What is to be known of a source or a party, on a card of its own."""

    link_activated = Signal(QUrl)  # one of our own
    web_link_activated = Signal(QUrl, str)  # where it leads, and its words
    link_hovered = Signal(str)  # where on the web it leads, "" when nothing is pointed at
    link_focused = Signal(str)  # the same by keyboard

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Stay hidden until there is something to show."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = look.theme
        self._phrasing = look.phrasing
        pixels = 0.96 * look.notes_pixels
        self._body = NoteText(look, font(SANS, pixels), self)
        palette = look.theme.palette()
        palette.setColor(palette.ColorRole.Window, look.theme.card)
        self.setPalette(palette)
        self.setFixedWidth(round(_WIDTH * pixels))

        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.addWidget(self._body)
        self.setFocusProxy(self._body)

        self._body.link_activated.connect(self._follow)
        self._body.web_link_activated.connect(self._leave)
        self._body.link_hovered.connect(self.link_hovered)
        self._body.link_focused.connect(self.link_focused)

    def show_source(self, source: Source, at: QPoint | QRect) -> None:
        """Show what a *source* is, how it was read, and its address, beside *at* on the screen."""
        self.setAccessibleName(self.tr("Source"))
        self._offer_forms(source)
        place = escape(source.describe(self._phrasing))
        standing = escape(source.standing.in_a_sentence(self._phrasing))
        read = escape(source.how_read(self._phrasing)).removeprefix(standing)
        address = address_html(source, _shortened, self._theme.muted.name())
        html = f"<p>{place}</p><p><b>{standing}</b>{read}</p><p>{address}</p>"
        self._show(source_kind(source), html, at)

    def show_party(self, party: Party, at: QPoint | QRect) -> None:
        """Show who a *party* is and what is at stake for it, beside *at* on the screen."""
        self.setAccessibleName(self.tr("Party"))
        self._offer_forms(None)
        stake = f"<b>{self.tr('Stake')}</b><br>{escape(party.stake)}"
        html = f"<p><b>{escape(party.full_name)}</b></p><p>{stake}</p>"
        more = (
            self.tr("Profile, accounts and figures")
            if party.profile
            else self.tr("Where it speaks")
        )
        html += f"<p>{link_html(To.TOPIC, profile_topic(party.id), more)}</p>"
        self._show(self.tr("Party"), html, at)

    def show_hits(self, query: Query) -> None:
        """Frame what *query* finds on what is shown."""
        self._body.show_hits(query, None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card's edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.card)
        painter.setPen(QPen(self._theme.edge, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _offer_forms(self, source: Source | None) -> None:
        """Let the menu of the card offer a *source* in the forms of bibliographies."""
        for before in self.actions():
            self.removeAction(before)
            before.deleteLater()
        if source is not None:
            from reader.ui.perspectives.source_copying import copying_actions

            self.addActions(copying_actions(source, self))

    def _show(self, kind: str, html: str, at: QPoint | QRect) -> None:
        head = f'<p><span style="color:{self._theme.muted.name()}">{escape(kind)}</span></p>'
        self._body.show_html(head + html)
        beside = QRect(at, QSize(1, 1)) if isinstance(at, QPoint) else at
        screen = QGuiApplication.screenAt(beside.center()) or QGuiApplication.primaryScreen()
        free = screen.availableGeometry()
        # Not adjustSize(), which makes no window higher than two thirds of the screen.
        width = self.width() - 2 * _SIDE
        needed = self._body.heightForWidth(width)
        shown = min(needed, free.height() - 4 * _SIDE)
        self._body.setFixedSize(width, shown)
        bar = Qt.ScrollBarPolicy
        policy = bar.ScrollBarAsNeeded if shown < needed else bar.ScrollBarAlwaysOff
        self._body.setVerticalScrollBarPolicy(policy)
        whole = QSize(self.width(), shown + 2 * _SIDE)
        self.setFixedSize(whole)
        below = beside.bottomLeft() + QPoint(-40, 14)
        self.move(_inside(QRect(below, whole), free, beside.top()))
        self.show()
        # For any other reason the note below would lose the link that the keyboard is at.
        self._body.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        self.hide()
        self.link_activated.emit(url)

    @Slot(QUrl, str)
    def _leave(self, url: QUrl, words: str) -> None:
        self.hide()
        self.web_link_activated.emit(url, words)


def _shortened(rest: str) -> str:
    return middle_out(rest, _LONGEST_REST)


def _inside(card: QRect, screen: QRect, above: int) -> QPoint:
    """Return where the *card* must stand to be on the *screen*: where it is, or *above* a line."""
    left = max(screen.left() + 8, min(card.left(), screen.right() - card.width() - 8))
    top = card.top()
    if card.bottom() > screen.bottom() - 8:
        top = max(screen.top() + 8, above - card.height() - 14)
    return QPoint(left, top)
