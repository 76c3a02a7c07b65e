"""The perspectives on one passage, set as a page: quotation, attribution, estimates, context."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from html import escape

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.estimate import Quantity, Standing
from reader.model.edition.passage import Kind, Passage
from reader.model.markup.perspectives import (
    ATTRIBUTION,
    CONTEXT,
    LATER,
    NOTED,
    PartKey,
    PartKind,
    Perspectives,
    quantity_key,
    quantity_name_key,
    source_key,
)
from reader.session.history import NotesPlace
from reader.session.search import NotesHit, Search
from reader.ui.estimates.estimates_model import EstimatesModel, Order
from reader.ui.estimates.estimates_view import EstimatesView
from reader.ui.look.look import Look
from reader.ui.perspectives.accounts import Accounts
from reader.ui.perspectives.chain_view import ChainView
from reader.ui.perspectives.more_counts import MoreCounts
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.order_button import OrderButton
from reader.ui.perspectives.placing import PLACE, place_html
from reader.ui.perspectives.quotation import add_claim, quotation
from reader.ui.perspectives.section import FoldingSection, Section, SectionHead

# So many quantities are shown at once; where there are many more, those after wait folded away.
_SHOWN = 3


class PassageNotes(NotesPage):
    """Everything that stands beside one passage, from the most important down."""

    def __init__(self, perspectives: Perspectives, at_hand: AtHand, look: Look) -> None:
        """Lay out the *perspectives* on a passage of what is *at_hand*."""
        super().__init__(at_hand, look)
        self._perspectives = perspectives
        self._tables: list[EstimatesView] = []
        self._chain: ChainView | None = None
        self._accounts: Accounts | None = None
        self._whole = self.page
        self._sections: list[FoldingSection] = []
        self._quotation: QWidget | None = None
        self._more: MoreCounts | None = None
        self._order: OrderButton | None = None
        self._unlisted: Mapping[str, int] = {}

        passage = perspectives.passage
        self.passage_id = passage.id
        self._add_quotation()
        self._add_place(passage)
        self._add_attribution(passage)
        self._add_estimates(passage)
        self._add_context(passage)
        self.add_sources(dict(perspectives.numbers))
        self.page = self._whole
        self._add_noted()
        self.page.addStretch()
        self.fold((Section.SOURCES,))

    def show_search(self, search: Search) -> None:
        """Frame what a *search* finds here, and the current hit in reverse."""
        super().show_search(search)
        hit = search.notes_hit
        here = hit is not None and hit.passage == self.passage_id
        for i, table in enumerate(self._tables):
            inside = hit if here and hit and hit.part.quantity == i else None
            table.show_hits(search.query, (inside.part, inside.ordinal) if inside else None)

    def hit_area(self, hit: NotesHit) -> QRect:
        """Return where a search hit is, in this widget."""
        if hit.part.row < 0 and hit.part.kind is not PartKind.ARTICLES_FIGURE:
            return super().hit_area(hit)
        table = self._tables[hit.part.quantity]
        area = table.hit_area(hit.part, hit.ordinal)
        return area.translated(table.viewport().mapTo(self, area.topLeft()) - area.topLeft())

    def sections(self) -> Iterator[FoldingSection]:
        """Yield the sections that the page has, from the top down."""
        yield from self._sections

    def beginning(self) -> QWidget | None:
        """Return the quotation, which the head of the pane says once it is out of sight."""
        return self._quotation

    def fold(self, folded: Collection[Section]) -> None:
        """Fold these sections away, and no others."""
        for section in self._sections:
            section.fold(folded=section.section in folded)

    def number_of(self, key: str) -> int:
        """Return the number of a source on this page, by its *key*; 0 where it has none."""
        return self._perspectives.numbers.get(key, 0)

    def reveal(self, hit: NotesHit) -> None:
        """Open what is folded away where a search hit is in it."""
        if self._chain is not None:
            self._chain.reveal(hit.part)
        found = self.texts.get(hit.part)
        other = Section.SOURCES if hit.part.kind is PartKind.SOURCE else Section.ESTIMATES
        for section in self._sections:
            if section.isAncestorOf(found) if found is not None else section.section is other:
                section.fold(folded=False)
        if self._more is not None and hit.part.quantity >= _SHOWN:
            self._more.setChecked(True)

    def arranged(self, place: NotesPlace) -> NotesPlace:
        """Return a *place* with the order of the rows, the chosen one, and what is unfolded."""
        order = self._order.order if self._order is not None else Order.DATE
        chosen = ((i, table.chosen) for i, table in enumerate(self._tables))
        row = next(((i, estimate) for i, estimate in chosen if estimate is not None), None)
        unfolded = self._more is not None and self._more.isChecked()
        sentences = self._chain is not None and self._chain.shows_sentences
        return place._replace(order=int(order), row=row, unfolded=unfolded, sentences=sentences)

    def arrange_as(self, place: NotesPlace) -> None:
        """Put the rows into the order of a *place*, choose and unfold what was."""
        if self._more is not None:
            self._more.setChecked(place.unfolded)
        if self._chain is not None:
            self._chain.show_sentences(shown=place.sentences)
        if self._order is not None and self._order.order != place.order:
            self._order.choose(Order(place.order))
        for i, table in enumerate(self._tables):
            table.choose(place.row[1] if place.row and place.row[0] == i else None)

    def fit(self, width: int) -> None:
        """Set things side by side, and name the button in full, where there is room."""
        if self._chain is not None:
            self._chain.fit(width)
        if self._accounts is not None:
            self._accounts.fit(width)
        if self._more is not None:
            self._more.name_within(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self.fit(self.width())

    # -- the parts of the page

    def _add_quotation(self) -> None:
        self._quotation = quotation(self, self._perspectives)
        self.page.addWidget(self._quotation)
        add_claim(self, self._perspectives)

    def _add_place(self, passage: Passage) -> None:
        """Say where the passage stands in a text that is not the edition's own article."""
        attachment = self.at_hand.attachment(passage.id)
        if attachment is not None:
            self.add_html(place_html(attachment, self.at_hand), key=PLACE, size=0.94, muted=True)

    def _add_attribution(self, passage: Passage) -> None:
        if not (passage.attribution or passage.chain):
            return
        gaps = self.tr("{count} gaps", "", passage.gaps).format(count=passage.gaps)
        note = (gaps if passage.gaps else self.tr("no gap")) if passage.chain else ""
        self._begin(Section.ATTRIBUTION, self.tr("Attribution"), Kind.ATTRIBUTION, note=note)
        if passage.chain:
            self._chain = ChainView(self, self._perspectives)
            self.page.addWidget(self._chain)
        else:
            self._add_part(ATTRIBUTION)

    def _add_estimates(self, passage: Passage) -> None:
        if not passage.quantities:
            return
        count = passage.estimate_count
        figures = self.tr("{count} figures", "", count).format(count=count)
        self._begin(
            Section.ESTIMATES, self.tr("Estimates"), Kind.ESTIMATES, note=figures, count=count
        )
        inside = self.page
        if count > 1:
            self._order = OrderButton(self.look)
            self._order.order_chosen.connect(self._sort)
            self.page.addWidget(self._order, 0, Qt.AlignmentFlag.AlignLeft)
        for i, quantity in enumerate(passage.quantities):
            if i == _SHOWN and len(passage.quantities) > _SHOWN + 1:
                self._fold_away(len(passage.quantities) - _SHOWN)
            if i:
                self.add_space(0.7)
            self._add_quantity(i, quantity)
        self.page = inside

    def _fold_away(self, count: int) -> None:
        """Let what follows stand on a page within the page, which a button opens."""
        self._more = MoreCounts(count, self.look, self)
        self._more.toggled.connect(self.rearranged)
        self._more.inside.setSpacing(self.page.spacing())
        self.add_space(0.4)
        self.page.addWidget(self._more)
        self.page.addWidget(self._more.folded)
        self.page = self._more.inside

    def _add_quantity(self, index: int, quantity: Quantity) -> None:
        unit = f'<span style="color:{self.theme.muted.name()}"> · {escape(quantity.unit)}</span>'
        name = f'<span style="font-weight:600">{escape(quantity.name)}</span>'
        self.add_html(f"<p>{name}{unit}</p>", key=quantity_name_key(index))
        if self._perspectives.html(quantity_key(index)):
            self._add_part(quantity_key(index), size=0.875, muted=True)
        model = EstimatesModel(quantity, self.at_hand, self._perspectives)
        table = EstimatesView(model, self.look)
        table.link_activated.connect(self.link_activated)
        table.row_reached.connect(self.row_reached)
        table.selectionModel().selectionChanged.connect(self.rearranged)
        self._tables.append(table)
        self.page.addWidget(table)

    def _add_context(self, passage: Passage) -> None:
        if not (passage.context or passage.accounts or passage.later):
            return
        count = len(passage.accounts)
        note = self.tr("{count} accounts", "", count).format(count=count) if count else ""
        if passage.context or passage.accounts:
            self._begin(Section.CONTEXT, self.tr("Context"), Kind.CONTEXT, note=note)
        if passage.context:
            self._add_part(CONTEXT)
        if passage.accounts:
            self.add_space(0.35)
            self._accounts = Accounts(self, self._perspectives)
            self.page.addWidget(self._accounts)
        if passage.later:
            self._begin(Section.LATER, self.tr("Later"))
            self._add_part(LATER)

    def _add_noted(self) -> None:
        """Say at the very end by whom the notes are, and of when."""
        noted = self._perspectives.parts.get(NOTED)
        if noted is not None:
            self.add_space(0.5)
            self.add_html(f"<p>{escape(noted.text)}</p>", key=NOTED, size=0.84, muted=True)

    # -- how it is done

    def head_sources(self, standings: Sequence[Standing]) -> None:
        """Begin the section of the sources, and say how many of them were read."""
        read = standings.count(Standing.SEEN)
        note = self.tr("{count}, all of them read") if read == len(standings) else ""
        note = note or self.tr("{count}, {read} of them read")
        note = note.format(count=len(standings), read=read)
        self._begin(Section.SOURCES, self.tr("Sources"), note=note, count=len(standings))

    def list_sources(self, numbers: Mapping[str, int]) -> None:
        """Leave the sources, by their *numbers*, until their section is unfolded: few ever are."""
        self._unlisted = numbers
        self._sections[-1].head.toggled.connect(self._list_sources)

    @Slot(bool)
    def _list_sources(self, folded: bool) -> None:
        if self._unlisted and not folded:
            unlisted, self._unlisted = self._unlisted, {}
            section = self._sections[-1]
            self.page = section.body
            super().list_sources(unlisted)
            section.follow_with([self.texts[source_key(key)] for key in unlisted])
            self.show_search(self.search)

    def _begin(
        self,
        section: Section,
        name: str,
        kind: Kind | None = None,
        *,
        note: str = "",
        count: int = 0,
    ) -> None:
        """Let what follows stand in a *section* of its own, which has so many things in it."""
        head = SectionHead(name, note, self.look, kind)
        told = str(count) if count else ""
        part = FoldingSection(section, head, self.look, self, count=told)
        part.folded.connect(self.folded)
        self._sections.append(part)
        self._whole.addWidget(part)
        self.page = part.body

    def _add_part(self, key: PartKey, *, size: float = 1.0, muted: bool = False) -> None:
        self.add_html(self._perspectives.html(key), key=key, size=size, muted=muted)

    @Slot(object)
    def _sort(self, order: Order) -> None:
        for table in self._tables:
            table.sort_by(order)
        self.rearranged.emit()
