"""The pieces of a paragraph, each of one format."""

from reader.model.edition.article import Article
from reader.model.opening.foreign_article import markdown_article
from reader.ui.article.plain_formats import StyledPieces
from tests.growth import EVEN, growth

_MORE = 50_000 * "more "


def article_of(text: str) -> Article:
    """Return the article that *text* is in Markdown, as one too long for a styled page."""
    return markdown_article(f"{text}\n\n{_MORE}", "Pieces").article


def pieces_of(article: Article) -> list[tuple[str, bool, bool]]:
    """Return the words of the first paragraph; for each whether they are italic, and bold."""
    return [
        (words, chosen.fontItalic(), chosen.fontWeight() > 400)
        for words, chosen in StyledPieces(article).of(article.blocks[0])
    ]


def test_what_is_set_apart_within_what_is_set_apart_is_both() -> None:
    pieces = pieces_of(article_of("before *in **both** in* after **bold**"))

    assert pieces == [
        ("before ", False, False),
        ("in ", True, False),
        ("both", True, True),
        (" in", True, False),
        (" after ", False, False),
        ("bold", False, True),
    ]


def test_twice_as_many_pieces_take_twice_as_long() -> None:
    grown = growth(pieces_of, lambda n: article_of(n * "*a* b "), 1000)

    assert grown < EVEN
