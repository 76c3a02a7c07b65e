"""Makes a PDF that nobody looks at meanwhile, for the command line."""

from PySide6.QtCore import QCoreApplication, QDate

from reader.model.edition.at_hand import AtHand
from reader.ui.look.phrasing_in_language import PhrasingInLanguage
from reader.ui.paper.choices import Beside, Choices
from reader.ui.paper.composing import Composition
from reader.ui.paper.pdf import PdfPages
from reader.ui.paper.sheet import Sheet


def pdf_of(
    at_hand: AtHand, beside: str, sheet: str, application: QCoreApplication, *, sources: bool
) -> bytes:
    """Return what is *at_hand* as a PDF; where the perspectives stand and the sheet by name.

    An *application* there must be, for it has the typefaces.
    """
    choices = Choices(Beside(beside), sources, Sheet[sheet.upper()])
    today = QDate.currentDate()
    composition = Composition(at_hand, choices, PhrasingInLanguage(application).phrasing(), today)
    pages = PdfPages(composition)
    for work in (composition.compose(), pages.write()):
        for _ in work:
            pass
    return pages.data
