"""How a passage reads in a text beside how it was marked: two lines, what differs set apart."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout

from reader.model.edition.attachment import Attachment
from reader.model.markup.perspectives import QUOTATION, own_key
from reader.model.text.quotation import Change
from reader.model.text.word_difference import Piece, compare
from reader.ui.look.badge import label
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.width_first import WidthFirst

MARKED = own_key("marked")

_LETTERS = 1.19  # as large as the notes' letters


class ReadsOtherwise(WidthFirst):
    """The words that stand here, what differs underlined, and those that were marked, struck."""

    def __init__(self, page: NotesPage, attachment: Attachment, quoted: str) -> None:
        """Show how what is *quoted* here differs from what was marked, as parts of a *page*."""
        grid = QGridLayout()
        super().__init__(grid)
        marked, here = compare(marked_words(attachment), quoted)
        grid.setContentsMargins(0, round(0.5 * page.pixels), 0, round(0.3 * page.pixels))
        grid.setHorizontalSpacing(round(0.8 * page.pixels))
        grid.setVerticalSpacing(round(0.25 * page.pixels))
        grid.setColumnStretch(1, 1)
        letters, muted = page.look.quoting(_LETTERS * page.pixels), page.theme.muted.name()
        self.here = page.text(QUOTATION, letters)
        self.here.show_html(f"<p>{_set_apart(here, 'underline')}</p>")
        self.marked = page.text(MARKED, letters)
        self.marked.show_html(f"<p>{_set_apart(marked, 'line-through')}</p>", colour=muted)
        names = (_translate("Here"), _translate("Marked"))
        for row, (name, text) in enumerate(zip(names, (self.here, self.marked), strict=True)):
            said = label(name, muted, 0.84 * page.pixels)
            said.setContentsMargins(0, round(0.25 * page.pixels), 0, 0)  # on one line with them
            grid.addWidget(said, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)
            text.setAccessibleName(name if text is self.here else _translate("instead of"))


def marked_words(attachment: Attachment) -> str:
    """Return the words that were marked between quotation marks, those within them single."""
    return f"“{attachment.quotation.exact.translate(str.maketrans('“”', '‘’'))}”"


def is_set_apart(attachment: Attachment, words: str) -> bool:
    """Tell whether it is seen what differs where *words*, which stand here, are set apart."""
    return len(untold(attachment, words)) < len(attachment.changes)


def untold(attachment: Attachment, words: str) -> tuple[Change, ...]:
    """Return the changes that are not seen where *words*, which stand here, are set apart."""
    marked, here = compare(attachment.quotation.exact, words)
    struck, new = (" ".join(p.text for p in side if p.differs) for side in (marked, here))
    return tuple(
        change
        for change in attachment.changes
        if not (change.before in struck and change.after in new)
    )


def _set_apart(pieces: Iterable[Piece], line: str) -> str:
    style = f"font-weight:600; text-decoration:{line}"
    return "".join(
        f'<span style="{style}">{escape(piece.text)}</span>'
        if piece.differs
        else escape(piece.text)
        for piece in pieces
    )


def _translate(text: str) -> str:
    return QCoreApplication.translate("ReadsOtherwise", text)
