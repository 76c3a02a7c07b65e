"""A place is kept for each text: whoever comes back to it is where they were."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.edition.topics import profile_topic
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.window.window import Window
from tests.standing import title_of
from tests.ui.conftest import OpenWindow
from tests.ui.tasks.conftest import REPRINT, answer


@pytest.fixture
def texts(tmp_path: Path) -> tuple[Path, Path]:
    """Return two files of plain text that are long enough to scroll."""
    files = (tmp_path / "one.txt", tmp_path / "two.txt")
    for file in files:
        lines = [f"Paragraph {number} of {file.stem}, as it stands there." for number in range(300)]
        file.write_text("\n\n".join(lines), encoding="utf-8")
    return files


def open_and_wait(qtbot: QtBot, window: Window, file: Path) -> None:
    """Open *file* in *window*, and wait until nothing more comes of it."""
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(file)


def go_to(session: Session, words: str) -> str:
    """Bring *words* to the top, and return what is there."""
    assert session.reading.at_hand is not None
    session.reading.jump_to(session.reading.at_hand.article.text.index(words))
    return top(session)


def top(session: Session) -> str:
    """Return the words that stand at the top; the article says at which it is."""
    assert session.reading.at_hand is not None
    position = session.reading.place.position
    return session.reading.at_hand.article.text[position : position + 50]


def test_a_text_that_is_opened_again_is_where_it_was_left(
    qtbot: QtBot, window: Window, session: Session, texts: tuple[Path, Path]
) -> None:
    one, two = texts
    open_and_wait(qtbot, window, one)
    left = [go_to(session, "Paragraph 150 of one")]
    open_and_wait(qtbot, window, two)
    at_first = session.reading.place.position
    left.append(go_to(session, "Paragraph 200 of two"))

    open_and_wait(qtbot, window, one)
    first = top(session)
    open_and_wait(qtbot, window, two)

    assert at_first == 0
    assert [first, top(session)] == left
    assert "151 of one" in left[0]  # the line at the top is that before
    session.reading.go_back()
    assert top(session) == left[0]


def test_after_a_restart_every_text_is_where_it_was_left(
    qtbot: QtBot,
    open_window: OpenWindow,
    bridge: Edition,
    session: Session,
    texts: tuple[Path, Path],
) -> None:
    first = open_window(bridge, settings=Settings())
    left = []
    for file in texts:
        open_and_wait(qtbot, first, file)
        left.append(go_to(session, f"Paragraph 120 of {file.stem}"))
    first.close()

    window = open_window(bridge, Settings().load(), Settings())
    tops = []
    for file in texts:
        open_and_wait(qtbot, window, file)
        tops.append(top(session))
    window.close()

    assert tops == left


def test_a_text_that_changed_meanwhile_is_at_the_same_words(
    qtbot: QtBot, window: Window, session: Session, texts: tuple[Path, Path]
) -> None:
    one, two = texts
    open_and_wait(qtbot, window, one)
    left = go_to(session, "Paragraph 150 of one")
    open_and_wait(qtbot, window, two)
    one.write_text("A new beginning.\n\n" + one.read_text("utf-8"), encoding="utf-8")

    open_and_wait(qtbot, window, one)

    assert top(session) == left


def test_an_edition_is_where_it_was_left(
    qtbot: QtBot, road_window: Window, session: Session, road: Edition, texts: tuple[Path, Path]
) -> None:
    session.reading.jump_to(road.article.blocks[-1].span.start)
    place = session.reading.place.position
    open_and_wait(qtbot, road_window, texts[0])

    open_and_wait(qtbot, road_window, road.folder)

    assert title_of(session) == road.article.title
    assert session.reading.place.position == place > 0


def test_a_start_on_an_edition_after_another_text_is_at_the_passage_chosen_in_it(
    qtbot: QtBot,
    open_window: OpenWindow,
    bridge: Edition,
    session: Session,
    texts: tuple[Path, Path],
) -> None:
    first = open_window(bridge, settings=Settings())
    session.reading.select_passage("cost")
    left = session.reading.place
    open_and_wait(qtbot, first, texts[0])
    first.close()

    second = Session()
    window = Window(second, Settings(), Settings().load())
    qtbot.addWidget(window)
    second.open(bridge)

    assert left.passage == "cost"
    assert second.reading.place == left


def test_the_topic_that_was_read_is_come_back_to(
    qtbot: QtBot, window: Window, session: Session, bridge: Edition, texts: tuple[Path, Path]
) -> None:
    session.reading.select_topic(profile_topic("town"))
    open_and_wait(qtbot, window, texts[0])

    open_and_wait(qtbot, window, bridge.folder)

    assert session.reading.topic == profile_topic("town")


def test_the_passage_is_chosen_again_once_the_perspectives_on_a_text_are_there(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path, texts: tuple[Path, Path]
) -> None:
    reprint = tmp_path / "reprint.txt"
    reprint.write_text(REPRINT, encoding="utf-8")
    open_and_wait(qtbot, window, reprint)
    answer(window).click()
    session.reading.select_passage("cost")
    open_and_wait(qtbot, window, texts[0])

    open_and_wait(qtbot, window, reprint)

    assert session.reading.place.passage == "cost"


def test_what_is_forgotten_begins_at_its_beginning(
    qtbot: QtBot, window: Window, session: Session, texts: tuple[Path, Path]
) -> None:
    one, two = texts
    open_and_wait(qtbot, window, one)
    go_to(session, "Paragraph 150 of one")
    open_and_wait(qtbot, window, two)
    window.parts.library.forget()

    open_and_wait(qtbot, window, one)

    assert session.reading.place.position == 0
