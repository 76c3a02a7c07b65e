"""A text as `text --json` prints its blocks, a line end between two: so its places are counted."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple
from unicodedata import normalize

from reader.model.edition.article import Article, Style
from reader.model.exchange.lined_text import lined_text
from reader.model.exchange.notes import PLACE, own_words, styles_in
from reader.model.markup.tree import parse, text_blocks
from reader.model.text.span import Span

_NUMBER = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3})[\])]?")


class PrintedText(NamedTuple):
    """An *article* without what is not printed of it; *apart* are stretches that are no prose.

    They are the marks that lead to notes, and the heads of tables.
    """

    article: Article
    apart: tuple[Span, ...]


def printed_text(article: Article) -> PrintedText:
    """Return an *article* as it is printed, its lines broken where its author broke them."""
    lined = lined_text(article)
    own = {block: own_words(article, block) for block in article.blocks}
    kept = {block: span for block, span in own.items() if span or not block.span}
    starts = accumulate((len(span) + 1 for span in kept.values()), initial=0)
    places = dict(zip(kept, starts, strict=False))
    return PrintedText(
        replace(
            article,
            text="\n".join(span.of(lined) for span in kept.values()),
            blocks=tuple(
                block._replace(span=Span(place, place + len(kept[block])))
                for block, place in places.items()
            ),
            html="",
            styles=(),
        ),
        tuple(
            Span(span.start + by, span.end + by)
            for span in (*_marks(article), *_heads(article))
            if (block := article.blocks[article.block_at(span.start)]) in kept
            for by in (places[block] - kept[block].start,)
        ),
    )


def _marks(article: Article) -> Iterator[Span]:
    """Yield where the links stand that lead down to a note by its number."""
    for styled in styles_in(article):
        span, href = styled.span, styled.href
        if (
            styled.style is Style.LINK
            and (place := href.removeprefix(PLACE)).isdecimal()
            and int(place) >= span.end
            and _NUMBER.fullmatch(normalize("NFKC", span.of(article.text)))
        ):
            yield span


def _heads(article: Article) -> Iterator[Span]:
    """Yield the cells of tables that say what stands below them or beside them."""
    if "<th" not in article.html:
        return
    root = parse(article.html)
    heads = {element for head in root.iter("th") for element in head.iter()}
    for block, printed in zip(article.blocks, text_blocks(root), strict=True):
        if printed.element in heads:
            yield block.span
