"""The list of headings, and where it leads."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from reader.model.edition.article import Article
from reader.model.opening.foreign_article import html_article
from reader.session.session import Session
from reader.ui.commands import contents_dialog
from reader.ui.commands.contents_dialog import ContentsDialog
from reader.ui.window.window import Window
from tests.ui.conftest import OpenText

PAGE = "".join(
    f"<h{level}>{heading}</h{level}><p>{'Some words. ' * 40}</p>"
    for level, heading in ((1, "Whole"), (2, "The Łódź ferry"), (3, "Its keel"), (2, "The lake"))
)


@pytest.fixture
def article() -> Article:
    """Return an article with headings of three levels."""
    return html_article(PAGE, "A page", named=True).article


@pytest.fixture
def dialog(qtbot: QtBot, window: Window, article: Article) -> ContentsDialog:
    """Return the list of its headings, from within the second part."""
    position = article.text.index("Its keel")
    dialog = ContentsDialog(article, position + 3, window.parts.appearance.look, window)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def lines(dialog: ContentsDialog) -> list[str]:
    """Return the headings that are shown."""
    found = dialog.findChild(QListWidget)
    assert found is not None
    items = [found.item(row) for row in range(found.count())]
    return [item.text() for item in items if not item.isHidden()]


def field(dialog: ContentsDialog) -> QLineEdit:
    """Return the field in which the reader types."""
    found = dialog.findChild(QLineEdit)
    assert found is not None
    return found


def test_every_heading_is_listed_each_level_further_in(dialog: ContentsDialog) -> None:
    listed = lines(dialog)

    assert [line.strip() for line in listed][-3:] == ["The Łódź ferry", "Its keel", "The lake"]
    indents = [len(line) - len(line.lstrip()) for line in listed[-3:]]
    assert indents[0] == indents[2] < indents[1]


def test_the_heading_under_which_one_is_comes_first_to_hand(
    dialog: ContentsDialog, article: Article
) -> None:
    assert dialog.chosen() == article.text.index("Its keel")


def test_what_is_typed_filters_the_headings_and_chooses_the_first(
    dialog: ContentsDialog, article: Article
) -> None:
    field(dialog).setText("lodz")

    assert [line.strip() for line in lines(dialog)] == ["The Łódź ferry"]
    assert dialog.chosen() == article.text.index("The Łódź ferry")


def test_where_nothing_is_left_nothing_is_chosen(dialog: ContentsDialog) -> None:
    field(dialog).setText("zebra")

    assert lines(dialog) == []
    assert dialog.chosen() is None


def test_arrows_go_through_the_list_from_the_field(
    dialog: ContentsDialog, article: Article
) -> None:
    QTest.keyClick(field(dialog), Qt.Key.Key_Down)

    assert dialog.chosen() == article.text.index("The lake")


def test_a_heading_that_is_chosen_is_gone_to_and_back_leads_from_there(
    window: Window,
    session: Session,
    tmp_path: Path,
    open_text: OpenText,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<html><body><main>{PAGE}</main></body></html>", encoding="utf-8")
    open_text(page)
    at_hand = session.reading.at_hand
    assert at_hand is not None
    lake = at_hand.article.text.index("The lake")
    monkeypatch.setattr(contents_dialog, "ask_for_heading", lambda *_: lake)
    before = session.reading.place

    window.parts.actions["contents"].trigger()
    article = window.parts.panes.article
    seen = article.viewport().rect().contains(article.cursorRect(article.cursor_at(lake)))
    moved = session.reading.place != before
    session.reading.go_back()

    assert seen
    assert moved
    assert session.reading.place == before


def test_a_text_without_headings_has_no_contents(
    window: Window, ferry: Path, open_text: OpenText
) -> None:
    open_text(ferry)

    window.parts.actions["contents"].trigger()

    assert window.parts.status_line.currentMessage() == "This text has no headings"


def test_return_in_the_field_takes_the_chosen_heading(qtbot: QtBot, dialog: ContentsDialog) -> None:
    with qtbot.waitSignal(dialog.finished) as finished:
        QTest.keyClick(field(dialog), Qt.Key.Key_Return)

    assert finished.args == [QDialog.DialogCode.Accepted]
