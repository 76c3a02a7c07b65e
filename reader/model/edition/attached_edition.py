"""An edition attached to a text that is not its own article."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.model.edition.article import Article
from reader.model.edition.at_hand import AtHand
from reader.model.edition.attachment import Attachment, Decision
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.edition.party import Party
from reader.model.edition.passage import Passage, in_order
from reader.model.edition.source import Source
from reader.model.text.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachedEdition(AtHand):
    """A *text* with the perspectives of an *edition* beside it.

    *attachments* say what became of each passage, in the order of the edition. The *passages* are
    those that have a place in the text, and quote it. *belongs* tells whether the text seems to be
    one that the edition is about.
    """

    article: Article = field(init=False, repr=False, compare=False)
    passages: tuple[Passage, ...] = field(init=False, repr=False, compare=False)
    parties: Mapping[str, Party] = field(init=False, repr=False, compare=False)
    sources: Mapping[str, Source] = field(init=False, repr=False, compare=False)
    rendered: Mapping[str, str] = field(init=False, repr=False, compare=False)
    stamp: str = field(init=False, repr=False, compare=False)
    edition: Edition
    text: OpenedText
    attachments: tuple[Attachment, ...] = field()
    belongs: bool = True

    def __post_init__(self) -> None:
        """Take the article from the text, and quote it at the places that the passages have."""
        placed = (_quoting(each, self.text.article.text) for each in self.attachments)
        passages = in_order(passage for passage in placed if passage is not None)
        object.__setattr__(self, "article", self.text.article)
        object.__setattr__(self, "passages", passages)
        object.__setattr__(self, "parties", self.edition.parties)
        object.__setattr__(self, "sources", self.edition.sources)
        object.__setattr__(self, "rendered", self.edition.rendered)
        object.__setattr__(self, "stamp", self.text.stamp)

    @property
    def path(self) -> Path:
        """Return the text's file."""
        return self.text.file

    def decided(self, decision: Decision) -> "AttachedEdition":
        """Return this as it is once the reader has made a *decision*."""
        return self._changed(decision.passage, decision.span, decided=True)

    def as_found(self, passage_id: str) -> "AttachedEdition":
        """Return this with a passage where it was found, or nowhere."""
        attachment = self.attachment(passage_id)
        span = attachment.resolution.span if attachment else None
        return self._changed(passage_id, span, decided=False)

    def _changed(self, passage_id: str, span: Span | None, *, decided: bool) -> "AttachedEdition":
        attachments = tuple(
            replace(each, span=span, decided=decided, chosen_changes=(), figures=(), around=())
            if each.passage.id == passage_id
            else each
            for each in self.attachments
        )
        return replace(self, attachments=attachments)


def edition_of(at_hand: AtHand) -> Edition | None:
    """Return the edition whose perspectives stand beside what is at hand; None where none do."""
    if isinstance(at_hand, AttachedEdition):
        return at_hand.edition
    return at_hand if isinstance(at_hand, Edition) else None


def text_of(at_hand: AtHand | None) -> OpenedText | None:
    """Return the text that was opened; None where an edition's own article is read, or nothing."""
    if isinstance(at_hand, AttachedEdition):
        return at_hand.text
    return at_hand if isinstance(at_hand, OpenedText) else None


def _quoting(attachment: Attachment, text: str) -> Passage | None:
    """Return the passage as it stands in *text*; None where it has no place there."""
    span = attachment.span
    if span is None:
        return None
    words = text[span.start : span.end]
    return replace(attachment.passage, exact=words, span=span, prefix="", suffix="")
