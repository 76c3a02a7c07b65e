"""Writes an article in Markdown, as GitHub reads it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import attrgetter

from reader.model.edition.article import Article, Block, BlockKind, Style, Styled
from reader.model.exchange.table_rows import rows_of
from reader.model.markup.article_html import styles_of
from reader.model.text.span import Span

_MARKS = {
    Style.EMPHASIS: ("*", "*"),
    Style.STRONG: ("**", "**"),
    Style.STRUCK: ("", ""),  # whose words have their marks
    Style.INSERTED: ("<ins>", "</ins>"),
}
# What would mean something wherever it stands, and what would at the beginning of a line.
_MEANT = re.compile(r"[\\`*\[\]]|(?<!\w)_|_(?!\w)|<(?=[\w/!?])|&(?=[#\w]+;)|~~")
_MEANT_FIRST = re.compile(r"^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|>|~~~|=+$|---)", re.MULTILINE)
_NUMBER_FIRST = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))", re.MULTILINE)
_NUMBER = re.compile(r"\d{1,9}[.)]")
_BULLETS = frozenset(("", "•", "◦", "▪", "-", "*", "o"))
_TICKS = {"☑ ": "[x] ", "☐ ": "[ ] "}
_BLANK = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
_INSERTED = re.compile(r"\A\+\+(.*)\+\+\Z", re.DOTALL)
_PLACE = "place:"
_WAY_BACK = "↩"


def markdown_of(article: Article) -> str:
    """Return an *article* in Markdown, its title first."""
    return _Writing(article).markdown()


def note_label(block: Block) -> str:
    """Return by what a note is known: its number, or that of its block where it has none."""
    return "".join(filter(str.isalnum, block.marker)) or str(block.number)


class _Writing:
    def __init__(self, article: Article) -> None:
        self._article = article
        styles = article.styles or (styles_of(article.html) if article.html else ())
        self._styles = sorted(styles, key=lambda each: (each.span.start, -each.span.end))
        notes = (block for block in article.blocks if block.kind is BlockKind.NOTE)
        self._notes = {f"{_PLACE}{block.span.start}": note_label(block) for block in notes}

    def markdown(self) -> str:
        written, before = [f"# {_escaped(self._article.title)}"], 0
        for quoted, group in groupby(self._article.blocks, key=attrgetter("quoted")):
            for part in self._parts(group):
                # What two have in common goes on between them.
                written.append(">" * min(before, quoted))
                written += ["> " * quoted + line for line in part.split("\n")]
                before = quoted
        return "\n".join(written)

    def _parts(self, blocks: Iterable[Block]) -> Iterator[str]:
        for kind, group in groupby(blocks, key=attrgetter("kind")):
            match kind:
                case BlockKind.ITEM:
                    yield "\n".join(map(self._item, group))
                case BlockKind.CELL:
                    yield from self._tables(list(group))
                case _:
                    yield from map(self._block, group)

    def _block(self, block: Block) -> str:
        match block.kind:
            case BlockKind.HEADING:
                return f"{'#' * min(block.level or 2, 6)} {self._words(block)}"
            case BlockKind.CODE:
                return _fenced(self._article.text_of(block).expandtabs(4))
            case BlockKind.VERSE:
                return self._begun(block).replace("\n", "\\\n")
            case BlockKind.CAPTION:
                return f"*{self._words(block)}*"
            case BlockKind.NOTE:
                return f"[^{note_label(block)}]: {self._words(block)}"
            case _:
                return self._begun(block)

    def _item(self, block: Block) -> str:
        words, marker = self._begun(block), block.marker
        for sign, tick in _TICKS.items():
            words = tick + words.removeprefix(sign) if words.startswith(sign) else words
        if not _NUMBER.fullmatch(marker):
            marker = "-" if marker in _BULLETS else f"- {_escaped(marker)}"
        indent = " " * 4 * max(0, block.level - 1)
        return indent + f"{marker} {words}".replace("\n", f"\n{indent}  ")

    def _tables(self, cells: Sequence[Block]) -> Iterator[str]:
        """Yield the tables that *cells* make, or the cells as paragraphs where nobody knows."""
        before = sum(block.kind is BlockKind.CELL for block in self._before(cells[0]))
        rest = iter(cells)
        for rows in rows_of(self._article.html, before, len(cells)):
            words = [[self._cell(islice(rest, count)) for count in row] for row in rows]
            width = max(map(len, words))
            lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in words]
            yield "\n".join((lines[0], "|" + " --- |" * width, *lines[1:]))
        yield from map(self._begun, rest)

    def _before(self, block: Block) -> tuple[Block, ...]:
        return self._article.blocks[: self._article.block_at(block.span.start)]

    def _cell(self, blocks: Iterator[Block]) -> str:
        return " ".join(map(self._words, blocks)).replace("|", "\\|").replace("\n", " ")

    def _begun(self, block: Block) -> str:
        """Return the words of a *block* that begin a line, and mean nothing by it."""
        return _NUMBER_FIRST.sub(r"\1\\", _MEANT_FIRST.sub(r"\\", self._words(block)))

    def _words(self, block: Block) -> str:
        start, end = block.span.start, block.span.end
        first = bisect_left(self._styles, start, key=lambda each: each.span.start)
        after = bisect_left(self._styles, end, key=lambda each: each.span.start)
        return self._styled(Span(start, end), _joined(self._styles[first:after])).rstrip()

    def _styled(self, span: Span, styles: Sequence[Styled]) -> str:
        """Return the words at a *span*, with the marks of *styles*, some within others."""
        text, here, written = self._article.text, span.start, []
        while styles:
            outer, *others = styles
            inner = [each for each in others if each.span.start < outer.span.end]
            written += [_escaped(text[here : outer.span.start]), self._marked(outer, inner)]
            here, styles = outer.span.end, others[len(inner) :]
        return "".join((*written, _escaped(text[here : span.end])))

    def _marked(self, styled: Styled, inner: Sequence[Styled]) -> str:
        words = self._article.text[styled.span.start : styled.span.end]
        if styled.style is Style.CODE:
            return _code(words)
        if styled.href.startswith(_PLACE):
            if styled.href in self._notes:
                return f"[^{self._notes[styled.href]}]"
            return "" if words.startswith(_WAY_BACK) else _escaped(words)
        before, within, after = _parted(self._styled(styled.span, inner))
        if not within:
            return before
        if styled.style is Style.LINK:
            return f"{before}[{within}](<{styled.href}>){after}"
        if styled.style is Style.STRUCK:
            within = within.replace("\\~~", "~~")
        if styled.style is Style.INSERTED:  # beside what was struck it is marked again when read
            within = _INSERTED.sub(r"\1", within)
        begin, end = _MARKS[styled.style]
        return f"{before}{begin}{within}{end}{after}"


def _joined(styles: Sequence[Styled]) -> list[Styled]:
    """Return *styles* with those that go on as one, the outermost first."""
    joined: list[Styled] = []
    for each in styles:
        same = (i for i, it in enumerate(joined) if (it.style, it.href) == (each.style, each.href))
        last = next((i for i in same if joined[i].span.end >= each.span.start), None)
        if last is None:
            joined.append(each)
        else:
            end = max(joined[last].span.end, each.span.end)
            joined[last] = Styled(Span(joined[last].span.start, end), each.style, each.href)
    return sorted(joined, key=lambda each: (each.span.start, -each.span.end))


def _parted(words: str) -> tuple[str, str, str]:
    found = _BLANK.fullmatch(words)
    return (found[1], found[2], found[3]) if found else ("", words, "")


def _escaped(words: str) -> str:
    return _MEANT.sub(r"\\\g<0>", words)


def _code(words: str) -> str:
    ticks = "`" * (_longest_run(words) + 1)
    room = " " if words[:1] == "`" or words[-1:] == "`" else ""
    return f"{ticks}{room}{words}{room}{ticks}"


def _fenced(words: str) -> str:
    fence = "`" * max(3, _longest_run(words) + 1)
    return f"{fence}\n{words}\n{fence}"


def _longest_run(words: str) -> int:
    return max(map(len, re.findall("`+", words)), default=0)
