"""How sure an attribution is: what the net gave its words, weighed as was right on other texts."""

from collections.abc import Sequence
from math import exp, log

import numpy as np
import numpy.typing as npt

from reader.model.attribution.linking import Linked, Run, Tag
from reader.model.attribution.net import Floats
from reader.model.attribution.tokens import Quoted, Tokens
from reader.model.attribution.words import WordClass, class_of

# What is weighed; "always" is one.
EVIDENCE = (
    "always",
    "cue",
    "cue_begins",
    "source",
    "source_edges",
    "no_source",
    "shared",
    "content",
    "content_squared",
    "content_least",
    "content_begins",
    "content_ends",
    "in_pieces",
    "quotes",
    "saying",
    "according",
    "length",
    "short",
)
_LEAST = 0.002
_SHORT = 3

_CUES = (Tag.CUE, Tag.CUE_GOES_ON)
_SOURCES = (
    Tag.SOURCE_BEFORE,
    Tag.SOURCE_BEFORE_GOES_ON,
    Tag.SOURCE_AFTER,
    Tag.SOURCE_AFTER_GOES_ON,
)
CONTENTS = (
    Tag.CONTENT_BEFORE,
    Tag.CONTENT_BEFORE_GOES_ON,
    Tag.CONTENT_AFTER,
    Tag.CONTENT_AFTER_GOES_ON,
)


def evidence_for(linked: Linked, tokens: Tokens, probabilities: Floats) -> list[float]:
    """Return the numbers of EVIDENCE for what was *linked*."""
    start, end = linked.cue
    cue = probabilities[start:end, _CUES].sum(axis=1)
    contents = [probabilities[first:last, CONTENTS].sum(axis=1) for first, last in linked.contents]
    content = np.concatenate(contents)
    sure = _odds(float(content.mean()))
    classes = [class_of(text.lower()) for text in tokens.texts[start:end]]
    quoted = [state for first, last in linked.contents for state in tokens.quoted[first:last]]
    sources = [probabilities[first:last, _SOURCES].sum(axis=1) for first, last in linked.sources]
    return [
        1.0,
        _odds(float(cue.mean())),
        _odds(float(probabilities[start, Tag.CUE])),
        _odds(float(np.concatenate(sources).mean())) if sources else 0.0,
        _odds(_edges(linked.sources, probabilities, _SOURCES)) if sources else 0.0,
        0.0 if sources else 1.0,
        float(linked.shared),
        sure,
        sure * sure / 10,
        _odds(float(content.min())),
        _odds(_begins(linked.contents, probabilities)),
        _odds(_ends(linked.contents, probabilities)),
        float(len(linked.contents) > 1),
        sum(state is not Quoted.OUTSIDE for state in quoted) / len(quoted),
        float(WordClass.SAYING in classes),
        float(WordClass.ACCORDING in classes),
        log(len(content)),
        float(len(content) <= _SHORT),
    ]


def confidence(evidence: Sequence[float], weights: npt.NDArray[np.float32]) -> float:
    """Return how probably something is right for which there is this *evidence*."""
    total = sum(number * float(weight) for number, weight in zip(evidence, weights, strict=True))
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def _begins(stretches: Sequence[Run], probabilities: Floats) -> float:
    begins = (Tag.CONTENT_BEFORE, Tag.CONTENT_AFTER)
    return min(float(probabilities[first, begins].sum()) for first, _ in stretches)


def _ends(stretches: Sequence[Run], probabilities: Floats) -> float:
    goes_on = (Tag.CONTENT_BEFORE_GOES_ON, Tag.CONTENT_AFTER_GOES_ON)
    return min(
        1.0 - float(probabilities[last, goes_on].sum()) if last < len(probabilities) else 1.0
        for _, last in stretches
    )


def _edges(stretches: Sequence[Run], probabilities: Floats, parts: Sequence[Tag]) -> float:
    """Return how sure it is that the stretches begin and end where they do."""
    least = 1.0
    for first, last in stretches:
        begins = float(probabilities[first, (parts[0], parts[2])].sum())
        goes_on = float(probabilities[last, (parts[1], parts[3])].sum()) if (
            last < len(probabilities)
        ) else 0.0  # fmt: skip
        least = min(least, begins, 1.0 - goes_on)
    return least


def _odds(probability: float) -> float:
    held = min(1 - _LEAST, max(_LEAST, probability))
    return float(np.log(held / (1 - held)))
