"""What the edition is, whose article it is and how to begin: the pane while nothing is chosen."""

from PySide6.QtCore import QCoreApplication

from reader.model.edition.edition import Edition
from reader.model.edition.topics import topics
from reader.model.markup.links import To, link_html
from reader.model.markup.perspectives import own_key
from reader.ui.look.look import Look
from reader.ui.menus.actions import first_key
from reader.ui.perspectives.legend import legend, legend_words
from reader.ui.perspectives.notes_page import NotesPage, Said
from reader.ui.perspectives.page_links import topic_links

_BEGIN, _TOPICS, _COUNTS = own_key("begin"), own_key("topics"), own_key("counts")


class Overview(NotesPage):
    """A page on the edition as a whole."""

    def __init__(self, edition: Edition, look: Look) -> None:
        """Introduce an *edition*."""
        super().__init__(edition, look)
        article = edition.article
        words = dict(overview_words(edition))
        title, subtitle = self.next_key(), self.next_key()
        below_title = edition.below_title(look.phrasing)
        self.add_title(article.title, below_title, key=title, below=subtitle)
        self.add_markdown(article.about or article.notice)
        self.add_heading(self.tr("To begin"))
        self.add_html(words[_BEGIN], key=_BEGIN)
        if topics(edition):
            self.add_heading(self.tr("The article as a whole"))
            self.add_html(words[_TOPICS], key=_TOPICS)
        self.add_heading(self.tr("The marks"))
        self.page.addLayout(legend(self, examined=True))
        self.add_heading(self.tr("In this edition"))
        self.add_html(words[_COUNTS], key=_COUNTS)
        self.add_sources()
        self.page.addStretch()


def overview_words(edition: Edition) -> Said:
    """Yield what the program itself says on the page on an *edition*, as HTML."""
    yield _BEGIN, _how_to_begin(edition)
    yield _TOPICS, topic_links(edition)
    yield from legend_words(examined=True)
    yield _COUNTS, _counts(edition)


def _how_to_begin(edition: Edition) -> str:
    passages = edition.passages
    walk = _translate(
        "{next} and {previous} go to the next passage and the one before; Tab and Return do too."
    ).format(next=first_key("next_passage"), previous=first_key("previous_passage"))
    search = _translate("{key} searches the article and everything beside it.")
    steps = [walk, search.format(key=first_key("find"))]
    if passages:
        link = link_html(To.PASSAGE, passages[0].id, _translate("the first one"))
        begin = _translate("Click a marked passage, or begin with {link}.").format(link=link)
        steps.insert(0, begin)
    return "".join(f"<p>{step}</p>" for step in steps)


def _counts(edition: Edition) -> str:
    article = edition.article
    words = _translate(
        "{passages} passages with perspectives, {estimates} estimates, {sources} sources; "
        "{examined} of {paragraphs} paragraphs examined."
    ).format(
        passages=len(edition.passages),
        estimates=sum(passage.estimate_count for passage in edition.passages),
        sources=len(edition.sources),
        examined=len(article.examined),
        paragraphs=len(article.paragraphs),
    )
    return f"<p>{words}</p>"


def _translate(text: str) -> str:
    return QCoreApplication.translate("Overview", text)
