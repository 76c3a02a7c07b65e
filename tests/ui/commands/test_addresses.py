"""Addresses that a reader pastes or drops: those of files open, and the web is left alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from pytestqt.qtbot import QtBot

from reader.session.session import Session
from reader.ui.window.window import Window
from tests.reading import shown_text
from tests.standing import title_of


def holding(text: str = "", *urls: str) -> QMimeData:
    """Return what a clipboard holds, a *text* and addresses, if any."""
    data = QMimeData()
    if text:
        data.setText(text)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    return data


@pytest.mark.parametrize("host", ["", "localhost"])
def test_the_address_of_a_file_opens_it_dropped_or_pasted(
    qtbot: QtBot, window: Window, session: Session, ferry: Path, host: str
) -> None:
    spaced = ferry.rename(ferry.with_name("my ferry #1.txt"))
    address = spaced.as_uri().replace("file://", f"file://{host}")

    for data in (holding("", address), holding(f"{address}\n"), holding("words", address)):
        with qtbot.waitSignal(window.parts.opener.settled):
            window.parts.opening.take(data)

        assert title_of(session) == "my ferry #1"


@pytest.mark.parametrize(
    "data",
    [
        ("https://example.org/page\n",),
        ("", "https://example.org/page"),
        ("https://example.org/page", "https://example.org/page"),
    ],
)
def test_an_address_of_the_web_is_answered_in_a_sentence(
    qtbot: QtBot, window: Window, session: Session, data: tuple[str, ...]
) -> None:
    before = session.reading.at_hand

    with qtbot.assertNotEmitted(window.parts.opening.pasting_requested):
        window.parts.opening.take(holding(*data))

    assert session.reading.at_hand is before
    assert "This program fetches nothing from the web; save the page" in shown_text(
        window.parts.panes.notice
    )


def test_words_around_an_address_are_a_text(qtbot: QtBot, window: Window, session: Session) -> None:
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opening.take(holding("See https://example.org/page."))

    assert session.reading.at_hand is not None
    assert session.reading.at_hand.article.text == "See https://example.org/page."
