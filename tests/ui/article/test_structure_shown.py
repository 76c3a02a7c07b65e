"""What opened texts have besides paragraphs, as it is laid out: code, lists, tables, notes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextTable
from pytestqt.qtbot import QtBot

from reader.model.edition.article import BlockKind
from reader.model.edition.opened_text import OpenedText
from reader.model.opening.foreign_article import html_article, markdown_article
from reader.session.session import Session
from reader.ui.article.article_document import ArticleDocument
from reader.ui.article.article_view import ArticleView
from reader.ui.article.plain_document import PlainDocument
from reader.ui.article.tables import tables_of
from reader.ui.look.fragments import blocks, fragments
from reader.ui.look.look import Look
from reader.ui.look.markers import MARKER
from reader.ui.look.typefaces import BOLD, MONO
from reader.ui.window.window import Window
from tests.laying_out import fill
from tests.reading import click_words, press, shown_text

CODE = "```\nif a:\n    b = " + "c" * 200 + "\n\n    d\n```\n\nThe end."
FIGURES = " | ".join(f"1,{n}50,000" for n in range(9))
TABLE = f"| Port | {FIGURES} |\n|{'---|' * 10}\n| Northern harbour | {FIGURES} |\n"
SHARES = "| Country | Share |\n|---|---|\n| Norland | 12.5% |\n| Sud | 100% |\n| Rest | 7‰ |"
BOUND = "« oui », 10 km, 5 000 a\u202fb ".replace(" ", "\u202f", 2).replace(" km", "\u00a0km")
LISTS = "7. One *two* `three` [four](https://lake.example/).\n   - five\n\n```\na\n\n  b\n```\n\n"
SET_IN = """<table><tr><th>Port<th>Kinds<th>Said<th>Built<th>More</tr><tr><td>Northern harbour
<td><ul><li>sloops<li>ketches<ul><li>schooners</ul></ul><td><blockquote>quotations</blockquote>
<td>a <b>WWWWWWWMM</b><td><dl><dt>term<dd>definition</dl></table>"""
ARABIC = """
<p>اجتمع المجلس يوم الثلاثاء</p><pre>a = 1</pre><table>
<tr><th>السنة</th><th>الميناء</th><th>القوارب</th></tr>
<tr><td rowspan=2>٢٠١١</td><td>الشمالي</td><td>١٢</td></tr><tr><td>الجنوبي</td></tr></table>
"""


def text(markdown: str = "", html: str = "") -> OpenedText:
    """Return an opened text of *markdown* or *html*."""
    made = html_article(html, "T", named=True) if html else markdown_article(markdown, "T")
    return OpenedText(made.article, file=Path("a.md"))


def shown(view: ArticleView, opened: OpenedText, width: int = 700) -> ArticleDocument:
    """Return an *opened* text laid out in a *view* so wide."""
    view.resize(width, 600)
    view.show_article(opened)
    view.show()
    return view.laid_out


@pytest.fixture
def view(light: Look, qtbot: QtBot) -> ArticleView:
    """Return an empty view."""
    made = ArticleView(light)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    "opened",
    [
        *(text(CODE), text(TABLE), text(html=ARABIC), text(LISTS + "Word. " * 14_000)),
        *(text(BOUND), text(BOUND + "Word. " * 14_000)),
    ],
)
def test_every_place_of_the_text_is_where_it_is_shown(
    view: ArticleView, opened: OpenedText
) -> None:
    laid_out = shown(view, opened)

    for block in opened.article.blocks:
        for place in range(block.span.start, min(block.span.end, block.span.start + 300)):
            there = laid_out.to_qt(place)
            read = laid_out.document.characterAt(there).replace("\u2028", "\n")
            assert (laid_out.to_text(there), read) == (place, opened.article.text[place])


def test_lines_of_code_are_one_block_and_wrap_within_the_column(view: ArticleView) -> None:
    opened = text(CODE)

    code = shown(view, opened).text_block(0)

    assert opened.article.blocks[0].kind is BlockKind.CODE
    assert code.text().split("\u2028")[2:] == ["", "    d"]
    assert code.layout().lineCount() > 5


@pytest.mark.parametrize("width", [700, 420])
@pytest.mark.parametrize("opened", [text(TABLE), text(html=SET_IN), text(SHARES)])
def test_no_word_in_a_table_is_broken(view: ArticleView, opened: OpenedText, width: int) -> None:
    laid_out = shown(view, opened, width)

    for index, block in enumerate(opened.article.blocks):
        layout = laid_out.text_block(index).layout()
        words = opened.article.text_of(block).split()
        assert layout.lineCount() <= len(words)


def test_a_table_too_wide_is_set_smaller_and_larger_again(view: ArticleView) -> None:
    laid_out = shown(view, text("| Northern harbour | 1,250,000 | 1,310,400 |\n|---|---|---|"), 320)
    small = laid_out.letter(laid_out.text_block(0))

    view.resize(1000, 600)

    assert small < laid_out.letter(laid_out.text_block(0)) == round(view.look.article_pixels)


def test_what_is_beyond_the_column_is_brought_into_view(view: ArticleView) -> None:
    opened = text(TABLE)
    shown(view, opened, 420)
    last = opened.article.blocks[-1].span

    view.select(last)

    assert view.viewport().rect().contains(view.cursorRect(view.cursor_at(last.start)).center())


def test_tables_read_from_right_to_left_where_their_words_do(view: ArticleView) -> None:
    opened = text(html=ARABIC)
    laid_out = shown(view, opened)

    year, port, boats = (laid_out.text_block(index) for index in (2, 3, 4))

    assert [laid_out.article_block(block) for block in (year, port)] == [
        opened.article.blocks[2],
        opened.article.blocks[3],
    ]
    lefts = [laid_out.origin(block).x() for block in (year, port, boats)]
    assert lefts == sorted(lefts, reverse=True)
    assert laid_out.text_block(1).textDirection() == Qt.LayoutDirection.LeftToRight
    assert all(isinstance(t, QTextTable) for t in tables_of(laid_out.document.rootFrame()))


@pytest.mark.parametrize("filling", ["word ", "word " * 30_000])
def test_what_is_bound_stays_in_one_line(view: ArticleView, filling: str) -> None:
    opened = text(f"{'word ' * 29}10\u00a0km {'word ' * 29}5\u202f000\n\n{filling}")

    for width in range(300, 500, 7):
        laid_out = shown(view, opened, width)
        layout = laid_out.text_block(0).layout()
        laid_out.origin(laid_out.text_block(0))
        for bound in ("\u00a0", "\u202f"):
            place = laid_out.text_block(0).text().index(bound)
            lines = [layout.lineForTextPosition(place + n).lineNumber() for n in (-1, 1)]
            assert lines[0] == lines[1]


@pytest.mark.parametrize("words", ["Boats", "القوارب"])
def test_figures_are_set_at_the_right_where_their_author_set_them(
    view: ArticleView, words: str
) -> None:
    opened = text(f"| {words} a | {words} b |\n|---|--:|\n| {words} {words} | 1 |\n")
    laid_out = shown(view, opened)

    ends = []
    for index in (1, 3):
        layout = laid_out.text_block(index).layout()
        place = laid_out.origin(laid_out.text_block(index)).x()
        ends.append(place + layout.lineAt(0).naturalTextRect().right())

    assert abs(ends[0] - ends[1]) < 2


def test_rules_run_below_all_cells_however_they_are_aligned(view: ArticleView) -> None:
    laid_out = shown(view, text("| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |\n"))

    [table] = tables_of(laid_out.document.rootFrame())
    cells = [table.cellAt(0, column).format().toTableCellFormat() for column in range(3)]

    assert {cell.bottomBorder() for cell in cells} == {1.0}


@pytest.mark.parametrize("prose", ["Some words of prose. ", "كلمات من النثر. "])
def test_a_mirrored_table_ends_where_the_column_does(view: ArticleView, prose: str) -> None:
    laid_out = shown(view, text(html=f"<p>{prose * 9}</p>{ARABIC}"))
    document = laid_out.document
    frame = document.rootFrame().frameFormat()

    [table] = tables_of(document.rootFrame())
    area = document.documentLayout().frameBoundingRect(table)

    shown_until = area.right() - table.format().rightMargin()
    assert abs(shown_until - (document.pageSize().width() - frame.rightMargin())) < 4


def test_a_table_is_passed_over_in_the_count_of_paragraphs(
    window: Window, session: Session
) -> None:
    session.open(text(f"One.\n\n{TABLE}\n![A boat](x.jpg)\n\nTwo."))
    said = window.parts.status_line

    assert "Paragraph 1 of 2" in shown_text(said)
    session.open(text(TABLE))
    assert "Paragraph" not in shown_text(said)


@pytest.mark.parametrize(
    ("link", "target", "words"),
    [("[^1]", "[^1]: The note.", "¹"), ("[below](#the-costs)", "## The costs", "below")],
)
def test_a_note_or_a_heading_is_gone_to_and_come_back_from(
    window: Window, session: Session, link: str, target: str, words: str
) -> None:
    filling = "\n\n".join(f"Paragraph {n}." for n in range(60))
    opened = text(f"A claim.{link}\n\n{filling}\n\n{target}")
    session.open(opened)
    article = window.parts.panes.article

    click_words(article, words)
    there = session.reading.place.position
    session.reading.go_back()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)

    assert opened.article.paragraph_at(there) > 40
    assert session.reading.place.position == there


def test_a_long_text_shows_lists_code_and_links(view: ArticleView, qtbot: QtBot) -> None:
    opened = text(LISTS + "Word. " * 14_000)
    laid_out = shown(view, opened)
    fill(qtbot, view)

    item, nested, code = (laid_out.text_block(index) for index in range(3))

    assert isinstance(laid_out, PlainDocument)
    assert [block.blockFormat().property(MARKER) for block in (item, nested)] == ["7.", "•"]
    assert 0 < item.layout().lineAt(0).x() < nested.layout().lineAt(0).x()
    assert code.text() == "a\u2028\u2028  b"
    formats = {f.text(): f.charFormat() for f in fragments(item)}
    assert formats["two"].fontItalic()
    assert formats["three"].fontFamilies() == [MONO]
    assert formats["four"].anchorHref() == "https://lake.example/"
    assert [href for _, href in laid_out.links.values()] == ["https://lake.example/"]


def test_lines_of_code_are_selected_as_lines(view: ArticleView) -> None:
    opened = text("```\na\n  b\n```")
    shown(view, opened)

    view.select(opened.article.blocks[0].span)

    assert view.selection() == ("a\n  b", 0)
    assert view.createMimeDataFromSelection().text() == "a\n  b"


def test_links_in_a_long_text_are_walked_to(window: Window, session: Session, qtbot: QtBot) -> None:
    link = "One [*two* three](https://lake.example/).[^1]"
    opened = text("\n\n".join([link, *(["Word. " * 999] * 20), "[^1]: Note."]))
    session.open(opened)
    article = window.parts.panes.article
    fill(qtbot, article)

    press(Qt.Key.Key_Tab)
    first = article._focused_link
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)

    assert isinstance(article.laid_out, PlainDocument)
    assert first == "https://lake.example/"
    assert session.reading.place.position > opened.article.blocks[-3].span.start


BOLD_FORMS = """<h2>A <b>b</b></h2><h4>C</h4><p><b>d <i>e</i></b> <strong>f <b>g</b></strong></p>
<dl><dt>h<dd>i</dl><table><caption>j <b>k</b></caption><tr><th>l <b>m</b></table>
<p><b>жирно</b> <b>غليظ</b> <b><code>n</code></b></p><ul><li><b>o</b></ul>"""


@pytest.mark.parametrize("more", ["", "<p>" + "Word. " * 14_000], ids=["short", "long"])
def test_what_is_bold_asks_for_a_weight_that_is_loaded(
    qtbot: QtBot, view: ArticleView, more: str
) -> None:
    laid_out = shown(view, text(html=BOLD_FORMS + more))
    fill(qtbot, view)

    weights = {
        word: fragment.charFormat().fontWeight()
        for block in blocks(laid_out.document)
        for fragment in fragments(block)
        for word in fragment.text().split()
    }
    assert set(weights.values()) <= {QFont.Weight.Normal, BOLD}
    bold = ["T", "b", "d", "e", "f", "g", "m", "жирно", "غليظ", "n", "o"]
    assert {words: weights[words] for words in bold} == dict.fromkeys(bold, BOLD)


def test_items_stand_closer_than_paragraphs_but_for_the_last(view: ArticleView) -> None:
    shown(view, text("Before.\n\n- one\n- two\n\n  two again\n- three\n\nAfter.\n"))

    below = {b.text(): b.blockFormat().bottomMargin() for b in blocks(view.document())}

    assert 0 < below["one"] < below["Before."]
    assert below["two"] == below["two again"] == below["three"] == below["Before."]
