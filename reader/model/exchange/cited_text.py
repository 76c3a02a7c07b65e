"""A piece of the article with where it comes from, to be taken elsewhere."""

from dataclasses import dataclass

from reader.model.edition.at_hand import AtHand
from reader.model.edition.phrasing import ENGLISH, Phrasing
from reader.model.text.span import Span


@dataclass(frozen=True, slots=True)
class CitedText:
    """Words of an article, its title, and the claims of the passages that they touch.

    *paragraph* is the number of that in which the words begin; 0 for one before the article.
    """

    words: str
    title: str
    paragraph: int = 0
    claims: tuple[str, ...] = ()


def cite(words: str, position: int, at_hand: AtHand, phrasing: Phrasing = ENGLISH) -> CitedText:
    """Return *words*, which begin at a code point of the article (-1: before it), with its source.

    The perspectives that touch them are named too: a quotation should not travel alone.
    """
    article = at_hand.article
    title = ", ".join(part for part in (article.title, article.below_title()) if part)
    if position < 0:
        return CitedText(words, title)
    here = Span(position, position + len(words))
    touched = (passage for passage in at_hand.passages if passage.span.overlaps(here))
    claims = tuple(at_hand.claim_of(passage, phrasing) for passage in touched)
    return CitedText(words, title, article.paragraph_at(position), claims)
