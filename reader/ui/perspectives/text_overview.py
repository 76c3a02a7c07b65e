"""What is known of a text that was opened: the pane while nothing is chosen."""

from html import escape

from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.opened_text import OpenedText
from reader.model.markup.links import To, link_html
from reader.model.opening.encoding_names import title
from reader.model.text.readable import readable
from reader.ui.look.look import Look
from reader.ui.menus.actions import first_key
from reader.ui.perspectives.legend import legend
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.page_links import topic_links
from reader.ui.perspectives.remarks_in_words import RemarksInWords


class TextOverview(NotesPage):
    """A page on a text: where it is from, what was left out, and what stands beside it."""

    def __init__(self, text: OpenedText, attached: AttachedEdition | None, look: Look) -> None:
        """Introduce a *text*, and the edition *attached* to it, if there is one."""
        super().__init__(attached or text, look)
        self.add_title(text.article.title, text.article.subtitle)
        self.add_html(f"<p>{escape(self._origin(text))}</p>", muted=True)
        if text.remarks:
            self.add_heading(self.tr("What was left out"))
            remarks = RemarksInWords(self).sentences(text.remarks)
            self.add_html("".join(f"<p>{escape(remark)}</p>" for remark in remarks))
        if text.is_part or text.is_whole:
            self.add_html(self._whole_or_part(text))
        self.add_heading(self.tr("Perspectives"))
        if attached is not None:
            self._add_perspectives(attached)
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
        if attached is not None:
            self.add_heading(self.tr("The marks"))
            self.page.addLayout(legend(self, examined=False))
        self.page.addStretch()

    def _whole_or_part(self, text: OpenedText) -> str:
        words = self.tr("Show all the page’s text")
        if text.is_whole:
            words = self.tr("Show its main text alone")
        return f"<p>{link_html(To.WHOLE, '', words)} ({escape(first_key('whole_page'))})</p>"

    def _origin(self, text: OpenedText) -> str:
        where = self.tr("Opened from {file}, which is in {encoding}.")
        if not text.encoding:
            where = self.tr("Opened from {file}.")
        elif text.is_chosen:
            where = self.tr("Opened from {file}, which is read in {encoding}, as you chose.")
        return where.format(file=readable(text.file.name), encoding=title(text.encoding))

    def _add_perspectives(self, attached: AttachedEdition) -> None:
        found = self.tr("{placed} of {count} passages have a place in this text.").format(
            placed=len(attached.passages), count=len(attached.attachments)
        )
        caution = self.tr(
            "They were written for another text. Where this one reads otherwise, the passage "
            "says so."
        )
        self.add_html(f"<p>{found} {caution}</p>{topic_links(attached)}")

    def _how_to_begin(self) -> str:
        search = self.tr("{key} searches the text and everything beside it.")
        steps = [search.format(key=first_key("find"))]
        if self.at_hand.passages:
            first = self.at_hand.passages[0].id
            link = link_html(To.PASSAGE, first, self.tr("the first one"))
            begin = self.tr(
                "Click a marked passage, or begin with {link}; {next} and {previous} go on."
            ).format(
                link=link, next=first_key("next_passage"), previous=first_key("previous_passage")
            )
            steps.insert(0, begin)
        return "".join(f"<p>{step}</p>" for step in steps)
