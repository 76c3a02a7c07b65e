"""Carries out what a reader asks of a passage's place in a text."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attachment import Attachment, Decision
from reader.model.edition.topics import UNATTACHED
from reader.model.text.span import Span
from reader.session.reading import Reading
from reader.ui.article.article_view import ArticleView
from reader.ui.perspectives.placing import PlacingStep, Step


class PlacingCommands(QObject):
    """Slots for the links by which passages are attached, taken from their place, and put back."""

    decision_made = Signal(object)  # Decision
    decision_taken_back = Signal(str)  # the passage's id
    selection_changed = Signal(bool)  # whether words of the article are selected
    undo_changed = Signal(bool)  # whether there is something to undo
    offer_requested = Signal()  # of perspectives on the text
    said = Signal(str)

    def __init__(self, reading: Reading, article: ArticleView, parent: QObject) -> None:
        """Show places in *article*, and take what is selected there for one."""
        super().__init__(parent)
        self._reading = reading
        self._article = article
        self._is_selected = False
        self._before: list[Attachment] = []  # what was decided on, as it was, the latest last
        self._text: Path | None = None  # in which
        article.selectionChanged.connect(self._tell_selection)
        reading.at_hand_changed.connect(self._follow)

    @Slot(object)
    def place_passage(self, wanted: PlacingStep) -> None:
        """Do what is *wanted* of a passage's place; nothing where there is no such passage."""
        at_hand = self._reading.at_hand
        if wanted.step is Step.OFFER:
            self.offer_requested.emit()
        if at_hand is not None and wanted.step is Step.NEXT:
            self._go_to_next_otherwise(wanted.passage, at_hand)
        attachment = at_hand.attachment(wanted.passage) if at_hand else None
        if at_hand is None or attachment is None:
            return
        guess = next(iter(attachment.resolution.places[wanted.guess :]), None)
        text = at_hand.article.text
        match wanted.step:
            case Step.SHOW if guess:
                self._reading.jump_to(guess.start)
                self._article.select(guess)
            case Step.HERE if guess:
                self._decide(attachment, Decision.here(wanted.passage, guess, text))
            case Step.SELECTION if span := self._selected():
                self._decide(attachment, Decision.here(wanted.passage, span, text))
            case Step.LOOSE:
                self._decide(attachment, Decision(wanted.passage, None))
            case Step.BACK:
                self._decide(attachment, None)

    @Slot()
    def undo(self) -> None:
        """Take back what was decided last."""
        at_hand = self._reading.at_hand
        if not self._before or at_hand is None:
            return
        before = self._before.pop()
        passage_id, decision = before.passage.id, None
        if before.decided and before.span is not None:
            decision = Decision.here(passage_id, before.span, at_hand.article.text)
        elif before.decided:
            decision = Decision(passage_id, None)
        self._carry_out(passage_id, decision)

    @Slot(object)
    def _follow(self, at_hand: AtHand) -> None:
        """Know nothing to undo in another text."""
        if at_hand.path != self._text:
            self._text = at_hand.path
            self._before.clear()
            self.undo_changed.emit(False)

    @Slot()
    def _tell_selection(self) -> None:
        is_selected = bool(self._article.selection()[0].strip())
        if is_selected != self._is_selected:
            self._is_selected = is_selected
            self.selection_changed.emit(is_selected)

    def _go_to_next_otherwise(self, passage_id: str, at_hand: AtHand) -> None:
        """Choose the passage after that of an id that reads otherwise, round to the first."""
        ids = [passage.id for passage in at_hand.passages]
        here = ids.index(passage_id) if passage_id in ids else -1
        others = [passage.id for passage in at_hand.otherwise]
        if others:
            after = (each for each in others if ids.index(each) > here)
            self._reading.select_passage(next(after, others[0]))

    def _selected(self) -> Span | None:
        words, start = self._article.selection()
        if not words.strip() or start < 0:
            self.said.emit(self.tr("Select the words in the text first"))
            return None
        return Span(start, start + len(words))

    def _decide(self, attachment: Attachment, decision: Decision | None) -> None:
        self._before.append(attachment)
        self._carry_out(attachment.passage.id, decision)

    def _carry_out(self, passage_id: str, decision: Decision | None) -> None:
        """Keep a *decision*, or none; show the passage, or those without a place."""
        chosen = self._reading.passage
        if decision is not None:
            self.decision_made.emit(decision)
        else:
            self.decision_taken_back.emit(passage_id)
        self.undo_changed.emit(bool(self._before))
        at_hand = self._reading.at_hand
        if at_hand is not None and at_hand.passage(passage_id) is not None:
            self._reading.select_passage(passage_id)
        elif chosen is not None and chosen.id == passage_id:
            self._reading.select_topic(UNATTACHED)
