"""Carries out what a reader asks of a passage's place in a text."""

from PySide6.QtCore import QObject, Signal, Slot

from reader.model.edition.attachment import Decision
from reader.model.text.span import Span
from reader.session.reading import Reading
from reader.ui.article.article_view import ArticleView
from reader.ui.perspectives.placing import PlacingStep, Step


class PlacingCommands(QObject):
    """Slots for the links by which passages are attached, left loose, and taken back."""

    decision_made = Signal(object)  # Decision
    decision_taken_back = Signal(str)  # the passage's id
    said = Signal(str)

    def __init__(self, reading: Reading, article: ArticleView, parent: QObject) -> None:
        """Show places in *article*, and take what is selected there for one."""
        super().__init__(parent)
        self._reading = reading
        self._article = article

    @Slot(object)
    def place_passage(self, wanted: PlacingStep) -> None:
        """Do what is *wanted* of a passage's place; nothing where there is no such passage."""
        at_hand = self._reading.at_hand
        attachment = at_hand.attachment(wanted.passage) if at_hand else None
        if at_hand is None or attachment is None:
            return
        guess = next(iter(attachment.resolution.places[wanted.guess :]), None)
        match wanted.step:
            case Step.SHOW if guess:
                self._reading.jump_to(guess.start)
                self._article.select(guess)
            case Step.HERE if guess:
                self._decide(Decision.here(wanted.passage, guess, at_hand.article.text))
            case Step.SELECTION:
                self._attach_to_selection(wanted.passage, at_hand.article.text)
            case Step.LOOSE:
                self.decision_made.emit(Decision(wanted.passage, None))
            case Step.BACK:
                self.decision_taken_back.emit(wanted.passage)

    def _attach_to_selection(self, passage_id: str, text: str) -> None:
        words, start = self._article.selection()
        if not words.strip() or start < 0:
            self.said.emit(self.tr("Select the words in the text first"))
            return
        self._decide(Decision.here(passage_id, Span(start, start + len(words)), text))

    def _decide(self, decision: Decision) -> None:
        self.decision_made.emit(decision)
        self._reading.select_passage(decision.passage)
