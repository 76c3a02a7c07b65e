"""A passage's perspectives on paper, beside a bar: its number, its quotation, the notes."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage, Step
from reader.model.edition.phrasing import Phrasing
from reader.model.markup.chain_words import step_words
from reader.model.markup.citations import Numbering
from reader.model.markup.perspectives import (
    ATTRIBUTION,
    CLAIM,
    CONTEXT,
    LATER,
    NOTED,
    QUOTATION,
    PartKey,
    Perspectives,
    account_key,
    quantity_key,
    render_perspectives,
)
from reader.ui.look.badge import GLYPHS
from reader.ui.paper.article_lines import Marked
from reader.ui.paper.groups import Barred, SetIn, TwoColumns, widths
from reader.ui.paper.ink import (
    NOTES,
    NOTES_LINE,
    ROWS_ZOOM,
    SMALL,
    SMALL_LINE,
    letters,
    paper_look,
)
from reader.ui.paper.lines import Lines, Setting
from reader.ui.paper.note_lines import Notes
from reader.ui.paper.piece import Entry, Piece, Stream
from reader.ui.paper.quantity_table import PaperModel, QuantityTable, UnnumberedPaperModel
from reader.ui.paper.sheet import COLUMNS, PX
from reader.ui.paper.words import Stretch, words_of

_QUOTATION, _QUOTATION_LINE = 13 * PX, 18.0 * PX
_ABOVE, _BETWEEN = 12.0 * PX, 9.0 * PX
# Of a page a table takes no more: the head stands above it, with the quotation.
_MOST = 0.85


class Beside:
    """Makes what stands beside passages of what is *at_hand*, whose numbers are those *marked*."""

    def __init__(
        self,
        at_hand: AtHand,
        marked: dict[str, Marked],
        notes: Notes,
        numbering: Numbering,
        phrasing: Phrasing,
        *,
        width: float,
        height: float,
    ) -> None:
        """Set for a page that is so wide and high; sources are numbered on and on."""
        self._at_hand = at_hand
        self._marked = marked
        self._notes = notes
        self._numbering = numbering
        self._look = paper_look(ROWS_ZOOM, phrasing)
        self._width = width - COLUMNS.text
        self._most = _MOST * height

    def pieces(self, passage: Passage) -> Iterator[Piece]:
        """Yield what stands beside a *passage*, as one piece."""
        perspectives = render_perspectives(
            passage, self._at_hand, self._look.phrasing, running=self._numbering
        )
        pieces = Stream(list(self._all(passage, perspectives)))
        yield SetIn(Barred(pieces, _ABOVE), COLUMNS.text)

    def _all(self, passage: Passage, perspectives: Perspectives) -> Iterator[Piece]:
        yield self._head(passage, perspectives)
        claim = perspectives.parts[CLAIM].text
        if self._at_hand.claim_of(passage, self._look.phrasing) != passage.claim:
            yield _words(claim, keeps=True)
        tables = list(self._tables(passage, perspectives))
        _, second = widths(self._width, figures=True)
        narrow = [table for table in tables if not table.is_stacked(second)]
        wide = [table for table in tables if table.is_stacked(second)]
        notes = list(self._sections(passage, perspectives))
        if notes or narrow:
            yield TwoColumns(Stream(notes), Stream(narrow), 3.0 * PX)
        yield from wide
        if NOTED in perspectives.parts:
            yield _words(perspectives.parts[NOTED].text, small=True, above=4.0 * PX)

    def _head(self, passage: Passage, perspectives: Perspectives) -> Lines:
        marked = self._marked[passage.id]
        sign = f"{marked.number} {GLYPHS[marked.kind]}"
        quotation = perspectives.parts[QUOTATION].text
        italic = letters(_QUOTATION, serif=True, italic=True)
        stretches = (
            Stretch(f"{sign}\u2002", letters(NOTES, bold=True)),
            Stretch(quotation, italic),
        )
        return Lines(
            words_of(stretches),
            Setting(italic, _QUOTATION_LINE, keeps=True),
            entries=(Entry(f"{sign} {quotation}", 2),),
        )

    def _sections(self, passage: Passage, perspectives: Perspectives) -> Iterator[Piece]:
        """Yield the notes, each kind below its name where there is another."""
        has_estimates = bool(passage.quantities)
        kinds = len(passage.kinds) + bool(passage.later)
        named = kinds > 1 or has_estimates
        if passage.chain or passage.attribution:
            yield from self._titled(_translate("Attribution"), named=named)
        for step in passage.chain:
            yield from self._step(step)
        yield from self._part(ATTRIBUTION, perspectives, above=_BETWEEN if passage.chain else 0.0)
        if passage.context or passage.accounts:
            yield from self._titled(_translate("Context"), named=named)
        yield from self._part(CONTEXT, perspectives)
        for account in passage.accounts:
            name = self._at_hand.parties[account.party].name
            yield _words(name, bold=True, keeps=True, above=_BETWEEN)
            yield from self._part(account_key(account.party), perspectives)
        if passage.later:
            yield from self._titled(_translate("Later"), named=named)
        yield from self._part(LATER, perspectives)

    def _titled(self, title: str, *, named: bool) -> Iterator[Piece]:
        if named:
            yield _words(title, bold=True, keeps=True, above=_BETWEEN)

    def _part(
        self, key: PartKey, perspectives: Perspectives, above: float = 0.0
    ) -> Iterator[Piece]:
        if html := perspectives.html(key):
            first, *others = self._notes.lines(html)
            first.above = above
            yield from (first, *others)

    def _step(self, step: Step) -> Iterator[Piece]:
        """Yield a step of a chain: who, what is told of them, and how it led to the next."""
        said = step_words(step, self._look.phrasing)
        numbers = " ".join(
            f'<a href="source:{escape(key)}">{self._numbering.cite(key)}</a>'
            for key in step.sources
        )
        cited = f"<sup>{numbers}</sup>" if numbers else ""
        head = f"<p><b>{escape(said.name)}</b> {escape(said.role)}{cited}</p>"
        told = "".join(
            f"<li><i>{escape(label)}:</i> {escape(words)}</li>" for label, words in said.labelled
        )
        for i, lines in enumerate(self._notes.lines(f"{head}<ul>{told}</ul>")):
            lines.above = lines.above if i else 4.0 * PX
            yield lines
        if said.through:
            yield from self._notes.lines(f"<p>↓ {escape(said.through)}</p>", small=True)

    def _tables(self, passage: Passage, perspectives: Perspectives) -> Iterator[QuantityTable]:
        make = PaperModel if self._notes.cites else UnnumberedPaperModel
        for i, quantity in enumerate(passage.quantities):
            name = (
                Stretch(quantity.name, letters(NOTES, bold=True)),
                Stretch(f" · {quantity.unit}", letters(NOTES, grey=True)),
            )
            html = perspectives.html(quantity_key(i))
            head = [
                Lines(words_of(name), Setting(letters(NOTES), NOTES_LINE)),
                *self._notes.lines(html, small=True),
            ]
            model = make(quantity, self._at_hand, perspectives)
            yield QuantityTable(model, self._look, head, self._most, above=_ABOVE)


def _words(
    text: str, *, bold: bool = False, small: bool = False, keeps: bool = False, above: float = 0.0
) -> Lines:
    """Return plain words as a paragraph of notes."""
    size, line = (SMALL, SMALL_LINE) if small else (NOTES, NOTES_LINE)
    chosen = letters(size, bold=bold, grey=small)
    return Lines(words_of([Stretch(text, chosen)]), Setting(chosen, line, above, keeps=keeps))


def _translate(text: str) -> str:
    return QCoreApplication.translate("Paper", text)
