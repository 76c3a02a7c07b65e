"""What the notice bar says at one time, and how it is answered."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.ui.tasks.keeping import Failure

if TYPE_CHECKING:
    from reader.model.attach.offer import Offer

_CONTEXT = "NoticeBar"


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said in *words*: work, an offer that an *answer* accepts, a failure or a message."""

    words: str
    answer: str = ""
    is_work: bool = False
    failure: Failure | None = None


def notice_of(offer: "Offer") -> Notice:
    """Return what to say of perspectives that an edition has on the text that is read."""
    found = offer.attachments
    if found.belongs:
        text = QCoreApplication.translate(
            _CONTEXT,
            "“{title}” has perspectives on this text: {placed} of {count} passages found.",
        )
        answer = QCoreApplication.translate(_CONTEXT, "Show Them")
    else:
        text = QCoreApplication.translate(
            _CONTEXT,
            "This looks like a different text than “{title}”: of its {count} passages "
            "{placed} may stand here.",
        )
        answer = QCoreApplication.translate(_CONTEXT, "Look All the Same")
    title = offer.edition.article.title
    placed = found.placed if found.belongs else found.seen
    return Notice(text.format(title=title, placed=placed, count=len(found.found)), answer)
