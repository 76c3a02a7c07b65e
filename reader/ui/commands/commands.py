"""What the reader can ask for that takes more than one step."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.model.edition.attachment import Decision
from reader.model.exchange.cited_text import cite
from reader.model.files.problem import EditionError
from reader.model.markup.links import WEB_SCHEMES
from reader.model.text.span import Span
from reader.session.session import Session
from reader.ui.bars.announcing import announce, passage_in_words
from reader.ui.commands import dialogs
from reader.ui.perspectives.placing import BACK, HERE, LOOSE, SELECTION, SHOW

if TYPE_CHECKING:
    from reader.ui.window.window import Window

# How long a message stands in the status bar.
_BRIEFLY = 5000  # milliseconds


class Commands(QObject):
    """Slots for the actions of the menus."""

    opening_requested = Signal(Path)  # an edition's folder, or a file of text
    pasting_requested = Signal(str, str)  # text, and its HTML or ""
    decision_made = Signal(object)  # Decision
    decision_taken_back = Signal(str)  # the passage's id

    def __init__(self, window: "Window", session: Session) -> None:
        """Serve *window*."""
        super().__init__(window)
        self._window = window
        self._session = session

    @Slot()
    def open_text(self) -> None:
        """Let the reader choose a text."""
        texts = self._window.library.texts
        folder = texts[0].parent if texts else Path.home()
        chosen = dialogs.ask_for_text(self._window, folder)
        if chosen is not None:
            self.opening_requested.emit(chosen)

    @Slot()
    def open_edition(self) -> None:
        """Let the reader choose an edition."""
        edition = self._session.edition
        folder = edition.folder.parent if edition and edition.id else Path.home()
        chosen = dialogs.ask_for_edition(self._window, folder)
        if chosen is not None:
            self.opening_requested.emit(chosen)

    @Slot()
    def paste(self) -> None:
        """Open what is on the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData())

    @Slot(object)
    def take(self, data: QMimeData) -> None:
        """Open what was pasted or dropped: a file or folder of this machine, or a text."""
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.opening_requested.emit(Path(files[0]))
        elif data.hasText() or data.hasHtml():
            self.pasting_requested.emit(data.text(), data.html())
        else:
            self._say(self.tr("There is no text on the clipboard"))

    @Slot(Path, object)
    def show_problems(self, folder: Path, error: EditionError) -> None:
        """Say what keeps an edition from being opened."""
        dialogs.show_problems(self._window, folder, error)

    @Slot(str, str, int)
    def place_passage(self, step: str, passage_id: str, number: int) -> None:
        """Do what the reader asked of a passage's place; *number* counts the places guessed."""
        edition = self._session.edition
        attachment = edition.attachment(passage_id) if edition else None
        if edition is None or attachment is None:
            return
        text, article = edition.article.text, self._window.article
        places = attachment.guesses
        if step == SHOW and number < len(places):
            self._session.jump_to(places[number].start)
            article.select(places[number])
        elif step == HERE and number < len(places):
            self._decide(Decision.here(passage_id, places[number], text))
        elif step == SELECTION:
            words, start = article.selection()
            if not words.strip() or start < 0:
                self._say(self.tr("Select the words in the text first"))
                return
            self._decide(Decision.here(passage_id, Span(start, start + len(words)), text))
        elif step == LOOSE:
            self.decision_made.emit(Decision(passage_id, None))
        elif step == BACK:
            self.decision_taken_back.emit(passage_id)

    @Slot()
    def copy(self) -> None:
        """Copy what is selected where the reader is."""
        copy = getattr(QApplication.focusWidget(), "copy", None)
        if copy is not None:
            copy()

    @Slot()
    def copy_with_citation(self) -> None:
        """Copy what is selected in the article, or the chosen passage, with where it is from."""
        edition, passage = self._session.edition, self._session.passage
        if edition is None:
            return
        text, start = self._window.article.selection()
        if not text and passage is not None:
            text, start = passage.exact, passage.span.start
        if text:
            QGuiApplication.clipboard().setText(cite(text, start, edition))
            self._say(self.tr("Copied with its citation"))
        else:
            self._say(self.tr("Select words or choose a passage first"))

    @Slot()
    def find(self) -> None:
        """Open the find bar, on what is selected."""
        text, _ = self._window.article.selection()
        self._window.find_bar.start(text if "\n" not in text else "")

    @Slot()
    def find_next(self) -> None:
        """Go to the next hit, or ask what to look for."""
        if self._session.search.query:
            self._session.find_next()
        else:
            self.find()

    @Slot()
    def find_previous(self) -> None:
        """Go to the hit before, or ask what to look for."""
        if self._session.search.query:
            self._session.find_previous()
        else:
            self.find()

    @Slot()
    def find_in_notes(self) -> None:
        """Go to the first hit in the perspectives, or ask what to look for."""
        if self._session.search.query:
            self._session.find_in_notes()
        else:
            self.find()

    @Slot()
    def cancel_search(self) -> None:
        """End the search and return to where the reader was."""
        self._window.find_bar.hide()
        self._session.cancel_search()
        self._window.article.setFocus()

    @Slot()
    def close_search(self) -> None:
        """End the search and stay."""
        self._window.find_bar.hide()
        self._session.end_search()
        self._window.article.setFocus()

    @Slot()
    def go_to_paragraph(self) -> None:
        """Let the reader choose a paragraph by its number."""
        edition = self._session.edition
        if edition is None:
            return
        paragraphs = edition.article.paragraphs
        current = self._window.article.paragraph
        number = dialogs.ask_for_paragraph(self._window, current, len(paragraphs))
        if number is not None:
            self._session.jump_to(paragraphs[number - 1].span.start)
            self._window.article.setFocus()

    @Slot()
    def next_pane(self) -> None:
        """Move the keyboard to the next pane."""
        self._cycle_panes(+1)

    @Slot()
    def previous_pane(self) -> None:
        """Move the keyboard to the pane before."""
        self._cycle_panes(-1)

    @Slot()
    def where_am_i(self) -> None:
        """Say, in the status bar and aloud, where the reader is."""
        edition, passage = self._session.edition, self._session.passage
        if edition is None:
            return
        number = self._window.article.paragraph
        where = self.tr("Paragraph {number} of {count}").format(
            number=number, count=len(edition.article.paragraphs)
        )
        if passage is not None:
            where = f"{where}; {passage_in_words(passage, edition)}"
        self._say(where)
        announce(self._window.article, where)

    @Slot()
    def show_shortcuts(self) -> None:
        """Show all keys on one sheet."""
        from reader.ui.menus.shortcut_sheet import ShortcutSheet

        sheet = ShortcutSheet(self._window.actions_by_id, self._window)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    @Slot()
    def show_about(self) -> None:
        """Say what the program is."""
        dialogs.show_about(self._window)

    @Slot(bool)
    def show_full_screen(self, full: bool) -> None:
        """Fill the screen, or not."""
        if full:
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    @Slot(QUrl)
    def open_in_browser(self, url: QUrl) -> None:
        """Open an address that the reader clicked, if it is one of the web and nothing else."""
        if url.scheme().lower() in WEB_SCHEMES:
            QDesktopServices.openUrl(url)

    def _decide(self, decision: Decision) -> None:
        self.decision_made.emit(decision)
        self._session.select_passage(decision.passage)

    def _say(self, message: str) -> None:
        self._window.status_line.showMessage(message, _BRIEFLY)

    def _cycle_panes(self, step: int) -> None:
        window = self._window
        panes = [
            *(window.article, window.perspectives, window.passages),
            *(window.find_bar, window.notice),
        ]
        shown = [pane for pane in panes if pane.isVisibleTo(window)]
        focused = QApplication.focusWidget()
        here = [
            i
            for i, pane in enumerate(shown)
            if focused is not None and (pane is focused or pane.isAncestorOf(focused))
        ]
        start = here[0] if here else -min(step, 0) - 1
        shown[(start + step) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
