"""The passages that have no place in the text that is read, and what can be done about each."""

from html import escape

from PySide6.QtCore import QCoreApplication

from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Attachment
from reader.model.edition.topics import passage_topic
from reader.model.markup.links import To, link_html
from reader.model.text.quotation import Status
from reader.ui.look.look import Look
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.placing import Step, in_context, lost_in_words, step_link

_GUESSES = 3


class UnattachedPage(NotesPage):
    """A list of the passages without a place: their words, the nearest guesses, and a choice."""

    def __init__(self, attached: AttachedEdition, look: Look) -> None:
        """List those of an edition *attached* to a text."""
        super().__init__(attached, look)
        lost = attached.unattached
        count = len(attached.attachments)
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
        for attachment in sorted(waiting, key=lambda each: not each.resolution.places):
            self._add(attachment)
        left = [each for each in lost if each.decided]
        if left:
            self.add_heading(self.tr("Left loose"))
        for attachment in left:
            self._add(attachment)
        self.page.addStretch()

    def _add(self, attachment: Attachment) -> None:
        passage = attachment.passage
        self.add_space(1.0)
        claim = link_html(To.TOPIC, passage_topic(passage.id), passage.claim)
        self.add_html(f"<p>{claim}</p>")
        quoted = self.tr("Looked for: “{words}”").format(words=escape(attachment.quotation.exact))
        self.add_html(f"<p>{quoted}<br>{escape(lost_in_words(attachment))}</p>", muted=True)
        for number, place in enumerate(attachment.resolution.places[:_GUESSES]):
            context = in_context(self.at_hand.article.text, place)
            here = step_link(Step.HERE, attachment, self.tr("Attach here"), number)
            show = step_link(Step.SHOW, attachment, self.tr("Show in the text"), number)
            self.add_html(f"<p>{context}</p><p>{here} · {show}</p>")
        self.add_html(f"<p>{' · '.join(_choices(attachment))}</p>")


def _choices(attachment: Attachment) -> list[str]:
    selection = _translate("Attach to the words I selected")
    if not attachment.resolution.places:
        selection = _translate("Select words in the text and attach it there")
    choices = [step_link(Step.SELECTION, attachment, selection)]
    if attachment.decided:
        as_found = attachment.resolution.status in (Status.ATTACHED, Status.CHANGED)
        back = _translate("Put it back") if as_found else _translate("Take this back")
        return [*choices, step_link(Step.BACK, attachment, back)]
    return [*choices, step_link(Step.LOOSE, attachment, _translate("Leave it loose"))]


def _translate(text: str) -> str:
    return QCoreApplication.translate("UnattachedPage", text)
