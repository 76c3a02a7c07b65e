"""Begins and ends searches, and steps through what they found."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

from reader.session.searching import Searching
from reader.ui.article.article_view import ArticleView
from reader.ui.bars.find_bar import FindBar


class SearchCommands(QObject):
    """Slots for the actions of searching."""

    def __init__(
        self,
        searching: Searching,
        article: ArticleView,
        find_bar: FindBar,
        panes: Sequence[QWidget],
        parent: QObject,
    ) -> None:
        """Ask in *find_bar* what to search for, and return from it to where among *panes* it was.

        Who has seen enough, and stays, goes on in the *article*.
        """
        super().__init__(parent)
        self._searching = searching
        self._article = article
        self._find_bar = find_bar
        self._panes = [pane for pane in panes if pane is not find_bar]
        self._left: QWidget = article  # the pane from which one went to search

    @Slot()
    def find(self) -> None:
        """Open the find bar, on what is selected."""
        focused = QApplication.focusWidget()
        for pane in self._panes:
            if focused is not None and (pane is focused or pane.isAncestorOf(focused)):
                self._left = pane
        text, _ = self._article.selection()
        self._find_bar.start(text if "\n" not in text else "")

    @Slot()
    def find_next(self) -> None:
        """Go to the next hit, or ask what to look for."""
        if self._searching.search.query:
            self._searching.find_next()
        else:
            self.find()

    @Slot()
    def find_previous(self) -> None:
        """Go to the hit before, or ask what to look for."""
        if self._searching.search.query:
            self._searching.find_previous()
        else:
            self.find()

    @Slot()
    def find_in_notes(self) -> None:
        """Go to the first hit in the perspectives, or ask what to look for."""
        if self._searching.search.query:
            self._searching.find_in_notes()
        else:
            self.find()

    @Slot()
    def cancel_search(self) -> None:
        """End the search and return to where the reader was."""
        self._find_bar.hide()
        self._searching.cancel()
        left, self._left = self._left, self._article
        # The very link or row, if its page was not left for a hit.
        inside: QWidget | None = left.focusWidget()
        (left if inside is None else inside).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def close_search(self) -> None:
        """End the search and stay."""
        self._find_bar.hide()
        self._searching.end()
        self._article.setFocus()
