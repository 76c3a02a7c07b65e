"""Sets the panes side by side and connects them to the session; nothing else connects."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind, Passage
from reader.model.library.library import Library
from reader.session.search import Search
from reader.session.session import Session
from reader.session.settings import Settings, State
from reader.ui.bars.announcing import Announcer
from reader.ui.bars.head_bar import HeadBar
from reader.ui.bars.status_line import StatusLine
from reader.ui.commands.commands import Commands
from reader.ui.look.appearance import Appearance
from reader.ui.look.bar_styles import bar_style
from reader.ui.menus.actions import Actions
from reader.ui.menus.menus import fill_menu_bar
from reader.ui.menus.recent_menu import RecentMenu
from reader.ui.menus.topics_menu import TopicsMenu
from reader.ui.tasks.opener import Opener
from reader.ui.tasks.warm_up import WarmUp
from reader.ui.window.panes import NARROW, Panes
from reader.ui.window.state_keeper import StateKeeper
from reader.ui.window.window_state import restore_window


class Window(QMainWindow):
    """The program's window."""

    something_failed = Signal(str)  # what, in a sentence; to be told on any thread

    def __init__(self, session: Session, settings: Settings | None, state: State) -> None:
        """Show what *session* says, as *state* has it; remember through *settings* if any."""
        super().__init__()
        self._session = session
        data = settings.data_folder if settings else None
        self.library = Library(data, state.texts, state.editions)
        self.opener = Opener(session, self.library, self)
        self.appearance = Appearance(state.theme, state.zoom, self)
        theme = self.appearance.theme
        self.actions_by_id = Actions(self)
        self.commands = Commands(self, session)
        self.head = HeadBar(self.actions_by_id, theme, self)
        self.panes = Panes(theme, self)
        self.notice, self.find_bar = self.panes.notice, self.panes.find_bar
        self.passages, self.article = self.panes.passages, self.panes.article
        self.perspectives = self.panes.perspectives
        self.status_line = StatusLine(self)
        self._announcer = Announcer(session, self)
        self._topics_menu = TopicsMenu(self)
        self._recent_menu = RecentMenu(self.library, self)
        self._warm_up = WarmUp(session, self)
        self.keeper = StateKeeper(self, session, settings)

        self._lay_out()
        themes = QMenu(self.tr("Th&eme"), self)
        themes.addActions(self.head.theme_actions)
        recent, topics = self._recent_menu, self._topics_menu
        after = {"open_edition": recent, "next_theme": themes, "overview": topics}
        fill_menu_bar(self.menuBar(), self.actions_by_id, after)
        self._connect_session()
        self._connect_views()
        self._connect_actions()
        self._connect_texts()
        self._show_appearance()
        restore_window(self, state)

    # -- how it is put together

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Perspectives Reader"))
        self.resize(1280, 800)
        self.setMinimumSize(420, 420)
        self.addToolBar(self.head)
        self.setStatusBar(self.status_line)
        self.setCentralWidget(self.panes)
        self.article.setFocus()

    def _connect_session(self) -> None:
        session = self._session
        session.edition_changed.connect(self._show_edition)
        session.edition_changed.connect(self.head.show_edition)
        session.edition_changed.connect(self.article.show_edition)
        session.edition_changed.connect(self.perspectives.show_edition)
        session.edition_changed.connect(self.passages.show_edition)
        session.edition_changed.connect(self.status_line.show_edition)
        session.edition_changed.connect(self._topics_menu.show_edition)
        session.passage_changed.connect(self.article.show_passage)
        session.passage_changed.connect(self._show_passage)
        session.passage_changed.connect(self.passages.show_passage)
        session.topic_changed.connect(self._show_topic)
        session.search_changed.connect(self.article.show_search)
        session.search_changed.connect(self.perspectives.show_search)
        session.search_changed.connect(self.find_bar.show_search)
        session.search_changed.connect(self._show_search)
        session.passage_changed.connect(self._announcer.say_passage)
        session.topic_changed.connect(self._announcer.say_topic)
        session.search_changed.connect(self._announcer.say_search)
        session.marks_changed.connect(self.article.show_marks)
        session.marks_changed.connect(self.head.show_marks)
        session.marks_changed.connect(self.status_line.show_marks)
        session.marks_changed.connect(self._show_marks)
        session.history_changed.connect(self._show_history)
        session.place_restored.connect(self.article.show_place)

    def _connect_views(self) -> None:
        session, commands = self._session, self.commands
        self.article.passage_activated.connect(session.select_passage)
        self.article.source_activated.connect(self.perspectives.show_source)
        self.article.web_link_activated.connect(commands.open_in_browser)
        self.article.position_changed.connect(session.set_position)
        self.article.paragraph_changed.connect(self.status_line.show_paragraph)
        self.article.position_changed.connect(self.keeper.save_soon)
        self.article.zoom_requested.connect(self.appearance.step_zoom)
        self.perspectives.passage_activated.connect(session.select_passage)
        self.perspectives.topic_activated.connect(session.select_topic)
        self._topics_menu.topic_activated.connect(session.select_topic)
        self.perspectives.next_requested.connect(session.next_passage)
        self.perspectives.previous_requested.connect(session.previous_passage)
        self.perspectives.web_link_activated.connect(commands.open_in_browser)
        self.perspectives.left.connect(self.article.setFocus)
        self.passages.passage_activated.connect(session.select_passage)
        self.passages.left.connect(self.article.setFocus)
        self.find_bar.query_changed.connect(session.find)
        self.find_bar.next_requested.connect(session.find_next)
        self.find_bar.previous_requested.connect(session.find_previous)
        self.find_bar.notes_requested.connect(session.find_in_notes)
        self.find_bar.cancelled.connect(commands.cancel_search)
        self.find_bar.closed.connect(commands.close_search)
        self.head.kind_toggled.connect(session.toggle_kind)
        self.head.theme_chosen.connect(self.appearance.choose_theme)
        self.appearance.appearance_changed.connect(self._show_appearance)
        self.appearance.appearance_changed.connect(self.keeper.save_soon)

    def _connect_actions(self) -> None:
        session, commands, actions = self._session, self.commands, self.actions_by_id
        for action_id, slot in (
            ("open", commands.open_text),
            ("open_edition", commands.open_edition),
            ("paste", commands.paste),
            ("attach", self.opener.show_offer),
            ("close", self.close),
            ("quit", QApplication.closeAllWindows),
            ("copy", commands.copy),
            ("copy_with_citation", commands.copy_with_citation),
            ("find", commands.find),
            ("find_next", commands.find_next),
            ("find_previous", commands.find_previous),
            ("find_in_notes", commands.find_in_notes),
            ("marks", session.toggle_marks),
            ("larger", self.appearance.larger),
            ("smaller", self.appearance.smaller),
            ("normal_size", self.appearance.normal_size),
            ("next_theme", self.appearance.next_theme),
            ("next_passage", session.next_passage),
            ("previous_passage", session.previous_passage),
            ("paragraph", commands.go_to_paragraph),
            ("overview", session.clear_passage),
            ("back", session.go_back),
            ("forward", session.go_forward),
            ("next_pane", commands.next_pane),
            ("previous_pane", commands.previous_pane),
            ("where", commands.where_am_i),
            ("shortcuts", commands.show_shortcuts),
            ("about", commands.show_about),
        ):
            actions[action_id].triggered.connect(slot)
        actions["perspectives"].toggled.connect(self.perspectives.setVisible)
        actions["list"].toggled.connect(self.passages.setVisible)
        for action_id in ("perspectives", "list"):
            actions[action_id].toggled.connect(self.keeper.save_soon)
        actions["full_screen"].toggled.connect(commands.show_full_screen)
        actions["marks"].setChecked(True)
        self.status_line.show_marks(session.marks)
        self._show_history(False, False)

    def _connect_texts(self) -> None:
        opener, notice, commands = self.opener, self.notice, self.commands
        opener.begun.connect(notice.show_work)
        opener.progressed.connect(notice.show_progress)
        opener.ended.connect(notice.end_work)
        opener.offered.connect(notice.show_offer)
        opener.refused.connect(notice.show_message)
        for not_kept in (opener.not_kept, self.keeper.not_kept, self.something_failed):
            not_kept.connect(notice.show_failure)
        opener.broken.connect(commands.show_problems)
        opener.text_opened.connect(self.keeper.come_back)
        opener.settled.connect(self.keeper.stay)
        self._session.edition_changed.connect(notice.show_edition)
        self._session.edition_changed.connect(opener.remember_edition)
        self._session.edition_changed.connect(self.keeper.save_soon)
        notice.said.connect(self._announcer.say_notice)
        notice.cancelled.connect(opener.give_up)
        notice.offer_accepted.connect(opener.show_offer)
        notice.left.connect(self.article.setFocus)
        commands.opening_requested.connect(opener.open)
        commands.pasting_requested.connect(opener.open_pasted)
        commands.decision_made.connect(opener.decide)
        commands.decision_taken_back.connect(opener.take_back)
        self.panes.dropped.connect(commands.take)
        self.perspectives.placing_requested.connect(commands.place_passage)
        self._recent_menu.text_activated.connect(opener.open)

    def turn_panes(self) -> None:
        """Put the perspectives below the article in a narrow window, beside it in a wide one."""
        narrow = self.width() < NARROW
        self.panes.turn(narrow=narrow)
        self.status_line.set_narrow(narrow)

    # -- what the session says

    @Slot(object)
    def _show_edition(self, edition: Edition) -> None:
        title = self.tr("{title} – Perspectives Reader")
        self.setWindowTitle(title.format(title=edition.article.title))

    @Slot(object)
    def _show_passage(self, passage: Passage | None) -> None:
        perspectives = self._session.perspectives(passage) if passage else None
        self.perspectives.show_perspectives(perspectives)
        self._show_perspectives_pane(passage is not None)

    @Slot(str)
    def _show_topic(self, topic: str) -> None:
        self.perspectives.show_topic(topic)
        self._show_perspectives_pane(bool(topic))

    @Slot(object)
    def _show_search(self, search: Search) -> None:
        if search.notes_hit is not None:
            self.actions_by_id["perspectives"].setChecked(True)

    def _show_perspectives_pane(self, there_is_something_new: bool) -> None:
        if there_is_something_new:
            self.actions_by_id["perspectives"].setChecked(True)
        self.keeper.save_soon()

    @Slot(object)
    def _show_marks(self, kinds: frozenset[Kind]) -> None:
        self.actions_by_id["marks"].setChecked(bool(kinds))
        self.keeper.save_soon()

    @Slot(bool, bool)
    def _show_history(self, back: bool, forward: bool) -> None:
        self.actions_by_id["back"].setEnabled(back)
        self.actions_by_id["forward"].setEnabled(forward)

    @Slot()
    def _show_appearance(self) -> None:
        theme, scale = self.appearance.theme, self.appearance.scale
        QApplication.setPalette(theme.palette())
        self.setPalette(theme.palette())
        self.menuBar().setStyleSheet(bar_style(theme))
        self.head.show_theme(theme, self.appearance.theme_id)
        self.panes.show_theme(theme, scale)
        self.status_line.show_theme(theme)

    # -- how Qt asks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc: the search, and else the passage."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.find_bar.isVisible():
            self.commands.cancel_search()
        else:
            self._session.clear_passage()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go back and forward with the mouse's own buttons."""
        if event.button() == Qt.MouseButton.BackButton:
            self._session.go_back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self._session.go_forward()
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the perspectives below the article where there is no room beside it."""
        super().resizeEvent(event)
        self.turn_panes()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how everything stands."""
        self.opener.wait()
        self._warm_up.stop()
        self.keeper.save()
        super().closeEvent(event)
