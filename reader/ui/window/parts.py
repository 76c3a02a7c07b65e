"""Makes what the window is made of; each part is handed what it uses, and none is connected yet."""

from PySide6.QtWidgets import QMainWindow

from reader.model.library.library import Library
from reader.session.returning import Returning
from reader.session.session import Session
from reader.session.settings import Settings, State
from reader.ui.bars.announcing import Announcer
from reader.ui.bars.head_bar import HeadBar
from reader.ui.bars.status_line import StatusLine
from reader.ui.commands.copying_commands import CopyingCommands
from reader.ui.commands.encoding_commands import EncodingCommands
from reader.ui.commands.help_commands import HelpCommands
from reader.ui.commands.opening_commands import OpeningCommands
from reader.ui.commands.placing_commands import PlacingCommands
from reader.ui.commands.search_commands import SearchCommands
from reader.ui.commands.web_links import WebLinks
from reader.ui.commands.whole_page_commands import WholePageCommands
from reader.ui.commands.window_commands import WindowCommands
from reader.ui.look.appearance import Appearance
from reader.ui.menus.actions import Actions
from reader.ui.menus.editions_menu import EditionsMenu
from reader.ui.menus.encoding_menu import EncodingMenu
from reader.ui.menus.recent_menu import RecentMenu
from reader.ui.menus.topics_menu import TopicsMenu
from reader.ui.tasks.change_watch import ChangeWatch
from reader.ui.tasks.copy_keeper import CopyKeeper
from reader.ui.tasks.deciding import Deciding
from reader.ui.tasks.keeping import Keeping
from reader.ui.tasks.opener import Opener
from reader.ui.tasks.warm_up import WarmUp
from reader.ui.window.closing import Closing
from reader.ui.window.panes import Panes
from reader.ui.window.state_keeper import StateKeeper
from reader.ui.window.window_state import AppearanceState, LibraryState, PanesState, SessionState


class Parts:
    """The parts of a window, by their names."""

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        appearance: Appearance,
        settings: Settings | None,
        state: State,
    ) -> None:
        """Make the parts of *window*, which show what *session* says."""
        reading, searching = session.reading, session.searching
        data = settings.data_folder if settings else None
        self.appearance = appearance
        known = (state.texts, state.editions, state.titles, state.places)
        self.library = Library(data, *known)
        self.actions = Actions(window)

        self.head = HeadBar(self.actions, appearance.look, window)
        self.panes = Panes(appearance.look, window)
        self.status_line = StatusLine(appearance.look, window)
        self.topics_menu = TopicsMenu(self.actions["overview"], window)
        self.encoding_menu = EncodingMenu(window)
        self.editions_menu = EditionsMenu(self.library, window)
        self.recent_menu = RecentMenu(self.library, window)

        article, find_bar = self.panes.article, self.panes.find_bar
        self.opening = OpeningCommands(reading, self.library, window)
        self.search = SearchCommands(searching, article, find_bar, window)
        self.placing = PlacingCommands(reading, article, window)
        self.copying = CopyingCommands(reading, article, window)
        self.moving = WindowCommands(window, reading, article, self.panes.in_order)
        self.help = HelpCommands(self.actions, window)
        self.web_links = WebLinks(window)

        self.keeping = Keeping(window)
        self.closing = Closing(window, self.keeping, self.copying)
        self.encoding = EncodingCommands(reading, self.library, self.keeping, window)
        self.whole_page = WholePageCommands(
            self.actions["whole_page"], reading, self.library, self.keeping, window
        )
        self.opener = Opener(session, self.library, self.keeping, window)
        self.change_watch = ChangeWatch(window)
        self.copy_keeper = CopyKeeper(window)
        self.returning = Returning(reading, self.library.places, window)
        self.deciding = Deciding(session, self.library, self.keeping, window)
        self.announcer = Announcer(reading, window)
        self.warm_up = WarmUp(searching, window)
        self.panes_state = PanesState(window, self.panes, self.actions)
        states = (
            SessionState(session),
            self.panes_state,
            AppearanceState(appearance),
            LibraryState(self.library),
        )
        self.keeper = StateKeeper(window, states, settings, self.keeping)
