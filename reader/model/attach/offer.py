"""What is offered to a reader of a text."""

from dataclasses import dataclass

from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Attachments
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.library.decision_file import Kept


@dataclass(frozen=True, slots=True)
class Offer:
    """An edition whose perspectives may be shown beside a text, and where its passages stand."""

    edition: Edition
    attachments: Attachments
    kept: Kept

    def beside(self, text: OpenedText) -> AttachedEdition:
        """Return the *text* with these perspectives beside it."""
        found = self.attachments
        return AttachedEdition(
            edition=self.edition, text=text, attachments=found.found, belongs=found.belongs
        )
