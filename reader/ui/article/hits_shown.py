"""Shows the hits of a search in the article: framed, the current one in reverse and in view."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QTextEdit

from reader.model.text.span import Span
from reader.session.search import Search
from reader.ui.article.headed_article import HeadedArticle


class HitsShown:
    """What a search has found on a *page*, of which the current hit is shown in reverse."""

    def __init__(self, page: HeadedArticle) -> None:
        """Show nothing on *page* yet."""
        self._page = page
        self._search = Search()
        self._before = (0, 0)

    @property
    def framed(self) -> Sequence[Span]:
        """Return the hits in the article, and in what is shown above it."""
        return self._search.in_article

    @property
    def begins(self) -> int:
        """Return the code point where the current hit begins, -1 where the article has none."""
        hit = self._search.article_hit
        return hit.start if hit is not None else -1

    def show(self, search: Search) -> None:
        """Show the hits of a *search*, and bring the current one into view."""
        if search.query and not self._search.query:
            self._before = self._page.standing
        self._search = search
        hit, page = search.article_hit, self._page
        if hit is not None and not page.laid_out.is_complete:
            page.scroll_to(max(0, hit.start))
        elif hit is not None:
            if not all(cursor.block().isVisible() for cursor in page.laid_out.cursors_at(hit)):
                page.unfold(unfolded=True)
            page.bring_into_view(self._rectangle(hit), whole=True)

    def beyond(self, position: int) -> int:
        """Return how many pixels beyond the top the line at *position* stood before the search.

        That is 0 where the search did not begin there.
        """
        before, beyond = self._before
        return beyond if position == before else 0

    def forget(self) -> None:
        """Show nothing of what was found before."""
        self._search = Search()

    def reverse(self) -> None:
        """Show the current hit in reverse, whatever the document and its colours are by now."""
        hit, page = self._search.article_hit, self._page
        selections = []
        # A cursor at the end of a document that still grows would grow with it. And one that goes
        # on into another block, or another cell of a table, would select all of the row.
        if hit is not None and page.laid_out.is_complete:
            for cursor in page.laid_out.cursors_at(hit):
                selection = QTextEdit.ExtraSelection()
                selection.cursor = cursor
                selection.format.setBackground(page.look.theme.text)
                selection.format.setForeground(page.look.theme.page)
                selections.append(selection)
        page.setExtraSelections(selections)

    def _rectangle(self, hit: Span) -> QRectF:
        """Return where a *hit* is drawn in the document, as wide as it is in its first line."""
        page = self._page
        first, last = (
            page.cursorRect(page.cursor_at(place)).toRectF() for place in (hit.start, hit.end)
        )
        area = first.united(last)
        if first.top() != last.top():
            area.setLeft(first.left())
            area.setRight(first.right())
        return area.translated(page.scrolled.toPointF())
