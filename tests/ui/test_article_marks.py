"""What is painted on and beside the article's words, and where Qt's text and ours meet."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QLineF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument

from reader.model.edition import Edition
from reader.model.passage import Kind, Span
from reader.session import Session
from reader.ui.article_document import ArticleDocument
from reader.ui.article_marks import paint_line
from reader.ui.theme import Theme
from reader.ui.window import Window
from tests.reading import has_colour, picture_of, point_at, point_of, press, words_at


def fill(theme: Theme, kind: Kind) -> str:
    """Return the name of the colour behind passages of a *kind*."""
    return theme.kinds[kind].fill.name()


def line(theme: Theme, kind: Kind) -> str:
    """Return the name of the colour under passages of a *kind*."""
    return theme.kinds[kind].line.name()


def around(window: Window, words: str) -> QImage:
    """Return the picture of a few words and what is right below them."""
    article = window.article
    cursor = words_at(article, words)
    start, end = article.cursorRect(cursor), article.cursorRect(cursor)
    first = words_at(article, words)
    first.setPosition(first.selectionStart())
    start = article.cursorRect(first)
    area = QRect(start.topLeft(), end.bottomRight()).adjusted(1, 0, -1, start.height() // 4)
    return picture_of(article.viewport()).copy(area)


def margin(window: Window, words: str) -> QImage:
    """Return the picture of the margin beside the line of *words*."""
    article = window.article
    block = words_at(article, words).block()
    first = words_at(article, words)
    first.setPosition(block.position())
    beside = article.cursorRect(first)
    return picture_of(article.viewport()).copy(0, beside.top(), beside.left() - 2, beside.height())


# -- the marks


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("40 million", Kind.ESTIMATES),
        ("what was", Kind.CONTEXT),
        ("Nobody was", Kind.ATTRIBUTION),
    ],
)
def test_a_passage_has_the_fill_of_its_kind_the_innermost_where_several_are(
    window: Window, light: Theme, words: str, kind: Kind
) -> None:
    picture = around(window, words)

    others = [other for other in Kind if other is not kind]
    assert has_colour(picture, fill(light, kind))
    assert not any(has_colour(picture, fill(light, other)) for other in others)


def test_where_passages_overlap_the_lines_of_both_are_painted(window: Window, light: Theme) -> None:
    picture = around(window, "what was")

    assert has_colour(picture, line(light, Kind.CONTEXT))
    assert has_colour(picture, line(light, Kind.ATTRIBUTION))
    assert not has_colour(picture, line(light, Kind.ESTIMATES))


def test_words_outside_all_passages_have_no_mark(window: Window, light: Theme) -> None:
    picture = around(window, "mayor calls")

    assert not any(has_colour(picture, fill(light, kind)) for kind in Kind)


@pytest.mark.parametrize("kind", Kind)
def test_the_marks_of_one_kind_can_be_hidden(
    window: Window, session: Session, light: Theme, kind: Kind
) -> None:
    session.toggle_kind(kind.value)

    picture = picture_of(window.article.viewport())
    shown = {other for other in Kind if has_colour(picture, line(light, other))}
    assert shown == set(Kind) - {kind}


def test_with_the_inner_kind_hidden_the_outer_one_has_the_fill(
    window: Window, session: Session, light: Theme
) -> None:
    session.toggle_kind("context")

    assert has_colour(around(window, "what was"), fill(light, Kind.ATTRIBUTION))


def test_the_lines_of_the_kinds_are_told_apart_without_colour(light: Theme) -> None:
    patterns = {}
    for kind in Kind:
        image = QImage(QSize(60, 4), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_line(painter, QLineF(0, 2, 60, 2), kind, light)
        painter.end()
        white = QColor("white")
        patterns[kind] = [image.pixelColor(x, 2) != white for x in range(60)]

    gaps = {kind: pattern.count(False) for kind, pattern in patterns.items()}
    changes = {
        kind: sum(a != b for a, b in pairwise(pattern)) for kind, pattern in patterns.items()
    }
    assert gaps[Kind.ATTRIBUTION] == 0
    assert 0 < gaps[Kind.ESTIMATES] < gaps[Kind.CONTEXT]
    assert changes[Kind.CONTEXT] > 2 * changes[Kind.ESTIMATES]


def test_the_chosen_passage_is_outlined_until_another_is_chosen(
    window: Window, session: Session
) -> None:
    area = window.article.passage_area("cost")
    before = picture_of(window.article.viewport()).copy(area.adjusted(-4, -4, 4, 4))

    session.select_passage("cost")
    chosen = picture_of(window.article.viewport()).copy(area.adjusted(-4, -4, 4, 4))
    session.clear_passage()
    after = picture_of(window.article.viewport()).copy(area.adjusted(-4, -4, 4, 4))

    assert chosen != before
    assert after == before


def test_the_passage_that_the_keyboard_points_at_has_a_ring_of_its_own(
    window: Window, light: Theme
) -> None:
    area = window.article.passage_area("cost").adjusted(-8, -8, 8, 8)
    before = picture_of(window.article.viewport()).copy(area)

    press(Qt.Key.Key_Tab)

    after = picture_of(window.article.viewport()).copy(area)
    assert not has_colour(before, light.link.name())
    assert has_colour(after, light.link.name())


def test_the_chosen_and_the_hovered_passage_look_different(
    window: Window, session: Session
) -> None:
    viewport = window.article.viewport()
    area = window.article.passage_area("cost").adjusted(-4, -4, 4, 4)

    point_at(viewport, point_of(window.article, "$40 million"))
    hovered = picture_of(viewport).copy(area)
    session.select_passage("cost")

    assert picture_of(viewport).copy(area) != hovered


# -- the margin


def test_the_margin_has_a_number_and_signs_beside_each_paragraph(window: Window) -> None:
    empty = margin(window, "What the town")

    for words in ("The bridge cost", "The mayor", "The builder"):
        assert not is_blank(margin(window, words))
    assert is_blank(empty)


def is_blank(picture: QImage) -> bool:
    """Tell whether *picture* is all of one colour."""
    plain = QImage(picture.size(), picture.format())
    plain.fill(picture.pixelColor(0, 0))
    return picture == plain


def test_the_sign_of_a_kind_goes_with_its_marks(window: Window, session: Session) -> None:
    before = margin(window, "The bridge cost")

    session.toggle_kind("estimates")

    assert margin(window, "The bridge cost") != before


def test_what_was_examined_is_told_apart_from_what_was_not(window: Window) -> None:
    # Neither has passages; the one was examined whole, and the other was not.
    examined, not_examined = margin(window, "The builder"), margin(window, "The mayor")

    half = examined.width() // 2
    right = QRect(half, 0, half, min(examined.height(), not_examined.height()))
    assert examined.copy(right) != not_examined.copy(right)


# -- offsets exchanged


@pytest.fixture
def laid_out(bridge: Edition, light: Theme) -> tuple[ArticleDocument, QTextDocument]:
    """Return the standard article, which begins with an emoji, as Qt lays it out."""
    qt = QTextDocument()
    document = ArticleDocument(qt)
    document.show(bridge, light, 1.0)
    return document, qt


def test_every_place_in_the_text_is_found_in_qts_document_and_back(
    laid_out: tuple[ArticleDocument, QTextDocument], bridge: Edition
) -> None:
    document, qt = laid_out
    text = bridge.article.text
    places = [i for i in range(len(text)) if text[i] != "\n"]

    for i in places:
        there = document.to_qt(i)
        assert document.to_text(there) == i
        length = len(text[i].encode("utf-16-le")) // 2
        shown = "".join(qt.characterAt(there + k) for k in range(length))
        assert shown.encode("utf-16", "surrogatepass").decode("utf-16") == text[i]


def test_before_the_article_every_place_is_its_beginning(
    laid_out: tuple[ArticleDocument, QTextDocument],
) -> None:
    document, qt = laid_out

    title = qt.find("The Bridge").selectionStart()

    assert document.to_text(title) == 0


def test_the_passages_are_read_back_from_the_document(
    laid_out: tuple[ArticleDocument, QTextDocument], bridge: Edition
) -> None:
    document, _ = laid_out

    for passage in bridge.passages:
        parts = [
            block.text().encode("utf-16-le")[2 * run.start : 2 * run.end].decode("utf-16-le")
            for block, runs in document.blocks_of(passage.id)
            for run in runs
        ]
        assert "".join(parts) == passage.exact


def test_an_outer_passage_is_marked_one_step_lower(
    laid_out: tuple[ArticleDocument, QTextDocument],
) -> None:
    document, _ = laid_out

    assert document.levels() == {"cost": 0, "twice-planned": 0, "nobody-asked": 1}


def test_hits_stand_in_their_blocks_after_the_emoji(
    laid_out: tuple[ArticleDocument, QTextDocument], bridge: Edition
) -> None:
    document, qt = laid_out
    start = bridge.article.text.index("bridge")

    hits = document.hits_by_block((Span(start, start + 6),))

    ((number, (run,)),) = hits.items()
    block = qt.findBlockByNumber(number)
    units = block.text().encode("utf-16-le")
    assert units[2 * run.start : 2 * run.end].decode("utf-16-le") == "bridge"


def test_a_document_that_shows_nothing_has_no_places() -> None:
    document = ArticleDocument(QTextDocument())

    assert document.to_qt(5) == 0
    assert document.to_text(5) == 0
    assert document.hits_by_block((Span(0, 1),)) == {}


def test_headings_are_larger_than_text_and_grow_with_it(
    laid_out: tuple[ArticleDocument, QTextDocument], bridge: Edition, light: Theme
) -> None:
    document, qt = laid_out

    def size(words: str) -> int:
        return qt.find(words).charFormat().font().pixelSize()

    before = (size("The Bridge"), size("What the town"), size("The mayor"))
    document.show(bridge, light, 2.0)
    after = (size("The Bridge"), size("What the town"), size("The mayor"))

    assert before[0] > before[1] > before[2]
    assert all(b > a for a, b in zip(before, after, strict=True))
