"""What the edition is, whose article it is and how to begin: the pane while nothing is chosen."""

from html import escape

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from reader.model.edition import Edition
from reader.model.passage import Kind
from reader.model.topics import TOPIC, topics
from reader.ui.article_marks import EXAMINED, NOT_EXAMINED, paint_line
from reader.ui.note_text import NoteText
from reader.ui.notes_page import NotesPage
from reader.ui.section import Badge, label
from reader.ui.theme import SANS, Theme, font


class Overview(NotesPage):
    """A page on the edition as a whole."""

    def __init__(self, edition: Edition, theme: Theme, zoom: float) -> None:
        """Introduce an *edition*."""
        super().__init__(edition, theme, zoom)
        article = edition.article
        self.add_title(article.title, article.subtitle)
        self.add_markdown(article.about or article.notice)
        self.add_heading(self.tr("To begin"))
        self.add_html(self._how_to_begin())
        if topics(edition):
            self.add_heading(self.tr("The article as a whole"))
            self.add_html(self._topics())
        self.add_heading(self.tr("The marks"))
        self.page.addLayout(self._legend())
        self.add_heading(self.tr("In this edition"))
        self.add_html(f"<p>{self._counts()}</p>")
        self.add_sources()
        self.page.addStretch()

    def _how_to_begin(self) -> str:
        passages = self.edition.passages
        steps = [
            self.tr("J and K go to the next passage and the one before; Tab and Return do too."),
            self.tr("Ctrl+F searches the article and everything beside it."),
        ]
        if passages:
            link = f'<a href="passage:{passages[0].id}">{self.tr("the first one")}</a>'
            begin = self.tr("Click a marked passage, or begin with {link}.").format(link=link)
            steps.insert(0, begin)
        return "".join(f"<p>{step}</p>" for step in steps)

    def _topics(self) -> str:
        links = (
            f'<p><a href="{TOPIC}{topic.id}">{escape(topic.title)}</a></p>'
            for topic in topics(self.edition)
        )
        return "".join(links)

    def _legend(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(round(0.6 * self.pixels))
        grid.setVerticalSpacing(round(0.35 * self.pixels))
        grid.setColumnStretch(2, 1)
        meanings = {
            Kind.ATTRIBUTION: self.tr("who says so, and how they could know"),
            Kind.ESTIMATES: self.tr("other published figures for the same thing"),
            Kind.CONTEXT: self.tr("definitions, other sides’ accounts, what came later"),
        }
        for row, (kind, meaning) in enumerate(meanings.items()):
            grid.addWidget(Badge(kind, self.theme, 1.25 * self.pixels), row, 0)
            grid.addWidget(_Pattern(kind, self.theme, self.pixels), row, 1)
            grid.addWidget(self._meaning(meaning), row, 2)
        margin = (
            (EXAMINED, self.tr("the paragraph was examined whole, and needed nothing")),
            (NOT_EXAMINED, self.tr("the paragraph has not been examined whole")),
        )
        for row, (glyph, meaning) in enumerate(margin, start=len(meanings)):
            sign = label(glyph, self.theme.muted.name(), self.pixels, bold=True)
            sign.setContentsMargins(round(0.35 * self.pixels), 0, 0, 0)
            grid.addWidget(sign, row, 0)
            grid.addWidget(self._meaning(meaning), row, 1, 1, 2)
        return grid

    def _meaning(self, words: str) -> NoteText:
        text = self.text("", font(SANS, self.pixels))
        text.show_html(f"<p>{words}</p>")
        return text

    def _counts(self) -> str:
        edition, article = self.edition, self.edition.article
        estimates = sum(passage.estimate_count for passage in edition.passages)
        return self.tr(
            "{passages} passages with perspectives, {estimates} estimates, {sources} sources; "
            "{examined} of {paragraphs} paragraphs examined."
        ).format(
            passages=len(edition.passages),
            estimates=estimates,
            sources=len(edition.sources),
            examined=len(article.examined),
            paragraphs=len(article.paragraphs),
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
