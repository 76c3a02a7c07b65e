"""A list of notes at the end of a page is one, by what stands above it and what refers to it."""

import pytest

from reader.model.edition.article import BlockKind
from reader.model.opening.web_page import web_article

SENTENCE = "The committee met on Monday to discuss the report, which said what all had said. "
LISTED = '<ol start="4"><li id="a">Of the boats.</li><li id="b">Of the bridge, see there.</li></ol>'


def kinds(above: str, listed: str = LISTED, referring: str = '<a href="#{}">[4]</a>') -> set[str]:
    """Return of what kinds the blocks are that end a page, in which words stand *above* a list."""
    said = f"{referring.format('a')} and {referring.format('b')}"
    page = (
        f"<title>T</title><article><h1>T</h1><p>{SENTENCE * 4}{said} so.</p><p>{SENTENCE * 5}</p>"
        f"{above}{listed}</article>"
    )
    return {block.kind for block in web_article(page, "T").article.blocks[-2:]}


@pytest.mark.parametrize(
    "above",
    [
        "<h2>Notes</h2>",
        "<h3>References:</h3><!-- listed -->",
        "<p><b>Endnotes</b></p>",
        "<div><h2>Einzelnachweise</h2></div>",
        "<h2>Notes and references</h2>",
    ],
)
def test_below_such_words_items_that_are_referred_to_are_notes(above: str) -> None:
    assert kinds(above) == {BlockKind.NOTE}


def test_they_are_within_a_box_too() -> None:
    assert kinds("<h2>Notes</h2>", f"<div><div>{LISTED}</div></div>") == {BlockKind.NOTE}


def test_anything_else_stays_a_list() -> None:
    assert kinds("<h2>What we need</h2>") == {BlockKind.ITEM}
    assert kinds("<h2>Notes of a boatman</h2>") == {BlockKind.ITEM}
    assert kinds("<h2>Notes</h2>", referring="one") == {BlockKind.ITEM}
