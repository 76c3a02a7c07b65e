"""A sentence for readers as a value: its words in English, and what is put into them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Saying(NamedTuple):
    """A sentence, or a part of one; the window says it in the reader's language by its *words*.

    The words name the *fields* in braces; a field may be a saying itself.
    """

    words: str
    fields: Mapping[str, "str | int | Saying"] = MappingProxyType({})

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.words.format(**self.fields)


class SayingError(Exception):
    """An error that readers are told of in a *saying*."""

    def __init__(self, words: str, **fields: str | int | Saying) -> None:
        """Say *words*, with *fields* put into them."""
        self.saying = Saying(words, fields)
        super().__init__(str(self.saying))


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:
    """Return *words*, by which Qt's lupdate knows, by the name of this function, what to gather."""
    del context
    return words
