"""What is on paper: the words that are painted, and where anything is."""

from collections.abc import Iterator
from typing import TypeVar
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QDate, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from reader.model.edition.at_hand import AtHand
from reader.model.edition.phrasing import ENGLISH
from reader.ui.paper.choices import Choices
from reader.ui.paper.composing import Composition
from reader.ui.paper.page import Page
from reader.ui.paper.piece import Part
from reader.ui.paper.sheet import PX

DAY = QDate(2026, 11, 28)
USUAL = Choices()
_TEXT = "{http://www.w3.org/2000/svg}text"
_WHITE = bytes(range(0xF0, 0x100))
P = TypeVar("P", bound=Part)


def composed(at_hand: AtHand, choices: Choices = USUAL) -> Composition:
    """Return all pages of what is *at_hand*."""
    composition = Composition(at_hand, choices, ENGLISH, DAY)
    for _ in composition.compose():
        pass
    return composition


def words_on(page: Page, composition: Composition) -> str:
    """Return the words that are painted on a *page*, without spaces, in the order of painting."""
    buffer, generator = QBuffer(), QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96 * PX)
    painter = QPainter(generator)
    page.paint(painter, composition.running)
    painter.end()
    texts = ET.fromstring(bytes(buffer.data().data())).iter(_TEXT)
    return "".join("".join("".join(text.itertext()).split()) for text in texts)


def words_of(composition: Composition) -> str:
    """Return the words that are painted on all pages, without spaces."""
    return "".join(words_on(page, composition) for page in composition.pages)


def picture(page: Page, composition: Composition) -> QImage:
    """Return a picture of a *page*, a point to a pixel."""
    size = page.sheet.area.size() / PX
    image = QImage(size.toSize(), QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(1 / PX, 1 / PX)
    page.paint(painter, composition.running)
    painter.end()
    return image


def painted_area(image: QImage) -> QRect:
    """Return the smallest area with all that is not white, or nearly so beside a line."""
    grey, line = memoryview(image.constBits()).tobytes(), image.bytesPerLine()
    rows = [grey[y * line :][: image.width()] for y in range(image.height())]
    inked = [y for y, row in enumerate(rows) if row.strip(_WHITE)]
    lefts = [len(rows[y]) - len(rows[y].lstrip(_WHITE)) for y in inked]
    rights = [len(rows[y].rstrip(_WHITE)) for y in inked]
    return QRect(min(lefts), inked[0], max(rights) - min(lefts), inked[-1] + 1 - inked[0])


def parts_of(page: Page, kind: type[P]) -> Iterator[P]:
    """Yield the parts of a *kind* on a *page*."""
    for placed in page.placed:
        for part in placed.part.within():
            if isinstance(part, kind):
                yield part
