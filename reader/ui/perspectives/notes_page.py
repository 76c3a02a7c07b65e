"""What all pages beside the article have in common: texts, headings, and their sources below."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from html import escape
from typing import TypeAlias

from PySide6.QtCore import QRect, Qt, QUrl, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.estimate import Standing
from reader.model.markup.citations import Numbering
from reader.model.markup.links import To, link_html
from reader.model.markup.notes_html import notes_html
from reader.model.markup.perspectives import PartKey, source_key, title_key
from reader.model.markup.topic_parts import topic_key
from reader.model.text.search import Query
from reader.session.history import NotesPlace
from reader.session.search import NotesHit, Search
from reader.ui.look.look import Look
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.section import FoldingSection, Section
from reader.ui.perspectives.width_first import WidthFirst

# What the program itself says on a page, as HTML, each with the key by which it is found there.
Said: TypeAlias = Iterator[tuple[PartKey, str]]


class NotesPage(WidthFirst):
    """A page of notes; those who derive from it fill it from the top down."""

    link_activated = Signal(QUrl)  # one of our own
    web_link_activated = Signal(QUrl, str)  # where it leads, and its words
    link_hovered = Signal(str)  # where on the web it leads, "" when nothing is pointed at
    link_focused = Signal(str)  # the same by keyboard
    row_reached = Signal()  # of a table, by keyboard
    folded = Signal(object, bool)  # Section: the reader folded it, or unfolded it
    rearranged = Signal()  # what arranged() tells of

    def __init__(self, at_hand: AtHand, look: Look) -> None:
        """Be empty, in the colours and sizes of *look*."""
        self.page = QVBoxLayout()
        super().__init__(self.page)
        self.at_hand = at_hand
        self.look = look
        self.theme = look.theme
        self.pixels = look.notes_pixels
        self.texts: dict[PartKey, NoteText] = {}
        self.numbering = Numbering()
        self.passage_id = ""  # of the passage that the page is about, if it is about one
        self.topic = ""  # that the page is about, if it is about no passage
        self.search = Search(Query())  # whose hits are shown
        self._next_part = 0
        self.page.setContentsMargins(0, 0, 0, round(2 * self.pixels))
        self.page.setSpacing(round(0.45 * self.pixels))

    # -- what the pane asks for

    def fit(self, width: int) -> None:
        """Set side by side what has room for that at a *width*."""

    def arrange(self) -> None:
        """Lay everything out now, so that it is known where things stand."""
        self.page.activate()

    def number_of(self, key: str) -> int:
        """Return the number of a source on this page, by its *key*; 0 where it has none."""
        return self.numbering.numbers.get(key, 0)

    def show_selection(self, *, there: bool) -> None:
        """Offer what can be done with words of the article while some are selected."""

    def reveal(self, hit: NotesHit) -> None:
        """Open what hides a search hit."""

    def fold(self, folded: Collection[Section]) -> None:
        """Fold these sections away, and no others."""

    def sections(self) -> Iterator[FoldingSection]:
        """Yield the sections that the page has, from the top down."""
        yield from ()

    def arranged(self, place: NotesPlace) -> NotesPlace:
        """Return a *place* on the page with how the reader arranged it."""
        return place

    def arrange_as(self, place: NotesPlace) -> None:
        """Arrange the page as a *place* has it."""

    def beginning(self) -> QWidget | None:
        """Return what the page begins with, if that is said elsewhere once it is out of sight."""
        return None

    def has(self, hit: NotesHit) -> bool:
        """Tell whether a search hit is on this page."""
        return (hit.passage, hit.topic) == (self.passage_id, self.topic)

    def show_search(self, search: Search) -> None:
        """Frame what a *search* finds here, and the current hit in reverse."""
        self.search = search
        hit = search.notes_hit
        for key, text in self.texts.items():
            here = hit is not None and self.has(hit) and hit.part == key
            text.show_hits(search.query, hit.ordinal if here and hit else None)

    def hit_area(self, hit: NotesHit) -> QRect:
        """Return where a search hit is, in this widget; empty where it is not here."""
        text = self.texts.get(hit.part)
        if text is None:
            return QRect()
        area = text.hit_area(hit.ordinal).toAlignedRect()
        return area.translated(text.mapTo(self, area.topLeft()) - area.topLeft())

    # -- what pages are made of

    def add_space(self, letters: float) -> None:
        """Leave room of so many *letters*' size."""
        self.page.addSpacing(round(letters * self.pixels))

    def next_key(self) -> PartKey:
        """Return the key of the next part of a topic's page, in the order of `topic_parts`."""
        self._next_part += 1
        return topic_key(self._next_part - 1)

    def add_title(
        self,
        title: str,
        subtitle: str = "",
        *,
        key: PartKey | None = None,
        below: PartKey | None = None,
    ) -> None:
        """Begin the page with a *title* in the serif.

        With a *key* it is searched, and with one *below* it so is the subtitle.
        """
        text = self.text(key, self.look.quoting(1.45 * self.pixels, bold=True))
        text.show_html(f'<p style="font-weight:600">{escape(title)}</p>')
        self.page.addWidget(text)
        if subtitle:
            self.add_html(f"<p>{escape(subtitle)}</p>", key=below, size=1.03, muted=True)
        self.add_space(0.4)

    def add_own_title(self, title: str, subtitle: str = "") -> None:
        """Begin the page with a *title* and a *subtitle* that the program gives it."""
        self.add_title(title, subtitle, key=title_key(), below=title_key("below"))

    def add_heading(self, heading: str, *, key: PartKey | None = None) -> None:
        """Begin a stretch of the page; a heading without a *key* is ours and cannot be selected."""
        self.add_space(0.6)
        # Not a label, which would hold the page as wide as a long heading is.
        text = self.add_html(f"<p><b>{escape(heading)}</b></p>", key=key)
        if key is None:
            text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)

    def add_html(
        self, html: str, *, key: PartKey | None = None, size: float = 1.0, muted: bool = False
    ) -> NoteText:
        """Add safe *html*; with a *key*, as the part of that name, which a search can find."""
        text = self.text(key, self.look.noting(size * self.pixels))
        text.show_html(html, colour=self.theme.muted.name() if muted else "")
        self.page.addWidget(text)
        return text

    def add_markdown(self, markdown: str) -> None:
        """Add notes written in *markdown*, their citations numbered on through the page."""
        self.add_html(self.note_html(markdown), key=self.next_key())

    def note_html(self, markdown: str) -> str:
        """Return notes written in *markdown* as safe HTML, their citations numbered on."""
        return notes_html(markdown, self.numbering, self.at_hand.rendered)

    def add_sources(self, numbers: dict[str, int] | None = None) -> None:
        """Add the list of the sources cited, by their *numbers*, this page's own by default."""
        numbered = self.numbering.numbers if numbers is None else numbers
        known = {key: n for key, n in numbered.items() if key in self.at_hand.sources}
        if not known:
            return
        self.head_sources([self.at_hand.sources[key].standing for key in known])
        self.list_sources(known)

    def head_sources(self, standings: Sequence[Standing]) -> None:
        """Begin the list of sources, whose *standings* are known."""
        del standings
        self.add_space(0.2)
        self.add_heading(self.tr("Sources"))

    def list_sources(self, numbers: Mapping[str, int]) -> None:
        """Add a line for each source, by the *numbers* of all."""
        from reader.ui.look.standing_in_words import standing_sentence  # a start does without
        from reader.ui.perspectives.source_row import SourceRow

        for key, number in numbers.items():
            source = self.at_hand.sources[key]
            link = link_html(To.SOURCE, key, str(number))
            muted = self.theme.muted.name()
            standing = escape(source.standing.in_words(self.look.phrasing))
            explained = escape(standing_sentence(source.standing))
            row = SourceRow(self.look, key)
            self.listen(row, source_key(key))
            row.show_html(
                f"<p>{link}&nbsp; {escape(source.describe(self.look.phrasing))}. "
                f'<span style="color:{muted}" title="{explained}">{standing}</span></p>'
            )
            self.page.addWidget(row)

    def text(self, key: PartKey | None, chosen: QFont) -> NoteText:
        """Return an empty text with this page's links; a *key* makes it the part of that name."""
        text = NoteText(self.look, chosen)
        self.listen(text, key)
        return text

    def listen(self, text: NoteText, key: PartKey | None) -> None:
        """Hand on what a *text* tells; a *key* makes it the part of that name."""
        text.link_activated.connect(self.link_activated)
        text.web_link_activated.connect(self.web_link_activated)
        text.link_hovered.connect(self.link_hovered)
        text.link_focused.connect(self.link_focused)
        if key is not None:
            self.texts[key] = text
