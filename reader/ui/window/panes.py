"""Sets the panes side by side, with the bars above them."""

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPalette
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from reader.ui.article.article_view import ArticleView
from reader.ui.look.look import Look

# Narrower than this, the perspectives go below the article: Measures in CONTRIBUTING.md.
NARROW = 900
# Narrower than this, a list has no room beside the article either, and lies over it.
_OVER = 1100
# Narrower than this, two columns leave no room for the article, and else so much of the width.
_TWO_COLUMNS, _BESIDE_TWO = 1100, 0.38
# In pixels: what such a list leaves free of it where it can, and the least widths of the list and
# of the perspectives.
_FREE = 40
_LIST, _PERSPECTIVES = 280, 300


class Panes(QWidget):
    """The list of passages, the article and the perspectives; notices and the search above.

    At first only the article is there, and beside it the ground on which the others will stand.
    """

    dropped = Signal(object)  # QMimeData, for as long as the signal lasts

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.article = ArticleView(look, self)
        self.beside = QSplitter(self)
        self.all = QSplitter(self)
        # The list of passages and the perspectives, or the ground on which they will stand.
        self.list_place: QWidget = _Ground(look, _LIST)
        self.perspectives_place: QWidget = _Ground(look, _PERSPECTIVES)
        self._is_turned = self.is_over = False
        self._lists: list[QWidget] = [self.list_place]
        self._widths: tuple[int, ...] = ()  # of the list and what is beside it
        self._page: QWidget | None = None  # that is shown in the place of all panes
        self._ring: QWidget | None = None
        self.usual_sizes: list[int] = []  # of what is beside, while the perspectives have more

        for splitter in (self.all, self.beside):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        self.beside.addWidget(self.article)
        self.beside.addWidget(self.perspectives_place)
        self.all.addWidget(self.list_place)
        self.all.addWidget(self.beside)
        self._share()
        self.setAcceptDrops(True)
        self.all.installEventFilter(self)
        self.all.splitterMoved.connect(self._note_widths)

        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.all, 1)

    def complete(self, look: Look) -> None:
        """Make the other panes and the bars, each as it looks in *look*."""
        from reader.ui.bars.find_bar import FindBar
        from reader.ui.bars.notice_bar import NoticeBar
        from reader.ui.look.focus_ring import FocusRing
        from reader.ui.passages.passage_list import PassageList
        from reader.ui.perspectives.perspectives_pane import PerspectivesPane

        self.notice = NoticeBar(look, self)
        self.find_bar = FindBar(look, self)
        self.passages = PassageList(look, self)
        self.perspectives = PerspectivesPane(look, self)

        self.find_bar.hide()
        self._column.insertWidget(0, self.notice)
        self._column.insertWidget(1, self.find_bar)
        for splitter, ground, pane in (
            (self.all, self.list_place, self.passages),
            (self.beside, self.perspectives_place, self.perspectives),
        ):
            is_shown = not ground.isHidden()
            if (place := splitter.indexOf(ground)) >= 0:
                splitter.replaceWidget(place, pane)
            pane.setVisible(is_shown)
            ground.setParent(pane)
            ground.deleteLater()
        self._lists = [self.passages]
        self.list_place, self.perspectives_place = self.passages, self.perspectives
        for pane in (self.passages, self.perspectives):
            FocusRing(pane.focusProxy() or pane)
        self._share()
        # Tab, and whoever listens, comes to all that stands before the article before it.
        QWidget.setTabOrder(self.passages.focusProxy() or self.passages, self.article)
        self.all.raise_()
        self._lay_over()

    def show_beside(self, pane: QWidget, width: int) -> None:
        """Show a *pane* of a *width* in pixels before all others, for as long as it is shown."""
        self._lists.append(pane)
        self._move(pane)
        if not self.is_over:
            self.all.setSizes([width, *self.all.sizes()[1:]])
            self._share()
        QWidget.setTabOrder(pane, self.article)

    def show_page(self, page: QWidget | None) -> None:
        """Show a *page* in the place of all panes, or None for the panes again."""
        if self._page is not None:
            self._page.hide()
        self._page = page
        self.all.setVisible(page is None)
        if page is not None:
            self._column.addWidget(page, 1)
            page.show()
            page.raise_()  # above a list that lies over the text

    @Slot(bool)
    def give_room(self, given: bool) -> None:
        """Give the perspectives the room that two columns need, or take it back."""
        if given and not self.usual_sizes:
            self.usual_sizes = self.beside.sizes()
            self.turn(self.window().width())
            width = self.beside.width()
            self.beside.setSizes([round(_BESIDE_TWO * width), round((1 - _BESIDE_TWO) * width)])
        elif not given and self.usual_sizes:
            sizes, self.usual_sizes = self.usual_sizes, []
            self.article.show()
            self.beside.setSizes(sizes)

    @property
    def widths(self) -> tuple[int, ...]:
        """Return how wide the list of passages is and what is beside it, in pixels."""
        self._note_widths()
        return self._widths

    @widths.setter
    def widths(self, widths: tuple[int, ...]) -> None:
        self._widths = widths
        if not self.is_over:
            self.all.setSizes(widths)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """Return the panes and bars in the order in which the keyboard goes round them."""
        return (self.article, self.perspectives, self.passages, self.find_bar, self.notice)

    def turn(self, width: int) -> None:
        """Put side by side, or below and over one another, what has room for that in a *width*."""
        if self.usual_sizes:
            self.article.setVisible(width >= _TWO_COLUMNS)
        if self._is_turned != (width < NARROW):
            from PySide6.QtCore import Qt  # its many enumerations take long, and few starts turn

            self._is_turned = width < NARROW
            ways = {True: Qt.Orientation.Vertical, False: Qt.Orientation.Horizontal}
            self.beside.setOrientation(ways[self._is_turned])
            self.beside.setSizes([500, 500] if self._is_turned else [580, 420])
        if self.is_over != (width < _OVER):
            self.is_over = width < _OVER
            for pane in self._lists:
                self._move(pane)
            if not self.is_over:
                self.all.setSizes([*self._widths, *self._widths][-self.all.count() :])
                self._share()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let what lies over the article go along with it."""
        # The event first: while all is taken apart others come, when nothing is known any more.
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.is_over:
            self._lay_over()
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take texts, and files and folders of this machine."""
        if event.mimeData().hasText() or event.mimeData().hasUrls():
            event.acceptProposedAction()
            from reader.ui.look.drop_ring import DropRing  # few starts see anything dragged

            self._end_ring()
            self._ring = DropRing(self)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Offer to take nothing any more."""
        self._end_ring()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what is dropped."""
        self._end_ring()
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())

    @Slot()
    def _note_widths(self) -> None:
        if not self.is_over and self.list_place.isVisible():
            self._widths = tuple(self.all.sizes()[-2:])

    def _move(self, pane: QWidget) -> None:
        """Put a *pane* over the article, or beside it."""
        is_shown = not pane.isHidden()
        focused = QApplication.focusWidget()  # which Qt gives to another once its pane moves
        if self.is_over:
            pane.setParent(self)
        else:
            self.all.insertWidget(0, pane)
        pane.setContentsMargins(
            0, 0, int(self.is_over), 0
        )  # for a line that parts it from the text
        pane.setVisible(is_shown)
        if focused is not None and pane.isAncestorOf(focused):
            focused.setFocus()
        self._lay_over()

    def _lay_over(self) -> None:
        if self.is_over:
            below = self.all.geometry()
            for pane in self._lists:
                most = max(pane.minimumWidth(), below.width() - _FREE)
                width = min(pane.sizeHint().width(), most)
                pane.setGeometry(below.x(), below.y(), width, below.height())
                pane.raise_()

    def _end_ring(self) -> None:
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None

    def _share(self) -> None:
        self.beside.setStretchFactor(0, 58)
        self.beside.setStretchFactor(1, 42)
        self.all.setStretchFactor(self.all.indexOf(self.beside), 1)


class _Ground(QWidget):
    """The empty ground of a pane, as wide as the pane may become."""

    def __init__(self, look: Look, least: int) -> None:
        super().__init__()
        palette = look.theme.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.pane)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.setMinimumWidth(least)
