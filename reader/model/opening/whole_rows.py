"""Keeps in Markdown's tables what GitHub drops: the cells of a row beyond the columns of the first.

A bar within code that nobody escaped would part the code; where a row has too many cells it is
taken for what it was meant as, and a cell that is one too many even so stands in a column of its
own.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import escapedSplit, getLine, table
from markdown_it.token import Token

from reader.model.opening.table_captions import CAPTION

_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")
_BAR = re.compile(r"(?<!\\)\|")


def whole_rows_plugin(parser: MarkdownIt) -> None:
    """Let a *parser* keep all cells of the rows of tables."""
    parser.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})


def _table(state: StateBlock, line: int, last: int, *silent: bool) -> bool:
    begin = len(state.tokens)
    found = table(state, line, last, any(silent))
    if found and not any(silent):
        if state.line > line + 2 and _is_caption(getLine(state, state.line - 1)):
            del state.tokens[begin:]
            table(state, line, state.line - 1, silent=False)
        state.tokens[begin:] = _whole(state, state.tokens[begin:])
    return found


def _is_caption(words: str) -> bool:
    """Tell whether *words* right below a table are Pandoc's caption of it, and no row."""
    return CAPTION.match(words) is not None and "|" not in words


def _whole(state: StateBlock, tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the *tokens* of a table, and those of the cells that they are without."""
    columns = sum(token.type == "th_open" for token in tokens)
    cells: list[str] = []
    for token in tokens:
        if token.type == "tr_open" and token.map:
            cells = _if_too_many(getLine(state, token.map[0]).strip(), columns)
        elif token.type == "inline" and cells:
            token.content = cells.pop(0)
        elif token.type == "tr_close":
            for cell in cells:
                inline = Token("inline", "", 0, level=token.level + 2, content=cell, children=[])
                yield Token("td_open", "td", 1, level=token.level + 1)
                yield inline
                yield Token("td_close", "td", -1, level=token.level + 1)
        yield token


def _if_too_many(row: str, columns: int) -> list[str]:
    """Return the cells of a *row*, at least so many as there are *columns*; none if no more."""
    if len(_cells(row)) <= columns:
        return []
    cells = _cells(_CODE.sub(_with_bars, row))
    while len(cells) > columns and not cells[-1]:
        cells.pop()
    return cells + [""] * (columns - len(cells))


def _with_bars(code: re.Match[str]) -> str:
    return _BAR.sub(r"\|", code[0])


def _cells(row: str) -> list[str]:
    """Return the cells of a *row*, whose first and last bar stand before and behind them all."""
    cells = escapedSplit(row)
    first, end = cells[0] == "", len(cells) - (len(cells) > 1 and cells[-1] == "")
    return [cell.strip() for cell in cells[first:end]]
