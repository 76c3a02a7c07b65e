"""Opens the library in the place of both panes, and does what is asked for there."""

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.model.edition.at_hand import AtHand
from reader.model.edition.edition import Edition
from reader.model.finding.finder import Match
from reader.model.finding.places import PlaceKind
from reader.model.library.library import Forgotten, Library
from reader.model.text.search import Query
from reader.session.session import Session
from reader.ui.finding.found_rows import topic_of
from reader.ui.library.library_finder import LibraryFinder
from reader.ui.library.library_page import LibraryPage
from reader.ui.library.library_words import Entry, LibraryWords
from reader.ui.library.search_results import Found
from reader.ui.look.appearance import Appearance
from reader.ui.menus.actions import Actions


class LibraryCommands(QObject):
    """Slots for the library; made with its page when it is first asked for."""

    opening_requested = Signal(Path)  # an edition's folder, or a file of text
    changed = Signal()  # what is remembered

    def __init__(
        self,
        actions: Actions,
        session: Session,
        library: Library,
        appearance: Appearance,
        window: QMainWindow,
    ) -> None:
        """Make the page of *library*, for *window*."""
        super().__init__(window)
        self._action = actions["library"]
        self._reading, self._searching = session.reading, session.searching
        self._library = library
        self._window = window
        self._forgotten: Forgotten | None = None
        self._words = ""
        self._awaited: tuple[Path, Match] | None = None
        self._phrasing = appearance.look.phrasing
        self.page = LibraryPage(LibraryWords(library, self._phrasing), appearance.look)

        self.page.opened.connect(self._open)
        self.page.search_requested.connect(self._look_for_file)
        self.page.menu_requested.connect(self._show_menu)
        self.page.undo_requested.connect(self._take_back)
        self.page.words_changed.connect(self._find)
        self.page.match_activated.connect(self._go_to)
        self.page.left.connect(self.leave)
        for said in (self._reading.opened, self._reading.place_restored):
            said.connect(self.leave)
        self._reading.passage_changed.connect(self._leave_for)
        self._reading.topic_changed.connect(self._leave_for)
        self._reading.at_hand_changed.connect(self._arrive)
        appearance.look_changed.connect(self.page.show_look)

    @property
    def count_in_words(self) -> str:
        """Return how much is at hand."""
        editions, texts = len(self._library.editions), len(self._library.texts)
        of_editions = self.tr("{count} editions", "", editions).format(count=editions)
        of_texts = self.tr("{count} texts", "", texts).format(count=texts)
        return self.tr("{editions}, {texts} at hand").format(editions=of_editions, texts=of_texts)

    @Slot()
    def leave(self) -> None:
        """Go back to what is read."""
        self._action.setChecked(False)

    @Slot()
    def rest(self) -> None:
        """Look for nothing while the page is not shown."""
        if "_finder" in self.__dict__:
            self._finder.stop()

    @cached_property
    def _finder(self) -> LibraryFinder:
        finder = LibraryFinder(self._phrasing, self)
        finder.found.connect(self._show_found)
        return finder

    # -- what the page asks for

    @Slot(Path)
    def _open(self, path: Path) -> None:
        at_hand = self._reading.at_hand
        self.leave()
        if at_hand is None or at_hand.path != path:
            self.opening_requested.emit(path)

    @Slot(object)
    def _look_for_file(self, entry: Entry) -> None:
        from reader.ui.commands import dialogs

        ask = dialogs.ask_for_edition if entry.is_edition else dialogs.ask_for_text
        folder = entry.path.parent
        chosen = ask(self._window, folder if folder.is_dir() else Path.home())
        if chosen is None:
            return
        if entry.is_edition:
            self._library.forget_one(entry.path)
        else:
            self._library.move_text(entry.path, chosen)
        self._open(chosen)

    @Slot(object, QPoint)
    def _show_menu(self, entry: Entry, at: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_it = menu.addAction(self.tr("&Open"))
        open_it.setEnabled(not entry.missing)
        show = menu.addAction(self.tr("&Show the File"))
        show.setEnabled(not entry.missing)
        menu.addSeparator()
        forget = menu.addAction(self.tr("&Forget"))
        forget.setEnabled(entry.can_go)
        for action, does in ((open_it, "open"), (show, "show"), (forget, "forget")):
            action.setData((does, entry))
        menu.triggered.connect(self._do)
        menu.popup(at)

    @Slot(QAction)
    def _do(self, action: QAction) -> None:
        does, entry = action.data()
        if does == "open":
            self._open(entry.path)
        elif does == "show":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(entry.path.parent)))
        else:
            self.forget(entry)

    def forget(self, entry: Entry) -> None:
        """Offer what *entry* is of no more; for a while that can be undone."""
        self._forgotten = self._library.forget_one(entry.path)
        if self._forgotten is not None:
            self.page.offer_undo(entry.title)
            self.changed.emit()

    @Slot()
    def _take_back(self) -> None:
        if self._forgotten is not None:
            self._library.take_back(self._forgotten)
            self._forgotten = None
            self.changed.emit()
        self.page.end_undo()

    # -- the search

    @Slot(str)
    def _find(self, words: str) -> None:
        at_hand = self._reading.at_hand
        read = at_hand if isinstance(at_hand, Edition) else None
        *others, bundled = self._library.editions
        self._words = words
        self._finder.look_for(words, (bundled, *others), read)

    @Slot(object, bool)
    def _show_found(self, found: tuple[Found, ...], is_done: bool) -> None:
        self.page.show_found(found, is_done=is_done)

    @Slot(Path, object)
    def _go_to(self, folder: Path, match: Match) -> None:
        at_hand = self._reading.at_hand
        if at_hand is not None and at_hand.path == folder:
            self._show(match)
        else:
            self._awaited = folder, match
            self.opening_requested.emit(folder)

    @Slot(object)
    def _arrive(self, at_hand: AtHand) -> None:
        if self._awaited is not None and at_hand.path == self._awaited[0]:
            # Those who hear of the edition later have to show it first.
            QTimer.singleShot(0, self._show_awaited)

    @Slot()
    def _show_awaited(self) -> None:
        awaited, self._awaited = self._awaited, None
        if awaited is not None:
            self._show(awaited[1])

    def _show(self, match: Match) -> None:
        self.leave()
        place = match.place
        self._searching.find(Query(match.text if match.close else self._words))
        if place.kind == PlaceKind.ARTICLE:
            self._searching.go_to_hit(match.span.start)
        elif place.kind == PlaceKind.PASSAGE:
            self._searching.go_to_hit(None, passage=place.id)
        else:
            self._searching.go_to_hit(None, topic=topic_of(place))

    @Slot(object)
    def _leave_for(self, chosen: object) -> None:
        if chosen:
            self.leave()
