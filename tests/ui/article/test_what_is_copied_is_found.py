"""What is copied from the article is found there and framed, over paragraphs too."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.text.search import Query, SearchText
from reader.ui.article.article_view import ArticleView
from reader.ui.look.look import Look


@pytest.fixture
def article(qtbot: QtBot, bundled: Edition, light: Look) -> ArticleView:
    """Return the bundled article as it is shown."""
    view = ArticleView(light)
    qtbot.addWidget(view)
    view.show_article(bundled)
    return view


def test_what_is_copied_from_the_article_is_found_and_framed(
    article: ArticleView, bundled: Edition
) -> None:
    text = bundled.article.text
    searched, laid_out = SearchText(text), article.laid_out

    @given(st.integers(0, len(text) - 1), st.integers(1, 400))
    @settings(deadline=None)
    def holds(start: int, length: int) -> None:
        end = min(len(text), start + length)
        article.setTextCursor(article.cursor_at(start, end))
        copied = article.createMimeDataFromSelection().text()
        assume(any(map(str.isalnum, copied)))

        found = searched.find(Query(copied))

        assert any(hit.start < end and hit.end > start for hit in found)
        for index in range(bundled.article.block_at(start), bundled.article.block_at(end - 1) + 1):
            part = bundled.article.blocks[index].span
            words = text[max(start, part.start) : min(end, part.end)]
            framed = laid_out.hits_in(laid_out.text_block(index), found)
            assert framed or not any(map(str.isalnum, words))

    holds()
