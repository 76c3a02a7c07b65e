"""What the marks in the text, beside it and in the plots mean."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from reader.model.edition.estimate import Figure, Standing
from reader.model.edition.passage import Kind
from reader.model.markup.perspectives import PartKey, own_key
from reader.ui.estimates.plot_sample import PlotSample
from reader.ui.look.badge import Badge, label
from reader.ui.look.look import Look
from reader.ui.look.mark_patterns import EXAMINED, NOT_EXAMINED, changed_pen, paint_line
from reader.ui.look.phrasing_in_language import PhrasingInLanguage
from reader.ui.look.standing_in_words import standing_explained
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.notes_page import NotesPage, Said


def legend(page: NotesPage, *, examined: bool) -> QGridLayout:
    """Return the meanings of the marks for a *page*.

    Where nobody *examined* the text, its marks are those on passages that were found again.
    """
    grid = QGridLayout()
    grid.setHorizontalSpacing(round(0.6 * page.pixels))
    grid.setVerticalSpacing(round(0.35 * page.pixels))
    grid.setColumnStretch(2, 1)
    meanings = [_meaning(page, *words) for words in legend_words(examined=examined)]
    for row, kind in enumerate(Kind):
        grid.addWidget(Badge(kind, page.look), row, 0)
        grid.addWidget(_Pattern(kind, page.look), row, 1)
        grid.addWidget(meanings[row], row, 2)
    rows = len(Kind)
    if examined:
        for row, glyph in enumerate((EXAMINED, NOT_EXAMINED), start=rows):
            sign = label(glyph, page.theme.muted.name(), page.pixels, bold=True)
            sign.setContentsMargins(round(0.35 * page.pixels), 0, 0, 0)
            grid.addWidget(sign, row, 0)
            grid.addWidget(meanings[row], row, 1, 1, 2)
        rows += 2
    else:
        grid.addWidget(_Pattern(None, page.look), rows, 1)
        grid.addWidget(meanings[rows], rows, 2)
        rows += 1
    for row, sample in enumerate(_samples(page.look), start=rows):
        grid.addWidget(sample, row, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(meanings[row], row, 2)
    return grid


def _samples(look: Look) -> Iterator[PlotSample]:
    """Yield the marks of the plots, in the order of their meanings."""
    for standing in Standing:
        yield PlotSample(look, standing=standing)
    yield PlotSample(look, Figure(0, 2), Standing.SEEN)
    yield PlotSample(look, Figure(0, None), Standing.SEEN)
    yield PlotSample(look)


def legend_words(*, examined: bool) -> Said:
    """Yield the meanings alone, as HTML, in the order of the legend."""
    meanings = [
        _translate("who says so, and how they could know"),
        _translate("other published figures for the same thing"),
        _translate("definitions, other sides’ accounts, what came later"),
    ]
    if examined:
        meanings += (
            _translate("the paragraph was examined whole, and needed nothing"),
            _translate("the paragraph has not been examined whole"),
        )
    else:
        meanings.append(
            _translate("the text reads otherwise here than when the passage was marked")
        )
    meanings += _plot_meanings()
    for row, meaning in enumerate(meanings):
        yield own_key(f"mark {row}"), f"<p>{meaning}</p>"


def _plot_meanings() -> Iterator[str]:
    """Yield what the marks of the plots mean, and the words that lists of sources have for it."""
    beside = _translate("{meaning} (of a source: “{word}”)")
    for standing, word in zip(Standing, PhrasingInLanguage().phrasing().standings, strict=True):
        meaning = standing_explained(standing)
        is_sum = standing is Standing.CALCULATED  # which no source is
        yield meaning if is_sum else beside.format(meaning=meaning, word=word)
    yield _translate("from the lowest to the highest that was published, and no middle")
    yield _translate("at least so many; where it points to the left, at most so many")
    yield _translate("the article’s own figure, through all rows")


def _meaning(page: NotesPage, key: PartKey, html: str) -> NoteText:
    text = page.text(key, page.look.noting(page.pixels))
    text.show_html(html)
    return text


def _translate(text: str) -> str:
    return QCoreApplication.translate("Legend", text)


class _Pattern(QWidget):
    """A stretch of the mark by which a kind is known in the text; None is that of a change."""

    def __init__(self, kind: Kind | None, look: Look) -> None:
        super().__init__()
        self._kind = kind
        self._theme = look.theme
        self.setFixedSize(round(3 * look.notes_pixels), round(1.25 * look.notes_pixels))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self._kind is None:
            painter.setPen(changed_pen(self._theme))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)
            return
        painter.fillRect(area, self._theme.kinds[self._kind].soft)
        y = area.bottom() - 1
        paint_line(painter, QLineF(area.left(), y, area.right(), y), self._kind, self._theme)
        painter.end()
