"""The counts of a passage that wait, folded away, behind a button."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from reader.ui.look.look import Look
from reader.ui.perspectives.unfolding import Unfolding


class MoreCounts(Unfolding):
    """The button that unfolds them."""

    def __init__(self, count: int, look: Look, parent: QWidget) -> None:
        """Offer so many counts, all of them folded away."""
        names = (
            QCoreApplication.translate("MoreCounts", "{count} more counts, of other things"),
            QCoreApplication.translate("MoreCounts", "{count} more"),
        )
        name, short = (name.format(count=count) for name in names)
        super().__init__(name, short, look, parent)
