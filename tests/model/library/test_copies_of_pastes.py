"""What was pasted reads the same when its copy is opened."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.model.library.library import Library
from reader.model.opening.decoding import TextError
from reader.model.opening.opened_text import open_pasted, open_text


@pytest.mark.parametrize(
    "html",
    [
        "",
        " \n",
        "<ul><li>One</li></ul><p>Two <b>three</b></p><p>Four.</p>",
        "<h1>A page</h1><p>Naïve words.</p><ol start=7><li>One<li>Two</ol>",
        "<meta charset=iso-8859-1><p>Łódź, naïve: “quoted”.</p>",
        "<html><head><title>Of the page</title></head><body><p>One.</p></body></html>",
        "<pre>one\n  two\n\nthree</pre>",
        "<p>Half a character: \ud83c.</p>",
    ],
)
def test_a_pasted_page_reads_the_same_when_it_is_opened_again(tmp_path: Path, html: str) -> None:
    file = Library(tmp_path).keep_pasted("One.\n\nTwo.", html)

    again, first = open_text(file), open_pasted(file, "One.\n\nTwo.", html=html)

    assert again.article == first.article


@given(text=st.text(st.characters(), min_size=1))
@example("<!doctype html><p>One</p>")
@example("<pre>One</pre>")
@example("%PDF-1.7 is how such files begin")
@example("Title: One\r\n\r\nTwo\r")
@example("\ufeffOne")
@example("+ADw-")
@example("é")
@example("-*- coding: latin-1 -*- é")
@example("\ud83cOne")
@example("One\0\x01\x02\x03Two")
@example("One\n\n\x0c\nRFC 1\n\nTwo")
def test_a_pasted_text_reads_the_same_when_it_is_opened_again(text: str) -> None:
    with TemporaryDirectory() as folder:
        file = Library(Path(folder)).keep_pasted(text, "")
        try:
            first = open_pasted(file, text)
        except TextError:
            with pytest.raises(TextError):
                open_text(file)
        else:
            assert open_text(file).article == first.article


def test_a_file_that_only_begins_as_a_copy_does_is_none(tmp_path: Path) -> None:
    file = tmp_path / "Pasted together.txt"
    file.write_text("One.", encoding="utf-8")

    assert open_text(file).article.title == "Pasted together"
