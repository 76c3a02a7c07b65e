"""One passage as two parties tell it: their accounts side by side, and the figures they gave."""

from html import escape

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.two_parties import TwoParties
from reader.model.markup.links import To, link_html
from reader.model.markup.perspectives import (
    QUOTATION,
    Perspectives,
    account_key,
    account_name_key,
)
from reader.ui.estimates.estimates_model import EstimatesModel
from reader.ui.estimates.estimates_view import EstimatesView
from reader.ui.look.badge import Badge, label
from reader.ui.look.look import Look
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.quotation import add_claim, plain_quotation
from reader.ui.perspectives.unfolding import Unfolding
from reader.ui.perspectives.width_first import WidthFirst

# In pixels at 100 %: between the two columns, and the width below which they stand in one.
APART, STACKED = 36, 600


class ComparedPassage(NotesPage):
    """A quotation, its claim, and beside one another what two parties say of it."""

    def __init__(
        self, perspectives: Perspectives, two: TwoParties, at_hand: AtHand, look: Look
    ) -> None:
        """Set the *perspectives* that *two* parties have on a passage of what is *at_hand*."""
        super().__init__(at_hand, look)
        self._perspectives = perspectives
        self._two = two
        self._names: list[NoteText] = []
        self._grid = QGridLayout()
        self._is_stacked: bool | None = None
        self._unfolding: Unfolding | None = None

        self.passage_id = perspectives.passage.id
        self.page.setContentsMargins(0, round(0.9 * self.pixels), 0, round(1.2 * self.pixels))
        self._add_head()
        self.add_space(0.3)
        self._sides = [self._side(party) for party in two]
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(round(APART * look.zoom))
        self._grid.setVerticalSpacing(round(0.8 * self.pixels))
        self.page.addLayout(self._grid)
        self._add_figures()
        self.fit(0)

    def fit(self, width: int) -> None:
        """Set the two below one another, each with its name, where they have no room beside."""
        is_stacked = width < STACKED * self.look.zoom
        if is_stacked == self._is_stacked:
            return
        self._is_stacked = is_stacked
        for i, side in enumerate(self._sides):
            row, column = (i, 0) if is_stacked else (0, i)
            self._grid.addWidget(side, row, column, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(i, int(not is_stacked or i == 0))
        for name in self._names:
            name.setVisible(is_stacked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self.fit(self.width())

    def _add_head(self) -> None:
        passage, muted = self._perspectives.passage, self.theme.muted.name()
        words = self._perspectives.parts[QUOTATION].text
        place = self.tr("{number} · ¶ {paragraph}").format(
            number=self.at_hand.passages.index(passage) + 1,
            paragraph=self.at_hand.paragraph_of(passage),
        )
        row, top = QHBoxLayout(), Qt.AlignmentFlag.AlignTop
        row.setSpacing(round(0.6 * self.pixels))
        row.addWidget(Badge(passage.kind, self.look), 0, top)
        row.addWidget(plain_quotation(self, words, 1.2), 1)
        row.addWidget(label(place, muted, 0.84 * self.pixels), 0, top)
        self.page.addLayout(row)
        add_claim(self, self._perspectives)

    def _side(self, party_id: str) -> QWidget:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(0.15 * self.pixels))
        name = self.text(account_name_key(party_id), self.look.noting(self.pixels, bold=True))
        party = self.at_hand.parties[party_id].name
        name.show_html(f"<p>{link_html(To.PARTY, party_id, party)}</p>")
        self._names.append(name)
        column.addWidget(name)
        html = self._perspectives.html(account_key(party_id))
        if html:
            text = self.text(account_key(party_id), self.look.noting(self.pixels))
            text.show_html(html)
            column.addWidget(text)
        else:
            column.addWidget(_Silence(self))
        column.addStretch()
        return WidthFirst(column)

    def _add_figures(self) -> None:
        """Offer to unfold the rows of the two, where there are any."""
        figures = self._two.figures(self._perspectives.passage)
        if not any(figures):
            return
        told = []
        for party, own in zip(self._two, figures, strict=True):
            words = self.tr("{party} {count}") if own else self.tr("{party} none known")
            name = self.at_hand.parties[party].name
            told.append(words.format(party=name, count=len(own)))
        short = self.tr("Figures they gave for it")
        self._unfolding = Unfolding(f"{short}: {' · '.join(told)}", short, self.look, self)
        self._unfolding.setAccessibleName(self._unfolding.text())
        self._unfolding.toggled.connect(self._unfold)
        self._unfolding.toggled.connect(self.rearranged)
        self.page.addWidget(self._unfolding)
        self.page.addWidget(self._unfolding.folded)

    @Slot(bool)
    def _unfold(self, shown: bool) -> None:
        """Make the rows, each quantity's on the passage's own axis, once they are asked for."""
        inside = self._unfolding.inside if self._unfolding is not None else None
        if not shown or inside is None or inside.count():
            return
        for quantity in self._perspectives.passage.quantities:
            if not {estimate.party for estimate in quantity.estimates} & {*self._two}:
                continue
            name = self.text(None, self.look.noting(self.pixels))
            unit = f'<span style="color:{self.theme.muted.name()}"> · {escape(quantity.unit)}'
            name.show_html(f"<p><b>{escape(quantity.name)}</b>{unit}</span></p>")
            inside.addWidget(name)
            name.show()
            model = EstimatesModel(quantity, self.at_hand, self._perspectives, of=self._two)
            table = EstimatesView(model, self.look)
            table.link_activated.connect(self.link_activated)
            table.row_reached.connect(self.row_reached)
            inside.addWidget(table)
            table.show()


class _Silence(WidthFirst):
    """A dashed box that says of a party that it has no account here."""

    def __init__(self, page: NotesPage) -> None:
        column, side = QVBoxLayout(), round(0.7 * page.pixels)
        super().__init__(column)
        self._edge = page.theme.edge
        column.setContentsMargins(side, side, side, round(0.3 * side))
        text = page.text(None, page.look.noting(0.94 * page.pixels))
        words = page.tr("No account of its own on this passage stands in this edition.")
        text.show_html(f"<p>{words}</p>", colour=page.theme.muted.name())
        column.addWidget(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._edge, 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.end()
