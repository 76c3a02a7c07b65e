"""A piece of the article with where it comes from, to be taken elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.edition.at_hand import AtHand
from reader.model.edition.phrasing import ENGLISH, Phrasing
from reader.model.text.span import Span


@dataclass(frozen=True, slots=True)
class CitedText:
    """Words of an article, its title, and the claims of the passages that they touch.

    *paragraph* is the first of those in which the words stand; 0 where they stand in none.
    """

    words: str
    title: str
    paragraph: int = 0
    claims: tuple[str, ...] = ()


def cite(
    words: str, spans: Sequence[Span], at_hand: AtHand, phrasing: Phrasing = ENGLISH
) -> CitedText:
    """Return *words*, which stand at *spans* of the article or, without any, above it, as cited.

    The perspectives that touch them are named too: a quotation should not travel alone.
    """
    article = at_hand.article
    title = ", ".join(part for part in (article.title, article.below_title()) if part)
    touched = (p for p in at_hand.passages if any(map(p.span.overlaps, spans)))
    claims = tuple(at_hand.claim_of(passage, phrasing) for passage in touched)
    return CitedText(words, title, article.paragraph_at(spans[0].start) if spans else 0, claims)
