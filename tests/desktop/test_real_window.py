"""The real program in a real window, as a person uses it: with a mouse, a keyboard and eyes."""

from pathlib import Path

import pytest

from reader.model.edition.passage import Kind
from reader.ui.look.theme import load_theme
from tests.desktop.conftest import Start
from tests.desktop.program import TITLE, eventually, fill, longest_underline, widest
from tests.editions import edited
from tests.reading import has_colour

pytestmark = pytest.mark.largest


def test_a_click_on_a_passage_opens_its_perspectives(start: Start, bridge_folder: Path) -> None:
    with start(str(bridge_folder), "--theme", "light") as program:
        program.wait_for_window(TITLE)
        before = program.picture_at_rest()

        program.click(widest(before, fill(Kind.ESTIMATES)))

        eventually(lambda: program.state.passage == "cost", "the passage is chosen")
        after = program.picture_at_rest()
        right = before.width() * 3 // 4
        pane = (right, 0, before.width() - right, before.height())
        assert after.copy(*pane) != before.copy(*pane)
        assert program.is_running


def test_where_passages_overlap_a_click_asks_which_is_meant(
    start: Start, bridge_folder: Path
) -> None:
    with start(str(bridge_folder), "--theme", "light") as program:
        program.wait_for_window(TITLE)
        before = program.picture_at_rest()

        program.click(widest(before, fill(Kind.CONTEXT)))
        eventually(lambda: program.picture() != before, "something is offered")
        program.press("Down", "Return")

        eventually(lambda: program.state.passage == "nobody-asked", "the outer one is chosen")


def test_a_search_leads_into_the_perspectives_and_escape_leads_back(
    start: Start, bridge_folder: Path
) -> None:
    with start(str(bridge_folder), "--theme", "light") as program:
        program.wait_for_window(TITLE)
        before = program.picture_at_rest()

        program.press("ctrl+f")
        program.type("meeting in 2014")
        program.press("Return", "F3")
        eventually(lambda: program.state.passage == "nobody-asked", "the hit's passage is chosen")
        found = program.picture()  # never at rest: the field's cursor blinks
        program.press("Escape")

        eventually(lambda: program.state.passage == "", "no passage is chosen")
        assert found != before
        assert program.picture_at_rest() == before


def test_f8_changes_the_theme_of_the_whole_window(start: Start, bridge_folder: Path) -> None:
    light, sepia = load_theme("light"), load_theme("sepia")
    with start(str(bridge_folder), "--theme", "light") as program:
        program.wait_for_window(TITLE)
        before = program.picture_at_rest()

        program.press("F8")

        eventually(lambda: program.state.theme == "sepia", "the theme is remembered")
        after = program.picture_at_rest()
        assert has_colour(before, light.page.name())
        assert not has_colour(after, light.page.name())
        assert all(has_colour(after, c.name()) for c in (sepia.page, sepia.pane, sepia.chrome))


def test_f8_acts_as_soon_as_a_dialog_was_left(start: Start, bridge_folder: Path) -> None:
    with start(str(bridge_folder), "--theme", "light") as program:
        program.wait_for_window(TITLE)

        program.press("ctrl+l")
        program.focus("Go to Paragraph")
        program.press("Escape")
        program.focus(TITLE)
        program.press("F8")

        eventually(lambda: program.state.theme == "sepia", "the theme is another")


def test_a_click_on_a_link_in_the_notes_leads_to_its_passage(start: Start, tmp_path: Path) -> None:
    # Longer than the border of a button.
    link = "See [what it cost in all, and who was never asked](passage:nobody-asked)."
    folder = edited(tmp_path / "edition", ("Restated from the Daily Example [@daily-2019].", link))
    with start(str(folder), "--theme", "light") as program:
        program.wait_for_window(TITLE)
        picture = program.picture_at_rest()

        program.click(
            longest_underline(picture, load_theme("light").text.name(), picture.width() * 6 // 10)
        )

        eventually(
            lambda: program.state.passage == "nobody-asked" or not program.is_running,
            "the passage is chosen",
        )
        assert program.is_running
