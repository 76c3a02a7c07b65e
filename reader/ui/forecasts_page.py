"""What the article foretold beside what happened."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from reader.model.edition import Edition
from reader.model.forecast import Forecasts
from reader.model.markup import notes_html
from reader.ui.note_text import NoteText
from reader.ui.notes_page import NotesPage
from reader.ui.section import label
from reader.ui.theme import SANS, Theme, font


class ForecastsPage(NotesPage):
    """The forecasts as a table of two columns; it judges nothing."""

    def __init__(self, forecasts: Forecasts, edition: Edition, theme: Theme, zoom: float) -> None:
        """Show the *forecasts* of an edition's article."""
        super().__init__(edition, theme, zoom)
        self.add_title(
            self.tr("What the article foretold, and what happened"),
            self.tr("in the article’s order; no verdict is given"),
        )
        if forecasts.note:
            self.add_markdown(forecasts.note)
            self.add_space(0.4)
        grid = QGridLayout()
        grid.setHorizontalSpacing(round(1.4 * self.pixels))
        grid.setVerticalSpacing(round(0.7 * self.pixels))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        heads = (self.tr("The article, January 2017"), self.tr("What happened"))
        for column, head in enumerate(heads):
            grid.addWidget(label(head, theme.muted.name(), 0.94 * self.pixels), 0, column)
        top = Qt.AlignmentFlag.AlignTop
        for row, forecast in enumerate(forecasts.forecasts, start=1):
            link = f'<a href="passage:{forecast.passage}">{escape(forecast.says)}</a>'
            grid.addWidget(_divider(theme), 2 * row - 1, 0, 1, 2)
            grid.addWidget(self._cell(f"<p>{link}</p>"), 2 * row, 0, top)
            happened = notes_html(forecast.happened, self.numbering)
            grid.addWidget(self._cell(happened), 2 * row, 1, top)
        self.page.addLayout(grid)
        self.add_sources()
        self.page.addStretch()

    def _cell(self, html: str) -> NoteText:
        text = self.text("", font(SANS, self.pixels))
        text.show_html(html)
        return text


def _divider(theme: Theme) -> QWidget:
    line = QFrame()
    line.setFixedHeight(1)
    line.setAutoFillBackground(True)
    palette = line.palette()
    palette.setColor(palette.ColorRole.Window, theme.line)
    line.setPalette(palette)
    return line
