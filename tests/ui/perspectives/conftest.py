"""The pane beside the article, and its pages, at any width and zoom."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.edition.at_hand import AtHand
from reader.session.session import Session
from reader.ui.look.look import Look
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.perspectives.topic_pages import make_topic_page
from reader.ui.window.window import Window

ShowTopic = Callable[..., NotesPage]
ShowPane = Callable[..., PerspectivesPane]


@pytest.fixture
def pane(window: Window, session: Session) -> PerspectivesPane:
    """Return the pane with the perspectives on a passage that has all of them."""
    session.reading.select_passage("cost")
    return window.parts.panes.perspectives


@pytest.fixture
def show_pane(qtbot: QtBot, light: Look) -> ShowPane:
    """Return what shows a pane by itself, at a width and a zoom, with what is at hand."""

    def show(at_hand: AtHand, width: int, zoom: float = 1.0) -> PerspectivesPane:
        pane = PerspectivesPane(light._replace(zoom=zoom))
        qtbot.addWidget(pane)
        pane.show_article(at_hand)
        pane.resize(width, 600)
        with qtbot.waitExposed(pane):
            pane.show()
        QApplication.processEvents()
        return pane

    return show


@pytest.fixture
def show_topic(qtbot: QtBot, light: Look) -> ShowTopic:
    """Return what shows the page of a topic by itself, as high as it needs to be."""
    shown = []  # qtbot keeps no widget alive

    def show(topic: str, at_hand: AtHand, width: int = 500, zoom: float = 1.0) -> NotesPage:
        page = make_topic_page(topic, at_hand, light._replace(zoom=zoom))
        qtbot.addWidget(page)
        page.resize(width, page.heightForWidth(width))
        with qtbot.waitExposed(page):
            page.show()
        page.arrange()
        shown.append(page)
        return page

    return show
