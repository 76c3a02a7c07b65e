"""Pages that were prepared lie on the pane unseen, whatever becomes of the pane."""

from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.ui.perspectives.sheet import Sheet
from reader.ui.window.window import Window
from tests.reading import scroll_area_of


def test_pages_that_were_prepared_while_the_pane_was_hidden_stay_so(
    qtbot: QtBot, window: Window, session: Session, bridge: Edition
) -> None:
    first, second, third = bridge.passages[:3]
    pane = window.parts.panes.perspectives
    session.reading.select_passage(first.id)
    pane.hide()
    session.reading.select_passage(second.id)
    pane.prepare(session.searching.perspectives(third))

    pane.show()

    sheets = scroll_area_of(pane).viewport().findChildren(Sheet)
    qtbot.waitUntil(lambda: any(sheet.isVisible() for sheet in sheets))
    assert len(sheets) > 1
    assert [sheet.isVisible() for sheet in sheets].count(True) == 1
