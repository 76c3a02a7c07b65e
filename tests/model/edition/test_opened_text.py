"""A text that was opened, and has nothing beside it."""

from pathlib import Path

from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText


def test_a_text_has_nothing_beside_it(bridge: Edition) -> None:
    text = OpenedText(bridge.article, file=Path("text.txt"))

    assert text.every_passage == ()
    assert (dict(text.parties), dict(text.sources)) == ({}, {})
    assert (text.encoding, text.remarks) == ("", ())


def test_texts_are_alike_where_all_that_is_known_of_them_is(bridge: Edition) -> None:
    text = OpenedText(bridge.article, file=Path("text.txt"), encoding="utf-8")

    assert text == OpenedText(bridge.article, file=Path("text.txt"), encoding="utf-8")
    assert text != OpenedText(bridge.article, file=Path("other.txt"), encoding="utf-8")
