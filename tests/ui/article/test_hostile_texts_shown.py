"""Hostile texts in the window: all of their words are shown, and nothing stands still for ever."""

from pathlib import Path

import pytest

from reader.model.edition.article import Article, Block, BlockKind
from reader.model.edition.opened_text import OpenedText
from reader.model.opening import converting_apart as converting
from reader.model.opening.opened_text import open_text
from reader.model.text.span import Span
from tests.fuzz.showing import show
from tests.hostile import ENDLESS, NAMED, SECONDS


@pytest.mark.largest
@pytest.mark.parametrize("case", NAMED)
@pytest.mark.usefixtures("qapp")
def test_what_is_hostile_is_shown_word_for_word(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if case == ENDLESS:
        monkeypatch.setattr(converting, "SECONDS", SECONDS)
    name, content = NAMED[case]
    file = tmp_path / name
    file.write_bytes(content)

    show(open_text(file))


@pytest.mark.usefixtures("qapp")
def test_a_word_that_is_missing_would_be_noticed() -> None:
    block = Block(BlockKind.PARAGRAPH, Span(0, 7), 1)
    article = Article("T", "", "", "", "", "<p>one three</p>", "one two", (block,))

    with pytest.raises(AssertionError):
        show(OpenedText(article, file=Path("text.txt")))
