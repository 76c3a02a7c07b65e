"""Writes sources as BibTeX, for LaTeX."""

import re
from collections.abc import Iterable, Iterator

from reader.model.edition.source import Source
from reader.model.exchange.author_name import AuthorName, author_names

# By CSL's type: BibTeX's, and the field for what it appeared in.
_TYPES = {
    "article": ("article", "journal"),
    "article-journal": ("article", "journal"),
    "article-magazine": ("article", "journal"),
    "article-newspaper": ("article", "journal"),
    "book": ("book", "series"),
    "chapter": ("incollection", "booktitle"),
    "entry-dictionary": ("incollection", "booktitle"),
    "entry-encyclopedia": ("incollection", "booktitle"),
    "paper-conference": ("inproceedings", "booktitle"),
    "report": ("techreport", "series"),
    "thesis": ("phdthesis", "series"),
}
_OTHER = ("misc", "howpublished")
# Who publishes a report is an institution, a thesis a school.
_PUBLISHERS = {"techreport": "institution", "phdthesis": "school"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_SPECIAL = re.compile(r"[\\{}&%$#_~^]")
# A brace counts for BibTeX even behind a backslash, so that it has to be named.
_SPELLED = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
# What an address may not hold anyway, and would end its field or be obeyed by LaTeX.
_NOT_IN_ADDRESSES = re.compile(r"[\\{}\s]")
_NOT_IN_KEYS = re.compile(r"[^\w:.+/-]")
# Where BibTeX would divide a name, or take a word for the next author.
_DIVIDED = re.compile(r",|\sand\s", re.IGNORECASE)


def bibtex(sources: Iterable[Source]) -> str:
    """Return *sources* as entries of BibTeX, in UTF-8; their notes say how each was read."""
    keys: set[str] = set()
    return "\n\n".join(_entry(source, _key(source.id, keys)) for source in sources)


def escaped(words: str) -> str:
    """Return *words* in one line that LaTeX prints as they are."""
    line = " ".join(words.split())
    return _SPECIAL.sub(lambda sign: _SPELLED.get(sign[0], f"\\{sign[0]}"), line)


def _entry(source: Source, key: str) -> str:
    kind, _ = _TYPES.get(source.type, _OTHER)
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(source))
    return f"@{kind}{{{key},\n{fields}\n}}"


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    kind, container = _TYPES.get(source.type, _OTHER)
    if source.authors:
        yield "author", _braced(" and ".join(map(_name, author_names(source))))
    yield "title", _kept(escaped(source.title))
    publisher = source.publisher
    if kind == "techreport" and not publisher:  # which needs one
        publisher, container = source.container, ""
    if source.container and container:
        yield container, _braced(escaped(source.container))
    if publisher:
        yield _PUBLISHERS.get(kind, "publisher"), _braced(escaped(publisher))
    yield from _date(source.issued)
    if source.url:
        yield "url", _braced(_NOT_IN_ADDRESSES.sub(lambda s: f"%{ord(s[0]):02X}", source.url))
    if source.language:
        yield "language", _braced(escaped(source.language))
    yield "note", _braced(escaped(source.how_read()))


def _date(issued: tuple[int, ...]) -> Iterator[tuple[str, str]]:
    """Yield what is known of a date; months by the names that styles know them by."""
    if issued:
        yield "year", _braced(str(issued[0]))
    if len(issued) > 1:
        yield "month", _MONTHS[issued[1] - 1]
    if len(issued) > 2:
        yield "day", _braced(str(issued[2]))


def _name(name: AuthorName) -> str:
    """Return a *name* as BibTeX divides it; one that is single is never divided."""
    if not (name.family and name.given):
        return _braced(escaped(name.whole))
    return ", ".join(_undivided(escaped(part)) for part in (name.family, name.given))


def _undivided(part: str) -> str:
    return _braced(part) if _DIVIDED.search(f" {part} ") else part


def _key(source_id: str, taken: set[str]) -> str:
    """Return a key for an id, without what means something to BibTeX, that is not *taken* yet."""
    plain = key = _NOT_IN_KEYS.sub("-", source_id)
    number = 1
    while key.casefold() in taken:  # BibTeX does not tell large letters from small ones
        number += 1
        key = f"{plain}-{number}"
    taken.add(key.casefold())
    return key


def _kept(words: str) -> str:
    """Return *words* whose capitals no style makes small."""
    return _braced(_braced(words))


def _braced(words: str) -> str:
    return f"{{{words}}}"
