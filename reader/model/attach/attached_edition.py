"""An edition attached to a text, and what the reader decides of its passages there."""

from dataclasses import replace

from reader.model.edition.attachment import Attachments, Decision
from reader.model.edition.edition import Edition
from reader.model.text.span import Span


def attached_edition(edition: Edition, text: Edition, attachments: Attachments) -> Edition:
    """Return *text*, which was opened without perspectives, with those of *edition* attached."""
    words = text.article.text
    placed = [
        replace(
            found.passage,
            exact=words[found.place.start : found.place.end],
            span=found.place,
            prefix="",
            suffix="",
        )
        for found in attachments.found
        if found.place is not None
    ]
    in_order = sorted(placed, key=lambda p: (p.span.start, -len(p.span), p.id))
    return replace(
        edition,
        article=text.article,
        passages=tuple(in_order),
        opened=text.opened,
        attachments=attachments.found,
    )


def decide(text: Edition, edition: Edition, decision: Decision) -> Edition:
    """Return *edition*, attached to *text*, as it is once the reader has made a *decision*."""
    return _changed(text, edition, decision.passage, decision.place, decided=True)


def as_found(text: Edition, edition: Edition, passage_id: str) -> Edition:
    """Return *edition*, attached to *text*, with a passage where it was found, or nowhere."""
    attachment = edition.attachment(passage_id)
    place = attachment.resolution.span if attachment else None
    return _changed(text, edition, passage_id, place, decided=False)


def _changed(
    text: Edition, edition: Edition, passage_id: str, place: Span | None, *, decided: bool
) -> Edition:
    found = tuple(
        replace(each, place=place, decided=decided) if each.passage.id == passage_id else each
        for each in edition.attachments
    )
    return attached_edition(edition, text, Attachments(belongs=True, found=found))
