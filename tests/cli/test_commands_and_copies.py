"""The commands read an edition's files, whatever a copy of them says."""

import json
from pathlib import Path

import pytest

from reader.app import main
from reader.model.edition.edition import Edition
from tests.copies import kept_otherwise


def test_what_is_checked_is_what_the_files_say(
    bridge_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept_otherwise(bridge_folder)

    main(["check", str(bridge_folder), "--json"])

    assert json.loads(capsys.readouterr().out)["passages"] == 3


def test_what_is_weighed_is_what_the_files_say(
    bridge_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", "--balance", str(bridge_folder)])
    before = capsys.readouterr().out
    kept_otherwise(bridge_folder)

    main(["check", "--balance", str(bridge_folder)])

    assert capsys.readouterr().out == before


def test_what_is_attached_is_what_the_files_say(
    bridge: Edition, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept_otherwise(bridge.folder)
    text = tmp_path / "text.txt"
    text.write_text(bridge.article.text, "utf-8")

    main(["attach", str(text), str(bridge.folder), "--json"])

    assert json.loads(capsys.readouterr().out)["passages"] == 3
