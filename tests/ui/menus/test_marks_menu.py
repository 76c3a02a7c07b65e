"""The menu of the marks in the text, and what its entries do to them."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind
from reader.session.marks import ALL_KINDS, Strength
from reader.session.session import Session
from reader.ui.look.look import Look
from reader.ui.menus.marks_menu import MarksMenu
from reader.ui.window.window import Window
from tests.reading import has_colour, picture_of, shown_text


def entry(window: Window, name: str) -> QAction:
    """Return the entry of the menu of marks that begins with *name*."""
    menu = window.parts.marks_menu
    menu.aboutToShow.emit()
    return next(action for action in menu.actions() if action.text().startswith(name))


def _picture(action: QAction, *, without_mark: bool = False) -> QImage:
    """Return what a menu of marks has before the words of an *action*."""
    menu = next(each for each in action.associatedObjects() if isinstance(each, MarksMenu))
    menu.adjustSize()
    area = menu.actionGeometry(action).adjusted(2, 0, 0, 0)
    area.setWidth(52)
    return picture_of(menu).copy(area.adjusted(28 if without_mark else 0, 0, 0, 0))


def test_hiding_the_marks_is_seen_in_the_text_the_bar_and_the_status_line(window: Window) -> None:
    viewport = window.parts.panes.article.viewport()
    before = picture_of(viewport)

    window.parts.actions["marks"].trigger()

    assert picture_of(viewport) != before
    assert "Marks: off" in shown_text(window.parts.status_line)
    assert not window.parts.actions["marks"].isChecked()


def test_the_marks_have_four_strengths_and_each_looks_otherwise(
    window: Window, session: Session
) -> None:
    viewport = window.parts.panes.article.viewport()
    pictures, samples, chosen = [], [], []
    for name in ("Full", "Soft", "Lines", "Off"):
        entry(window, name).trigger()
        pictures.append(picture_of(viewport))
        samples.append(_picture(entry(window, name), without_mark=True))
        chosen.append((session.marks.strength, entry(window, name).isChecked()))

    assert all(one != other for one, other in combinations(pictures, 2))
    assert all(one != other for one, other in combinations(samples, 2))
    assert chosen == [(strength, True) for strength in Strength]


@pytest.mark.parametrize("name", ["Soft", "Attribution"])
def test_what_is_chosen_of_the_marks_is_seen_beside_its_sample(window: Window, name: str) -> None:
    others = {"Soft": "Full", "Attribution": "Attribution"}
    chosen, sample = (_picture(entry(window, name), without_mark=each) for each in (False, True))

    entry(window, others[name]).trigger()

    assert _picture(entry(window, name)) != chosen
    assert _picture(entry(window, name), without_mark=True) == sample


def test_the_menu_of_marks_is_walked_and_chosen_in_by_key(window: Window, session: Session) -> None:
    menu = window.parts.marks_menu
    menu.popup(window.pos())
    strengths = []

    for _ in range(4):
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        strengths.append(session.marks.strength)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Space)

    assert strengths == list(Strength)
    assert len(session.marks.kinds) == len(ALL_KINDS) - 1
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_the_menu_of_marks_is_in_the_menu_bar(window: Window) -> None:
    view = next(each for each in window.findChildren(QMenu) if each.title() == "&View")

    assert window.parts.marks_menu.menuAction() in view.actions()


def test_whatever_their_strength_the_chosen_passage_has_its_full_fill(
    window: Window, session: Session, light: Look
) -> None:
    session.reading.select_passage("cost")
    full = light.theme.kinds[Kind.ESTIMATES].fill.name()
    for strength in (Strength.FULL, Strength.SOFT, Strength.LINES):
        session.choose_strength(strength)

        assert has_colour(picture_of(window.parts.panes.article.viewport()), full), strength


def test_the_menu_counts_the_passages_of_each_kind(window: Window, bridge: Edition) -> None:
    kinds = [passage.kind for passage in bridge.passages]

    counts = {kind: entry(window, kind.value.capitalize()).text().split("\t")[1] for kind in Kind}

    assert counts == {kind: str(kinds.count(kind)) for kind in Kind}


def test_marks_that_are_shown_again_look_as_before(window: Window) -> None:
    before = picture_of(window.parts.panes.article.viewport())

    window.parts.actions["marks"].trigger()
    window.parts.actions["marks"].trigger()

    assert picture_of(window.parts.panes.article.viewport()) == before
    assert "Marks: soft" in shown_text(window.parts.status_line)


@pytest.mark.parametrize("kind", ["Attribution", "Estimates", "Context"])
def test_one_kind_of_marks_can_be_hidden(window: Window, session: Session, kind: str) -> None:
    entry(window, kind).trigger()

    assert session.marks.kinds == ALL_KINDS - {Kind(kind.lower())}
    assert not entry(window, kind).isChecked()
    assert kind.lower() not in shown_text(window.parts.status_line)


def test_a_passage_without_marks_can_still_be_opened_from_the_list(
    window: Window, session: Session
) -> None:
    window.parts.actions["marks"].trigger()

    session.reading.select_passage("cost")

    assert "The bridge cost $40 million." in shown_text(window.parts.panes.perspectives)
