"""Makes blocks of stretches of text, none longer than a view can lay out at once."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.model.edition.article import Article, Block, BlockKind
from reader.model.edition.remark import About, Remark
from reader.model.markup.structure import changes_of_script
from reader.model.opening.cleaning import clean
from reader.model.opening.decoding import TextError
from reader.model.text.saying import QT_TRANSLATE_NOOP
from reader.model.text.spacing import even
from reader.model.text.span import Span
from reader.model.text.stretches import STRETCH, stretches

# A view lays out a block whole: at this length, some three pages, that still takes milliseconds.
MAX_BLOCK = 8000
# A word in which scripts alternate takes a view the square of its length, for it looks for a place
# to break it among all its parts: a thousand letters take two milliseconds, six thousand a hundred.
_MOST_TANGLED, _OF_ONE_SCRIPT = 1000, 10
# A million lines of one word are no text that somebody reads by the paragraph, and to keep a record
# of each takes seconds and hundreds of megabytes.
MAX_BLOCKS = 200_000
_SENTENCE_END = re.compile(r"[.!?…؟۔][\"'”’»)\]]*\s|[。！？][」』”’]*")
# Joiners bind what follows to what stands before, as within one picture of a family.
_JOINER = "\u200d"
_MOST_BOUND = 64


@dataclass(slots=True)
class BlockWriter:
    """Collects the blocks of an article.

    *title* is what the text calls itself, where it does. *divided* counts those that were too long
    for one, *united* those for which there was no room.
    """

    title: str = ""
    divided: int = 0
    united: int = 0
    _rest: list[str] = field(default_factory=list)
    _rest_length: int = 0
    _texts: list[str] = field(default_factory=list)
    _blocks: list[Block] = field(default_factory=list)
    _start: int = 0
    _number: int = 0

    def add(
        self,
        text: str,
        kind: BlockKind = BlockKind.PARAGRAPH,
        *,
        level: int = 0,
        marker: str = "",
        quoted: int = 0,
        language: str = "",
    ) -> int | None:
        """Add a block of *text*, or several where it is too long; none for white space.

        Return where it begins in the article's text, None where it is not there as it was.
        """
        lined = kind in (BlockKind.CODE, BlockKind.VERSE)
        said = text if lined and not text.isspace() else one_space(text)
        if not said:
            return None
        start = self._start
        if len(self._blocks) >= MAX_BLOCKS:
            self._unite(one_space(said))
        elif len(said) <= (most := most_in_block(said)):
            self._append(said, kind, level=level, marker=marker, quoted=quoted, language=language)
            return start if said == text else None
        elif lined:
            self.divided += 1
            for piece in divide_lines(said, most):
                self._append(piece, kind, quoted=quoted, language=language)
        else:
            self.divided += 1
            self._divide(said, most, quoted)
        return None

    def article(self, title: str, *, subtitle: str = "", language: str = "") -> Article:
        """Return the article, which has no HTML; TextError where there is no text.

        Its title is *title* where the text says none.
        """
        self._write_rest()
        if not self._blocks:
            raise TextError(
                QT_TRANSLATE_NOOP("Saying", "There is no text in “{title}”; open another one."),
                title=title,
            )
        return Article(
            title=self.title or title,
            subtitle=subtitle,
            language=language,
            notice="",
            about="",
            html="",
            text="\n".join(self._texts),
            blocks=tuple(self._blocks),
        )

    def remarks(self) -> tuple[Remark, ...]:
        """Return what a reader should know of the blocks."""
        divided = (Remark(About.DIVIDED, self.divided),) if self.divided else ()
        united = (Remark(About.UNITED, MAX_BLOCKS),) if self.united else ()
        return (*divided, *united)

    def _unite(self, text: str) -> None:
        self.united += 1
        self._rest.append(text)
        self._rest_length += len(text) + 1
        if self._rest_length >= MAX_BLOCK:
            self._write_rest()

    def _write_rest(self) -> None:
        self._divide(" ".join(self._rest))
        self._rest.clear()
        self._rest_length = 0

    def _divide(self, text: str, most: int = MAX_BLOCK, quoted: int = 0) -> None:
        # So long a heading is none.
        kind = BlockKind.QUOTE if quoted else BlockKind.PARAGRAPH
        for piece in divide(text, most):
            # What begins in one piece and ends in the next no longer turns the text within a line.
            if bare := one_space(clean(piece).text):
                self._append(bare, kind, quoted=quoted)

    def _append(
        self,
        text: str,
        kind: BlockKind,
        *,
        level: int = 0,
        marker: str = "",
        quoted: int = 0,
        language: str = "",
    ) -> None:
        number = 0
        if kind.is_counted:
            number = self._number = self._number + 1
        span = Span(self._start, self._start + len(text))
        block = Block(kind, span, number, level=level, marker=marker, quoted=quoted)
        self._blocks.append(block._replace(language=language) if language else block)
        self._texts.append(text)
        self._start = span.end + 1


def most_in_block(text: str) -> int:
    """Return how long a block of *text* may be."""
    if len(text) <= _MOST_TANGLED or text.isascii():
        return MAX_BLOCK
    longest = max(text.split(" "), key=len)
    tangled = len(longest) > _MOST_TANGLED
    tangled = tangled and _OF_ONE_SCRIPT * changes_of_script(longest) > len(longest)
    return _MOST_TANGLED if tangled else MAX_BLOCK


def one_space(text: str) -> str:
    """Return *text* with each run of white space made one space, see even(), none at either end."""
    # Of white space only the plain space counts as printable.
    if text.isprintable() and "  " not in text and text.strip(" ") == text:
        return text
    if len(text) <= STRETCH:
        return even(text).strip()
    parts: list[str] = []
    apart = False
    for start, end in stretches(len(text)):
        stretch = text[start:end]
        words = even(stretch).strip()
        if words:
            parts += [" ", words] if parts and (apart or stretch[0].isspace()) else [words]
        apart = stretch[-1].isspace() or (apart and not words)
    return "".join(parts)


def divide(text: str, most: int = MAX_BLOCK) -> Iterator[str]:
    """Yield *text*, whose white space is single spaces, in pieces as long as the *most*."""
    start = 0
    while len(text) - start > most:
        window = text[start : start + most + 1]
        end = start + _cut(window)
        yield text[start:end].strip()
        start = end + (text[end] == " ")
    if start < len(text):
        yield text[start:]


def divide_lines(text: str, most: int = MAX_BLOCK) -> Iterator[str]:
    """Yield *text* in pieces as long as the *most*, divided between lines where there are any."""
    start = 0
    while len(text) - start > most:
        end = text.rfind("\n", start + 1, start + most + 1)
        end = end if end > 0 else start + most
        if piece := text[start:end].strip("\n"):
            yield piece
        start = end
    if piece := text[start:].strip("\n"):
        yield piece


def _cut(window: str) -> int:
    """Return where to cut a *window* that is one code point longer than a block may be."""
    most = len(window) - 1
    ends = [found.end() for found in _SENTENCE_END.finditer(window, most // 2, most)]
    if ends:
        return ends[-1]
    space = window.rfind(" ", 1)
    if space > 0:
        return space
    for cut in range(most, most - _MOST_BOUND, -1):
        before, after = window[cut - 1], window[cut]
        bound = unicodedata.category(after).startswith("M") or _JOINER in (before, after)
        if not bound:
            return cut
    return most
