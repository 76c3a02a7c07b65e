"""Looks for an edition's passages in another text: the original, a newer version, a reprint."""

from collections.abc import Sequence
from dataclasses import replace

from reader.model.attach.noted import Note, notes_in_plain
from reader.model.attach.reading_otherwise import compared
from reader.model.edition.attachment import BELONGS, Attachment, Attachments, Decision
from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage
from reader.model.reattach.resolve import Resolver
from reader.model.reattach.sameness import same_text
from reader.model.text.quotation import Quotation, Resolution, Status

# In letters: by so much of what stands around them places are weighed, as the weights were fitted.
_AROUND = 32


def attach(
    text: str,
    edition: Edition,
    decisions: Sequence[Decision] = (),
    notes: Sequence[Note] | None = None,
) -> Attachments:
    """Look for the passages of *edition* in *text*; what the reader decided comes first.

    They are known by two kinds of words: those of the edition's article, and those of the original
    that it restates. The text is a version of the one or of the other, and that by which more of
    the passages read as they did is believed. Without *notes* the text is a plain one.
    """
    return Attacher(text, notes).attach(edition, decisions)


class Attacher:
    """A text in which the passages of any number of editions are looked for."""

    def __init__(self, text: str, notes: Sequence[Note] | None = None) -> None:
        """Fold and index *text*, once; without *notes* it is a plain one."""
        self._text = text
        self._notes = notes_in_plain(text) if notes is None else notes
        self._resolver = Resolver(text)

    def attach(self, edition: Edition, decisions: Sequence[Decision] = ()) -> Attachments:
        """Look for the passages of *edition*; see the function of this name."""
        quotations, resolved = max(
            (self._resolved(edition, original=original) for original in (True, False)),
            key=lambda pair: (self._unchanged(*pair), _placed(pair[1])),
        )
        belongs = self._unchanged(quotations, resolved) >= BELONGS * len(resolved) > 0
        seen = _placed(resolved)
        if not belongs:
            resolved = [_doubted(resolution) for resolution in resolved]
        by_reader = {decision.passage: decision for decision in decisions}
        found = []
        for passage, quotation, resolution in zip(
            edition.passages, quotations, resolved, strict=True
        ):
            attachment = Attachment(passage, quotation, resolution, resolution.span)
            decision = by_reader.get(passage.id)
            if decision is not None:
                attachment = self._decided(attachment, decision)
            found.append(compared(attachment, edition.article.text, self._text, self._notes))
        return Attachments(belongs, tuple(found), seen)

    def _resolved(
        self, edition: Edition, *, original: bool
    ) -> tuple[list[Quotation], list[Resolution]]:
        """Return the quotations of *edition*, with what stood around them, and where they are now.

        Elsewhere, as where somebody else quotes them, only the very words are the passage.
        """
        text = edition.article.text
        quotations = [_quotation(each, text, original=original) for each in edition.passages]
        resolved = list(self._resolver.resolve_all(quotations))
        bare = {
            passage.id: _as_given(passage)
            for passage, quotation, resolution in zip(
                edition.passages, quotations, resolved, strict=True
            )
            if resolution.span is None
            and resolution.status is not Status.AMBIGUOUS
            and quotation.exact == passage.exact
        }
        elsewhere = {
            each.id: each
            for each in self._resolver.resolve_all(bare.values())
            if each.status is Status.ATTACHED
        }
        return (
            [bare[each.id] if each.id in elsewhere else each for each in quotations],
            [elsewhere.get(each.id, each) for each in resolved],
        )

    def _unchanged(self, quotations: list[Quotation], resolved: list[Resolution]) -> int:
        """Return how many of *quotations* read in the text as they did, be it in several places."""
        places = (
            (quotation.exact, resolution.guess)
            for quotation, resolution in zip(quotations, resolved, strict=True)
            if resolution.status is Status.AMBIGUOUS
        )
        several = (
            guess is not None and same_text(exact, self._text[guess.start : guess.end])
            for exact, guess in places
        )
        return sum(each.status is Status.ATTACHED for each in resolved) + sum(several)

    def _decided(self, attachment: Attachment, decision: Decision) -> Attachment:
        """Return *attachment* as decided; as found where the decided words have gone."""
        quotation = decision.quotation
        if quotation is None:
            return replace(attachment, span=None, decided=True)
        span = decision.span
        if span is None or self._text[span.start : span.end] != quotation.exact:
            span = self._resolver.resolve(quotation).span
        return replace(attachment, span=span, decided=True) if span else attachment


def _quotation(passage: Passage, article_text: str, *, original: bool) -> Quotation:
    if original and passage.original:
        return Quotation(passage.id, passage.original)
    # An edition names what stands around a passage only where it needs it to tell two apart.
    span = passage.span
    before = article_text[max(0, span.start - _AROUND) : span.start]
    after = article_text[span.end : span.end + _AROUND]
    return Quotation(passage.id, passage.exact, before, after, span.start)


def _as_given(passage: Passage) -> Quotation:
    prefix, suffix = passage.prefix, passage.suffix
    return Quotation(passage.id, passage.exact, prefix, suffix, passage.span.start)


def _placed(resolved: list[Resolution]) -> int:
    return sum(resolution.span is not None for resolution in resolved)


def _doubted(resolution: Resolution) -> Resolution:
    if resolution.span is None:
        return resolution
    return replace(
        resolution, status=Status.SUSPECT, span=None, guess=resolution.span, difference=()
    )
