"""Who says what in a text, as JSON."""

from collections.abc import Iterable
from typing import Any

from reader.model.attribution.attribution import Attributed, Attribution
from reader.model.text.span import Span


def attributed_json(found: Attributed) -> dict[str, Any]:
    """Return all that was *found* as an object of JSON; places count code points."""
    return {
        "english": found.is_english,
        "attributions": [attribution_json(each) for each in found.attributions],
        "unsure": _places(found.unsure),
        "figures": _places(found.figures),
        "words": found.words,
        "shares": [
            {"kind": each.kind.value, "at_least": each.at_least, "at_most": each.at_most}
            for each in found.shares
        ],
    }


def attribution_json(attribution: Attribution) -> dict[str, Any]:
    """Return one *attribution* as an object of JSON."""
    return {
        "source": _places(attribution.source),
        "cue": _places([attribution.cue]),
        "content": _places(attribution.content),
        "p": round(attribution.probability, 3),
        "kind": attribution.kind.value,
        **({"who": attribution.who} if attribution.who else {}),
        "sort": attribution.sort.value,
        **({"inner": inner} if (inner := [*map(attribution_json, attribution.inner)]) else {}),
    }


def _places(spans: Iterable[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]
