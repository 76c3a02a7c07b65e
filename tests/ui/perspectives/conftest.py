"""The pane beside the article, with the perspectives on a passage that has all of them."""

import pytest

from reader.session.session import Session
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.window.window import Window


@pytest.fixture
def pane(window: Window, session: Session) -> PerspectivesPane:
    """Return the pane with the perspectives on a passage that has all of them."""
    session.reading.select_passage("cost")
    return window.parts.panes.perspectives
