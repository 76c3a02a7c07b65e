"""No passage's perspectives are wider than the pane, however narrow it is and large the text."""

import pytest
from PySide6.QtWidgets import QApplication, QToolButton

from reader.model.edition.edition import Edition
from reader.model.markup.perspectives import render_perspectives
from tests.reading import scroll_area_of
from tests.ui.perspectives.conftest import ShowPane

pytestmark = pytest.mark.largest

# As wide as the pane is in windows of 700, 900 and 1280 pixels, or may be drawn.
WIDTHS = (300, 380, 540)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("zoom", [1.0, 2.0, 3.0])
def test_no_passage_is_wider_than_the_pane(
    show_pane: ShowPane, bundled: Edition, width: int, zoom: float
) -> None:
    pane = show_pane(bundled, width, zoom)
    # Every kind of part is on these; all seventy would only take longer.
    wide = [passage for passage in bundled.passages if len(passage.quantities) > 2]

    beyond = {}
    for passage in wide:
        pane.show_perspectives(render_perspectives(passage, bundled))
        QApplication.processEvents()
        area = scroll_area_of(pane)
        page = area.widget()
        assert page is not None
        beyond[passage.id] = page.width() - area.viewport().width()

    assert len(wide) > 10
    assert max(beyond.values()) <= 0, beyond


@pytest.mark.parametrize(("zoom", "told"), [(1.0, "counts, of other things"), (2.0, "more")])
def test_the_button_says_as_much_as_there_is_room_for(
    show_pane: ShowPane, bundled: Edition, zoom: float, told: str
) -> None:
    pane = show_pane(bundled, 380, zoom)
    passage = max(bundled.passages, key=lambda passage: len(passage.quantities))
    pane.show_perspectives(render_perspectives(passage, bundled))
    QApplication.processEvents()

    buttons = scroll_area_of(pane).findChildren(QToolButton)
    named = [button for button in buttons if " more" in button.text()]
    assert [button.text().endswith(told) for button in named] == [True]
    assert named[0].width() >= named[0].sizeHint().width()
