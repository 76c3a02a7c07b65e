"""A click on each passage, until its perspectives are painted: how long, and which part of it."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from pathlib import Path
from statistics import median

from PySide6.QtWidgets import QTextBrowser

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage
from reader.model.files.loading import load_edition
from reader.model.markup.perspectives import Perspectives
from reader.model.storage.paths import bundled_edition
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.article.article_view import ArticleView
from reader.ui.perspectives.pages_ahead import MOST
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.window.window import Window
from tests.benchmarks.choosing import plain_page
from tests.benchmarks.shown import Shown, application

# Far from one click to the next, so that none is what the reader was likely to do.
_STRIDE = 30
_FIRST_AIM, _LIKELY_AIM = "25 / 45 / 60", "12 / 16 / 24"
_WIDTHS = (30, 24, 24, 8)


@dataclass(frozen=True, slots=True)
class Visits:
    """The seconds that each of some clicks took, of the processor and by the clock."""

    what: str
    processor: tuple[float, ...]
    clock: tuple[float, ...]
    aim: str = ""

    def line(self, baseline: "Visits") -> str:
        """Return a line of the table, its last figure in proportion to the *baseline*."""
        ratio = median(self.processor) / median(baseline.processor)
        aim = f"  aim: {self.aim}" if self.aim else ""
        return _row((self.what, _three(self.processor), _three(self.clock), f"{ratio:.2f}")) + aim


class Visitor:
    """The real window, and its two parts by themselves, each to be shown one passage more."""

    def __init__(self, edition: Edition) -> None:
        """Open the *edition* in all of them."""
        _ = application()
        self._session = Session()
        self._window = Window(self._session, None, State(theme="light"))
        # What is prepared is so when the benchmark says it, and not while something is measured.
        self._session.reading.passage_changed.disconnect(self._window.parts.pages_ahead.follow)
        self._session.open(edition)
        panes, look = self._window.parts.panes, self._window.parts.appearance.look
        self._shown = Shown(self._window)
        self._pane, self._article = PerspectivesPane(look), ArticleView(look)
        self._browser = QTextBrowser()
        for alone, model in (
            (self._pane, panes.perspectives),
            (self._article, panes.article),
            (self._browser, panes.perspectives),
        ):
            alone.resize(model.size())
        self._pane.show_article(edition)
        self._article.show_article(edition)
        # As some moments after the start.
        while self._session.searching.prepare():
            pass
        step = _STRIDE if len(edition.passages) % _STRIDE else 1
        count = len(edition.passages)
        self._passages = [edition.passages[step * i % count] for i in range(count)]

    def visits(self, count: int) -> Iterator[Visits]:
        """Yield what *count* first visits take, the browser's first."""
        passages = self._passages[:count]
        yield _visit("the same in a text browser", Shown(self._browser), self._plain, passages)
        yield _visit("first visit", self._shown, self._choose, passages, aim=_FIRST_AIM)
        article = self._article
        yield _visit("  the article alone", Shown(article), article.show_passage, passages)
        yield _visit("  the pane alone", Shown(self._pane), self._show, passages)
        window, prepare = self._shown, self._prepare
        yield _visit(
            "likely visit", window, self._choose, passages, aim=_LIKELY_AIM, prepare=prepare
        )

    def preparing(self, count: int) -> str:
        """Return what it takes to prepare as many pages as are kept, or *count*, in a sentence."""
        pages, seconds = self._passages[: min(count, MOST)], list[float]()
        before = _memory()
        for passage in pages:
            begun = time.process_time()
            self._prepare(passage)
            seconds.append(time.process_time() - begun)
        memory = (_memory() - before) / len(pages)
        self._window.parts.panes.perspectives.kept.keep_only()
        self._shown.settle()
        return (
            f"A page is prepared in {_three(seconds)} ms; {len(pages)} keep {memory:.1f} MiB each."
        )

    def close(self) -> None:
        """Close all windows."""
        for window in (self._window, self._pane, self._article, self._browser):
            window.close()

    def _perspectives(self, passage: Passage) -> Perspectives:
        return self._session.searching.perspectives(passage)

    def _plain(self, passage: Passage) -> None:
        self._browser.setHtml(plain_page(self._perspectives(passage)))

    def _choose(self, passage: Passage) -> None:
        self._session.reading.select_passage(passage.id)

    def _prepare(self, passage: Passage) -> None:
        self._window.parts.panes.perspectives.prepare(self._perspectives(passage))

    def _show(self, passage: Passage) -> None:
        self._pane.show_perspectives(self._perspectives(passage))


def report(*, quick: bool) -> Iterator[str]:
    """Yield a table of what a click takes; where it is to be *quick*, of two of them."""
    edition = load_edition(bundled_edition())
    visitor = Visitor(edition)
    count = 2 if quick else len(edition.passages)
    what = f"a click on each of {count} passages"
    yield _row((what, "processor, ms", "clock, ms", "ratio"))
    # First, while no memory is left over from what was shown before.
    prepared = visitor.preparing(count)
    baseline, *ours = visitor.visits(count)
    for visits in (baseline, *ours):
        yield visits.line(baseline)
    yield prepared
    visitor.close()


def _visit(
    what: str,
    shown: Shown,
    show: Callable[[Passage], None],
    passages: Sequence[Passage],
    *,
    aim: str = "",
    prepare: Callable[[Passage], None] | None = None,
) -> Visits:
    processor, clock = [], []
    for passage in passages:
        if prepare:
            prepare(passage)
            shown.settle()
        begun = time.process_time()
        clock.append(shown.seconds_to_paint(partial(show, passage)))
        processor.append(time.process_time() - begun)
    return Visits(what, tuple(processor), tuple(clock), aim)


def _memory() -> float:
    """Return the memory that the process has by now, in MiB; 0 where it is not known."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _three(seconds: Sequence[float]) -> str:
    """Return the median, the 95th per cent and the most of *seconds*, in milliseconds."""
    in_order = sorted(seconds)
    three = (median(in_order), in_order[ceil(0.95 * len(in_order)) - 1], in_order[-1])
    return " / ".join(f"{1000 * each:.1f}" for each in three)


def _row(cells: Sequence[str]) -> str:
    first, *others = zip(cells, _WIDTHS, strict=True)
    return first[0].ljust(first[1]) + "".join(cell.rjust(width) for cell, width in others)
