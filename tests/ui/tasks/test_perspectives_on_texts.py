"""An edition's perspectives beside another text: offered, accepted, and what is said of each."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.text.search import Query
from reader.session.session import Session
from reader.ui.window.window import Window
from tests.editions import BRIDGE, write_edition
from tests.reading import picture_of, shown_text
from tests.ui.tasks.conftest import REPRINT, OpenWords, answer, placed

# Words of the bundled edition's article, of which this is but one passage.
ONE_OF_MANY = "Iran's death toll in the Syrian war is estimated at over 12,000"

# -- the offer


def test_perspectives_that_belong_to_a_text_are_offered_and_nothing_is_drawn_yet(
    window: Window, session: Session, open_words: OpenWords
) -> None:
    open_words(REPRINT)

    assert "“The Bridge” has perspectives on this text: 2 of 3 passages found." in shown_text(
        window.parts.panes.notice
    )
    assert placed(session) == {}


def test_accepted_perspectives_are_drawn_where_the_text_has_their_words(
    window: Window, session: Session, open_words: OpenWords
) -> None:
    open_words(REPRINT)
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
    window: Window, session: Session, bridge: Edition, open_words: OpenWords
) -> None:
    words = " ".join(bridge.article.text.split()[:9])
    many = "Something else altogether is told in this paragraph of another text. " * 4
    # With one passage of three it would belong; of the bundled edition's many it has none.
    open_words(f"{many}\n\n{words}\n\n{many}")

    said = shown_text(window.parts.panes.notice)
    assert "passages" in said
    assert placed(session) == {}


def test_whoever_looks_all_the_same_sees_which_passage_may_stand_there_and_why_it_is_not_sure(
    window: Window, session: Session, open_words: OpenWords
) -> None:
    open_words(f"{ONE_OF_MANY}, by reports that reached the NCRI.\n\nSome have died.")

    answer(window).click()

    said = shown_text(window.parts.panes.perspectives)
    first_guess = said.partition("Attach here")[0]
    assert placed(session) == {}
    assert "It looks like a different text than “Iran in Syria”" in said
    assert first_guess.count("Looked for") == 1
    assert f"{ONE_OF_MANY}, by reports" in first_guess


def test_where_nothing_is_marked_the_marks_are_not_explained(
    window: Window, session: Session, open_words: OpenWords
) -> None:
    open_words(f"{ONE_OF_MANY}, by reports that reached the NCRI.\n\nSome have died.")
    answer(window).click()

    session.reading.clear_passage()

    said = shown_text(window.parts.panes.perspectives)
    assert "It looks like a different text" in said
    assert "The marks" not in said


def test_a_text_that_no_edition_knows_gets_no_offer(
    window: Window, session: Session, open_words: OpenWords
) -> None:
    open_words("A ferry crosses the lake.\n\nIt is slow, people say.")

    window.parts.actions["attach"].trigger()

    assert placed(session) == {}
    assert "No perspectives on this text were found." in shown_text(window.parts.panes.notice)


def test_an_offer_that_was_put_away_can_be_asked_for_again(
    window: Window, session: Session, open_words: OpenWords
) -> None:
    open_words(REPRINT)
    window.parts.panes.notice.hide()

    window.parts.actions["attach"].trigger()

    assert len(placed(session)) == 2


def test_perspectives_that_were_found_already_when_the_search_was_cancelled_are_not_offered(
    qtbot: QtBot, window: Window, bridge: Edition, tmp_path: Path
) -> None:
    assert bridge.folder in window.parts.library.editions
    file = tmp_path / "reprint.txt"
    file.write_text(REPRINT, encoding="utf-8")
    opener = window.parts.opener
    with qtbot.waitSignal(opener.text_opened):
        opener.open(file)
    assert opener._work is not None
    opener._work.wait()  # it has said so, and was not heard yet

    opener.cancel()
    QApplication.processEvents()

    assert not window.parts.panes.notice.isVisible()


# -- what was changed, and what was not found


def test_a_changed_passage_says_what_changed(beside: Window, session: Session) -> None:
    session.reading.select_passage("cost")

    said = shown_text(beside.parts.panes.perspectives)
    assert "“cost ‘$90 million’”" in said
    assert "“cost ‘$40 million’”" in said
    assert "% sure" in said


def test_a_passage_that_reads_as_it_did_says_so(beside: Window, session: Session) -> None:
    session.reading.select_passage("twice-planned")

    assert "Found as it was quoted." in shown_text(beside.parts.panes.perspectives)


def test_a_changed_passage_has_a_frame_of_its_own(
    qtbot: QtBot, beside: Window, window: Window, open_words: OpenWords
) -> None:
    qtbot.waitUntil(lambda: not beside.parts.panes.notice.isVisible())
    changed = picture_of(beside.parts.panes.article.viewport())

    open_words(REPRINT.replace("$90", "$40"))
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


# -- asked for by name


def test_perspectives_that_were_asked_for_by_name_are_shown_without_an_offer(
    qtbot: QtBot, window: Window, session: Session, bridge: Edition, tmp_path: Path
) -> None:
    file = tmp_path / "reprint.txt"
    file.write_text(REPRINT, encoding="utf-8")

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(file, beside=bridge.folder)

    assert len(placed(session)) == 2
    assert not window.parts.panes.notice.isVisible()


def test_of_those_asked_for_by_name_none_is_taken_for_another(
    qtbot: QtBot, window: Window, session: Session, road: Edition, tmp_path: Path
) -> None:
    file = tmp_path / "reprint.txt"
    file.write_text(REPRINT, encoding="utf-8")

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(file, beside=road.folder)

    assert placed(session) == {}
    assert "The Bridge" not in shown_text(window.parts.panes.notice)
    assert "No perspectives on this text were found." in shown_text(window.parts.panes.notice)


def test_of_a_broken_edition_that_was_asked_for_by_name_is_told_that_it_is(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path
) -> None:
    broken = write_edition(tmp_path / "broken", {**BRIDGE, "parties.toml": "[town\n"})
    file = tmp_path / "reprint.txt"
    file.write_text(REPRINT, encoding="utf-8")
    notice = window.parts.panes.notice

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(file, beside=broken)
    at_once = shown_text(notice)
    window.say("There is no passage “nowhere”.")
    both = shown_text(notice)
    window.parts.opener.show_offer()

    assert placed(session) == {}
    assert f"“{broken}” cannot be read; “perspectives-reader check” says" in at_once
    assert "with it. There is no passage “nowhere”." in both
    assert f"“{broken}” cannot be read" in shown_text(notice)
