"""What a text says where it has an edition's passages otherwise than they were marked."""

from collections.abc import Sequence
from dataclasses import replace

from reader.model.attach.noted import Note, notes_in
from reader.model.attach.reading_around import changed_around
from reader.model.attach.text_figure import text_figure
from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Attachment


def compared(
    attachment: Attachment, article_text: str, text: str, notes: Sequence[Note] = ()
) -> Attachment:
    """Return *attachment* with what is otherwise in *text*, and the figures that it gives there.

    The passage was marked in *article_text*; *notes* are those of *text*. Of the words of an
    original it is not known what stood around them.
    """
    span, passage = attachment.span, attachment.passage
    if span is not None and attachment.decided:
        # Found words were compared when they were found.
        from reader.model.reattach.difference import difference
        from reader.model.reattach.turning import capitals_tell

        words = text[span.start : span.end]
        changes = difference(attachment.quotation.exact, words, names=capitals_tell(text))
        attachment = replace(attachment, chosen_changes=changes)
    if span is not None and attachment.quotation.exact == passage.exact:
        around = changed_around(article_text, passage.span, text, span, notes)
        attachment = replace(attachment, around=around)
    if span is None or attachment.reads_as_marked:
        return attachment
    figures = (
        text_figure(attachment, quantity, article_text, text) for quantity in passage.quantities
    )
    return replace(attachment, figures=tuple(figures))


def compared_again(attached: AttachedEdition, passage_id: str) -> AttachedEdition:
    """Return *attached* once the place of a passage in its text has become another."""
    marked, text = attached.edition.article.text, attached.article.text
    notes = notes_in(attached.article)
    attachments = tuple(
        compared(each, marked, text, notes) if each.passage.id == passage_id else each
        for each in attached.attachments
    )
    return replace(attached, attachments=attachments)
