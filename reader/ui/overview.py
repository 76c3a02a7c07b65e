"""What the edition is, whose article it is and how to begin: the pane while nothing is chosen."""

from html import escape

from PySide6.QtCore import QLineF, QRectF, QUrl, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from reader.model.citations import Numbering
from reader.model.edition import Edition
from reader.model.markup import notes_html
from reader.model.passage import Kind
from reader.ui.article_marks import paint_line
from reader.ui.note_text import NoteText
from reader.ui.section import Badge, label
from reader.ui.theme import NOTES_PIXELS, SANS, SERIF, Theme, font


class Overview(QWidget):
    """A page on the edition as a whole."""

    link_activated = Signal(QUrl)

    def __init__(self, edition: Edition, theme: Theme, zoom: float) -> None:
        """Introduce an *edition*."""
        super().__init__()
        self._theme = theme
        self._pixels = pixels = NOTES_PIXELS * zoom
        article = edition.article

        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, round(2 * pixels))
        page.setSpacing(round(0.5 * pixels))
        page.addWidget(self._text(f"<p>{escape(article.title)}</p>", 1.45, serif=True))
        if article.subtitle:
            page.addWidget(self._text(f"<p>{escape(article.subtitle)}</p>", 1.03, muted=True))
        page.addSpacing(round(0.4 * pixels))
        page.addWidget(self._text(notes_html(article.about or article.notice, Numbering())))
        page.addSpacing(round(0.6 * pixels))
        page.addWidget(label(self.tr("To begin"), theme.text.name(), pixels, bold=True))
        page.addWidget(self._text(self._how_to_begin(edition)))
        page.addSpacing(round(0.6 * pixels))
        page.addWidget(label(self.tr("The marks"), theme.text.name(), pixels, bold=True))
        page.addLayout(self._legend())
        page.addSpacing(round(0.6 * pixels))
        page.addWidget(label(self.tr("In this edition"), theme.text.name(), pixels, bold=True))
        page.addWidget(self._text(self._counts(edition)))
        page.addStretch()

    def _text(
        self, html: str, size: float = 1.0, *, muted: bool = False, serif: bool = False
    ) -> NoteText:
        chosen = font(SERIF if serif else SANS, size * self._pixels, bold=serif)
        text = NoteText(self._theme, chosen)
        if serif:
            html = html.replace("<p>", '<p style="font-weight:600">')
        text.show_html(html, colour=self._theme.muted.name() if muted else "")
        text.link_activated.connect(self.link_activated)
        return text

    def _how_to_begin(self, edition: Edition) -> str:
        first = edition.passages[0].id if edition.passages else ""
        link = f'<a href="passage:{first}">{self.tr("the first one")}</a>'
        steps = (
            self.tr("Click a marked passage, or begin with {link}.").format(link=link),
            self.tr("J and K go to the next passage and the one before; Tab and Return do too."),
            self.tr("Ctrl+F searches the article and everything beside it."),
        )
        return "".join(f"<p>{step}</p>" for step in steps)

    def _legend(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(round(0.6 * self._pixels))
        grid.setVerticalSpacing(round(0.35 * self._pixels))
        grid.setColumnStretch(2, 1)
        meanings = {
            Kind.ATTRIBUTION: self.tr("who says so, and how they could know"),
            Kind.ESTIMATES: self.tr("other published figures for the same thing"),
            Kind.CONTEXT: self.tr("definitions, other sides’ accounts, what came later"),
        }
        for row, (kind, meaning) in enumerate(meanings.items()):
            grid.addWidget(Badge(kind, self._theme, 1.25 * self._pixels), row, 0)
            grid.addWidget(_Pattern(kind, self._theme, self._pixels), row, 1)
            grid.addWidget(self._text(f"<p>{meaning}</p>"), row, 2)
        margin = (
            ("○", self.tr("every claim in the paragraph was checked, and it needs nothing")),
            ("·", self.tr("the paragraph has not been examined whole")),
        )
        for row, (glyph, meaning) in enumerate(margin, start=len(meanings)):
            sign = label(glyph, self._theme.muted.name(), self._pixels, bold=True)
            sign.setContentsMargins(round(0.35 * self._pixels), 0, 0, 0)
            grid.addWidget(sign, row, 0)
            grid.addWidget(self._text(f"<p>{meaning}</p>"), row, 1, 1, 2)
        return grid

    def _counts(self, edition: Edition) -> str:
        article = edition.article
        estimates = sum(passage.estimate_count for passage in edition.passages)
        return "<p>{}</p>".format(
            self.tr(
                "{passages} passages with perspectives, {estimates} estimates, {sources} sources; "
                "{examined} of {paragraphs} paragraphs examined."
            ).format(
                passages=len(edition.passages),
                estimates=estimates,
                sources=len(edition.sources),
                examined=len(article.examined),
                paragraphs=len(article.paragraphs),
            )
        )


class _Pattern(QWidget):
    """A stretch of the mark by which a kind is known in the text."""

    def __init__(self, kind: Kind, theme: Theme, pixels: float) -> None:
        super().__init__()
        self._kind = kind
        self._theme = theme
        self.setFixedSize(round(3 * pixels), round(1.25 * pixels))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        painter.fillRect(area, self._theme.kinds[self._kind].fill)
        y = area.bottom() - 1
        paint_line(painter, QLineF(area.left(), y, area.right(), y), self._kind, self._theme)
        painter.end()
