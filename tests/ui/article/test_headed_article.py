"""The head of an article: what the marks mean, and how much of its notice is seen."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.edition.passage import Kind
from reader.model.files.loading import load_edition
from reader.model.markup.links import MORE
from reader.model.text.search import Query
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.article.article_view import ArticleView
from reader.ui.article.headed_article import KNOWN
from reader.ui.look.look import Look
from tests.editions import edited
from tests.reading import has_colour, picture_of, press
from tests.ui.conftest import OpenWindow

SHORT = 'notice = "Restated from the Daily Example [@daily-2019]."'
LONG = '''notice = """
Restated from the Daily Example [@daily-2019]. Every figure is kept.

Whoever has the original can open it.
"""'''


@pytest.fixture
def noticed(tmp_path: Path) -> Edition:
    """Return the small edition with a notice of three sentences in two paragraphs."""
    return load_edition(edited(tmp_path, (SHORT, LONG)))


@pytest.fixture
def view(qtbot: QtBot, light: Look) -> ArticleView:
    """Return a view that is shown, with nothing in it."""
    made = ArticleView(light)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


def seen_above(view: ArticleView) -> list[str]:
    """Return the lines above the article that can be seen."""
    return [block.text() for block in view.laid_out.blocks_above() if block.isVisible()]


def room(view: ArticleView) -> float:
    """Return how much is free below the title, in pixels."""
    above = list(view.laid_out.blocks_above())
    title, below = above[view.laid_out.titles - 1], above[view.laid_out.titles]
    bottom = view.laid_out.origin(title).y() + title.layout().boundingRect().bottom()
    return view.laid_out.origin(below).y() - bottom


# -- the notice


def test_of_a_notice_the_first_sentence_is_seen_and_a_way_to_the_rest(
    view: ArticleView, noticed: Edition
) -> None:
    view.show_article(noticed)

    *_, last = seen_above(view)
    assert last.startswith("Restated from the Daily Example.")
    assert last.endswith(" More on this text")


def test_the_way_to_the_rest_has_a_ring_while_the_keyboard_is_there(
    open_window: OpenWindow, noticed: Edition, light: Look
) -> None:
    article = open_window(noticed).parts.panes.article

    press(Qt.Key.Key_Tab)

    assert article.marks.focused.startswith("link")
    area = article.passage_area(article.marks.focused).adjusted(-8, -8, 8, 8)
    ringed = picture_of(article.viewport()).copy(area)
    assert has_colour(ringed, light.theme.focus.name())


def test_the_rest_unfolds_in_place_and_folds_again(view: ArticleView, noticed: Edition) -> None:
    view.show_article(noticed)
    before = seen_above(view)

    view.follow(QUrl(MORE))
    unfolded = seen_above(view)
    view.follow(QUrl(MORE))

    assert unfolded[-2:] == ["Every figure is kept.", "Whoever has the original can open it."]
    assert seen_above(view) == before


def test_what_is_unfolded_stays_so_at_another_size(
    view: ArticleView, noticed: Edition, light: Look
) -> None:
    view.show_article(noticed)
    view.follow(QUrl(MORE))

    view.show_look(light._replace(zoom=1.5))

    assert "Every figure is kept." in seen_above(view)


def test_a_notice_of_one_sentence_leads_to_nothing_more(view: ArticleView, bridge: Edition) -> None:
    view.show_article(bridge)

    assert "More on this text" not in "".join(seen_above(view))


def test_no_word_of_a_notice_is_lost_where_it_is_folded(
    view: ArticleView, noticed: Edition
) -> None:
    view.show_article(noticed)

    assert "Whoever has the original can open it.\n" in view.words_above()


def test_a_hit_in_what_is_folded_away_unfolds_it(
    open_window: OpenWindow, session: Session, noticed: Edition
) -> None:
    article = open_window(noticed).parts.panes.article

    session.searching.find(Query("whoever has"))
    session.searching.find_next()

    assert "Whoever has the original can open it." in seen_above(article)


@pytest.mark.parametrize("zoom", [0.9, 1.1, 1.5, 3.0])
def test_of_the_article_itself_nothing_is_folded_away_whatever_its_size(
    view: ArticleView, bundled: Edition, light: Look, zoom: float
) -> None:
    view.show_article(bundled)

    view.show_look(light._replace(zoom=zoom))
    view.resize(480, 420)

    blocks = map(view.laid_out.text_block, range(len(bundled.article.blocks)))
    assert all(block.isVisible() for block in blocks)


@pytest.mark.parametrize(
    "notice",
    [
        "Restated by J. R. Hill, who asked.",
        "Restated from *a paper. It is gone*",
        "Put at 3.5 million by the town",
    ],
)
def test_what_is_no_end_of_a_sentence_cuts_none(
    tmp_path: Path, view: ArticleView, notice: str
) -> None:
    edition = load_edition(edited(tmp_path, (SHORT, f'notice = "{notice}"')))

    view.show_article(edition)

    assert seen_above(view)[-1] == notice.replace("*", "")


# -- what the marks mean


def test_below_the_title_there_is_room_for_what_the_marks_mean(
    view: ArticleView, bridge: Edition
) -> None:
    view.show_article(replace(bridge, passages=()))
    without = room(view)

    view.show_article(bridge)

    assert room(view) > without + 60


def test_only_kinds_that_are_there_are_told(view: ArticleView, bridge: Edition) -> None:
    estimates = tuple(p for p in bridge.passages if p.kind is Kind.ESTIMATES)

    view.show_article(replace(bridge, passages=estimates))

    assert "other figures" in view.accessibleDescription()
    assert "who says so" not in view.accessibleDescription()


def test_a_text_with_nothing_beside_it_has_no_legend(view: ArticleView, bridge: Edition) -> None:
    view.show_article(OpenedText(bridge.article, file=Path("a.txt")))

    assert view.accessibleDescription() == ""


def test_at_a_larger_size_it_takes_more_room_and_in_a_narrow_one_more_lines(
    view: ArticleView, bridge: Edition, light: Look
) -> None:
    view.show_article(bridge)
    rooms = [room(view)]

    view.show_look(light._replace(zoom=2.0))
    rooms.append(room(view))
    view.resize(330, 500)
    rooms.append(room(view))

    assert rooms[0] < rooms[1] < rooms[2], rooms


def test_whoever_has_opened_five_passages_is_not_told_how_in_the_next_article(
    view: ArticleView, bridge: Edition, road: Edition
) -> None:
    view.show_article(bridge)
    in_full = room(view)
    for number in range(KNOWN):
        view.show_passage(replace(bridge.passages[0], id=f"cost-{number}"))
    still = room(view)

    view.show_article(road)
    view.show_article(bridge)

    assert still == in_full
    assert room(view) < in_full


def test_help_brings_the_legend_back_in_full(open_window: OpenWindow, bridge: Edition) -> None:
    window = open_window(bridge, State(theme="light", opened=KNOWN))
    article = window.parts.panes.article
    small = room(article)

    window.parts.actions["legend"].trigger()

    assert room(article) > small
    assert article.opened == 0


def test_what_was_opened_is_remembered(open_window: OpenWindow, bridge: Edition) -> None:
    window = open_window(bridge, State(theme="light", opened=2))

    window.show_passage("cost")

    assert window.parts.keeper.state().opened == 3


def test_it_is_told_when_the_title_goes_out_of_sight_and_comes_back(
    view: ArticleView, road: Edition
) -> None:
    view.show_article(road)
    told: list[bool] = []
    view.title_seen_changed.connect(told.append)

    view.verticalScrollBar().setValue(400)
    view.verticalScrollBar().setValue(500)
    view.verticalScrollBar().setValue(0)

    assert told == [False, True]
