"""What the article foretold beside what happened."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import edition_of
from reader.model.edition.forecast import Forecasts
from reader.model.edition.phrasing import date_in_words
from reader.model.markup.links import To, link_html
from reader.model.markup.perspectives import PartKey
from reader.ui.look.look import Look
from reader.ui.look.theme import Theme
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.notes_page import NotesPage


class ForecastsPage(NotesPage):
    """The forecasts as a table of two columns; it judges nothing."""

    def __init__(self, forecasts: Forecasts, at_hand: AtHand, look: Look) -> None:
        """Show the *forecasts* of an edition's article."""
        super().__init__(at_hand, look)
        self.add_own_title(*forecasts_title())
        if forecasts.note:
            self.add_markdown(forecasts.note)
            self.add_space(0.4)
        else:
            self.next_key()
        grid = QGridLayout()
        grid.setHorizontalSpacing(round(1.4 * self.pixels))
        grid.setVerticalSpacing(round(0.7 * self.pixels))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        top = Qt.AlignmentFlag.AlignTop
        for column, head in enumerate((self._article_dated(), self.tr("What happened"))):
            cell = self._cell(f"<p>{head}</p>", size=0.94, colour=self.theme.muted.name())
            grid.addWidget(cell, 0, column, top)
        for row, forecast in enumerate(forecasts.forecasts, start=1):
            link = link_html(To.PASSAGE, forecast.passage, forecast.says)
            grid.addWidget(_divider(self.theme), 2 * row - 1, 0, 1, 2)
            grid.addWidget(self._cell(f"<p>{link}</p>", self.next_key()), 2 * row, 0, top)
            happened = self.note_html(forecast.happened)
            grid.addWidget(self._cell(happened, self.next_key()), 2 * row, 1, top)
        self.page.addLayout(grid)
        self.add_sources()
        self.page.addStretch()

    def _article_dated(self) -> str:
        edition = edition_of(self.at_hand)
        timeline = edition.timeline if edition else None
        if timeline is None:
            return self.tr("The article")
        return self.tr("The article, {date}").format(
            date=date_in_words(timeline.article, self.look.phrasing)
        )

    def _cell(
        self, html: str, key: PartKey | None = None, *, size: float = 1.0, colour: str = ""
    ) -> NoteText:
        text = self.text(key, self.look.noting(size * self.pixels))
        text.show_html(html, colour=colour)
        if key is None:  # the head of a column, ours
            text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        return text


def forecasts_title() -> tuple[str, str]:
    """Return the title of the page on forecasts, and what is below it."""
    translate = QCoreApplication.translate
    return (
        translate("ForecastsPage", "What the article foretold, and what happened"),
        translate("ForecastsPage", "in the article’s order; no verdict is given"),
    )


def _divider(theme: Theme) -> QWidget:
    line = QFrame()
    line.setFixedHeight(1)
    line.setAutoFillBackground(True)
    palette = line.palette()
    palette.setColor(palette.ColorRole.Window, theme.line)
    line.setPalette(palette)
    return line
