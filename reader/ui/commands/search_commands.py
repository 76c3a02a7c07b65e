"""Begins and ends searches, and steps through what they found."""

from PySide6.QtCore import QObject, Slot

from reader.session.searching import Searching
from reader.ui.article.article_view import ArticleView
from reader.ui.bars.find_bar import FindBar


class SearchCommands(QObject):
    """Slots for the actions of searching."""

    def __init__(
        self, searching: Searching, article: ArticleView, find_bar: FindBar, parent: QObject
    ) -> None:
        """Ask in *find_bar* what to search for, and return from it to the *article*."""
        super().__init__(parent)
        self._searching = searching
        self._article = article
        self._find_bar = find_bar

    @Slot()
    def find(self) -> None:
        """Open the find bar, on what is selected."""
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
        self._article.setFocus()

    @Slot()
    def close_search(self) -> None:
        """End the search and stay."""
        self._find_bar.hide()
        self._searching.end()
        self._article.setFocus()
