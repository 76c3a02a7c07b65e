"""What a reader can do about the place of a passage in a text, as links, and what to say of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from PySide6.QtCore import QCoreApplication

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Attachment
from reader.model.edition.passage import Passage
from reader.model.edition.topics import UNATTACHED
from reader.model.markup.links import To, link_html
from reader.model.markup.perspectives import own_key
from reader.model.markup.said_in_words import STRUCK
from reader.model.text.quotation import Change, Status, Turn
from reader.model.text.span import Span
from reader.ui.perspectives.reads_otherwise import is_set_apart, untold

PLACE = own_key("place")

# So many letters of the text are shown on either side of a guess.
_BESIDE = 60


class Step(StrEnum):
    """What a reader can ask for."""

    SHOW = "show"  # a guess, in the text
    HERE = "here"  # to attach the passage where a guess is
    SELECTION = "selection"  # to attach it to the selected words
    LOOSE = "loose"  # to leave it without a place
    BACK = "back"  # to take back what was decided
    NEXT = "next"  # of those that read otherwise, from the passage on
    OFFER = "offer"  # perspectives on the text, whatever passage they are beside


@dataclass(frozen=True, slots=True)
class PlacingStep:
    """A step asked for on a passage, by its id; *guess* counts the places it might have, from 0."""

    step: Step
    passage: str
    guess: int = 0


def step_link(step: Step, attachment: Attachment, words: str, guess: int = 0) -> str:
    """Return the HTML of a link that asks for a *step*."""
    return link_html(To.STEP, f"{step}/{attachment.passage.id}/{guess}", words)


def read_step(link_id: str) -> PlacingStep:
    """Return what a link of step_link() asks for."""
    step, passage_id, guess = link_id.split("/")
    return PlacingStep(Step(step), passage_id, int(guess))


def offer_link() -> str:
    """Return the HTML of a link that asks for perspectives on the text."""
    words = _translate("Find perspectives on this text")
    return link_html(To.STEP, f"{Step.OFFER}//0", words)


def otherwise_link(at_hand: AtHand, passage_id: str = "") -> str:
    """Return the HTML of a link to the next passage that reads otherwise, after that of an id."""
    words = _translate("See all that reads otherwise ({count})")
    words = words.format(count=len(at_hand.otherwise))
    return link_html(To.STEP, f"{Step.NEXT}/{passage_id}/0", words)


def whereabouts(passage: Passage, at_hand: AtHand) -> str:
    """Return in a few words where a *passage* stands, and how it reads there."""
    attachment = at_hand.attachment(passage.id)
    if attachment is None or attachment.reads_as_marked:
        said = _translate("Passage in paragraph {paragraph}")
    elif attachment.decided:
        said = _translate("Reads otherwise here · paragraph {paragraph}")
    else:
        said = _translate("Reads otherwise here, {percent} % sure · paragraph {paragraph}")
    percent = _percent(attachment.confidence) if attachment else 0
    return said.format(percent=percent, paragraph=at_hand.paragraph_of(passage))


def place_html(attachment: Attachment, at_hand: AtHand) -> str:
    """Return what is said of a passage's place beside its quotation, and what can be done."""
    if attachment.span is None:
        every = link_html(To.TOPIC, UNATTACHED, _translate("Give it a place"))
        return f"<p>{escape(lost_in_words(attachment))} {every}</p>"
    if attachment.decided:
        choice = step_link(Step.BACK, attachment, undo())
    else:
        choice = step_link(Step.LOOSE, attachment, not_this())
    if len(at_hand.otherwise) > 1 and not attachment.reads_as_marked:
        choice = f"{choice} · {otherwise_link(at_hand, attachment.passage.id)}"
    words = at_hand.article.text[attachment.span.start : attachment.span.end]
    said = found_in_words(attachment)
    if is_set_apart(attachment, words):
        said = " ".join(_beside_the_words(attachment, words))
    if not attachment.reads_as_marked:
        said = f"{said} {_written_for()}".strip()
    return f"<p>{said}</p><p>{choice}</p>"


def not_this() -> str:
    """Return the words for saying that a passage does not stand where it was found, or might."""
    return _translate("Not this passage")


def undo() -> str:
    """Return the words for taking back what was decided."""
    return _translate("Undo")


def _beside_the_words(attachment: Attachment, words: str) -> Iterator[str]:
    """Yield what is not seen where the *words* that stand here are set beside the marked ones."""
    for change in untold(attachment, words):
        yield _grave(change) if change.turns else f"{_change(change)}."
    yield from _around(attachment)
    if attachment.decided:
        yield _translate("You attached it to these words.")


def _written_for() -> str:
    return _translate(
        "What follows was written for the marked words; its “article” is the one they stood in."
    )


def found_in_words(attachment: Attachment) -> str:
    """Return how a passage that has a place was found, as HTML."""
    resolution = attachment.resolution
    grave = [change for change in attachment.changes if change.turns]
    others = "; ".join(_change(change) for change in attachment.changes if not change.turns)
    if attachment.decided:
        sure = _translate("You attached it to these words.")
        if others:
            sure = _translate("You attached it to these words. Changed: {changes}.")
    elif resolution.status is Status.ATTACHED and attachment.around:
        sure = _translate("Found as it was quoted, {percent} % sure.")
    elif resolution.status is Status.ATTACHED:
        sure = _translate("Found as it was quoted.")
    elif others:
        sure = _translate("Found changed, {percent} % sure: {changes}.")
    else:
        sure = _translate("Found changed, {percent} % sure.")
    said = sure.format(percent=_percent(attachment.confidence), changes=others)
    # What the meaning turns on is told first, and so that it is not overlooked.
    return " ".join([*map(_grave, sorted(grave, key=_rank)), *_around(attachment), said])


def lost_in_words(attachment: Attachment) -> str:
    """Return why a passage has no place, as plain text."""
    resolution = attachment.resolution
    if attachment.decided:
        return _translate("You left it without a place.")
    match resolution.status:
        case Status.SUSPECT:
            text = _translate("Perhaps here, {percent} % sure.")
        case Status.AMBIGUOUS:
            text = _translate("It might be in several places; the likeliest is {percent} % sure.")
        case _:
            text = _translate("Nothing in the text seems to be it.")
    return text.format(percent=_percent(resolution.confidence))


def another_text(attached: AttachedEdition) -> str:
    """Return why of a text that seems to be a different one nothing is sure, as HTML."""
    text = _translate(
        "It looks like a different text than “{title}”, and the same words may mean something "
        "else in it."
    )
    return escape(text.format(title=attached.edition.article.title))


def in_context(text: str, span: Span) -> str:
    """Return the words at *span* in bold, with some of those around them, as HTML."""
    before = text[max(0, span.start - _BESIDE) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + _BESIDE].partition("\n")[0]
    cut = span.start - len(before) > 0 and text[span.start - len(before) - 1] != "\n"
    start = f"… {before.partition(' ')[2]}" if cut else before
    end = f"{after.rpartition(' ')[0]} …" if len(after) == _BESIDE else after
    words = escape(text[span.start : span.end])
    return f"{escape(start)}<b>{words}</b>{escape(end)}"


def _rank(change: Change) -> int:
    return list(Turn).index(change.turns[0])


def _grave(change: Change) -> str:
    match change.turns[0]:
        case Turn.NUMBER if not change.after:
            text = _translate("A number is gone: “{number}”.")
            return f"<b>{text.format(number=escape(change.before))}</b>"
        case Turn.NUMBER:
            text = _translate("Another number: {change}.")
        case Turn.NAME:
            text = _translate("Another name: {change}.")
        case _:
            text = _translate("A negation: {change}.")
    return f"<b>{text.format(change=_change(change))}</b>"


def _around(attachment: Attachment) -> list[str]:
    if not attachment.around:
        return []
    text = _translate("The sentence around it reads otherwise: {changes}.")
    told = text.format(changes="; ".join(map(_change, attachment.around)))
    return [f"<b>{told}</b>" if any(each.turns for each in attachment.around) else told]


def _change(change: Change) -> str:
    if change.after == STRUCK:
        return _translate("it is struck out")
    if change.before and change.after:
        text = _translate("“{after}” for “{before}”")
    elif change.after:
        text = _translate("“{after}” added")
    else:
        text = _translate("“{before}” left out")
    return text.format(before=escape(change.before), after=escape(change.after))


def _percent(confidence: float) -> int:
    # Nothing that was reckoned is quite sure.
    return min(99, round(100 * confidence))


def _translate(text: str) -> str:
    return QCoreApplication.translate("Placing", text)
