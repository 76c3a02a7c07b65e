"""Finds what quotations mean in a document, one or many."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from reader.model.reattach.bytefold import Word
from reader.model.reattach.candidates import Candidate, candidates
from reader.model.reattach.difference import difference
from reader.model.reattach.ends import best_ends
from reader.model.reattach.features import Evidence, Scale
from reader.model.reattach.index import Index
from reader.model.reattach.lines import without_other_lines
from reader.model.reattach.neighbours import Landmark, Neighbours
from reader.model.reattach.pieces import around, uncut, with_number, without_sign
from reader.model.reattach.sightings import Sightings, occurrences, sight
from reader.model.reattach.sought import Sought, prepare
from reader.model.reattach.turning import capitals_tell, names_in, with_capital_of
from reader.model.reattach.verdict import Spot, places
from reader.model.reattach.weights import WEIGHTS, Weights
from reader.model.text.quotation import Change, Quotation, Resolution, Rival, Status
from reader.model.text.span import Span

# From here on a passage is drawn in the text. Words wrongly decorated do more harm than a passage
# left loose, which the reader can attach by hand: this is the boldest value by which no more than
# 3 in 1,000 of either development set are put on wrong words, also where no text of the publisher
# was learnt from.
_SURE = 0.8
# From here on a place is worth showing as a guess.
_WORTH_A_LOOK = 0.2
# A rival at least this likely, measured by the best, makes a case of two places.
_RIVAL = 0.25
# Words that stand in the text once, with so many bits more than chance explains, are surely found:
# one text in a million would have them by chance.
_BEYOND_CHANCE = 20
# Of what is not seen anywhere so much is gone; the rest stands in words so changed, or so far from
# where it stood, that they were not looked at.
_SEEN = 0.97
# Of what stands as it stood, and once, so much is what was meant; the rest is its twin, and what
# was meant reads otherwise now.
_CERTAIN = 0.998
# So many places with the same words are weighed against the one with the same context too.
_TWINS = 24
# Words that stand with their context where none of their neighbours went are looked for elsewhere.
_STRANGE = -0.25
# Words with another number, of whose surroundings less than this is left, are a claim like the one
# meant: of 20 such numbers in real revisions, each at its right place, none had less.
_ANOTHER_CLAIM = 0.5
# The very words, with so many bits more than chance explains, are a rival of words that mean
# something else, even where these stand in their place: no real revision of the development sets
# has both, and what may have been moved or be quoted in a correction is for the reader to tell.
_WORDS_OF_THEIR_OWN = 10
# In letters: no more white space is looked through for the end of a sentence.
_GAP = 8
_NO_NEIGHBOURS = Neighbours()


class Resolver:
    """A document in which any number of quotations are looked for."""

    def __init__(self, text: str, weights: Weights = WEIGHTS) -> None:
        """Fold and index *text*, once; *weights* are others only where they are being fitted."""
        self.index = Index(text)
        self._weights = weights
        self._places_of: dict[bytes, int | None] = {}

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
        self._places_of.clear()
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
        if first is None or not self._is_beyond_chance(words):
            return None
        return Landmark(quotation.start, self.index.folded.origin(first))

    def _whole(self, sought: Sought) -> int | None:
        """Return where the quotation starts, if it stands with its context in just one place."""
        first = self._once(sought.data) if sought.exact else None
        return None if first is None else first + sought.start

    def _once(self, words: bytes) -> int | None:
        # A batch is gone through twice, and to look through a long text takes the longest.
        if words not in self._places_of:
            places = occurrences(self.index.data, words, 1)
            self._places_of[words] = places[0] if len(places) == 1 else None
        return self._places_of[words]

    def _resolved(self, quotation: Quotation, neighbours: Neighbours) -> Resolution:
        evidence, scale = self.weighed(quotation, neighbours)
        if not evidence:
            sure = _SEEN if self.index.data.strip() else 1.0
            return Resolution(quotation.id, Status.GONE, None, sure, "nothing like it")
        found = [self._at_best_ends(spot, scale) for spot in places(evidence, self._weights.places)]
        best, rivals = found[0], found[1:]
        if best.probability >= _SURE:
            placed = self._placed(quotation, best, rivals)
            if placed.has_another_number and best.evidence.kept_around < _ANOTHER_CLAIM:
                doubted = replace(best, probability=_SURE)
                return self._guessed(quotation, Status.SUSPECT, doubted, rivals)
            same = _same_elsewhere(best, evidence)
            if same and any(change.turns for change in placed.difference):
                even = 1 / (1 + len(same))
                told = replace(best, probability=even)
                others = [Spot(each, even, (each,)) for each in same]
                return self._guessed(quotation, Status.AMBIGUOUS, told, others)
            return placed
        total = sum(place.probability for place in found)
        contested = bool(rivals) and rivals[0].probability >= _RIVAL * best.probability
        repeated = contested and best.evidence.same and rivals[0].evidence.same
        silent = not quotation.prefix.strip() and not quotation.suffix.strip()
        if contested and (total >= _SURE or (repeated and silent)):
            return self._guessed(quotation, Status.AMBIGUOUS, best, rivals)
        if best.probability >= _WORTH_A_LOOK:
            return self._guessed(quotation, Status.SUSPECT, best, rivals)
        return Resolution(quotation.id, Status.GONE, None, _SEEN * (1 - total), "no place likely")

    def weighed(
        self, quotation: Quotation, neighbours: Neighbours = _NO_NEIGHBOURS
    ) -> tuple[list[Evidence], Scale]:
        """Return the evidence for every span that *quotation* might mean, and what weighed it."""
        sought, start = prepare(quotation), quotation.start
        sightings, found = Sightings(), []
        first = self._whole(sought)
        if first is not None and not self._is_strange(first, start, neighbours):
            # With its context, and once: only the same words elsewhere are weighed against it.
            found = [
                Candidate(place, place + len(sought.exact), "exact")
                for place in {first, *self._twins(sought)}
            ]
        elif sought.exact:
            sightings = sight(sought, self.index)
            found = candidates(sought, sightings, self.index)
        scale = Scale(sought, sightings, self.index, start=start, neighbours=neighbours)
        return [scale.evidence(candidate) for candidate in found], scale

    def _twins(self, sought: Sought) -> list[int]:
        if self._is_beyond_chance(sought.words):
            return []
        return occurrences(self.index.data, sought.exact, _TWINS)

    def _is_beyond_chance(self, words: Iterable[Word]) -> bool:
        bits = self.index.bits_of(word.key for word in words)
        return bits >= self.index.size_in_bits + _BEYOND_CHANCE

    def _is_strange(self, first: int, start: int | None, neighbours: Neighbours) -> bool:
        return neighbours.agreement(start, self.index.folded.origin(first)) < _STRANGE

    def span(self, candidate: Candidate) -> Span:
        """Return where *candidate* stands in the document, in code points."""
        return self.index.folded.span(self.index.text, candidate.start, candidate.end)

    def _placed(self, quotation: Quotation, best: Spot, rivals: list[Spot]) -> Resolution:
        found, text = self.span(best.evidence.candidate), self.index.text
        found = without_other_lines(found, text, quotation.exact)
        found = without_sign(found, text, quotation.exact, quotation.suffix)
        span = uncut(found, text, quotation.exact, quotation.prefix, quotation.suffix)
        changes = self._changes(quotation, span, best.evidence.candidate.start)
        return Resolution(
            quotation.id,
            Status.CHANGED if changes else Status.ATTACHED,
            span,
            min(_CERTAIN, best.probability),
            best.evidence.candidate.method,
            rivals=self._rivals(rivals),
            difference=changes,
        )

    def _changes(self, quotation: Quotation, span: Span, start: int) -> tuple[Change, ...]:
        was = with_number(quotation.exact, quotation.prefix, quotation.suffix)
        now = with_number(*around(span, self.index.text))
        opened, opens = prepare(quotation).opens, self.index.border_at(start)
        if opened is not None and (opened > 0) != (opens > 0 or self._is_after_stop(span.start)):
            now = with_capital_of(was, now, self._names)
        return difference(was, now, names=self._capitals_tell, known=self._names)

    def _is_after_stop(self, place: int) -> bool:
        """Tell whether a sentence seems to end before a *place*, be it before a small letter."""
        return self.index.text[max(0, place - _GAP) : place].rstrip().endswith((".", "!", "?", "…"))

    @cached_property
    def _capitals_tell(self) -> bool:
        return capitals_tell(self.index.text)

    @cached_property
    def _names(self) -> frozenset[str]:
        return names_in(self.index.text)

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

    def _at_best_ends(self, spot: Spot, scale: Scale) -> Spot:
        return replace(spot, evidence=best_ends(spot, scale, self._weights.ends))

    def _rivals(self, rivals: list[Spot]) -> tuple[Rival, ...]:
        return tuple(
            Rival(self.span(place.evidence.candidate), place.probability) for place in rivals
        )


def _same_elsewhere(best: Spot, evidence: Iterable[Evidence]) -> list[Evidence]:
    """Return where the very words that were meant stand apart from the *best* place."""
    here = best.evidence.candidate
    return [
        each
        for each in evidence
        if each.same
        and each.own >= _WORDS_OF_THEIR_OWN
        and (each.candidate.end <= here.start or each.candidate.start >= here.end)
    ]
