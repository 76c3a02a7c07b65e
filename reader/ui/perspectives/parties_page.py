"""Who speaks in an edition: a row for each party, which leads to its profile."""

from PySide6.QtCore import QObject

from reader.model.edition.at_hand import AtHand
from reader.model.edition.party import Party
from reader.model.edition.topics import profile_topic
from reader.model.markup.links import To, address
from reader.model.markup.topic_parts import spoken_by
from reader.ui.look.look import Look
from reader.ui.perspectives.home_page import HomePage
from reader.ui.perspectives.home_row import RowWords


class PartiesPage(HomePage):
    """The parties in the order of the edition, with what is at stake for each."""

    def __init__(self, at_hand: AtHand, look: Look) -> None:
        """List the parties of what is *at_hand*."""
        super().__init__(at_hand, look)
        self.add_own_title(*PartiesWords().title(at_hand))
        rows = self.add_rows()
        for party in at_hand.parties.values():
            words = PartiesWords().of(party, at_hand)
            rows.addWidget(self.row(words, address(To.TOPIC, profile_topic(party.id))))
        self.page.addStretch()


class PartiesWords(QObject):
    """What the page says, in the reader's language."""

    def title(self, at_hand: AtHand) -> tuple[str, str]:
        """Return the title of the page on the parties of what is *at_hand*, and what is below."""
        count = len(at_hand.parties)
        below = self.tr("{count} parties, and what is at stake for each", "", count)
        return self.tr("The parties"), below.format(count=count)

    def of(self, party: Party, at_hand: AtHand) -> RowWords:
        """Return what the row of a *party* of what is *at_hand* says."""
        accounts, figures = spoken_by(party, at_hand)
        count = len({passage.id for passage in (*accounts, *figures)})
        where = self.tr("on {count} passages", "", count).format(count=count) if count else ""
        return RowWords(party.full_name, party.stake, where)
