"""Writes an article in Markdown, as GitHub reads it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from textwrap import indent

from reader.model.edition.article import Article, Block, BlockKind, Style, Styled
from reader.model.exchange.front_matter import front_matter
from reader.model.exchange.item_signs import Item, apart, lists_in
from reader.model.exchange.joined_styles import joined
from reader.model.exchange.lined_text import lined_text
from reader.model.exchange.markdown_signs import (
    MARKS,
    Escaping,
    around,
    code,
    display,
    escaped_first,
    fenced,
    formula,
    may_hold_formulas,
    parted,
)
from reader.model.exchange.notes import PLACE, Note, bare_label, notes_of, styles_in
from reader.model.exchange.table_rows import Table, tables_in, tables_within
from reader.model.markup.foreign_html import PICTURE
from reader.model.markup.said_in_words import STRUCK
from reader.model.markup.tree import FORMULA
from reader.model.opening.bracketed_formulas import brackets_may_hold_formulas
from reader.model.opening.definition_lists import is_term
from reader.model.text.span import Span

_NUMBER = re.compile(r"\d{1,9}[.)]")
_BRACKETS = frozenset(("[]", "()", "^()"))
_BULLETS = frozenset(("", *"•◦▪-*+o‣·●○■□►✓"))
_TICKS = {"☑ ": "[x] ", "☐ ": "[ ] "}
_TICKED = tuple(_TICKS.values())
_INSERTED = re.compile(r"\A\+\+(.*)\+\+\Z", re.DOTALL)
_OWN_MARK = re.compile(r"([-*+•‣▪◦·●○■□►✓o]|\d{1,9}[.)])\s+")
# Where a line of Markdown begins no white space counts, but in code.
_SET_IN = re.compile(r"^[ \t]", re.MULTILINE)


def markdown_of(article: Article) -> str:
    """Return an *article* in Markdown, its title first, below what is said of it there."""
    return front_matter(article) + _Writing(article).markdown()


class _Writing:
    def __init__(self, article: Article) -> None:
        self._article = article
        self._lined = lined_text(article)
        dollars = may_hold_formulas(article.text)
        self._plain = Escaping(dollars, brackets_may_hold_formulas(article.text))
        styles = styles_in(article)
        self._notes = notes_of(article, styles)
        self._labels = {f"{PLACE}{n.parts[0][0].span.start}": n.label for n in self._notes}
        whole = map(self._with_brackets, styles)
        self._styles = sorted(whole, key=lambda each: (each.span.start, -each.span.end))
        # In how many quotations the note stands of which a block is a part.
        self._noted = {block: note.quoted for note in self._notes for block, _ in note.parts}
        self._tables, places = tables_in(article.html)
        self._fields = dict(zip(article.blocks, places, strict=False))
        parts = ([block for block, _ in note.parts] for note in self._notes)
        self._in_notes = tables_within(parts, self._fields)
        self._lists = dict(zip(article.blocks, lists_in(article.html), strict=False))

    def markdown(self) -> str:
        written, before = [f"# {self._plain.escaped(self._article.title)}"], 0
        for quoted, group in groupby(self._article.blocks, key=self._quoted):
            for part in self._parts(group):
                # What two have in common goes on between them.
                written.append(">" * min(before, quoted))
                written += ["> " * quoted + line for line in part.split("\n")]
                before = quoted
        return "\n".join(written)

    def _quoted(self, block: Block) -> int:
        """Return in how many quotations a *block* stands, or the note it is a part of."""
        return self._noted.get(block, block.quoted)

    def _parts(self, blocks: Iterable[Block]) -> Iterator[str]:
        for (table, kind), group in groupby(blocks, key=self._form):
            if table >= 0:
                yield self._table(self._tables[table], group)
            elif kind is BlockKind.ITEM:
                yield from self._lists_and_terms(list(group))
            elif kind is BlockKind.NOTE:
                firsts = {block.span.start for block in group}
                notes = (n for n in self._notes if n.parts[0][0].span.start in firsts)
                yield from map(self._note, notes)
            else:
                yield from map(self._block, group)

    def _form(self, block: Block) -> tuple[int, BlockKind]:
        """Return in which table a *block* stands, -1 for none, and what it is outside of one."""
        place = self._fields.get(block)
        if place and block not in self._in_notes:
            return place.table, BlockKind.CELL
        if block.kind is BlockKind.CODE and block.level:
            return -1, BlockKind.NOTE if block in self._noted else BlockKind.ITEM
        return -1, block.kind

    def _block(self, block: Block) -> str:
        match block.kind:
            case BlockKind.HEADING:
                return f"{'#' * min(block.level or 2, 6)} {self._words(block)}"
            case BlockKind.CODE:
                write = display if block.language == FORMULA else fenced
                return write(self._article.text_of(block), block.language)
            case BlockKind.VERSE if _SET_IN.search(self._article.text_of(block)):
                return fenced(self._article.text_of(block), "")
            case BlockKind.CAPTION:
                return self._caption(block)
            case _:
                return self._begun(block)

    def _lists_and_terms(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Yield the lists of items, and the terms with what these mean, that *blocks* are."""
        written: list[str] = []
        defined = 0  # how deep what a term means stands, if that is above
        for listed, group in groupby(blocks, lambda block: self._lists.get(block, 0) > 0):
            run = list(group)
            if listed:
                defined = defined if run[0].level > defined else 0
                written.append(indent("\n".join(self._items(run)), " " * defined))
            elif self._are_definitions(run, 2 if defined else 1):
                defined = 2
                written.append("\n".join(self._definitions(run)))
            else:
                written = ["\n".join(self._items(blocks))]
                break
        yield from written

    def _are_definitions(self, blocks: Sequence[Block], deepest: int) -> bool:
        """Tell whether *blocks* are terms, and what each of them means below it.

        The first of them stands no deeper than is the *deepest*.
        """
        # In plain text the sign of an item is among its words.
        levels = [block.level for block in blocks]
        if not self._article.html or levels[0] not in (1, deepest) or levels[-1] == 1:
            return False
        several = (one for one, after in pairwise(blocks) if after.level == 1)
        if not all(block.level > 1 or is_term(self._words(block)) for block in several):
            return False
        return not any(
            block.marker or block.level > 2 or self._begun(block).startswith(tuple(_TICKS))
            for block in blocks
        )

    def _definitions(self, blocks: Sequence[Block]) -> Iterator[str]:
        before = 0
        for block in blocks:
            first = "\n" if block.level < before else ""
            words = self._block(block).replace("\n", "\n  ")
            yield f": {words}" if block.level > 1 else first + escaped_first(self._words(block))
            before = block.level

    def _items(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Yield the lines of items in a row, each paragraph of one below its first."""
        outermost = min(block.level for block in blocks)
        above: dict[int, Item] = {}  # by level
        for block in blocks:
            before, listed = above.get(block.level, Item()), self._lists.get(block, 0)
            if block.kind is BlockKind.CODE:
                yield f"\n{indent(self._block(block), ' ' * before.within)}"
                continue
            marker, words = self._marked_item(block)
            ticked = words.startswith(_TICKED)
            if before.own and not block.marker and not ticked:  # it goes on
                yield f"\n{indent(words, ' ' * before.within)}"
                continue
            marker = apart(marker, before, listed)
            least = 4 * (block.level - outermost) if above else 0
            room = " " * max(least, above.get(block.level - 1, Item()).within)
            within = len(room) + len(marker) + 1
            # Without a line between them another number than 1 would go on what stands above.
            alone = marker[0].isdecimal() and not before.is_numbered and bool(above)
            above = {level: item for level, item in above.items() if level < block.level}
            own = block.marker or ("[" if ticked else "")
            above[block.level] = Item(within, own, marker, listed)
            line = f"{room}{marker} {words}".replace("\n", f"\n{' ' * within}")
            yield f"\n{line}" if alone else line

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
            marker = "-" if marker in _BULLETS else f"- {self._plain.escaped(marker)}"
        return marker, words

    def _note(self, note: Note) -> str:
        """Return a *note*, its other paragraphs below the first and set in."""
        parts: list[str] = []
        for table, group in groupby(note.parts, lambda part: self._in_notes.get(part[0], -1)):
            if table >= 0:
                blocks = [block for block, _ in group]
                written = self._table(self._tables[table], blocks)
                parts.append(note.set_in(blocks[0], written, note.depths[blocks[0]]))
                continue
            for block, span in group:
                is_code = block.kind is BlockKind.CODE
                words = self._block(block) if is_code else self._begun_at(span)
                parts.append(note.begun(block, words))
        return note.labelled(parts)

    def _table(self, table: Table, blocks: Iterable[Block]) -> str:
        rows = [[""] * len(table.aligned) for _ in range(table.rows)]
        for block in blocks:
            if place := self._fields.get(block):
                row, words = rows[place.row], self._cell(block)
                row[place.column] = " ".join(filter(None, (row[place.column], words)))
        return table.in_markdown(rows)

    def _cell(self, block: Block) -> str:
        words = self._picture(block) or self._words(block)
        return words.replace("|", "\\|")

    def _caption(self, block: Block) -> str:
        return self._picture(block) or f"<figcaption>\n\n{self._begun(block)}\n\n</figcaption>"

    def _picture(self, block: Block) -> str:
        """Return a *block* as the picture that its words stand for; "" for any other."""
        words = self._article.text_of(block)
        is_picture = block.kind is BlockKind.CAPTION and words.startswith(PICTURE)
        return f"![{self._plain.escaped(words.removeprefix(PICTURE))}]()" if is_picture else ""

    def _begun(self, block: Block) -> str:
        return self._begun_at(block.span)

    def _begun_at(self, span: Span) -> str:
        """Return the words at a *span* that begin a line, and mean nothing by it."""
        return escaped_first(self._words_at(span)).replace("\n", "\\\n")

    def _words(self, block: Block) -> str:
        """Return the words of a *block* that has room for one line."""
        return self._words_at(block.span).replace("\n", "<br>")

    def _words_at(self, span: Span) -> str:
        first = bisect_left(self._styles, span.start, key=lambda each: each.span.start)
        after = bisect_left(self._styles, span.end, key=lambda each: each.span.start)
        return self._styled(span, joined(self._styles[first:after]), self._plain).strip()

    def _with_brackets(self, styled: Styled) -> Styled:
        """Return what is *styled*, a note's reference with all the signs that it stands between."""
        text, start, end = self._article.text, styled.span.start, styled.span.end
        if styled.href not in self._labels or not bare_label(styled.span.of(text)):
            return styled
        while (pair := around(text, start, end)) in _BRACKETS:
            start, end = start - len(pair) + 1, end + 1
        return styled._replace(span=Span(start, end))

    def _styled(self, span: Span, styles: Sequence[Styled], plain: Escaping) -> str:
        """Return the words at a *span*, with the marks of *styles*, some within others."""
        text, here, written = self._lined, span.start, []
        while styles:
            outer, *others = styles
            inner = [each for each in others if each.span.start < outer.span.end]
            before = plain.escaped(text[here : outer.span.start])
            written += [before, self._marked(outer, inner, plain)]
            here, styles = outer.span.end, others[len(inner) :]
        return "".join((*written, plain.escaped(text[here : span.end])))

    def _marked(self, styled: Styled, inner: Sequence[Styled], plain: Escaping) -> str:
        words = self._article.text[styled.span.start : styled.span.end]
        if styled.style is Style.CODE:
            return code(words)
        if styled.style is Style.FORMULA:
            return formula(words)
        if styled.href.startswith(PLACE):
            label = self._labels.get(styled.href)
            if label is None:
                return plain.escaped(words)
            # What leads to a note in words of its own keeps them.
            return f"[^{label}]" if bare_label(words) else f"{plain.escaped(words)}[^{label}]"
        if styled.style is Style.LINK:
            plain = replace(plain, linked=True)
        before, within, after = parted(self._styled(styled.span, inner, plain))
        if not within:
            return before
        if styled.style is Style.LINK:
            return f"{before}[{within}](<{styled.href}>){after}"
        if styled.style is Style.STRUCK:
            within = within.replace("\\~\\~", STRUCK)
        if styled.style is Style.INSERTED:  # beside what was struck it is marked again when read
            within = _INSERTED.sub(r"\1", within)
        begin, end = MARKS[styled.style]
        return f"{before}{begin}{within}{end}{after}"
