"""Pages that are mostly text: those of the edition's own, and the parties' profiles."""

from html import escape

from reader.model.edition.at_hand import AtHand
from reader.model.edition.page import Page
from reader.model.edition.party import Party
from reader.model.markup.sections import sections
from reader.model.markup.topic_parts import spoken_by
from reader.ui.look.look import Look
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.page_links import passage_links


class TextPage(NotesPage):
    """A page of the edition's own."""

    def __init__(self, page: Page, at_hand: AtHand, look: Look) -> None:
        """Show a *page*."""
        super().__init__(at_hand, look)
        self.add_title(page.title, key=self.next_key())
        add_sections(self, page.text)
        self.add_sources()
        self.page.addStretch()


class ProfilePage(NotesPage):
    """Who a party is, what is at stake for it, its record, and where it speaks in the edition."""

    def __init__(self, party: Party, at_hand: AtHand, look: Look) -> None:
        """Show the profile of a *party*."""
        super().__init__(at_hand, look)
        title, stake = self.next_key(), self.next_key()
        short = self.next_key() if party.short_name else None
        self.add_title(party.full_name, party.short_name, key=title, below=short)
        self.add_heading(self.tr("Stake"))
        self.add_html(f"<p>{escape(party.stake)}</p>", key=stake)
        if party.profile:
            add_sections(self, party.profile)
        accounts, figures = spoken_by(party, at_hand)
        for heading, passages in (
            (self.tr("Its own account of"), accounts),
            (self.tr("Its figures on"), figures),
        ):
            if passages:
                self.add_heading(heading)
                self.add_html(
                    passage_links(passages, self.at_hand, self.look.phrasing), key=self.next_key()
                )
        self.add_sources()
        self.page.addStretch()


def add_sections(page: NotesPage, markdown: str) -> None:
    """Add Markdown to a *page*, its headings as the page's own."""
    for section in sections(markdown, 1):
        if section.level:
            page.add_heading(section.heading, key=page.next_key())
        if section.text.strip():
            page.add_markdown(section.text.strip())
