"""Texts that nobody would write but to do harm, or that came out of an accident."""

import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import converting
from reader.model.decoding import TextError
from reader.model.opened_text import OpenedText, open_pasted, open_text
from tests.fuzz.__main__ import fuzz
from tests.fuzz.promises import assert_refused_well, assert_sound
from tests.fuzz.targets import TARGETS

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LAUGHTER = (
    f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha">{LAUGHS}]>'
    "<html><body><p>words &l9;</p></body></html>"
)
ASKING = (
    b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b"<html><body><p>words &x;</p></body></html>"
)
HARM = (
    "<p>Before.</p><script>alert(1)</script><style>p { background: url(http://e.example) }</style>"
    '<iframe src="http://e.example/"></iframe><base href="http://e.example/">'
    '<meta http-equiv="refresh" content="0;url=http://e.example/"><link href="http://e.example/x">'
    '<a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a>'
    '<a href="file:///etc/passwd">c</a> <a href="java&#10;script:x">d</a>'
    '<p onclick="x()" style="color: red" title="&#x202e;">After.</p>'
)
NAMED: dict[str, tuple[str, bytes]] = {
    "no line ends": ("a.txt", b"word. " * 900_000),
    "accents": ("a.txt", ("a" + "\u0301" * 1_000_000).encode()),
    "turned around": ("a.txt", ("\u202eevil\u202c \u2066x\n" * 10_000).encode()),
    "nested deep": ("a.html", b"<div>" * 100_000 + b"words" + b"</div>" * 100_000),
    "laughs": ("a.xhtml", LAUGHTER.encode()),
    "a file asked for": ("a.xhtml", ASKING),
    "tags unclosed": ("a.html", b"<p>words <b" + b"<i " * 50_000),
    "comments unclosed": ("a.html", b"<p>words " + b"<!--" * 50_000),
    "sections unclosed": ("a.html", b"<p>words " + b"<![CDATA[" * 50_000),
    "harm": ("a.html", HARM.encode()),
    "harm in Markdown": ("a.md", f"words\n\n{HARM}\n\n[x](javascript:y)".encode()),
    "brackets": ("a.md", b"[" * 100_000),
    "code": ("a.md", b"`" * 100_000),
    "quotations": ("a.md", b">" * 100_000 + b"x"),
    "stars": ("a.md", b"**a " * 25_000),
    "half characters": ("a.txt", b"\xff\xfe" + b"\x3c\xd8a\0" * 1000),
    "Persian": ("a.html", '<meta charset="windows-1256"><p>سلام بر شما</p>'.encode("cp1256")),
    "tables": ("a.html", b"<table><tr><td>words " * 500),
    "lists": ("a.html", b"<ul><li>words " * 3000),
}
REFUSED: dict[str, tuple[str, bytes]] = {
    "a null character": ("a.txt", b"one\0two three"),
    "only scripts": ("a.html", b"<html><script>alert(1)</script><style>x</style></html>"),
    "nothing": ("a.txt", b""),
    "a mark alone": ("a.txt", b"\xff\xfe"),
    "only stars": ("a.md", b"*" * 100_000),
    "only tags": ("a.md", b"<b></b>\n\n***\n"),
}


def opened(folder: Path, name: str, content: bytes) -> OpenedText:
    """Return what is opened of a file *name* with this *content*."""
    file = folder / name
    file.write_bytes(content)
    return open_text(file)


@pytest.mark.parametrize("case", NAMED)
def test_what_is_hostile_is_opened_and_does_nothing(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(converting, "SECONDS", 4.0)
    begin = time.monotonic()

    found = opened(tmp_path, *NAMED[case])

    assert time.monotonic() - begin < 12
    assert_sound(found)
    for harm in ("alert", "root:", "hahahaha", "e.example", "passwd"):
        assert harm not in found.article.html
    assert "alert(1)" not in found.article.text
    assert "root:" not in found.article.text
    assert "ha" * 100 not in found.article.text


@pytest.mark.parametrize("case", REFUSED)
def test_what_holds_no_text_is_refused_in_a_sentence(case: str, tmp_path: Path) -> None:
    with pytest.raises(TextError) as raised:
        opened(tmp_path, *REFUSED[case])

    assert_refused_well(raised.value)


def test_a_page_in_an_older_encoding_is_read(tmp_path: Path) -> None:
    assert opened(tmp_path, *NAMED["Persian"]).article.text == "سلام بر شما"


@settings(max_examples=60)
@given(st.binary(max_size=2000), st.sampled_from(["a.txt", "a"]))
def test_any_bytes_are_a_text_or_refused(data: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            assert_sound(opened(Path(folder), name, data))
        except TextError as error:
            assert_refused_well(error)


@given(st.text(alphabet=st.characters(), max_size=500))
def test_anything_may_be_pasted(text: str) -> None:
    try:
        assert_sound(open_pasted(text))
    except TextError as error:
        assert_refused_well(error)


@pytest.mark.parametrize("target", TARGETS)
def test_no_promise_is_broken_within_a_second(target: str) -> None:
    said: list[str] = []

    status = fuzz([target], 1, 1.0, said.append)

    assert status == 0, "\n".join(said)
    assert "no promise broken" in said[0]
