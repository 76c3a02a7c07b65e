"""Whatever is copied in the window is found when it is pasted into the search, line by line."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.opening.foreign_article import ForeignArticle, html_article, markdown_article
from reader.session.session import Session
from reader.ui.window.window import Window
from tests.reading import field_of, page_of, select_words, tables_of
from tests.shown import notes_in, places, turn_to, words_of
from tests.ui.conftest import OpenWindow

MARKDOWN = """\
7. One *two* `three` [four](https://lake.example/), 2013<sup>4</sup>, ~~500~~ 700, 10<sup>-6</sup>
   - [x] H<sub>2</sub>O and x<sup>long one</sup>

Term
: Its definition, <ins>inserted</ins> and <q>quoted</q><br>over a line

```
if a:
    b = "cccc  ccc"

\td
```

| Port | 2010 |
|---|---|
| North | 3 × 10<sup>6</sup> |

![Alt text here](a.png)

A note[^1], and another[^2].

[^1]: The first note, with ~~struck~~ words.
[^2]: The second.
"""
PAGE = """\
<p>Some&nbsp;words here&shy;after, a<wbr>b and <del>gone</del> <sup>2</sup>.</p><pre>a = 1
  b   = 2\tc</pre><table><caption>Its caption</caption><tr><th>First<th>Second<tr><td>x<td>y</table>
<figure><img src="a" alt="An alt"><figcaption>Fig. 1</figcaption></figure><ol type="a"><li>one</ol>
<ol type="I" start="4"><li>fourth<li>fifth</ol><ol start="998" type="a"><li>many<li>letters</ol>
<ol start="1234"><li>high<li>higher</ol><ul><li>sign<li>another</ul>
"""
LONG = "<p>A word.</p>" * 14_000

# In what lines of a citation the program puts together what stands in several places.
_OURS = re.compile(r"Attribution: |- |.*, published figures: ")


def paste_and_count(window: Window, session: Session, words: str) -> int:
    """Paste *words* into the search, and return how many hits there are."""
    QGuiApplication.clipboard().setText(words)
    window.parts.search.find()
    field = field_of(window.parts.panes.find_bar)
    field.selectAll()
    QApplication.sendPostedEvents()
    field.paste()
    field.textEdited.emit(field.text())
    QTest.keyClick(field, Qt.Key.Key_Return)
    count = len(session.searching.search)
    window.parts.search.close_search()
    return count


def lost(window: Window, session: Session) -> list[str]:
    """Return the lines of what was copied that are not found."""
    lines = dict.fromkeys(QGuiApplication.clipboard().text().split("\n"))
    return [
        line
        for line in lines
        if words_of(line) and not _OURS.match(line) and not paste_and_count(window, session, line)
    ]


@pytest.mark.parametrize(
    "made",
    [
        markdown_article(MARKDOWN, "A text"),
        html_article(PAGE, "A page", named=True),
        html_article(PAGE + LONG, "A long page", named=True),
    ],
    ids=["markdown", "page", "long"],
)
def test_each_line_of_a_whole_text_is_found(
    open_window: OpenWindow, session: Session, made: ForeignArticle
) -> None:
    window = open_window(OpenedText(made.article, file=Path("a")))
    while session.searching.prepare():
        pass
    window.parts.panes.article.selectAll()

    window.parts.actions["copy"].trigger()

    assert QGuiApplication.clipboard().text().count("\n") > 10
    assert not lost(window, session)


@pytest.mark.parametrize("words", ["cost “$40 million”", "asked.\u2029What the town says\u2029The"])
def test_each_line_of_a_citation_is_found(window: Window, session: Session, words: str) -> None:
    article = window.parts.panes.article
    select_words(article, words.split("\u2029", maxsplit=1)[0])
    cursor = article.textCursor()
    start = cursor.selectionStart()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), cursor.MoveMode.KeepAnchor)
    article.setTextCursor(cursor)

    window.parts.actions["copy_with_citation"].trigger()

    copied = QGuiApplication.clipboard().text()
    assert "\nThe article’s claim: " in copied
    assert not lost(window, session)
    assert paste_and_count(window, session, copied)


def test_each_note_is_found_as_it_is_copied_with_its_line_ends(
    open_window: OpenWindow, session: Session, whole: Edition
) -> None:
    window = open_window(whole)
    pane = window.parts.panes.perspectives
    missed = []

    for place in places(whole):
        turn_to(session, place)
        copied = []
        for note in notes_in(page_of(pane)):
            note.selectAll()
            copied.append(note.createMimeDataFromSelection().text())
        missed += [
            words
            for words in copied
            if words_of(words) and not paste_and_count(window, session, words)
        ]

    assert not missed


def test_each_row_of_a_table_is_found(window: Window, session: Session) -> None:
    session.reading.select_passage("cost")
    tables_of(window.parts.panes.perspectives)[0].copy()
    head, *rows = QGuiApplication.clipboard().text().split("\n")

    found = [paste_and_count(window, session, row) for row in rows]

    assert head.startswith("quantity")
    assert all(found)
