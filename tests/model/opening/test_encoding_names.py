"""The names of encodings."""

import pytest

from reader.model.opening.encoding_names import known, known_beside_ascii, shown, title


@pytest.mark.parametrize(
    ("label", "meant"),
    [
        ("ISO-8859-1", "cp1252"),
        (" latin1 ", "cp1252"),
        ("GB2312", "gb18030"),
        ("x-mac-ce", "mac-latin2"),
        ("KOI8-R", "koi8-r"),
        ("windows-31j", "cp932"),
        ("base64", ""),
        ("utf-7", ""),
        ("no-such", ""),
        ("x\0y", ""),
    ],
)
def test_a_label_means_one_encoding_or_none(label: str, meant: str) -> None:
    assert known(label) == meant


def test_an_encoding_without_ascii_is_told_apart() -> None:
    assert known("utf-16le") == "utf-16-le"
    assert known_beside_ascii("utf-16le") == ""
    assert known_beside_ascii("utf-8") == "utf-8"


def test_windows_encodings_are_shown_by_the_name_that_is_known() -> None:
    assert shown("cp1252") == "windows-1252"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("windows-1252", "Windows-1252"),
        ("cp1252", "Windows-1252"),
        ("utf-8", "UTF-8"),
        ("iso8859-2", "ISO-8859-2"),
        ("koi8-r", "KOI8-R"),
        ("mac-roman", "Mac Roman"),
        ("cp866", "DOS 866"),
        ("cp932", "Shift_JIS"),
    ],
)
def test_readers_are_told_the_name_that_is_written_elsewhere(encoding: str, name: str) -> None:
    assert title(encoding) == name
