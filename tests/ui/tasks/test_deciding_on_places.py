"""What the reader decides of the places of passages: where they are, and that they are not."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.text.span import Span
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.placing import PlacingStep, Step
from reader.ui.window.window import Window
from tests.reading import drag_over, notes_of, shown_text
from tests.ui.conftest import OpenWindow
from tests.ui.tasks.conftest import REPRINT, OpenWords, answer, placed


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


def test_words_that_are_selected_become_the_place(beside: Window, session: Session) -> None:
    session.reading.select_topic("unattached")
    drag_over(beside.parts.panes.article, "never", "asked")
    selected, _ = beside.parts.panes.article.selection()

    ask(beside, Step.SELECTION, "nobody-asked")

    assert selected
    assert placed(session)["nobody-asked"] == selected
    assert session.reading.passage is not None
    assert session.reading.passage.id == "nobody-asked"
    shown = shown_text(beside.parts.panes.perspectives)
    assert "You attached it to these words." in shown
    assert "The claim as marked: Nobody was asked about the bridge." in shown
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
    follow(beside, "Not this passage")
    after = placed(session)

    topic, said = session.reading.topic, shown_text(beside.parts.panes.perspectives)
    follow(beside, "Undo")

    assert "cost" not in after
    assert topic == "unattached"
    assert "Left without a place" in said
    assert placed(session)["cost"] == "cost “$90 million”"


def test_a_guess_is_shown_in_the_text_and_taken(
    qtbot: QtBot, window: Window, session: Session, open_words: OpenWords
) -> None:
    del qtbot
    twice = "The bridge cost “$40 million”, they say, and twice what was planned it was."
    sure = "🌉 It took years — twice what was planned. Nobody was asked."
    open_words(f"{twice}\n\nBetween the two there is a paragraph.\n\n{sure}\n\n{twice}\n\nThe end.")
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
    file.write_text(REPRINT, encoding="utf-8")
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


def test_what_was_decided_is_undone_step_by_step(beside: Window, session: Session) -> None:
    before = placed(session)
    undo = beside.parts.actions["undo"]
    ask(beside, Step.LOOSE, "cost")
    ask(beside, Step.LOOSE, "twice-planned")
    after = placed(session)

    undo.trigger()
    undo.trigger()

    assert after == {}
    assert placed(session) == before
    undo.trigger()
    assert beside.parts.status_line.currentMessage() == "There is nothing to undo"


def test_an_attachment_that_was_undone_is_as_it_was_decided_before(
    beside: Window, session: Session
) -> None:
    drag_over(beside.parts.panes.article, "never", "asked")
    ask(beside, Step.SELECTION, "nobody-asked")
    first = placed(session)["nobody-asked"]
    drag_over(beside.parts.panes.article, "papers", "council")
    ask(beside, Step.SELECTION, "nobody-asked")

    beside.parts.actions["undo"].trigger()

    assert placed(session)["nobody-asked"] == first


def test_in_another_text_there_is_nothing_to_undo(
    beside: Window, bridge: Edition, session: Session
) -> None:
    ask(beside, Step.LOOSE, "cost")

    session.open(bridge)

    before = placed(session)
    beside.parts.actions["undo"].trigger()
    assert placed(session) == before
    assert beside.parts.status_line.currentMessage() == "There is nothing to undo"


def test_only_while_words_are_selected_may_a_passage_be_attached_to_them(
    beside: Window, session: Session
) -> None:
    session.reading.select_topic("unattached")
    pane, article = beside.parts.panes.perspectives, beside.parts.panes.article

    def is_offered() -> bool:
        (note,) = (n for n in notes_of(pane) if "Attach to the words I selected" in n.toPlainText())
        return "step:selection" in note.toHtml()

    offers = [is_offered()]
    drag_over(article, "never", "asked")
    offers.append(is_offered())
    article.moveCursor(QTextCursor.MoveOperation.Start)
    offers.append(is_offered())

    assert offers == [False, True, False]


def test_all_that_reads_otherwise_is_walked_through(beside: Window, session: Session) -> None:
    at_hand = session.reading.at_hand
    assert at_hand is not None
    others = [passage.id for passage in at_hand.otherwise]

    walked = []
    for _ in range(len(others) + 1):
        here = session.reading.passage
        ask(beside, Step.NEXT, here.id if here is not None else "")
        walked.append(session.reading.passage and session.reading.passage.id)

    assert walked == [*others, others[0]]


def test_before_anything_is_accepted_the_overview_offers_the_same(
    window: Window, session: Session, open_words: OpenWords
) -> None:
    open_words(REPRINT)
    session.reading.clear_passage()

    follow(window, "Find perspectives on this text")

    assert placed(session)
