"""What is meant by an address on the command line, or by one that was pasted or dropped."""

import os
import sys
from pathlib import Path

import pytest

from reader.model.opening.address import NotFetchedError, file_at, is_web_address, path_of


@pytest.mark.skipif(sys.platform == "win32", reason="paths have drives there")
@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("file:///home/notes.txt", b"/home/notes.txt"),
        ("FILE:///home/notes.txt", b"/home/notes.txt"),
        ("file:/home/notes.txt", b"/home/notes.txt"),
        ("file://localhost/home/notes.txt", b"/home/notes.txt"),
        ("file:///home/my notes.txt", b"/home/my notes.txt"),
        ("file:///home/my%20notes.txt", b"/home/my notes.txt"),
        ("file:///home/na%C3%AFve.txt", "/home/naïve.txt".encode()),
        ("file:///home/naïve.txt", "/home/naïve.txt".encode()),
        ("file:///home/caf%E9.txt", b"/home/caf\xe9.txt"),
        ("file:///home/100%.txt", b"/home/100%.txt"),
        ("file:///home/one%23two%3F.txt", b"/home/one#two?.txt"),
        ("file:///home/page.html?a=b#part", b"/home/page.html"),
        ("file://elsewhere/share/notes.txt", b"//elsewhere/share/notes.txt"),
    ],
)
def test_the_address_of_a_file_names_it(address: str, path: bytes) -> None:
    assert file_at(address) == path_of(address) == Path(os.fsdecode(path))


@pytest.mark.skipif(sys.platform == "win32", reason="names are always Unicode there")
def test_an_address_may_have_bytes_that_are_no_unicode() -> None:
    address = os.fsdecode(b"file:///home/caf\xe9.txt")

    assert os.fsencode(path_of(address)) == b"/home/caf\xe9.txt"


def test_a_path_of_windows_has_its_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    assert file_at("file:///C:/My%20Texts/notes.txt") == Path("C:/My Texts/notes.txt")


@pytest.mark.parametrize(
    "words",
    [
        "notes.txt",
        "/home/notes.txt",
        "file:notes.txt",
        "file",
        "file://",
        "http:notes",
        "my http://x",
    ],
)
def test_other_words_are_a_path(words: str) -> None:
    assert file_at(words) is None
    assert path_of(words) == Path(words)


def test_several_lines_are_no_address() -> None:
    assert file_at("file:///home/a\nfile:///home/b") is None
    assert not is_web_address("https://example.org\nhttps://example.com")


@pytest.mark.parametrize(
    "address", ["http://example.org", "https://example.org/a?b#c", " HTTPS://example.org/\n"]
)
def test_an_address_of_the_web_is_told_apart_and_refused_in_a_sentence(address: str) -> None:
    assert is_web_address(address)
    with pytest.raises(NotFetchedError, match="fetches nothing from the web; save the page"):
        path_of(address)


@pytest.mark.parametrize(
    "words",
    ["", "See https://example.org.", "https://example.org is here", "https://", "example.org"],
)
def test_what_only_holds_an_address_is_none(words: str) -> None:
    assert not is_web_address(words)
