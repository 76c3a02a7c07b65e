"""A text that an edition is attached to, with passages in every state that one may be in."""

from dataclasses import replace
from pathlib import Path

from reader.model.edition.article import Article, Block, BlockKind
from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Attachment
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.edition.passage import Passage
from reader.model.edition.remark import About, Remark
from reader.model.text.quotation import Change, Quotation, Resolution, Rival, Status, Turn
from reader.model.text.span import Span

_REMARKS = (Remark(About.PICTURES, 3), Remark(About.WORDS_KEPT, 90, 120), Remark(About.TAGS, 1))
_CHANGES = (Change("40", "90", (Turn.NUMBER,)), Change("cost", "price"))


def text_like(edition: Edition) -> OpenedText:
    """Return the article of an *edition* as a text that was opened."""
    article = replace(edition.article, title="The Bridge, Again", subtitle="as it was opened")
    return OpenedText(article, file=Path("bridge-again.html"), encoding="utf-8", remarks=_REMARKS)


def opened(text: str) -> OpenedText:
    """Return a text of one paragraph, opened without perspectives."""
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)), 1)
    article = Article("Other", "", "", "", "", "", text, (block,))
    return OpenedText(article, file=Path("other.txt"))


def attached_in_every_state(edition: Edition) -> AttachedEdition:
    """Return such a text with the *edition*'s passages: changed, doubtful, and left loose."""
    changed, doubtful, loose = edition.passages
    found = Resolution(changed.id, Status.CHANGED, changed.span, 0.9, "", difference=_CHANGES)
    attachments = (
        Attachment(changed, _quoted(changed), found, changed.span),
        Attachment(doubtful, _quoted(doubtful), _in_doubt(doubtful), None),
        Attachment(loose, _quoted(loose), _in_doubt(loose), None, decided=True),
    )
    return AttachedEdition(edition=edition, text=text_like(edition), attachments=attachments)


def _quoted(passage: Passage) -> Quotation:
    return Quotation(passage.id, passage.exact)


def _in_doubt(passage: Passage) -> Resolution:
    rival = Rival(Span(0, 12), 0.3)
    return Resolution(
        passage.id, Status.AMBIGUOUS, None, 0.5, "", guess=passage.span, rivals=(rival,)
    )
