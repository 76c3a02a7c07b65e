"""What the edition is, whose article it is and how to begin: the pane while nothing is chosen."""

from reader.model.edition.edition import Edition
from reader.model.edition.topics import topics
from reader.model.markup.links import To, link_html
from reader.ui.look.look import Look
from reader.ui.menus.actions import first_key
from reader.ui.perspectives.legend import legend
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.page_links import topic_links


class Overview(NotesPage):
    """A page on the edition as a whole."""

    def __init__(self, edition: Edition, look: Look) -> None:
        """Introduce an *edition*."""
        super().__init__(edition, look)
        article = edition.article
        title, subtitle = self.next_key(), self.next_key()
        self.add_title(article.title, article.subtitle, key=title, below=subtitle)
        self.add_markdown(article.about or article.notice)
        self.add_heading(self.tr("To begin"))
        self.add_html(self._how_to_begin())
        if topics(edition):
            self.add_heading(self.tr("The article as a whole"))
            self.add_html(topic_links(edition))
        self.add_heading(self.tr("The marks"))
        self.page.addLayout(legend(self, examined=True))
        self.add_heading(self.tr("In this edition"))
        self.add_html(f"<p>{self._counts()}</p>")
        self.add_sources()
        self.page.addStretch()

    def _how_to_begin(self) -> str:
        passages = self.at_hand.passages
        walk = self.tr(
            "{next} and {previous} go to the next passage and the one before; Tab and Return do "
            "too."
        ).format(next=first_key("next_passage"), previous=first_key("previous_passage"))
        search = self.tr("{key} searches the article and everything beside it.")
        steps = [walk, search.format(key=first_key("find"))]
        if passages:
            link = link_html(To.PASSAGE, passages[0].id, self.tr("the first one"))
            begin = self.tr("Click a marked passage, or begin with {link}.").format(link=link)
            steps.insert(0, begin)
        return "".join(f"<p>{step}</p>" for step in steps)

    def _counts(self) -> str:
        at_hand, article = self.at_hand, self.at_hand.article
        estimates = sum(passage.estimate_count for passage in at_hand.passages)
        return self.tr(
            "{passages} passages with perspectives, {estimates} estimates, {sources} sources; "
            "{examined} of {paragraphs} paragraphs examined."
        ).format(
            passages=len(at_hand.passages),
            estimates=estimates,
            sources=len(at_hand.sources),
            examined=len(article.examined),
            paragraphs=len(article.paragraphs),
        )
