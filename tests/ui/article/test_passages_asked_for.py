"""Passages that are chosen already, or whose kind is switched off, and what leads on from them."""

import pytest
from PySide6.QtCore import Qt

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind
from reader.session.session import Session
from tests.reading import press
from tests.standing import id_of
from tests.ui.conftest import OpenWindow


@pytest.mark.parametrize("forward", [True, False])
def test_the_keyboard_goes_on_from_a_passage_of_a_kind_that_is_switched_off(
    open_window: OpenWindow, session: Session, bundled: Edition, forward: bool
) -> None:
    article = open_window(bundled).parts.panes.article
    hidden = [each for each in bundled.passages if each.kind is Kind.ATTRIBUTION]
    at = bundled.passages.index(hidden[len(hidden) // 2])
    session.reading.select_passage(bundled.passages[at].id)
    session.toggle_kind(Kind.ATTRIBUTION)
    around = bundled.passages[at:] if forward else bundled.passages[at::-1]

    press(Qt.Key.Key_Tab if forward else Qt.Key.Key_Backtab)

    walked = [*(each.id for each in around if each.kind is not Kind.ATTRIBUTION)]
    assert article.marks.focused == walked[0]


def test_a_passage_that_is_asked_for_is_brought_into_view_where_it_is_chosen_already(
    open_window: OpenWindow, session: Session, bundled: Edition
) -> None:
    window = open_window(bundled)
    chosen = bundled.passages[30].id
    session.reading.select_passage(chosen)
    window.parts.panes.article.verticalScrollBar().setValue(0)

    window.show_passage(chosen)

    assert window.parts.panes.article.is_passage_visible(chosen)
    assert id_of(session) == chosen
