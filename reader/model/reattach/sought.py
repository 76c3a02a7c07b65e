"""A quotation made ready to be looked for: folded like the document, with its words."""

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.model.reattach.bytefold import Word, fold_to_bytes, words_of
from reader.model.reattach.sentences import Sentences
from reader.model.reattach.turning import NEGATIONS
from reader.model.text.quotation import Quotation

# More context than this says nothing new: the weights were fitted to 32 characters on either side.
_CONTEXT = 64

_DIGIT = re.compile(rb"[0-9]")
# A batch is gone through twice: for what is surely found, and for all.
_BATCH = 2048
_NEGATIONS = frozenset(fold_to_bytes(word).data for word in NEGATIONS)


@dataclass(frozen=True, slots=True)
class Sought:
    """A folded quotation and its context.

    *exact*, *before* and *after* are folded text; *marked* are the words on which the meaning
    turns: names, numbers and negations. *opens* and *closes* tell what the quotation began and
    ended: a paragraph, 1; a sentence, a half; neither, 0; nothing where its context is not known.
    """

    data: bytes
    start: int
    end: int
    words_before: tuple[Word, ...]
    words: tuple[Word, ...]
    words_after: tuple[Word, ...]
    marked: frozenset[bytes]
    opens: float | None
    closes: float | None

    @property
    def exact(self) -> bytes:
        """Return the quotation itself."""
        return self.data[self.start : self.end]

    @property
    def before(self) -> bytes:
        """Return what stood before it."""
        return self.data[: self.start].strip()

    @property
    def after(self) -> bytes:
        """Return what stood after it."""
        return self.data[self.end :].strip()


@lru_cache(_BATCH)
def prepare(quotation: Quotation) -> Sought:
    """Return *quotation* folded, without white space at its ends."""
    prefix, suffix = quotation.prefix[-_CONTEXT:], quotation.suffix[:_CONTEXT]
    text = prefix + quotation.exact + suffix
    folded = fold_to_bytes(text)
    start = folded.place(len(prefix))
    end = max(start, folded.place(len(prefix) + len(quotation.exact)))
    exact = folded.data[start:end]
    start += len(exact) - len(exact.lstrip())
    end = max(start, end - (len(exact) - len(exact.rstrip())))
    words = tuple(words_of(folded.data))
    sentences = Sentences(text)
    within = tuple(word for word in words if start <= word.start < end)
    return Sought(
        folded.data,
        start,
        end,
        tuple(word for word in words if word.start < start),
        within,
        tuple(word for word in words if word.start >= end),
        frozenset(
            word.key
            for word in within
            if is_marked(word.key) or _is_name(text, folded.origin(word.start))
        ),
        sentences.border_at(len(prefix)) if prefix.strip() else None,
        sentences.border_at(len(text) - len(suffix)) if suffix.strip() else None,
    )


def is_marked(word: bytes) -> bool:
    """Tell whether *word* turns a meaning round: a number, or a negation."""
    if word in _NEGATIONS or word.endswith(b"n't") or word.startswith(b"n'"):
        return True
    return _DIGIT.search(word) is not None


def _is_name(text: str, place: int) -> bool:
    """Tell whether the word at *place* has a capital that no sentence begins with."""
    if not text[place].isupper() or text[place + 1 : place + 2].isupper():
        return False
    while place > 0 and text[place - 1] == " ":
        place -= 1
    return place > 0 and (text[place - 1].isalnum() or text[place - 1] in ",;-–—'’")
