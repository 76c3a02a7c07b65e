"""A paragraph of the article on paper: its number, its marks, and at its right what they are."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout, QTextLine

from reader.model.edition.passage import Kind
from reader.ui.look.badge import GLYPHS
from reader.ui.look.kind_names import kind_name
from reader.ui.look.mark_patterns import LINE, changed_pen, paint_line
from reader.ui.look.typefaces import tabular
from reader.ui.paper.ink import ARTICLE, BLACK, GREY, NOTES, face, paper_theme
from reader.ui.paper.lines import Lines, LinesPart, Setting
from reader.ui.paper.piece import Cut, Entry, Part
from reader.ui.paper.sheet import COLUMNS, PX
from reader.ui.paper.words import Mark, Words

# How wide a mark's line is, how far it stands below the letters' foot, and each step of overlaps.
_LINE, _BELOW, _STEP = 1.3 * PX, 0.27 * ARTICLE, 3.0 * PX
_SCALE = _LINE / LINE
_ASIDE_LINE, _GAP = 15.0 * PX, 9.0 * PX


class Marked(NamedTuple):
    """What is told of a passage: its number on paper, its kind, and whether its words changed."""

    number: int
    kind: Kind
    changed: bool = False


class ArticleLines(Lines):
    """A paragraph in the middle of the page, where its *marked* passages are known by their ids."""

    def __init__(
        self,
        words: Words,
        setting: Setting,
        *,
        number: int = 0,
        reached: int = 0,
        marked: Mapping[str, Marked],
        begin: int = 0,
        entries: Sequence[Entry] = (),
    ) -> None:
        """Set *words* as *setting* says; its *number* stands before it, unless that is 0."""
        super().__init__(words, setting, begin, tuple(entries))
        self.number = number
        self.reached = reached
        self.marked = marked

    def cut(self, width: float, room: float, *, forced: bool = False) -> Cut:
        """Return the lines that have room, and room beside them for what is said of them."""
        part, rest = super().cut(width, room, forced=forced)
        if part is not None and part.height > room and not forced:
            return Cut(None, self)
        return Cut(part, rest)

    def part(self, width: float, count: int) -> Part:
        """Return the first *count* lines."""
        return ArticlePart(self, width, count)

    def rest(self, begin: int) -> "ArticleLines":
        """Return what stands from the unit *begin* on."""
        return ArticleLines(
            *(self.words, self.setting),
            reached=self.reached,
            marked=self.marked,
            begin=begin,
        )

    def starts(self, width: float) -> list[int]:
        """Return where the lines begin."""
        return super().starts(COLUMNS.measure)

    def begun(self, first: int, end: int | None) -> list[Marked]:
        """Return the passages that begin from the unit *first* on, before the *end*."""
        return [
            self.marked[mark.passage]
            for mark in self.words.marks
            if first <= mark.start and (end is None or mark.start < end)
        ]

    def paint(self, painter: QPainter, layout: QTextLayout, count: int, width: float) -> None:
        """Paint the lines, and the marks below them."""
        super().paint(painter, layout, count, width)
        for i in range(count):
            line = layout.lineAt(i)
            for mark in self.words.marks:
                self._paint_mark(painter, line, mark)

    def _paint_mark(self, painter: QPainter, line: QTextLine, mark: Mark) -> None:
        start = max(mark.start - self.begin, line.textStart())
        end = min(mark.end - self.begin, line.textStart() + line.textLength())
        text = self.words.text.encode("utf-16-le")
        while end > start and _unit(text, end - 1 + self.begin).isspace():
            end -= 1  # a space at a line's end hangs out
        if end <= start:
            return
        marked = self.marked[mark.passage]
        left, right = sorted((_edge(line.cursorToX(start)), _edge(line.cursorToX(end))))
        base = line.y() + line.ascent()
        y = (base + _BELOW + mark.level * _STEP) / _SCALE
        painter.save()
        painter.scale(_SCALE, _SCALE)
        kind = marked.kind
        paint_line(painter, QLineF(left / _SCALE, y, right / _SCALE, y), kind, paper_theme())
        if marked.changed:
            painter.setPen(changed_pen(paper_theme()))
            top = (base - 0.8 * ARTICLE) / _SCALE
            painter.drawRect(QRectF(left / _SCALE, top, (right - left) / _SCALE, y - top))
        painter.restore()


class ArticlePart(LinesPart):
    """The first lines of a paragraph, with what stands on both sides of them."""

    def __init__(self, lines: ArticleLines, width: float, count: int) -> None:
        """Hold *count* of the *lines* on a page of that *width*."""
        super().__init__(lines, width, count)
        self._article = lines
        self.reached = lines.reached
        starts = lines.starts(width)
        end = starts[count] if count < len(starts) else None
        self._aside = lines.begun(lines.begin, end)
        self.height = max(self.height, len(self._aside) * _ASIDE_LINE)

    def paint(self, painter: QPainter) -> None:
        """Paint the lines between the number and what is said of the passages."""
        setting, lines = self._article.setting, self._article
        layout = lines.laid_out(COLUMNS.measure)
        if not layout.lineCount():
            return
        first = layout.lineAt(0)
        base = first.y() + first.ascent()
        left = self.width - COLUMNS.text - COLUMNS.measure if setting.backwards else COLUMNS.text
        painter.save()
        painter.translate(left, 0)
        lines.paint(painter, layout, self.count, COLUMNS.measure)
        painter.restore()
        if lines.number:
            self._paint_number(painter, str(lines.number), base, backwards=setting.backwards)
        for i, marked in enumerate(self._aside):
            x = 0.0 if setting.backwards else COLUMNS.aside
            paint_aside(painter, marked, QPointF(x, base + i * _ASIDE_LINE))

    def _paint_number(
        self, painter: QPainter, number: str, base: float, *, backwards: bool
    ) -> None:
        painter.setFont(tabular(face(NOTES)))
        painter.setPen(GREY)
        wide = QFontMetricsF(painter.font()).horizontalAdvance(number)
        right = self.width - COLUMNS.text + _GAP if backwards else COLUMNS.text - _GAP - wide
        painter.drawText(QPointF(right, base), number)


def paint_aside(painter: QPainter, marked: Marked, place: QPointF) -> None:
    """Paint a passage's number, and its kind by sign and word, from a *place* on the base line."""
    painter.setPen(BLACK)
    painter.setFont(tabular(face(NOTES, bold=True)))
    painter.drawText(place, str(marked.number))
    wide = max(2, len(str(marked.number))) * 0.62 * NOTES
    painter.setFont(face(NOTES))
    name = kind_name(marked.kind)
    painter.drawText(
        place + QPointF(wide, 0), f"{GLYPHS[marked.kind]} {name[:1].upper()}{name[1:]}"
    )


def _unit(text: bytes, place: int) -> str:
    return text[2 * place : 2 * place + 2].decode("utf-16-le", "replace")


def _edge(result: object) -> float:
    # QTextLine.cursorToX returns the place, and the position that it was corrected to.
    if isinstance(result, tuple):
        result = result[0]
    return result if isinstance(result, float) else 0.0
