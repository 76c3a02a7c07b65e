"""Sets what is at hand on pages, one at a time, so that the window never stands still."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QDate

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import edition_of
from reader.model.edition.passage import Passage
from reader.model.edition.phrasing import Phrasing
from reader.model.markup.citations import Numbering
from reader.ui.paper.article_lines import Marked
from reader.ui.paper.article_pieces import ArticlePieces
from reader.ui.paper.beside import Beside as BesidePieces
from reader.ui.paper.choices import Beside, Choices
from reader.ui.paper.note_lines import Notes
from reader.ui.paper.page import Page, Running
from reader.ui.paper.piece import Piece, Stream, fill
from reader.ui.paper.sources import source_pieces, titled
from reader.ui.paper.work import Steps


class Composition:
    """The pages of what is *at_hand*, as *choices* say; they are known once all are composed."""

    def __init__(self, at_hand: AtHand, choices: Choices, phrasing: Phrasing, day: QDate) -> None:
        """Begin with none; *day* is said at the foot."""
        self.at_hand = at_hand
        self.choices = choices
        self.pages: list[Page] = []
        self._phrasing = phrasing
        self._day = day
        self._numbering = Numbering()
        self._marked = self._numbered()

    def compose(self) -> Steps:
        """Set page after page; yield how much is done, from 0 to 1."""
        body = self.choices.sheet.body
        stream = Stream(self._pieces())
        count = max(1, len(self.at_hand.article.blocks))
        reached = 0
        while not stream.is_empty:
            placed = fill(stream, body.width(), body.height())
            page = Page(len(self.pages) + 1, placed, self.choices.sheet)
            self.pages.append(page)
            reached = max(reached, page.reached)
            yield min(1.0, reached / count)

    @property
    def running(self) -> Running:
        """Return what stands on each page."""
        article = self.at_hand.article
        return Running(article.title, article.subtitle, self._foot())

    def _foot(self) -> str:
        edition = edition_of(self.at_hand)
        day = self._phrasing.date((self._day.year(), self._day.month(), self._day.day()))
        if edition is None:
            return _translate("Printed {day}.").format(day=day)
        said = _translate("Printed {day} from the edition “{name}”.")
        said = said.format(day=day, name=edition.article.title)
        where = [page.number for page in self.pages if page.has_sources]
        if not where:
            return said
        numbered = _translate("Sources by number on page {first}.")
        if len(where) > 1:
            numbered = _translate("Sources by number on pages {first} to {last}.")
        return f"{said} {numbered.format(first=where[0], last=where[-1])}"

    def _numbered(self) -> dict[str, Marked]:
        """Return what is told of the passages whose perspectives are on paper."""
        beside, changed = self.choices.beside, set[str]()
        changed = {each.passage.id for each in self.at_hand.attachments if each.changes}
        return {
            each.id: Marked(number, each.kind, each.id in changed)
            for number, each in enumerate(self.at_hand.passages, 1)
            if beside is not Beside.NONE
            and (beside is not Beside.CHOSEN or each.id == self.choices.passage)
        }

    def _pieces(self) -> Iterator[Piece]:
        body, choices, at_hand = self.choices.sheet.body, self.choices, self.at_hand
        notes = Notes(self._number, cites=choices.sources)
        beside = BesidePieces(
            *(at_hand, self._marked, notes, self._numbering, self._phrasing),
            width=body.width(),
            height=body.height(),
        )
        at_end = choices.beside is Beside.AT_END
        article = ArticlePieces(
            *(at_hand, self._marked, notes, self._phrasing),
            _nothing if at_end else beside.pieces,
        )
        yield from article.pieces(body.width(), self._numbering)
        if at_end and self._marked:
            yield titled(_translate("Perspectives"))
            for passage in at_hand.passages:
                yield from beside.pieces(passage)
        if choices.sources:
            yield from source_pieces(self._numbering, at_hand, self._phrasing)

    def _number(self, passage_id: str) -> int:
        marked = self._marked.get(passage_id)
        return marked.number if marked is not None else 0


def _nothing(_passage: Passage) -> Iterator[Piece]:
    return iter(())


def _translate(text: str) -> str:
    return QCoreApplication.translate("Paper", text)
