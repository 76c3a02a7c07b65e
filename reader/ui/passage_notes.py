"""The perspectives on one passage, set as a page: quotation, attribution, estimates, context."""

from html import escape

from PySide6.QtCore import QRect, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from reader.model.edition import Edition
from reader.model.estimate import Quantity
from reader.model.passage import Kind, Passage
from reader.model.perspectives import (
    ATTRIBUTION,
    CLAIM,
    CONTEXT,
    LATER,
    Perspectives,
    account_key,
    quantity_key,
    source_key,
)
from reader.model.search import NotesHit, Search
from reader.ui.estimates_model import EstimatesModel, Order
from reader.ui.estimates_view import EstimatesView
from reader.ui.note_text import NoteText
from reader.ui.section import SectionHead, label
from reader.ui.theme import NOTES_PIXELS, SANS, SERIF, Theme, font

# Two accounts stand side by side where each has at least this many letter sizes of width.
_ACCOUNT_WIDTH = 13.5


class PassageNotes(QWidget):
    """Everything that stands beside one passage, from the most important down."""

    link_activated = Signal(QUrl)

    def __init__(
        self,
        passage: Passage,
        edition: Edition,
        perspectives: Perspectives,
        theme: Theme,
        zoom: float,
    ) -> None:
        """Lay out the *perspectives* on a *passage*."""
        super().__init__()
        self._edition = edition
        self._perspectives = perspectives
        self._theme = theme
        self._zoom = zoom
        self._pixels = NOTES_PIXELS * zoom
        self._texts: dict[str, NoteText] = {}
        self._tables: list[EstimatesView] = []
        self._accounts = QGridLayout()
        self._account_boxes: list[QWidget] = []
        self._columns = 0

        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, round(2 * self._pixels))
        self._page.setSpacing(round(0.45 * self._pixels))
        self._add_heading(passage)
        self._add_attribution(passage)
        self._add_estimates(passage)
        self._add_context(passage)
        self._add_sources()
        self._page.addStretch()

    def arrange(self) -> None:
        """Lay everything out now, so that it is known where things stand."""
        self._page.activate()

    def show_search(self, search: Search) -> None:
        """Frame what a *search* finds here, and the current hit in reverse."""
        hit = search.notes_hit
        for key, text in self._texts.items():
            here = hit is not None and hit.part == key
            text.show_hits(search.query, hit.ordinal if here and hit else None)
        for table in self._tables:
            table.clearSelection()

    def hit_area(self, hit: NotesHit) -> QRect:
        """Return where a search hit is, in this widget."""
        text = self._texts.get(hit.part)
        if text is not None:
            area = text.hit_area(hit.ordinal).toAlignedRect()
            return area.translated(text.mapTo(self, area.topLeft()) - area.topLeft())
        kind, _, place = hit.part.partition("-")
        if kind == "estimate":
            quantity, estimate = (int(number) for number in place.split("-"))
            table = self._tables[quantity]
            area = table.show_estimate(estimate)
            return area.translated(table.viewport().mapTo(self, area.topLeft()) - area.topLeft())
        return QRect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the accounts side by side where there is room."""
        super().resizeEvent(event)
        self._arrange_accounts()

    # -- the parts of the page

    def _add_heading(self, passage: Passage) -> None:
        quotation = NoteText(self._theme, font(SERIF, 1.28 * self._pixels, italic=True))
        quotation.show_html(f"<p>“{escape(passage.exact)}”</p>")
        self._page.addWidget(quotation)
        claim = self._text(CLAIM, font(SANS, 1.03 * self._pixels))
        claim.show_html(f"<p>{escape(passage.claim)}</p>", colour=self._theme.muted.name())
        self._page.addWidget(claim)

    def _add_attribution(self, passage: Passage) -> None:
        if passage.attribution:
            self._add_head(Kind.ATTRIBUTION, self.tr("Attribution"), "")
            self._add_notes(ATTRIBUTION)

    def _add_estimates(self, passage: Passage) -> None:
        if not passage.quantities:
            return
        self._add_head(Kind.ESTIMATES, self.tr("Estimates"), self._order_button(passage))
        for i, quantity in enumerate(passage.quantities):
            if i:
                self._page.addSpacing(round(0.7 * self._pixels))
            self._add_quantity(i, quantity)

    def _add_quantity(self, index: int, quantity: Quantity) -> None:
        name = NoteText(self._theme, font(SANS, self._pixels))
        unit = f'<span style="color:{self._theme.muted.name()}">, {escape(quantity.unit)}</span>'
        name.show_html(f'<p><span style="font-weight:600">{escape(quantity.name)}</span>{unit}</p>')
        self._page.addWidget(name)
        if self._perspectives.html(quantity_key(index)):
            self._add_notes(quantity_key(index), size=0.94, muted=True)
        model = EstimatesModel(quantity, self._edition, self._perspectives)
        table = EstimatesView(model, self._theme, self._zoom)
        table.link_activated.connect(self.link_activated)
        self._tables.append(table)
        self._page.addWidget(table)

    def _add_context(self, passage: Passage) -> None:
        if not (passage.context or passage.accounts or passage.later):
            return
        count = len(passage.accounts)
        note = (
            "" if not count else self.tr("1 account") if count == 1 else self.tr("{count} accounts")
        )
        note = note.format(count=count)
        self._add_head(Kind.CONTEXT, self.tr("Context"), note)
        if passage.context:
            self._add_notes(CONTEXT)
        self._accounts.setHorizontalSpacing(round(1.4 * self._pixels))
        self._accounts.setVerticalSpacing(round(0.8 * self._pixels))
        for account in passage.accounts:
            self._account_boxes.append(self._account(account.party))
        self._page.addLayout(self._accounts)
        if passage.later:
            later = label(self.tr("Later"), self._theme.text.name(), self._pixels, bold=True)
            self._page.addSpacing(round(0.4 * self._pixels))
            self._page.addWidget(later)
            self._add_notes(LATER)

    def _account(self, party_id: str) -> QWidget:
        party = self._edition.parties[party_id]
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(0.15 * self._pixels))
        name = NoteText(self._theme, font(SANS, self._pixels, bold=True))
        name.show_html(f'<p style="font-weight:600">{escape(party.name)}</p>')
        text = self._text(account_key(party_id), font(SANS, self._pixels))
        text.show_html(self._perspectives.html(account_key(party_id)))
        column.addWidget(name)
        column.addWidget(text)
        column.addStretch()
        return box

    def _add_sources(self) -> None:
        numbers = self._perspectives.numbers
        if not numbers:
            return
        self._page.addSpacing(round(0.8 * self._pixels))
        head = label(self.tr("Sources"), self._theme.text.name(), self._pixels, bold=True)
        self._page.addWidget(head)
        for key, number in numbers.items():
            source = self._edition.sources[key]
            text = self._text(source_key(key), font(SANS, 0.92 * self._pixels))
            text.show_html(
                f'<p><a href="source:{key}">{number}</a>&nbsp; {escape(source.description)}. '
                f'<span style="color:{self._theme.muted.name()}">{source.standing}</span></p>'
            )
            self._page.addWidget(text)

    # -- how it is done

    def _add_head(self, kind: Kind, name: str, note: str | QWidget) -> None:
        self._page.addSpacing(round(0.55 * self._pixels))
        self._page.addWidget(SectionHead(kind, name, note, self._theme, self._zoom))

    def _add_notes(self, key: str, *, size: float = 1.0, muted: bool = False) -> None:
        text = self._text(key, font(SANS, size * self._pixels))
        colour = self._theme.muted.name() if muted else ""
        text.show_html(self._perspectives.html(key), colour=colour)
        self._page.addWidget(text)

    def _text(self, key: str, chosen: QFont) -> NoteText:
        text = NoteText(self._theme, chosen)
        text.link_activated.connect(self.link_activated)
        self._texts[key] = text
        return text

    def _arrange_accounts(self) -> None:
        wide = self.width() >= 2 * _ACCOUNT_WIDTH * self._pixels
        columns = 2 if wide and len(self._account_boxes) > 1 else 1
        if columns == self._columns:
            return
        self._columns = columns
        for i, box in enumerate(self._account_boxes):
            row, column = divmod(i, columns)
            self._accounts.addWidget(box, row, column, Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            self._accounts.setColumnStretch(column, int(column < columns))

    def _order_button(self, passage: Passage) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setFont(font(SANS, 15 * self._zoom))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        group = QActionGroup(menu)
        names = {
            Order.DATE: self.tr("by end of period"),
            Order.PARTY: self.tr("by party"),
            Order.FIGURE: self.tr("by figure, lowest first"),
        }
        for order, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(order is Order.DATE)
            action.setData(int(order))
            group.addAction(action)
        menu.triggered.connect(self._sort)
        button.setMenu(menu)
        count = passage.estimate_count
        figures = self.tr("1 figure") if count == 1 else self.tr("{count} figures")
        figures = figures.format(count=count)
        button.setProperty("figures", figures)
        button.setText(f"{figures} · {names[Order.DATE]} ▾")
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self._order = button
        return button

    @Slot(QAction)
    def _sort(self, action: QAction) -> None:
        self._order.setText(f"{self._order.property('figures')} · {action.text()} ▾")
        for table in self._tables:
            table.sort_by(Order(action.data()))
