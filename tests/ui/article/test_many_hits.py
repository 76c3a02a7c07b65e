"""Hits in a paragraph of thousands of lines are framed in a time that grows as they do."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.model.opening.opened_text import open_text
from reader.model.text.search import Query, SearchText
from reader.session.search import Search
from reader.ui.article.article_view import ArticleView
from reader.ui.look.look import Look
from tests.growth import EVEN, growth
from tests.laying_out import fill


def test_a_line_is_asked_for_its_own_hits_alone(qtbot: QtBot, tmp_path: Path, light: Look) -> None:
    def narrow(count: int) -> ArticleView:
        file = tmp_path / f"{count}.txt"
        file.write_text("words " * count, encoding="utf-8")
        opened = open_text(file)
        view = ArticleView(light)
        qtbot.addWidget(view)
        view.resize(200, 200)
        view.show_article(opened)
        view.show()
        fill(qtbot, view)
        query = Query("words")
        hits = SearchText(opened.article.text).find(query)
        view.show_search(Search(query, hits, current=0))
        return view

    assert growth(lambda view: view.grab(), narrow, 1_500) < EVEN
