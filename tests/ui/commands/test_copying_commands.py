"""Copying what is selected or chosen, and with where it is from."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.session.session import Session
from reader.session.settings import State
from reader.ui.article.article_view import ArticleView
from reader.ui.window.window import Window
from tests.reading import note_with, select_words


def clipboard() -> str:
    """Return what was copied."""
    return QGuiApplication.clipboard().text()


def test_what_is_selected_is_copied_with_its_source_and_other_views(
    window: Window,
) -> None:
    select_words(window.parts.panes.article, "$40 million")

    window.parts.actions["copy_with_citation"].trigger()

    assert clipboard() == (
        "“$40 million”\n— The Bridge, a small article, paragraph 1\n"
        "Perspectives Reader has other views on this:\n- The bridge cost $40 million."
    )
    assert "Copied" in window.parts.status_line.currentMessage()


def test_a_selection_without_passages_is_copied_without_other_views(window: Window) -> None:
    select_words(window.parts.panes.article, "The builder was never paid.")

    window.parts.actions["copy_with_citation"].trigger()

    assert clipboard() == (
        "“The builder was never paid.”\n— The Bridge, a small article, paragraph 3"
    )


def test_the_chosen_passage_is_copied_where_nothing_is_selected(
    window: Window, session: Session
) -> None:
    session.reading.select_passage("nobody-asked")

    window.parts.actions["copy_with_citation"].trigger()

    assert clipboard().startswith("“twice what was planned. Nobody was asked”")
    assert "- Nobody was asked about the bridge." in clipboard()
    assert "- The bridge cost twice what was planned." in clipboard()


def test_with_nothing_to_copy_it_is_said_what_to_do(window: Window) -> None:
    QGuiApplication.clipboard().setText("from before")

    window.parts.actions["copy_with_citation"].trigger()

    assert clipboard() == "from before"
    assert "Select words or choose a passage first" in window.parts.status_line.currentMessage()


def test_the_title_is_not_quoted_as_if_it_stood_in_the_first_paragraph(window: Window) -> None:
    article: ArticleView = window.parts.panes.article
    select_words(article, "Restated from the Daily Example")

    window.parts.actions["copy_with_citation"].trigger()

    assert "other views" not in clipboard()


def test_what_is_selected_in_the_notes_is_copied_from_there(
    window: Window, session: Session
) -> None:
    session.reading.select_passage("cost")
    note = note_with(window.parts.panes.perspectives, "In 2021 a court")
    select_words(note, "In 2021 a court")
    note.setFocus()

    window.parts.actions["copy"].trigger()

    assert clipboard() == "In 2021 a court"


def test_copying_where_nothing_can_be_copied_changes_nothing(window: Window) -> None:
    QGuiApplication.clipboard().setText("from before")
    window.parts.actions["list"].trigger()
    window.parts.panes.passages.setFocus()

    window.parts.actions["copy"].trigger()

    assert clipboard() == "from before"


def test_before_an_edition_is_open_nothing_is_copied(qtbot: QtBot, session: Session) -> None:
    window = Window(session, None, State(theme="light"))
    qtbot.addWidget(window)

    window.parts.actions["copy_with_citation"].trigger()

    assert window.parts.status_line.currentMessage() == ""
