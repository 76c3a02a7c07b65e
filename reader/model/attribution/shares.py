"""How many words of a text somebody says, by how the text tells of them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.model.attribution.attribution import Attribution, Share, SpeakerKind
from reader.model.text.span import Span

_WORD = re.compile(r"[^\W_]+(?:[’'.,\-][^\W_]+)*")
_KINDS = tuple(SpeakerKind)
# What a letter of the text is painted with: nobody's, anybody's, or a kind of speaker's.
_OWN, _UNSURE, _FIRST_KIND = 0, 1, 2


def shares_of(
    text: str, attributions: Sequence[Attribution], unsure: Iterable[Span]
) -> tuple[tuple[Share, ...], int]:
    """Return how many words of a *text* are whose, and how many words there are.

    The kinds stand in the order of SpeakerKind. What is *unsure* may be anybody's: it is counted
    with those that are told of without a source, as the most that these can be.
    """
    painted = bytearray(len(text))
    _paint(painted, unsure, _UNSURE)
    for colour, kind in reversed([*enumerate(_KINDS, _FIRST_KIND)]):
        contents = (span for each in attributions if each.kind is kind for span in each.content)
        _paint(painted, contents, colour)
    counted = Counter(painted[match.start()] for match in _WORD.finditer(text))
    shares = tuple(
        Share(kind, least, most)
        for colour, kind in enumerate(_KINDS, _FIRST_KIND)
        if (most := (least := counted[colour]) + counted[_UNSURE] * (kind is SpeakerKind.NONE))
    )
    return shares, counted.total()


def _paint(painted: bytearray, spans: Iterable[Span], colour: int) -> None:
    for span in spans:
        painted[span.start : span.end] = bytes([colour]) * len(span)
