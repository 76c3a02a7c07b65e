"""What the edition is, whose article it is and how to begin: the pane while nothing is chosen."""

from PySide6.QtCore import QCoreApplication

from reader.model.edition.edition import Edition
from reader.model.markup.perspectives import own_key
from reader.ui.look.look import Look
from reader.ui.perspectives.home_page import HomePage
from reader.ui.perspectives.legend import legend, legend_words
from reader.ui.perspectives.notes_page import Said

_COUNTS = own_key("counts")


class Overview(HomePage):
    """The home of an edition."""

    def __init__(self, edition: Edition, look: Look) -> None:
        """Introduce an *edition*."""
        super().__init__(edition, look)
        words = dict(overview_words(edition))
        self.add_markdown(edition.article.about or edition.article.notice)
        self.add_buttons()
        self.add_places()
        self.add_topics()
        self.add_space(0.4)
        self.add_html(words[_COUNTS], key=_COUNTS, size=0.94, muted=True)
        self.add_heading(self.tr("The marks"))
        self.page.addLayout(legend(self, examined=True))
        self.add_sources()
        self.page.addStretch()


def overview_words(edition: Edition) -> Said:
    """Yield what the program itself says on the page on an *edition*, as HTML."""
    yield _COUNTS, _counts(edition)
    yield from legend_words(examined=True)


def _counts(edition: Edition) -> str:
    article = edition.article
    words = QCoreApplication.translate(
        "Overview",
        "{passages} passages with perspectives, {estimates} estimates, {sources} sources; "
        "{examined} of {paragraphs} paragraphs examined.",
    ).format(
        passages=len(edition.passages),
        estimates=sum(passage.estimate_count for passage in edition.passages),
        sources=len(edition.sources),
        examined=len(article.examined),
        paragraphs=len(article.paragraphs),
    )
    return f"<p>{words}</p>"
