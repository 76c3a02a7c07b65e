"""Verse, tables and lists of a plain text in the window, line by line."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock
from pytestqt.qtbot import QtBot

from reader.model.opening.opened_text import open_pasted
from reader.model.text.span import Span
from reader.ui.article.article_view import ArticleView
from tests.laying_out import finish
from tests.reading import words_at
from tests.ui.conftest import OpenWindow

VERSE = "the boats went out upon the tide\n  and none of them came home"
TABLE = "\n".join(f"{name:<60}{count:>20}" for name, count in [("North wall", 400), ("Old", 12)])
LIST = "- milk of the kind\n  - and bread of another"
ARABIC = "- هذا هو القارب الأول في الميناء الكبير"
TEXT = f"This is a paragraph about 🌉.\n\n{VERSE}\n\n{TABLE}\n\n{LIST}\n\n{ARABIC}\n"


@pytest.fixture
def article(qtbot: QtBot, open_window: OpenWindow) -> ArticleView:
    """Return the view with the text in it."""
    view = open_window(open_pasted(Path("boats.txt"), TEXT)).parts.panes.article
    finish(qtbot, view)
    return view


def block_of(article: ArticleView, words: str) -> QTextBlock:
    """Return the text block in which *words* stand, laid out."""
    block = words_at(article, words).block()
    article.laid_out.origin(block)
    return block


def test_lines_of_verse_and_of_a_wide_table_stay_lines(article: ArticleView) -> None:
    assert block_of(article, "the boats").layout().lineCount() == 2
    assert block_of(article, "North wall").layout().lineCount() == 2


def test_letters_of_a_table_are_all_as_wide(article: ArticleView) -> None:
    layout = block_of(article, "North wall").layout()

    assert abs(layout.lineAt(0).naturalTextWidth() - layout.lineAt(1).naturalTextWidth()) < 1


def test_items_are_set_in_by_how_deep_they_stand(article: ArticleView) -> None:
    paragraph, outer, inner = (
        block_of(article, words).layout().lineAt(0).x() for words in ("about", "milk", "bread")
    )

    assert paragraph < outer < inner


def test_an_item_from_right_to_left_is_set_in_on_the_right(article: ArticleView) -> None:
    area = article.laid_out.document.documentLayout().blockBoundingRect(block_of(article, "هذا"))
    line = block_of(article, "هذا").layout().lineAt(0)

    assert line.x() == 0
    assert line.naturalTextRect().right() < area.width()


def test_what_is_selected_across_lines_is_the_text(article: ArticleView) -> None:
    text = open_pasted(Path("boats.txt"), TEXT).article.text
    start = text.index("upon")
    span = Span(start, text.index("came"))

    article.select(span)

    assert article.selection() == (text[span.start : span.end], start)


def test_every_place_in_the_text_is_found_again(article: ArticleView) -> None:
    text = open_pasted(Path("boats.txt"), TEXT).article.text

    for position in range(len(text)):
        assert article.laid_out.to_text(article.laid_out.to_qt(position)) == position


def test_a_line_break_is_copied_as_one(article: ArticleView) -> None:
    article.select(Span(0, 10**6))

    assert VERSE in article.textCursor().selection().toPlainText()
    assert article.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
