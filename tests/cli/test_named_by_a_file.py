"""An edition that is named by one of its files."""

from pathlib import Path

import pytest

from reader.cli.arguments import parse_arguments


@pytest.mark.parametrize("name", ["article.md", "edition.toml"])
def test_a_file_of_an_edition_stands_for_it_wherever_one_may_be_named(
    bridge_folder: Path, name: str
) -> None:
    file = str(bridge_folder / name)

    asked = [
        parse_arguments([file]).edition,
        parse_arguments(["text.txt", "--perspectives", file]).perspectives,
        parse_arguments(["check", file]).edition,
        parse_arguments(["attach", "text.txt", file]).edition,
    ]

    assert asked == [bridge_folder] * 4
