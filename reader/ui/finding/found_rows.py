"""What was found, as rows of a list: heads, places with what stands around the words, and more."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Kind
from reader.model.edition.phrasing import Phrasing
from reader.model.edition.topics import find_topic, profile_topic, source_topic
from reader.model.finding.finder import Match
from reader.model.finding.places import OVERVIEW, Place, PlaceKind
from reader.ui.menus.topic_names import topic_name

_CONTEXT = "FoundRows"
_BEFORE, _AFTER = 28, 60  # letters around the words
_FEW = 3  # rows of a group under all


class Scope(StrEnum):
    """Where what is listed was found; *close* are other spellings, wherever they are."""

    ALL = "all"
    ARTICLE = "article"
    PERSPECTIVES = "perspectives"
    SOURCES = "sources"
    PAGES = "pages"
    CLOSE = "close"


_SCOPES = {
    PlaceKind.ARTICLE: Scope.ARTICLE,
    PlaceKind.PASSAGE: Scope.PERSPECTIVES,
    PlaceKind.SOURCE: Scope.SOURCES,
    PlaceKind.PARTY: Scope.PAGES,
    PlaceKind.PAGE: Scope.PAGES,
}


class Row(NamedTuple):
    """A row: a head or what leads to *more* has no *match*; a place has the first of its own."""

    title: str
    hits: int = 0
    scope: Scope = Scope.ALL
    is_more: bool = False
    match: Match | None = None
    paragraph: int = 0
    kind: Kind | None = None
    before: str = ""
    after: str = ""


def scope_of(match: Match) -> Scope:
    """Return the scope to which a *match* belongs."""
    return Scope.CLOSE if match.close else _SCOPES[match.place.kind]


def scope_name(scope: Scope) -> str:
    """Return the name of a *scope* in the reader's language."""
    return {
        Scope.ALL: _tr("All"),
        Scope.ARTICLE: _tr("Article"),
        Scope.PERSPECTIVES: _tr("Perspectives"),
        Scope.SOURCES: _tr("Sources"),
        Scope.PAGES: _tr("Pages"),
        Scope.CLOSE: _tr("Close spellings"),
    }[scope]


def topic_of(place: Place) -> str:
    """Return the id of the topic that shows a *place* other than the article and a passage."""
    match place.kind:
        case PlaceKind.SOURCE:
            return source_topic(place.id)
        case PlaceKind.PARTY:
            return profile_topic(place.id)
    return "" if place.id == OVERVIEW else place.id


def rows(
    found: Sequence[Match], scope: Scope, at_hand: AtHand, phrasing: Phrasing
) -> tuple[Row, ...]:
    """Return the rows of what was *found* in a *scope*; of all, a few of each."""
    listed: list[Row] = []
    for each in Scope:
        here = [match for match in found if scope_of(match) == each]
        if here and scope in (Scope.ALL, each):
            places = tuple(_places(here, at_hand, phrasing))
            listed.append(Row(_head(each, here), len(here), each))
            few = _FEW if scope == Scope.ALL else len(places)
            listed += places[:few]
            if len(places) > few:
                listed.append(Row(_tr("{count} more"), len(places) - few, each, is_more=True))
    return tuple(listed)


def _head(scope: Scope, found: Iterable[Match]) -> str:
    if scope != Scope.CLOSE:
        return scope_name(scope)
    spellings = Counter(match.text for match in found).most_common()
    counted = " · ".join(f"{text} {count}" for text, count in spellings)
    return _tr("Close spellings: {counted}").format(counted=counted)


def _places(found: Iterable[Match], at_hand: AtHand, phrasing: Phrasing) -> Iterator[Row]:
    for _, matches in groupby(found, key=_where):
        here = tuple(matches)
        if here[0].place.kind == PlaceKind.ARTICLE:
            for match in here:
                paragraph = at_hand.article.paragraph_at(match.span.start)
                yield _row("", 1, match)._replace(paragraph=paragraph)
        else:
            yield _of_page(here, at_hand, phrasing)


def _of_page(found: Sequence[Match], at_hand: AtHand, phrasing: Phrasing) -> Row:
    place = found[0].place
    if place.kind == PlaceKind.PASSAGE:
        passage = next(each for each in at_hand.every_passage if each.id == place.id)
        row = _row(f"“{passage.exact}”", len(found), found[0])
        return row._replace(kind=passage.kind)
    if place.kind == PlaceKind.SOURCE:
        described = at_hand.sources[place.id].describe(phrasing)
        title = "" if found[0].span.end <= len(described) else described
        return _row(title, len(found), found[0])
    topic = find_topic(at_hand, topic_of(place))
    return _row(topic_name(topic) if topic else at_hand.article.title, len(found), found[0])


def _row(title: str, count: int, match: Match) -> Row:
    text, span = match.place.text, match.span
    before = text[max(0, span.start - _BEFORE) : span.start]
    after = text[span.end : span.end + _AFTER]
    if span.start > _BEFORE:
        before = "…\u00a0" + before.partition(" ")[2]
    if span.end + _AFTER < len(text):
        after = after.rpartition(" ")[0] + "\u00a0…"
    return Row(title, count, scope_of(match), match=match, before=before, after=after)


def _where(match: Match) -> str:
    return match.place.where


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
