"""Writes what stands below a title as the front matter of a Markdown text."""

import json

from reader.model.edition.article import Article
from reader.model.edition.phrasing import is_iso


def front_matter(article: Article) -> str:
    """Return the subtitle, the author and the day of an *article* as front matter; "" for none.

    The title is no part of it: as a heading every program shows it, and shows it once.
    """
    day = article.published
    said = {"subtitle": article.subtitle, "author": article.author}
    said |= {} if is_iso(day) else {"date": day}
    # What JSON sets between quotation marks, YAML reads.
    quoted = {name: json.dumps(words, ensure_ascii=False) for name, words in said.items() if words}
    lines = [f"{name}: {words}" for name, words in quoted.items()]
    lines += [f"date: {day}"] if is_iso(day) else []
    return "\n".join(("---", *lines, "---\n\n")) if lines else ""
