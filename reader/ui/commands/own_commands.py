"""Marks for the reader, and lists, changes and leads to what is marked."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.model.edition.topics import OWN, own_topic
from reader.model.own.own_mark import MOST_WORDS, OwnKind, PlacedMark, beginning_at, mark_at
from reader.model.text.span import Span
from reader.session.own_marks import OwnMarks
from reader.session.session import Session
from reader.ui.article.article_view import ArticleView
from reader.ui.perspectives.own_page import OwnStep, own_parts, read_own_step, short

# In letters: a dialog shows no more of the words that a note is on.
_LONGEST = 80


class OwnCommands(QObject):
    """Slots for the actions on the reader's own marks."""

    said = Signal(str)
    saving_requested = Signal()

    def __init__(self, session: Session, article: ArticleView, parent: QWidget) -> None:
        """Mark what is selected in *article*, or where it stands; ask over *parent*."""
        super().__init__(parent)
        self._reading, self._own = session.reading, session.own_marks
        self._searching = session.searching
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
    def highlight(self) -> None:
        """Set the selected words off; words that are set off already stay as they are."""
        new = self._on_selection()
        if new is not None:
            if self._own.find(new.mark.id) is None:
                self._own.put(new)
            self._article.let_go()
            self.said.emit(self.tr("Highlighted; My Marks lists it"))

    @Slot()
    def note(self) -> None:
        """Let the reader say something of the selected words, or go on with what they said."""
        new = self._on_selection()
        if new is not None:
            self._edit(new)

    @Slot(object)
    def let_find(self, own: OwnMarks) -> None:
        """Let searches find what the reader said in their *own* marks."""
        self._searching.let_find_own(own_parts(own.placed))

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

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last."""
        if not self._own.redo():
            self.said.emit(self.tr("There is nothing to do again"))

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

    def _on_selection(self) -> PlacedMark | None:
        """Return the mark on the selected words, a new one if need be; None where none are."""
        at_hand = self._reading.at_hand
        words, start = self._article.selection()
        if at_hand is None or not words.strip() or start < 0:
            self.said.emit(self.tr("Select words in the text first"))
            return None
        if len(words) > MOST_WORDS:
            self.said.emit(self.tr("These are too many words for one mark"))
            return None
        start += len(words) - len(words.lstrip())
        span = Span(start, start + len(words.strip()))
        known = self._at(span, OwnKind.NOTE)
        return known or mark_at(span, at_hand.article.text, OwnKind.NOTE)

    def _edit(self, placed: PlacedMark) -> None:
        is_note = placed.mark.kind is OwnKind.NOTE
        said = self._ask_for_note(placed) if is_note else self._ask_for_label(placed.mark.name)
        if said is not None:
            self._own.put(placed.saying(said))
            if is_note:
                self._article.let_go()
                self.said.emit(self.tr("Noted; My Marks lists it"))

    def _ask_for_note(self, placed: PlacedMark) -> str | None:
        """Let the reader say something of the words of a mark; None for not at all."""
        from reader.ui.commands import dialogs  # a start asks nothing

        asked = self.tr("On “{words}”:").format(words=short(placed.mark.name, _LONGEST))
        look, mine = self._article.look, self.tr("My Note")
        said = dialogs.ask_for_words(
            self._parent, mine, asked, placed.mark.said, look, in_lines=True
        )
        return said.strip() if said is not None else None

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
        from reader.ui.commands import dialogs  # likewise

        bookmark, asked = self.tr("Bookmark"), self.tr("Name of this place:")
        named = dialogs.ask_for_words(self._parent, bookmark, asked, label, self._article.look)
        return " ".join(named.split()) if named and named.strip() else None
