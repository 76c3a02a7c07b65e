"""Writes pages as a PDF, with a title and an outline."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from reader import __version__
from reader.model.exchange.pdf_outline import Bookmark, with_outline
from reader.ui.paper.composing import Composition
from reader.ui.paper.sheet import DOTS, Sheet
from reader.ui.paper.work import Steps

# In an inch, as PDF counts.
_POINTS = 72


class PdfPages:
    """The pages of a *composition* as a PDF."""

    def __init__(self, composition: Composition) -> None:
        """Begin with none."""
        self._composition = composition
        self.data = b""

    def write(self) -> Steps:
        """Write page after page, and last *data*; yield how much is done, from 0 to 1."""
        composition, buffer = self._composition, QBuffer()
        running = composition.running
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(composition.at_hand.article.title)
        writer.setCreator(f"Perspectives Reader {__version__}")
        writer.setResolution(DOTS)
        writer.setPageLayout(page_layout(composition.choices.sheet))
        painter = QPainter(writer)
        try:
            for page in composition.pages:
                if page.number > 1:
                    writer.newPage()
                page.paint(painter, running)
                yield page.number / len(composition.pages)
        finally:
            painter.end()
        self.data = with_outline(
            bytes(buffer.data().data()),
            tuple(_bookmarks(composition)),
            composition.at_hand.article.language,
        )


def page_layout(sheet: Sheet) -> QPageLayout:
    """Return the layout of a *sheet*, the margins of which are within what is painted."""
    size = QPageSize(QSizeF(*sheet.value), QPageSize.Unit.Millimeter)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def _bookmarks(composition: Composition) -> Iterator[Bookmark]:
    height = composition.choices.sheet.area.height()
    for page in composition.pages:
        for entry, top in page.entries():
            points = (height - top) * _POINTS / DOTS
            yield Bookmark(entry.words, entry.level, page.number - 1, points)
