"""The whole way from a text to who says what in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain, groupby, pairwise, starmap

import numpy as np

from reader.model.attribution.attribution import Attributed, Attribution
from reader.model.attribution.bare_text import bare_text
from reader.model.attribution.confidence import CONTENTS, confidence, evidence_for
from reader.model.attribution.covering import Cover
from reader.model.attribution.decoding import Decoded, decode
from reader.model.attribution.english import is_english
from reader.model.attribution.features import features_of
from reader.model.attribution.figures import figures_in
from reader.model.attribution.groups import grouped
from reader.model.attribution.linking import Linked, Run, link
from reader.model.attribution.net import Net
from reader.model.attribution.shares import shares_of
from reader.model.attribution.signed import SIGNED, signed_in
from reader.model.attribution.sorting import sort_of
from reader.model.attribution.speakers import is_nobody, read_speaker
from reader.model.attribution.stretches import stretches_of
from reader.model.attribution.tokens import Quoted, Tokens, tokens_of
from reader.model.attribution.words import WordClass, class_of, noun_class_of
from reader.model.text.span import Span

# From here on an attribution is shown without "perhaps".
SURE = 0.7
# What is less probable is not worth a "perhaps".
_LEAST = 0.3
# A word that is so probably somebody's is not counted as the text's own.
_PERHAPS = 0.1
# What somebody says has room for what others say from so many tokens on, and a word that tells it.
_ROOM = 8
_RELATIVE = frozenset(("who", "which", "that"))
_WITHIN_NAMES = frozenset(("the", "a", "an", "of", "for", "’s", "'s", "."))
_MOST_BEFORE = 8
_TELLING = (WordClass.SAYING, WordClass.ACCORDING)


@dataclass(frozen=True, slots=True)
class _Read:
    """A text as the net reads it, and what it links in it, each with how sure that is."""

    tokens: Tokens
    decoded: Decoded
    found: tuple[tuple[Linked, float], ...]


class Attributor:
    """Finds who says what; made once, for it holds what was learnt."""

    def __init__(self, net: Net) -> None:
        self._net = net

    def attribute(
        self, text: str, apart: Iterable[Span] = (), *, chains: bool = True
    ) -> Attributed:
        """Return what a *text* gives to somebody; offsets count its code points.

        Marks of notes, and what else stands *apart* in it, are not read. With *chains*, which
        takes half as long again, also what is said in what somebody says.
        """
        bare = bare_text(text, apart)
        return bare.whole(self._attribute(bare.text, chains=chains))

    def _attribute(self, text: str, *, chains: bool) -> Attributed:
        if not is_english(text):
            _, words = shares_of(text, (), ())
            return Attributed((), (), (), (), words, is_english=False)
        (read,) = self._read([text], _LEAST)
        told = _told(read, 0)
        attributions = self._with_inner(text, told) if chains else tuple(told)
        unsure = tuple(_unsure(read, attributions))
        sure = [each for each in attributions if each.probability >= SURE]
        shares, words = shares_of(text, sure, unsure)
        figures = tuple(figures_in(text, attributions, unsure))
        return Attributed(attributions, unsure, figures, shares, words)

    def _read(self, texts: Sequence[str], least: float) -> list[_Read]:
        """Return what is in each of *texts*, which the net reads side by side."""
        taken_apart = [tokens_of(text) for text in texts]
        starts = [0, *accumulate(map(len, taken_apart))]
        rows = [features_of(tokens, self._net.known) for tokens in taken_apart]
        stretches = [
            (start + first, start + last)
            for start, tokens in zip(starts, taken_apart, strict=False)
            for first, last in stretches_of(tokens)
        ]
        scores = self._net.scores(np.concatenate(rows), stretches)
        decoded = decode(scores, self._net.transitions)
        return [
            self._linked(tokens, Decoded(decoded.tags[here], decoded.probabilities[here]), least)
            for tokens, here in zip(taken_apart, starmap(slice, pairwise(starts)), strict=True)
        ]

    def _linked(self, tokens: Tokens, decoded: Decoded, least: float) -> _Read:
        found = [(each, SIGNED) for each in signed_in(tokens)]
        signed = {number for each, _ in found for run in each.contents for number in range(*run)}
        for each in link(decoded.tags.tolist(), tokens):
            if any(signed.intersection(range(*run)) for run in each.contents):
                continue
            evidence = evidence_for(each, tokens, decoded.probabilities)
            how_sure = confidence(evidence, self._net.confidence)
            if how_sure >= least and not is_nobody(_source(each, tokens)):
                found.append((each, how_sure))
        return _Read(tokens, decoded, tuple(sorted(found, key=_place)))

    def _with_inner(self, text: str, outer: list[Attribution]) -> tuple[Attribution, ...]:
        """Return the *outer* attributions with what their contents give to others in turn."""
        spans = [span for each in outer for span in each.content if _may_tell(span.of(text))]
        if not spans:
            return tuple(outer)
        reads = self._read([span.of(text) for span in spans], SURE)
        told = {
            span: tuple(each for each in _told(read, span.start) if each.source)
            for span, read in zip(spans, reads, strict=True)
        }
        return tuple(
            replace(
                each, inner=tuple(chain.from_iterable(told.get(span, ()) for span in each.content))
            )
            for each in outer
        )


def _place(found: tuple[Linked, float]) -> Run:
    return found[0].cue


def _may_tell(content: str) -> bool:
    words = content.lower().split()
    return len(words) >= _ROOM and any(class_of(word.strip(".,")) in _TELLING for word in words)


def _told(read: _Read, offset: int) -> list[Attribution]:
    """Return what was found as attributions; the text began *offset* code points further on."""
    tokens = read.tokens
    speakers = [read_speaker(_source(each, tokens)) for each, _ in read.found]
    groups = grouped(speakers, tokens.texts)
    return [
        Attribution(
            source=_spans(each.sources, tokens, offset),
            cue=_span(each.cue, tokens, offset),
            content=_spans(each.contents, tokens, offset),
            probability=how_sure,
            kind=kind,
            who=who,
            sort=sort_of(tokens.texts[each.cue[0] : each.cue[1]], quotes=_quotes(each, tokens)),
        )
        for (each, how_sure), (kind, who) in zip(read.found, groups, strict=True)
    ]


def _source(linked: Linked, tokens: Tokens) -> tuple[str, ...]:
    """Return the words of a source; for “who” those of whom it tells more."""
    words = tuple(word for run in linked.sources for word in tokens.texts[run[0] : run[1]])
    if len(words) != 1 or words[0].lower() not in _RELATIVE:
        return words
    end = start = linked.sources[0][0]
    if start and tokens.texts[start - 1] == ",":
        end = start = start - 1
    while start and end - start < _MOST_BEFORE and _is_of_a_name(tokens.texts[start - 1]):
        start -= 1
    return tuple(tokens.texts[start:end]) or words


def _is_of_a_name(word: str) -> bool:
    known = noun_class_of(word.lower()) is not WordClass.NONE
    return known or word[0].isupper() or word in _WITHIN_NAMES


def _spans(stretches: Sequence[Run], tokens: Tokens, offset: int) -> tuple[Span, ...]:
    return tuple(_span(run, tokens, offset) for run in sorted(stretches))


def _span(run: Run, tokens: Tokens, offset: int) -> Span:
    return Span(offset + tokens.starts[run[0]], offset + tokens.ends[run[1] - 1])


def _quotes(linked: Linked, tokens: Tokens) -> bool:
    return any(
        state in (Quoted.MANY_WORDS, Quoted.CARRIED_ON)
        for first, last in linked.contents
        for state in tokens.quoted[first:last]
    )


def _unsure(read: _Read, attributions: Sequence[Attribution]) -> Iterator[Span]:
    """Yield the stretches that may be somebody's, and are not surely."""
    surely = Cover(
        span for each in attributions if each.probability >= SURE for span in each.content
    )
    perhaps = read.decoded.probabilities[:, CONTENTS].sum(axis=1) >= _PERHAPS
    tokens = read.tokens
    doubted = [
        maybe and not surely.touches(Span(start, end))
        for maybe, start, end in zip(perhaps.tolist(), tokens.starts, tokens.ends, strict=True)
    ]
    for is_doubted, group in groupby(range(len(tokens)), doubted.__getitem__):
        if is_doubted:
            numbers = [*group]
            yield Span(tokens.starts[numbers[0]], tokens.ends[numbers[-1]])
