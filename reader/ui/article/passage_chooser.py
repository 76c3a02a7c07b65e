"""Lets the reader choose among passages that overlap, and a link to the web in them."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QUrl, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.model.markup.web_address import read_web_address
from reader.ui.look.web_address_in_words import host_in_words


class PassageChooser(QMenu):
    """A menu of passages, the innermost first; the arrow keys walk through it."""

    passage_activated = Signal(str)  # its id
    web_link_activated = Signal(QUrl)

    def __init__(self, parent: QWidget) -> None:
        """Stay hidden until there is something to choose."""
        super().__init__(parent)
        self.triggered.connect(self._take)

    def offer(self, claims: Mapping[str, str], at: QPoint, web: str = "") -> None:
        """Offer passages by their *claims*, and an address of the *web*, at a global point."""
        self.clear()
        for passage_id, claim in claims.items():
            # A single ampersand would mark a key.
            self.addAction(claim.replace("&", "&&")).setData(passage_id)
        address = read_web_address(web)
        if address is not None:
            text = self.tr("Open {address}").format(address=host_in_words(address))
            self.addAction(text.replace("&", "&&")).setData(QUrl(web))
        self.popup(at)
        self.setActiveAction(self.actions()[0])

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        if isinstance(action.data(), QUrl):
            self.web_link_activated.emit(action.data())
        else:
            self.passage_activated.emit(action.data())
