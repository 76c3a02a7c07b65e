"""Opens links that lead out of the program, and asks first where their words deceive."""

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget


class WebLinks(QObject):
    """A slot for links to the web."""

    def __init__(self, parent: QWidget) -> None:
        """Ask over *parent*."""
        super().__init__(parent)
        self._asked = QUrl()
        self._parent = parent

    @Slot(QUrl, str)
    def open(self, url: QUrl, words: str = "") -> None:
        """Open an address that the reader clicked, if it is one of the web and nothing else.

        Where the *words* of the link name another place, the reader is asked first.
        """
        from reader.model.markup.web_address import other_host, read_web_address
        from reader.ui.commands import dialogs

        address = read_web_address(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        if address is None:  # a browser may find a host in it all the same, which nobody was shown
            return
        named = other_host(words, address)
        if not named:
            QDesktopServices.openUrl(url)
            return
        self._asked = url
        box = dialogs.ask_where_to(self._parent, named, address)
        box.accepted.connect(self._open_asked)
        box.open()

    @Slot()
    def _open_asked(self) -> None:
        QDesktopServices.openUrl(self._asked)
