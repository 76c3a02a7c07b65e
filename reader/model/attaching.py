"""Looks for an edition's passages in another text: the original, a newer version, a reprint."""

from dataclasses import dataclass, replace
from typing import Any

from reader.model.edition import Edition
from reader.model.passage import Passage, Span
from reader.model.reattach.quotation import Quotation, Resolution, Status
from reader.model.reattach.resolve import Resolver

# A text in which fewer of the passages read as they did is taken for a different one. Notes that
# quote the article of the bundled edition at length hold a fifth of its passages, other texts none.
_BELONGS = 1 / 3


@dataclass(frozen=True, slots=True)
class Attachments:
    """What became of each passage in a text, in the order of the edition.

    *belongs* tells whether the text seems to be one that the edition is about. Where it does not,
    no passage is attached or changed: what was found is a guess, and suspect.
    """

    belongs: bool
    found: tuple[tuple[Passage, Resolution], ...]

    @property
    def placed(self) -> int:
        """Return how many passages have a place in the text."""
        return _placed([resolution for _, resolution in self.found])


def attach(text: str, edition: Edition) -> Attachments:
    """Look for the passages of *edition* in *text*.

    They are known by two kinds of words: those of the edition's article, and those of the original
    that it restates. The text is a version of the one or of the other, and that by which more of
    the passages read as they did is believed.
    """
    resolver = Resolver(text)
    as_original = [_quotation(passage, original=True) for passage in edition.passages]
    as_restated = [_quotation(passage, original=False) for passage in edition.passages]
    resolved = max(
        (list(resolver.resolve_all(quotations)) for quotations in (as_original, as_restated)),
        key=lambda resolutions: (_unchanged(resolutions), _placed(resolutions)),
    )
    belongs = _unchanged(resolved) >= _BELONGS * len(resolved) > 0
    if not belongs:
        resolved = [_doubted(resolution) for resolution in resolved]
    return Attachments(belongs, tuple(zip(edition.passages, resolved, strict=True)))


def as_json(attachments: Attachments, edition: Edition) -> dict[str, Any]:
    """Return *attachments* as one object of JSON; places count code points."""
    return {
        "edition": edition.id,
        "belongs": attachments.belongs,
        "passages": len(attachments.found),
        "placed": attachments.placed,
        "results": [
            {
                "id": passage.id,
                "status": resolution.status.value,
                **_places(resolution.span, "start", "end"),
                "confidence": round(resolution.confidence, 4),
                "method": resolution.method,
                **_places(resolution.guess, "guess_start", "guess_end"),
                "difference": [
                    {"before": change.before, "after": change.after}
                    for change in resolution.difference
                ],
            }
            for passage, resolution in attachments.found
        ],
    }


def as_text(attachments: Attachments, edition: Edition) -> str:
    """Return *attachments* for a terminal: a line for each passage, and one for the whole."""
    width = max((len(passage.id) for passage, _ in attachments.found), default=0)
    lines = [
        f"{passage.id:{width}}  {resolution.status:9}  {_where(resolution.span):>15}  "
        f"{resolution.confidence:.2f}"
        for passage, resolution in attachments.found
    ]
    count = len(attachments.found)
    lines.append(
        f"{attachments.placed} of {count} passages found."
        if attachments.belongs
        else f"This looks like a different text than that of {edition.id}: "
        "none of its passages is attached."
    )
    return "\n".join(lines)


def _quotation(passage: Passage, *, original: bool) -> Quotation:
    if original and passage.original:
        return Quotation(passage.id, passage.original)
    prefix, suffix = passage.prefix, passage.suffix
    return Quotation(passage.id, passage.exact, prefix, suffix, passage.span.start)


def _unchanged(resolved: list[Resolution]) -> int:
    return sum(resolution.status is Status.ATTACHED for resolution in resolved)


def _placed(resolved: list[Resolution]) -> int:
    return sum(resolution.span is not None for resolution in resolved)


def _doubted(resolution: Resolution) -> Resolution:
    if resolution.span is None:
        return resolution
    return replace(
        resolution, status=Status.SUSPECT, span=None, guess=resolution.span, difference=()
    )


def _places(span: Span | None, start: str, end: str) -> dict[str, int | None]:
    return {start: span.start if span else None, end: span.end if span else None}


def _where(span: Span | None) -> str:
    return f"{span.start}–{span.end}" if span else "–"
