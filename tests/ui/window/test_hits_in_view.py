"""A hit is really to be seen, in a small window with large letters too, wherever it stands."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from reader.model.edition.article import Article
from reader.model.edition.at_hand import AtHand
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.opening.foreign_article import html_article, markdown_article
from reader.model.text.search import Query
from reader.session.search import NotesHit
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.article.article_view import ArticleView
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.window.window import Window
from tests.attached import attached_in_every_state
from tests.laying_out import fill
from tests.reading import scroll_area_of, search_for, tables_of
from tests.ui.conftest import OpenWindow

WORD = "Some words that fill the line, and nothing else is said in them. "
MARKDOWN = f"""\
{WORD * 40}

```
short = 1
{"long_name_" * 40} = "the end of a long line"
{WORD * 12}the tail
```

{WORD * 40}

| Harbour | {" | ".join(str(year) for year in range(2001, 2013))} |
|---{"|---" * 12}|
| Southern | {" | ".join(f"1,{year},500" for year in range(201, 213))} |

{WORD * 40}

![The alternative words](a.png)

{"> " + WORD * 20}the quoted end

- an item
  - {WORD * 10}the nested end

A word with a note[^1]. {WORD * 60}

[^1]: {WORD * 5}The end of the note.
"""
SOUGHT = (
    *("short = 1", "end of a long line", "the tail", "Southern", "1,201,500", "1,212,500", "2012"),
    *("alternative words", "the quoted end", "nested end", "word with a note", "end of the note"),
)
PAGE = f"""\
<p>{WORD * 60}</p><table><caption>The caption of the table</caption>
<tr><th>First<th>Second</tr><tr><td>a cell<td>{WORD * 8}the far cell</tr></table>
<p>{WORD * 60}</p><figure><img src="a" alt="An alt"><figcaption>A figure’s caption</figcaption>
</figure><p>{WORD * 60}</p><pre>{WORD * 9}the code’s end</pre>"""
WIDE = "".join(f"<td>١٬{year}٬٥٠٠" for year in ("٢٠١", *["٢٠٣"] * 10, "٢١٢"))
ARABIC = f"<p>اجتمع المجلس يوم الثلاثاء</p><table><tr><td>الميناء{WIDE}</tr></table>"
LONG = "<p>A word.</p>" * 14_000


def area_of(text: QTextEdit, cursor: QTextCursor) -> Iterator[QRect]:
    """Yield where the first and the last letter that a *cursor* selects are drawn."""
    for place in (cursor.selectionStart(), cursor.selectionEnd()):
        at = QTextCursor(text.document())
        at.setPosition(place)
        yield text.cursorRect(at)


def is_seen(article: ArticleView) -> bool:
    """Tell whether all of the hit that is shown in reverse can be seen in the *article*."""
    (selection,) = article.extraSelections()
    view = article.viewport().rect()
    return all(view.contains(area) for area in area_of(article, selection.cursor))


@pytest.fixture(params=[(900, 700, 200), (1280, 800, 100), (900, 700, 300)], ids=str)
def small_window(
    request: pytest.FixtureRequest, open_window: OpenWindow, bridge: Edition
) -> Window:
    """Return a window of a size, with letters of a size."""
    width, height, zoom = request.param
    window = open_window(bridge, State(theme="light", zoom=zoom))
    window.resize(width, height)
    # It says that perspectives are looked for, sooner or later, and takes room from the hit.
    window.parts.panes.notice.setFixedHeight(0)
    QApplication.processEvents()
    return window


@pytest.mark.parametrize(
    ("made", "sought"),
    [
        (markdown_article(MARKDOWN, "A text").article, SOUGHT),
        (
            html_article(PAGE, "A page", named=True).article,
            ("caption of the table", "a cell", "far cell", "figure’s caption", "code’s end"),
        ),
        (
            html_article(LONG + PAGE, "A page", named=True).article,
            ("caption of the table", "a cell", "far cell", "figure’s caption", "code’s end"),
        ),
        (
            html_article(ARABIC, "A page", named=True).article,
            ("المجلس", "الميناء", "1,201,500", "1,212,500"),
        ),
    ],
    ids=["markdown", "page", "long", "arabic"],
)
def test_hits_in_code_tables_captions_and_notes_come_into_view(
    qtbot: QtBot, small_window: Window, session: Session, made: Article, sought: tuple[str, ...]
) -> None:
    article = small_window.parts.panes.article
    session.open(OpenedText(made, file=Path("a")))
    while session.searching.prepare():
        pass
    fill(qtbot, article)
    missed = []

    for words in (*sought, *reversed(sought)):
        search_for(small_window, words)
        QApplication.processEvents()
        if not is_seen(article):
            missed.append(words)

    assert not missed


def seen_in(pane: PerspectivesPane, hit: NotesHit) -> bool:
    """Tell whether a *hit*, or what has room of the row it is of, is seen in the *pane*."""
    page = next(page for page in pane.findChildren(NotesPage) if page.isVisible())
    view = scroll_area_of(pane).viewport()
    area = page.hit_area(hit).translated(page.mapTo(view, QPoint()))
    tables = [table.viewport() for table in tables_of(pane) if hit.part.row >= 0]
    inside = not tables or any(
        QRect(table.mapTo(view, QPoint()), table.size()).contains(area) for table in tables
    )
    return bool(area.width()) and inside and view.rect().contains(area)


@pytest.fixture(params=["edition", "attached"])
def at_hand(request: pytest.FixtureRequest, whole: Edition) -> AtHand:
    """Return an edition, and a text with an edition beside it."""
    return whole if request.param == "edition" else attached_in_every_state(whole)


def test_hits_beside_the_article_come_into_view(
    small_window: Window, session: Session, at_hand: AtHand
) -> None:
    session.open(at_hand)
    pane = small_window.parts.panes.perspectives
    missed = []

    for words in ("the", "bridge", "cost", "2019", "it", "example", "is", "40 million"):
        session.searching.find(Query(words))
        session.searching.find_in_notes()
        for _ in session.searching.search.in_notes[::3]:
            QApplication.processEvents()
            hit = session.searching.search.notes_hit
            if hit is None or not seen_in(pane, hit):
                missed.append((words, hit))
            for _ in range(3):
                session.searching.find_next()

    assert not missed
