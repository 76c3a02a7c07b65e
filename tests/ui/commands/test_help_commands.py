"""What the program says of itself."""

from reader import __version__
from reader.ui.window.window import Window
from tests.asking import box_of


def test_the_program_says_what_it_is(window: Window) -> None:
    window.parts.actions["about"].trigger()

    box = box_of(window)
    assert __version__ in box.text()
    assert "network" in box.text()
    box.close()
