"""An edition's perspectives beside another text: offered, found, decided on, and kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.text.search import Query
from reader.model.text.span import Span
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.placing import PlacingStep, Step
from reader.ui.window.window import Window
from tests.aligner import needs_aligner
from tests.reading import drag_over, picture_of, shown_text
from tests.ui.conftest import OpenWindow

pytestmark = needs_aligner

# Of the three passages of the standard edition one stands here as it was, one was changed, and of
# one there is so little left that it is only a guess.
TEXT = (
    "🌉 The town built a bridge. The bridge cost “$90 million” of what the people had saved.\n\n"
    "It is long. It was twice what was planned, if one believes what the papers of the council "
    "say of it in small print.\n\n"
    "The people of the town were never asked what they thought.\n"
)

OpenText = Callable[[str], None]


@pytest.fixture
def open_text(qtbot: QtBot, window: Window, bridge: Edition, tmp_path: Path) -> OpenText:
    """Return what opens words as a text; the standard edition was read before, and is at hand."""
    assert bridge.folder in window.parts.library.editions

    def open_one(words: str) -> None:
        file = tmp_path / "reprint.txt"
        file.write_text(words, encoding="utf-8")
        with qtbot.waitSignal(window.parts.opener.settled):
            window.parts.opener.open(file)

    return open_one


@pytest.fixture
def beside(window: Window, open_text: OpenText) -> Window:
    """Return a window in which the perspectives stand beside the text above."""
    open_text(TEXT)
    answer(window).click()
    return window


def answer(window: Window) -> QPushButton:
    """Return the button that accepts what is offered."""
    (button,) = (b for b in window.parts.panes.notice.findChildren(QPushButton) if b.isVisible())
    return button


def follow(window: Window, words: str, number: int = 0) -> None:
    """Follow the *number*-th link beside the text that reads *words*."""
    links = [
        note.toHtml().split(f">{words}<")[0].rpartition('href="')[2].partition('"')[0]
        for note in window.parts.panes.perspectives.findChildren(NoteText)
        if f">{words}<" in note.toHtml().replace("</span>", "<").replace("<<", "<")
    ]
    assert links, f"“{words}” is no link"
    window.parts.panes.perspectives._follow(QUrl(links[number]))


def ask(window: Window, step: Step, passage_id: str) -> None:
    """Ask for a *step* on a passage, as its links do."""
    window.parts.panes.perspectives.placing_requested.emit(PlacingStep(step, passage_id))


def placed(session: Session) -> dict[str, str]:
    """Return the words of each passage that has a place."""
    assert session.reading.at_hand is not None
    return {passage.id: passage.exact for passage in session.reading.at_hand.passages}


# -- the offer


def test_perspectives_that_belong_to_a_text_are_offered_and_nothing_is_drawn_yet(
    window: Window, session: Session, open_text: OpenText
) -> None:
    open_text(TEXT)

    assert "“The Bridge” has perspectives on this text: 2 of 3 passages found." in shown_text(
        window.parts.panes.notice
    )
    assert placed(session) == {}


def test_accepted_perspectives_are_drawn_where_the_text_has_their_words(
    window: Window, session: Session, open_text: OpenText
) -> None:
    open_text(TEXT)
    before = picture_of(window.parts.panes.article.viewport())

    answer(window).click()

    assert placed(session) == {
        "cost": "cost “$90 million”",
        "twice-planned": "twice what was planned",
    }
    assert picture_of(window.parts.panes.article.viewport()) != before
    assert not window.parts.panes.notice.isVisible()
    assert "2 of 3 passages found" in shown_text(window.parts.status_line)
    assert "2 of 3 passages have a place in this text." in shown_text(
        window.parts.panes.perspectives
    )


def test_a_text_that_looks_like_another_is_said_to_and_left_undecorated(
    window: Window, session: Session, bridge: Edition, open_text: OpenText
) -> None:
    words = " ".join(bridge.article.text.split()[:9])
    many = "Something else altogether is told in this paragraph of another text. " * 4
    # With one passage of three it would belong; of the bundled edition's many it has none.
    open_text(f"{many}\n\n{words}\n\n{many}")

    said = shown_text(window.parts.panes.notice)
    assert "passages" in said
    assert placed(session) == {}


def test_a_text_that_no_edition_knows_gets_no_offer(
    window: Window, session: Session, open_text: OpenText
) -> None:
    open_text("A ferry crosses the lake.\n\nIt is slow, people say.")

    window.parts.actions["attach"].trigger()

    assert placed(session) == {}
    assert "No perspectives on this text were found." in shown_text(window.parts.panes.notice)


def test_an_offer_that_was_put_away_can_be_asked_for_again(
    window: Window, session: Session, open_text: OpenText
) -> None:
    open_text(TEXT)
    window.parts.panes.notice.hide()

    window.parts.actions["attach"].trigger()

    assert len(placed(session)) == 2


# -- what was changed, and what was not found


def test_a_changed_passage_says_what_changed(beside: Window, session: Session) -> None:
    session.reading.select_passage("cost")

    said = shown_text(beside.parts.panes.perspectives)
    assert "“cost ‘$90 million’”" in said
    assert "“90” for “40”" in said
    assert "% sure" in said


def test_a_passage_that_reads_as_it_did_says_so(beside: Window, session: Session) -> None:
    session.reading.select_passage("twice-planned")

    assert "Found as it was quoted." in shown_text(beside.parts.panes.perspectives)


def test_a_changed_passage_has_a_frame_of_its_own(
    qtbot: QtBot, beside: Window, window: Window, open_text: OpenText
) -> None:
    qtbot.waitUntil(lambda: not beside.parts.panes.notice.isVisible())
    changed = picture_of(beside.parts.panes.article.viewport())

    open_text(TEXT.replace("$90", "$40"))
    # Where the bar was shown for a while, the text takes its room back.
    qtbot.waitUntil(lambda: window.parts.panes.article.viewport().size() == changed.size())

    # But for one digit both look alike, if it were not for the frame around four words.
    assert different_points(changed, picture_of(window.parts.panes.article.viewport())) > 100


def different_points(one: QImage, other: QImage) -> int:
    """Return how many points of two pictures of one size differ."""
    assert one.size() == other.size()
    return sum(
        one.pixel(x, y) != other.pixel(x, y)
        for x in range(one.width())
        for y in range(one.height())
    )


def test_what_was_not_found_stands_in_a_list_with_its_words(
    beside: Window, session: Session
) -> None:
    session.reading.select_topic("unattached")

    said = shown_text(beside.parts.panes.perspectives)
    assert "Not found for sure in the text that you read: 1 of 3." in said
    assert "Nobody was asked about the bridge." in said
    assert "Looked for: “twice what was planned. Nobody was asked”" in said


def test_the_perspectives_on_a_passage_without_a_place_can_be_read_and_searched(
    beside: Window, session: Session
) -> None:
    session.reading.select_passage("nobody-asked")
    read = shown_text(beside.parts.panes.perspectives)

    session.searching.find(Query("held a meeting"))
    session.searching.find_in_notes()

    assert session.reading.passage is None
    assert session.reading.topic == "passage/nobody-asked"
    assert "The town held a meeting in 2014" in read
    assert "Passage without a place in this text" in read
    assert session.searching.search.notes_hit is not None


# -- what the reader decides


def test_words_that_are_selected_become_the_place(beside: Window, session: Session) -> None:
    session.reading.select_topic("unattached")
    drag_over(beside.parts.panes.article, "never", "asked")
    selected, _ = beside.parts.panes.article.selection()

    ask(beside, Step.SELECTION, "nobody-asked")

    assert selected
    assert placed(session)["nobody-asked"] == selected
    assert session.reading.passage is not None
    assert session.reading.passage.id == "nobody-asked"
    assert "You attached it to these words." in shown_text(beside.parts.panes.perspectives)
    assert session.reading.at_hand is not None
    assert session.reading.at_hand.unattached == ()


def test_without_a_selection_the_reader_is_told_to_make_one(
    beside: Window, session: Session
) -> None:
    before = placed(session)

    ask(beside, Step.SELECTION, "nobody-asked")

    assert placed(session) == before
    assert beside.parts.status_line.currentMessage() == "Select the words in the text first"


def test_a_passage_that_is_wrong_is_taken_off_and_put_back(
    beside: Window, session: Session
) -> None:
    session.reading.select_passage("cost")
    follow(beside, "This is not it")
    after = placed(session)

    session.reading.select_topic("unattached")
    said = shown_text(beside.parts.panes.perspectives)
    follow(beside, "Put it back")

    assert "cost" not in after
    assert "Left loose" in said
    assert placed(session)["cost"] == "cost “$90 million”"


def test_a_guess_is_shown_in_the_text_and_taken(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText
) -> None:
    del qtbot
    twice = "The bridge cost “$40 million”, they say, and twice what was planned it was."
    open_text(f"{twice}\n\nBetween the two there is a paragraph.\n\n{twice}\n\nThe end.")
    window.parts.opener.show_offer()
    session.reading.select_topic("unattached")
    assert session.reading.at_hand is not None
    guessed = [each for each in session.reading.at_hand.unattached if each.resolution.places]
    assert guessed
    passage_id = guessed[0].passage.id

    ask(window, Step.SHOW, passage_id)
    selected, start = window.parts.panes.article.selection()
    ask(window, Step.HERE, passage_id)

    place = guessed[0].resolution.places[0]
    assert Span(start, start + len(selected)) == place
    attachment = session.reading.at_hand.attachment(passage_id)
    assert attachment is not None
    assert (attachment.span, attachment.decided) == (place, True)


def test_what_was_decided_is_there_again_on_the_next_start(
    qtbot: QtBot, open_window: OpenWindow, bridge: Edition, session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "reprint.txt"
    file.write_text(TEXT, encoding="utf-8")
    settings = Settings()
    window = open_window(bridge, settings=settings)
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(file)
    answer(window).click()
    ask(window, Step.LOOSE, "cost")
    window.close()

    again = open_window(bridge, settings.load(), settings)
    with qtbot.waitSignal(again.parts.opener.settled):
        again.parts.opener.open(file)

    assert [*placed(session)] == ["twice-planned"]
    assert not again.parts.panes.notice.isVisible()
    decisions = settings.data_folder / "decisions" / f"{bridge.id.rpartition(':')[2]}.json"
    assert "reprint.txt" in decisions.read_text(encoding="utf-8")


def test_the_edition_itself_is_never_written_to(
    beside: Window, bridge: Edition, session: Session
) -> None:
    files = [path for path in bridge.folder.rglob("*") if path.is_file()]
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in files}

    ask(beside, Step.LOOSE, "cost")

    assert [*placed(session)] == ["twice-planned"]
    after = [path for path in bridge.folder.rglob("*") if path.is_file()]
    assert {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in after} == before


def test_a_chosen_passage_stays_chosen_while_others_are_decided_on(
    beside: Window, session: Session
) -> None:
    session.reading.select_passage("twice-planned")

    ask(beside, Step.LOOSE, "cost")

    assert session.reading.passage is not None
    assert session.reading.passage.id == "twice-planned"


def test_to_ask_again_for_what_is_shown_undoes_no_decision(
    beside: Window, session: Session
) -> None:
    ask(beside, Step.LOOSE, "cost")
    session.reading.select_passage("twice-planned")

    beside.parts.actions["attach"].trigger()

    assert [*placed(session)] == ["twice-planned"]
    assert session.reading.passage is None
    assert "1 of 3 passages have a place in this text." in shown_text(
        beside.parts.panes.perspectives
    )


def test_perspectives_that_were_asked_for_by_name_are_shown_without_an_offer(
    qtbot: QtBot, window: Window, session: Session, bridge: Edition, tmp_path: Path
) -> None:
    file = tmp_path / "reprint.txt"
    file.write_text(TEXT, encoding="utf-8")

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(file, beside=bridge.folder)

    assert len(placed(session)) == 2
    assert not window.parts.panes.notice.isVisible()


def test_of_those_asked_for_by_name_none_is_taken_for_another(
    qtbot: QtBot, window: Window, session: Session, road: Edition, tmp_path: Path
) -> None:
    file = tmp_path / "reprint.txt"
    file.write_text(TEXT, encoding="utf-8")

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(file, beside=road.folder)

    assert placed(session) == {}
    assert "The Bridge" not in shown_text(window.parts.panes.notice)
