"""The text of an article, its lines broken where its author broke them."""

from reader.model.edition.article import Article
from reader.model.markup.article_html import breaks_in


def lined_text(article: Article) -> str:
    """Return the text of an *article*, a newline for the space that each broken line ends with."""
    letters = list(article.text)
    for place in breaks_in(article.html) if "<br" in article.html else ():
        letters[place] = "\n"
    return "".join(letters)
