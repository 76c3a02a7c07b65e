"""Theme and size of the text: chosen, stepped through, and shown everywhere."""

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.storage.themes import THEMES
from reader.session.settings import State
from reader.ui.look.appearance import ZOOMS, Appearance
from reader.ui.look.icons import icon, program_icon
from reader.ui.look.theme import Theme, load_theme
from reader.ui.window.window import Window
from tests.reading import has_colour, picture_of, words_at
from tests.ui.conftest import OpenWindow


def test_the_keys_lead_through_all_themes_and_round(window: Window) -> None:
    used = [window.parts.appearance.theme_id]

    for _ in range(5):
        window.parts.actions["next_theme"].trigger()
        used.append(window.parts.appearance.theme_id)

    assert used == ["light", "sepia", "dark", "black", "system", "light"]


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_from_the_menu_is_seen_in_every_part_of_the_window(
    window: Window, name: str
) -> None:
    action = next(a for a in window.parts.head.theme_actions if a.data() == name)

    action.trigger()

    theme = load_theme(name)
    assert has_colour(picture_of(window.parts.panes.article), theme.page.name())
    assert has_colour(picture_of(window.parts.panes.perspectives), theme.pane.name())
    assert has_colour(picture_of(window.parts.head), theme.chrome.name())
    assert has_colour(picture_of(window.parts.status_line), theme.chrome.name())
    assert action.isChecked()


@pytest.mark.parametrize("name", THEMES)
def test_in_no_theme_a_colour_of_another_is_left_over(window: Window, name: str) -> None:
    others = {load_theme(other).page.name() for other in THEMES if other != name}
    theme = load_theme(name)
    own = {c.name() for c in (theme.page, theme.field, theme.pane, theme.chrome, theme.text)}

    window.parts.appearance.choose_theme(name)

    picture = picture_of(window.parts.panes.article)
    assert not [colour for colour in others - own if has_colour(picture, colour)]


def test_what_changes_nothing_is_not_told_of(qtbot: QtBot) -> None:
    appearance = Appearance("dark", 100)

    with qtbot.assertNotEmitted(appearance.look_changed):
        appearance.choose_theme("dark")
        appearance.normal_size()
        appearance.follow_system()


def test_a_change_is_told_of_with_the_look_that_it_makes(qtbot: QtBot) -> None:
    appearance = Appearance("dark", 100)

    with qtbot.waitSignal(appearance.look_changed, timeout=500) as told:
        appearance.larger()

    assert told.args == [appearance.look]
    assert (appearance.look.theme.id, appearance.look.zoom) == ("dark", 1.1)


def test_a_theme_that_is_not_there_is_that_of_the_system() -> None:
    assert Appearance("no-such-theme", 100).theme_id == "system"


def test_the_system_is_followed_where_the_reader_wants_that(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    appearance = Appearance("system", 100)
    dark = load_theme("dark")

    def dark_theme(_theme_id: str) -> Theme:
        return dark

    # The platform of these tests reports no scheme and ignores one that is set.
    monkeypatch.setattr("reader.ui.look.appearance.load_theme", dark_theme)
    with qtbot.waitSignal(appearance.look_changed):
        appearance.follow_system()

    assert appearance.look.theme is dark


def test_the_text_is_made_larger_and_smaller_step_by_step(window: Window) -> None:
    sizes = [window.parts.appearance.zoom]

    for action in ("larger", "larger", "smaller", "normal_size"):
        window.parts.actions[action].trigger()
        sizes.append(window.parts.appearance.zoom)

    assert sizes == [100, 110, 125, 110, 100]


@pytest.mark.parametrize(("action", "limit"), [("larger", ZOOMS[-1]), ("smaller", ZOOMS[0])])
def test_the_size_of_the_text_has_limits(action: str, limit: int) -> None:
    appearance = Appearance("light", 100)

    for _ in range(2 * len(ZOOMS)):
        getattr(appearance, action)()

    assert appearance.zoom == limit


@pytest.mark.parametrize(("zoom", "expected"), [(1, 50), (10**9, 300), (-5, 50), (130, 130)])
def test_a_remembered_size_is_kept_within_the_limits(zoom: int, expected: int) -> None:
    assert Appearance("light", zoom).zoom == expected


@pytest.mark.parametrize(("steps", "expected"), [(1, 150), (-1, 110)])
def test_a_size_between_the_steps_goes_on_from_the_nearest(steps: int, expected: int) -> None:
    appearance = Appearance("light", 130)

    appearance.step_zoom(steps)

    assert appearance.zoom == expected


@pytest.mark.parametrize("zoom", [50, 200, 300])
def test_the_text_is_as_large_as_was_asked_for_and_still_fits(
    open_window: OpenWindow, road: Edition, zoom: int
) -> None:
    window = open_window(road, State(theme="light", zoom=zoom))

    size = words_at(window.parts.panes.article, "Mile 1.").charFormat().font().pixelSize()
    assert size == round(19 * zoom / 100)
    assert window.parts.panes.article.horizontalScrollBar().maximum() == 0


def test_every_theme_is_in_a_menu(window: Window) -> None:
    offered = [action for menu in window.findChildren(QMenu) for action in menu.actions()]

    assert set(window.parts.head.theme_actions) <= set(offered)
    assert window.parts.actions["larger"] in offered


# -- icons


def test_an_icon_has_the_colour_that_is_asked_for() -> None:
    drawn = icon("search", "#123456").pixmap(72, 72).toImage()

    assert has_colour(drawn, "#123456")


def test_an_icon_of_a_disabled_button_has_another_colour() -> None:
    both = icon("back", "#123456", "#abcdef")

    disabled = both.pixmap(72, 72, both.Mode.Disabled).toImage()

    assert has_colour(disabled, "#abcdef")
    assert not has_colour(disabled, "#123456")


def test_the_program_has_an_icon_of_its_own() -> None:
    assert not program_icon().pixmap(64, 64).isNull()
