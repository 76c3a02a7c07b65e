"""Says aloud, for those who listen to the screen, what others see change."""

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QWidget

from reader.model.edition.article import Article
from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.edition.topics import find_topic
from reader.session.reading import Reading
from reader.session.search import Search
from reader.ui.look.passage_in_words import passage_in_words
from reader.ui.menus.topic_names import topic_name

_CONTEXT = "Announcing"
_LONGEST_REST = 60  # letters of an address behind its host


class Announcer(QObject):
    """Slots that say aloud what has changed."""

    def __init__(self, reading: Reading, widget: QWidget) -> None:
        """Speak for *widget*, the window."""
        super().__init__(widget)
        self._reading = reading
        self._widget = widget
        self._article: Article | None = None
        self._list: QWidget | None = None

    @Slot(object)
    def say_article(self, at_hand: AtHand) -> None:
        """Say what is read now in the place of something else."""
        # The first is in the title of the window; other perspectives leave the article as it is.
        if self._article is not None and self._article is not at_hand.article:
            announce(self._widget, at_hand.article.title)
        self._article = at_hand.article

    @Slot(object)
    def say_passage(self, passage: Passage | None) -> None:
        """Say which *passage* was chosen."""
        at_hand = self._reading.at_hand
        if passage is not None and at_hand is not None:
            announce(self._widget, passage_in_words(passage, at_hand))

    @Slot(str)
    def say_topic(self, topic: str) -> None:
        """Say which *topic* is shown."""
        at_hand = self._reading.at_hand
        shown = find_topic(at_hand, topic) if at_hand else None
        if shown is not None:
            announce(self._widget, topic_name(shown))

    @Slot(str)
    def say_notice(self, words: str) -> None:
        """Say what is offered, or why something was refused."""
        announce(self._widget, words)

    @Slot(str)
    def say_link(self, link: str) -> None:
        """Say where a *link* to the web leads."""
        announce(self._widget, link_in_words(link))

    def leave_searches_to(self, list_of_hits: QWidget) -> None:
        """Say nothing of searches while a *list of hits* is shown, which says more of them."""
        self._list = list_of_hits

    @Slot(object)
    def say_search(self, search: Search) -> None:
        """Say how a *search* stands."""
        if self._list is None or not self._list.isVisible():
            announce(self._widget, search_in_words(search))


def announce(widget: QWidget, message: str) -> None:
    """Let a screen reader say *message*."""
    if not message:
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # with enumerations

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, message))


def link_in_words(link: str) -> str:
    """Return where a *link* to the web leads; "" where it leads nowhere."""
    from reader.model.markup.web_address import read_web_address
    from reader.ui.look.web_address_in_words import address_in_words, middle_out, user_in_words

    address = read_web_address(link)
    if address is None:
        return ""
    text = _translate("Leads to {address}").format(
        address=address_in_words(address, lambda rest: middle_out(rest, _LONGEST_REST))
    )
    return ", ".join(words for words in (text, user_in_words(address)) if words)


def search_in_words(search: Search) -> str:
    """Return how a *search* stands; "" where there is none."""
    if not search.query or search.waiting:
        return ""
    if not len(search):
        return _translate("Not found")
    if search.current is None:
        return _translate("{count} hits").format(count=len(search))
    text = _translate("Hit {number} of {count}").format(
        number=search.current + 1, count=len(search)
    )
    where = _translate("in the perspectives") if search.notes_hit else _translate("in the article")
    wrapped = _translate(", from the other end") if search.wrapped else ""
    return f"{text}, {where}{wrapped}"


def _translate(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
