"""What was found, as rows of a list: heads, places with what stands around the words, and more."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Kind
from reader.model.edition.phrasing import Phrasing
from reader.model.edition.source import Source
from reader.model.edition.topics import find_topic, own_topic, profile_topic, source_topic
from reader.model.finding.finder import Match
from reader.model.finding.places import OVERVIEW, Place, PlaceKind
from reader.model.markup.perspectives import PartKind
from reader.ui.finding.scope import Scope, beside, more_in, scope_name, scope_of
from reader.ui.lists.head import Head
from reader.ui.look.kind_names import kind_name
from reader.ui.menus.topic_names import topic_name

_BEFORE, _AFTER = 28, 62  # letters around the words
_FEW = 3  # rows of a group under all
_KINDS = {
    PartKind.CHAIN: Kind.ATTRIBUTION,
    PartKind.ATTRIBUTION: Kind.ATTRIBUTION,
    PartKind.QUANTITY_NAME: Kind.ESTIMATES,
    PartKind.QUANTITY: Kind.ESTIMATES,
    PartKind.ESTIMATE: Kind.ESTIMATES,
    PartKind.FIGURE: Kind.ESTIMATES,
    PartKind.ARTICLES_FIGURE: Kind.ESTIMATES,
    PartKind.CONTEXT: Kind.CONTEXT,
    PartKind.ACCOUNT_NAME: Kind.CONTEXT,
    PartKind.ACCOUNT: Kind.CONTEXT,
}


class More(NamedTuple):
    """What leads to so *many* more rows of a *scope*."""

    scope: Scope
    many: int

    @property
    def in_words(self) -> str:
        """Return what it is called."""
        return more_in(self.scope, self.many)


class Row(NamedTuple):
    """A place: the first *match* in it with what stands around that, and how many *hits* there are.

    One in the article has the number of its *paragraph*. Of others there is a *title*, which of a
    passage is the quotation, with its *kind* and the *section* in which the match is. What is
    *below* a source says where it was published and how it was read.
    """

    match: Match
    before: str
    after: str
    hits: int = 1
    title: str = ""
    paragraph: int = 0
    kind: Kind | None = None
    section: str = ""
    below: str = ""

    @property
    def in_words(self) -> str:
        """Return what is said of it."""
        words = f"{self.before}{self.match.text}{self.after}"
        return " ".join(f"{self.title} {self.section} {words} {self.below}".split())


def topic_of(place: Place) -> str:
    """Return the id of the topic that shows a *place* other than the article and a passage."""
    match place.kind:
        case PlaceKind.SOURCE:
            return source_topic(place.id)
        case PlaceKind.PARTY:
            return profile_topic(place.id)
        case PlaceKind.NOTE:
            return own_topic(place.id)
    return "" if place.id == OVERVIEW else place.id


def rows(
    found: Sequence[Match], scope: Scope, at_hand: AtHand, phrasing: Phrasing
) -> tuple[Head | Row | More, ...]:
    """Return the rows of what was *found* in a *scope*; of all, a few of each."""
    listed: list[Head | Row | More] = []
    for each in Scope:
        here = [match for match in found if scope_of(match) == each]
        if here and scope in (Scope.ALL, each):
            places = tuple(_places(here, at_hand, phrasing))
            head = Head(scope_name(each), _counted(each, here, len(places)))
            few = _FEW if scope == Scope.ALL else len(places)
            listed += [head, *places[:few]]
            if len(places) > few:
                listed.append(More(each, len(places) - few))
    return tuple(listed)


def rows_of_spelling(
    found: Sequence[Match], at_hand: AtHand, phrasing: Phrasing
) -> tuple[Head | Row, ...]:
    """Return the rows of words that were *found* in one close spelling."""
    if not found:
        return ()
    return (Head(f"“{found[0].text}”", f"{len(found):,}"), *_places(found, at_hand, phrasing))


def _counted(scope: Scope, found: Sequence[Match], places: int) -> str:
    count = f"{len(found):,}"
    return f"{count}, {beside(places)}" if scope == Scope.PERSPECTIVES else count


def _places(found: Iterable[Match], at_hand: AtHand, phrasing: Phrasing) -> Iterator[Row]:
    passages = {passage.id: passage for passage in at_hand.every_passage}
    for _, matches in groupby(found, key=_where):
        here = tuple(matches)
        first, place = _row(here[0])._replace(hits=len(here)), here[0].place
        match place.kind:
            case PlaceKind.ARTICLE:
                for match in here:
                    number = at_hand.article.paragraph_at(match.span.start)
                    yield _row(match)._replace(paragraph=number)
            case PlaceKind.PASSAGE:
                passage = passages[place.id]
                quotation = f"“{' '.join(passage.exact.split())}”"
                yield first._replace(title=quotation, kind=passage.kind, section=_section(here[0]))
            case PlaceKind.SOURCE:
                yield _of_source(first, at_hand.sources[place.id], phrasing)
            case _:
                topic = find_topic(at_hand, topic_of(place))
                title = topic_name(topic) if topic else at_hand.article.title
                yield first._replace(title=title)


def _of_source(row: Row, source: Source, phrasing: Phrasing) -> Row:
    """Return the *row* of a source: its title, with the words where they stand in that."""
    outlet = source.container or source.publisher
    year = phrasing.date(source.issued[:1])
    read = source.standing.in_a_sentence(phrasing).rstrip(".")
    below = " · ".join(filter(None, (", ".join(filter(None, (outlet, year))), read)))
    start = row.match.place.text.find(source.title)
    span = row.match.span
    if 0 <= start <= span.start and span.end <= start + len(source.title):
        title, at = source.title, span.start - start
        words = title[:at], title[at + len(row.match.text) :]
        return row._replace(before=words[0], after=words[1], below=below)
    return row._replace(title=source.title, below=below)


def _section(match: Match) -> str:
    """Return the name of the section in which a *match* beside a passage is."""
    part = match.place.part_at(match.span.start)
    kind = _KINDS.get(part) if part is not None else None
    if kind is not None:
        return kind_name(kind).capitalize()
    translate = QCoreApplication.translate
    if part is PartKind.LATER:
        return translate("FoundRows", "Later")
    return translate("FoundRows", "Claim") if part is PartKind.CLAIM else ""


def _row(match: Match) -> Row:
    text, span = match.place.text, match.span
    before = text[max(0, span.start - _BEFORE) : span.start]
    after = text[span.end : span.end + _AFTER]
    if span.start > _BEFORE:
        before = "…\u00a0" + before.partition(" ")[2]
    if span.end + _AFTER < len(text):
        after = after.rpartition(" ")[0] + "\u00a0…"
    return Row(match, before.replace("\n", " "), after.replace("\n", " "))


def _where(match: Match) -> str:
    return match.place.where
