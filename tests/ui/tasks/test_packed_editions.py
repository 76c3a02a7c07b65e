"""Opening an edition that came as one file."""

from pathlib import Path
from zipfile import ZipFile

from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.window.window import Window
from tests.editions import road_files
from tests.reading import shown_text
from tests.standing import title_of
from tests.ui.conftest import OpenWindow


def open_packed(qtbot: QtBot, window: Window, file: Path, files: dict[str, str]) -> None:
    """Pack *files* into *file*, and open that in *window*."""
    with ZipFile(file, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(file)


def test_a_packed_edition_is_opened_and_listed(
    qtbot: QtBot, open_window: OpenWindow, session: Session, bridge: Edition, tmp_path: Path
) -> None:
    settings = Settings()
    window = open_window(bridge, settings=settings)

    open_packed(qtbot, window, tmp_path / "road.zip", dict(road_files()))

    assert title_of(session) == "The Road"
    assert window.parts.library.editions[0].is_relative_to(settings.data_folder / "editions")


def test_an_archive_of_something_else_is_refused_in_a_sentence(
    qtbot: QtBot, open_window: OpenWindow, session: Session, bridge: Edition, tmp_path: Path
) -> None:
    window = open_window(bridge, settings=Settings())

    open_packed(qtbot, window, tmp_path / "photos.zip", {"a.txt": "Words."})

    assert title_of(session) == "The Bridge"
    assert "There is no article.md in this archive" in shown_text(window.parts.panes.notice)
