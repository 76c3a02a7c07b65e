"""Sets the panes side by side, with the bars above them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reader.ui.article.article_view import ArticleView
from reader.ui.bars.find_bar import FindBar
from reader.ui.bars.notice_bar import NoticeBar
from reader.ui.look.look import Look
from reader.ui.passages.passage_list import PassageList
from reader.ui.perspectives.perspectives_pane import PerspectivesPane

# Narrower than this, the perspectives go below the article: Measures in CONTRIBUTING.md.
NARROW = 900


class Panes(QWidget):
    """The list of passages, the article and the perspectives; notices and the search above."""

    dropped = Signal(object)  # QMimeData, for as long as the signal lasts

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.notice = NoticeBar(look, self)
        self.find_bar = FindBar(look, self)
        self.passages = PassageList(look, self)
        self.article = ArticleView(look, self)
        self.perspectives = PerspectivesPane(look, self)
        self.beside = QSplitter(Qt.Orientation.Horizontal, self)
        self.all = QSplitter(Qt.Orientation.Horizontal, self)

        for splitter in (self.all, self.beside):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        self.beside.addWidget(self.article)
        self.beside.addWidget(self.perspectives)
        self.beside.setStretchFactor(0, 58)
        self.beside.setStretchFactor(1, 42)
        self.all.addWidget(self.passages)
        self.all.addWidget(self.beside)
        self.all.setStretchFactor(1, 1)
        self.find_bar.hide()
        self.setAcceptDrops(True)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.find_bar)
        column.addWidget(self.all, 1)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """Return the panes and bars in the order in which the keyboard goes round them."""
        return (self.article, self.perspectives, self.passages, self.find_bar, self.notice)

    def turn(self, *, narrow: bool) -> None:
        """Put the perspectives below the article in a narrow window, beside it in a wide one."""
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self.beside.orientation() != wanted:
            self.beside.setOrientation(wanted)
            self.beside.setSizes([500, 500] if narrow else [580, 420])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take texts, and files and folders of this machine."""
        if event.mimeData().hasText() or event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what is dropped."""
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())
