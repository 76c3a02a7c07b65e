"""The sections of the page in the pane: which is read, which are folded, and how to come to one."""

from collections.abc import Collection, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from reader.ui.perspectives.jump_chips import Chip
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.pane_head import PaneHead
from reader.ui.perspectives.section import FoldingSection, Section

# A section whose head is so near to the top, in pixels, is the one that is read.
_NEAR = 40
_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)


class PageSections(QObject):
    """Keeps the head of the pane and the page that is scrolled below it in step."""

    def __init__(self, scroll: QScrollArea, head: PaneHead) -> None:
        """Begin with the sources folded away."""
        super().__init__(scroll)
        self._scroll = scroll
        self._head = head
        self._page: NotesPage | None = None
        self._folded = {Section.SOURCES}
        head.section_requested.connect(self.jump)
        scroll.verticalScrollBar().valueChanged.connect(self.tell)

    @property
    def folded(self) -> tuple[str, ...]:
        """Return the sections that are folded, in their order, by their names in the state."""
        return tuple(section.value for section in Section if section in self._folded)

    def fold(self, folded: Collection[str]) -> None:
        """Fold these sections away, and no others; what is no section's name is passed over."""
        self._folded = {section for section in Section if section.value in folded}
        if self._page is not None:
            self._page.fold(self._folded)

    def show_page(self, page: NotesPage) -> None:
        """Be about a *page*, and fold in it what was folded in the one before."""
        self._page = page
        self.fold_in(page)
        page.folded.connect(self._remember)

    def fold_in(self, page: NotesPage) -> None:
        """Fold in a *page* that is not shown yet what is folded in the one that is."""
        page.fold(self._folded)

    def chips(self) -> Iterator[Chip]:
        """Yield what the page has."""
        return (Chip(each.section, each.head.name, each.count) for each in self._sections)

    def jump_by(self, event: QKeyEvent) -> bool:
        """Jump to the section whose number in the page was typed, or to an end of the page.

        Tell whether there is one.
        """
        bar = self._scroll.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or event.key() not in _KEYS:
            return False
        sections = self._sections[_KEYS.index(Qt.Key(event.key())) :]
        if sections:
            self._jump(sections[0].section, Qt.FocusReason.ShortcutFocusReason)
        return bool(sections)

    @Slot(object)
    def jump(self, section: Section) -> None:
        """Show a *section* from its head on, unfolded, and give its head the keyboard."""
        by_key = self._head.isAncestorOf(QApplication.focusWidget() or self._scroll)
        reason = Qt.FocusReason.ShortcutFocusReason if by_key else Qt.FocusReason.MouseFocusReason
        self._jump(section, reason)

    def _jump(self, section: Section, reason: Qt.FocusReason) -> None:
        for found in self._sections:
            if found.section is section:
                self._remember(section, folded=False)
                found.fold(folded=False)
                self.settle()
                self._scroll.verticalScrollBar().setValue(self._top_of(found))
                found.head.setFocus(reason)

    @Slot()
    def tell(self) -> None:
        """Tell the head which section stands at the top of the view."""
        top = self._scroll.verticalScrollBar().value()
        above = [each.section for each in self._sections if self._top_of(each) <= top + _NEAR]
        first = self._sections[0].section if self._sections else None
        beginning = self._page.beginning() if self._page is not None else None
        is_quoted = beginning is not None and top > self._top_of(beginning) + beginning.height()
        self._head.show_section(above[-1] if above else first, is_quoted=is_quoted)

    def settle(self) -> None:
        """Lay the page out: only then is it known where things stand, and how far the bar goes."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        if self._page is not None:
            self._page.arrange()

    @property
    def _sections(self) -> tuple[FoldingSection, ...]:
        return tuple(self._page.sections()) if self._page is not None else ()

    def _top_of(self, part: QWidget) -> int:
        sheet = self._scroll.widget()
        return part.mapTo(sheet, QPoint()).y() if sheet is not None else 0

    @Slot(object, bool)
    def _remember(self, section: Section, folded: bool) -> None:
        self._folded.discard(section)
        if folded:
            self._folded.add(section)
