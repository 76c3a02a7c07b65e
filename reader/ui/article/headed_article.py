"""An article's head: what the marks mean, and a notice of which the first sentence is seen."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QUrl, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Kind, Passage
from reader.model.markup.links import MORE
from reader.ui.article.article_page import ArticlePage
from reader.ui.look.badge import paint_badge
from reader.ui.look.fragments import fragments
from reader.ui.look.look import Look
from reader.ui.look.mark_patterns import LINE, paint_line
from reader.ui.look.typefaces import SANS, font
from reader.ui.menus.actions import first_key

# Whoever has opened so many passages knows how: Measures in CONTRIBUTING.md.
KNOWN = 5
# In pixels at 100 %: the letters and their lines, the badge, between two meanings, and above and
# below the hairlines.
_LETTERS, _PITCH, _BADGE, _BETWEEN, _AROUND = 15.0, 28.0, 18.0, 28.0, 12.0


class HeadedArticle(ArticlePage):
    """An article below its head; those who derive from it paint what belongs to its words."""

    title_seen_changed = Signal(bool)  # whether the title is in view

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(look, parent)
        self.opened = 0  # passages, as far as it matters
        self._counted: set[str] = set()
        self.drawn: Collection[Kind] = frozenset(Kind)  # the kinds whose marks are
        self._kinds: tuple[Kind, ...] = ()
        self._in_full = True
        self._unfolded = False
        self._is_title_seen = True

    def open_article(self, at_hand: AtHand) -> None:
        """Lay out the article of what is *at_hand*, from its beginning."""
        self._in_full, self._unfolded = self.opened < KNOWN, False
        self._take_kinds(at_hand)
        super().open_article(at_hand)
        self._tell_title()

    def open_passages(self, at_hand: AtHand) -> None:
        """Show the same article with the passages of what is *at_hand*."""
        self._take_kinds(at_hand)
        super().open_passages(at_hand)

    @Slot()
    def show_legend(self) -> None:
        """Say in full again what the marks mean, and how they are opened."""
        self.opened, self._in_full = 0, True
        self._set_margins()
        self.scroll_to(0)
        self.viewport().update()

    def count(self, passage: Passage | None) -> None:
        """Take note that a *passage* was opened; the next article has a legend that fits that."""
        if passage is not None and passage.id not in self._counted:
            self._counted.add(passage.id)
            self.opened = min(KNOWN, self.opened + 1)

    def unfold(self, *, unfolded: bool) -> None:
        """Show all of the notice, or no more than its first sentence."""
        if unfolded != self._unfolded:
            self._unfolded = unfolded
            self._set_margins()
            self.laid_out.tell_size()

    @Slot(QUrl)
    def follow(self, url: QUrl) -> None:
        """Unfold the notice, or fold it again."""
        if url.toString() == MORE:
            self.unfold(unfolded=not self._unfolded)
        else:
            super().follow(url)

    def let_go(self) -> bool:
        """Select nothing any more; tell whether anything was selected."""
        cursor, bar = self.textCursor(), self.verticalScrollBar()
        if not cursor.hasSelection():
            return False
        cursor.clearSelection()
        scrolled = bar.value()
        self.setTextCursor(cursor)  # which Qt would bring into view
        bar.setValue(scrolled)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let go of what is selected with an arrow that scrolls nothing."""
        keys = QKeySequence.StandardKey
        sideways = event.matches(keys.MoveToNextChar) or event.matches(keys.MoveToPreviousChar)
        if not sideways or not self.let_go():
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and below its title what the marks mean."""
        super().paintEvent(event)
        legend = self._legend
        room = self.laid_out.room if legend.pieces else QPointF()
        if legend.pieces and room.y() + legend.height > self.scrolled.y():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-self.scrolled)
            legend.paint(painter, room, self.look, self.drawn)
            painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and tell whether the title came into view or went."""
        super().scrollContentsBy(dx, dy)
        self._tell_title()

    # -- how it is done

    def _take_kinds(self, at_hand: AtHand) -> None:
        there = {passage.kind for passage in at_hand.passages}
        self._kinds = tuple(kind for kind in Kind if kind in there)
        words = (words for _, words in _meanings(self._kinds))
        self.setAccessibleDescription("; ".join((_how(), *words)) if self._kinds else "")

    @property
    def _legend(self) -> "_Legend":
        frame = self.laid_out.document.rootFrame().frameFormat()
        # The view's own, for before it is shown a document has no width.
        width = self.viewport().width() - frame.leftMargin() - frame.rightMargin()
        return _Legend.of(self._kinds, width, self.look.zoom, in_full=self._in_full)

    def _set_margins(self) -> None:
        super()._set_margins()
        if not self.laid_out.is_filled:
            return
        folded = self._fold_notice()
        made = self.laid_out.make_room(self._legend.height)
        if folded or made:
            self.laid_out.lay_out_anew()

    def _fold_notice(self) -> bool:
        """Show what of the notice is to be seen; tell whether anything changed."""
        above = list(self.laid_out.blocks_above())
        first = next((i for i, block in enumerate(above) if _leads_on(block)), len(above))
        changed = [block for block in above[first + 1 :] if block.isVisible() != self._unfolded]
        for block in changed:
            block.setVisible(self._unfolded)
        if changed:
            # While it is the last that is seen it stands as far from the article as the last.
            like = (
                above[-1] if not self._unfolded else above[-2] if len(above) > first + 2 else None
            )
            chosen = above[first].blockFormat()
            margin = (like or above[first]).blockFormat().bottomMargin()
            chosen.setBottomMargin(margin)
            QTextCursor(above[first]).setBlockFormat(chosen)
        return bool(changed)

    def _tell_title(self) -> None:
        layout, title = self.document().documentLayout(), self.document().firstBlock()
        seen = self.scrolled.y() < layout.blockBoundingRect(title).bottom()
        if seen != self._is_title_seen:
            self._is_title_seen = seen
            self.title_seen_changed.emit(seen)


class _Piece(NamedTuple):
    """Words that stand together at a place; of a *kind* they are drawn as its mark."""

    x: float
    y: float
    words: str
    bold: bool = False
    kind: Kind | None = None


class _Legend(NamedTuple):
    """What the marks mean, between two hairlines."""

    pieces: tuple[_Piece, ...]
    width: float
    height: float

    @classmethod
    def of(cls, kinds: Iterable[Kind], width: float, zoom: float, *, in_full: bool) -> "_Legend":
        """Set what these *kinds* are in a *width*; *in_full* with how passages are opened."""
        pieces: list[_Piece] = []
        pitch, around = _PITCH * zoom, _AROUND * zoom
        y = 2 * around
        if in_full:
            pieces += _flow(_sentence(), width, y, zoom)
            y = pieces[-1].y + pitch
        marked = [(words, False, kind) for kind, words in _meanings(kinds)]
        pieces += _flow(marked, width, y, zoom)
        if not marked:
            return cls((), width, 0.0)
        return cls(tuple(pieces), width, pieces[-1].y + pitch + around + 1)

    def paint(
        self, painter: QPainter, origin: QPointF, look: Look, drawn: Collection[Kind]
    ) -> None:
        """Paint it below *origin*, in the colours of *look*, as far as its marks are *drawn*."""
        theme, pitch = look.theme, _PITCH * look.zoom
        painter.save()
        painter.translate(origin)
        painter.setPen(QPen(theme.line, 1))
        # A hairline between two rows of pixels would be two of them wide.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for y in (_AROUND * look.zoom, self.height - 1):
            painter.drawLine(QLineF(0, y, self.width, y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for piece in self.pieces if drawn else ():
            if piece.kind is not None and piece.kind not in drawn:
                continue
            letters = _letters(look.zoom, bold=piece.bold)
            metrics = QFontMetricsF(letters)
            baseline = piece.y + (pitch + metrics.capHeight()) / 2
            x = piece.x
            if piece.kind is not None:
                side = _BADGE * look.zoom
                badge = QRectF(x, piece.y + (pitch - side) / 2, side, side)
                paint_badge(painter, badge, piece.kind, theme, on=True)
                x += side + _gap(look.zoom)
                pixels, wide = letters.pixelSize(), metrics.horizontalAdvance(piece.words)
                area = QRectF(x, baseline - 0.94 * pixels, wide, 1.3 * pixels)
                painter.setBackground(theme.kinds[piece.kind].soft)
                painter.eraseRect(area)
                y = area.bottom() - LINE / 2
                paint_line(painter, QLineF(x, y, area.right(), y), piece.kind, theme)
            painter.setFont(letters)
            painter.setPen(theme.text)
            painter.drawText(QPointF(x, baseline), piece.words)
        painter.restore()


def _flow(
    words: Iterable[tuple[str, bool, Kind | None]], width: float, top: float, zoom: float
) -> Iterator[_Piece]:
    """Yield *words* one beside the other from *top* down, in lines of a *width*."""
    x, y = 0.0, top
    for text, bold, kind in words:
        advance = QFontMetricsF(_letters(zoom, bold=bold)).horizontalAdvance(text)
        if kind is not None:
            advance += _BADGE * zoom + _gap(zoom)
        if x and x + advance > width:
            x, y = 0.0, y + _PITCH * zoom
        yield _Piece(x, y, text, bold, kind)
        space = QFontMetricsF(_letters(zoom)).horizontalAdvance(" ")
        x += advance + (space if kind is None else _BETWEEN * zoom)


def _letters(zoom: float, *, bold: bool = False) -> QFont:
    return font(SANS, _LETTERS * zoom, bold=bold)


def _gap(zoom: float) -> float:
    return 0.45 * _BADGE * zoom


def _leads_on(block: QTextBlock) -> bool:
    return any(fragment.charFormat().anchorHref() == MORE for fragment in fragments(block))


def _how() -> str:
    words = _translate(
        "Words marked like these have perspectives beside them. Click one, or press {key}."
    )
    return words.format(key=first_key("next_passage"))


def _sentence() -> Iterator[tuple[str, bool, None]]:
    key = first_key("next_passage")
    for word in _how().split():
        yield word, word.rstrip(".") == key, None


def _meanings(kinds: Iterable[Kind]) -> list[tuple[Kind, str]]:
    meanings = {
        Kind.ATTRIBUTION: _translate("who says so"),
        Kind.ESTIMATES: _translate("other figures"),
        Kind.CONTEXT: _translate("what else to know"),
    }
    return [(kind, meanings[kind]) for kind in kinds]


def _translate(text: str) -> str:
    return QCoreApplication.translate("Legend", text)
