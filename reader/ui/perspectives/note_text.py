"""A stretch of notes: as tall as its text, with links that can be clicked and walked with Tab."""

from math import ceil, inf

from PySide6.QtCore import QPoint, QPointF, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from reader.model.markup.citations import superscripts
from reader.model.text.search import Query
from reader.ui.look.focus_ring import paint_ring
from reader.ui.look.look import Look
from reader.ui.look.safe_browser import SafeBrowser
from reader.ui.look.typefaces import measure, proportional_leading
from reader.ui.look.words_found import areas_of, find_words, paint_frames, reversed_format

_WALKING = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class NoteText(SafeBrowser):
    """Notes in safe HTML, as tall as they need; the pane around them scrolls."""

    def __init__(self, look: Look, chosen: QFont, parent: QWidget | None = None) -> None:
        """Set the notes in the colours of *look* and the typeface *chosen*."""
        super().__init__(parent)
        self._theme = look.theme
        self._chosen = chosen
        self._letters = look.notes
        self._most = ceil(measure(chosen, look.notes.length))
        self._hits: tuple[QTextCursor, ...] = ()
        self._sought: tuple[Query, int | None] = (Query(), None)
        self._heights: dict[int, int] = {}

        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        self.viewport().setAutoFillBackground(False)
        self.setFont(chosen)

    def show_html(self, html: str, *, colour: str = "") -> None:
        """Show safe *html*, in the theme's text colour or another."""
        pixels = self._chosen.pixelSize()
        space = round(self._letters.space * self._letters.leading * pixels)
        italic = "italic" if self._chosen.italic() else "normal"
        self.document().setDefaultStyleSheet(f"""
            body, p, li {{
                font-family: "{self._chosen.family()}"; font-size: {pixels}px;
                font-style: {italic}; color: {colour or self._theme.text.name()};
                line-height: {proportional_leading(self._chosen, self._letters.leading):.0f}%;
            }}
            p {{ margin-top: 0; margin-bottom: {space}px; }}
            ul, ol {{ margin-top: 0; margin-bottom: {space}px; margin-left: 0; }}
            li {{ margin-bottom: {round(0.25 * pixels)}px; }}
            strong, b {{ font-weight: 600; color: {self._theme.text.name()}; }}
            a {{ color: {self._theme.text.name()}; text-decoration: underline; }}
            a.cited {{
                color: {self._theme.muted.name()}; font-weight: 600; text-decoration: none;
            }}
        """)
        self.document().setIndentWidth(1.15 * pixels)
        self.setHtml(superscripts(html))
        # Where there is nothing to be done no key leads.
        there = Qt.FocusPolicy.StrongFocus if "<a " in html else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(there)
        self._heights.clear()
        self.updateGeometry()
        if self._hits:
            self.show_hits(*self._sought)

    def show_hits(self, query: Query, current: int | None) -> None:
        """Frame what *query* finds, and show the *current* hit (counted from 0) in reverse."""
        self._sought = query, current
        self._hits = find_words(self.document(), query)
        selections = []
        if current is not None and current < len(self._hits):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._hits[current]
            selection.format = reversed_format(self._theme)
            selections.append(selection)
        self.setExtraSelections(selections)
        self.viewport().update()

    def hit_area(self, hit: int) -> QRectF:
        """Return where a hit is drawn, in this widget; empty where there is no such hit."""
        return next(areas_of(self._hits[hit]), QRectF()) if hit < len(self._hits) else QRectF()

    def position_at(self, y: int) -> int:
        """Return where in the text the first line begins that is at least half below *y*."""
        half = self.fontMetrics().height() // 2
        return self.cursorForPosition(QPoint(0, y + half)).position() if y > 0 else 0

    def focus_link(self, position: int) -> None:
        """Bring the keyboard to the first link from a *position* on, or further on in the page."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.textCursor()
        # Qt goes on from what is selected, and else from the beginning.
        cursor.setPosition(max(0, position - 1))
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.focusNextPrevChild(True)

    def heightForWidth(self, width: int) -> int:
        """Return the height that the text needs at a *width*."""
        if width not in self._heights:
            document = self.document()
            before = document.textWidth()
            # Told of a size, Qt would lay the text out for the width that it has by now.
            with QSignalBlocker(document.documentLayout()):
                document.setTextWidth(min(width, self._most))
                self._heights[width] = max(1, ceil(document.size().height()))
            # What is not shown yet is asked for what it will have next, and is then laid out.
            if self.isVisible():
                document.setTextWidth(before)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return a line's height: layouts ask *heightForWidth* once they know the width."""
        return QSize(240, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Return that any width will do."""
        return QSize(60, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the text out, where to ask for its height has not done so already."""
        if not self._is_laid_out:
            super().resizeEvent(event)
            self._lay_out()
        else:
            self.verticalScrollBar().setMaximum(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the text out, where it was asked for other heights since."""
        super().showEvent(event)
        if not self._is_laid_out:
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, then frames around the hits, and a ring at the keyboard's link."""
        super().paintEvent(event)
        link = self.focused_link
        if not self._hits and link is None:
            return
        painter = QPainter(self.viewport())
        scrolled = QPointF(0, self.verticalScrollBar().value())  # on a card higher than the screen
        painter.translate(-scrolled)
        paint_frames(painter, self._hits, self._theme)
        # With its corners it covers Qt's own ring, which is dotted and a pixel wide.
        view = QRectF(self.viewport().rect()).translated(scrolled)
        for area in areas_of(link) if link is not None else ():
            paint_ring(painter, area, view, self._theme.focus, radius=0)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go on to the first link, or back to the last: at the text itself there is no step."""
        super().focusInEvent(event)
        if event.reason() in _WALKING and not self.textCursor().hasSelection():
            self.focusNextPrevChild(event.reason() is Qt.FocusReason.TabFocusReason)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _lay_out(self) -> None:
        """Set the lines as wide as the widget, or as long as they may be."""
        self.document().setTextWidth(min(self.viewport().width(), self._most))

    @property
    def _is_laid_out(self) -> bool:
        width, height = self.viewport().size().toTuple()
        is_set = self.document().textWidth() == min(width, self._most)
        return is_set and self._heights.get(width, inf) <= height
