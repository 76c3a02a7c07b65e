"""What is offered to a reader of a text."""

from dataclasses import dataclass

from reader.model.edition.attachment import Attachments
from reader.model.edition.edition import Edition
from reader.model.library.decision_file import Kept


@dataclass(frozen=True, slots=True)
class Offer:
    """An edition whose perspectives may be shown beside a text, and where its passages stand."""

    edition: Edition
    attachments: Attachments
    kept: Kept
