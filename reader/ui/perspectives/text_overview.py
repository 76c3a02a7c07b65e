"""What is known of a text that was opened: the pane while nothing is chosen."""

from html import escape

from PySide6.QtCore import QCoreApplication

from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.opened_text import OpenedText
from reader.model.markup.links import To, link_html
from reader.model.markup.perspectives import own_key
from reader.model.opening.encoding_names import title
from reader.model.text.readable import readable
from reader.ui.look.look import Look
from reader.ui.menus.actions import first_key
from reader.ui.perspectives.home_page import HomePage
from reader.ui.perspectives.legend import legend, legend_words
from reader.ui.perspectives.notes_page import Said
from reader.ui.perspectives.placing import another_text, offer_link, otherwise_link
from reader.ui.perspectives.remarks_in_words import RemarksInWords

_ORIGIN, _REMARKS, _WHOLE = own_key("origin"), own_key("remarks"), own_key("whole")
_BESIDE = own_key("beside")


class TextOverview(HomePage):
    """A page on a text: where it is from, what was left out, and what stands beside it."""

    def __init__(self, text: OpenedText, attached: AttachedEdition | None, look: Look) -> None:
        """Introduce a *text*, and the edition *attached* to it, if there is one."""
        super().__init__(attached or text, look)
        words = dict(text_words(text, attached))
        title, subtitle = self.next_key(), self.next_key()
        article = text.article
        self.add_title(article.title, article.below_title(look.phrasing), key=title, below=subtitle)
        self.add_html(words[_ORIGIN], key=_ORIGIN, muted=True)
        if text.remarks:
            self.add_heading(self.tr("What was left out"))
            self.add_html(words[_REMARKS], key=_REMARKS)
        if text.is_part or text.is_whole:
            self.add_html(words[_WHOLE], key=_WHOLE)
        self.add_heading(self.tr("Perspectives"))
        self.add_html(words[_BESIDE], key=_BESIDE)
        self.add_buttons()
        self.add_places()
        self.add_topics()
        if attached is not None and attached.passages:
            self.add_heading(self.tr("The marks"))
            self.page.addLayout(legend(self, examined=False))
        self.page.addStretch()


def text_words(text: OpenedText, attached: AttachedEdition | None) -> Said:
    """Yield what the program says on the page on a *text* with an edition *attached*, as HTML."""
    yield _ORIGIN, f"<p>{escape(_origin(text))}</p>"
    remarks = RemarksInWords().sentences(text.remarks)
    yield _REMARKS, "".join(f"<p>{escape(remark)}</p>" for remark in remarks)
    if text.is_part or text.is_whole:
        yield _WHOLE, _whole_or_part(text)
    yield _BESIDE, _beside(attached) if attached else _nothing_beside()
    if attached is not None and attached.passages:
        yield from legend_words(examined=False)


def _whole_or_part(text: OpenedText) -> str:
    words = _translate("Show all the page’s text")
    if text.is_whole:
        words = _translate("Show its main text alone")
    return f"<p>{link_html(To.WHOLE, '', words)} ({escape(first_key('whole_page'))})</p>"


def _origin(text: OpenedText) -> str:
    where = _translate("Opened from {file}, which is in {encoding}.")
    if not text.encoding:
        where = _translate("Opened from {file}.")
    elif text.is_chosen:
        where = _translate("Opened from {file}, which is read in {encoding}, as you chose.")
    return where.format(file=readable(text.file.name), encoding=title(text.encoding))


def _beside(attached: AttachedEdition) -> str:
    found = _translate("{placed} of {count} passages have a place in this text.").format(
        placed=len(attached.passages), count=len(attached.attachments)
    )
    edition = link_html(To.EDITION, "", attached.edition.article.title)
    whose = _translate("What stands beside it is of the edition “{edition}”.")
    found = f"{found} {whose.format(edition=edition)}"
    caution = _translate(
        "They were written for another text. Where this one reads otherwise, the passage says so."
    )
    if not attached.belongs:
        caution = another_text(attached)
    otherwise = f"<p>{otherwise_link(attached)}</p>" if attached.otherwise else ""
    return f"<p>{found} {caution}</p>{otherwise}"


def _nothing_beside() -> str:
    return f"<p>{_translate('None are shown.')} {offer_link()}</p>"


def _translate(text: str) -> str:
    return QCoreApplication.translate("TextOverview", text)
