"""Says which passage is meant to those who listen to the screen."""

from PySide6.QtCore import QCoreApplication

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Kind, Passage
from reader.ui.look.kind_names import kind_name

_CONTEXT = "PassageInWords"


def passage_in_words(passage: Passage, at_hand: AtHand) -> str:
    """Return which *passage* of how many it is, of what kinds and where."""
    template = QCoreApplication.translate(
        _CONTEXT, "{number} of {count}, {kinds}, “{quotation}”, paragraph {paragraph}"
    )
    return template.format(
        number=at_hand.passages.index(passage) + 1,
        count=len(at_hand.passages),
        kinds=", ".join(_kind_in_words(kind, passage) for kind in passage.kinds),
        quotation=passage.exact,
        paragraph=at_hand.paragraph_of(passage),
    )


def _kind_in_words(kind: Kind, passage: Passage) -> str:
    if kind is Kind.ESTIMATES:
        estimates = QCoreApplication.translate(_CONTEXT, "estimates, {count} figures")
        return estimates.format(count=passage.estimate_count)
    return kind_name(kind)
