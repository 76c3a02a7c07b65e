"""A mark ends at its last letter, and not at the space behind it where the line is full."""

import pytest

from reader.model.files.loading import load_edition
from reader.model.storage.paths import bundled_edition
from reader.session.settings import State
from reader.ui.article.article_marks import ArticleMarks
from reader.ui.window.window import Window
from tests.ui.conftest import OpenWindow


@pytest.fixture(params=[100, 200, 300])
def window(open_window: OpenWindow, request: pytest.FixtureRequest) -> Window:
    """Return a window on the bundled edition, in letters of each size."""
    return open_window(load_edition(bundled_edition()), State(theme="sepia", zoom=request.param))


def test_every_mark_ends_at_a_letter_in_every_line(window: Window) -> None:
    article = window.parts.panes.article
    at_hand = article.at_hand
    assert at_hand is not None
    marks = ArticleMarks(article.laid_out, article.look)

    marks.show(at_hand)

    beyond = []
    for passage in at_hand.passages:
        places = range(passage.span.start, passage.span.end + 1)
        carets = {at: article.cursorRect(article.cursor_at(at)) for at in places}
        for mark in marks.passage_rectangles(passage.id):
            shown = mark.translated(-article.scrolled.toPointF())
            line = [at for at in places if shown.top() < carets[at].center().y() < shown.bottom()]
            # At a hyphen the caret behind the last letter is in the next line.
            if at_hand.article.text[line[-1]].isspace():
                beyond.append(shown.right() - carets[line[-1]].center().x())
    assert beyond
    assert max(beyond) < 2
