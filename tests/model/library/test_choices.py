"""What was chosen for files, such as their encodings, and what is kept of it."""

from pathlib import Path

import pytest

from reader.model.library.choices import Choices
from reader.model.storage.atomic_file import StorageError

TEXT, OTHER = Path("/texts/one.txt"), Path("/texts/caf\udce9.txt")


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Return the file in which they are kept, which is not there yet."""
    return tmp_path / "data" / "encodings.json"


def test_at_first_none_is_chosen(kept: Path) -> None:
    assert Choices(kept).of(TEXT) == ""


def test_what_was_chosen_is_known_in_another_window(kept: Path) -> None:
    Choices(kept).choose(TEXT, "koi8-r")
    Choices(kept).choose(OTHER, "cp1250")

    chosen = Choices(kept)

    assert (chosen.of(TEXT), chosen.of(OTHER)) == ("koi8-r", "cp1250")


def test_a_choice_is_taken_back(kept: Path) -> None:
    chosen = Choices(kept)
    chosen.choose(TEXT, "koi8-r")

    chosen.choose(TEXT, "")

    assert chosen.of(TEXT) == ""
    assert Choices(kept).of(TEXT) == ""


def test_without_a_file_a_choice_lasts_as_long_as_the_program() -> None:
    chosen = Choices(None)

    chosen.choose(TEXT, "koi8-r")

    assert chosen.of(TEXT) == "koi8-r"


@pytest.mark.parametrize("content", ["", "{", "[]", '{"/texts/one.txt": 3}'])
def test_what_cannot_be_read_is_as_if_nothing_was_chosen(kept: Path, content: str) -> None:
    kept.parent.mkdir()
    kept.write_text(content, encoding="utf-8")
    chosen = Choices(kept)
    before = chosen.of(TEXT)

    chosen.choose(TEXT, "koi8-r")

    assert before == ""
    assert Choices(kept).of(TEXT) == "koi8-r"


def test_what_cannot_be_kept_is_told_and_known_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("A file where a folder should be.", encoding="utf-8")
    chosen = Choices(tmp_path / "data" / "encodings.json")

    with pytest.raises(StorageError):
        chosen.choose(TEXT, "koi8-r")

    assert chosen.of(TEXT) == "koi8-r"


def test_the_latest_five_hundred_are_remembered(kept: Path) -> None:
    chosen = Choices(kept)
    kept.parent.mkdir()
    names = ", ".join(f'"/texts/{number}": "cp1250"' for number in range(500))
    kept.write_text(f"{{{names}}}", encoding="utf-8")

    chosen.choose(TEXT, "koi8-r")

    assert chosen.of(Path("/texts/0")) == ""
    assert chosen.of(Path("/texts/1")) == "cp1250"
    assert chosen.of(TEXT) == "koi8-r"
