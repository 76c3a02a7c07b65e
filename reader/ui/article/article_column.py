"""A text in one column of good measure, with a margin, that loads nothing from anywhere."""

from typing import NamedTuple

from PySide6.QtCore import QLocale, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPalette, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QWidget

from reader.ui.look.bar_styles import scroll_bar_style, scroll_strip_style
from reader.ui.look.look import Look
from reader.ui.look.safe_browser import SafeBrowser

# How far down the pane comes to stand what is gone to.
THIRD = 1 / 3
# So near the edge of the pane, in parts of its height, one would rather have more of the text.
_EDGE = 0.1
# The least room beside the column, and the narrowest that one can read in, in pixels.
_SIDE, _LEAST = 18, 300

# By so much, in eighths of a degree, a wheel turns until it clicks.
_NOTCH = 120

# Of the margin, in parts of the letter size: the number stands left, the glyphs next to the text.
# The margin gives way to the text in a narrow pane, down to what number and glyphs need.
_GUTTER, _LEAST_GUTTER, _GUTTER_SHARE = 4.4, 3.3, 0.16


def gutter(look: Look, pane: float) -> float:
    """Return the width of the margin for numbers and glyphs in a *pane* so wide, in pixels."""
    letter = look.article_pixels
    return max(_LEAST_GUTTER * letter, min(_GUTTER * letter, _GUTTER_SHARE * pane))


class Held(NamedTuple):
    """The line at a *position*, so far *beyond* the top, held where these are *watched*.

    *paragraph* is where the reader was told to be.
    """

    position: int
    beyond: int
    watched: tuple[int, ...]
    paragraph: int


class ArticleColumn(SafeBrowser):
    """The column; those who derive from it say what stands in it and how wide its margin is."""

    zoom_requested = Signal(int)  # in steps, negative for smaller

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Be empty."""
        super().__init__(parent)
        self.look = look
        self._turned = 0
        self.setMouseTracking(True)
        self.setMinimumWidth(_LEAST)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def colour(self) -> None:
        """Take the colours of the look."""
        theme = self.look.theme
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.page)
        self.setPalette(palette)
        self.verticalScrollBar().setStyleSheet(scroll_strip_style(theme))
        self.horizontalScrollBar().setStyleSheet(scroll_bar_style(theme))

    def speak(self, language: str) -> None:
        """Let those who read the screen aloud know the *language* of the text, where it has one."""
        locale = QLocale(language)
        if locale.language() == QLocale.Language.C:
            self.unsetLocale()
        else:
            self.setLocale(locale)

    def set_measure(self, gutter: float) -> None:
        """Leave the column its measure and *gutter*, and put what is over on both sides."""
        column = self.look.article_measure + gutter
        free = self.width() - self.verticalScrollBar().sizeHint().width() - column
        side = max(_SIDE, round(free / 2))
        self.setViewportMargins(max(6, side - _SIDE), 0, side, 0)

    def set_margins(self, document: QTextDocument, gutter: float, *, right: bool = False) -> None:
        """Set the margins inside a *document*: above and below, and for the paragraphs' numbers.

        They stand left of the text, or *right* of one that reads from right to left.
        """
        frame = document.rootFrame().frameFormat()
        frame.setLeftMargin(0 if right else gutter)
        frame.setRightMargin(gutter if right else 0)
        frame.setTopMargin(1.6 * self.look.article_pixels)
        # Room below, so that the last passage too can stand at a third from the top.
        frame.setBottomMargin(0.4 * self.height())
        if frame != document.rootFrame().frameFormat():
            document.rootFrame().setFrameFormat(frame)

    @property
    def scrolled(self) -> QPoint:
        """Return which place of the document is at the top left of the viewport."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def is_amid_view(self, rectangle: QRectF) -> bool:
        """Tell whether *rectangle* (in the document) is in full view, and not near an edge."""
        view = QRectF(self.viewport().rect()).translated(self.scrolled.toPointF())
        edge = _EDGE * view.height()
        return view.adjusted(0, edge, 0, -edge).contains(rectangle)

    def bring_into_view(self, rectangle: QRectF, *, whole: bool = False) -> None:
        """Scroll so that *rectangle* (in the document) begins a third from the top.

        The *whole* of it is seen where that is high enough, for which it begins further up.
        """
        height = self.viewport().height()
        top = rectangle.top() - THIRD * height
        if whole:
            top = min(rectangle.top(), max(top, rectangle.bottom() - height))
        self.verticalScrollBar().setValue(round(top))
        # Beyond the column there are only the last columns of wide tables.
        beyond = round(rectangle.right()) + _SIDE - self.viewport().width()
        beyond = min(beyond, round(rectangle.left()) - _SIDE)
        self.horizontalScrollBar().setValue(max(0, beyond))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # Fine wheels and touchpads turn by a little at a time.
            self._turned += event.angleDelta().y()
            steps = int(self._turned / _NOTCH)
            if steps:
                self._turned -= steps * _NOTCH
                self.zoom_requested.emit(steps)
            event.accept()
        else:
            super().wheelEvent(event)
