"""Several texts in which words are looked for at once, for one by one most have none of them."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping

from reader.model.text.hits import Hits
from reader.model.text.search import Query, SearchText

# It stands between two texts: no text has it, it is part of no word and folds to itself.
_BETWEEN = "\ue000"


class SearchTexts:
    """Texts searched as one, where nothing is found that runs from one into another."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Keep *texts*; they are folded when first searched."""
        self._whole = SearchText(_BETWEEN.join(text.replace(_BETWEEN, " ") for text in texts))
        self._ends: dict[bool, list[int]] = {}

    def count(self, query: Query) -> Mapping[int, int]:
        """Return how many hits *query* has in each text that has any, by its index from 0."""
        found = self._whole.find(query)
        if not isinstance(found, Hits) or not found or _BETWEEN in query.text:
            return {}
        folded = found.folded_text
        if query.case not in self._ends:
            self._ends[query.case] = [i for i, sign in enumerate(folded) if sign == _BETWEEN]
        ends = self._ends[query.case]
        return Counter(bisect_right(ends, start) for start in found.folded_starts())
