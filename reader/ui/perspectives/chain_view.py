"""A chain drawn downwards, from the origin of a claim to the article."""

from collections.abc import Iterator, Mapping
from html import escape

from PySide6.QtCore import QLineF, QPointF, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.model.edition.passage import Link, Step
from reader.model.markup.chain_words import StepWords, step_words
from reader.model.markup.links import To, link_html
from reader.model.markup.perspectives import ATTRIBUTION, CHAIN, PartKey, Perspectives
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font
from reader.ui.perspectives.chain_signs import NODE, ChainKey, paint_link, paint_node, sign_of
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.unfolding import Unfolding
from reader.ui.perspectives.width_first import WidthFirst

# In letter sizes: where the rail runs, where the words begin, and the least column of the labels.
_RAIL, _WORDS, _LABELS = 0.875, 2.5, 6.6
# In letter sizes too: the middle of a step's first line, half the width of an arrow, and the room
# above and below the words on a link.
_FIRST_LINE, _ARROW, _AROUND_LINK = 0.72, 0.3, 0.5
# Labels stand above their values where the page has fewer letter sizes, or from this zoom on.
_NARROW, _LARGE = 26, 2.0
# Of the letters: the values, and what is said in smaller ones.
_VALUES, _SMALL = 0.94, 0.875


class ChainView(WidthFirst):
    """All steps in one text, their signs on a rail beside it, and below what these mean.

    The attribution, which says the same in full sentences, waits below until it is asked for.
    """

    def __init__(self, page: NotesPage, perspectives: Perspectives) -> None:
        """Draw the chain of the passage; its text becomes a part of the *page*."""
        column = QVBoxLayout()
        super().__init__(column)
        self._page = page
        self._look = page.look
        self._perspectives = perspectives
        self._chain = perspectives.passage.chain
        self._words = [step_words(step, perspectives.phrasing) for step in self._chain]
        self._labels = _labels_width(page.look)
        self._stacked: bool | None = None
        self._text = page.text(CHAIN, page.look.noting(page.pixels))
        self._text.setAccessibleName(self.tr("From the origin of the claim to the article"))
        self._text.setAccessibleDescription(" ".join(self._links_in_words()))
        self._text.setTabStopDistance(self._labels)
        row = QHBoxLayout()
        row.addSpacing(round(_WORDS * page.pixels))
        row.addWidget(self._text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(0.5 * page.pixels))
        column.addLayout(row)
        column.addWidget(ChainKey(page.look))
        name, short = self.tr("The same in full sentences"), self.tr("In sentences")
        self._sentences = Unfolding(name, short, page.look, self)
        self._sentences.toggled.connect(self._say_sentences)
        self._sentences.toggled.connect(page.rearranged)
        self._sentences.setVisible(bool(perspectives.passage.attribution))
        self._sentences.inside.addWidget(page.text(ATTRIBUTION, page.look.noting(page.pixels)))
        column.addWidget(self._sentences)
        column.addWidget(self._sentences.folded)
        self._show_words(stacked=page.look.notes_zoom >= _LARGE)

    def fit(self, width: int) -> None:
        """Set labels above their values where there is no room beside them, and name the button."""
        self._sentences.name_within(width)
        narrow = width < _NARROW * self._look.notes_pixels
        self._show_words(stacked=narrow or self._look.notes_zoom >= _LARGE)

    @property
    def shows_sentences(self) -> bool:
        """Tell whether the attribution is unfolded."""
        return self._sentences.isChecked()

    def show_sentences(self, *, shown: bool) -> None:
        """Unfold the attribution, or fold it away."""
        self._sentences.setChecked(shown)

    def reveal(self, part: PartKey) -> None:
        """Unfold the attribution where it is the *part* that is meant."""
        if part == ATTRIBUTION:
            self.show_sentences(shown=True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign of each step, and between two of them the link."""
        painter = QPainter(self)
        letter, theme = self._look.notes_pixels, self._look.theme
        x, half = _RAIL * letter, NODE * letter / 2
        places = list(self._first_lines())
        for step, y, below in zip(self._chain, places, [*places[1:], 0], strict=True):
            if step.link is not None:
                line = QLineF(x, y + half, x, below - half - 1)
                found = step.link is not Link.NOT_FOUND
                paint_link(painter, line, theme, letter / 8, found=found, arrow=_ARROW * letter)
            paint_node(painter, QPointF(x, y), 2 * half, sign_of(step), theme)
        painter.end()

    @Slot(bool)
    def _say_sentences(self, shown: bool) -> None:
        """Set the sentences when they are asked for first."""
        text = self._page.texts[ATTRIBUTION]
        if shown and text.document().isEmpty():
            text.show_html(self._perspectives.html(ATTRIBUTION))
            self._page.show_search(self._page.search)

    def _first_lines(self) -> Iterator[float]:
        """Yield how far down the middle of each step's first line is."""
        document, number = self._text.document(), 0
        for words in self._words:
            block = document.findBlockByNumber(number)
            top = document.documentLayout().blockBoundingRect(block).top()
            yield self._text.y() + top + _FIRST_LINE * self._look.notes_pixels
            number += 1 + len(words.labelled) + bool(words.through)

    def _show_words(self, *, stacked: bool) -> None:
        if stacked is self._stacked:
            return
        self._stacked = stacked
        steps = zip(self._chain, self._words, strict=True)
        self._text.show_html("".join(line for each in steps for line in self._html(*each)))
        # Layouts further up keep heights for a while, and one may have asked at this width before.
        part: QWidget | None = self
        while part is not None and part is not self._page.parentWidget():
            part.updateGeometry()
            part = part.parentWidget()

    def _html(self, step: Step, words: StepWords) -> Iterator[str]:
        """Yield a paragraph for each line of a *step* in *words*."""
        letter, muted = self._look.notes_pixels, self._look.theme.muted.name()
        small = f"color:{muted}; font-size:{round(_SMALL * letter)}px"
        size = f"font-size:{round(_VALUES * letter)}px"
        weight = "font-weight:600"
        name = f'<span style="{weight}">{escape(words.name)}</span>'
        if step.party:
            name = link_html(To.PARTY, step.party, words.name, style=weight)
        role = f' <span style="{small}">{escape(words.role)}</span>' if words.role else ""
        cited = _citations(step, self._perspectives.numbers)
        yield f'<p style="margin-bottom:0">{name}{role}{cited}</p>'
        above, column, between = 0, self._labels, "&#9;"
        if self._stacked:
            above, column, between = round(0.2 * letter), 0, "<br>"
        for about, value in words.labelled:
            label = f'<span style="color:{muted}; {size}">{escape(about)}</span>'
            yield (
                f'<p style="margin:{above}px 0 0 {column}px; text-indent:-{column}px; '
                f'white-space:pre-wrap; {size}">{label}{between}{escape(value)}</p>'
            )
        if words.through:
            slanted = "italic" if step.link is Link.NOT_FOUND else "normal"
            around = round(_AROUND_LINK * letter)
            style = f"margin:{around}px 0; {small}; font-style:{slanted}"
            yield f'<p style="{style}">{escape(words.through)}</p>'

    def _links_in_words(self) -> Iterator[str]:
        """Yield what of each link only its line says to the eye."""
        for step, words in zip(self._chain, self._words, strict=True):
            if step.link is Link.READ:
                yield self.tr("{name}: the text that leads on was read.").format(name=words.name)
            elif step.link is Link.VIA:
                yield self.tr("{name}: read at second hand.").format(name=words.name)
            elif step.link is Link.NOT_FOUND:
                yield self.tr("{name}: no text that leads on was found.").format(name=words.name)


def _citations(step: Step, numbers: Mapping[str, int]) -> str:
    """Return links to the sources of a *step*, raised, by their *numbers*."""
    known = sorted((key for key in step.sources if key in numbers), key=numbers.__getitem__)
    links = (link_html(To.SOURCE, key, str(numbers[key])) for key in known)
    return f"<sup>{' '.join(links)}</sup>" if known else ""


def _labels_width(look: Look) -> int:
    """Return the width of the column of labels, in pixels."""
    metrics = QFontMetricsF(font(SANS, _VALUES * look.notes_pixels))
    needed = (metrics.horizontalAdvance(f"{label} ") for label in look.phrasing.chain_labels)
    return round(max(_LABELS * look.notes_pixels, *needed))
