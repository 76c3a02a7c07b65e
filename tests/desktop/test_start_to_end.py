"""The real program from its start to its end, and what the next start brings back."""

from pathlib import Path

import pytest

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind
from reader.ui.look.theme import load_theme
from tests.desktop.conftest import Start
from tests.desktop.program import TITLE, eventually, fill, full, panes
from tests.editions import BRIDGE, ENDLESS, write_edition
from tests.reading import has_colour


@pytest.mark.largest
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


@pytest.mark.largest
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
            assert (written.passage, written.list_shown, written.strength) == ("cost", True, "off")
            assert (again.state.passage, again.state.list_shown) == ("cost", True)
            assert (again.state.strength, again.state.theme) == ("off", "dark")


@pytest.mark.largest
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
        assert has_colour(panes(marked), full(Kind.ESTIMATES))
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


def test_the_window_stands_while_an_edition_that_comes_to_no_end_is_opened(
    start: Start, tmp_path: Path
) -> None:
    endless = write_edition(tmp_path / "endless", {**BRIDGE, **ENDLESS})
    with start(str(endless)) as program:
        program.focus("Perspectives Reader")

        program.press("ctrl+q")

        assert program.wait_for_end() == 0
