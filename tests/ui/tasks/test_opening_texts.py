"""Texts that a reader opens: by menu, drop, paste and again, and what is said where none opens."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QClipboard, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.model.apart import apart
from reader.model.apart.apart import Spare
from reader.model.edition.edition import Edition
from reader.model.storage.paths import bundled_edition
from reader.session.session import Session
from reader.session.settings import Settings, State
from reader.ui.menus.recent_menu import RecentMenu
from reader.ui.window.window import Window
from tests.reading import shown_text
from tests.ui.conftest import OpenWindow

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard"),
    # From Qt 6.12 on a drag enters at a QPointF, for which the versions before have no constructor.
    pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning"),
]

TEXT = "A ferry crosses the lake.\n\nIt is “slow”, people say, and it has been so for years.\n"

Open = Callable[[Path], None]


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """Return the clipboard; what a test puts there would else outlive the application."""
    del qapp
    yield QGuiApplication.clipboard()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """Return a file of plain text that no edition knows."""
    file = tmp_path / "the-ferry.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def open_text(qtbot: QtBot, window: Window) -> Open:
    """Return what opens a text in the window, and waits until nothing more comes of it."""

    def open_one(file: Path) -> None:
        with qtbot.waitSignal(window.parts.opener.settled):
            window.parts.opener.open(file)

    return open_one


def title(session: Session) -> str:
    """Return the title of what is read."""
    return session.reading.at_hand.article.title if session.reading.at_hand else ""


# -- the ways to open


def test_a_text_is_opened_from_the_menu(
    qtbot: QtBot, window: Window, session: Session, text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def answer(*args: object) -> tuple[str, str]:
        asked.append(args[2])
        return str(text), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.actions["open"].trigger()

    assert title(session) == "the ferry"
    assert "It is “slow”, people say" in window.parts.panes.article.toPlainText()
    assert window.windowTitle() == "the ferry – Perspectives Reader"
    assert "Opened from the-ferry.txt" in shown_text(window.parts.panes.perspectives)
    assert "No perspectives shown" in shown_text(window.parts.status_line)
    assert not window.parts.panes.notice.isVisible()
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.actions["open"].trigger()
    assert asked == [str(Path.home()), str(text.parent)]


def test_choosing_no_text_changes_nothing(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("", ""))

    with qtbot.assertNotEmitted(window.parts.opening.opening_requested):
        window.parts.actions["open"].trigger()


def dropped(window: Window, data: QMimeData) -> None:
    """Drop *data* on the text in *window*, as the desktop does."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    held = Qt.KeyboardModifier.NoModifier
    target = window.parts.panes.article.viewport()
    place = QPointF(target.rect().center())
    enter = QDragEnterEvent(place.toPoint(), copy, data, left, held)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(place, copy, data, left, held))


def test_a_file_that_is_dropped_opens(
    qtbot: QtBot, window: Window, session: Session, text: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(text))])

    with qtbot.waitSignal(window.parts.opener.settled):
        dropped(window, data)

    assert title(session) == "the ferry"


def test_words_that_are_dropped_open(qtbot: QtBot, window: Window, session: Session) -> None:
    data = QMimeData()
    data.setText(TEXT)

    with qtbot.waitSignal(window.parts.opener.settled):
        dropped(window, data)

    assert session.reading.at_hand is not None
    assert session.reading.at_hand.article.text.startswith("A ferry crosses the lake.\n")


def test_a_page_that_is_pasted_keeps_its_form_and_loses_its_harm(
    qtbot: QtBot, window: Window, session: Session, clipboard: QClipboard
) -> None:
    data = QMimeData()
    data.setText("One two")
    data.setHtml("<h2>One</h2><p>two <em>three</em><script>alert(1)</script></p>")
    clipboard.setMimeData(data)

    with qtbot.waitSignal(window.parts.opener.settled):
        QTest.keyClick(
            window.parts.panes.article, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier
        )

    assert session.reading.at_hand is not None
    assert title(session) == "One"
    assert session.reading.at_hand.article.html == "<p>two <em>three</em></p>"
    assert "alert" not in window.parts.panes.article.toPlainText()


def test_an_empty_clipboard_opens_nothing(
    window: Window, bridge: Edition, clipboard: QClipboard
) -> None:
    clipboard.setMimeData(QMimeData())

    window.parts.actions["paste"].trigger()

    assert window.parts.status_line.currentMessage() == "There is no text on the clipboard"
    assert title(window.parts.opener._session) == bridge.article.title


def test_what_is_pasted_is_kept_and_offered_again(
    qtbot: QtBot, open_window: OpenWindow, bridge: Edition
) -> None:
    window = open_window(bridge, settings=Settings())

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open_pasted(TEXT, "")

    (file,) = window.parts.library.texts
    assert file.read_text(encoding="utf-8") == TEXT
    assert file.parent == Settings().data_folder / "texts"


def test_texts_that_were_opened_are_offered_again_the_latest_first(
    qtbot: QtBot, window: Window, session: Session, open_text: Open, text: Path
) -> None:
    other = text.parent / "a & b.md"
    other.write_text("# Title\n\nWords.", encoding="utf-8")
    for file in (text, other):
        open_text(file)
    menu = window.findChild(RecentMenu)
    assert menu is not None

    menu.fill()
    entries = [action.text() for action in menu.actions() if action.text()]
    with qtbot.waitSignal(window.parts.opener.settled):
        menu.actions()[1].trigger()

    assert entries == [
        "a && b.md",
        "the-ferry.txt",
        "The Bridge",
        bundled_edition().name,
        "&Forget These",
    ]
    assert title(session) == "the ferry"


def test_recent_texts_can_be_forgotten(window: Window, open_text: Open, text: Path) -> None:
    open_text(text)
    menu = window.findChild(RecentMenu)
    assert menu is not None
    menu.fill()

    menu.actions()[-1].trigger()
    menu.fill()

    assert window.parts.library.texts == ()
    assert [action.isEnabled() for action in menu.actions() if action.text()] == [True, False]
    assert text.exists()


def test_the_article_of_an_edition_opens_the_edition(
    window: Window, session: Session, road: Edition
) -> None:
    window.parts.opener.open(road.folder / "article.md")

    assert isinstance(session.reading.at_hand, Edition)
    assert session.reading.at_hand.folder == road.folder
    assert len(session.reading.at_hand.passages) == len(road.passages)


# -- what does not open


NO_TEXTS = {
    "nowhere.txt": (None, "nowhere.txt"),
    "empty.txt": (b" \n", "There is no text"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is a picture, not a text"),
}


@pytest.mark.parametrize("name", NO_TEXTS)
def test_what_is_no_text_is_refused_in_a_sentence_and_nothing_is_lost(
    window: Window, session: Session, open_text: Open, tmp_path: Path, name: str
) -> None:
    content, told = NO_TEXTS[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    session.reading.select_passage("cost")
    before = session.reading.at_hand

    open_text(tmp_path / name)

    assert session.reading.at_hand is before
    assert session.reading.passage is not None
    assert window.parts.panes.notice.isVisible()
    assert told in shown_text(window.parts.panes.notice)
    assert not window.parts.opener.is_busy


def test_a_notice_goes_with_escape_and_the_reader_is_back_in_the_text(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(tmp_path / "nowhere.txt")
    close = window.parts.panes.notice.findChild(QToolButton)
    assert close is not None
    close.setFocus()

    QTest.keyClick(close, Qt.Key.Key_Escape)

    assert not window.parts.panes.notice.isVisible()
    assert window.parts.panes.article.hasFocus()


# -- while it takes long


def test_work_that_takes_long_is_shown_and_can_be_cancelled(
    qtbot: QtBot, window: Window, session: Session, bridge: Edition, tmp_path: Path
) -> None:
    endless = tmp_path / "endless.md"
    endless.write_text("[" * 100_000, encoding="utf-8")

    window.parts.opener.open(endless)
    qtbot.waitUntil(window.parts.panes.notice.isVisible)
    said = shown_text(window.parts.panes.notice)
    cancel = next(
        b for b in window.parts.panes.notice.findChildren(QPushButton) if b.text() == "Cancel"
    )
    with qtbot.waitSignal(window.parts.opener.ended):
        cancel.click()

    assert "Opening endless.md …" in said
    assert not window.parts.panes.notice.isVisible()
    assert not window.parts.opener.is_busy
    assert session.reading.at_hand is bridge


def test_no_window_stays_empty_where_its_first_text_is_given_up(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    window = Window(session, None, State(theme="light"))
    qtbot.addWidget(window)
    window.show()
    endless = tmp_path / "endless.md"
    endless.write_text("[" * 100_000, encoding="utf-8")
    window.parts.opener.open(endless)

    window.parts.panes.notice.cancelled.emit()

    assert session.reading.at_hand is not None
    assert session.reading.at_hand.passages
    assert not window.parts.opener.is_busy


def test_the_text_that_is_ordered_last_is_the_one_that_opens(
    qtbot: QtBot, window: Window, session: Session, text: Path, tmp_path: Path
) -> None:
    first = tmp_path / "first.md"
    first.write_text("# First\n\nWords.", encoding="utf-8")

    window.parts.opener.open(first)
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(text)

    assert title(session) == "the ferry"
    assert window.parts.library.texts == (text,)


def test_closing_the_window_does_not_wait_for_what_is_being_opened(
    window: Window, tmp_path: Path
) -> None:
    endless = tmp_path / "endless.md"
    endless.write_text("[" * 100_000, encoding="utf-8")
    window.parts.opener.open(endless)

    window.close()

    assert not window.parts.opener.is_busy


def test_a_process_is_kept_ahead_from_one_text_to_the_next_until_the_window_closes(
    window: Window, open_text: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    take = Spare.take

    def noted(spare: Spare) -> apart.Process:
        done.append("taken")
        return take(spare)

    monkeypatch.setattr(Spare, "prepare", lambda _spare: done.append("prepared"))
    monkeypatch.setattr(Spare, "take", noted)
    page = tmp_path / "page.html"
    page.write_text(f"<p>{TEXT}</p>", encoding="utf-8")

    window.parts.opener.keep_spare()
    open_text(page)

    # One for the page, and another to look for perspectives on it.
    assert done == ["prepared", "taken", "taken", "prepared"]


# -- coming back


def test_the_next_start_continues_in_the_text_where_the_reader_was(
    qtbot: QtBot, open_window: OpenWindow, bridge: Edition, session: Session, tmp_path: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text("\n\n".join(f"Paragraph {i}. {TEXT}" for i in range(300)), encoding="utf-8")
    settings = Settings()
    window = open_window(bridge, settings=settings)
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(long)
    assert session.reading.at_hand is not None
    session.reading.jump_to(session.reading.at_hand.article.text.index("Paragraph 150."))
    before = window.parts.panes.article.position
    window.close()

    state = settings.load()
    again = Window(session, settings, state)
    qtbot.addWidget(again)
    again.show()
    again.parts.keeper.resume(state)
    with qtbot.waitSignal(again.parts.opener.settled):
        again.parts.opener.open(Path(state.text))

    assert state.text == str(long)
    assert state.texts == (str(long),)
    assert again.parts.panes.article.position == before


def test_where_the_text_has_gone_no_window_stays_empty(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    window = Window(session, None, State(theme="light"))
    qtbot.addWidget(window)
    window.show()

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(tmp_path / "gone.txt")

    assert session.reading.at_hand is not None
    assert session.reading.at_hand.passages
    assert "gone.txt" in shown_text(window.parts.panes.notice)


def test_without_the_aligner_the_reader_is_told_why_nothing_is_found(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.tasks.opener.find_spec", lambda _name: None)

    window.parts.actions["attach"].trigger()

    assert "without the package edlib" in shown_text(window.parts.panes.notice)
