"""Sets the panes side by side and connects them to the session; nothing else connects."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QVBoxLayout, QWidget

from reader.model.edition import Edition
from reader.model.passage import Kind, Passage
from reader.model.search import Search
from reader.session import Session
from reader.settings import Settings, State
from reader.ui.actions import Actions
from reader.ui.announcing import Announcer
from reader.ui.appearance import Appearance
from reader.ui.article_view import ArticleView
from reader.ui.commands import Commands
from reader.ui.find_bar import FindBar
from reader.ui.head_bar import HeadBar
from reader.ui.menus import fill_menu_bar
from reader.ui.passage_list import PassageList
from reader.ui.perspectives_pane import PerspectivesPane
from reader.ui.status_line import StatusLine
from reader.ui.theme import bar_style
from reader.ui.topics_menu import TopicsMenu
from reader.ui.warm_up import WarmUp
from reader.ui.window_state import restore_window, window_state

# Narrower than this, the perspectives go below the article: interface design, section 4.
NARROW = 900

# What changed is written down when it has rested this long, so that a kill loses little.
_SAVE_AFTER = 2000  # milliseconds


class Window(QMainWindow):
    """The program's window."""

    def __init__(self, session: Session, settings: Settings | None, state: State) -> None:
        """Show what *session* says, as *state* has it; remember through *settings* if any."""
        super().__init__()
        self._session = session
        self._settings = settings
        self.appearance = Appearance(state.theme, state.zoom, self)
        theme = self.appearance.theme
        self.actions_by_id = Actions(self)
        self.commands = Commands(self, session)
        self.head = HeadBar(self.actions_by_id, theme, self)
        self.find_bar = FindBar(theme, self)
        self.passages = PassageList(theme, self)
        self.article = ArticleView(theme, self)
        self.perspectives = PerspectivesPane(theme, self)
        self.status_line = StatusLine(self)
        self.reading = QSplitter(Qt.Orientation.Horizontal, self)
        self.panes = QSplitter(Qt.Orientation.Horizontal, self)
        self._announcer = Announcer(session, self)
        self._topics_menu = TopicsMenu(self)
        self._warm_up = WarmUp(session, self)
        self._save_timer = QTimer(self)

        self._lay_out()
        themes = self.head.theme_actions
        fill_menu_bar(self.menuBar(), self.actions_by_id, themes, self._topics_menu)
        self._connect_session()
        self._connect_views()
        self._connect_actions()
        self._show_appearance()
        restore_window(self, state)

    # -- how it is put together

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Perspectives Reader"))
        self.resize(1280, 800)
        self.setMinimumSize(420, 420)
        self.addToolBar(self.head)
        self.setStatusBar(self.status_line)
        for splitter in (self.panes, self.reading):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        self.reading.addWidget(self.article)
        self.reading.addWidget(self.perspectives)
        self.reading.setStretchFactor(0, 58)
        self.reading.setStretchFactor(1, 42)
        self.panes.addWidget(self.passages)
        self.panes.addWidget(self.reading)
        self.panes.setStretchFactor(1, 1)
        self.find_bar.hide()

        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.panes, 1)
        self.setCentralWidget(page)
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
        self.article.position_changed.connect(self._save_soon)
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
        self.appearance.appearance_changed.connect(self._save_soon)
        self._save_timer.setSingleShot(True)
        self._save_timer.setInterval(_SAVE_AFTER)
        self._save_timer.timeout.connect(self.save)

    def _connect_actions(self) -> None:
        session, commands, actions = self._session, self.commands, self.actions_by_id
        for action_id, slot in (
            ("open", commands.open_edition),
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
            actions[action_id].toggled.connect(self._save_soon)
        actions["full_screen"].toggled.connect(commands.show_full_screen)
        actions["marks"].setChecked(True)
        self.status_line.show_marks(session.marks)
        self._show_history(False, False)

    def turn_panes(self) -> None:
        """Put the perspectives below the article in a narrow window, beside it in a wide one."""
        narrow = self.width() < NARROW
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self.reading.orientation() != wanted:
            self.reading.setOrientation(wanted)
            self.reading.setSizes([500, 500] if narrow else [580, 420])
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
        self._save_soon()

    @Slot(object)
    def _show_marks(self, kinds: frozenset[Kind]) -> None:
        self.actions_by_id["marks"].setChecked(bool(kinds))
        self._save_soon()

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
        self.find_bar.show_theme(theme, scale)
        self.passages.show_theme(theme, scale)
        self.article.show_theme(theme, scale)
        self.perspectives.show_theme(theme, scale)
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
        self._warm_up.stop()
        self._save_timer.stop()
        self.save()
        super().closeEvent(event)

    @Slot()
    def save(self) -> None:
        """Write down how the window and the session stand."""
        if self._settings is not None:
            self._settings.save(window_state(self, self._session))

    @Slot()
    def _save_soon(self) -> None:
        if self._settings is not None and self.isVisible():
            self._save_timer.start()
