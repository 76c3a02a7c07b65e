"""Every link to the web can be reached by the keyboard, and is told of where it is."""

import re
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from reader.model.files.loading import load_edition
from reader.model.markup.links import web_address
from reader.session.session import Session
from reader.ui.look.fragments import blocks, fragments
from reader.ui.perspectives.note_text import NoteText
from reader.ui.window.window import Window
from tests.editions import write_edition
from tests.listening import Listener
from tests.reading import press, scroll_area_of
from tests.ui.conftest import OpenWindow
from tests.whole_edition import PROFILES, TOPICS, WHOLE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")

# More keys than there are places for the keyboard.
_MOST = 500
# What notes say, in which each file of the edition gets a link.
SAID = re.compile(r"(?<=\w) (?=\[@)")


def with_links() -> Mapping[str, str]:
    """Return an edition with a link of its own wherever notes may have one."""
    numbers = count()
    linked = {
        name: SAID.sub(lambda _: f" [as it says](https://{next(numbers)}.example/) ", text)
        for name, text in WHOLE.items()
    }
    article = linked["article.md"].replace(
        "language =", 'about = "What [this](https://about.example/) is."\nlanguage ='
    )
    article = article.replace("The mayor", "[The mayor](https://mayor.example/)")
    return {**linked, "article.md": article}


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> Window:
    """Return a window on that edition."""
    return open_window(load_edition(write_edition(tmp_path / "links", with_links())))


def links_in(widget: QWidget) -> set[str]:
    """Return where on the web the links lead that *widget* shows."""
    return {
        web
        for text in widget.findChildren(QTextBrowser)
        if text.isVisible()
        for block in blocks(text.document())
        for fragment in fragments(block)
        if (web := web_address(fragment.charFormat().anchorHref()))
    }


def walk(window: Window, key: Qt.Key) -> Iterator[None]:
    """Press *key* until the keyboard has gone round the *window*, and pause each time."""
    article, left = window.parts.panes.article, False
    article.setFocus()
    for _ in range(_MOST):
        press(key)
        yield
        left = left or not article.hasFocus()
        if left and article.hasFocus():
            return
    pytest.fail("the keyboard does not come round")


def reached(window: Window, key: Qt.Key) -> set[str]:
    """Walk round with *key*, and return which addresses the line at the bottom showed."""
    shown = {window.parts.status_line.text() for _ in walk(window, key)}
    return {words for words in shown if words.startswith("https://")}


@pytest.mark.parametrize("page", ["", *TOPICS, *PROFILES, "cost", "nobody-asked", "twice-planned"])
def test_every_link_is_come_to_and_its_address_shown(
    window: Window, session: Session, page: str
) -> None:
    at_hand = session.reading.at_hand
    is_passage = at_hand is not None and at_hand.passage(page) is not None
    (session.reading.select_passage if is_passage else session.reading.select_topic)(page)

    on, back = reached(window, Qt.Key.Key_Tab), reached(window, Qt.Key.Key_Backtab)

    assert on | back == links_in(window)
    # In the article one begins at the passage that is chosen.
    assert on & back >= links_in(window.parts.panes.perspectives)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab], ids=["on", "back"])
def test_the_keyboard_is_at_no_link_out_of_sight(
    road_window: Window, session: Session, key: Qt.Key
) -> None:
    session.reading.select_passage("mile-2")
    seen = scroll_area_of(road_window.parts.panes.perspectives).viewport()
    links = list[QPoint]()

    for _ in walk(road_window, key):
        note = QApplication.focusWidget()
        if isinstance(note, NoteText) and note.textCursor().hasSelection():
            links.append(note.mapTo(seen, note.cursorRect().center()))

    assert len(links) >= 40
    assert all(seen.rect().contains(link) for link in links)


def test_a_card_is_walked_through_too(window: Window, opened_addresses: list[str]) -> None:
    pane = window.parts.panes.perspectives
    said = Listener(pane.link_focused)
    pane.show_source("town-2018")

    press(Qt.Key.Key_Tab)  # where else it is cited
    press(Qt.Key.Key_Tab)
    shown = window.parts.status_line.text()
    press(Qt.Key.Key_Return)

    assert shown == "https://example.org/bridge"
    assert said.heard[-1] == (shown,)
    assert opened_addresses == [shown]


def test_the_notice_comes_first_and_its_link_is_said_and_opens(
    window: Window, opened_addresses: list[str]
) -> None:
    article = window.parts.panes.article
    said = Listener(article.link_focused)
    article.setFocus()

    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)

    assert said.heard == [("https://0.example/",)]
    assert opened_addresses == ["https://0.example/"]
