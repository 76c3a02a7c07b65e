"""The place in the page beside the article: held while the page changes, and come back to."""

from typing import TypeAlias

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea

from reader.session.history import NotesPlace
from reader.ui.estimates.estimates_view import EstimatesView
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.page_sections import PageSections

# What a page is made of, and has lines: those of a text, or the rows of a table.
_Part: TypeAlias = NoteText | EstimatesView


class PagePlace(QObject):
    """Knows which line stands at the top of the pane, and brings one there.

    What is brought there is held: while nobody has scrolled since, it is what stands there, and so
    every change of the page can be taken back.
    """

    changed = Signal(object)  # NotesPlace

    def __init__(self, scroll: QScrollArea, sections: PageSections) -> None:
        """Watch what *scroll* shows, which has these *sections*."""
        super().__init__(scroll)
        self._scroll = scroll
        self._sections = sections
        self._page: NotesPage | None = None
        self._held: NotesPlace | None = None
        self._held_at = (0, 0)  # how far down it was scrolled for that, and how wide the page was
        scroll.verticalScrollBar().valueChanged.connect(self._tell)

    @property
    def standing(self) -> NotesPlace | None:
        """Return where the reader is; None where there is no page."""
        if self._page is None:
            return None
        if self._held is None or self._held_at[0] != self._scroll.verticalScrollBar().value():
            line = self._line_at(self._scroll.verticalScrollBar().value())
            self._held, self._held_at = line, self._seen
        return self._page.arranged(self._held)

    def show_page(self, page: NotesPage) -> None:
        """Be about a *page*, of which nothing is known yet."""
        self._page, self._held = page, None
        page.rearranged.connect(self._tell)

    def keep(self, place: NotesPlace | None) -> None:
        """Bring a *place* to where it was before; None is the beginning."""
        if self._page is None:
            return
        bar = self._scroll.verticalScrollBar()
        if place is None:
            bar.setValue(0)
        else:
            self._page.arrange_as(place)
            self._sections.settle()
            bar.setValue(self._top_of(place))
            self._held, self._held_at = place, self._seen
        self._tell()

    @Slot()
    def keep_width(self) -> None:
        """Keep the place where the page has another width than before."""
        if self._held is not None and self._held_at[1] != self._seen[1]:
            self.keep(self._page.arranged(self._held) if self._page is not None else None)

    @Slot()
    def _tell(self) -> None:
        # A page that is given another width is scrolled as well, and nobody did that.
        if self._page is not None and (self._held is None or self._held_at[1] == self._seen[1]):
            self.changed.emit(self.standing)

    @property
    def _seen(self) -> tuple[int, int]:
        return self._scroll.verticalScrollBar().value(), self._scroll.width()

    def _line_at(self, top: int) -> NotesPlace:
        """Return the line that stands at *top*, in the sheet."""
        page = self._page
        if top == 0 or page is None:
            return NotesPlace(0, 0, 0)
        parts = self._parts()
        tops = {i: self._y(part) for i, part in enumerate(parts) if part.isVisibleTo(page)}
        above = [i for i in tops if tops[i] <= top]
        if not above:
            return NotesPlace(0, 0, top / page.pixels)
        # Of two side by side, which begin together, it is the first.
        i = max(above, key=lambda i: (tops[i], -i))
        line = _line_at(parts[i], top - tops[i])
        return NotesPlace(i, line, (top - tops[i] - _top_of(parts[i], line)) / page.pixels)

    def _top_of(self, place: NotesPlace) -> int:
        """Return where the sheet is to be cut for a *place* to be where it was."""
        parts = self._parts()
        # The beginning is that of the sheet, with its margin.
        if self._page is None or place.part >= len(parts) or not any(place[:3]):
            return 0
        part = parts[place.part]
        beyond = round(place.beyond * self._page.pixels)
        return self._y(part) + _top_of(part, place.line) + beyond

    def _parts(self) -> list[_Part]:
        found = self._page.findChildren(QAbstractScrollArea) if self._page is not None else []
        return [part for part in found if isinstance(part, _Part)]

    def _y(self, part: _Part) -> int:
        sheet = self._scroll.widget()
        return part.mapTo(sheet, QPoint()).y() if sheet is not None else 0


def _line_at(part: _Part, y: int) -> int:
    """Return the line of a *part* that is at *y* in it: a place in a text, or an estimate."""
    if isinstance(part, NoteText):
        return part.cursorForPosition(QPoint(0, max(0, y))).position()
    return part.estimate_at(y)


def _top_of(part: _Part, line: int) -> int:
    if isinstance(part, NoteText):
        cursor = part.textCursor()
        cursor.setPosition(min(line, part.document().characterCount() - 1))
        return part.cursorRect(cursor).top()
    return part.estimate_top(line)
