"""A piece of the article with where it comes from, for the clipboard."""

from reader.model.edition.edition import Edition


def cite(text: str, position: int, edition: Edition) -> str:
    """Return *text*, which begins at a code point of the article (-1: before it), with its source.

    The perspectives that touch it are named too: a quotation should not travel alone.
    """
    article = edition.article
    title = ", ".join(part for part in (article.title, article.subtitle) if part)
    if position < 0:
        return f"“{text}”\n— {title}"
    where = f"“{text}”\n— {title}, paragraph {article.paragraph_at(position)}"
    end = position + len(text)
    claims = [
        f"- {passage.claim}"
        for passage in edition.passages
        if passage.span.start < end and passage.span.end > position
    ]
    if not claims:
        return where
    return "\n".join([where, "Perspectives Reader has other views on this:", *claims])
