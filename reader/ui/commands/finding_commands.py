"""Opens the list of what is found everywhere, and leads to what is chosen there."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from reader.model.finding.finder import Match
from reader.model.finding.places import Place, PlaceKind
from reader.model.text.search import Query
from reader.session.own_marks import OwnMarks
from reader.session.session import Session
from reader.ui.article.article_view import ArticleView
from reader.ui.bars.find_bar import FindBar
from reader.ui.finding.found_rows import topic_of
from reader.ui.finding.search_list import SearchList
from reader.ui.look.appearance import Appearance
from reader.ui.menus.actions import Actions


class FindingCommands(QObject):
    """Slots for the action of finding everywhere; made with the list when first asked for."""

    def __init__(
        self,
        actions: Actions,
        session: Session,
        appearance: Appearance,
        parent: QWidget,
        *,
        article: ArticleView,
        find_bar: FindBar,
    ) -> None:
        """Make the list, which goes about the *article* as *session* does."""
        super().__init__(parent)
        self._list_of_passages = actions["list"]
        self._reading, self._searching = session.reading, session.searching
        self._article = article
        self._find_bar = find_bar
        self._left: QWidget = article  # where the keyboard was when one went to search
        self.list = SearchList(appearance.look, parent)

        self.list.query_changed.connect(self._searching.find)
        self.list.next_requested.connect(self._searching.find_next)
        self.list.previous_requested.connect(self._searching.find_previous)
        self.list.match_activated.connect(self.go_to)
        self.list.left.connect(self.leave)
        self.list.cancelled.connect(self.go_back)
        self.list.closed.connect(self.close)
        self._list_of_passages.toggled.connect(self.make_room)
        self._action = actions["find_everywhere"]
        self._searching.search_changed.connect(self.list.show_search)
        self._reading.at_hand_changed.connect(self.list.show_article)
        appearance.look_changed.connect(self.list.show_look)
        session.own_marks.changed.connect(self.show_own)
        self.show_own(session.own_marks)
        if self._reading.at_hand is not None:
            self.list.show_article(self._reading.at_hand)

    @Slot(bool)
    def show_list(self, shown: bool) -> None:
        """Open the list on what is selected, or close it where the keyboard is in it already."""
        focused = QApplication.focusWidget()
        is_elsewhere = focused is None or not self.list.isAncestorOf(focused)
        if not shown and not (self.list.isVisible() and is_elsewhere):
            self.close()
            return
        self._action.setChecked(True)
        if focused is not None and not self._find_bar.isAncestorOf(focused):
            self._left = focused
        text, _ = self._article.selection()
        text = text or self._searching.search.query.text
        self._find_bar.hide()
        self._list_of_passages.setChecked(False)  # both stand in one place
        self.list.start(text if "\n" not in text else "")

    @Slot()
    def close(self) -> None:
        """Close the list, and stay where the reader is."""
        self._action.setChecked(False)
        self.list.hide()
        self._searching.end()
        self._article.setFocus()

    @Slot(object)
    def show_own(self, own: OwnMarks) -> None:
        """Let the list find what the reader said in their *own* marks."""
        self.list.look_through(
            [
                Place(PlaceKind.NOTE, placed.mark.id, placed.mark.said)
                for placed in own.placed
                if placed.mark.said
            ]
        )

    def look_for(self, words: str) -> None:
        """Open the list, and look for *words*."""
        if not self._action.isChecked():
            self._action.trigger()
        self.list.start(words)
        self.list.ask()

    @Slot(bool)
    def make_room(self, passages_shown: bool) -> None:
        """Close the list where that of the passages takes its place."""
        if passages_shown and self._action.isChecked():
            self.close()

    @Slot()
    def leave(self) -> None:
        """Go on in the text; a list that lies over it is closed."""
        if self.list.is_over:
            self.close()
        self._article.setFocus()

    @Slot()
    def go_back(self) -> None:
        """Return to the very place where the reader was, and leave the list open beside it."""
        self._searching.return_to_start()
        left = self._left
        if self.list.is_over:
            self.close()
        (left if _is_there(left) else self._article).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(object)
    def go_to(self, match: Match) -> None:
        """Go to the place of a *match*, and mark there the words as they are spelled."""
        place = match.place
        if match.close:
            self._searching.find(Query(match.text))
        if place.kind == PlaceKind.ARTICLE:
            self._searching.go_to_hit(match.span.start)
        elif place.kind == PlaceKind.PASSAGE:
            self._searching.go_to_hit(None, passage=place.id)
        else:
            self._searching.go_to_hit(None, topic=topic_of(place))
        if self.list.is_over:
            self.leave()


def _is_there(widget: QWidget) -> bool:
    """Tell whether a *widget* is still there to be gone back to."""
    return isValid(widget) and widget.isVisible()
