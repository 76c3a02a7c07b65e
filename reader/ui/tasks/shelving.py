"""Notes what the library says of whatever is read, as it is read."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Slot

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import edition_of, text_of
from reader.model.library.kept_places import Shelved
from reader.model.library.library import Library


class Shelving(QObject):
    """Slots that keep a library's shelf as the reader left what was read."""

    def __init__(self, library: Library, parent: QObject) -> None:
        """Note on the shelf of *library*."""
        super().__init__(parent)
        self._library = library
        self._path = ""

    @Slot(object)
    def follow(self, at_hand: AtHand) -> None:
        """Note what is *at_hand*, and that it is read today."""
        self._path = str(at_hand.path) if at_hand.path and at_hand.path.is_absolute() else ""
        if not self._path:
            return
        before = self._library.shelf.get(self._path, Shelved())
        edition, article = edition_of(at_hand), at_hand.article
        is_beside = text_of(at_hand) is not None
        self._library.shelf[self._path] = Shelved(
            title=article.title,
            below=article.subtitle,
            day=date.today().isoformat(),  # noqa: DTZ011 - on the reader's own clock
            paragraph=max(1, before.paragraph),
            paragraphs=len(article.paragraphs),
            passages=len(at_hand.passages),
            of=len(at_hand.attachments),
            otherwise=sum(not each.reads_as_marked for each in at_hand.attachments if each.span),
            edition=edition.article.title if edition and is_beside else "",
            estimates=sum(passage.estimate_count for passage in at_hand.passages),
            sources=len(at_hand.sources),
        )

    @Slot(int)
    def note_paragraph(self, number: int) -> None:
        """Note the paragraph that is being read."""
        shelved = self._library.shelf.get(self._path)
        if shelved is not None and shelved.paragraph != number:
            self._library.shelf[self._path] = replace(shelved, paragraph=number)
