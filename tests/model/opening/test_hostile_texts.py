"""Texts that nobody would write but to do harm, or that came out of an accident."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.edition.opened_text import OpenedText
from reader.model.opening import converting_apart as converting
from reader.model.opening.decoding import TextError
from reader.model.opening.opened_text import open_pasted, open_text
from tests.fuzz.promises import assert_refused_well, assert_sound
from tests.hostile import ENDLESS, NAMED, SECONDS

pytestmark = pytest.mark.largest

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
    if case == ENDLESS:
        monkeypatch.setattr(converting, "SECONDS", SECONDS)

    found = opened(tmp_path, *NAMED[case])

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
        assert_sound(open_pasted(Path("a.txt"), text))
    except TextError as error:
        assert_refused_well(error)
