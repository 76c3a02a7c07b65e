"""Hits in a paragraph of hundreds of lines are framed in a time that grows as they do."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.model.files.loading import load_edition
from reader.model.text.search import Query, SearchText
from reader.session.search import Search
from reader.ui.article.article_view import ArticleView
from reader.ui.look.look import Look
from tests.editions import ARTICLE, BRIDGE, write_edition
from tests.growth import EVEN, growth


def test_a_line_is_asked_for_its_own_hits_alone(qtbot: QtBot, tmp_path: Path, light: Look) -> None:
    def narrow(count: int) -> ArticleView:
        files = {**BRIDGE, "article.md": f"{ARTICLE}\n\n{'words ' * count}\n"}
        edition = load_edition(write_edition(tmp_path / str(count), files))
        view = ArticleView(light)
        qtbot.addWidget(view)
        view.resize(150, 200)
        view.show_article(edition)
        view.show()
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        hits = SearchText(edition.article.text).find(Query("words"))
        view.show_search(Search(Query("words"), hits, current=0))
        return view

    assert growth(lambda view: view.grab(), narrow, 600) < EVEN
