"""The library's page, as tests enter it and read it."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from reader.ui.library.library_page import LibraryPage
from reader.ui.library.library_row import LibraryRow
from reader.ui.window.window import Window


def enter(window: Window) -> LibraryPage:
    """Open the library, and return its page."""
    if not window.parts.actions["library"].isChecked():
        window.parts.actions["library"].trigger()
    QApplication.processEvents()
    (page,) = window.findChildren(LibraryPage)
    return page


def rows(page: LibraryPage) -> list[LibraryRow]:
    """Return the rows of editions and texts that are shown."""
    return [row for row in page.findChildren(LibraryRow) if row.isVisibleTo(page)]


def titles(page: LibraryPage) -> list[str]:
    """Return the titles of the rows."""
    return [row.entry.title for row in rows(page)]


def row_of(page: LibraryPage, title: str) -> LibraryRow:
    """Return the row with that title."""
    return next(row for row in rows(page) if row.entry.title == title)


def forget(window: Window, row: LibraryRow) -> None:
    """Forget what a *row* is of, as its menu does."""
    row.menu_requested.emit(row.entry, QPoint(5, 5))
    menu = next(each for each in window.findChildren(QMenu) if each.isVisible())
    menu.actions()[-1].trigger()
    menu.close()
    QApplication.processEvents()
