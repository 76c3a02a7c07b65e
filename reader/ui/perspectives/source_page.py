"""A page on a source: where a search leads that finds words on its card."""

from html import escape

from reader.model.edition.at_hand import AtHand
from reader.model.edition.source import Source
from reader.model.markup.perspectives import own_key, title_key
from reader.model.markup.topic_parts import source_texts
from reader.ui.look.look import Look
from reader.ui.perspectives.notes_page import NotesPage, Said
from reader.ui.perspectives.source_in_words import address_html, source_kind

_KIND, _ADDRESS = title_key("kind"), own_key("address")


class SourcePage(NotesPage):
    """What the card of a source shows, and its address in full."""

    def __init__(self, source: Source, at_hand: AtHand, look: Look) -> None:
        """Show a *source*."""
        super().__init__(at_hand, look)
        words = dict(source_words(source, look.theme.muted.name()))
        self.add_html(words[_KIND], key=_KIND, muted=True)
        for said in source_texts(source, look.phrasing):
            self.add_html(f"<p>{escape(said)}</p>", key=self.next_key())
        self.add_html(words[_ADDRESS], key=_ADDRESS)
        self.page.addStretch()


def source_words(source: Source, muted: str = "") -> Said:
    """Yield what the program says of a *source*, as HTML; hints in the colour *muted*."""
    yield _KIND, f"<p>{escape(source_kind(source))}</p>"
    yield _ADDRESS, f"<p>{address_html(source, str, muted)}</p>"
