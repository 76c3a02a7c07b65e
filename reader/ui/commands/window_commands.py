"""Moves through the window and tells the place in it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from reader.model.edition.article import Article, BlockKind
from reader.session.reading import Reading
from reader.ui.article.article_view import ArticleView
from reader.ui.bars.announcing import announce
from reader.ui.lists.list_panel import ListPanel
from reader.ui.look.passage_in_words import passage_in_words


class WindowCommands(QObject):
    """Slots for the actions that concern the window as a whole."""

    said = Signal(str)
    # To the "text", to the "start" of a search or out of the "search"; "" is out of what is chosen.
    way_out_changed = Signal(str)
    list_closed = Signal()
    typing_changed = Signal(bool)  # whether letters are typed where the keyboard is

    def __init__(
        self,
        window: QWidget,
        reading: Reading,
        article: ArticleView,
        passages: ListPanel,
        panes: Sequence[QWidget],
        *,
        find_bar: QWidget,
    ) -> None:
        """Go round the *panes* of a *window*; *passages* and the *find_bar* are two of them."""
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._article = article
        self._passages = passages
        self._find_bar = find_bar
        self._panes = panes
        self._found: QWidget | None = None

    def add_pane(self, pane: QWidget) -> None:
        """Go round to the *pane* of what is found as well, after article and perspectives."""
        self._panes = (*self._panes[:2], pane, *self._panes[2:])
        self._found = pane

    @Slot()
    def next_pane(self) -> None:
        """Move the keyboard to the next pane."""
        self._cycle_panes(+1)

    @Slot()
    def previous_pane(self) -> None:
        """Move the keyboard to the pane before."""
        self._cycle_panes(-1)

    @Slot(bool)
    def enter_list(self, shown: bool) -> None:
        """Move the keyboard to the list of passages once it is *shown*, and else to the article."""
        target = self._passages if shown else self._article
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def leave_list(self) -> None:
        """Go back from the list of passages to the text; one that lies over it is closed."""
        self.choose_from_list()
        self._article.setFocus()

    @Slot()
    def choose_from_list(self) -> None:
        """Close a list of passages that lies over the text, now that something is chosen."""
        if self._passages.is_over:
            self.list_closed.emit()

    @Slot(bool)
    def show_full_screen(self, full: bool) -> None:
        """Fill the screen, or not."""
        if full != self._window.isFullScreen():
            self._window.setWindowState(
                self._window.windowState() ^ Qt.WindowState.WindowFullScreen
            )

    @Slot()
    def where_am_i(self) -> None:
        """Say, in the status bar and aloud, where the reader is."""
        at_hand, passage = self._reading.at_hand, self._reading.passage
        if at_hand is None:
            return
        count = len(at_hand.article.paragraphs)
        where = self.tr("Paragraph {number} of {count}") if count else self.tr("No paragraphs")
        where = where.format(number=self._article.paragraph, count=count)
        if heading := _heading_above(at_hand.article, self._article.paragraph):
            where = self.tr("{where}, under “{heading}”").format(where=where, heading=heading)
        if at_hand.article.blocks[at_hand.article.block_at(self._reading.place.position)].left_out:
            where = self.tr("{where}, beside the main text").format(where=where)
        if passage is not None:
            where = f"{where}; {passage_in_words(passage, at_hand)}"
        self.said.emit(where)
        announce(self._article, where)

    @Slot()
    def go_to_paragraph(self) -> None:
        """Let the reader choose a paragraph by its number."""
        from reader.ui.commands import dialogs

        at_hand = self._reading.at_hand
        if at_hand is None:
            return
        if not at_hand.article.paragraphs:
            self.said.emit(self.tr("This text has no paragraphs"))
            return
        paragraphs = at_hand.article.paragraphs
        current = self._article.paragraph
        number = dialogs.ask_for_paragraph(self._window, current, len(paragraphs))
        if number is not None:
            self._reading.jump_to(paragraphs[number - 1].span.start)
            self._article.setFocus()

    @Slot()
    def show_contents(self) -> None:
        """Let the reader choose a heading, and go there."""
        from reader.ui.commands import contents_dialog

        at_hand = self._reading.at_hand
        if at_hand is None or not contents_dialog.headings(at_hand.article):
            self.said.emit(self.tr("This text has no headings"))
            return
        position = self._reading.place.position
        chosen = contents_dialog.ask_for_heading(
            at_hand.article, position, self._article.look, self._window
        )
        if chosen is not None:
            self._reading.jump_to(chosen)
            self._article.setFocus()

    @Slot(int)
    def go_to_tick(self, position: int) -> None:
        """Bring a code point of the text to a third of the view; the way back leads here."""
        self._reading.leave(self._reading.place)
        self._article.bring_to_third(position)

    @Slot(QWidget, QWidget)
    def tell_keys(self, _before: QWidget | None, focused: QWidget | None) -> None:
        """Tell what Esc and letters do where the keyboard is now; it may be away for a while."""
        if focused is None or focused.window() is not self._window:
            return
        pane = next((pane for pane in self._panes if pane.isAncestorOf(focused)), self._article)
        is_search = self._find_bar.isVisible() and pane in (self._find_bar, self._article)
        way_out = "search" if is_search else "" if pane is self._article else "text"
        if pane is self._found and isinstance(focused, QLineEdit):
            way_out = "start"
        self.way_out_changed.emit(way_out)
        self.typing_changed.emit(isinstance(focused, QLineEdit))

    def _cycle_panes(self, step: int) -> None:
        shown = [pane for pane in self._panes if pane.isVisibleTo(self._window)]
        focused = QApplication.focusWidget()
        here = [
            i
            for i, pane in enumerate(shown)
            if focused is not None and (pane is focused or pane.isAncestorOf(focused))
        ]
        start = here[0] if here else -min(step, 0) - 1
        reached = shown[(start + step) % len(shown)]
        reached.setFocus(Qt.FocusReason.TabFocusReason)
        if name := reached.accessibleName():
            self.said.emit(name)


def _heading_above(article: Article, number: int) -> str:
    """Return the heading under which the paragraph of that *number* stands; "" where none is."""
    if not article.paragraphs:
        return ""
    begins = article.paragraphs[number - 1].span.start
    above = (
        block
        for block in reversed(article.blocks[: article.block_at(begins)])
        if block.kind is BlockKind.HEADING
    )
    heading = next(above, None)
    return " ".join(article.text_of(heading).split()) if heading else ""
