"""The sources as pieces on paper, by the numbers under which they were cited."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from reader.model.edition.at_hand import AtHand
from reader.model.edition.phrasing import Phrasing
from reader.model.markup.citations import Numbering
from reader.ui.paper.groups import TwoColumns
from reader.ui.paper.ink import ARTICLE, letters
from reader.ui.paper.lines import Lines, LinesPart, Setting
from reader.ui.paper.piece import Entry, Part, Piece, Stream
from reader.ui.paper.sheet import PX
from reader.ui.paper.words import Stretch, words_of

_SIZE, _LINE = 9 * PX, 11.8 * PX
_INDENT, _ABOVE = 24.0 * PX, 2.5 * PX


class SourceLines(Lines):
    """A source, whose number stands before it."""

    def part(self, width: float, count: int) -> Part:
        """Return the first *count* lines, by which the page is known to have sources."""
        part = LinesPart(self, width, count)
        part.is_source = True
        return part

    def rest(self, begin: int) -> "SourceLines":
        """Return what stands from the unit *begin* on."""
        return SourceLines(self.words, self.setting, begin)


def source_pieces(numbering: Numbering, at_hand: AtHand, phrasing: Phrasing) -> Iterator[Piece]:
    """Yield a title and all sources that *numbering* has numbered."""
    numbers = {key: n for key, n in numbering.numbers.items() if key in at_hand.sources}
    if not numbers:
        return
    title = QCoreApplication.translate("Paper", "Sources")
    yield titled(title)
    chosen = letters(_SIZE)
    sources = []
    for key, number in numbers.items():
        source = at_hand.sources[key]
        said = f"{source.describe(phrasing)}. {source.how_read(phrasing)} "
        stretches = (Stretch(said, chosen), Stretch(source.url, letters(_SIZE, grey=True)))
        setting = Setting(chosen, _LINE, _ABOVE, _INDENT, str(number))
        sources.append(SourceLines(words_of(stretches), setting))
    yield TwoColumns(Stream(sources), Stream(()), 6.0 * PX)


def titled(title: str) -> Lines:
    """Return the *title* of what follows the article."""
    bold = letters(1.25 * ARTICLE, serif=True, bold=True)
    setting = Setting(bold, 1.5 * ARTICLE, 24.0 * PX, keeps=True)
    return Lines(words_of([Stretch(title, bold)]), setting, entries=(Entry(title, 1),))
