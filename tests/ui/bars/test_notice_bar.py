"""The bar above the text: what it says, when, and how it is answered."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.model.text.progress import UNKNOWN
from reader.ui.bars.notice_bar import NoticeBar
from reader.ui.look.look import Look
from reader.ui.tasks.keeping import Failure
from tests.listening import Listener
from tests.reading import shown_text


@pytest.fixture
def bar(qtbot: QtBot, light: Look) -> NoticeBar:
    """Return a bar by itself, which says nothing yet."""
    bar = NoticeBar(light)
    qtbot.addWidget(bar)
    return bar


def patience_of(bar: NoticeBar) -> QTimer:
    """Return what waits until work takes so long that one wonders."""
    (timer,) = bar.findChildren(QTimer)
    return timer


def progress_of(bar: NoticeBar) -> QProgressBar:
    """Return what shows how much is done."""
    (progress,) = bar.findChildren(QProgressBar)
    return progress


def test_work_is_told_only_where_it_takes_long(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_work("Opening a.txt …")
    at_once = bar.isVisible()

    qtbot.waitUntil(bar.isVisible)

    assert not at_once
    assert "Opening a.txt …" in shown_text(bar)


def test_of_work_that_ends_soon_nothing_is_told(bar: NoticeBar) -> None:
    bar.show_work("Opening a.txt …")

    bar.end_work()

    assert not patience_of(bar).isActive()
    assert not bar.isVisible()


def test_how_much_is_done_is_shown_and_that_nobody_knows(bar: NoticeBar) -> None:
    progress = progress_of(bar)

    bar.show_progress(0.5)
    half = (progress.value(), progress.maximum())
    bar.show_progress(UNKNOWN)

    assert half == (50, 100)
    assert progress.maximum() == 0  # it then goes to and fro


def test_escape_cancels_work_and_puts_away_what_is_said(bar: NoticeBar) -> None:
    cancelled, left = Listener(bar.cancelled), Listener(bar.left)

    bar.show_work("Opening a.txt …")
    bar.show()
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    of_work = (len(cancelled.heard), len(left.heard), bar.isVisible())
    bar.show_message("There is no text.")
    QTest.keyClick(bar, Qt.Key.Key_Escape)

    assert of_work == (1, 1, False)
    assert (len(cancelled.heard), len(left.heard), bar.isVisible()) == (1, 2, False)


def test_whoever_comes_by_keyboard_comes_to_the_answer(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_work("Opening a.txt …")
    qtbot.waitUntil(bar.isVisible)
    while_working = bar.focusProxy()
    bar.show_message("There is no text.")
    afterwards = bar.focusProxy()

    assert isinstance(while_working, QPushButton)
    assert while_working.text() == "Cancel"
    assert isinstance(afterwards, QToolButton)
    assert afterwards.accessibleName() == "Not now"


def test_what_is_said_is_told_to_those_who_listen_and_work_is_not(bar: NoticeBar) -> None:
    said = Listener(bar.said)

    bar.show_work("Opening a.txt …")
    bar.show_message("There is no text.")

    assert said.heard == [("There is no text.",)]


def test_the_sentence_grows_with_the_text_but_not_for_ever(bar: NoticeBar, light: Look) -> None:
    sizes = []

    for zoom in (1.0, 1.25, 2.0, 3.0):
        bar.show_look(Look(light.theme, zoom))
        (label,) = bar.findChildren(QLabel)
        sizes.append(label.font().pixelSize())

    assert sizes[0] < sizes[1] < sizes[2] == sizes[3]


# -- what could not be kept

TEXT = Failure("a.txt", "“a.txt” could not be kept.", unkept=True, text="A ferry.")
STATE = Failure("state", "“state.json” could not be kept.", unkept=True)


def buttons_of(bar: NoticeBar) -> list[str]:
    """Return the words of the buttons that are shown."""
    return [button.text() for button in bar.findChildren(QPushButton) if button.isVisible()]


def test_what_is_not_kept_may_be_tried_again_and_a_text_copied(bar: NoticeBar) -> None:
    asked, copied = Listener(bar.retry_requested), Listener(bar.copy_requested)
    bar.show_failure(TEXT)
    first = buttons_of(bar)

    for button in (bar._accept, bar._copy):
        button.setFocus()
        QTest.keyClick(bar, Qt.Key.Key_Return)
    bar.take_back_failure(TEXT.name)
    bar.show_failure(STATE)

    assert first == ["Try Again", "Copy the Text"]
    assert (len(asked.heard), copied.heard) == (1, [("A ferry.",)])
    assert buttons_of(bar) == ["Try Again"]


def test_what_failed_is_told_at_once_and_what_stood_there_comes_back(bar: NoticeBar) -> None:
    bar.show_message("There is no text.")

    bar.show_failure(TEXT)
    at_once = shown_text(bar)
    QTest.keyClick(bar, Qt.Key.Key_Escape)

    assert TEXT.words in at_once
    assert "There is no text." in shown_text(bar)


def test_work_goes_on_behind_what_failed_and_can_be_cancelled_after_it(bar: NoticeBar) -> None:
    cancelled = Listener(bar.cancelled)
    bar.show_failure(TEXT)
    bar.show_work("Opening a.txt …")
    buttons = buttons_of(bar)

    for _ in range(2):
        QTest.keyClick(bar, Qt.Key.Key_Escape)

    assert buttons == ["Try Again", "Copy the Text"]
    assert cancelled.heard == [()]
    assert bar.isHidden()


def test_the_same_words_are_said_again_when_they_come_again(bar: NoticeBar) -> None:
    said = Listener(bar.said)

    for _ in range(2):
        bar.show_message("There is no text.")

    assert said.heard == [("There is no text.",)] * 2


def test_a_fault_is_no_matter_of_trying_again_and_stays(bar: NoticeBar) -> None:
    bar.show_failure(TEXT)
    bar.show_fault("The reader is at fault.")

    bar.take_back_failure(TEXT.name)

    assert "The reader is at fault." in shown_text(bar)
    assert buttons_of(bar) == []


def test_of_several_that_are_not_kept_each_is_told_in_turn(bar: NoticeBar) -> None:
    bar.show_failure(TEXT)
    bar.show_failure(STATE)
    said = [shown_text(bar)]

    for _ in range(2):
        QTest.keyClick(bar, Qt.Key.Key_Escape)
        said.append(shown_text(bar) if bar.isVisible() else "")

    assert TEXT.words in said[0]
    assert STATE.words in said[1]
    assert said[2] == ""


def test_what_is_kept_by_now_is_not_told_any_more(bar: NoticeBar) -> None:
    bar.show_failure(TEXT)
    bar.show_failure(STATE)

    bar.take_back_failure(STATE.name)
    before = shown_text(bar)
    QTest.keyClick(bar, Qt.Key.Key_Escape)

    assert TEXT.words in before
    assert bar.isHidden()


def test_who_tried_again_with_success_is_back_in_the_text_and_others_stay_where_they_are(
    qtbot: QtBot, bar: NoticeBar
) -> None:
    left = Listener(bar.left)
    bar.show_failure(TEXT)
    bar.take_back_failure(TEXT.name)
    by_itself = len(left.heard)

    bar.show_failure(TEXT)
    bar.activateWindow()
    bar._accept.setFocus()
    qtbot.waitUntil(bar._accept.hasFocus)
    bar.take_back_failure(TEXT.name)

    assert (by_itself, len(left.heard)) == (0, 1)
    assert bar.isHidden()


def test_where_the_window_is_narrow_the_answers_stand_below(bar: NoticeBar) -> None:
    places = []
    bar.show_failure(TEXT)

    for width in (1200, 420):
        bar.resize(width, 200)
        bar._row.activate()
        places.append(bar._accept.geometry().top() > bar._text.geometry().bottom())

    assert places == [False, True]
