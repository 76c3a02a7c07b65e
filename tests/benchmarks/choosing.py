"""Choosing a passage in the real window, against a text browser that shows the same text."""

from functools import partial
from html import escape

from PySide6.QtWidgets import QTextBrowser

from reader.model.files.loading import load_edition
from reader.model.markup.perspectives import Perspectives, render_perspectives
from reader.model.storage.paths import bundled_edition
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.window.window import Window
from tests.benchmarks.comparison import Comparison, Effort, alternate
from tests.benchmarks.shown import Shown, application


def measure(effort: Effort) -> list[Comparison]:
    """Compare Session.select_passage with QTextBrowser.setHtml, passage by passage."""
    _ = application()
    edition = load_edition(bundled_edition())
    step = max(1, len(edition.passages) // effort.passages)
    passages = edition.passages[::step][: effort.passages]
    pages = [plain_page(render_perspectives(passage, edition)) for passage in passages]
    session = Session()
    window = Window(session, None, State(theme="light"))
    session.open(edition)
    shown = Shown(window)
    browser = QTextBrowser()
    browser.resize(window.parts.panes.perspectives.size())
    plain = Shown(browser)

    def show_pages() -> float:
        seconds = [plain.seconds_to_paint(partial(browser.setHtml, page)) for page in pages]
        return sum(seconds) / len(seconds)

    def choose() -> float:
        # Opened anew, the session has rendered none of them yet.
        session.open(edition)
        shown.settle()
        seconds = [
            shown.seconds_to_paint(partial(session.reading.select_passage, passage.id))
            for passage in passages
        ]
        return sum(seconds) / len(seconds)

    result = alternate(f"choosing a passage, mean of {len(pages)}", show_pages, choose, effort)
    window.close()
    browser.close()
    return [result]


def plain_page(perspectives: Perspectives) -> str:
    """Return a passage's *perspectives* as one text, without anything that the reader adds."""
    return "".join(
        part.html or f"<p>{escape(part.text)}</p>" for part in perspectives.parts.values()
    )
