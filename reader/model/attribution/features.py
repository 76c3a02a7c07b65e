"""What the net is told of each token: numbers that choose a row from each of its tables."""

from binascii import crc32

import numpy as np
import numpy.typing as npt

from reader.model.attribution.tokens import Quoted, Tokens
from reader.model.attribution.words import WordClass, class_of

Rows = npt.NDArray[np.int32]
Hashes = npt.NDArray[np.uint32]

# The columns, and how many rows the table of each has; a word has one more than are known.
COLUMNS = ("word", "ending", "shape", "class", "quoted", "place", "sentence")
ENDINGS = 512
SIZES = {
    "ending": ENDINGS,
    "shape": 13,
    "class": len(WordClass),
    "quoted": len(Quoted),
    "place": 16,
    "sentence": 64,
}
# What every word is that is not known, and what every number is.
UNKNOWN, NUMBER = 0, 1
_FIRST_KNOWN = 2
_MANY = 6

_QUOTING = frozenset({Quoted.SEVERAL_WORDS, Quoted.MANY_WORDS, Quoted.CARRIED_ON, Quoted.IN_SINGLE})
_ENDS_LINE = frozenset(".!?…\"”’')")


def word_hash(word: str) -> int:
    """Return the number by which a *word* is known."""
    return crc32(word.encode(errors="surrogatepass"))


def features_of(tokens: Tokens, known: Hashes) -> Rows:
    """Return a row of numbers for each of *tokens*; *known* are the hashes of words, in order."""
    distinct = {text: number for number, text in enumerate(dict.fromkeys(tokens.texts))}
    if not distinct:
        return np.zeros((0, len(COLUMNS)), np.int32)
    of_text = np.array([_of_text(text) for text in distinct], np.int32)
    of_text[:, 0] = _known_rows(list(distinct), of_text[:, 2], known)
    which = np.fromiter(map(distinct.__getitem__, tokens.texts), np.int64, len(tokens))
    found = np.empty((len(tokens), len(COLUMNS)), np.int32)
    found[:, :4] = of_text[which]
    found[:, 4] = tokens.quoted
    found[:, 5], found[:, 6] = _places(tokens, found[:, 3])
    first = (found[:, 5] & 1).astype(bool)
    shape = found[:, 2]
    shape[first & (shape == 2)] = 3  # The first word of a sentence is no name for being capital.
    return found


def _known_rows(texts: list[str], shapes: Rows, known: Hashes) -> Rows:
    rows = np.full(len(texts), UNKNOWN, np.int32)
    for form in (texts, [text.lower() for text in texts]):
        hashes = np.array([word_hash(text.replace("’", "'")) for text in form], np.uint32)
        places = np.minimum(np.searchsorted(known, hashes), max(0, len(known) - 1))
        if len(known):
            hit = (known[places] == hashes) & (rows == UNKNOWN)
            rows[hit] = places[hit] + _FIRST_KNOWN
    rows[shapes == 6] = NUMBER
    return rows


def _of_text(text: str) -> tuple[int, int, int, int]:
    lower = text.lower()
    ending = 0
    if text[0].isalpha():
        ending = 1 + word_hash(lower[-3:]) % (ENDINGS - 1)
    return UNKNOWN, ending, _shape(text), class_of(lower)


def _shape(text: str) -> int:
    """Return 1 for small letters, 2 for a capital, 3 for one that begins a sentence, and so on."""
    first = text[0]
    if first.isalpha():
        if len(text) > 1 and "." in text:
            return 4
        if text.islower():
            return 1
        if len(text) > 1 and text.isupper():
            return 5
        return 2 if first.isupper() else 7
    if first.isdigit():
        return 6
    return _MARKS.get(first, 12)


_MARKS = (
    dict.fromkeys(".!?…", 8)
    | dict.fromkeys(",;:", 9)
    | dict.fromkeys("“”\"«»„‘’'", 10)
    | dict.fromkeys("—–-()[]", 11)
)


def _places(tokens: Tokens, classes: Rows) -> tuple[Rows, Rows]:
    """Return where each token stands at an edge, and what there is in its sentence."""
    size = len(tokens)
    sentences = np.array(tokens.sentences)
    paragraphs = np.array(tokens.paragraphs)
    new_sentence = np.r_[True, sentences[1:] != sentences[:-1]]
    new_paragraph = np.r_[True, paragraphs[1:] != paragraphs[:-1]]
    edges = (
        new_sentence
        + 2 * np.r_[new_sentence[1:], True]
        + 4 * new_paragraph
        + 8 * np.r_[new_paragraph[1:], True]
    )
    flags = np.zeros(int(sentences[-1]) + 1, np.int32)
    quoted = np.array(tokens.quoted)
    ends = np.r_[new_paragraph[1:], True]
    unended = np.fromiter((text[-1] not in _ENDS_LINE for text in tokens.texts), bool, size)
    for bit, here in enumerate(
        (
            np.isin(quoted, [int(state) for state in _QUOTING]),
            (classes == WordClass.SAYING) & (quoted == Quoted.OUTSIDE),
            classes == WordClass.ACCORDING,
            classes == WordClass.THAT,
            classes == WordClass.PRONOUN,
            ends & unended,
        )
    ):
        flags[sentences[here]] |= 1 << bit
    return edges.astype(np.int32), flags[sentences]
