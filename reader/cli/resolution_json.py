"""What was found for a quotation, as both commands that find again print it in JSON."""

from typing import Any

from reader.model.text.quotation import Change, Resolution
from reader.model.text.span import Span


def resolution_json(resolution: Resolution) -> dict[str, Any]:
    """Return all that is known of a *resolution* but its id; places count code points."""
    return {
        "status": resolution.status.value,
        **_place(resolution.span, "start", "end"),
        "confidence": round(resolution.confidence, 4),
        "method": resolution.method,
        **_place(resolution.guess, "guess_start", "guess_end"),
        "rivals": [
            {**_place(rival.span, "start", "end"), "confidence": round(rival.confidence, 4)}
            for rival in resolution.rivals
        ],
        "difference": [change_json(change) for change in resolution.difference],
        "turns": list(resolution.turns),
    }


def change_json(change: Change) -> dict[str, str]:
    """Return what stood there before a *change*, and what after it."""
    return {"before": change.before, "after": change.after}


def _place(span: Span | None, start: str, end: str) -> dict[str, int | None]:
    return {start: span.start if span else None, end: span.end if span else None}
