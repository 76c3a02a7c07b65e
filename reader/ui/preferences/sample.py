"""A sample of what is being read, with a passage chosen and its first note beside it."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from reader.model.edition.passage import Passage
from reader.model.markup.perspectives import ATTRIBUTION, CONTEXT
from reader.session.session import Session
from reader.ui.article.article_view import ArticleView
from reader.ui.look.look import Look
from reader.ui.perspectives.note_text import NoteText

# In pixels at 100 %: the least height of either half.
_HEIGHT = 260


class Sample(QFrame):
    """The article and a note, set as the window sets them."""

    def __init__(self, session: Session, look: Look, parent: QWidget) -> None:
        """Show what *session* reads, from the passage that is chosen or its first one on."""
        super().__init__(parent)
        self._session = session
        self._article = ArticleView(look, self)
        self._beside = QWidget(self)
        self._name = QLabel(self.tr("Sample"), self)
        self._note: NoteText | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)

        self._article.setAccessibleName(self.tr("Sample of the article"))
        self._article.setMinimumWidth(1)
        self._beside.setAutoFillBackground(True)
        self._inside = QVBoxLayout(self._beside)
        self._inside.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._name.setContentsMargins(24, 8, 24, 4)
        column.addWidget(self._name)
        column.addLayout(self._row, 1)
        self._row.setSpacing(0)
        self._row.addWidget(self._article, 58)
        self._row.addWidget(self._beside, 42)
        if (at_hand := session.reading.at_hand) is not None:
            self._article.show_article(at_hand)
            self._article.show_marks(session.marks)
            self._article.show_passage(self._passage)
        session.marks_changed.connect(self._article.show_marks)
        self.show_look(look)

    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        self._article.show_look(look)
        palette = look.theme.palette()
        palette.setColor(palette.ColorRole.Window, look.theme.pane)
        self._beside.setPalette(palette)
        if self._note is not None:
            self._note.hide()
            self._note.deleteLater()
        self._note = NoteText(look, look.noting(look.notes_pixels), self._beside)
        self._note.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._note.setAccessibleName(self.tr("Sample of the perspectives"))
        self._note.show_html(self._html)
        self._inside.insertWidget(0, self._note)
        QTimer.singleShot(0, self._show_passage)

    def stack(self, *, stacked: bool) -> None:
        """Put the note below the article, or beside it."""
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        self._article.setMinimumHeight(_HEIGHT)
        self._beside.setMinimumHeight(_HEIGHT // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Begin with the passage, once there is room for it."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self._show_passage)

    @property
    def _passage(self) -> Passage | None:
        reading = self._session.reading
        passages = reading.at_hand.passages if reading.at_hand is not None else ()
        return reading.passage or next(iter(passages), None)

    @property
    def _html(self) -> str:
        if self._passage is None:
            return f"<p>{self.tr('Here stand the perspectives on a passage.')}</p>"
        perspectives = self._session.searching.perspectives(self._passage)
        return perspectives.html(ATTRIBUTION) or perspectives.html(CONTEXT)

    @Slot()
    def _show_passage(self) -> None:
        at_hand, passage = self._session.reading.at_hand, self._passage
        if at_hand is not None and passage is not None:
            block = at_hand.article.blocks[at_hand.article.block_at(passage.span.start)]
            self._article.scroll_to(block.span.start)
