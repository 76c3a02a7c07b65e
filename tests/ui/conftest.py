"""A window on the standard small edition, and one on an edition long enough to scroll."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.edition.estimate import Figure, Quantity
from reader.model.markup.perspectives import render_perspectives
from reader.session.session import Session
from reader.session.settings import Settings, State
from reader.ui.estimates.estimates_model import EstimatesModel
from reader.ui.look.look import Look
from reader.ui.look.theme import load_theme
from reader.ui.look.translation import load_translation
from reader.ui.look.typefaces import load_fonts
from reader.ui.window.window import Window
from tests.estimating import estimate

OpenWindow = Callable[..., Window]
OpenText = Callable[[Path], None]

FERRY = "A ferry crosses the lake.\n\nIt is “slow”, people say, and it has been so for years.\n"


@pytest.fixture(scope="session", autouse=True)
def typefaces(qapp: QApplication) -> None:
    """Set every text in the program's own typefaces."""
    qapp.setStyle("Fusion")
    load_fonts()


@pytest.fixture(scope="session", autouse=True)
def language(qapp: QApplication) -> None:
    """Let the interface speak its language in full, its plural forms too."""
    load_translation(qapp)


@pytest.fixture(autouse=True)
def own_keys(qapp: QApplication) -> Iterator[None]:
    """Let no test know of the keys that another has changed."""
    yield
    qapp.setProperty("keys", None)


@pytest.fixture
def light() -> Look:
    """Return the light theme at 100 %."""
    return Look(load_theme("light"))


@pytest.fixture
def session() -> Session:
    """Return the session that the window shows."""
    return Session()


@pytest.fixture
def settings() -> Settings:
    """Return the settings in which a test's window writes."""
    return Settings()


@pytest.fixture
def open_window(qtbot: QtBot, session: Session) -> OpenWindow:
    """Return what opens a window of the session, as the program does."""

    def open_one(
        edition: Edition, state: State | None = None, settings: Settings | None = None
    ) -> Window:
        window = Window(session, settings, state or State(theme="light"))
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        session.open(edition)
        window.parts.panes.article.setFocus()
        return window

    return open_one


@pytest.fixture
def window(open_window: OpenWindow, bridge: Edition) -> Window:
    """Return a window on the standard small edition."""
    return open_window(bridge)


@pytest.fixture
def road_window(open_window: OpenWindow, road: Edition) -> Window:
    """Return a window on the long edition."""
    return open_window(road)


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """Return a file of plain text that no edition knows."""
    file = tmp_path / "the-ferry.txt"
    file.write_text(FERRY, encoding="utf-8")
    return file


@pytest.fixture
def open_text(qtbot: QtBot, window: Window) -> OpenText:
    """Return what opens a text in the window, and waits until nothing more comes of it."""

    def open_one(file: Path) -> None:
        with qtbot.waitSignal(window.parts.opener.settled):
            window.parts.opener.open(file)

    return open_one


@pytest.fixture
def opened_addresses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the addresses that the desktop was asked to open; it opens none of them."""
    addresses: list[str] = []

    def keep(url: QUrl) -> bool:
        addresses.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", keep)
    return addresses


@pytest.fixture
def model(bridge: Edition) -> EstimatesModel:
    """Return the estimates of the bridge's cost."""
    passage = bridge.passages[0]
    return EstimatesModel(passage.quantities[0], bridge, render_perspectives(passage, bridge))


@pytest.fixture
def mixed(bridge: Edition) -> EstimatesModel:
    """Return estimates of every shape."""
    passage = bridge.passages[0]
    rows = (
        estimate("town", 50, 50),
        estimate("builder", 20, 40),
        estimate("town", None, None, words="a great many"),
        estimate("builder", 60, None, standing="calculated"),
        estimate("town", None, 10, standing="recalled"),
    )
    quantity = Quantity("Crossings", "a day", rows, article=Figure(30, None, "more than 30"))
    return EstimatesModel(quantity, bridge, render_perspectives(passage, bridge))
