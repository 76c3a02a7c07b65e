"""Files of plain text: read as they are, or refused in one sentence."""

import os
from pathlib import Path

import pytest

from reader.model.opening.text_file import MAX_BYTES, TextError, read_bytes, read_text


def test_code_points_stay_where_they_are(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_bytes("\ufeffone\r\ntwo 🌉\rthree".encode())

    assert read_text(file) == "\ufeffone\r\ntwo 🌉\rthree"


def test_other_encodings_are_read_too(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_bytes("\ufeffcafé\r\n".encode("utf-16-le"))

    assert read_text(file) == "\ufeffcafé\r\n"


def test_what_is_no_text_is_refused_in_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_bytes(b"\x7fELF\0\0")

    with pytest.raises(TextError) as raised:
        read_text(file)

    assert str(raised.value) == f"“{file}” is a program, not a text; name a text file."


@pytest.mark.parametrize("name", ["nowhere.txt", ".", "x" * 5000, "a\0b"])
def test_what_cannot_be_opened_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(TextError, match="name a text file") as raised:
        read_text(tmp_path / name)

    assert "\n" not in str(raised.value)


def test_a_link_that_leads_to_itself_is_named(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(link)

    with pytest.raises(TextError, match="cannot be opened"):
        read_bytes(link)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are pipes with a name only on Unix")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    with pytest.raises(TextError, match="is a pipe or a device and not a file; name a text file"):
        read_bytes(pipe)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are pipes with a name only on Unix")
def test_what_took_the_place_of_a_file_meanwhile_is_refused_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    as_it_was = file.stat()

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", lambda _file: as_it_was)
        with pytest.raises(TextError, match="is a pipe or a device"):
            read_bytes(pipe)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are such devices only on Unix")
def test_a_device_that_never_ends_is_refused() -> None:
    with pytest.raises(TextError, match="is a pipe or a device"):
        read_bytes(Path("/dev/zero"))


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever may do all is refused nothing"
)
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    file = tmp_path / "secret.txt"
    file.write_text("x", encoding="utf-8")
    file.chmod(0)

    with pytest.raises(TextError, match=r"cannot be opened \(Permission denied\)"):
        read_bytes(file)


def test_a_file_that_is_too_large_is_refused_without_being_read(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as stream:
        stream.truncate(40 * 1024 * 1024)

    with pytest.raises(TextError) as raised:
        read_bytes(file)

    assert str(raised.value) == (
        f"“{file}” has 40 MB, and a text may have 32 MB; divide it into smaller ones."
    )


def test_a_file_that_grows_while_it_is_read_is_refused_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "growing.txt"
    file.write_text("x", encoding="utf-8")
    as_it_was = file.stat()
    with file.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", lambda _file: as_it_was)
        patch.setattr(os, "fstat", lambda _descriptor: as_it_was)
        with pytest.raises(TextError, match="has 33 MB, and a text may have 32 MB"):
            read_bytes(file)


def test_a_file_of_just_the_limit_is_read(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as stream:
        stream.truncate(MAX_BYTES)

    assert len(read_bytes(file)) == MAX_BYTES
