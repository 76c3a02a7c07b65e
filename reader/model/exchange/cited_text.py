"""A piece of the article with where it comes from, to be taken elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import edition_of, text_of
from reader.model.edition.phrasing import ENGLISH, Phrasing, date_in_words
from reader.model.exchange.counterpart import Counterpart, counterpart_of
from reader.model.text.span import Span


@dataclass(frozen=True, slots=True)
class CitedText:
    """Words of an article, its title, and what stands beside the passages that they touch.

    *paragraph* is the first of those in which the words stand; 0 where they stand in none. *as_of*
    is as of when the perspectives are, in words, and *edition* the title of what they are on, where
    that is another text; both are "" where there is nothing to say.
    """

    words: str
    title: str
    paragraph: int = 0
    as_of: str = ""
    edition: str = ""
    beside: tuple[Counterpart, ...] = ()


def cite(
    words: str, spans: Sequence[Span], at_hand: AtHand, phrasing: Phrasing = ENGLISH
) -> CitedText:
    """Return *words*, which stand at *spans* of the article or, without any, above it, as cited.

    What others say of the passages that they touch goes along: a quotation should not travel alone.
    """
    article = at_hand.article
    title = ", ".join(part for part in (article.title, article.below_title()) if part)
    touched = [p for p in at_hand.passages if any(map(p.span.overlaps, spans))]
    edition = edition_of(at_hand) if touched else None
    return CitedText(
        words,
        title,
        article.paragraph_at(spans[0].start) if spans else 0,
        date_in_words(edition.as_of, phrasing) if edition and edition.as_of else "",
        edition.article.title if edition and text_of(at_hand) else "",
        tuple(counterpart_of(passage, at_hand, phrasing) for passage in touched),
    )
