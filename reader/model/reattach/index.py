"""A document made ready to be searched: folded once, its words listed by where they stand."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from math import log2

from reader.model.reattach.bytefold import fold_to_bytes, is_unspaced, words_of
from reader.model.reattach.sentences import Sentences


class Index:
    """A document made ready to be searched: folded once, its words listed by where they stand."""

    def __init__(self, text: str) -> None:
        """Fold *text* and list its words."""
        self.text = text
        self.sentences = Sentences(text)
        self.folded = fold_to_bytes(text)
        self.data = self.folded.data
        self._places: dict[bytes, list[int]] = {}
        self._starts = array("L")
        self._keys: list[bytes] = []
        self._bits: dict[bytes, float] = {}
        for word in words_of(self.data):
            places = self._places.setdefault(word.key, [])
            places.append(word.start)
            self._starts.append(word.start)
            self._keys.append(word.key)
        # How surprising it is to meet one given word of the document, in bits.
        self.size_in_bits = log2(len(self._keys) + 2)

    def words(self, start: int, end: int) -> list[bytes]:
        """Return the words that start in the bytes from *start* to *end*."""
        return self._keys[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def places(self, word: bytes) -> list[int]:
        """Return where *word* stands, in order."""
        return self._places.get(word, [])

    def borders(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where sentences and paragraphs end, and the next begin, from *start* to *end*."""
        first, last = self.folded.origin(max(0, start)), self.folded.origin(end)
        for ends, begins in self.sentences.borders(first, last):
            yield self.folded.place(ends), self.folded.place(begins)

    def border_at(self, place: int) -> float:
        """Return what ends at the byte *place*: a paragraph, 1; a sentence, a half; neither, 0."""
        return self.sentences.border_at(self.folded.origin(place))

    def bits(self, word: bytes) -> float:
        """Return how much information *word* carries here; a word that is absent is rarest."""
        bits = self._bits.get(word)
        if bits is None:
            bits = self.size_in_bits - log2(max(1, len(self._places.get(word, ()))))
            # Three overlapping characters tell each thing three times.
            bits = self._bits[word] = bits / 3 if is_unspaced(word) else bits
        return bits

    def bits_of(self, words: Iterable[bytes]) -> float:
        """Return how much information *words* carry together."""
        return sum(map(self.bits, words))
