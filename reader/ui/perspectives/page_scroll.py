"""Scrolls the page beside the article, and knows where in it the keyboard is."""

from collections.abc import Hashable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QScrollArea, QWidget

from reader.ui.estimates.estimates_view import EstimatesView
from reader.ui.look.viewport import viewport_of
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.sheet import Sheet

# In pixels: so much is seen above and below what the keyboard is at.
_AROUND = 50


class KeyboardPlace(NamedTuple):
    """The *part* of a page that has the keyboard, counted from 0, and where its *link* begins."""

    part: int
    link: int | None


class PageScroll(QScrollArea):
    """What scrolls the page; Tab comes into it where the reader has scrolled to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no page yet."""
        super().__init__(parent)
        self._is_kept = False
        self._left: dict[Hashable, KeyboardPlace] = {}

    def take_page(self, sheet: Sheet) -> None:
        """Show the page of a *sheet* in the place of another, and keep its keyboard in the pane."""
        focused = self._focused
        if focused is not None:
            # Before Qt gives it to whatever comes next in the window.
            by_pointer = focused.underMouse()
            reason = Qt.FocusReason
            self.setFocus(reason.MouseFocusReason if by_pointer else reason.ShortcutFocusReason)
        # The page before may hold the very link that was clicked; it must outlive the click.
        if (before := self.takeWidget()) is not None:
            before.hide()
            before.deleteLater()
        self.setWidget(sheet)
        sheet.show()
        sheet.page.link_focused.connect(self.show_keyboard)
        sheet.page.row_reached.connect(self.show_keyboard)

    def leave(self, name: Hashable) -> None:
        """Take note of where the keyboard is in the page of that *name*."""
        if (place := self.keyboard) is not None:
            self._left[name] = place

    def forget(self) -> None:
        """Forget where the keyboard was in any page."""
        self._left.clear()

    def come_back(self, name: Hashable) -> None:
        """Bring a keyboard that is in the pane to where it was in the page of that *name*."""
        if self.hasFocus():
            self.keep_keyboard(self._left.get(name))

    @property
    def keyboard(self) -> KeyboardPlace | None:
        """Return where in the page the keyboard is; None where it is elsewhere."""
        focused, parts = self.window().focusWidget(), self._parts()
        if focused not in parts:
            return None
        link = focused.focused_link if isinstance(focused, NoteText) else None
        return KeyboardPlace(parts.index(focused), link.selectionStart() if link else None)

    def keep_keyboard(self, place: KeyboardPlace | None) -> None:
        """Bring the keyboard to a *place* in the page made anew; nothing is scrolled for that."""
        parts = self._parts()
        if place is None or place.part >= len(parts):
            return
        part = parts[place.part]
        self._is_kept = True
        if isinstance(part, NoteText) and place.link is not None:
            part.focus_link(place.link)
        else:
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._is_kept = False

    @Slot()
    def show_keyboard(self) -> None:
        """Scroll to the link, the row or the button that the keyboard is at."""
        part, page = self._focused, self.widget()
        if not self._is_kept and part is not None and page is not None:
            area = _area_in(part)
            centre = part.mapTo(page, area.center())
            self.ensureVisible(centre.x(), centre.y(), 0, area.height() // 2 + _AROUND)

    def activated_area(self) -> QRect | None:
        """Return where on the screen the link or row is that a key has activated.

        None says that it was the pointer, and there is what was clicked.
        """
        part = self._focused
        by_key = isinstance(part, NoteText) and part.focused_link is not None
        if part is None or not (by_key or isinstance(part, EstimatesView)):
            return None
        area = _area_in(part).translated(part.mapToGlobal(QPoint()))
        return None if area.contains(QCursor.pos()) else area

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go with Tab to the first link, row or button in view; Qt would go to the page's first.

        Nor would Qt know of more than the note or the table, which may be higher than the view.
        """
        if next and self.hasFocus() and self._enter():
            return True
        moved = QWidget.focusNextPrevChild(self, next)
        self.show_keyboard()
        return moved

    def _enter(self) -> bool:
        viewport = viewport_of(self)
        seen = [(part.mapTo(viewport, QPoint()), part) for part in self._parts()]
        for at, part in sorted(seen, key=_in_reading_order):
            top = at.y()
            if part.isVisible() and isinstance(part, NoteText) and top + part.height() > 0:
                part.focus_link(part.position_at(-top))
                return True
            below = top + part.height() if isinstance(part, EstimatesView) else top
            if part.isVisible() and below > 0:
                part.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    @property
    def _focused(self) -> QWidget | None:
        page: QWidget | None = self.widget()
        part: QWidget | None = self.window().focusWidget()
        is_inside = page is not None and part is not None and page.isAncestorOf(part)
        return part if is_inside else None

    def _parts(self) -> list[QWidget]:
        """Return what Tab stops at in the page, what is folded away included."""
        # Not along nextInFocusChain(): PySide takes what that returns for a child, and for gone
        # once the page is, though it may be a bar of the window.
        page = self.widget()
        parts = page.findChildren(QWidget) if page is not None else []
        return [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]


def _in_reading_order(seen: tuple[QPoint, QWidget]) -> tuple[int, int]:
    return seen[0].y(), seen[0].x()


def _area_in(part: QWidget) -> QRect:
    """Return where the link or the row is in a *part* that has the keyboard, or the whole part."""
    if isinstance(part, NoteText):
        return part.cursorRect()
    return part.chosen_area() if isinstance(part, EstimatesView) else part.rect()
