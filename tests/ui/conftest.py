"""A window on the standard small edition, and one on an edition long enough to scroll."""

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.edition import Edition
from reader.model.estimate import Figure, Quantity
from reader.model.loading import load_edition
from reader.model.perspectives import render_perspectives
from reader.session import Session
from reader.settings import Settings, State
from reader.ui.estimates_model import EstimatesModel
from reader.ui.theme import Theme, load_fonts, load_theme
from reader.ui.window import Window
from tests.editions import BRIDGE, write_edition
from tests.estimating import estimate

OpenWindow = Callable[..., Window]

PARAGRAPHS = 60
CONTEXT = (
    '+++\nclaim = "{claim}"\nkind = "context"\nexact = "{exact}"\n+++\n\n## Context\n\n{note}\n'
)


def road_files() -> Mapping[str, str]:
    """Return an edition of many paragraphs, with passages near its beginning, middle and end."""
    sentence = "The road goes on, past a field and a wood, and nobody is met on it. " * 4
    paragraphs = [f"Mile {number}. {sentence}" for number in range(1, PARAGRAPHS + 1)]
    front = '+++\ntitle = "The Road"\nlanguage = "en"\n+++\n\n'
    long_note = "\n\n".join(f"Of this mile it was said {i} times [@town-2018]." for i in range(40))
    passages = {
        f"passages/mile-{number}.md": CONTEXT.format(
            claim=f"There is a mile {number}.", exact=f"Mile {number}.", note=long_note
        )
        for number in (2, 30, 59)
    }
    parties, sources = BRIDGE["parties.toml"], BRIDGE["sources.json"]
    return {
        "article.md": front + "\n\n".join(paragraphs),
        "parties.toml": parties,
        "sources.json": sources,
        **passages,
    }


@pytest.fixture(scope="session", autouse=True)
def typefaces(qapp: QApplication) -> None:
    """Set every text in the program's own typefaces."""
    qapp.setStyle("Fusion")
    load_fonts()


@pytest.fixture(scope="session")
def road(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Return an edition that is many times as long as the window is high."""
    return load_edition(write_edition(tmp_path_factory.mktemp("editions") / "road", road_files()))


@pytest.fixture
def light() -> Theme:
    """Return the light theme."""
    return load_theme("light")


@pytest.fixture
def session() -> Session:
    """Return the session that the window shows."""
    return Session()


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
        window.article.setFocus()
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
