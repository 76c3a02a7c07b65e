"""CLAIMS: sentences of other texts that make the claims of the bundled edition; their scores."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.model.related.relating import MOST_PASSAGES

# Beside the checkout, as the projects share it; elsewhere the environment says where.
PATH = Path(os.environ.get("CLAIMS", "../shared/claims/dev.json"))
PRECISION = 0.95
_MAKES, _RELATED = 2, 1


@dataclass(frozen=True, slots=True)
class Page:
    """A text of an *outlet*, its subject the edition's own or one that is "near" or "far".

    The *grades* of a sentence are by the ids of passages: 2 for what makes the claim, 1 for what is
    closely related to it. Those of *ruled* were given by a rule, and are
    wrong if one is strict.
    """

    outlet: str
    kind: str
    sentences: tuple[str, ...]
    grades: tuple[Mapping[str, int], ...]
    ruled: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that was found for a sentence of a page, and how likely it is."""

    page: int
    sentence: int
    passage: str
    score: float


def load(path: Path) -> tuple[Page, ...]:
    """Return the pages in the file at *path*."""
    return tuple(
        Page(
            page["outlet"],
            page["kind"],
            tuple(sentence["text"] for sentence in page["sentences"]),
            tuple(sentence["passages"] for sentence in page["sentences"]),
            tuple(frozenset(sentence.get("rule", ())) for sentence in page["sentences"]),
        )
        for page in json.loads(path.read_text(encoding="utf-8"))["pages"]
    )


@dataclass(frozen=True, slots=True)
class Scores:
    """How well some were *found* in *pages*, of which the likeliest few of each sentence count."""

    pages: Sequence[Page]
    found: Sequence[Found]

    @property
    def shown(self) -> tuple[Found, ...]:
        """Return what may be shown, the likeliest first."""
        taken: Counter[tuple[int, int]] = Counter()
        shown = []
        for each in sorted(self.found, key=_likelihood, reverse=True):
            taken[each.page, each.sentence] += 1
            if taken[each.page, each.sentence] <= MOST_PASSAGES:
                shown.append(each)
        return tuple(shown)

    @property
    def right(self) -> int:
        """Return how many are to be found."""
        grades = (each for page in self.pages for each in page.grades)
        return sum(grade == _MAKES for each in grades for grade in each.values())

    def curve(self, *, strict: bool = False) -> Iterator[tuple[Found, float, float]]:
        """Yield what is shown with precision and recall down to it; what is neither is passed."""
        right = wrong = 0
        for each in self.shown:
            if self._is_right(each):
                right += 1
            elif self._is_wrong(each, strict=strict):
                wrong += 1
            if right + wrong:
                yield each, right / (right + wrong), right / max(1, self.right)

    def at_precision(self, least: float, *, strict: bool = False) -> tuple[float, float]:
        """Return the most recall at a precision of *least*, and the likelihood down to there."""
        reached = [(r, each.score) for each, p, r in self.curve(strict=strict) if p >= least]
        return reached[-1] if reached else (0.0, 1.0)

    def at_threshold(self, threshold: float, *, strict: bool = False) -> tuple[float, float]:
        """Return precision and recall of what is at least as likely as the *threshold*."""
        reached = [(p, r) for each, p, r in self.curve(strict=strict) if each.score >= threshold]
        return reached[-1] if reached else (1.0, 0.0)

    def average_precision(self) -> float:
        """Return the mean precision at each that is found."""
        steps, total, before = self.curve(), 0.0, 0.0
        for _, precision, recall in steps:
            total += precision * (recall - before)
            before = recall
        return total

    def false_alarms(self, kind: str, threshold: float) -> float:
        """Return how many are wrongly shown in a thousand words of pages of a *kind*."""
        words = sum(len(" ".join(page.sentences).split()) for page in self._of(kind))
        wrong = sum(
            self.pages[each.page].kind == kind and self._grade(each) == 0
            for each in self.shown
            if each.score >= threshold
        )
        return 1000 * wrong / words if words else 0.0

    def _of(self, kind: str) -> Iterable[Page]:
        return (page for page in self.pages if page.kind == kind)

    def _grade(self, found: Found) -> int:
        return self.pages[found.page].grades[found.sentence].get(found.passage, 0)

    def _is_right(self, found: Found) -> bool:
        return self._grade(found) == _MAKES

    def _is_wrong(self, found: Found, *, strict: bool) -> bool:
        ruled = found.passage in self.pages[found.page].ruled[found.sentence]
        return self._grade(found) < _RELATED or (strict and ruled)


def _likelihood(found: Found) -> float:
    return found.score
