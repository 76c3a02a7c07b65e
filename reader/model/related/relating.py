"""Finds which sentences of a text make the claims of editions, and how sure that is."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from reader.model.edition.article import Article
from reader.model.related.claims_kept import KnownEdition
from reader.model.related.evidence import Evidences
from reader.model.related.known_claim import KnownClaim
from reader.model.related.own_figure import OwnFigure, own_figure
from reader.model.related.scoring import score
from reader.model.related.subject import TextWords
from reader.model.related.text_sentences import sentences_of
from reader.model.related.weights import WEIGHTS
from reader.model.text.span import Span

# More perspectives beside one sentence nobody reads; what is named besides is for whoever weighs.
MOST_PASSAGES = 2
_MOST_NAMED = 5
_LEAST_LIKELY = 0.02
# A text is on the subject of few editions; those most on its own are looked into.
_MOST_EDITIONS = 2


class RelatedPassage(NamedTuple):
    """A passage whose claim a sentence may make, as likely as *score* says.

    It is *shown* where it is sure enough. *figure* is the sentence's own.
    """

    folder: Path
    claim: KnownClaim
    score: float
    shown: bool
    figure: OwnFigure | None


class RelatedSentence(NamedTuple):
    """A sentence of a text, and the passages whose claims it may make, the likeliest first."""

    span: Span
    passages: tuple[RelatedPassage, ...]


class _Likely(NamedTuple):
    folder: Path
    claim: KnownClaim
    score: float


def relate(article: Article, editions: Sequence[KnownEdition]) -> tuple[RelatedSentence, ...]:
    """Return the sentences of an *article* with what passages of *editions* they may be on."""
    spans = tuple(sentences_of(article))
    texts = [" ".join(span.of(article.text).split()) for span in spans]
    likely: dict[int, list[_Likely]] = defaultdict(list)
    for edition in _on_the_subject(f"{article.title}\n{article.text}", editions):
        claims = edition.claims.claims
        for place, claim, likelihood in score(list(Evidences(claims).pairs(texts, article.title))):
            if likelihood >= _LEAST_LIKELY:
                likely[place].append(_Likely(edition.folder, claims[claim], likelihood))
    return tuple(
        RelatedSentence(span, tuple(_named(text, likely[place])))
        for place, (span, text) in enumerate(zip(spans, texts, strict=True))
    )


def _on_the_subject(text: str, editions: Sequence[KnownEdition]) -> Iterable[KnownEdition]:
    """Return those of the *editions* that a *text* may speak of, the likeliest first."""
    words = TextWords(text)
    shares = [(words.share(edition.subjects), edition) for edition in editions]
    likely = [(share, edition) for share, edition in shares if share]
    likely.sort(key=lambda each: -each[0])
    return [edition for _, edition in likely[:_MOST_EDITIONS]]


def _named(text: str, likely: Iterable[_Likely]) -> Iterable[RelatedPassage]:
    # Two states of one edition may be at hand, and have the same to say.
    likeliest: dict[str, _Likely] = {}
    for each in sorted(likely, key=attrgetter("score"), reverse=True):
        likeliest.setdefault(each.claim.claim, each)
    for rank, each in enumerate(islice(likeliest.values(), _MOST_NAMED)):
        shown = rank < MOST_PASSAGES and each.score >= WEIGHTS.shown
        yield RelatedPassage(*each, shown, own_figure(text, each.claim))
