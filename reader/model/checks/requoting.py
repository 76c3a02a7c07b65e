"""Says for each passage whether it still holds, what became of it, and how to quote it now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.model.edition.article import Article
from reader.model.edition.attachment import BELONGS
from reader.model.files.anchored import Anchored
from reader.model.text.anchoring import AnchoringText
from reader.model.text.quotation import Change, Quotation, Resolution, Status
from reader.model.text.quoting import Selectors, quote
from reader.model.text.span import Span

if TYPE_CHECKING:
    from reader.model.reattach.resolve import Resolver

# More places than this are no help in choosing among them.
_MOST_PLACES = 3
# Where too few passages hold and most have gone, it is another article; but of a handful all may
# have stood in one paragraph that was cut.
_GONE, _HANDFUL = 1 / 2, 5


class Hold(StrEnum):
    """How a passage stands to the article."""

    HOLDS = "holds"
    CHANGED = "changed"
    SUSPECT = "suspect"
    AMBIGUOUS = "ambiguous"
    GONE = "gone"


# Words that read alike and yet were not found were set otherwise: loading takes that to the letter.
_HOLDS = {
    Status.ATTACHED: Hold.CHANGED,
    Status.CHANGED: Hold.CHANGED,
    Status.SUSPECT: Hold.SUSPECT,
    Status.AMBIGUOUS: Hold.AMBIGUOUS,
    Status.GONE: Hold.GONE,
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A place that a passage might have now, and the quotation that means it."""

    span: Span
    selectors: Selectors


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a passage, and what its editor may write for it, the most probable first.

    *confidence* is the probability that the first suggestion is right; where there is none, that
    the status is. *taken_by* is the passage that already has the words which this one would get;
    *stands* tells whether the words still stand somewhere, with another prefix or suffix.
    """

    anchored: Anchored
    status: Hold
    confidence: float = 1.0
    suggestions: tuple[Suggestion, ...] = ()
    difference: tuple[Change, ...] = ()
    taken_by: str = ""
    stands: bool = False

    @property
    def offered(self) -> Selectors | None:
        """Return the one quotation that is offered; None where there is none, or a choice."""
        return self.suggestions[0].selectors if len(self.suggestions) == 1 else None


@dataclass(frozen=True, slots=True)
class Holding:
    """What became of all passages, in the order of their files.

    *foreign* tells whether the article seems to be another one than the passages were written for.
    """

    fates: tuple[Fate, ...]
    foreign: bool = False

    def count(self, status: Hold) -> int:
        """Return how many passages have that *status*."""
        return sum(fate.status is status for fate in self.fates)


def look_again(anchored: Iterable[Anchored], article: Article) -> Holding:
    """Return what became of the passages whose quotations were *anchored* in an *article*."""
    from reader.model.reattach.resolve import Resolver  # whoever only asks what holds needs none

    text = AnchoringText(article.text)
    resolver = Resolver(article.text)
    fates = _parted(_fate(each, text, resolver) for each in anchored)
    foreign = _is_foreign(fates)
    if foreign:
        fates = [
            replace(fate, status=Hold.SUSPECT) if fate.status is Hold.CHANGED else fate
            for fate in fates
        ]
    return Holding(tuple(fates), foreign)


def _fate(wanted: Anchored, text: AnchoringText, resolver: "Resolver") -> Fate:
    if wanted.problem is None:
        return Fate(wanted, Hold.HOLDS)
    resolution = resolver.resolve(Quotation(wanted.id, wanted.exact, wanted.prefix, wanted.suffix))
    if wanted.spans:
        return _repeated(wanted, text, resolution)
    # Of a place that is sure the rivals are not.
    several = resolution.status is Status.AMBIGUOUS
    places = resolution.places if several else resolution.places[:1]
    return Fate(
        wanted,
        _HOLDS[resolution.status],
        resolution.confidence,
        _suggestions(text, wanted, places),
        resolution.difference,
        stands=bool(text.find(wanted.exact)),
    )


def _repeated(wanted: Anchored, text: AnchoringText, resolution: Resolution) -> Fate:
    """Return the fate of a passage whose quotation was found several times."""
    if resolution.span is not None:
        meant = [span for span in wanted.spans if span.overlaps(resolution.span)]
        if len(meant) == 1:
            suggestions = _suggestions(text, wanted, meant)
            return Fate(wanted, Hold.AMBIGUOUS, resolution.confidence, suggestions)
    likely = [place for place in resolution.places if place in wanted.spans]
    others = [span for span in wanted.spans if span not in likely]
    # No place is surer than another that reads the same.
    confidence = min(resolution.confidence, 1 / len(wanted.spans))
    return Fate(wanted, Hold.AMBIGUOUS, confidence, _suggestions(text, wanted, likely + others))


def _suggestions(
    text: AnchoringText, wanted: Anchored, spans: Sequence[Span]
) -> tuple[Suggestion, ...]:
    """Return the quotations of the first few *spans*, each of which is found there alone."""
    standing = text.find(wanted.exact)
    suggestions: list[Suggestion] = []
    for span in (_trimmed(text.text, span) for span in spans[:_MOST_PLACES]):
        # Where the words are still what they were, they stay spelled as the editor spelled them.
        same = next((each for each in standing if each.overlaps(span)), None)
        selectors = quote(text, same or span)
        if selectors is not None:
            exact = wanted.exact if same else selectors.exact
            suggestions.append(Suggestion(same or span, replace(selectors, exact=exact)))
    return tuple(suggestions)


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    return Span(span.end - len(words.lstrip()), span.start + len(words.rstrip()))


def _parted(fates: Iterable[Fate]) -> list[Fate]:
    """Return the *fates*, none of which suggests the words that another passage has."""
    fates = list(fates)
    owners = {
        span: fate.anchored.id
        for fate in fates
        if fate.status is Hold.HOLDS
        for span in fate.anchored.spans
    }
    parted: list[Fate] = []
    for fate in fates:
        free = tuple(suggestion for suggestion in fate.suggestions if suggestion.span not in owners)
        if fate.suggestions and not free:
            owner = owners[fate.suggestions[0].span]
            parted.append(replace(fate, suggestions=(), taken_by=owner))
            continue
        if len(free) == 1:
            owners[free[0].span] = fate.anchored.id
        parted.append(replace(fate, suggestions=free))
    return parted


def _is_foreign(fates: Sequence[Fate]) -> bool:
    held = sum(fate.status is Hold.HOLDS for fate in fates)
    gone = sum(fate.status is Hold.GONE for fate in fates)
    return len(fates) > _HANDFUL and held < BELONGS * len(fates) and gone > _GONE * len(fates)
