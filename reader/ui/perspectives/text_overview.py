"""What is known of a text that was opened: the pane while nothing is chosen."""

from html import escape

from reader.model.edition.edition import Edition, Opened
from reader.model.edition.topics import TOPIC, topics
from reader.ui.look.look import Look
from reader.ui.perspectives.legend import legend
from reader.ui.perspectives.notes_page import NotesPage


class TextOverview(NotesPage):
    """A page on a text: where it is from, what was left out, and what stands beside it."""

    def __init__(self, edition: Edition, opened: Opened, look: Look) -> None:
        """Introduce the text that an *edition* stands beside, or that stands alone."""
        super().__init__(edition, look)
        article = edition.article
        self.add_title(article.title, article.subtitle)
        where = self.tr("Opened from {file}.") if not opened.encoding else ""
        where = where or self.tr("Opened from {file}, which is in {encoding}.")
        origin = where.format(file=opened.file.name, encoding=opened.encoding.upper())
        self.add_html(f"<p>{escape(origin)}</p>", muted=True)
        if opened.notes:
            self.add_heading(self.tr("What was left out"))
            self.add_html("".join(f"<p>{escape(note)}</p>" for note in opened.notes))
        self.add_heading(self.tr("Perspectives"))
        if edition.attachments:
            self._add_perspectives()
        else:
            self.add_html(
                self.tr(
                    "<p>None are shown. Where an edition that you have opened before has "
                    "perspectives on this text, they are offered above it; File, Find Perspectives "
                    "on This Text asks again.</p>"
                )
            )
        self.add_heading(self.tr("To begin"))
        self.add_html(self._how_to_begin())
        if edition.attachments:
            self.add_heading(self.tr("The marks"))
            self.page.addLayout(legend(self, examined=False))
        self.page.addStretch()

    def _add_perspectives(self) -> None:
        edition = self.edition
        found = self.tr("{placed} of {count} passages have a place in this text.").format(
            placed=len(edition.passages), count=len(edition.attachments)
        )
        caution = self.tr(
            "They were written for another text. Where this one reads otherwise, the passage "
            "says so."
        )
        links = "".join(
            f'<p><a href="{TOPIC}{topic.id}">{escape(topic.title)}</a></p>'
            for topic in topics(edition)
        )
        self.add_html(f"<p>{found} {caution}</p>{links}")

    def _how_to_begin(self) -> str:
        steps = [self.tr("Ctrl+F searches the text and everything beside it.")]
        if self.edition.passages:
            first = self.edition.passages[0].id
            link = f'<a href="passage:{first}">{self.tr("the first one")}</a>'
            begin = self.tr("Click a marked passage, or begin with {link}; J and K go on.")
            steps.insert(0, begin.format(link=link))
        return "".join(f"<p>{step}</p>" for step in steps)
