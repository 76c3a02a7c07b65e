"""Asks what types do not tell of an edition that was read elsewhere."""

from itertools import chain

from reader.model.edition.edition import Edition


def fits_its_article(edition: Edition) -> bool:
    """Tell whether every place that *edition* names by numbers is one in its article."""
    article = edition.article
    spans = chain(
        (block.span for block in article.blocks),
        (styled.span for styled in article.styles),
        (passage.span for passage in edition.passages),
    )
    return all(0 <= span.start <= span.end <= len(article.text) for span in spans)
