"""Notes written in HTML, as lines on paper."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextList, QTextTable

from reader.model.markup.citations import superscripts
from reader.model.markup.links import To, address
from reader.ui.look.fragments import blocks
from reader.ui.look.markers import marker_of
from reader.ui.look.typefaces import SANS
from reader.ui.paper.ink import NOTES, NOTES_LINE, SMALL, SMALL_LINE, letters, on_paper
from reader.ui.paper.lines import Lines, Setting
from reader.ui.paper.words import Stretch, stretches_in, words_of

# In parts of the letters' size: between paragraphs, between items, and how far those are set in.
_BETWEEN, _ITEMS, _INDENT = 0.4, 0.2, 0.9
_BETWEEN_CELLS = " · "
_PASSAGE = re.compile(rf'(<a href="{address(To.PASSAGE, "")}([^"]*)"[^>]*>.*?)</a>', re.DOTALL)
_SUPERSCRIPT = re.compile(r"<sup>.*?</sup>", re.DOTALL)


class Notes:
    """Makes lines of notes, which have the numbers of sources if it *cites* them."""

    def __init__(self, number: Callable[[str], int], *, cites: bool) -> None:
        """Let links tell the *number* of a passage on paper, which is 0 for one that has none."""
        self._number = number
        self.cites = cites

    def lines(self, html: str, *, small: bool = False) -> Iterator[Lines]:
        """Yield a piece for each block of safe *html*."""
        size, line = (SMALL, SMALL_LINE) if small else (NOTES, NOTES_LINE)
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDefaultStyleSheet(
            "strong, b, a.cited { font-weight: 600; } a { text-decoration: none; }"
        )
        document.setHtml(self.shown(html))
        was_item, first = False, True
        with_words = (block for block in blocks(document) if block.text().strip())
        for _, row in groupby(with_words, _row):
            cells = list(row)
            is_item = _list_of(cells[0]) is not None
            gap = _ITEMS if is_item and was_item else _BETWEEN
            marker = marker_of(cells[0]).replace("•", "·") if is_item else ""
            setting = Setting(
                letters(size),
                line,
                above=0.0 if first else gap * size,
                indent=_INDENT * size * (_depth(cells[0]) if is_item else 0),
                marker=marker,
            )
            yield Lines(words_of(_on_paper(cells, size)), setting)
            was_item, first = is_item, False

    def shown(self, html: str) -> str:
        """Return *html* as it is on paper: links to passages have their numbers behind them."""
        if not self.cites:
            html = _SUPERSCRIPT.sub("", html)
        return superscripts(_PASSAGE.sub(self._numbered, html))

    def _numbered(self, link: re.Match[str]) -> str:
        number = self._number(link[2])
        return f"{link[1]} (→\u00a0{number})</a>" if number else link[0]


def _on_paper(cells: Sequence[QTextBlock], size: float) -> Iterator[Stretch]:
    """Yield the words of a block, or of the *cells* of a row one behind another."""
    for i, cell in enumerate(cells):
        if i:
            yield Stretch(_BETWEEN_CELLS, letters(size))
        for words, shown in stretches_in(cell):
            yield Stretch(words, on_paper(shown, size, SANS))


def _row(block: QTextBlock) -> tuple[int, int]:
    """Return by what a *block* is known, or the row of a table in which it stands."""
    table = _table_of(block)
    if table is None:
        return -1, block.blockNumber()
    return table.firstPosition(), table.cellAt(block.position()).row()


def _table_of(block: QTextBlock) -> QTextTable | None:
    return QTextCursor(block).currentTable()


def _depth(block: QTextBlock) -> int:
    listed = _list_of(block)
    return max(1, listed.format().indent()) if listed is not None else 0


def _list_of(block: QTextBlock) -> QTextList | None:
    return block.textList()
