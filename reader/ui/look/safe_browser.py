"""A view of HTML that loads nothing, whatever the HTML asks for."""

import re
from itertools import groupby
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QPixmap,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from reader.model.markup.links import read_address, web_address
from reader.ui.look.fragments import blocks, fragments
from reader.ui.look.viewport import viewport_of

# Stands around the words of a link, as no text can: it is cleaned of it.
_LINK = "\0"
_TOUCHED = re.compile(r"(?<![^\s\0])[^\s\0]*(?:\0[^\0]*\0[^\s\0]*)+")


class SafeBrowser(QTextBrowser):
    """Text with links that are told of and not followed; no file and no address is ever read."""

    link_activated = Signal(QUrl)  # one of our own
    web_link_activated = Signal(QUrl, str)  # where it leads, and its words
    link_hovered = Signal(str)  # where on the web it leads, "" when nothing is pointed at
    link_focused = Signal(str)  # the same by keyboard

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be empty, and without a frame."""
        super().__init__(parent)
        self._pointed_at = ""
        self._at_link = QTextCursor()
        self._viewport = viewport_of(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)

        self.anchorClicked.connect(self.follow)
        self.highlighted.connect(self._point_at)

    @Slot(QUrl)
    def follow(self, url: QUrl) -> None:
        """Tell that the link to *url* was activated."""
        if read_address(url.toString()) is None:
            self.web_link_activated.emit(url, self.words_of(url))
        else:
            self.link_activated.emit(url)

    def words_of(self, url: QUrl) -> str:
        """Return the words of the link to *url* at the cursor, where it was clicked.

        Where there is none, return those of all links there, a newline between two. What touches
        the words of a link is read with them, and belongs to them.
        """
        cursor = self.textCursor()
        here = _words_in(cursor.block(), url, cursor.position())
        everywhere = blocks(self.document())
        return here or "\n".join(filter(None, (_words_in(block, url) for block in everywhere)))

    def point_at(self, address: str) -> None:
        """Tell where on the web the link leads that the keyboard is at; "" for none."""
        self._point_at(QUrl(address))
        self.link_focused.emit(self._pointed_at)

    @property
    def focused_link(self) -> QTextCursor | None:
        """Return the link that the keyboard is at, selected, or None."""
        cursor = self.textCursor()
        there = self.hasFocus() and cursor.hasSelection() and cursor == self._at_link
        return cursor if there else None

    # -- how Qt asks

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Return one empty point for all that the text asks for.

        Without a picture at all Qt looks for a file of that name by itself.
        """
        pixmap = QPixmap(1, 1)
        pixmap.fill(QColor(0, 0, 0, 0))
        return pixmap

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selected words as they are to be pasted elsewhere."""
        from reader.ui.look.copying import copy_of

        return copy_of(self.textCursor())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy what is selected, and what is offered around this text."""
        from reader.ui.look.text_menu import text_menu

        text_menu(self, self.anchorAt(event.pos())).popup(event.globalPos())

    def focusNextPrevChild(self, next: bool) -> bool:
        """Walk with Tab from link to link, and tell which one the keyboard is at."""
        before = self.textCursor()
        moved = super().focusNextPrevChild(next)
        cursor = self.textCursor()
        if before.hasSelection() and cursor.hasSelection() and cursor == before:
            # WORKAROUND: going back, Qt never leaves a text that begins with a link.
            cursor.clearSelection()
            self.setTextCursor(cursor)
            moved = QWidget.focusNextPrevChild(self, next)
        at_link = cursor.hasSelection()
        self.viewport().update()  # Qt paints anew what it knows of, and no ring
        self._at_link = QTextCursor(cursor)
        cursor.setPosition(cursor.selectionEnd())  # going back, it stands before the link
        self.point_at(cursor.charFormat().anchorHref() if at_link else "")
        return moved

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing any more."""
        super().leaveEvent(event)
        self._point_at(QUrl())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing any more."""
        super().focusOutEvent(event)
        self._point_at(QUrl())

    def hideEvent(self, event: QHideEvent) -> None:
        """Point at nothing any more."""
        super().hideEvent(event)
        self._point_at(QUrl())

    @Slot(QUrl)
    def _point_at(self, url: QUrl) -> None:
        web = web_address(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        if web != self._pointed_at:
            self._pointed_at = web
            self.link_hovered.emit(web)


def _words_in(block: QTextBlock, url: QUrl, position: int | None = None) -> str:
    """Return the words of the links to *url* in a *block*, or only of that at a *position*."""
    pieces = list[str]()
    for href, inside in groupby(fragments(block), lambda piece: piece.charFormat().anchorHref()):
        found = list(inside)
        words = "".join(fragment.text() for fragment in found)
        begins, ends = found[0].position(), found[-1].position() + found[-1].length()
        at_hand = position is None or begins <= position <= ends
        leads_there = at_hand and href and QUrl(web_address(href)) == url
        pieces.append(f"{_LINK}{words}{_LINK}" if leads_there else words)
    touched = _TOUCHED.finditer("".join(pieces))
    return "\n".join(found[0].replace(_LINK, "") for found in touched).strip()
