"""The passages of what is read as rows below the headings of the article, all or some of them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from reader.model.edition.article import BlockKind
from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Kind, Passage
from reader.model.edition.phrasing import Phrasing
from reader.model.text.search import Query, SearchText
from reader.ui.lists.head import Head
from reader.ui.look.kind_names import kind_name

_CONTEXT = "PassageRows"


class PassageRow(NamedTuple):
    """A *passage*, its *claim*, and the *words* by which it is found.

    The *paragraph* is its number, and 0 where the row above is of the same. The *section* is the
    heading above it.
    """

    passage: Passage
    claim: str
    paragraph: int
    section: str
    words: SearchText


class Wanted(NamedTuple):
    """Which passages are listed: in whose words *query* is found, and of any of the *kinds*.

    Where *figures* are wanted, those with any are listed too, of whatever kind.
    """

    query: Query = Query()
    kinds: frozenset[Kind] = frozenset()
    figures: bool = False

    def takes(self, row: PassageRow) -> bool:
        """Tell whether a *row* is listed."""
        passage = row.passage
        narrowed = self.kinds or self.figures
        of_kind = passage.kind in self.kinds or (self.figures and passage.estimate_count > 0)
        if narrowed and not of_kind:
            return False
        return not self.query or bool(row.words.find(self.query))


def passage_rows(at_hand: AtHand, phrasing: Phrasing) -> tuple[PassageRow, ...]:
    """Return a row for each passage of what is *at_hand*."""
    rows = []
    for passage in at_hand.passages:
        claim = at_hand.claim_of(passage, phrasing)
        kinds = " ".join(map(kind_name, passage.kinds))
        rows.append(
            PassageRow(
                passage,
                claim,
                at_hand.paragraph_of(passage),
                _section_of(passage, at_hand),
                SearchText(f"{kinds} {passage.claim} {passage.exact}"),
            )
        )
    return tuple(rows)


def below_heads(rows: Sequence[PassageRow]) -> Iterator[Head | PassageRow]:
    """Yield *rows* below the heads of their sections; without heads where there are no sections."""
    numbered = tuple(_numbered(rows))
    if not any(row.section for row in rows):
        yield from numbered
        return
    for section, group in groupby(numbered, key=_section):
        here = tuple(group)
        opening = QCoreApplication.translate(_CONTEXT, "Opening")
        yield Head(section or opening, number=f"{len(here):,}")
        yield from here


def counts(passages: Collection[Passage]) -> tuple[dict[Kind, int], int]:
    """Return how many *passages* are marked with each kind, and how many have figures."""
    of_kind = {kind: sum(each.kind is kind for each in passages) for kind in Kind}
    return of_kind, sum(each.estimate_count > 0 for each in passages)


def _numbered(rows: Iterable[PassageRow]) -> Iterator[PassageRow]:
    """Yield *rows*, of which only the first of a paragraph has its number."""
    before = 0
    for row in rows:
        yield row._replace(paragraph=0) if row.paragraph == before else row
        before = row.paragraph


def _section(row: PassageRow) -> str:
    return row.section


def _section_of(passage: Passage, at_hand: AtHand) -> str:
    """Return the heading above a *passage*; "" where there is none."""
    article = at_hand.article
    for block in reversed(article.blocks[: article.block_at(passage.span.start) + 1]):
        if block.kind is BlockKind.HEADING:
            return article.text_of(block)
    return ""
