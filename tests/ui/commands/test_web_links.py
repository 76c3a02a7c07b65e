"""What leads out of the program is opened if it is of the web, and asked about if it deceives."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.commands.web_links import WebLinks
from tests.asking import box_of


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    """Return what is asked over."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def links(widget: QWidget) -> WebLinks:
    """Return what opens links."""
    return WebLinks(widget)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/hostname",
        "javascript:alert(1)",
        "mailto:somebody@example.org",
        "ftp://example.org/file",
        "data:text/html,hello",
        "smb://example.org/share",
        "perspectives:anything",
        "/etc/hostname",
        "article.md",
        "",
        # without a host, which browsers add
        "https:example.org",
        "https:/example.org",
        "https:///example.org",
        "https:\\\\example.org",
        "https://example.org%2f@bank.org:x/",
    ],
)
def test_only_the_web_is_opened(links: WebLinks, opened_addresses: list[str], address: str) -> None:
    links.open(QUrl(address))

    assert not opened_addresses


@pytest.mark.parametrize("address", ["http://example.org/a", "https://example.org/b?c=d#e"])
def test_the_web_is_opened(links: WebLinks, opened_addresses: list[str], address: str) -> None:
    links.open(QUrl(address))

    assert opened_addresses == [address]


@pytest.mark.parametrize("answer", ["cancel", "open"])
def test_words_that_name_another_host_are_asked_about(
    links: WebLinks, widget: QWidget, opened_addresses: list[str], answer: str
) -> None:
    links.open(QUrl("https://evil.example"), "bank.org")
    box = box_of(widget)
    before = list(opened_addresses)
    cancel = box.button(QMessageBox.StandardButton.Cancel)
    is_default = box.defaultButton() is cancel
    (cancel if answer == "cancel" else box.buttons()[0]).click()

    assert "bank.org" in box.text()
    assert "evil.example" in box.text()
    assert is_default
    assert before == []
    assert opened_addresses == ([] if answer == "cancel" else ["https://evil.example"])


def test_other_words_are_not_asked_about(links: WebLinks, opened_addresses: list[str]) -> None:
    links.open(QUrl("https://example.org/p"), "Prices")

    assert opened_addresses == ["https://example.org/p"]
