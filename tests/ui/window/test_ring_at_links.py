"""A link that the keyboard is at has a ring as wide as any other, in the colour of links."""

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from reader.model.edition.edition import Edition
from reader.model.storage.themes import THEMES
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.look.theme import Theme, load_theme
from reader.ui.look.words_found import areas_of
from reader.ui.perspectives.note_text import NoteText
from reader.ui.window.window import Window
from tests.colour_difference import contrast
from tests.reading import columns_of, picture_of, press
from tests.ui.conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")

_MOST = 500  # more keys than there are places for the keyboard
_WIDE = 2  # pixels, as in ui/look/focus_ring
_SOLID = 1.2  # of the two lines above and below, or at the sides: the rest are corners


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    """Return each theme in turn."""
    return load_theme(request.param)


@pytest.fixture
def window(open_window: OpenWindow, whole: Edition, theme: Theme) -> Window:
    """Return a window in that theme, on an edition with links wherever there may be any."""
    return open_window(whole, State(theme=theme.id))


def is_ringed(note: NoteText, theme: Theme) -> bool:
    """Tell whether the link in a *note* where the keyboard is has a ring wide enough."""
    picture = picture_of(note.viewport())
    return all(
        count_beside(picture, area, theme.focus) >= _SOLID * _WIDE * (area.width() + area.height())
        for area in map(QRectF.toAlignedRect, areas_of(note.textCursor()))
    )


def count_beside(picture: QImage, area: QRect, colour: QColor) -> int:
    """Return how many pixels beside the edges of an *area* of *picture* have a *colour*."""
    outer, inner = (area.adjusted(-by, -by, by, by) for by in (_WIDE, -_WIDE))
    return sum(
        outer.contains(x, y) and not inner.contains(x, y)
        for y in range(picture.height())
        for x in columns_of(picture, y, colour.name())
    )


def is_at_link(note: object) -> bool:
    """Tell whether the keyboard is at a link of a *note*, as Qt has it."""
    return isinstance(note, NoteText) and note.textCursor().hasSelection()


@pytest.mark.parametrize("page", ["", "voices", "cost"])
def test_each_link_of_a_page_has_a_ring_while_the_keyboard_is_there(
    window: Window, session: Session, theme: Theme, page: str
) -> None:
    reading = session.reading
    (reading.select_passage if page == "cost" else reading.select_topic)(page)
    window.parts.panes.article.setFocus()
    bare, rings = [], 0

    for _ in range(_MOST):
        press(Qt.Key.Key_Tab)
        note = QApplication.focusWidget()
        if isinstance(note, NoteText) and is_at_link(note):
            rings += 1
            bare += [] if is_ringed(note, theme) else [note.textCursor().selectedText()]
        if rings and window.parts.panes.article.hasFocus():
            break

    assert rings > 1
    assert not bare


def test_a_link_on_a_card_has_a_ring(window: Window, theme: Theme) -> None:
    window.parts.panes.perspectives.show_source("town-2018")

    press(Qt.Key.Key_Tab)

    note = QApplication.focusWidget()
    assert isinstance(note, NoteText)
    assert is_at_link(note)
    assert is_ringed(note, theme)


def test_a_link_that_the_keyboard_left_has_no_ring(
    window: Window, session: Session, theme: Theme
) -> None:
    session.reading.select_passage("cost")
    note = next(n for n in window.findChildren(NoteText) if "first plan" in n.toPlainText())
    note.setFocus(Qt.FocusReason.TabFocusReason)
    there = is_ringed(note, theme)

    window.parts.panes.article.setFocus()

    assert there
    assert not is_ringed(note, theme)


def test_the_ring_is_seen_on_every_ground(theme: Theme) -> None:
    for ground in (theme.page, theme.pane, theme.field):
        assert contrast(theme.focus, ground) >= 3
