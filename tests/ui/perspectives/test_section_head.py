"""The head of a section: what it is and what is in it."""

from pytestqt.qtbot import QtBot

from reader.model.edition.passage import Kind
from reader.ui.look.look import Look
from reader.ui.perspectives.section_head import SectionHead
from tests.reading import (
    shown_text,
)


def test_a_section_names_itself_and_what_is_in_it(qtbot: QtBot, light: Look) -> None:
    head = SectionHead(Kind.CONTEXT, "Context", "2 accounts", light)
    qtbot.addWidget(head)

    assert shown_text(head).split("\n") == ["Context", "2 accounts"]
