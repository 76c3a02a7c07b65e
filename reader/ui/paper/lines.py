"""Lines of text, all of one height, which may go on in the next column or on the next page."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from reader.ui.paper.ink import BLACK, LEFT_TO_RIGHT, RIGHT_TO_LEFT
from reader.ui.paper.piece import Cut, Entry, Part, Piece
from reader.ui.paper.words import Words

# Of a text that is divided so many lines stay together, at the foot of a page and at the top.
_TOGETHER = 2
# How far below the middle of its line a text stands, in parts of the letters' size.
_LOW = 0.34


class Setting(NamedTuple):
    """How lines are set: in a *format*, so high, so far below what comes before, so far set in.

    A *marker* stands before the first line. What is *backwards* reads from right to left.
    """

    format: QTextCharFormat
    line: float
    above: float = 0.0
    indent: float = 0.0
    marker: str = ""
    backwards: bool = False
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    keeps: bool = False
    together: int = _TOGETHER


class Lines(Piece):
    """A paragraph, from the unit *begin* of its words on."""

    def __init__(
        self, words: Words, setting: Setting, begin: int = 0, entries: tuple[Entry, ...] = ()
    ) -> None:
        """Set *words* as *setting* says."""
        self.words = words
        self.setting = setting
        self.begin = begin
        self.entries = entries
        self.above = setting.above if not begin else 0.0
        self.keeps = setting.keeps
        # By their width: where the lines begin. What is laid out itself takes a hundred times as
        # much, and a book has many paragraphs.
        self._starts: dict[float, list[int]] = {}

    def cut(self, width: float, room: float, *, forced: bool = False) -> Cut:
        """Return the lines that have room."""
        starts = self.starts(width)
        count, fits = len(starts), int(room / self.setting.line + 1e-6)
        if fits >= count:
            return Cut(self.part(width, count), None)
        taken = min(fits, count - self.setting.together)
        if taken < self.setting.together:
            if not forced:
                return Cut(None, self)
            taken = max(1, min(fits, count))
        if taken >= count:
            return Cut(self.part(width, count), None)
        return Cut(self.part(width, taken), self.rest(starts[taken]))

    def whole(self, width: float) -> Part:
        """Return all lines."""
        return self.part(width, len(self.starts(width)))

    def part(self, width: float, count: int) -> Part:
        """Return the first *count* lines."""
        return LinesPart(self, width, count)

    def rest(self, begin: int) -> "Lines":
        """Return what stands from the unit *begin* on."""
        return Lines(self.words, self.setting, begin)

    def starts(self, width: float) -> list[int]:
        """Return where the lines begin at a *width*, in units."""
        if width not in self._starts:
            layout = self.laid_out(width)
            lines = map(layout.lineAt, range(layout.lineCount()))
            self._starts[width] = [line.textStart() + self.begin for line in lines]
        return self._starts[width]

    def laid_out(self, width: float) -> QTextLayout:
        """Return the lines as they stand at a *width*."""
        setting = self.setting
        text = _from(self.words.text, self.begin)
        layout = QTextLayout(text, setting.format.font())
        right = Qt.AlignmentFlag.AlignRight
        option = QTextOption(right if setting.backwards else setting.alignment)
        option.setTextDirection(RIGHT_TO_LEFT if setting.backwards else LEFT_TO_RIGHT)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.setFormats(self.words.ranges(self.begin))
        base = setting.line / 2 + _LOW * setting.format.font().pixelSize()
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width - setting.indent)
            left = 0.0 if setting.backwards else setting.indent
            line.setPosition(QPointF(left, y + base - line.ascent()))
            y += setting.line
        layout.endLayout()
        return layout

    def paint(self, painter: QPainter, layout: QTextLayout, count: int, width: float) -> None:
        """Paint the first *count* lines of what is *laid out*, and what stands before them."""
        painter.setPen(BLACK)
        for i in range(count):
            layout.lineAt(i).draw(painter, QPointF())
        if self.setting.marker and not self.begin:
            self._paint_marker(painter, layout.lineAt(0), width)

    def _paint_marker(self, painter: QPainter, line: QTextLine, width: float) -> None:
        setting = self.setting
        painter.setFont(setting.format.font())
        metrics = QFontMetricsF(painter.font())
        gap = 0.4 * painter.font().pixelSize()
        wide = metrics.horizontalAdvance(setting.marker)
        left = width - setting.indent + gap if setting.backwards else setting.indent - gap - wide
        painter.drawText(QPointF(left, line.y() + line.ascent()), setting.marker)


class LinesPart(Part):
    """The first lines of a paragraph, or of what is left of it."""

    def __init__(self, lines: Lines, width: float, count: int) -> None:
        """Hold *count* of the *lines* at a *width*."""
        self.lines = lines
        self.width = width
        self.count = count
        self.height = count * lines.setting.line
        self.entries = lines.entries

    def paint(self, painter: QPainter) -> None:
        """Lay the lines out anew and paint them."""
        self.lines.paint(painter, self.lines.laid_out(self.width), self.count, self.width)


def _from(text: str, begin: int) -> str:
    """Return what stands in a *text* from one of Qt's units on."""
    return text.encode("utf-16-le")[2 * begin :].decode("utf-16-le", "replace") if begin else text
