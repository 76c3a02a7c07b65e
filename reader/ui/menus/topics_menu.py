"""The menu of what concerns the article as a whole."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.model.edition.edition import Edition
from reader.model.edition.topics import topics


class TopicsMenu(QMenu):
    """A menu with the topics of the edition that is open; hidden where it has none."""

    topic_activated = Signal(str)  # its id

    def __init__(self, parent: QWidget) -> None:
        """Offer nothing yet."""
        super().__init__(parent)
        self.setTitle(self.tr("The Article as a &Whole"))
        self.triggered.connect(self._take)

    @Slot(object)
    def show_edition(self, edition: Edition) -> None:
        """Offer the topics of an *edition*."""
        self.clear()
        for topic in topics(edition):
            self.addAction(topic.title.replace("&", "&&")).setData(topic.id)
        self.menuAction().setVisible(bool(self.actions()))

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        self.topic_activated.emit(action.data())
