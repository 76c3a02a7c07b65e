"""The menu of what concerns the article as a whole."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.edition import Edition
from reader.model.edition.topics import topics
from reader.ui.menus.topic_names import topic_name


class TopicsMenu(QMenu):
    """A menu with the topics of what is at hand; hidden where it has none."""

    topic_activated = Signal(str)  # its id

    def __init__(self, about: QAction, parent: QWidget) -> None:
        """Offer nothing yet, and follow *about*, the action that leads to what is at hand."""
        super().__init__(parent)
        self._about = about
        self.setTitle(self.tr("The Article as a &Whole"))
        self.triggered.connect(self._take)

    @Slot(object)
    def show_article(self, at_hand: AtHand) -> None:
        """Offer the topics of what is *at_hand*, and itself by the name of what it is."""
        is_edition = isinstance(at_hand, Edition)
        self._about.setText(
            self.tr("About This &Edition") if is_edition else self.tr("About This &Text")
        )
        self.clear()
        for topic in topics(at_hand):
            self.addAction(topic_name(topic).replace("&", "&&")).setData(topic.id)
        self.menuAction().setVisible(bool(self.actions()))

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        self.topic_activated.emit(action.data())
