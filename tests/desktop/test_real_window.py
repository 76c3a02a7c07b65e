"""The real program in a real window, as a person uses it: with a mouse, a keyboard and eyes."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind
from reader.ui.look.theme import load_theme
from tests import xvfb
from tests.aligner import needs_aligner
from tests.desktop.program import Program, eventually, running, widest, widest_words
from tests.reading import has_colour

pytestmark = pytest.mark.largest

Start = Callable[..., AbstractContextManager[Program]]

TITLE = "The Bridge"


@pytest.fixture
def screen() -> Iterator[str]:
    """Return the name of a screen that was started for the test."""
    missing = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    if missing:
        reason = f"Driving the real window needs {' and '.join(missing)}; please install that."
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with xvfb.screen("1280x900") as name:
        yield name


@pytest.fixture
def start(screen: str, tmp_path: Path) -> Start:
    """Return what starts the program on the screen and waits for its window."""
    environment = xvfb.without_session(os.environ) | {"DISPLAY": screen}

    def start_it(*arguments: str) -> AbstractContextManager[Program]:
        return running(environment, tmp_path, *arguments, "--size", "1200x850")

    return start_it


def fill(kind: Kind) -> str:
    """Return the colour behind passages of a *kind* in the light theme."""
    return load_theme("light").kinds[kind].fill.name()


def panes(picture: QImage) -> QImage:
    """Return what the window shows below its bars, wherever on the black screen it stands.

    The bars know of a way back, which a new start does not have; and without a window manager the
    place of a window is nobody's concern.
    """
    black = QColor("black")
    middle = picture.height() // 2
    across = [x for x in range(picture.width()) if picture.pixelColor(x, middle) != black]
    down = [y for y in range(picture.height()) if picture.pixelColor(across[1], y) != black]
    bars = len(down) // 5
    return picture.copy(across[0], down[0] + bars, len(across), len(down) - bars)


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


def test_everything_is_reached_from_the_keyboard(start: Start, bridge_folder: Path) -> None:
    with start(str(bridge_folder), "--theme", "light") as program:
        program.wait_for_window(TITLE)

        program.press("Tab", "Tab", "Return")
        eventually(lambda: program.state.passage == "nobody-asked", "Tab and Return choose")
        program.press("j")
        eventually(lambda: program.state.passage == "twice-planned", "J chooses the next")
        program.press("k")
        eventually(lambda: program.state.passage == "nobody-asked", "K chooses the one before")
        with_pane = program.picture_at_rest()
        program.press("F9")
        eventually(lambda: program.picture() != with_pane, "F9 hides the perspectives")
        program.press("F9")
        eventually(lambda: program.picture() == with_pane, "F9 shows the perspectives again")
        program.press("F6", "Escape", "Escape")
        eventually(lambda: program.state.passage == "", "Esc goes to the text and leaves it")
        program.press("ctrl+q")

        assert program.wait_for_end() == 0


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


def test_after_a_kill_the_next_start_brings_everything_back(
    start: Start, bridge_folder: Path
) -> None:
    with start(str(bridge_folder), "--theme", "light") as program:
        program.wait_for_window(TITLE)
        program.press("F8", "ctrl+plus", "j", "j")
        eventually(lambda: program.state.passage == "nobody-asked", "the state is written down")
        before = program.picture_at_rest()
        program.kill()

        with start() as again:
            again.wait_for_window(TITLE)

            assert (again.state.theme, again.state.zoom) == ("sepia", 110)
            assert has_colour(before, load_theme("sepia").pane.name())
            eventually(
                lambda: panes(again.picture()) == panes(before), "the panes look as they did"
            )


def test_after_a_close_the_next_start_brings_everything_back(
    start: Start, bridge_folder: Path
) -> None:
    with start(str(bridge_folder), "--theme", "dark") as program:
        program.wait_for_window(TITLE)
        program.press("j", "F7", "ctrl+shift+h", "ctrl+q")
        status = program.wait_for_end()
        written = program.state

        with start() as again:
            again.wait_for_window(TITLE)
            again.press("ctrl+w")
            last = again.wait_for_end()

            assert (status, last) == (0, 0)
            assert (written.passage, written.list_shown, written.marks) == ("cost", True, ())
            assert (again.state.passage, again.state.list_shown) == ("cost", True)
            assert (again.state.marks, again.state.theme) == ((), "dark")


def test_a_click_on_a_link_in_the_notes_leads_to_its_passage(
    start: Start, bridge_folder: Path
) -> None:
    with start(str(bridge_folder), "--theme", "light") as program:
        program.wait_for_window(TITLE)
        picture = program.picture_at_rest()

        program.click(
            widest_words(picture, load_theme("light").link.name(), picture.width() * 6 // 10)
        )

        eventually(
            lambda: program.state.passage == "cost" or not program.is_running,
            "the passage is chosen",
        )
        assert program.is_running


@needs_aligner
def test_a_text_gets_its_perspectives_by_keyboard_and_keeps_them(
    start: Start, bridge: Edition, tmp_path: Path
) -> None:
    text = tmp_path / "reprint.txt"
    text.write_text(bridge.article.text.replace("$40 million", "$90 million"), encoding="utf-8")
    with start(str(bridge.folder), "--theme", "light") as first:
        first.wait_for_window(TITLE)
        first.press("ctrl+q")
        first.wait_for_end()

    with start(str(text)) as program:
        program.wait_for_window("reprint")
        plain = program.picture_at_rest()

        def accept() -> bool:
            # Until they are offered this leads from the text to the pane and back again.
            program.press("F6", "F6", "Return")
            return has_colour(panes(program.picture()), fill(Kind.ESTIMATES))

        eventually(accept, "the perspectives are shown")
        program.press("j")
        eventually(lambda: program.state.passage == "cost", "J chooses the first passage")
        marked = program.picture_at_rest()
        program.press("ctrl+q")
        program.wait_for_end()

    with start() as again:
        again.wait_for_window("reprint")
        eventually(lambda: panes(again.picture()) == panes(marked), "the panes look as they did")

        assert not has_colour(panes(plain), fill(Kind.ESTIMATES))
        assert has_colour(panes(marked), fill(Kind.ESTIMATES))
        assert again.state.text == str(text)


def test_a_window_that_is_closed_while_its_text_opens_ends_the_program(
    start: Start, tmp_path: Path
) -> None:
    endless = tmp_path / "endless.md"
    endless.write_text("[" * 100_000, encoding="utf-8")
    with start(str(endless)) as program:
        program.focus("Perspectives Reader")

        program.press("ctrl+q")

        assert program.wait_for_end() == 0
