"""An article laid out, with all that a page may have or plainly: the same places in both."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.model.edition.edition import Edition
from reader.model.text.span import Span
from reader.ui.article.article_document import ArticleDocument, own_lines
from reader.ui.article.plain_document import PlainDocument
from reader.ui.article.styled_document import StyledDocument
from reader.ui.look.look import Look

KINDS: dict[str, Callable[[QTextDocument], ArticleDocument]] = {
    "styled": StyledDocument,
    "plain": PlainDocument,
}


@pytest.fixture(params=KINDS)
def document(request: pytest.FixtureRequest) -> ArticleDocument:
    """Return an empty document of each kind."""
    return KINDS[request.param](QTextDocument())


@pytest.fixture
def shown(document: ArticleDocument, bridge: Edition, light: Look) -> ArticleDocument:
    """Return the standard article, which begins with an emoji, as it is laid out."""
    document.show(bridge, light)
    return document


def words(block_text: str, start: int, end: int) -> str:
    """Return a stretch of a text that is given in Qt's units."""
    return block_text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_every_place_in_the_text_is_found_in_qts_document_and_back(
    shown: ArticleDocument, bridge: Edition
) -> None:
    text = bridge.article.text
    places = [i for i in range(len(text)) if text[i] != "\n"]

    for i in places:
        there = shown.to_qt(i)
        assert shown.to_text(there) == i
        length = len(text[i].encode("utf-16-le")) // 2
        read = "".join(shown.document.characterAt(there + k) for k in range(length))
        assert read.encode("utf-16", "surrogatepass").decode("utf-16") == text[i]


def test_before_the_article_every_place_is_its_beginning(shown: ArticleDocument) -> None:
    title = shown.document.find("The Bridge").selectionStart()

    assert shown.to_text(title) == 0


def test_each_block_of_the_article_has_one_of_the_document(
    shown: ArticleDocument, bridge: Edition
) -> None:
    for index, block in enumerate(bridge.article.blocks):
        text_block = shown.text_block(index)

        assert text_block.text() == bridge.article.text_of(block)
        assert shown.article_block(text_block) == block


def test_the_passages_stand_where_their_words_do(shown: ArticleDocument, bridge: Edition) -> None:
    for passage in bridge.passages:
        parts = [
            words(block.text(), run.start, run.end)
            for block, runs in shown.blocks_of(passage.id)
            for run in runs
        ]
        assert "".join(parts) == passage.exact


def test_the_words_of_a_passage_are_a_link_to_it_and_to_those_around_it(
    shown: ArticleDocument,
) -> None:
    inner = shown.document.find("what was planned")
    inner.setPosition(inner.selectionStart() + 1)

    assert inner.charFormat().anchorHref() == "passage:twice-planned,nobody-asked"


def test_other_passages_take_the_place_of_those_before(
    shown: ArticleDocument, bridge: Edition, light: Look
) -> None:
    only = replace(bridge, passages=bridge.passages[:1])

    shown.show_passages(only, light)

    inner = shown.document.find("what was planned")
    assert not inner.charFormat().anchorHref()
    assert [*shown.blocks_of("nobody-asked")] == []
    assert len([*shown.blocks_of(only.passages[0].id)]) == 1


def test_an_outer_passage_is_marked_one_step_lower(shown: ArticleDocument) -> None:
    assert shown.levels() == {"cost": 0, "twice-planned": 0, "nobody-asked": 1}


def test_hits_stand_in_their_blocks_after_the_emoji(
    shown: ArticleDocument, bridge: Edition
) -> None:
    text = bridge.article.text
    places = [text.index("bridge"), text.index("town"), text.rindex("town")]
    hits = [Span(start, start + 4) for start in places]

    found = [
        words(block.text(), run.start, run.end)
        for block in (shown.text_block(i) for i in range(len(bridge.article.blocks)))
        for run in shown.hits_in(block, hits)
    ]

    assert found == ["brid", "town", "town"]


def test_the_title_holds_no_hits(shown: ArticleDocument) -> None:
    assert shown.hits_in(shown.document.begin(), [Span(0, 1)]) == []


def test_a_document_that_shows_nothing_has_no_places(document: ArticleDocument) -> None:
    assert document.to_qt(5) == 0
    assert document.to_text(5) == 0
    assert document.hits_in(document.document.begin(), [Span(0, 1)]) == []


def test_headings_are_larger_than_text_and_grow_with_it(
    shown: ArticleDocument, bridge: Edition, light: Look
) -> None:
    def size(text: str) -> float:
        return shown.letter(shown.document.find(text).block())

    before = (size("The Bridge"), size("What the town"), size("The mayor"))
    shown.restyle(bridge, light._replace(zoom=2.0))
    after = (size("The Bridge"), size("What the town"), size("The mayor"))

    assert before[0] > before[1] > before[2]
    assert all(b > a for a, b in zip(before, after, strict=True))


@pytest.mark.parametrize(
    ("text", "backwards"),
    [
        ("شهر از گذرگاهی بزرگ سخن گفت", True),
        ("CNN گفت که شهر از گذرگاهی بزرگ سخن گفته است", True),
        ("The word “شهر” means town", False),
    ],
)
def test_a_paragraph_reads_as_most_of_its_letters_do(
    shown: ArticleDocument, bridge: Edition, light: Look, text: str, backwards: bool
) -> None:
    article = bridge.article
    other = replace(
        article,
        html=f"<p>{text}</p>" if isinstance(shown, StyledDocument) else "",
        text=text,
        blocks=(article.blocks[0]._replace(span=Span(0, len(text))),),
    )
    fresh = type(shown)(QTextDocument())
    fresh.show(replace(bridge, article=other, passages=()), light)
    block = fresh.text_block(0)
    fresh.document.setTextWidth(2000)
    fresh.document.setPageSize(fresh.document.size())
    first = fresh.origin(block)

    line = block.layout().lineAt(0)
    begins = first.x() + line.naturalTextRect().left()
    assert (begins > 1000) == backwards


def test_lines_are_counted_as_qt_counts_letters() -> None:
    document = QTextDocument()
    QTextCursor(document).insertText("🌉 x\u2028🌉🌉\u2028\u2028y")

    assert own_lines(document.firstBlock()) == {0, 5, 10, 11}


def test_below_an_edition_s_title_stands_as_of_when_it_is(bridge: Edition, light: Look) -> None:
    document = StyledDocument(QTextDocument())

    document.show(replace(bridge, as_of="2026-03-20"), light)

    below = "a small article · perspectives as of 20 March 2026; 2 of 3 paragraphs examined"
    assert below in document.head
