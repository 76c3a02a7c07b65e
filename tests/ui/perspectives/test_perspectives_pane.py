"""What stands beside a passage: the pane, its page, and the page on the edition."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.model.edition.passage import Kind
from reader.model.files.loading import load_edition
from reader.session.session import Session
from reader.ui.look.look import Look
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.perspectives.section import SectionHead
from reader.ui.window.window import Window
from tests.editions import BRIDGE, write_edition
from tests.reading import (
    button_named,
    click_words,
    has_colour,
    note_with,
    picture_of,
    press,
    scroll_area_of,
    shown_text,
    tables_of,
)


def height_in(pane: PerspectivesPane, widget: QWidget) -> int:
    """Return how far down the page *widget* stands."""
    return widget.mapTo(scroll_area_of(pane), QPoint()).y()


def unfold(pane: PerspectivesPane, name: str) -> None:
    """Unfold the section of that *name*."""
    head = next(head for head in pane.findChildren(SectionHead) if head.name == name)
    assert head.isChecked()
    head.click()
    QApplication.processEvents()


# -- the edition as a whole


def test_with_nothing_chosen_the_pane_says_what_the_edition_is(window: Window) -> None:
    text = shown_text(window.parts.panes.perspectives)

    assert "Restated from the Daily Example" in text
    assert "About this edition" in text
    assert "3 passages" in text.replace("\u00a0", " ")


def test_the_page_on_the_edition_explains_every_mark(window: Window, light: Look) -> None:
    picture = picture_of(window.parts.panes.perspectives)

    for kind in Kind:
        assert has_colour(picture, light.theme.kinds[kind].fill.name())
        assert has_colour(picture, light.theme.kinds[kind].line.name())


def test_an_edition_without_passages_has_a_page_too(
    window: Window, session: Session, tmp_path_factory: pytest.TempPathFactory
) -> None:
    files = {name: text for name, text in BRIDGE.items() if not name.startswith("passages/")}
    bare = load_edition(write_edition(tmp_path_factory.mktemp("bare"), files))

    session.open(bare)

    assert "0 passages with" in shown_text(window.parts.panes.perspectives)
    assert not button_named(window.parts.panes.perspectives, "Next passage").isVisible()


# -- a passage


def test_the_pane_says_which_passage_it_is_about(pane: PerspectivesPane) -> None:
    text = shown_text(pane)

    assert "“cost ‘$40 million’”" in text
    assert "The bridge cost $40 million." in text
    assert "1 of 3" in text
    assert "Passage in paragraph 1" in text


def test_attribution_comes_first_then_estimates_context_and_sources(
    pane: PerspectivesPane,
) -> None:
    unfold(pane, "Sources")
    heights = [
        height_in(pane, note_with(pane, "The article names no source.")),
        height_in(pane, note_with(pane, "The town counts the roads")),
        height_in(pane, tables_of(pane)[0]),
        height_in(pane, tables_of(pane)[1]),
        height_in(pane, note_with(pane, "Prices rose by a fifth")),
        height_in(pane, note_with(pane, "says that the roads were needed")),
        height_in(pane, note_with(pane, "In 2021 a court")),
        height_in(pane, note_with(pane, "“The New Bridge”")),
    ]

    assert heights == sorted(heights)


def test_what_a_passage_does_not_have_has_no_head(window: Window, session: Session) -> None:
    session.reading.select_passage("twice-planned")

    text = shown_text(window.parts.panes.perspectives)
    assert "Context" in text
    assert "Attribution" not in text
    assert "Estimates" not in text


def test_accounts_stand_side_by_side_under_their_parties(
    window: Window, pane: PerspectivesPane
) -> None:
    window.resize(1700, 900)
    QApplication.processEvents()

    town, builder = note_with(pane, "roads were needed"), note_with(pane, "It was never paid")

    assert height_in(pane, town) == height_in(pane, builder)
    assert town.mapTo(pane, QPoint()).x() < builder.mapTo(pane, QPoint()).x()
    assert "Builders Ltd" in shown_text(pane)


def test_accounts_stand_below_one_another_where_there_is_no_room(
    qtbot: QtBot, window: Window, pane: PerspectivesPane
) -> None:
    window.resize(920, 900)

    town, builder = note_with(pane, "roads were needed"), note_with(pane, "It was never paid")
    qtbot.waitUntil(lambda: height_in(pane, town) < height_in(pane, builder))
    assert town.mapTo(pane, QPoint()).x() == builder.mapTo(pane, QPoint()).x()


def test_sources_say_how_they_were_read(pane: PerspectivesPane) -> None:
    unfold(pane, "Sources")

    assert "seen" in note_with(pane, "“The New Bridge”").toPlainText()
    assert "via" in note_with(pane, "“Our Side”").toPlainText()
    assert "recalled" in note_with(pane, "“A Bridge Too Dear”").toPlainText()


def test_the_buttons_lead_to_the_next_passage_and_back(
    pane: PerspectivesPane, session: Session
) -> None:
    walked = []

    for name in ("Next passage", "Next passage", "Previous passage"):
        button_named(pane, name).click()
        assert session.reading.passage is not None
        walked.append(session.reading.passage.id)

    assert walked == ["nobody-asked", "twice-planned", "nobody-asked"]


def test_another_passage_is_shown_from_its_beginning(road_window: Window, session: Session) -> None:
    session.reading.select_passage("mile-2")
    road_window.parts.panes.perspectives.grab()  # lays the page out
    bar = scroll_area_of(road_window.parts.panes.perspectives).verticalScrollBar()
    bar.setValue(bar.maximum())
    scrolled = bar.value()

    session.reading.next_passage()

    assert scrolled > 0
    assert bar.value() == 0


def test_a_link_between_passages_leads_to_the_other(
    pane: PerspectivesPane, session: Session
) -> None:
    click_words(note_with(pane, "who was asked"), "who was asked")

    assert session.reading.passage is not None
    assert session.reading.passage.id == "nobody-asked"


@pytest.mark.parametrize(
    ("widget", "expected"), [("note", "article"), ("table", "article"), ("button", "article")]
)
def test_escape_leads_from_the_pane_to_the_text_and_changes_nothing(
    window: Window, pane: PerspectivesPane, session: Session, widget: str, expected: str
) -> None:
    inside = {
        "note": note_with(pane, "The article names"),
        "table": tables_of(pane)[0],
        "button": button_named(pane, "Next passage"),
    }[widget]
    inside.setFocus()
    caret = window.parts.panes.article.textCursor().position()
    place = session.reading.place

    press(Qt.Key.Key_Escape)

    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == expected
    assert window.parts.panes.article.textCursor().position() == caret
    assert session.reading.place == place


def test_the_order_of_the_estimates_is_written_above_them_and_can_be_chosen(
    pane: PerspectivesPane,
) -> None:
    button = next(b for b in pane.findChildren(QToolButton) if "by end" in b.text())
    menu = button.menu()
    assert isinstance(menu, QMenu)
    before = button.text()

    next(action for action in menu.actions() if "lowest" in action.text()).trigger()

    table = tables_of(pane)[0]
    figures = [table.model().index(row, 1).data() for row in range(2)]
    assert "3 figures" in shown_text(pane)
    assert "by end of period" in before
    assert "by figure, lowest first" in button.text()
    assert figures == ["31–35", "44"]


def test_a_theme_and_a_size_change_the_page_and_not_what_is_on_it(
    window: Window, pane: PerspectivesPane
) -> None:
    before, height = shown_text(pane), note_with(pane, "The article names").font().pixelSize()

    window.parts.actions["next_theme"].trigger()
    window.parts.actions["larger"].trigger()

    assert shown_text(pane) == before
    assert note_with(pane, "The article names").font().pixelSize() > height
    assert (
        picture_of(pane).pixelColor(2, pane.height() // 2)
        == window.parts.appearance.look.theme.pane
    )
