"""The names of authors, taken apart for programs that sort by family names."""

from typing import NamedTuple

from reader.model.edition.source import Source


class AuthorName(NamedTuple):
    """A *whole* name, and its parts; the *family* name is "" where the whole is a single one."""

    whole: str
    family: str = ""
    given: str = ""


def author_names(source: Source) -> tuple[AuthorName, ...]:
    """Return the names of a *source*'s authors."""
    return tuple(
        AuthorName(whole, family, whole.removesuffix(family).strip())
        for whole, family in zip(source.authors, source.families, strict=True)
    )
