"""How article and perspectives are set: chosen in the dialog, and seen in the window at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QSlider, QToolButton, QWidget

from reader.model.edition.edition import Edition
from reader.session.settings import ARTICLE, NOTES, Settings, State
from reader.ui.look.theme import load_theme
from reader.ui.preferences.measure_slider import MeasureSlider
from reader.ui.window.window import Window
from tests.preferring import opened, press
from tests.reading import has_colour, picture_of
from tests.ui.conftest import OpenWindow


def slider(dialog: QDialog, name: str) -> QSlider:
    """Return the slider that is called by a *name*."""
    return next(each for each in dialog.findChildren(QSlider) if each.accessibleName() == name)


def test_a_slider_moves_by_the_arrow_keys_and_the_article_follows_at_once(window: Window) -> None:
    size = slider(opened(window), "Article: Size")

    QTest.keyClick(size, Qt.Key.Key_Right)

    appearance = window.parts.appearance
    assert appearance.look.article == ARTICLE._replace(size=20)
    assert window.parts.panes.article.document().defaultFont().pixelSize() == 20
    assert size.accessibleDescription() == "20 px"


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("Line spacing", "leading", 1.9),
        ("Line length", "length", 45),
        ("Space between paragraphs", "space", 1.2),
    ],
)
def test_the_panes_are_set_each_by_its_own_column(
    window: Window, name: str, field: str, value: float
) -> None:
    dialog = opened(window)
    chosen = slider(dialog, f"Perspectives: {name}")
    parent = chosen.parentWidget()
    assert isinstance(parent, MeasureSlider)

    chosen.setValue(round(value * 100 / (5 if field != "length" else 100)))

    look = window.parts.appearance.look
    assert getattr(look.notes, field) == value
    assert look.article == ARTICLE


def test_letters_and_words_of_both_panes_move_apart(window: Window) -> None:
    dialog = opened(window)

    slider(dialog, "between letters").setValue(12)
    slider(dialog, "between words").setValue(16)

    look = window.parts.appearance.look
    assert look.article_font.letterSpacing() == pytest.approx(0.12 * 19, rel=0.02)
    assert look.noting(16).wordSpacing() == pytest.approx(0.16 * 16, rel=0.02)


def test_any_typeface_that_is_installed_can_be_chosen(window: Window) -> None:
    box = opened(window).findChild(QComboBox, "article")
    assert box is not None

    box.setCurrentIndex(box.findText("Source Sans"))

    assert window.parts.appearance.look.article_font.family() == NOTES.family


def test_a_typeface_that_is_gone_gives_way_to_that_of_the_system(window: Window) -> None:
    gone = ARTICLE._replace(family="No Such Typeface")

    window.parts.appearance.set_letters(gone, NOTES)

    systems = ARTICLE._replace(family="")
    font = window.parts.appearance.look.article_font
    window.parts.appearance.set_letters(systems, NOTES)
    assert font.family() == window.parts.appearance.look.article_font.family()


def test_a_swatch_changes_the_window_behind_and_the_dialog_itself(window: Window) -> None:
    dialog = opened(window)
    dark = dialog.findChild(QToolButton, "dark")
    assert dark is not None

    dark.click()

    page = load_theme("dark").page.name()
    assert has_colour(picture_of(window.parts.panes.article), page)
    assert has_colour(picture_of(dialog), page)


def test_what_was_changed_can_be_undone_and_so_can_the_way_to_the_defaults(
    open_window: OpenWindow, bridge: Edition
) -> None:
    begun = ARTICLE._replace(size=24)
    window = open_window(bridge, State(theme="sepia", article=begun))
    dialog, appearance = opened(window), window.parts.appearance
    slider(dialog, "Article: Size").setValue(30)

    press(dialog, "Back to the Defaults")

    assert (appearance.look.article, appearance.theme_id) == (ARTICLE, "system")
    press(dialog, "Undo the Changes")
    assert (appearance.look.article, appearance.theme_id) == (begun, "sepia")


def test_what_was_chosen_is_there_at_the_next_start(
    open_window: OpenWindow, bridge: Edition, settings: Settings
) -> None:
    window = open_window(bridge, settings=settings)
    slider(opened(window), "Perspectives: Size").setValue(21)

    window.close()

    assert settings.load().notes == NOTES._replace(size=21)


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("size", [(640, 480), (992, 864)])
def test_nothing_is_cut_at_any_size_of_the_letters(
    open_window: OpenWindow, bridge: Edition, zoom: int, size: tuple[int, int]
) -> None:
    dialog = opened(open_window(bridge, State(theme="light", zoom=zoom)))

    dialog.resize(*size)

    assert dialog.size().toTuple() == size
    for kind in (QSlider, QComboBox, QPushButton, QToolButton):
        for part in dialog.findChildren(kind):
            assert not part.isVisible() or _is_whole(part, dialog)


def _is_whole(part: QWidget, dialog: QWidget) -> bool:
    left = part.mapTo(dialog, part.rect().topLeft()).x()
    return 0 <= left <= left + part.width() <= dialog.width()
