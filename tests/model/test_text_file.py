"""Files of plain text: read as they are, or refused in one sentence."""

from pathlib import Path

import pytest

from reader.model.text_file import TextError, read_text


def test_code_points_stay_where_they_are(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_bytes("\ufeffone\r\ntwo 🌉\rthree".encode())

    assert read_text(file) == "\ufeffone\r\ntwo 🌉\rthree"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"caf\xe9", "is not in UTF-8 (from byte 4 on); save it in that encoding."),
        (b"\x7fELF\0\0", "is not a text but binary; name a text file."),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(
    tmp_path: Path, content: bytes, why: str
) -> None:
    file = tmp_path / "text.txt"
    file.write_bytes(content)

    with pytest.raises(TextError) as raised:
        read_text(file)

    assert str(raised.value) == f"“{file}” {why}"


@pytest.mark.parametrize("name", ["nowhere.txt", ".", "x" * 5000, "a\0b"])
def test_what_cannot_be_opened_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(TextError, match="name a text file") as raised:
        read_text(tmp_path / name)

    assert "\n" not in str(raised.value)
