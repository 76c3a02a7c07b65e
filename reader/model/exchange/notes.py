"""The notes of an article, each with all of its paragraphs and a label of its own."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from textwrap import indent

from reader.model.edition.article import Article, Block, BlockKind, Style, Styled
from reader.model.exchange.item_signs import depths_in, quotations_around_notes
from reader.model.exchange.marked_words import BULLET
from reader.model.markup.article_html import styles_of
from reader.model.text.span import Span

PLACE = "place:"
# The ways back, at the beginning or at the end: ↩, or ^ with a raised letter for each of them.
_BACK = re.compile(
    r"\A[\^↑](?:\s+[\u02b0-\u02b8\u02e1-\u02e3\u1d2c-\u1d6a\u2070-\u207f]+)*\s+"
    r"|(?:\s*↩\ufe0e?[⁰-⁹¹²³\d]*)+\Z"
)
_LONGEST_LABEL = 5


@dataclass(slots=True)
class Note:
    """A note: its *label*, and its *parts*, each a block and where its own words stand.

    Of blocks in lists within the note it is known in how many items they are: their *depths*; of
    the note itself, in how many quotations it stands.
    """

    label: str
    quoted: int
    parts: list[tuple[Block, Span]] = field(default_factory=list)
    depths: dict[Block, int] = field(default_factory=dict)

    def text(self, text: str) -> str:
        """Return the words that the note has in the article's *text*, a newline between parts."""
        return "\n".join(span.of(text) for _, span in self.parts)

    def begun(self, block: Block, words: str) -> str:
        """Return the *words* of a *block* of the note in Markdown, in its item and quotation."""
        depth, marker = self.depths.get(block, 0), block.marker
        sign = ""
        if marker == BULLET and len(self.parts) > 1:
            sign = "- "
        elif depth and marker[:1].isdecimal():
            sign = f"{marker} "
        written = sign + words.replace("\n", f"\n{' ' * len(sign)}")
        return self.set_in(block, written, depth - bool(marker))

    def set_in(self, block: Block, written: str, depth: int) -> str:
        """Return what is *written* with a *block* set into so many items, and its quotation."""
        room = " " * 4 * max(depth, 0)
        quoted = "> " * max(block.quoted - self.quoted, 0)
        lines = (f"{room}{quoted}{line}" for line in written.split("\n"))
        return "\n".join(line if line.strip("> ") else line.rstrip() for line in lines)

    def labelled(self, parts: Sequence[str]) -> str:
        """Return the note of which these are the *parts* in Markdown, below its label set in."""
        written = parts[0]
        for before, part in pairwise(parts):
            # What two quotations have in common goes on between them.
            both = takewhile(_begin_alike, zip(before, part, strict=False))
            between = "".join(sign for sign, _ in both).rstrip()
            written += f"\n{between}\n{part}"
        # The tabs of code would count from the label on; a table or a quotation begins its line.
        apart = self.parts[0][0].kind is BlockKind.CODE or written.startswith(("|", ">"))
        first, _, others = ("", "", written) if apart else written.partition("\n")
        return f"[^{self.label}]: {first}".rstrip() + f"\n{indent(others, ' ' * 4)}".rstrip()


def styles_in(article: Article) -> Sequence[Styled]:
    """Return what is set apart in an *article*, in order."""
    return article.styles or tuple(styles_of(article.html) if article.html else ())


def notes_of(article: Article, styles: Sequence[Styled]) -> list[Note]:
    """Return the notes of an *article*, whose references are among its *styles*.

    Each is known by what its reference shows, or by its number, whichever no other has.
    """
    shown: dict[str, str] = {}
    for styled in styles:
        if styled.style is Style.LINK and styled.href.startswith(PLACE):
            shown.setdefault(styled.href, article.text[styled.span.start : styled.span.end])
    notes: list[Note] = []
    taken: set[str] = set()
    depths = depths_in(article.html) if article.html else [0] * len(article.blocks)
    around = quotations_around_notes(article.html) if article.html else []
    last = outermost = -1
    for index, block in enumerate(article.blocks):
        reference = shown.get(f"{PLACE}{block.span.start}", "")
        is_code = block.kind is BlockKind.CODE and block.level > 0
        if is_code and not reference and notes and last == index - 1:
            last = index
            notes[-1].parts.append((block, block.span))
            notes[-1].depths[block] = depths[index] - outermost
            continue
        if block.kind is not BlockKind.NOTE and not (is_code and reference):
            continue
        span = own_words(article, block)
        within = block.marker in ("", BULLET) or not span or depths[index] > outermost
        # A table in the note bears its number if a list or a quotation comes before.
        within = within or (not reference and bool(notes) and _is_late(block, notes[-1]))
        goes_on = last == index - 1 and notes and within
        if reference or not goes_on:
            names = (bare_label(reference), bare_label(block.marker), f"note-{block.number}")
            label = next(name for name in names if name and name not in taken)
            taken.add(label)
            notes.append(Note(label, around[index] if around else block.quoted))
            # What begins with a list is an item within its own.
            outermost = depths[index] - (block.marker == BULLET and depths[index] > 1)
        last = index
        notes[-1].depths[block] = depths[index] - outermost
        if not notes[-1].parts:
            span = _without_label(article, span, notes[-1].label)
        if span or not notes[-1].parts:
            notes[-1].parts.append((block, span))
    return notes


def bare_label(words: str) -> str:
    """Return what is left of a reference's *words*, or a marker, as a label; "" for too much."""
    plain = unicodedata.normalize("NFKC", words)
    label = "".join(filter(str.isalnum, plain))
    return label if len(label) <= _LONGEST_LABEL else ""


def _begin_alike(signs: tuple[str, str]) -> bool:
    return signs in ((">", ">"), (" ", " "))


def _is_late(block: Block, note: Note) -> bool:
    """Tell whether the marker of a *block* is the label of the *note*, which had none so far."""
    blocks = [part for part, _ in note.parts]
    return bare_label(block.marker) == note.label and block.marker not in (
        each.marker for each in blocks
    )


def _without_label(article: Article, span: Span, label: str) -> Span:
    """Return the *span* of a note without the *label* that it begins with: "1.", "[1]" or "¹"."""
    first, _, rest = span.of(article.text).partition(" ")
    # A label alone may be the first of its words: "a boat", "2 boats".
    is_label = bare_label(first) == label and first != label and rest
    return Span(span.end - len(rest), span.end) if is_label else span


def own_words(article: Article, block: Block) -> Span:
    """Return where the words of a *block* stand, for one of a note without the ways back."""
    if block.kind is not BlockKind.NOTE:
        return block.span
    start, end = block.span.start, block.span.end
    for found in _BACK.finditer(article.text_of(block)):
        if found.start() == 0 and found.end() < end - start:
            start += found.end()
        else:
            end = block.span.start + found.start()
    return Span(start, end)
