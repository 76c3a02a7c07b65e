"""The badge of a kind, and labels."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.model.edition.passage import Kind
from reader.ui.look.badge import Badge, label
from reader.ui.look.look import Look
from tests.reading import (
    has_colour,
    picture_of,
)


@pytest.mark.parametrize("kind", Kind)
def test_a_badge_has_the_colours_of_its_kind(qtbot: QtBot, light: Look, kind: Kind) -> None:
    badge = Badge(kind, light)
    qtbot.addWidget(badge)

    assert has_colour(picture_of(badge), light.theme.kinds[kind].fill.name())


def test_a_label_shows_markup_as_text(qtbot: QtBot) -> None:
    shown = label("<b>bold</b>", "#000000", 16)
    qtbot.addWidget(shown)

    assert shown.textFormat() is Qt.TextFormat.PlainText
