"""Marks for the reader, and lists, changes and leads to what is marked."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QInputDialog, QWidget

from reader.model.edition.topics import OWN, own_topic
from reader.model.own.own_mark import OwnKind, PlacedMark, beginning_at, mark_at
from reader.model.text.span import Span
from reader.session.session import Session
from reader.ui.article.article_view import ArticleView
from reader.ui.perspectives.own_page import OwnStep, read_own_step


class OwnCommands(QObject):
    """Slots for the actions on the reader's own marks."""

    said = Signal(str)
    saving_requested = Signal()

    def __init__(self, session: Session, article: ArticleView, parent: QWidget) -> None:
        """Mark what is selected in *article*, or where it stands; ask over *parent*."""
        super().__init__(parent)
        self._reading, self._own = session.reading, session.own_marks
        self._article = article
        self._parent = parent

    @Slot()
    def bookmark(self) -> None:
        """Let the reader name the place where they are, and keep it; or name it anew."""
        at_hand = self._reading.at_hand
        if at_hand is None or not at_hand.article.text:
            return
        position = self._article.selection()[1]
        if position < 0:
            paragraphs = at_hand.article.paragraphs
            position = paragraphs[self._article.paragraph - 1].span.start if paragraphs else 0
        span = beginning_at(position, at_hand.article.text)
        known = self._at(span, OwnKind.BOOKMARK)
        if known is not None:
            self._edit(known)
            return
        new = mark_at(span, at_hand.article.text, OwnKind.BOOKMARK)
        label = self._ask_for_label(new.mark.name)
        if label is not None:
            self._own.put(new.saying(label))
            self.said.emit(self.tr("Bookmarked: {label}").format(label=label))

    @Slot()
    def show_all(self) -> None:
        """Show all that is marked in this text."""
        self._reading.select_topic(OWN)

    @Slot(str)
    def show_mark(self, mark_id: str) -> None:
        """Show the mark of that id beside the text."""
        self._reading.select_topic(own_topic(mark_id))

    @Slot()
    def undo(self) -> None:
        """Undo what was done last with a mark."""
        if not self._own.undo():
            self.said.emit(self.tr("There is nothing to undo"))

    @Slot(str)
    def take_step(self, link_id: str) -> None:
        """Do what a link of a page asks for."""
        step, mark_id = read_own_step(link_id)
        placed = self._own.find(mark_id)
        if step is OwnStep.UNDO:
            self.undo()
        elif step is OwnStep.SAVE:
            self.saving_requested.emit()
        elif placed is not None and step is OwnStep.SHOW:
            self._show_in_text(placed)
        elif placed is not None and step is OwnStep.EDIT:
            self._edit(placed)
        elif placed is not None and step is OwnStep.HERE:
            self._put_at_selection(placed)
        elif placed is not None and step is OwnStep.REMOVE:
            self._own.remove(mark_id)
            self.said.emit(self.tr("Removed"))

    def _show_in_text(self, placed: PlacedMark) -> None:
        if placed.span is not None:
            self._reading.jump_to(placed.span.start)
            if placed.mark.kind is OwnKind.NOTE:
                self._article.select(placed.span)
            self._article.setFocus()

    def _edit(self, placed: PlacedMark) -> None:
        label = self._ask_for_label(placed.mark.name)
        if label is not None:
            self._own.put(placed.saying(label))

    def _put_at_selection(self, placed: PlacedMark) -> None:
        at_hand = self._reading.at_hand
        words, start = self._article.selection()
        if at_hand is None or not words.strip() or start < 0:
            self.said.emit(self.tr("Select the words in the text first"))
            return
        span = Span(start, start + len(words))
        self._own.put(placed.put_at(span, at_hand.article.text))

    def _at(self, span: Span, kind: OwnKind) -> PlacedMark | None:
        """Return the mark of a *kind* that stands at a *span* already."""
        here = (each for each in self._own.placed if (each.span, each.mark.kind) == (span, kind))
        return next(here, None)

    def _ask_for_label(self, label: str) -> str | None:
        """Let the reader name a place, which is called *label* so far; None for not at all."""
        named, is_named = QInputDialog.getText(
            self._parent, self.tr("Bookmark"), self.tr("Name of this place:"), text=label
        )
        return " ".join(named.split()) if is_named and named.strip() else None
