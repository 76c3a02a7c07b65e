"""Where what is listed was found, and how that is said."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from reader.model.finding.finder import Match
from reader.model.finding.places import PlaceKind


class Scope(StrEnum):
    """Where what is listed was found."""

    ALL = "all"
    ARTICLE = "article"
    PERSPECTIVES = "perspectives"
    SOURCES = "sources"
    PAGES = "pages"
    NOTES = "notes"  # the reader's own


_SCOPES = {
    PlaceKind.ARTICLE: Scope.ARTICLE,
    PlaceKind.PASSAGE: Scope.PERSPECTIVES,
    PlaceKind.SOURCE: Scope.SOURCES,
    PlaceKind.PARTY: Scope.PAGES,
    PlaceKind.PAGE: Scope.PAGES,
    PlaceKind.NOTE: Scope.NOTES,
}


def scope_of(match: Match) -> Scope:
    """Return the scope to which a *match* belongs."""
    return _SCOPES[match.place.kind]


def scope_name(scope: Scope) -> str:
    """Return the name of a *scope* in the reader's language."""
    return {
        Scope.ALL: _tr("All"),
        Scope.ARTICLE: _tr("Article"),
        Scope.PERSPECTIVES: _tr("Perspectives"),
        Scope.SOURCES: _tr("Sources"),
        Scope.PAGES: _tr("Pages"),
        Scope.NOTES: _tr("My notes"),
    }[scope]


def none_in(scope: Scope) -> str:
    """Return the words that say that nothing is found in a *scope*."""
    return {
        Scope.ALL: _tr("Not found"),
        Scope.ARTICLE: _tr("None in the article"),
        Scope.PERSPECTIVES: _tr("None in the perspectives"),
        Scope.SOURCES: _tr("None in the sources"),
        Scope.PAGES: _tr("None on the pages"),
        Scope.NOTES: _tr("None in my notes"),
    }[scope]


def some_in(scope: Scope, count: int) -> str:
    """Return the words that say how many are found in a *scope*."""
    words = {
        Scope.ALL: _tr("{count} everywhere"),
        Scope.ARTICLE: _tr("{count} in the article"),
        Scope.PERSPECTIVES: _tr("{count} in the perspectives"),
        Scope.SOURCES: _tr("{count} in the sources"),
        Scope.PAGES: _tr("{count} on the pages"),
        Scope.NOTES: _tr("{count} in my notes"),
    }[scope]
    return words.format(count=f"{count:,}")


def more_in(scope: Scope, count: int) -> str:
    """Return the words that lead to so many more rows of a *scope*."""
    translate = QCoreApplication.translate
    match scope:
        case Scope.PERSPECTIVES:
            words = translate("FoundRows", "{count} more passages", "", count)
        case Scope.SOURCES:
            words = translate("FoundRows", "{count} more sources", "", count)
        case Scope.PAGES:
            words = translate("FoundRows", "{count} more pages", "", count)
        case Scope.ARTICLE:
            words = _tr("{count} more in the article")
        case _:
            words = _tr("{count} more")
    return words.format(count=f"{count:,}")


def beside(passages: int) -> str:
    """Return the words that say beside how many *passages* something is found."""
    words = QCoreApplication.translate("FoundRows", "beside {count} passages", "", passages)
    return words.format(count=f"{passages:,}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("FoundRows", text)
