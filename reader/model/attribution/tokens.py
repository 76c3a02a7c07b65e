"""A text taken apart: words and marks, sentences, paragraphs, and what is in quotation marks."""

import re
from dataclasses import dataclass
from enum import IntEnum

from reader.model.attribution.listed import listed

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?:[.,]\d+)*"
    r"|[’'][sS]\b"
    r"|[^\W\d_]+(?:[’'](?![sS]\b)[^\W\d_]+|[-‑&][^\W_]+)*"
    r"|\n+|[^\s]"
)
_ABBREVIATIONS = frozenset(
    listed(
        "mr mrs ms dr sen rep gov gen lt col maj sgt capt adm st jr prof rev jan feb mar apr aug "
        "sept sep oct nov dec no vs inc corp co ltd etc pres hon messrs brig cmdr det gov ft mt"
    )
)
_ENDS = frozenset(".!?…")
_CLOSING = frozenset("\"”’')]»")
_OPENING = frozenset("\"“‘'([«")
# Without a mark that closes it, a quotation ends with its paragraph, and so does one in the middle
# of which another begins.
_FEW, _SEVERAL = 3, 7


class Quoted(IntEnum):
    """Where a token stands with regard to quotation marks; within, by how much is quoted."""

    OUTSIDE = 0
    OPENING = 1
    CLOSING = 2
    FEW_WORDS = 3
    SEVERAL_WORDS = 4
    MANY_WORDS = 5
    CARRIED_ON = 6
    IN_SINGLE = 7


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: a list for each thing that is to be known of them.

    *starts* and *ends* count code points; *sentences* and *paragraphs* are numbers from 0.
    """

    texts: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[int]
    paragraphs: list[int]
    quoted: list[Quoted]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.texts)


def tokens_of(text: str) -> Tokens:
    """Return the tokens of a *text*; a line of it is a paragraph."""
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    paragraphs: list[int] = []
    paragraph = 0
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token[0] == "\n":
            paragraph += 1
            continue
        texts.append(token)
        starts.append(match.start())
        ends.append(match.end())
        paragraphs.append(paragraph)
    sentences = _sentences(texts, starts, ends, paragraphs)
    quoted = _quoted(texts, starts, ends, paragraphs)
    return Tokens(texts, starts, ends, sentences, paragraphs, quoted)


def _sentences(
    texts: list[str], starts: list[int], ends: list[int], paragraphs: list[int]
) -> list[int]:
    numbers: list[int] = []
    number, ended = 0, False
    for index, text in enumerate(texts):
        if index and (
            paragraphs[index] != paragraphs[index - 1]
            or (ended and starts[index] > ends[index - 1] and _begins(texts, index))
        ):
            number += 1
            ended = False
        if text in _ENDS or (len(text) > 1 and text[-1] == "."):
            ended = not (text == "." and index and _is_short(texts[index - 1]))
        elif text not in _CLOSING:
            ended = False
        numbers.append(number)
    return numbers


def _begins(texts: list[str], index: int) -> bool:
    text = texts[index]
    if text in _OPENING and index + 1 < len(texts):
        text = texts[index + 1]
    # An abbreviation with dots seldom ends a sentence unless a usual first word follows.
    if len(texts[index - 1]) > 1 and texts[index - 1][-1] == ".":
        return text in _FIRST_WORDS
    return text[0].isupper() or text[0].isdigit()


_FIRST_WORDS = frozenset(listed("The A An He She It They But And In On We I This That These"))


def _is_short(text: str) -> bool:
    return (len(text) == 1 and text.isupper() and text != "I") or text.lower() in _ABBREVIATIONS


def _quoted(
    texts: list[str], starts: list[int], ends: list[int], paragraphs: list[int]
) -> list[Quoted]:
    states = [Quoted.OUTSIDE] * len(texts)
    opened, carried, closes = -1, False, ""
    for index, text in enumerate(texts):
        if index and paragraphs[index] != paragraphs[index - 1] and opened >= 0:
            goes_on = closes in '”"' and text in '“"'
            _fill(states, opened + 1, index, carried=carried)
            opened, carried = (index, True) if goes_on else (-1, False)
            if goes_on:
                states[index] = Quoted.OPENING
                continue
        if opened >= 0:
            if text == closes and not _is_apostrophe(texts, starts, ends, index, closes):
                _fill(states, opened + 1, index, carried=carried, single=closes in "’'")
                states[index] = Quoted.CLOSING
                opened, carried = -1, False
        elif text in _PAIRS and _opens(starts, ends, index, text):
            opened, closes, carried = index, _PAIRS[text], False
            states[index] = Quoted.OPENING
    if opened >= 0:
        _fill(states, opened + 1, len(texts), carried=carried)
    return states


_PAIRS = {"“": "”", '"': '"', "«": "»", "„": "“", "‘": "’", "'": "'"}


def _opens(starts: list[int], ends: list[int], index: int, text: str) -> bool:
    if text not in "‘'":
        return True
    alone = index == 0 or starts[index] > ends[index - 1]
    return alone and index + 1 < len(starts) and starts[index + 1] == ends[index]


def _is_apostrophe(
    texts: list[str], starts: list[int], ends: list[int], index: int, closes: str
) -> bool:
    if closes not in "’'":
        return False
    last = index + 1 == len(starts)
    return not last and starts[index + 1] == ends[index] and texts[index + 1][0].isalnum()


def _fill(
    states: list[Quoted], start: int, end: int, *, carried: bool, single: bool = False
) -> None:
    length = end - start
    if single:
        state = Quoted.IN_SINGLE
    elif carried:
        state = Quoted.CARRIED_ON
    elif length <= _FEW:
        state = Quoted.FEW_WORDS
    else:
        state = Quoted.SEVERAL_WORDS if length <= _SEVERAL else Quoted.MANY_WORDS
    states[start:end] = [state] * length
