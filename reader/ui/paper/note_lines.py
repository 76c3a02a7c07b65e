"""Notes written in HTML, as lines on paper."""

import re
from collections.abc import Callable, Iterator

from PySide6.QtGui import QTextBlock, QTextDocument, QTextList

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
        is_first, was_item = True, False
        for block in blocks(document):
            if not block.text().strip():
                continue
            is_item = _list_of(block) is not None
            gap = _ITEMS if is_item and was_item else _BETWEEN
            yield Lines(
                words_of(_on_paper(block, size)),
                Setting(
                    letters(size),
                    line,
                    above=0.0 if is_first else gap * size,
                    indent=_INDENT * size * (_depth(block) if is_item else 0),
                    marker=marker_of(block).replace("•", "·") if is_item else "",
                ),
            )
            is_first, was_item = False, is_item

    def shown(self, html: str) -> str:
        """Return *html* as it is on paper: links to passages have their numbers behind them."""
        if not self.cites:
            html = _SUPERSCRIPT.sub("", html)
        return superscripts(_PASSAGE.sub(self._numbered, html))

    def _numbered(self, link: re.Match[str]) -> str:
        number = self._number(link[2])
        return f"{link[1]} (→\u00a0{number})</a>" if number else link[0]


def _on_paper(block: QTextBlock, size: float) -> Iterator[Stretch]:
    for words, shown in stretches_in(block):
        yield Stretch(words, on_paper(shown, size, SANS))


def _depth(block: QTextBlock) -> int:
    listed = _list_of(block)
    return max(1, listed.format().indent()) if listed is not None else 0


def _list_of(block: QTextBlock) -> QTextList | None:
    return block.textList()
