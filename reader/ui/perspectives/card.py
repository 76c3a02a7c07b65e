"""A small card over the page: a source, or a party; Esc or a click elsewhere puts it away."""

from html import escape

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.model.edition.party import Party
from reader.model.edition.source import Source
from reader.model.edition.topics import profile_topic
from reader.model.markup.links import To, link_html
from reader.model.text.search import Query
from reader.ui.look.card_frame import CardFrame
from reader.ui.look.look import Look
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.source_card import SourceButtons, source_html
from reader.ui.perspectives.source_copying import copying_actions

_WIDTH = 25  # in letter sizes
_SIDE = 16  # in pixels, between the text and the edge
# What is pointed at with the mouse has no size; its card stands a little to the left of it.
_POINTED_AT = QPoint(-40, 8)


class Card(CardFrame):
    """What is to be known of a source or a party, on a card of its own."""

    link_activated = Signal(QUrl)  # one of our own
    web_link_activated = Signal(QUrl, str)  # where it leads, and its words
    link_hovered = Signal(str)  # where on the web it leads, "" when nothing is pointed at
    link_focused = Signal(str)  # the same by keyboard

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Stay hidden until there is something to show."""
        super().__init__(look.theme, parent)
        self._look = look
        pixels = 0.96 * look.notes_pixels
        self._body = NoteText(look, look.noting(pixels), self)
        # An address has no place to break, and is never cut.
        self._body.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._buttons = SourceButtons(look, self)
        self.setFixedWidth(round(_WIDTH * look.notes_pixels))

        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.setSpacing(_SIDE // 2)
        column.addWidget(self._body)
        column.addWidget(self._buttons)
        self.setFocusProxy(self._body)

        self._body.link_activated.connect(self._follow)
        for part in (self._body.web_link_activated, self._buttons.opened):
            part.connect(self._leave)
        self._body.link_hovered.connect(self.link_hovered)
        self._body.link_focused.connect(self.link_focused)

    def show_source(
        self, source: Source, at: QPoint | QRect, number: int = 0, others: int = 0
    ) -> None:
        """Show what a *source* is, how it was read, and what was found, beside *at* on the screen.

        The page has it by a *number*, and so many *others* cite it too.
        """
        name = self.tr("Source {number}").format(number=number) if number else self.tr("Source")
        self.setAccessibleName(name)
        cited = self.tr("{count} other passages", "", others).format(count=others)
        self._forget_forms()
        self.addActions(copying_actions(source, self))
        self._buttons.show_source(source, self.actions())
        self._show(source_html(source, name, cited if others else "", self._look), at)

    def show_party(self, party: Party, at: QPoint | QRect) -> None:
        """Show who a *party* is and what is at stake for it, beside *at* on the screen."""
        self.setAccessibleName(self.tr("Party"))
        self._forget_forms()
        self._buttons.hide()
        stake = f"<b>{self.tr('Stake')}</b><br>{escape(party.stake)}"
        more = (
            self.tr("Profile, accounts and figures")
            if party.profile
            else self.tr("Where it speaks")
        )
        self._show(
            f'<p style="color:{self._theme.muted.name()}">{self.tr("Party")}</p>'
            f"<p><b>{escape(party.full_name)}</b></p><p>{stake}</p>"
            f"<p>{link_html(To.TOPIC, profile_topic(party.id), more)}</p>",
            at,
        )

    def show_hits(self, query: Query) -> None:
        """Frame what *query* finds on what is shown."""
        self._body.show_hits(query, None)

    def _forget_forms(self) -> None:
        """Let the menus of the card offer no source in the forms of bibliographies any more."""
        for before in self.actions():
            self.removeAction(before)
            before.deleteLater()

    def _show(self, html: str, at: QPoint | QRect) -> None:
        self._body.show_html(html)
        beside = QRect(at + _POINTED_AT, QSize(1, 1)) if isinstance(at, QPoint) else at
        width = self.width() - 2 * _SIDE
        buttons = 0
        if not self._buttons.isHidden():
            self._buttons.resize(width, self._buttons.height())
            self._buttons.arrange()
            buttons = self._buttons.height() + _SIDE // 2
        needed = self._body.heightForWidth(width)
        shown = min(needed, self.highest(beside) - 2 * _SIDE - buttons)
        self._body.setFixedSize(width, shown)
        bar = Qt.ScrollBarPolicy
        policy = bar.ScrollBarAsNeeded if shown < needed else bar.ScrollBarAlwaysOff
        self._body.setVerticalScrollBarPolicy(policy)
        self.show_beside(beside, QSize(self.width(), shown + buttons + 2 * _SIDE))
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
