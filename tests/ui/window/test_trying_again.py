"""What could not be kept is tried again: as the reader asks, by itself, and at the end."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Decision
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.library.decision_file import Kept
from reader.model.library.library import Library
from reader.model.storage.paths import state_folder
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.perspectives.placing import PlacingStep, Step
from reader.ui.window.window import Window
from tests.listening import Listener
from tests.reading import shown_text
from tests.ui.conftest import FERRY
from tests.ui.window.conftest import close_notice, open_pasted, press, put_in_the_way


def test_a_text_that_is_kept_in_the_end_is_as_if_it_had_been_kept_at_first(
    qtbot: QtBot, remembering: Window, session: Session, settings: Settings
) -> None:
    parts = remembering.parts
    put_in_the_way(settings.data_folder)
    open_pasted(qtbot, remembering, FERRY)
    parts.library.forget()
    told = shown_text(parts.panes.notice)
    settings.data_folder.unlink()

    press(remembering, "Try Again")
    parts.keeper.save()

    assert isinstance(session.reading.at_hand, OpenedText)
    file = session.reading.at_hand.file
    assert "The text is still in this window, to be copied." in told
    assert file.read_text(encoding="utf-8") == FERRY
    assert settings.load().texts == (str(file),)
    assert "could not be kept" not in shown_text(parts.panes.notice)
    assert parts.status_line.currentMessage() == "It is kept now"


def test_what_was_decided_of_a_text_that_was_kept_late_comes_back_with_it(
    qtbot: QtBot, remembering: Window, session: Session, bridge: Edition, settings: Settings
) -> None:
    put_in_the_way(settings.data_folder)
    open_pasted(qtbot, remembering, bridge.article.text)
    close_notice(remembering)
    press(remembering, "Show Them")
    remembering.parts.panes.perspectives.placing_requested.emit(PlacingStep(Step.LOOSE, "cost"))
    settings.data_folder.unlink()

    press(remembering, "Try Again")

    assert isinstance(session.reading.at_hand, AttachedEdition)
    text = session.reading.at_hand.text
    decisions = Library(settings.data_folder).decisions(bridge.id, bridge.name)
    kept = decisions.kept(text.file.read_text(encoding="utf-8"), text.file)
    assert kept == Kept(shown=True, decisions=(Decision("cost", None),))
    assert remembering.parts.panes.notice.isHidden()


def test_of_two_texts_that_were_pasted_one_upon_the_other_both_are_kept_in_the_end(
    qtbot: QtBot, remembering: Window, settings: Settings
) -> None:
    put_in_the_way(settings.data_folder)
    remembering.parts.opener.open_pasted("Another.", "")
    open_pasted(qtbot, remembering, FERRY)
    settings.data_folder.unlink()

    press(remembering, "Try Again")

    kept = {file.read_text(encoding="utf-8") for file in settings.data_folder.glob("texts/Pasted*")}
    assert kept == {"Another.", FERRY}


def test_the_words_of_a_text_that_is_not_kept_can_be_copied(
    qtbot: QtBot, remembering: Window, bridge: Edition, session: Session, settings: Settings
) -> None:
    put_in_the_way(settings.data_folder)
    open_pasted(qtbot, remembering, FERRY)
    session.open(bridge)

    press(remembering, "Copy the Text")

    assert QGuiApplication.clipboard().text() == FERRY
    assert remembering.parts.panes.notice.isVisible()


def test_what_is_tried_again_in_vain_is_told_again(
    qtbot: QtBot, remembering: Window, settings: Settings
) -> None:
    put_in_the_way(settings.data_folder)
    open_pasted(qtbot, remembering, FERRY)
    said = Listener(remembering.parts.panes.notice.said)

    press(remembering, "Try Again")
    press(remembering, "Try Again")

    assert [str(words).partition("“")[0] for (words,) in said.heard] == ["Tried again. "] * 2
    assert remembering.parts.panes.notice.isVisible()


def test_a_state_is_tried_again_too(remembering: Window, settings: Settings) -> None:
    folder = state_folder()
    put_in_the_way(folder)
    remembering.parts.appearance.choose_theme("black")
    remembering.parts.keeper.save()
    told = shown_text(remembering.parts.panes.notice)
    folder.unlink()

    press(remembering, "Try Again")

    assert "is known until you close it." in told
    assert settings.load().theme == "black"
    assert remembering.parts.panes.notice.isHidden()


def test_whoever_puts_the_notice_away_loses_nothing_once_there_is_room(
    qtbot: QtBot, remembering: Window, session: Session, settings: Settings
) -> None:
    put_in_the_way(settings.data_folder)
    open_pasted(qtbot, remembering, FERRY)
    close_notice(remembering)
    settings.data_folder.unlink()

    remembering.parts.keeper.save()

    assert isinstance(session.reading.at_hand, OpenedText)
    qtbot.waitUntil(session.reading.at_hand.file.exists)


def test_at_the_end_all_is_tried_once_more(
    qtbot: QtBot, remembering: Window, session: Session, settings: Settings
) -> None:
    put_in_the_way(settings.data_folder)
    open_pasted(qtbot, remembering, FERRY)
    left = Listener(remembering.parts.keeping.left_unkept)
    settings.data_folder.unlink()

    remembering.close()

    assert isinstance(session.reading.at_hand, OpenedText)
    assert session.reading.at_hand.file.exists()
    assert left.heard == []
