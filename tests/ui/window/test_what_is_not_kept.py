"""What cannot be kept is told in a sentence; it is shown all the same, and nobody is nagged."""

from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.storage.paths import state_folder
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.perspectives.placing import PlacingStep, Step
from reader.ui.window.window import Window
from tests.reading import shown_text
from tests.ui.conftest import FERRY
from tests.ui.window.conftest import close_notice, open_pasted, press, put_in_the_way


def test_a_pasted_text_that_cannot_be_kept_is_read_all_the_same(
    qtbot: QtBot, remembering: Window, session: Session, settings: Settings
) -> None:
    put_in_the_way(settings.data_folder)

    open_pasted(qtbot, remembering, FERRY)
    said = shown_text(remembering.parts.panes.notice)
    close_notice(remembering)
    afterwards = shown_text(remembering.parts.panes.notice)
    close_notice(remembering)

    assert session.reading.at_hand is not None
    assert session.reading.at_hand.article.text.startswith("A ferry crosses the lake.\n")
    assert "could not be kept" in said
    assert str(settings.data_folder) in said
    assert "Alt+Left leads back" in afterwards
    assert remembering.parts.panes.notice.isHidden()


def test_what_is_not_kept_is_told_at_once_and_what_is_offered_comes_back(
    qtbot: QtBot, remembering: Window, bridge: Edition, settings: Settings
) -> None:
    put_in_the_way(settings.data_folder)

    open_pasted(qtbot, remembering, bridge.article.text)
    told = shown_text(remembering.parts.panes.notice)
    close_notice(remembering)
    offered = shown_text(remembering.parts.panes.notice)
    close_notice(remembering)

    assert "could not be kept" in told
    assert "has perspectives on this text" in offered


def test_a_decision_that_cannot_be_kept_is_shown_all_the_same(
    qtbot: QtBot, remembering: Window, session: Session, bridge: Edition, settings: Settings
) -> None:
    open_pasted(qtbot, remembering, bridge.article.text)
    put_in_the_way(settings.data_folder / "decisions")

    press(remembering, "Show Them")
    first = shown_text(remembering.parts.panes.notice)
    close_notice(remembering)
    remembering.parts.panes.perspectives.placing_requested.emit(PlacingStep(Step.LOOSE, "cost"))
    second = shown_text(remembering.parts.panes.notice)

    assert session.reading.at_hand is not None
    assert {each.id for each in session.reading.at_hand.passages} == {
        "twice-planned",
        "nobody-asked",
    }
    for said in (first, second):
        assert f"{bridge.id.rpartition(':')[2]}.json” could not be kept" in said


def test_a_state_that_cannot_be_kept_is_told_once_and_again_when_it_fails_anew(
    remembering: Window,
) -> None:
    told = QSignalSpy(remembering.parts.keeping.not_kept)
    folder = state_folder()
    put_in_the_way(folder)
    remembering.parts.appearance.choose_theme("black")

    for _ in range(3):
        remembering.parts.keeper.save()
    at_first = told.count()
    said = shown_text(remembering.parts.panes.notice)
    folder.unlink()
    remembering.parts.keeper.save()
    (folder / "state.json").unlink()
    (folder / "state.json").mkdir()
    remembering.parts.keeper.save()

    assert at_first == 1
    assert "state.json” could not be kept" in said
    assert told.count() == 2


def test_a_failure_is_told_before_what_is_being_done_and_stays_until_it_is_put_away(
    window: Window, bridge: Edition
) -> None:
    notice = window.parts.panes.notice
    notice.show_work("Opening a text …")
    notice.show_fault("It could not be kept.")
    during = shown_text(notice)

    notice.end_work()
    after = shown_text(notice)
    notice.show_article(bridge)
    with_another_text = shown_text(notice)
    close_notice(window)

    for said in (during, after, with_another_text):
        assert "It could not be kept." in said
    assert notice.isHidden()


def test_to_cancel_what_is_being_done_puts_no_failure_away(window: Window) -> None:
    notice = window.parts.panes.notice
    notice.show_fault("It could not be kept.")
    notice.show_work("Opening a text …")

    window.parts.opener.cancel()
    window.parts.opener.ended.emit()

    assert "It could not be kept." in shown_text(notice)
