"""Finds what quotations mean in a document, one or many."""

from collections.abc import Iterable, Iterator, Mapping

from reader.model.passage import Span
from reader.model.reattach.candidates import Candidate, candidates
from reader.model.reattach.difference import difference, same_text
from reader.model.reattach.features import Evidence, weigh
from reader.model.reattach.index import Index
from reader.model.reattach.quotation import Quotation, Resolution, Rival, Status
from reader.model.reattach.sightings import Sightings, occurrences, sight
from reader.model.reattach.sought import Sought, prepare
from reader.model.reattach.verdict import Place, places
from reader.model.reattach.weights import WEIGHTS, Weight

# From here on a passage is drawn in the text. Seven in ten holds that words wrongly decorated do a
# little more than twice the harm of a passage left loose, which the reader can attach by hand.
# Out of fold, values from 0.6 to 0.75 do much the same.
_SURE = 0.7
# From here on a place is worth showing as a guess.
_WORTH_A_LOOK = 0.2
# A rival at least this likely, measured by the best, makes a case of two places.
_RIVAL = 0.25


class Resolver:
    """A document in which any number of quotations are looked for."""

    def __init__(self, text: str, weights: Mapping[str, Weight] = WEIGHTS) -> None:
        """Fold and index *text*, once; *weights* are others only where they are being fitted."""
        self.index = Index(text)
        self._weights = weights

    def resolve_all(self, quotations: Iterable[Quotation]) -> Iterator[Resolution]:
        """Resolve *quotations* in their order, each when it is asked for."""
        for quotation in quotations:
            yield self.resolve(quotation)

    def resolve(self, quotation: Quotation) -> Resolution:
        """Return where *quotation* stands in the document, or that it does not."""
        evidence = self.evidence(quotation)
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

    def evidence(self, quotation: Quotation) -> list[Evidence]:
        """Return the evidence for every span that *quotation* might mean."""
        sought = prepare(quotation)
        if not sought.exact:
            return []
        start = None if quotation.start is None else self.index.folded.place(quotation.start)
        # With its context, and once: there is nothing to weigh against it.
        whole = occurrences(self.index.data, sought.data, 1)
        if len(whole) == 1:
            first = whole[0] + sought.start
            only = Candidate(first, first + len(sought.exact), "exact")
            return weigh(sought, [only], Sightings(), self.index, start)
        return self._search(sought, start)

    def span(self, candidate: Candidate) -> Span:
        """Return where *candidate* stands in the document, in code points."""
        return self.index.folded.span(self.index.text, candidate.start, candidate.end)

    def _search(self, sought: Sought, start: int | None) -> list[Evidence]:
        sightings = sight(sought, self.index)
        found = candidates(sought, sightings, self.index)
        return weigh(sought, found, sightings, self.index, start)

    def _placed(self, quotation: Quotation, best: Place, rivals: list[Place]) -> Resolution:
        span = self.span(best.evidence.candidate)
        now = self.index.text[span.start : span.end]
        alike = quotation.exact == now or same_text(quotation.exact, now)
        return Resolution(
            quotation.id,
            Status.ATTACHED if alike else Status.CHANGED,
            span,
            min(1.0, best.probability),
            best.evidence.candidate.method,
            rivals=self._rivals(rivals),
            difference=() if alike else difference(quotation.exact, now),
        )

    def _guessed(
        self, quotation: Quotation, status: Status, best: Place, rivals: list[Place]
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

    def _rivals(self, rivals: list[Place]) -> tuple[Rival, ...]:
        return tuple(
            Rival(self.span(place.evidence.candidate), place.probability) for place in rivals
        )
