"""The card below Aa: what is chosen there holds at once, and at the next start."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from reader.model.edition.edition import Edition
from reader.session.settings import ARTICLE, State
from reader.ui.bars.appearance_card import AppearanceCard
from reader.ui.look.appearance import ZOOMS
from reader.ui.look.look import LEADINGS, MEASURES
from reader.ui.look.slider import Slider
from reader.ui.preferences.preferences_dialog import PreferencesDialog
from reader.ui.window.window import Window
from tests.reading import button_named
from tests.ui.conftest import OpenWindow


def open_card(window: Window) -> AppearanceCard:
    """Press Aa, and return the card."""
    button_named(window.parts.head, "Appearance").click()
    card = window.findChild(AppearanceCard)
    assert card is not None
    return card


def slider(card: AppearanceCard, name: str) -> Slider:
    """Return the slider of that name on a *card*."""
    return next(each for each in card.findChildren(Slider) if each.accessibleName() == name)


def line_heights(window: Window) -> list[float]:
    """Return how high the lines of the first paragraph are."""
    laid_out = window.parts.panes.article.laid_out
    layout = laid_out.text_block(0).layout()
    return [layout.lineAt(i).height() for i in range(layout.lineCount())]


def test_the_size_is_chosen_by_buttons_and_by_the_slider(window: Window) -> None:
    card = open_card(window)
    chosen = []

    button_named(card, "Larger text").click()
    chosen.append(window.parts.appearance.zoom)
    button_named(card, "Smaller text").click()
    chosen.append(window.parts.appearance.zoom)
    slider(card, "Size of the text").setValue(ZOOMS.index(200))
    chosen.append(window.parts.appearance.zoom)
    card.close()

    assert chosen == [110, 100, 200]


def test_the_distance_of_lines_is_chosen_and_seen(window: Window) -> None:
    card = open_card(window)
    article = window.parts.panes.article
    before = article.document().size().height()

    slider(card, "Line spacing").setValue(LEADINGS.index(200))
    card.close()

    assert article.document().size().height() > before
    assert window.parts.appearance.look.leading == 200


def test_the_length_of_lines_is_chosen_and_seen(road_window: Window) -> None:
    road_window.resize(1600, 800)
    QApplication.processEvents()
    card = open_card(road_window)
    before = len(line_heights(road_window))

    slider(card, "Line length, in letters").setValue(MEASURES.index(40))
    card.close()

    assert len(line_heights(road_window)) > before


def test_a_theme_is_chosen_by_its_swatch_and_by_nothing_else_unchecked(window: Window) -> None:
    card = open_card(window)

    button_named(card, "Dark").click()

    checked = [each.text() for each in card.findChildren(QToolButton) if each.isChecked()]
    card.close()
    assert window.parts.appearance.theme_id == "dark"
    assert checked == ["Dark"]


def test_what_is_changed_elsewhere_is_seen_on_the_card(window: Window) -> None:
    card = open_card(window)

    window.parts.actions["larger"].trigger()
    window.parts.actions["next_theme"].trigger()

    size = slider(card, "Size of the text")
    card.close()
    assert ZOOMS[size.value()] == 110
    assert button_named(card, "Sepia").isChecked()


def test_how_the_article_is_set_is_remembered(open_window: OpenWindow, bridge: Edition) -> None:
    chosen = ARTICLE._replace(leading=1.8, length=50)
    window = open_window(bridge, State(theme="light", article=chosen))

    state = window.parts.keeper.state()

    assert state.article == chosen
    assert window.parts.appearance.look.leading == 180


def test_what_lies_between_two_steps_stands_at_the_nearest(
    open_window: OpenWindow, bridge: Edition
) -> None:
    chosen = ARTICLE._replace(leading=1.44, length=67)
    window = open_window(bridge, State(theme="light", article=chosen))

    card = open_card(window)

    assert LEADINGS[slider(card, "Line spacing").value()] == 140
    assert MEASURES[slider(card, "Line length, in letters").value()] in (66, 68)
    assert window.parts.appearance.look.article == chosen


def test_esc_closes_the_card(window: Window) -> None:
    card = open_card(window)

    QTest.keyClick(card, Qt.Key.Key_Escape)

    assert not card.isVisible()


@pytest.mark.parametrize("width", [420, 900, 1440])
@pytest.mark.parametrize("zoom", [100, 300])
def test_the_card_stands_within_the_window(
    open_window: OpenWindow, bridge: Edition, width: int, zoom: int
) -> None:
    window = open_window(bridge, State(theme="light", zoom=zoom))
    window.resize(width, 900)
    QApplication.processEvents()

    card = open_card(window)

    geometry = card.geometry()
    card.close()
    assert geometry.left() >= window.geometry().left()
    assert geometry.right() <= window.geometry().right() or geometry.width() > width


def test_a_click_on_the_track_brings_the_knob_there(window: Window) -> None:
    card = open_card(window)
    size = slider(card, "Size of the text")

    QTest.mouseClick(size, Qt.MouseButton.LeftButton, pos=size.rect().topRight())

    card.close()
    assert window.parts.appearance.zoom == ZOOMS[-1]


def test_the_card_leads_to_all_preferences(window: Window) -> None:
    card = open_card(window)

    button_named(card, "All preferences").click()

    assert not card.isVisible()
    assert window.findChild(PreferencesDialog) is not None
