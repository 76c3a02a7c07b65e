"""An edition that means harm: nothing it names is read, and nothing is opened but the web."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QListView, QMessageBox, QTextBrowser
from pytestqt.qtbot import QtBot

from reader.model.files.loading import load_edition
from reader.model.files.problem import EditionError
from reader.session.session import Session
from reader.ui.article.article_view import ArticleView
from reader.ui.look.appearance import Appearance
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font
from reader.ui.perspectives.note_text import NoteText
from reader.ui.window.window import Window
from tests.editions import BRIDGE, write_edition
from tests.reading import has_colour, picture_of
from tests.ui.conftest import OpenText, OpenWindow

# In no theme.
MAGENTA = "#ff00ff"

CITATION = re.compile(r" \[@town-2018[^]]*\]")


@pytest.fixture
def secret(tmp_path: Path) -> str:
    """Return the HTML that shows a picture outside the edition's folder, once it is read."""
    picture = QImage(QSize(64, 64), QImage.Format.Format_RGB32)
    picture.fill(QColor(MAGENTA))
    path = tmp_path / "secret.png"
    assert picture.save(str(path))
    return f"<img src='{path.as_posix()}' width='64' height='64'>"


def hostile(replacements: Mapping[str, tuple[str, str]]) -> Mapping[str, str]:
    """Return the standard edition with, in each file, one text replaced by another."""
    files = dict(BRIDGE)
    for name, (old, new) in replacements.items():
        assert old in files[name]
        files[name] = files[name].replace(old, new)
    return files


CASES = {
    "the title": ("article.md", "The Bridge", "The Bridge {secret}"),
    "the subtitle": ("article.md", "a small article", "small {secret}"),
    "the notice": ("article.md", "Restated from", "Restated {secret} from"),
    "the article": ("article.md", "The builder was", "{secret} The builder was"),
    "a claim": ("passages/cost.md", "The bridge cost $40 million.", "It cost {secret}"),
    "an attribution": ("passages/cost.md", "The article names", "{secret} names"),
    "a quantity": ("passages/cost.md", "Cost of the bridge", "Cost {secret}"),
    "a unit": ("passages/cost.md", "US$ million a year", "US$ {secret}"),
    "what is counted": ("passages/cost.md", "bridge and roads", "roads {secret}"),
    "an interval": ("passages/cost.md", "lowest and highest invoice", "{secret}"),
    "a party": ("parties.toml", "Builders Ltd", "Builders {secret}"),
    "a source": ("sources.json", "The New Bridge", "New {secret}"),
}


@pytest.mark.parametrize(
    "where",
    [*CASES],
)
def test_no_picture_is_read_that_is_named_by(
    open_window: OpenWindow, session: Session, tmp_path: Path, secret: str, where: str
) -> None:
    name, old, new = CASES[where]
    files = hostile({name: (old, new.format(secret=secret))})
    window = open_window(load_edition(write_edition(tmp_path / "hostile", files)))
    window.resize(1400, 1400)

    overview = picture_of(window)
    session.reading.select_passage("cost")
    passage = picture_of(window)

    assert not has_colour(overview, MAGENTA)
    assert not has_colour(passage, MAGENTA)


@pytest.mark.parametrize("card", ["party", "source"])
def test_no_picture_is_read_that_is_named_on_the_card_of_a(
    open_window: OpenWindow, session: Session, tmp_path: Path, secret: str, card: str
) -> None:
    files = hostile(
        {
            "parties.toml": ("Paid for the bridge.", f"Paid {secret}"),
            "sources.json": ("seen: pages 1 to 6", f"seen: {secret}"),
        }
    )
    window = open_window(load_edition(write_edition(tmp_path / "hostile", files)))
    session.reading.select_passage("cost")

    if card == "party":
        window.parts.panes.perspectives.show_party("town", QPoint(20, 20))
    else:
        window.parts.panes.perspectives.show_source("town-2018", QPoint(20, 20))

    shown = window.parts.panes.perspectives.findChildren(QTextBrowser)
    assert not any(has_colour(picture_of(text), MAGENTA) for text in shown if text.isVisible())


def test_an_id_of_a_source_with_markup_in_it_is_refused(tmp_path: Path, secret: str) -> None:
    evil = f'x">{secret}<a href="'
    escaped = evil.replace('"', '\\"')  # alike in JSON and TOML
    files = {
        name: CITATION.sub("", text).replace('"town-2018"', f'"{escaped}"')
        for name, text in BRIDGE.items()
    }
    folder = write_edition(tmp_path / "hostile", files)

    with pytest.raises(EditionError, match="cannot be cited"):
        load_edition(folder)


@pytest.mark.parametrize("what", ["article", "note"])
def test_even_html_that_asks_for_a_picture_gets_none(
    qtbot: QtBot, light: Look, secret: str, what: str
) -> None:
    text: QTextBrowser = (
        ArticleView(light) if what == "article" else NoteText(light, font(SANS, 16))
    )
    qtbot.addWidget(text)
    text.resize(400, 300)

    text.setHtml(f"<p>{secret}</p>")

    assert not has_colour(picture_of(text), MAGENTA)


def test_no_picture_is_read_that_is_named_by_a_broken_edition(
    window: Window, open_text: OpenText, tmp_path: Path, secret: str
) -> None:
    broken = hostile({"passages/cost.md": ("cost “$40 million”", f"cost {secret}")})
    folder = write_edition(tmp_path / "broken", broken)
    with pytest.raises(EditionError):
        load_edition(folder)

    open_text(folder)

    box = window.findChild(QMessageBox)
    assert box is not None
    seen = picture_of(box)
    box.close()
    assert not has_colour(seen, MAGENTA)


def test_no_picture_is_read_that_is_named_by_the_tooltip_of_a_passage(
    open_window: OpenWindow, tmp_path: Path, secret: str
) -> None:
    spelled = secret.replace("<", "&lt;").replace(">", "&gt;")
    files = hostile(
        {
            "article.md": ("cost “$40 million”", f"cost {spelled}"),
            "passages/cost.md": ("cost “$40 million”", f"cost {secret}"),
        }
    )
    window = open_window(load_edition(write_edition(tmp_path / "hostile", files)))

    view = window.parts.panes.passages.findChild(QListView)

    assert view is not None
    tip = view.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "secret" in tip
    assert "<img" not in tip


def test_showing_a_source_opens_nothing_by_itself(
    window: Window, session: Session, opened_addresses: list[str]
) -> None:
    session.reading.select_passage("cost")

    window.parts.panes.perspectives.show_source("town-2018", QPoint(20, 20))

    assert not opened_addresses


def test_the_fixture_would_show_the_picture_if_it_were_read(qtbot: QtBot, secret: str) -> None:
    text = QTextBrowser()
    qtbot.addWidget(text)

    text.setHtml(secret)

    assert has_colour(picture_of(text), MAGENTA)
    assert Appearance("light", 100).look.theme.page.name() != MAGENTA
