"""What a passage quotes and claims, as it stands at the head of what is said beside it."""

from html import escape

from PySide6.QtWidgets import QWidget

from reader.model.markup.perspectives import CLAIM, QUOTATION, Perspectives
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.reads_otherwise import ReadsOtherwise, is_set_apart


def quotation(page: NotesPage, perspectives: Perspectives) -> QWidget:
    """Return the quotation, a part of the *page*; what was marked below it where that differs."""
    passage, words = perspectives.passage, perspectives.parts[QUOTATION].text
    attachment = page.at_hand.attachment(passage.id)
    if attachment is not None and is_set_apart(attachment, passage.exact):
        return ReadsOtherwise(page, attachment, words)
    return plain_quotation(page, words, 1.28)


def plain_quotation(page: NotesPage, words: str, size: float) -> NoteText:
    """Return a quotation as large as so many of the notes' letters, a part of the *page*."""
    text = page.text(QUOTATION, page.look.quoting(size * page.pixels, italic=True))
    text.show_html(f"<p>{escape(words)}</p>")
    return text


def add_claim(page: NotesPage, perspectives: Perspectives) -> None:
    """Add to a *page* what its passage claims, and in muted colour whose claim it is."""
    claim = perspectives.passage.claim
    whose, claim, _ = perspectives.parts[CLAIM].text.rpartition(claim)
    label = f'<span style="color:{page.theme.muted.name()}">{escape(whose)}</span>'
    page.add_html(f"<p>{label}{escape(claim)}</p>", key=CLAIM)
