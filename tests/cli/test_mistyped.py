"""A mistyped command is no text to be read."""

from pathlib import Path

import pytest

from reader.app import main
from reader.cli.arguments import parse_arguments


@pytest.mark.parametrize(
    ("arguments", "command"),
    [(["chek"], "check"), (["attac", "x", "--json"], "attach"), (["texts"], "text")],
)
def test_what_is_nearly_a_command_is_told_to_be_none(
    arguments: list[str],
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)

    status = main(arguments)

    assert status == 2
    assert capsys.readouterr().err == (
        f"There is nothing at “{arguments[0]}”, and no command of that name; "
        f"did you mean “perspectives-reader {command}”?\n"
    )


def test_a_file_named_like_a_command_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "chek").write_text("A text.", encoding="utf-8")

    assert parse_arguments(["chek"]).edition == Path("chek")
