"""The program's window: its parts laid out, and what concerns more than one of them.

It is made in two steps. The first makes what is seen at once (`first_parts`), and is all that its
first paint waits for. The second, complete(), makes the rest (`parts`) right after that, or before
for whoever asks sooner: for a part, by a key, or with the mouse.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QMenu

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.session.marks import Marks
from reader.session.session import Session
from reader.session.settings import Settings, State, decode_bytes
from reader.ui.look.appearance import Appearance
from reader.ui.look.bar_styles import bar_style, set_menus
from reader.ui.look.look import Look
from reader.ui.menus.menus import add_menus, fill_menus
from reader.ui.window.completion import Completion
from reader.ui.window.first_parts import FirstParts, connect_first_parts

if TYPE_CHECKING:
    from reader.session.search import Search
    from reader.ui.window.parts import Parts


class Window(QMainWindow):
    """The program's window."""

    something_failed = Signal(str)  # what, in a sentence; to be told on any thread
    left_unkept = Signal(str)  # what could not be kept at the end, and why
    opening_refused = Signal(str)  # why
    completed = Signal()

    def __init__(self, session: Session, settings: Settings | None, state: State) -> None:
        """Show what *session* says, as *state* has it; remember through *settings* if any."""
        super().__init__()
        self._session, self._settings, self._state = session, settings, state
        self._parts: Parts | None = None
        appearance = Appearance(
            *(state.theme, state.zoom, self), article=state.article, notes=state.notes
        )
        # Before the parts are made, which then begin with its colours and need no change.
        self._show_look(appearance.look)
        self._first = FirstParts(self, session, appearance, state)
        self._menus = add_menus(self.menuBar(), self._first.actions)

        self._lay_out()
        connect_first_parts(self._first, session)
        self._connect_first()
        self._restore(state)
        self._completion = Completion(self, self.complete)

    @property
    def is_complete(self) -> bool:
        """Tell whether all that the first paint does without is there."""
        return self._parts is not None

    @property
    def parts(self) -> "Parts":
        """Return all parts of the window, which is completed if it is not yet."""
        return self.complete()

    @Slot()
    def complete(self) -> "Parts":
        """Make all that the first paint does without, unless it is there already; return it."""
        if self._parts is None:
            from reader.ui.window.parts import Parts

            self._parts = Parts(self, self._session, self._first, self._settings, self._state)
            self._fill_menus(self._parts)
            self._connect(self._parts)
            self._catch_up(self._parts)
            self.completed.emit()
        return self._parts

    # -- how it is put together

    def _lay_out(self) -> None:
        parts = self._first
        self.setWindowTitle(self.tr("Perspectives Reader"))
        self.resize(1280, 800)
        self.setMinimumSize(420, 420)
        self.addToolBar(parts.head)
        self.setStatusBar(parts.status_line)
        self.setCentralWidget(parts.panes)
        parts.panes.article.setFocus()

    def _connect_first(self) -> None:
        """Hear what concerns the window itself, as far as it may come before it is complete."""
        reading = self._session.reading
        reading.at_hand_changed.connect(self._show_article)
        reading.history_changed.connect(self._show_history)
        self._session.marks_changed.connect(self._show_marks)
        self._first.appearance.look_changed.connect(self._show_look)
        self._first.actions["marks"].setChecked(True)
        self._show_history(False, False)
        self.something_failed.connect(self._show_fault)

    def _restore(self, state: State) -> None:
        if state.geometry:
            self.restoreGeometry(decode_bytes(state.geometry))
            self._turn_panes()
        self._first.panes_state.restore(state)

    def _fill_menus(self, parts: "Parts") -> None:
        themes = QMenu(self.tr("Th&eme"), self)
        themes.addActions(parts.head.theme_actions)
        after = {
            "marks": (parts.marks_menu,),
            "open_edition": (parts.editions_menu, parts.recent_menu),
            "next_theme": (themes, parts.encoding_menu),
            "overview": (parts.topics_menu,),
        }
        fill_menus(self._menus, parts.actions, after)

    def _connect(self, parts: "Parts") -> None:
        """Let the parts hear everything, and the window what concerns itself."""
        from reader.ui.window.connections import connect_parts

        connect_parts(parts, self._session)
        reading = self._session.reading
        reading.passage_changed.connect(self._show_passage)
        reading.topic_changed.connect(self._show_topic)
        self._session.searching.search_changed.connect(self._show_search)
        parts.actions["find_everywhere"].triggered.connect(self._find_everywhere)
        parts.actions["close"].triggered.connect(self.close)
        parts.keeping.left_unkept.connect(self.left_unkept)
        parts.opener.refused.connect(self.opening_refused)

    def _catch_up(self, parts: "Parts") -> None:
        """Show beside the article what it shows already; a pane that is hidden stays so."""
        self._completion.deleteLater()
        reading = self._session.reading
        if reading.topic:
            parts.panes.perspectives.show_topic(reading.topic)
        elif reading.at_hand is not None:
            self._show_perspectives(reading.passage)
        parts.keeper.save_soon()

    def _turn_panes(self) -> None:
        """Put below one another in a narrow window what is side by side in a wide one."""
        self._first.panes.turn(self.width())

    # -- what the start asks for

    @property
    def is_opening(self) -> bool:
        """Tell whether anything is being opened, or perspectives on it looked for."""
        return self.parts.opener.is_busy

    def open(self, path: Path, beside: Path | None, state: State) -> None:
        """Open an edition, or a text and what *beside* has on it, where *state* has the reader."""
        self.parts.keeper.resume(state)
        self.parts.opener.open(path, beside=beside)

    def bring_back(self, state: State) -> None:
        """Bring the reader back to where *state* was in what is read now."""
        self._first.session_state.bring_back(state)
        self._first.panes_state.bring_back(state)

    def say(self, words: str) -> None:
        """Say one sentence above the text, behind what is said there already."""
        self.parts.panes.notice.add_message(words)

    def show_passage(self, passage_id: str) -> None:
        """Choose a passage and bring it into view, also where it was chosen at an earlier end."""
        self._session.reading.select_passage(passage_id)
        self._first.panes.article.show_passage(self._session.reading.passage)

    def look_for(self, words: str) -> None:
        """Look for *words* in the text and the perspectives."""
        self.parts.panes.find_bar.start(words)

    @Slot(bool)
    def _find_everywhere(self, shown: bool) -> None:
        """Show the list of what is found everywhere, made when it is first asked for."""
        if not self.parts.door.look_for():
            self.parts.find_everywhere(self).show_list(shown)

    @Slot()
    def prepare(self) -> None:
        """Make ready what the next text needs, now that nothing else is to be done."""
        self.parts.opener.keep_spare()

    @Slot()
    def end(self) -> None:
        """Close, as the program has to end, and ask nobody."""
        self.parts.closing.end()

    # -- what the session says

    @Slot(object)
    def _show_article(self, at_hand: AtHand) -> None:
        title = self.tr("{title} – Perspectives Reader")
        self.setWindowTitle(title.format(title=at_hand.article.title))

    @Slot(object)
    def _show_passage(self, passage: Passage | None) -> None:
        self._show_perspectives(passage)
        self._show_perspectives_pane(passage is not None)

    def _show_perspectives(self, passage: Passage | None) -> None:
        perspectives = self._session.searching.perspectives(passage) if passage else None
        self.parts.panes.perspectives.show_perspectives(perspectives)

    @Slot(str)
    def _show_topic(self, topic: str) -> None:
        self.parts.panes.perspectives.show_topic(topic)
        self._show_perspectives_pane(bool(topic))

    @Slot(object)
    def _show_search(self, search: "Search") -> None:
        if search.notes_hit is not None:
            self.parts.actions["perspectives"].setChecked(True)

    def _show_perspectives_pane(self, there_is_something_new: bool) -> None:
        if there_is_something_new:
            self.parts.actions["perspectives"].setChecked(True)
        self.parts.keeper.save_soon()

    @Slot(object)
    def _show_marks(self, marks: Marks) -> None:
        self._first.actions["marks"].setChecked(bool(marks.shown))

    @Slot(bool, bool)
    def _show_history(self, back: bool, forward: bool) -> None:
        self._first.actions["back"].setEnabled(back)
        self._first.actions["forward"].setEnabled(forward)

    @Slot(str)
    def _show_fault(self, fault: str) -> None:
        self.parts.panes.notice.show_fault(fault)

    @Slot(object)
    def _show_look(self, look: Look) -> None:
        palette = look.theme.palette()
        QApplication.setPalette(palette)
        self.setPalette(palette)
        self.menuBar().setStyleSheet(bar_style(look.theme))
        set_menus(look)

    # -- how Qt asks

    def changeEvent(self, event: QEvent) -> None:
        """Note that the window fills the screen, or that somebody comes back to it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._parts:
            self._parts.change_watch.look_soon()
        if event.type() == QEvent.Type.WindowStateChange:
            self._first.actions["full_screen"].setChecked(self.isFullScreen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc the search, the selection, the page; press with Return what Space does."""
        from PySide6.QtCore import Qt  # its many enumerations would take long at the start

        pointed_at = QApplication.focusWidget()
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and isinstance(pointed_at, QAbstractButton):
            pointed_at.click()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.parts.panes.find_bar.isVisible():
            self.parts.search.cancel_search()
        elif not (self.parts.door.leave() or self.parts.panes.article.let_go()):
            self._session.reading.leave_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the perspectives below the article where there is no room beside it."""
        super().resizeEvent(event)
        self._turn_panes()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how everything stands, once nothing is lost that the reader has not let go."""
        if not self.parts.closing.is_free():
            event.ignore()
            return
        self.parts.opener.wait()
        self.parts.change_watch.wait()
        self.parts.copy_keeper.stop()
        self.parts.warm_up.stop()
        self.parts.pages_ahead.stop()
        self.parts.keeper.finish()
        super().closeEvent(event)
