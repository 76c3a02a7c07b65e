"""A reprint of the standard edition's article, opened and with the perspectives beside it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.ui.window.window import Window
from tests.ui.conftest import OpenText

# Of the three passages of the standard edition one stands here as it was, one was changed, and of
# one there is so little left that it is only a guess.
REPRINT = (
    "🌉 The town built a bridge. The bridge cost “$90 million” of what the people had saved.\n\n"
    "It is long. It was twice what was planned, if one believes what the papers of the council "
    "say of it in small print.\n\n"
    "The people of the town were never asked what they thought.\n"
)

OpenWords = Callable[[str], None]


@pytest.fixture
def open_words(window: Window, bridge: Edition, tmp_path: Path, open_text: OpenText) -> OpenWords:
    """Return what opens words as a text; the standard edition was read before, and is at hand."""
    assert bridge.folder in window.parts.library.editions

    def open_one(words: str) -> None:
        file = tmp_path / "reprint.txt"
        file.write_text(words, encoding="utf-8")
        open_text(file)

    return open_one


@pytest.fixture
def beside(window: Window, open_words: OpenWords) -> Window:
    """Return a window in which the perspectives stand beside the reprint."""
    open_words(REPRINT)
    answer(window).click()
    return window


def answer(window: Window) -> QPushButton:
    """Return the button that accepts what is offered."""
    (button,) = (b for b in window.parts.panes.notice.findChildren(QPushButton) if b.isVisible())
    return button


def placed(session: Session) -> dict[str, str]:
    """Return the words of each passage that has a place."""
    assert session.reading.at_hand is not None
    return {passage.id: passage.exact for passage in session.reading.at_hand.passages}
