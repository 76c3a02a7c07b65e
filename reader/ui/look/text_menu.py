"""The menu of a text: what can be copied there, and nothing that is no use elsewhere."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from reader.model.markup.links import web_address

_CONTEXT = "TextMenu"


class LinkAction(QAction):
    """Copies where on the web a link leads."""

    def __init__(self, address: str, parent: QMenu) -> None:
        """Copy *address*."""
        super().__init__(_translate("Copy Lin&k Address"), parent)
        self._address = address
        self.triggered.connect(self.copy)

    @Slot()
    def copy(self) -> None:
        """Copy the address."""
        QGuiApplication.clipboard().setText(self._address)


def text_menu(text: QTextEdit, link: str) -> QMenu:
    """Return the menu of a *text* at a *link*, "" for none; it deletes itself once it is closed."""
    menu = QMenu(text)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    copy = menu.addAction(_translate("&Copy"), text.copy)
    copy.setShortcut(QKeySequence.StandardKey.Copy)
    copy.setEnabled(text.textCursor().hasSelection())
    if address := web_address(link):
        menu.addAction(LinkAction(address, menu))
    menu.addAction(_translate("Select &All"), text.selectAll)
    menu.addSeparator()
    menu.addActions(offered_around(text))
    return menu


def offered_around(widget: QWidget) -> list[QAction]:
    """Return the actions of a *widget*, or of the nearest around it that has any."""
    return next((found for each in _around(widget) if (found := each.actions())), [])


def _around(widget: QWidget | None) -> Iterator[QWidget]:
    """Yield a *widget*, and all around it within its window."""
    while widget is not None:
        yield widget
        widget = None if widget.isWindow() else widget.parentWidget()


def _translate(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)
