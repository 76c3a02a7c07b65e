"""Says above the text what is being done or offered, in one line, and lets the reader answer."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader.model.edition.at_hand import AtHand
from reader.ui.bars.notice import Notice, notice_of
from reader.ui.look.icons import icon
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font
from reader.ui.tasks.keeping import Failure

if TYPE_CHECKING:
    from reader.model.attach.offer import Offer

# What is done sooner is not worth a bar that comes and goes.
_PATIENCE = 400  # milliseconds
# Beyond this a sentence takes more room from the text than it is worth.
_LARGEST = 22.5  # pixels
# Where the answers would take more of the width, they stand below the sentence.
_MOST = 0.4
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoticeBar(QWidget):
    """A bar above the text, there only while there is something to say.

    What failed comes first, and what stood there comes back once that is put away.
    """

    cancelled = Signal()
    offer_accepted = Signal()
    reading_again_requested = Signal()  # of what has changed
    retry_requested = Signal()  # to keep what could not be kept
    copy_requested = Signal(str)  # the text that could not be kept
    said = Signal(str)  # for those who listen
    left = Signal()  # to where the reader was

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._text = QLabel(self, wordWrap=True)
        self._progress = QProgressBar(self, textVisible=False)
        self._accept = QPushButton(self)
        self._copy = QPushButton(self.tr("Copy the Text"), self)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._close = QToolButton(self, autoRaise=True)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._failures: dict[str, Failure] = {}
        self._said: Notice | None = None  # or is to be, once nothing failed
        self._shown: Notice | None = None
        self._later: list[Notice] = []  # once nothing else is said

        self.setObjectName("notice")
        self.setAccessibleName(self.tr("Notice"))
        self.setAutoFillBackground(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._progress.setRange(0, 100)
        self._progress.setFixedSize(140, 8)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setToolTip(self.tr("Not now (Esc)"))
        self._close.setAccessibleName(self.tr("Not now"))

        self._answers = QHBoxLayout()
        self._answers.setSpacing(12)
        for widget in (self._progress, self._accept, self._copy, self._cancel, self._close):
            self._answers.addWidget(widget)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(24, 8, 10, 8)
        self._row.setSpacing(12)
        self._row.addWidget(self._text, 1)
        self._row.addLayout(self._answers)
        self.hide()

        self._patience.timeout.connect(self._show_first)
        self._accept.clicked.connect(self._take)
        self._copy.clicked.connect(self._ask_to_copy)
        self._cancel.clicked.connect(self.cancelled)
        self._close.clicked.connect(self._put_away)
        self.show_look(look)

    @Slot(str)
    def show_work(self, words: str) -> None:
        """Say what is being done, if it takes so long that one wonders."""
        self._progress.setValue(0)
        self._said = Notice(words, is_work=True)
        if self.isHidden():
            self._patience.start()
        else:
            self._show_first()

    @Slot(float)
    def show_progress(self, done: float) -> None:
        """Show how much is done, from 0 to 1, or that nobody knows."""
        self._progress.setRange(0, 0 if done < 0 else 100)
        self._progress.setValue(round(100 * done))

    @Slot()
    def end_work(self) -> None:
        """Say no more of what is done now."""
        self._say(None)

    @Slot(object)
    def show_article(self, at_hand: AtHand) -> None:
        """Fall silent: what was said was about another text, or has been answered."""
        del at_hand
        self._later.clear()
        self.end_work()

    @Slot(object)
    def show_offer(self, offer: "Offer") -> None:
        """Offer the perspectives of an edition on the text that is read."""
        self._say(notice_of(offer))

    @Slot(str)
    def show_message(self, words: str) -> None:
        """Say one sentence, until the reader puts it away or opens something."""
        self._say(Notice(words))

    def add_message(self, words: str) -> None:
        """Say one sentence more, behind what is said already."""
        said = self._said
        self._say(replace(said, words=f"{said.words} {words}") if said else Notice(words))

    @Slot(str)
    def show_fault(self, words: str) -> None:
        """Say one sentence before all else, until the reader puts it away."""
        self.show_failure(Failure(words, words))

    @Slot(object)
    def show_failure(self, failure: Failure) -> None:
        """Say what failed likewise, after what failed before; anew where that is said already."""
        self._failures[failure.name] = failure
        if self._first_failure() is failure:
            self._shown = None
            self._show_first()

    @Slot(str)
    def take_back_failure(self, name: str) -> None:
        """Say no more of what failed by that *name*: it is mended."""
        pointed_at = QApplication.focusWidget()
        was_here = pointed_at is not None and self.isAncestorOf(pointed_at)
        shown = self._first_failure()
        self._failures.pop(name, None)
        self._show_first()
        if was_here and shown is not None and shown.name == name:
            self.left.emit()

    @Slot(str)
    def show_way_back(self, title: str) -> None:
        """Say how to come back to what a paste took the place of, once nothing else is said."""
        words = self.tr("You pasted a text; Alt+Left leads back to “{title}”.")
        self._say_later(Notice(words.format(title=title)))

    @Slot(str)
    def show_change(self, name: str) -> None:
        """Offer to read again what has changed, by its *name*, once nothing else is said."""
        words = self.tr("“{name}” has changed.").format(name=name)
        self._say_later(Notice(words, self.tr("Read Again")))

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        theme = look.theme
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Window, theme.pane)
        self.setPalette(palette)
        chosen = font(SANS, min(look.small_pixels, _LARGEST))
        for widget in (self._text, self._accept, self._copy, self._cancel):
            widget.setFont(chosen)
        self._close.setIcon(icon("close", theme.text.name()))
        line, chunk = theme.line.name(), theme.focus.name()
        self._progress.setStyleSheet(
            f"QProgressBar {{ background: {line}; border: 0; border-radius: 4px; }}"
            f"QProgressBar::chunk {{ background: {chunk}; border-radius: 4px; }}"
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sentence room enough."""
        super().resizeEvent(event)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line below."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().mid().color())
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the keyboard with Return, and put the bar away with Esc."""
        pointed_at = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self._put_away()
        elif event.key() in _RETURN and isinstance(pointed_at, QAbstractButton):
            pointed_at.click()
        else:
            super().keyPressEvent(event)

    def _say(self, notice: Notice | None) -> None:
        """Say *notice*, or nothing, in the place of what was said but for what failed."""
        self._patience.stop()
        self._said = notice
        if notice and not self._failures:
            self._shown = None  # the same words are news when they are said again
        self._show_first()

    def _say_later(self, notice: Notice) -> None:
        self._later.append(notice)
        self._show_first()

    def _first_failure(self) -> Failure | None:
        return next(iter(self._failures.values()), None)

    def _first(self) -> Notice | None:
        """Return what is to be said before all else."""
        if failure := self._first_failure():
            answer = self.tr("Try Again") if failure.unkept else ""
            return Notice(failure.words, answer, failure=failure)
        if self._said:
            return None if self._patience.isActive() else self._said
        return next(iter(self._later), None)

    @Slot()
    def _show_first(self) -> None:
        notice, before = self._first(), self._shown
        self._shown = notice
        if notice is None:
            self.hide()
        if notice is None or notice == before:
            return
        self._text.setText(notice.words)
        self._progress.setVisible(notice.is_work)
        self._cancel.setVisible(notice.is_work)
        self._accept.setText(notice.answer)
        self._accept.setVisible(bool(notice.answer))
        self._copy.setVisible(notice.failure is not None and bool(notice.failure.text))
        self._close.setVisible(not notice.is_work)
        # Whoever goes to the bar by keyboard comes to the answer first.
        answers = self._accept if notice.answer else self._close
        self.setFocusProxy(self._cancel if notice.is_work else answers)
        self._make_room()
        self.show()
        if not notice.is_work:
            self.said.emit(notice.words)

    def _make_room(self) -> None:
        """Put the answers below the sentence where beside it there is no room for both."""
        below = self._answers.sizeHint().width() > _MOST * self.width()
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if below else ways.LeftToRight)
        at_the_end = Qt.AlignmentFlag.AlignRight if below else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self._answers, at_the_end)

    @Slot()
    def _take(self) -> None:
        if self._first_failure():
            self.retry_requested.emit()
            return
        is_offer = self._said is not None
        del self._later[: not is_offer]
        self._say(None)
        (self.offer_accepted if is_offer else self.reading_again_requested).emit()
        self.left.emit()

    @Slot()
    def _ask_to_copy(self) -> None:
        if failure := self._first_failure():
            self.copy_requested.emit(failure.text)

    @Slot()
    def _put_away(self) -> None:
        if failure := self._first_failure():
            del self._failures[failure.name]
            self._show_first()
        elif self._said:
            if self._said.is_work:
                self.cancelled.emit()
            self._say(None)
        else:
            del self._later[:1]
            self._show_first()
        self.left.emit()
