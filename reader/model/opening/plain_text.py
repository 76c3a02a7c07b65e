"""Makes an article of plain text, whether its lines end where the page did or the paragraph."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from textwrap import dedent

from reader.model.edition.article import BlockKind
from reader.model.opening.blocks import BlockWriter
from reader.model.opening.hanging import entries, speakers
from reader.model.opening.hyphenation import Hyphenation
from reader.model.opening.line_group import LineGroup, groups
from reader.model.opening.list_items import (
    Part,
    asks,
    beginnings,
    is_initial,
    is_list,
    is_quantity,
    marked,
    parts,
)
from reader.model.opening.numbered_parts import divided, parts_beginning, stacked
from reader.model.opening.page_breaks import page_lines
from reader.model.opening.plain_headings import begins_with_heading, is_heading, nested, underlined
from reader.model.opening.said_title import SaidTitle, said_title
from reader.model.opening.set_lines import (
    is_code,
    is_definition,
    is_fields,
    is_set,
    is_verse,
)
from reader.model.opening.short_prose import (
    NO_WIDTH,
    is_short_prose,
    is_timed,
    paragraphs,
    sentences,
)
from reader.model.opening.stanzas import stanzas
from reader.model.opening.wrapping import margins, wrapped_at
from reader.model.text.progress import Progress
from reader.model.text.stretches import STRETCH

_GROUPS_A_TURN = 500


def write_plain(text: str, progress: Progress, title: str = "") -> BlockWriter:
    """Return a writer that holds the blocks of a clean *text*, and its *title* or what it says."""
    all_groups = list(groups(lines(text, _share(progress, 0.0, 0.4))))
    said = SaidTitle(title) if title else said_title(all_groups)
    if said.count:
        group = all_groups[said.index]
        rest = group.part(said.count, len(group.lines))
        all_groups[said.index : said.index + 1] = [rest] if rest.lines else []
    writing = _Writing(BlockWriter(said.title), Hyphenation(text), all_groups)
    report = _share(progress, 0.4, 1.0)
    for index in range(len(all_groups)):
        if index % _GROUPS_A_TURN == 0:
            report(index / len(all_groups))
        writing.write(index)
    progress(1.0)
    return writing.done()


def lines(text: str, progress: Progress) -> Iterator[str]:
    """Yield the lines of *text*, taken apart stretch by stretch so that others get their turn."""
    start = 0
    while start < len(text):
        end = text.rfind("\n", start, start + STRETCH)
        if end < 0:
            end = text.find("\n", start + STRETCH)
        end = end if end >= 0 else len(text)
        progress(start / len(text))
        yield from text[start:end].split("\n")
        start = end + 1


def _share(progress: Progress, begin: float, end: float) -> Progress:
    def report(done: float) -> None:
        progress(begin + done * (end - begin))

    return report


class _Writing:
    """The groups of a text on their way into a *writer*."""

    def __init__(
        self, writer: BlockWriter, hyphenation: Hyphenation, all_groups: list[LineGroup]
    ) -> None:
        self._writer, self._hyphenation, self._groups = writer, hyphenation, all_groups
        self._are_set = [is_set(group) for group in all_groups]
        self._parts = parts_beginning(all_groups)
        self._page_lines = page_lines(all_groups)
        self._speakers = speakers(all_groups)
        self._stanzas = stanzas(all_groups)
        self._margins = margins(all_groups, self._are_set)
        # Where the marks of the lists stand that are open, the outermost first.
        self._marks: list[int] = []
        # Tables and programs go on below a blank line.
        self._code: list[str] = []
        self._code_indent = 0
        # How many signs of quotation stand before what is written now.
        self._quoted = 0

    def write(self, index: int) -> None:
        """Write the group at *index*."""
        group, widths = self._groups[index], self._margins[index]
        in_columns = self._are_set[index]
        width = widths[0] if widths else 0
        if group.quoted != self._quoted:
            self._end_code()
            self._marks.clear()
            self._quoted = group.quoted
        if index in self._page_lines:
            self._end_code()
            self._add(group.lines[0])
            return
        beside = self._groups[max(0, index - 1) : index] + self._groups[index + 1 : index + 2]
        if not group.quoted:  # what is a heading there is none here
            if headings := stacked(group):
                for heading, below in divided(group, headings):
                    self._head([heading])
                    if below.lines:
                        self._write(below, widths, ())
                return
            group = self._without_heading(index, width)
        if group is not self._groups[index]:
            beside = []
            in_columns = bool(group.lines) and is_set(group)
        if in_columns:
            self._set(group)
        elif group.lines:
            self._write(group, widths, beside)

    def done(self) -> BlockWriter:
        """Return the writer, now that it holds all."""
        self._end_code()
        return self._writer

    def _without_heading(self, index: int, width: int) -> LineGroup:
        """Write the headings with which the group at *index* begins; return what is left of it."""
        group = self._groups[index]
        if group.words in self._speakers:
            return group
        if nested(group):
            for line in group.lines:
                self._head([line])
            return group.part(len(group.lines), len(group.lines))
        if len(group.lines) == 1 and is_heading(self._groups, index, width):
            end = 1
        else:
            end = underlined(group) or int(index in self._parts or begins_with_heading(group))
        if end:
            self._head(group.lines[:end])
        return group.part(end, len(group.lines))

    def _write(self, group: LineGroup, widths: Sequence[int], beside: Sequence[LineGroup]) -> None:
        if asks(group):
            self._write_group(group.part(0, 1), widths, ())
            self._write_group(group.part(1, len(group.lines)), widths, ())
        else:
            self._write_group(group, widths, beside)

    def _write_group(
        self, group: LineGroup, widths: Sequence[int], beside: Sequence[LineGroup]
    ) -> None:
        fields = is_fields(group)
        alone = fields or len(group.lines) == 1
        no_item = is_quantity(group, beside) or is_initial(group, beside)
        marks = [False] if no_item else marked(group)
        width = 0 if alone else wrapped_at(group, widths, beginnings(group, marks))
        if True not in marks and (begins := entries(group)):
            pairs = pairwise((*begins, len(group.lines)))
            self._write_parts(group, (Part(*each, is_item=False) for each in pairs))
        elif not width and self._is_stanza(group):
            self._set_verse("\n".join(map(str.strip, group.lines)))
        elif width or is_list(group, marks):
            self._write_parts(group, parts(group, width, marks))
        elif not fields and is_definition(group):
            self._end_code()
            self._marks.clear()
            self._add(group.lines[0])
            self._write(group.part(1, len(group.lines)), widths, beside)
        elif not fields and is_code(group):
            self._set(group)
        elif not fields and is_short_prose(group, beside):
            for piece in paragraphs(group):
                self._write_parts(piece, parts(piece, NO_WIDTH, marked(piece)))
        elif fields or (is_verse(group) and not is_timed(group)):
            self._set_verse(dedent("\n".join(group.lines)))
        else:
            self._end_code()
            for start, end in sentences(group):
                self._add(self._hyphenation.joined(group.lines[start:end]))

    def _is_stanza(self, group: LineGroup) -> bool:
        """Tell whether a *group*, or what is left of one below its heading, is a stanza."""
        return "\n".join(group.lines) in self._stanzas or bool(stanzas((group,)))

    def _set_verse(self, text: str) -> None:
        self._end_code()
        self._marks.clear()
        self._writer.add(text, BlockKind.VERSE, quoted=self._quoted)

    def _head(self, lines: Sequence[str]) -> None:
        self._end_code()
        self._marks.clear()
        words = (line for line in lines if any(map(str.isalnum, line)))
        self._writer.add(" ".join(words), BlockKind.HEADING)

    def _write_parts(self, group: LineGroup, its_parts: Iterable[Part]) -> None:
        self._end_code()
        for part in its_parts:
            text = self._hyphenation.joined(group.lines[part.start : part.end])
            if part.is_item:
                # As outlines have it, two stars stand further in than one.
                stars = (
                    len(group.firsts[part.start]) - 1 if group.firsts[part.start][:2] == "**" else 0
                )
                level = self._level(group.indents[part.start] + stars)
                self._writer.add(text, BlockKind.ITEM, level=level, quoted=self._quoted)
            else:
                if group.indents[part.start] <= (self._marks[-1] if self._marks else 0):
                    self._marks.clear()
                self._add(text)

    def _add(self, text: str) -> None:
        """Add *text* as a paragraph, or as a quotation."""
        kind = BlockKind.QUOTE if self._quoted else BlockKind.PARAGRAPH
        self._writer.add(text, kind, quoted=self._quoted)

    def _level(self, indent: int) -> int:
        """Return how deep in lists an item stands whose mark is set in by *indent*."""
        while self._marks and self._marks[-1] > indent:
            self._marks.pop()
        if not self._marks or self._marks[-1] < indent:
            self._marks.append(indent)
        return len(self._marks)

    def _set(self, group: LineGroup) -> None:
        indent = min(group.indents)
        if self._code and indent >= self._code_indent:
            self._code += [""] * group.blank
        else:
            self._end_code()
            self._code_indent = indent
        self._code += group.lines

    def _end_code(self) -> None:
        if self._code:
            self._writer.add(dedent("\n".join(self._code)), BlockKind.CODE, quoted=self._quoted)
            self._code = []
