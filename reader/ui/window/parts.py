"""Makes all that the window is made of: the second of the two steps in which it is made.

Each part is handed what it uses, and none is connected yet.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from reader.model.library.library import Library
from reader.model.markup.links import Link, To
from reader.session.remembering import Remembering
from reader.session.session import Session
from reader.session.settings import Settings, State
from reader.ui.article.own_marks_shown import OwnMarksShown
from reader.ui.article.scroll_strip import ScrollStrip
from reader.ui.bars.announcing import Announcer
from reader.ui.commands.appearance_commands import AppearanceCommands
from reader.ui.commands.copying_commands import CopyingCommands
from reader.ui.commands.encoding_commands import EncodingCommands
from reader.ui.commands.export_commands import ExportCommands
from reader.ui.commands.help_commands import HelpCommands
from reader.ui.commands.opening_commands import OpeningCommands
from reader.ui.commands.own_commands import OwnCommands
from reader.ui.commands.paper_commands import PaperCommands
from reader.ui.commands.placing_commands import PlacingCommands
from reader.ui.commands.preferences_commands import PreferencesCommands
from reader.ui.commands.search_commands import SearchCommands
from reader.ui.commands.web_links import WebLinks
from reader.ui.commands.whole_page_commands import WholePageCommands
from reader.ui.commands.window_commands import WindowCommands
from reader.ui.menus.editions_menu import EditionsMenu
from reader.ui.menus.encoding_menu import EncodingMenu
from reader.ui.menus.marks_menu import MarksMenu
from reader.ui.menus.recent_menu import RecentMenu
from reader.ui.menus.topics_menu import TopicsMenu
from reader.ui.perspectives.pages_ahead import PagesAhead
from reader.ui.perspectives.topic_pages import import_passage_page
from reader.ui.preferences.choosing import Choosing
from reader.ui.tasks.change_watch import ChangeWatch
from reader.ui.tasks.copy_keeper import CopyKeeper
from reader.ui.tasks.deciding import Deciding
from reader.ui.tasks.keeping import Keeping
from reader.ui.tasks.opener import Opener
from reader.ui.tasks.own_keeping import OwnKeeping
from reader.ui.tasks.shelving import Shelving
from reader.ui.tasks.warm_up import WarmUp
from reader.ui.window.closing import Closing
from reader.ui.window.finding_state import FindingState
from reader.ui.window.first_parts import FirstParts
from reader.ui.window.library_door import LibraryDoor
from reader.ui.window.mouse_buttons import MouseButtons
from reader.ui.window.state_keeper import StateKeeper
from reader.ui.window.undoing import Undoing
from reader.ui.window.window_state import (
    AppearanceState,
    KeysState,
    LibraryState,
    PartiesState,
)

if TYPE_CHECKING:
    from reader.ui.commands.finding_commands import FindingCommands
    from reader.ui.commands.side_by_side_commands import SideBySideCommands


class Parts:
    """The parts of a window, by their names."""

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        first: FirstParts,
        settings: Settings | None,
        state: State,
    ) -> None:
        """Make what *window* has beyond its *first* parts; all show what *session* says."""
        self._finding: FindingCommands | None = None
        self._session, self._parties = session, PartiesState(state.parties)
        reading, searching = session.reading, session.searching
        self.appearance, self.actions = first.appearance, first.actions
        self.head, self.status_line = first.head, first.status_line
        self.panes, self.returning = first.panes, first.returning
        self.library = Library(
            *(
                settings.data_folder if settings else None,
                state.texts,
                state.editions,
                state.titles,
                first.places,
            ),
            shelf=state.shelf,
        )
        self.panes.complete(self.appearance.look)
        self.panes.perspectives.sections.fold(state.folded)
        self.own_shown = OwnMarksShown(self.panes.article, self.panes.article.marks)
        self.panes.article.own = self.own_shown
        self.strip = ScrollStrip(self.panes.article, self.panes.article.marks)

        self.marks_menu = MarksMenu(self.actions["marks"], self.appearance.look, window)
        self.head.offer_marks(self.marks_menu)
        self.topics_menu = TopicsMenu(self.actions["overview"], window)
        self.encoding_menu = EncodingMenu(window)
        self.editions_menu = EditionsMenu(self.library, window)
        self.recent_menu = RecentMenu(self.library, window)

        article, find_bar = self.panes.article, self.panes.find_bar
        self.opening = OpeningCommands(reading, self.library, window)
        self.search = SearchCommands(*(searching, article, find_bar, self.panes.in_order, window))
        self.placing = PlacingCommands(reading, article, window)
        self.own = OwnCommands(session, article, window)
        self.undoing = Undoing(self.placing, self.own, window)
        self.copying = CopyingCommands(reading, article, window)
        self.export = ExportCommands(reading, session.own_marks, self.appearance, window)
        self.paper = PaperCommands(reading, self.appearance, window)
        self.moving = WindowCommands(
            *(window, reading, article, self.panes.passages, self.panes.in_order),
            find_bar=find_bar,
        )
        self.mouse_buttons = MouseButtons(window)
        self.choosing = AppearanceCommands(
            *(self.appearance, self.head.theme_names, self.actions["preferences"]), window
        )
        self.preferences = self._preferences(window, settings, state)
        self.help, self.web_links = HelpCommands(self.actions, window), WebLinks(window)

        self.keeping = Keeping(window)
        self.closing = Closing(window, self.keeping, self.copying)
        self.encoding = EncodingCommands(reading, self.library, self.keeping, window)
        self.whole_page = WholePageCommands(
            self.actions["whole_page"], reading, self.library, self.keeping, window
        )
        self.opener = Opener(session, self.library, self.keeping, window)
        self.change_watch = ChangeWatch(window)
        self.copy_keeper = CopyKeeper(window)
        self.own_keeping = OwnKeeping(session.own_marks, self.library, self.keeping, window)
        self.door = LibraryDoor(
            *(window, session, self.library),
            actions=self.actions,
            appearance=self.appearance,
            panes=self.panes,
            head=self.head,
            status_line=self.status_line,
            opening=self.opening,
            opener=self.opener,
            moving=self.moving,
        )
        self.shelving = Shelving(self.library, window)
        self.deciding = Deciding(session, self.library, self.keeping, window)
        self.announcer = Announcer(reading, window)
        self.finding_state = FindingState(state)
        self.warm_up = WarmUp(searching, window, import_passage_page)
        self.pages_ahead = PagesAhead(reading, searching, self.panes.perspectives, window)
        states = (
            first.session_state,
            first.panes_state,
            AppearanceState(self.appearance),
            KeysState(self.actions),
            LibraryState(self.library),
            self.finding_state,
            self._parties,
            self.preferences.remembering,  # last, for it takes back what the others tell
        )
        self.keeper = StateKeeper(window, states, settings, self.keeping)

    def _preferences(
        self, window: QMainWindow, settings: Settings | None, state: State
    ) -> PreferencesCommands:
        remembering = Remembering(state)
        choosing = Choosing(self._session, self.appearance, remembering, self.actions, window)
        data = settings.data_folder if settings else None
        return PreferencesCommands(choosing, self.library, data, window)

    def find_everywhere(self, window: QMainWindow) -> "FindingCommands":
        """Return what finds everywhere, made for *window* when it is first asked for."""
        if self._finding is None:
            from reader.ui.commands.finding_commands import FindingCommands

            article, find_bar = self.panes.article, self.panes.find_bar
            self._finding = FindingCommands(
                *(self.actions, self._session, self.appearance, window),
                article=article,
                find_bar=find_bar,
            )
            self.moving.add_pane(self._finding.list)
            self._finding.list.said.connect(self.announcer.say_notice)
            self.announcer.leave_searches_to(self._finding.list)
            self.panes.show_beside(self._finding.list, self.finding_state.take(self._finding.list))
        return self._finding

    @cached_property
    def side_by_side(self) -> "SideBySideCommands":
        """Return what sets two parties side by side, made when it is first asked for."""
        from reader.ui.commands.side_by_side_commands import SideBySideCommands

        commands = SideBySideCommands(
            *(self.actions, self._session, self.appearance),
            pane=self.panes.perspectives,
            article=self.panes.article,
            remembered=self._parties,
        )
        commands.room_wanted.connect(self.panes.give_room)
        commands.room_wanted.connect(self.status_line.show_two)
        commands.said.connect(self.status_line.say_briefly)
        return commands

    def show_side_by_side(self, shown: bool) -> None:
        """Set two parties side by side, or go back to the perspectives."""
        self.side_by_side.show(shown)

    def answer(self, link: Link) -> None:
        """Do what a *link* asks for that no page can show."""
        window, at_hand = self.panes.window(), self._session.reading.at_hand
        if link.to is To.BESIDE:
            self.side_by_side.show_from(link.id)
        elif link.to is To.WHOLE:
            self.whole_page.toggle()
        elif link.to is To.LIST:
            self.actions["list"].trigger()
        elif link.to is To.EDITION:
            self.opening.open_edition_beside()
        elif link.to is To.CITED and at_hand is not None and isinstance(window, QMainWindow):
            self.find_everywhere(window).look_for(at_hand.sources[link.id].title)
