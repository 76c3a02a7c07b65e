"""Finds what quotations mean in a document, one or many."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from reader.model.reattach.candidates import Candidate, candidates
from reader.model.reattach.difference import difference, with_number
from reader.model.reattach.features import Evidence, weigh
from reader.model.reattach.index import Index
from reader.model.reattach.neighbours import Landmark, Neighbours
from reader.model.reattach.sightings import Sightings, occurrences, sight
from reader.model.reattach.sought import Sought, prepare
from reader.model.reattach.turning import capitals_tell
from reader.model.reattach.verdict import Spot, places
from reader.model.reattach.weights import WEIGHTS, Weight
from reader.model.text.quotation import Change, Quotation, Resolution, Rival, Status
from reader.model.text.span import Span

# From here on a passage is drawn in the text. Seven in ten holds that words wrongly decorated do a
# little more than twice the harm of a passage left loose, which the reader can attach by hand.
# Out of fold, values from 0.6 to 0.75 do much the same.
_SURE = 0.7
# From here on a place is worth showing as a guess.
_WORTH_A_LOOK = 0.2
# A rival at least this likely, measured by the best, makes a case of two places.
_RIVAL = 0.25
# Words that stand in the text once, with so many bits more than chance explains, are surely found:
# one text in a million would have them by chance.
_BEYOND_CHANCE = 20
# A number that has more characters is none whose sign would be seen.
_NUMBER = 32
_NO_NEIGHBOURS = Neighbours()


class Resolver:
    """A document in which any number of quotations are looked for."""

    def __init__(self, text: str, weights: Mapping[str, Weight] = WEIGHTS) -> None:
        """Fold and index *text*, once; *weights* are others only where they are being fitted."""
        self.index = Index(text)
        self._weights = weights

    def resolve_all(self, quotations: Iterable[Quotation]) -> Iterator[Resolution]:
        """Resolve *quotations* in their order, each when it is asked for.

        Those that are surely found are looked up at once, and tell the others where to be.
        """
        batch = list(quotations)
        neighbours = self.neighbours(batch)
        for quotation in batch:
            yield self._resolved(quotation, neighbours)

    def resolve(self, quotation: Quotation) -> Resolution:
        """Return where *quotation* stands in the document, or that it does not."""
        return self._resolved(quotation, _NO_NEIGHBOURS)

    def neighbours(self, quotations: Iterable[Quotation]) -> Neighbours:
        """Return what those of *quotations* that are surely found tell about the others."""
        found = (self._landmark(quotation) for quotation in quotations)
        return Neighbours(landmark for landmark in found if landmark)

    def _landmark(self, quotation: Quotation) -> Landmark | None:
        if quotation.start is None:
            return None
        sought = prepare(quotation)
        first = self._whole(sought)
        words = (*sought.words_before, *sought.words, *sought.words_after)
        if first is None:
            first, words = self._once(sought.exact), sought.words
        bits = self.index.bits_of(word.key for word in words)
        if first is None or bits < self.index.size_in_bits + _BEYOND_CHANCE:
            return None
        return Landmark(quotation.start, self.index.folded.origin(first))

    def _whole(self, sought: Sought) -> int | None:
        """Return where the quotation starts, if it stands with its context in just one place."""
        first = self._once(sought.data) if sought.exact else None
        return None if first is None else first + sought.start

    def _once(self, words: bytes) -> int | None:
        places = occurrences(self.index.data, words, 1)
        return places[0] if len(places) == 1 else None

    def _resolved(self, quotation: Quotation, neighbours: Neighbours) -> Resolution:
        evidence = self.evidence(quotation, neighbours)
        if not evidence:
            return Resolution(quotation.id, Status.GONE, None, 1.0, "nothing like it")
        found = places(evidence, self._weights)
        best, rivals = found[0], found[1:]
        if best.probability >= _SURE:
            return self._placed(quotation, best, rivals)
        total = sum(place.probability for place in found)
        contested = bool(rivals) and rivals[0].probability >= _RIVAL * best.probability
        repeated = contested and best.evidence.same and rivals[0].evidence.same
        silent = not quotation.prefix.strip() and not quotation.suffix.strip()
        if contested and (total >= _SURE or (repeated and silent)):
            return self._guessed(quotation, Status.AMBIGUOUS, best, rivals)
        if best.probability >= _WORTH_A_LOOK:
            return self._guessed(quotation, Status.SUSPECT, best, rivals)
        return Resolution(quotation.id, Status.GONE, None, 1 - total, "no place likely")

    def evidence(
        self, quotation: Quotation, neighbours: Neighbours = _NO_NEIGHBOURS
    ) -> list[Evidence]:
        """Return the evidence for every span that *quotation* might mean."""
        sought = prepare(quotation)
        if not sought.exact:
            return []
        first = self._whole(sought)
        # With its context, and once: there is nothing to weigh against it.
        if first is not None:
            found = [Candidate(first, first + len(sought.exact), "exact")]
            sightings, neighbours = Sightings(), _NO_NEIGHBOURS
        else:
            sightings = sight(sought, self.index)
            found = candidates(sought, sightings, self.index)
        start = quotation.start
        return weigh(sought, found, sightings, self.index, start=start, neighbours=neighbours)

    def span(self, candidate: Candidate) -> Span:
        """Return where *candidate* stands in the document, in code points."""
        return self.index.folded.span(self.index.text, candidate.start, candidate.end)

    def _placed(self, quotation: Quotation, best: Spot, rivals: list[Spot]) -> Resolution:
        span = self.span(best.evidence.candidate)
        changes = self._changes(quotation, span)
        return Resolution(
            quotation.id,
            Status.CHANGED if changes else Status.ATTACHED,
            span,
            min(1.0, best.probability),
            best.evidence.candidate.method,
            rivals=self._rivals(rivals),
            difference=changes,
        )

    def _changes(self, quotation: Quotation, span: Span) -> tuple[Change, ...]:
        text, exact = self.index.text, quotation.exact
        now, after = text[span.start : span.end], text[span.end : span.end + _NUMBER]
        # What is not told of the surroundings of the quotation is taken to be what is there.
        before = text[max(0, span.start - _NUMBER) : span.start]
        prefix, suffix = quotation.prefix or before, quotation.suffix or after
        was, now = with_number(exact, prefix, suffix), with_number(now, before, after)
        return difference(was, now, names=self._capitals_tell)

    @cached_property
    def _capitals_tell(self) -> bool:
        return capitals_tell(self.index.text)

    def _guessed(
        self, quotation: Quotation, status: Status, best: Spot, rivals: list[Spot]
    ) -> Resolution:
        return Resolution(
            quotation.id,
            status,
            None,
            best.probability,
            best.evidence.candidate.method,
            guess=self.span(best.evidence.candidate),
            rivals=self._rivals(rivals),
        )

    def _rivals(self, rivals: list[Spot]) -> tuple[Rival, ...]:
        return tuple(
            Rival(self.span(place.evidence.candidate), place.probability) for place in rivals
        )
