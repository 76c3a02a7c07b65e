"""How near an answer is to what people marked: over words, as ATTRIB measures it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reader.model.attribution.listed import listed
from reader.model.text.span import Span
from tests.benchmarks.attribution_set import Document, Marked

_WORD = re.compile(r"[^\W_]+(?:[’'.,\-][^\W_]+)*")
_QUOTATION = re.compile(r'“[^”\n]{10,}(?:”|$)|"[^"\n]{10,}"', re.MULTILINE)
_TURNING = frozenset(
    listed(
        "of for from in at on with who whom that which to by whose about into inside near under "
        "after before against among within as involved familiar close"
    )
)
_SAME, _FIVE = 0.5, 5

Words = frozenset[int]
Word = tuple[int, int, str]


@dataclass(slots=True)
class Score:
    """What was counted; *relations* are contents found with the right source."""

    counted: Counter[str] = field(default_factory=Counter)

    @property
    def relations(self) -> tuple[float, float, float]:
        """Return precision, recall and their mean."""
        return self._measures("relation")

    @property
    def contents(self) -> tuple[float, float, float]:
        """Return the same of the words of contents."""
        return self._measures("content")

    @property
    def sources(self) -> tuple[float, float, float]:
        """Return the same of the words of sources."""
        return self._measures("source")

    @property
    def shown(self) -> tuple[float, float]:
        """Return the precision and recall of the relations that are shown without "perhaps"."""
        counted = self.counted
        return (
            counted["shown right"] / max(1, counted["shown"]),
            counted["shown right"] / max(1, counted["relation gold"]),
        )

    @property
    def speakers(self) -> float:
        """Return how many quotations of five words and more have the right speaker."""
        return self.counted["quotation right"] / max(1, self.counted["quotation"])

    def _measures(self, what: str) -> tuple[float, float, float]:
        right = self.counted[f"{what} right"]
        precision = right / max(1, self.counted[f"{what} found"])
        recall = right / max(1, self.counted[f"{what} gold"])
        return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)

    def __str__(self) -> str:
        """Return the measures in one line."""
        precision, recall, mean = self.relations
        return (
            f"P {precision:.3f} R {recall:.3f} F {mean:.3f}, contents F {self.contents[2]:.3f}, "
            f"sources F {self.sources[2]:.3f}, speakers of quotations {self.speakers:.3f}, "
            f"shown P {self.shown[0]:.3f} R {self.shown[1]:.3f}"
        )


def add(score: Score, document: Document, found: Sequence[Marked], sure: float) -> None:
    """Count in *score* how near what was *found* in a *document* is to what is marked there.

    From a probability of *sure* on, it is shown.
    """
    counted = score.counted
    words = words_of(document.text)
    gold = [_covered(each, words) for each in document.marked]
    given = [_covered(each, words) for each in found]
    for role in ("source", "content"):
        right = {word for each in gold for word in each[role]}
        told = {word for each in given for word in each[role]}
        counted[f"{role} right"] += len(right & told)
        counted[f"{role} gold"] += len(right)
        counted[f"{role} found"] += len(told)
    right_ones = right_relations(words, gold, given)
    shown = [at for at, each in enumerate(found) if each.probability >= sure]
    counted["relation gold"] += len(gold)
    counted["relation found"] += len(given)
    counted["relation right"] += len(right_ones)
    counted["shown"] += len(shown)
    counted["shown right"] += len(right_ones & set(shown))
    for match in _QUOTATION.finditer(document.text):
        quoted = covered(words, [Span(*match.span())])
        told_by = _says(gold, quoted)
        if len(quoted) < _FIVE or told_by is None or not told_by["source"]:
            continue
        counted["quotation"] += 1
        answered = _says(given, quoted)
        counted["quotation right"] += answered is not None and same_source(
            words, told_by["source"], answered["source"]
        )


def right_relations(
    words: Sequence[Word], gold: Sequence[dict[str, Words]], given: Sequence[dict[str, Words]]
) -> set[int]:
    """Return which of those *given* have the content of one of *gold*, by half, and its source."""
    alike = sorted(
        (
            (
                len(right["content"] & told["content"]) / len(right["content"] | told["content"]),
                i,
                j,
            )
            for i, right in enumerate(gold)
            for j, told in enumerate(given)
            if right["content"] & told["content"]
        ),
        reverse=True,
    )
    taken: set[int] = set()
    matched: dict[int, int] = {}
    for share, i, j in alike:
        if share >= _SAME and i not in taken and j not in matched:
            taken.add(i)
            matched[j] = i
    return {
        j for j, i in matched.items() if same_source(words, gold[i]["source"], given[j]["source"])
    }


def _says(relations: Iterable[dict[str, Words]], quoted: Words) -> dict[str, Words] | None:
    half = _SAME * len(quoted)
    return next((each for each in relations if len(each["content"] & quoted) >= half), None)


def same_source(words: Sequence[Word], one: Words, other: Words) -> bool:
    """Tell whether two sources mean the same: each has the other's head, or half is common."""
    if not one or not other:
        return not one and not other
    if _head(words, one) in other and _head(words, other) in one:
        return True
    return len(one & other) / len(one | other) >= _SAME


def _head(words: Sequence[Word], source: Words) -> int:
    numbers = sorted(source)
    head = numbers[0]
    for last, number in pairwise(numbers):
        apart = number != last + 1 or words[number][0] - words[last][1] >= 2
        if apart or words[number][2].lower() in _TURNING:
            break
        head = number
    return head


def words_of(text: str) -> list[Word]:
    """Return the words of a *text*, each with where it begins and ends."""
    return [(match.start(), match.end(), match.group()) for match in _WORD.finditer(text)]


def _covered(marked: Marked, words: Sequence[Word]) -> dict[str, Words]:
    return {
        "source": covered(words, marked.source),
        "content": covered(words, marked.content),
    }


def covered(words: Sequence[Word], spans: Iterable[Span]) -> Words:
    """Return the numbers of the *words* of which *spans* have something."""
    return frozenset(
        number
        for span in spans
        for number, (start, end, _) in enumerate(words)
        if start < span.end and span.start < end
    )


def relations_covered(marked: Iterable[Marked], words: Sequence[Word]) -> list[dict[str, Words]]:
    """Return the words of the sources and contents of all that is *marked*."""
    return [_covered(each, words) for each in marked]
