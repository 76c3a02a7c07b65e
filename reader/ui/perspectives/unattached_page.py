"""The passages that have no place in the text that is read, and what can be done about each."""

from html import escape

from PySide6.QtCore import QCoreApplication

from reader.model.edition.attachment import Attachment
from reader.model.edition.edition import Edition
from reader.model.edition.topics import TOPIC, passage_topic
from reader.model.text.quotation import Status
from reader.ui.look.look import Look
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.placing import (
    BACK,
    HERE,
    LOOSE,
    SELECTION,
    SHOW,
    in_context,
    link,
    lost_in_words,
)

_GUESSES = 3


class UnattachedPage(NotesPage):
    """A list of the passages without a place: their words, the nearest guesses, and a choice."""

    def __init__(self, edition: Edition, look: Look) -> None:
        """List those of an *edition* beside a text that was opened."""
        super().__init__(edition, look)
        lost = edition.unattached
        count = len(edition.attachments)
        self.add_title(self.tr("Passages without a place"))
        if lost:
            text = self.tr(
                "Not found for sure in the text that you read: {lost} of {count}. Nothing is drawn "
                "for these until you say where they belong. What you decide is kept for this text; "
                "the edition stays as it is."
            )
        else:
            text = self.tr("All {count} passages have a place in the text.")
        self.add_html(f"<p>{text.format(lost=len(lost), count=count)}</p>", muted=True)
        waiting = [each for each in lost if not each.decided]
        # Those first for which there is something to decide.
        for attachment in sorted(waiting, key=lambda each: not each.guesses):
            self._add(attachment)
        left = [each for each in lost if each.decided]
        if left:
            self.add_heading(self.tr("Left loose"))
        for attachment in left:
            self._add(attachment)
        self.page.addStretch()

    def _add(self, attachment: Attachment) -> None:
        passage = attachment.passage
        address = TOPIC + passage_topic(passage.id)
        self.add_space(1.0)
        self.add_html(f'<p><a href="{address}">{escape(passage.claim)}</a></p>')
        quoted = self.tr("Looked for: “{words}”").format(words=escape(attachment.quotation.exact))
        self.add_html(f"<p>{quoted}<br>{escape(lost_in_words(attachment))}</p>", muted=True)
        for number, place in enumerate(attachment.guesses[:_GUESSES]):
            context = in_context(self.edition.article.text, place)
            here = link(HERE, attachment, self.tr("Attach here"), number)
            show = link(SHOW, attachment, self.tr("Show in the text"), number)
            self.add_html(f"<p>{context}</p><p>{here} · {show}</p>")
        self.add_html(f"<p>{' · '.join(_choices(attachment))}</p>")


def _choices(attachment: Attachment) -> list[str]:
    selection = _translate("Attach to the words I selected")
    if not attachment.guesses:
        selection = _translate("Select words in the text and attach it there")
    choices = [link(SELECTION, attachment, selection)]
    if attachment.decided:
        as_found = attachment.resolution.status in (Status.ATTACHED, Status.CHANGED)
        back = _translate("Put it back") if as_found else _translate("Take this back")
        return [*choices, link(BACK, attachment, back)]
    return [*choices, link(LOOSE, attachment, _translate("Leave it loose"))]


def _translate(text: str) -> str:
    return QCoreApplication.translate("UnattachedPage", text)
