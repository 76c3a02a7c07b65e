"""Writes an article in Markdown, as GitHub reads it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from textwrap import indent

from reader.model.edition.article import Article, Block, BlockKind, Style, Styled
from reader.model.exchange.marked_words import BULLET
from reader.model.exchange.notes import PLACE, Note, bare_label, notes_of, styles_in
from reader.model.exchange.table_rows import Table, tables_in
from reader.model.markup.said_in_words import STRUCK
from reader.model.text.span import Span

_MARKS = {
    Style.EMPHASIS: ("*", "*"),
    Style.STRONG: ("**", "**"),
    Style.STRUCK: ("", ""),  # whose words have their marks
    Style.INSERTED: ("<ins>", "</ins>"),
}
# What would mean something wherever it stands, and what would at the beginning of a line.
_MEANT = re.compile(r"[\\`*\[\]]|(?<!\w)_|_(?!\w)|<(?=[\w/!?])|&(?=[#\w]+;)|~")
_MEANT_FIRST = re.compile(r"^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|>|~~~|=+$|---)", re.MULTILINE)
_NUMBER_FIRST = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))", re.MULTILINE)
_NUMBER = re.compile(r"\d{1,9}[.)]")
_BULLETS = frozenset(("", *"•◦▪-*+o‣·●○■□►✓"))
_TICKS = {"☑ ": "[x] ", "☐ ": "[ ] "}
_BLANK = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
_INSERTED = re.compile(r"\A\+\+(.*)\+\+\Z", re.DOTALL)
_OWN_MARK = re.compile(r"([-*+•‣▪◦·●○■□►✓o]|\d{1,9}[.)])\s+")
_RULES = {"": "---", "left": ":---", "center": ":---:", "right": "---:"}


def markdown_of(article: Article) -> str:
    """Return an *article* in Markdown, its title first."""
    return _Writing(article).markdown()


class _Writing:
    def __init__(self, article: Article) -> None:
        self._article = article
        styles = styles_in(article)
        self._styles = sorted(styles, key=lambda each: (each.span.start, -each.span.end))
        self._notes = notes_of(article, styles)
        begins = {f"{PLACE}{note.parts[0][0].span.start}": note.label for note in self._notes}
        self._labels = begins
        self._noted = {block for note in self._notes for block, _ in note.parts}
        self._tables, places = tables_in(article.html)
        self._fields = dict(zip(article.blocks, places, strict=False))

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
        for (table, kind), group in groupby(blocks, key=self._form):
            if table >= 0:
                yield self._table(self._tables[table], group)
            elif kind is BlockKind.ITEM:
                yield "\n".join(self._items(list(group)))
            elif kind is BlockKind.NOTE:
                firsts = {block.span.start for block in group}
                notes = (n for n in self._notes if n.parts[0][0].span.start in firsts)
                yield from map(self._note, notes)
            else:
                yield from map(self._block, group)

    def _form(self, block: Block) -> tuple[int, BlockKind]:
        """Return in which table a *block* stands, -1 for none, and what it is outside of one."""
        place = self._fields.get(block)
        if place:
            return place.table, BlockKind.CELL
        if block.kind is BlockKind.CODE and block.level:
            return -1, BlockKind.NOTE if block in self._noted else BlockKind.ITEM
        return -1, block.kind

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
            case _:
                return self._begun(block)

    def _items(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Yield the lines of items in a row, each paragraph of one below its first."""
        outermost = min(block.level for block in blocks)
        # By level: how far in its words stand, its own sign, and whether that is a number.
        above: dict[int, tuple[int, str, bool]] = {}
        for block in blocks:
            within, sign, numbered = above.get(block.level, (0, "", False))
            if block.kind is BlockKind.CODE:
                yield f"\n{indent(self._block(block), ' ' * within)}"
                continue
            marker, words = self._marked_item(block)
            if sign and not block.marker and not words.startswith("["):  # it goes on
                yield f"\n{indent(words, ' ' * within)}"
                continue
            room = " " * max(4 * (block.level - outermost), above.get(block.level - 1, (0,))[0])
            within = len(room) + len(marker) + 1
            # Without a line between them another number than 1 would go on what stands above.
            apart = marker[0].isdecimal() and not numbered and bool(above)
            above = {level: item for level, item in above.items() if level < block.level}
            above[block.level] = within, block.marker, marker[0].isdecimal()
            line = f"{room}{marker} {words}".replace("\n", f"\n{' ' * within}")
            yield f"\n{line}" if apart else line

    def _marked_item(self, block: Block) -> tuple[str, str]:
        """Return what stands before an item in Markdown, and its words."""
        words, marker = self._begun(block), block.marker
        # In plain text the sign of an item is a part of its words.
        plain = not marker and not self._article.html
        if plain and (own := _OWN_MARK.match(self._article.text_of(block))):
            marker = own[1]
            words = self._begun_at(Span(block.span.start + own.end(), block.span.end))
        for sign, tick in _TICKS.items():
            words = tick + words.removeprefix(sign) if words.startswith(sign) else words
        if not _NUMBER.fullmatch(marker):
            marker = "-" if marker in _BULLETS else f"- {_escaped(marker)}"
        return marker, words

    def _note(self, note: Note) -> str:
        """Return a *note*, its other paragraphs below the first and set in."""
        parts: list[str] = []
        for block, span in note.parts:
            sign = "- " if block.marker == BULLET and parts else ""
            code = block.kind is BlockKind.CODE
            parts.append(self._block(block) if code else sign + self._begun_at(span))
        first, *others = "\n\n".join(parts).split("\n")
        return "\n".join((f"[^{note.label}]: {first}", indent("\n".join(others), " " * 4))).rstrip()

    def _table(self, table: Table, blocks: Iterable[Block]) -> str:
        rows = [[""] * len(table.aligned) for _ in range(table.rows)]
        for block in blocks:
            if place := self._fields.get(block):
                row, words = rows[place.row], self._cell(block)
                row[place.column] = " ".join(filter(None, (row[place.column], words)))
        lines = [f"| {' | '.join(row)} |" for row in rows]
        rule = " | ".join(_RULES[each] for each in table.aligned)
        return "\n".join((lines[0], f"| {rule} |", *lines[1:]))

    def _cell(self, block: Block) -> str:
        words = self._words(block).replace("|", "\\|").replace("\n", " ")
        return f"*{words}*" if block.kind is BlockKind.CAPTION else words

    def _begun(self, block: Block) -> str:
        return self._begun_at(block.span)

    def _begun_at(self, span: Span) -> str:
        """Return the words at a *span* that begin a line, and mean nothing by it."""
        return _NUMBER_FIRST.sub(r"\1\\", _MEANT_FIRST.sub(r"\\", self._words_at(span)))

    def _words(self, block: Block) -> str:
        return self._words_at(block.span)

    def _words_at(self, span: Span) -> str:
        first = bisect_left(self._styles, span.start, key=lambda each: each.span.start)
        after = bisect_left(self._styles, span.end, key=lambda each: each.span.start)
        return self._styled(span, _joined(self._styles[first:after])).rstrip()

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
        if styled.href.startswith(PLACE):
            label = self._labels.get(styled.href)
            if label is None:
                return _escaped(words)
            # What leads to a note in words of its own keeps them.
            return f"[^{label}]" if bare_label(words) else f"{_escaped(words)}[^{label}]"
        before, within, after = _parted(self._styled(styled.span, inner))
        if not within:
            return before
        if styled.style is Style.LINK:
            return f"{before}[{within}](<{styled.href}>){after}"
        if styled.style is Style.STRUCK:
            within = within.replace("\\~\\~", STRUCK)
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
