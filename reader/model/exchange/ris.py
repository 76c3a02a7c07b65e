"""Writes sources as RIS, for EndNote, Zotero and their like."""

from collections.abc import Iterable, Iterator

from reader.model.edition.source import Source
from reader.model.exchange.author_name import author_names

# By CSL's type.
_TYPES = {
    "article": "JOUR",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "broadcast": "VIDEO",
    "chapter": "CHAP",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "legal_case": "CASE",
    "legislation": "STAT",
    "paper-conference": "CPAPER",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "thesis": "THES",
    "webpage": "ELEC",
}
_OTHER = "GEN"


def ris(sources: Iterable[Source]) -> str:
    """Return *sources* as records of RIS, in UTF-8; their notes say how each was read."""
    return "\n".join(
        "\n".join(f"{tag}  - {' '.join(value.split())}" for tag, value in _fields(source))
        for source in sources
    )


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(source.type, _OTHER)
    yield "ID", source.id
    for name in author_names(source):
        yield "AU", ", ".join(filter(None, (name.family, name.given))) or name.whole
    yield "TI", source.title
    if source.container:
        yield "T2", source.container
    if source.publisher:
        yield "PB", source.publisher
    if source.issued:
        year, month, day, *_ = (*source.issued, 0, 0)
        yield "PY", f"{year:04}"
        yield "DA", "/".join((f"{year:04}", _two(month), _two(day), ""))
    if source.url:
        yield "UR", source.url
    if source.language:
        yield "LA", source.language
    yield "N1", source.how_read()
    yield "ER", ""


def _two(number: int) -> str:
    """Return the *number* of a month or a day with two figures, "" where it is not known."""
    return f"{number:02}" if number else ""
