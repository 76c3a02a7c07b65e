"""The passages that have no place in the text that is read, and what can be done about each."""

from html import escape
from itertools import chain

from PySide6.QtCore import QCoreApplication

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Attachment
from reader.model.edition.topics import passage_topic
from reader.model.markup.links import To, link_html
from reader.model.markup.perspectives import PartKey, own_key
from reader.ui.look.look import Look
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.notes_page import NotesPage, Said
from reader.ui.perspectives.placing import (
    Step,
    another_text,
    in_context,
    lost_in_words,
    not_this,
    step_link,
    undo,
)

_GUESSES = 3
_INTRODUCTION = own_key("introduction")
_LOOKED_FOR, _CHOICES = "looked for", "choices"


class UnattachedPage(NotesPage):
    """A list of the passages without a place: their words, the nearest guesses, and a choice."""

    def __init__(self, attached: AttachedEdition, look: Look) -> None:
        """List those of an edition *attached* to a text."""
        super().__init__(attached, look)
        self._choices: dict[str, tuple[Attachment, NoteText]] = {}
        self.add_own_title(unattached_title())
        self.add_html(_introduction(attached), key=_INTRODUCTION, muted=True)
        waiting, left = _sorted(attached)
        for attachment in waiting:
            self._add(attachment)
        if left:
            self.add_heading(self.tr("Left without a place"))
        for attachment in left:
            self._add(attachment)
        self.page.addStretch()

    def _add(self, attachment: Attachment) -> None:
        self.add_space(1.0)
        looked_for, choices = _key(attachment, _LOOKED_FOR), _key(attachment, _CHOICES)
        for key, html in _lines(attachment, self.at_hand):
            text = self.add_html(html, key=key, muted=key == looked_for)
            if key == choices:
                self._choices[attachment.passage.id] = (attachment, text)

    def show_selection(self, *, there: bool) -> None:
        """Let a passage be attached to words of the article while some are selected."""
        for attachment, text in self._choices.values():
            text.show_html(_choices(attachment, "" if there else self.theme.muted.name()))


def unattached_title() -> str:
    """Return the title of the page."""
    return _translate("Passages without a place")


def unattached_words(attached: AttachedEdition) -> Said:
    """Yield what the page says of the passages of an edition *attached* to a text, as HTML."""
    yield _INTRODUCTION, _introduction(attached)
    for attachment in chain(*_sorted(attached)):
        yield from _lines(attachment, attached)


def _introduction(attached: AttachedEdition) -> str:
    lost, count = len(attached.unattached), len(attached.attachments)
    text = _translate("All {count} passages have a place in the text.")
    if lost:
        text = _translate("Not found for sure in the text that you read: {lost} of {count}.")
    told = [escape(text.format(lost=lost, count=count))]
    if not attached.belongs:
        first = _translate("Those come first that may stand here.")
        told += [another_text(attached), escape(first)]
    if lost:
        decide = _translate(
            "Nothing is drawn for these until you say where they belong. What you decide is kept "
            "for this text; the edition stays as it is. To attach one to other words, select these "
            "in the text first."
        )
        told.append(escape(decide))
    return f"<p>{' '.join(told)}</p>"


def _sorted(attached: AttachedEdition) -> tuple[list[Attachment], list[Attachment]]:
    """Return the passages that wait for a place, and those that the reader left without."""
    waiting = [each for each in attached.unattached if not each.decided]
    # Those first for which there is something to decide.
    waiting.sort(key=lambda each: not each.resolution.places)
    return waiting, [each for each in attached.unattached if each.decided]


def _lines(attachment: Attachment, at_hand: AtHand) -> Said:
    passage = attachment.passage
    claim = link_html(To.TOPIC, passage_topic(passage.id), passage.claim)
    yield _key(attachment, "claim"), f"<p>{claim}</p>"
    quoted = _translate("Looked for: “{words}”").format(words=escape(attachment.quotation.exact))
    lost = escape(lost_in_words(attachment))
    yield _key(attachment, _LOOKED_FOR), f"<p>{quoted}<br>{lost}</p>"
    for number, place in enumerate(attachment.resolution.places[:_GUESSES]):
        context = in_context(at_hand.article.text, place)
        here = step_link(Step.HERE, attachment, _translate("Attach here"), number)
        show = step_link(Step.SHOW, attachment, _translate("Show in the text"), number)
        yield _key(attachment, f"guess {number}"), f"<p>{context}</p><p>{here} · {show}</p>"
    yield _key(attachment, _CHOICES), _choices(attachment)


def _key(attachment: Attachment, name: str) -> PartKey:
    return own_key(f"{attachment.passage.id} {name}")


def _choices(attachment: Attachment, disabled: str = "") -> str:
    """Return what can be done; with a colour for it, what waits for a selection is *disabled*."""
    words = _translate("Attach to the words I selected")
    selection = step_link(Step.SELECTION, attachment, words)
    if disabled:
        first = _translate("Select the words in the text first")
        selection = f'<span style="color:{disabled}" title="{escape(first)}">{escape(words)}</span>'
    if attachment.decided:
        other = step_link(Step.BACK, attachment, undo())
    else:
        other = step_link(Step.LOOSE, attachment, not_this())
    return f"<p>{selection} · {other}</p>"


def _translate(text: str) -> str:
    return QCoreApplication.translate("UnattachedPage", text)
