"""Gives pages to a printer."""

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from reader.model.text.saying import QT_TRANSLATE_NOOP, SayingError
from reader.ui.paper.composing import Composition
from reader.ui.paper.pdf import page_layout
from reader.ui.paper.sheet import DOTS
from reader.ui.paper.work import Steps


class PrinterError(SayingError):
    """What a printer could not do, and what to do then."""


def print_pages(composition: Composition, printer: QPrinter) -> Steps:
    """Print the pages of a *composition* that the *printer* was told; yield how much is done.

    Raises PrinterError where the printer takes no more.
    """
    running = composition.running
    first, last = printer.fromPage() or 1, printer.toPage() or len(composition.pages)
    pages = [page for page in composition.pages if first <= page.number <= last]
    printer.setPageLayout(page_layout(composition.choices.sheet))
    printer.setFullPage(True)
    printer.setDocName(composition.at_hand.article.title)
    painter = QPainter()
    if not painter.begin(printer):
        raise _refused(printer)
    try:
        scale = printer.resolution() / DOTS
        painter.scale(scale, scale)
        for i, page in enumerate(pages, 1):
            if i > 1 and not printer.newPage():
                raise _refused(printer)
            page.paint(painter, running)
            yield i / len(pages)
    finally:
        painter.end()


def _refused(printer: QPrinter) -> PrinterError:
    words = QT_TRANSLATE_NOOP(
        "Saying", "The printer “{printer}” takes nothing; see that it is there and ready."
    )
    return PrinterError(words, printer=printer.printerName())
