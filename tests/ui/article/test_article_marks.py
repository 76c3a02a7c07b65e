"""What is painted on and beside the article's words, and where Qt's text and ours meet."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QLineF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from reader.model.edition.passage import Kind
from reader.model.text.search import Query
from reader.session.session import Session
from reader.ui.look.look import Look
from reader.ui.look.mark_patterns import paint_line
from reader.ui.look.theme import Theme
from reader.ui.window.window import Window
from tests.reading import has_colour, picture_of, point_at, point_of, press, words_at


def fill(theme: Theme, kind: Kind) -> str:
    """Return the name of the colour behind passages of a *kind* at rest."""
    return theme.kinds[kind].soft.name()


def line(theme: Theme, kind: Kind) -> str:
    """Return the name of the colour under passages of a *kind*."""
    return theme.kinds[kind].line.name()


def around(window: Window, words: str) -> QImage:
    """Return the picture of a few words and what is right below them."""
    article = window.parts.panes.article
    cursor = words_at(article, words)
    start, end = article.cursorRect(cursor), article.cursorRect(cursor)
    first = words_at(article, words)
    first.setPosition(first.selectionStart())
    start = article.cursorRect(first)
    area = QRect(start.topLeft(), end.bottomRight()).adjusted(1, 0, -1, start.height() // 4)
    return picture_of(article.viewport()).copy(area)


def margin(window: Window, words: str) -> QImage:
    """Return the picture of the margin beside the line of *words*."""
    article = window.parts.panes.article
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
    window: Window, light: Look, words: str, kind: Kind
) -> None:
    picture = around(window, words)

    others = [other for other in Kind if other is not kind]
    assert has_colour(picture, fill(light.theme, kind))
    assert not any(has_colour(picture, fill(light.theme, other)) for other in others)


def test_only_where_the_reader_is_the_fill_is_full(
    window: Window, session: Session, light: Look
) -> None:
    full, soft = light.theme.kinds[Kind.ESTIMATES].fill.name(), fill(light.theme, Kind.ESTIMATES)
    before = around(window, "40 million")

    session.reading.select_passage("cost")

    chosen = around(window, "40 million")
    assert (has_colour(before, full), has_colour(before, soft)) == (False, True)
    assert (has_colour(chosen, full), has_colour(chosen, soft)) == (True, False)


def test_the_fill_is_full_where_the_pointer_is(window: Window, light: Look) -> None:
    article = window.parts.panes.article

    point_at(article.viewport(), point_of(article, "40 million"))

    assert has_colour(around(window, "40 million"), light.theme.kinds[Kind.ESTIMATES].fill.name())


def test_where_passages_overlap_the_lines_of_both_are_painted(window: Window, light: Look) -> None:
    picture = around(window, "what was")

    assert has_colour(picture, line(light.theme, Kind.CONTEXT))
    assert has_colour(picture, line(light.theme, Kind.ATTRIBUTION))
    assert not has_colour(picture, line(light.theme, Kind.ESTIMATES))


def test_words_outside_all_passages_have_no_mark(window: Window, light: Look) -> None:
    picture = around(window, "mayor calls")

    assert not any(has_colour(picture, fill(light.theme, kind)) for kind in Kind)


@pytest.mark.parametrize("kind", Kind)
def test_the_marks_of_one_kind_can_be_hidden(
    window: Window, session: Session, light: Look, kind: Kind
) -> None:
    session.toggle_kind(kind.value)

    picture = picture_of(window.parts.panes.article.viewport())
    shown = {other for other in Kind if has_colour(picture, line(light.theme, other))}
    assert shown == set(Kind) - {kind}


def test_with_the_inner_kind_hidden_the_outer_one_has_the_fill(
    window: Window, session: Session, light: Look
) -> None:
    session.toggle_kind("context")

    assert has_colour(around(window, "what was"), fill(light.theme, Kind.ATTRIBUTION))


def test_the_lines_of_the_kinds_are_told_apart_without_colour(light: Look) -> None:
    patterns = {}
    for kind in Kind:
        image = QImage(QSize(60, 4), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_line(painter, QLineF(0, 2, 60, 2), kind, light.theme)
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
    area = window.parts.panes.article.passage_area("cost")
    before = picture_of(window.parts.panes.article.viewport()).copy(area.adjusted(-4, -4, 4, 4))

    session.reading.select_passage("cost")
    chosen = picture_of(window.parts.panes.article.viewport()).copy(area.adjusted(-4, -4, 4, 4))
    session.reading.clear_passage()
    after = picture_of(window.parts.panes.article.viewport()).copy(area.adjusted(-4, -4, 4, 4))

    assert chosen != before
    assert after == before


def test_the_passage_that_the_keyboard_points_at_has_a_ring_of_its_own(
    window: Window, light: Look
) -> None:
    area = window.parts.panes.article.passage_area("cost").adjusted(-8, -8, 8, 8)
    before = picture_of(window.parts.panes.article.viewport()).copy(area)

    press(Qt.Key.Key_Tab)

    after = picture_of(window.parts.panes.article.viewport()).copy(area)
    assert not has_colour(before, light.theme.focus.name())
    assert has_colour(after, light.theme.focus.name())


def test_the_chosen_and_the_hovered_passage_look_different(
    window: Window, session: Session
) -> None:
    viewport = window.parts.panes.article.viewport()
    area = window.parts.panes.article.passage_area("cost").adjusted(-4, -4, 4, 4)

    point_at(viewport, point_of(window.parts.panes.article, "$40 million"))
    hovered = picture_of(viewport).copy(area)
    session.reading.select_passage("cost")

    assert picture_of(viewport).copy(area) != hovered


def test_every_hit_of_a_search_has_a_frame(window: Window, session: Session) -> None:
    session.searching.find(Query("the"))
    last = session.searching.search.in_article[-1]
    article = window.parts.panes.article
    at = article.cursorRect(article.cursor_at(last.start)).adjusted(-3, 0, 30, 2)
    framed = picture_of(article.viewport()).copy(at)

    session.searching.end()

    assert len(session.searching.search.in_article) == 0
    assert framed != picture_of(article.viewport()).copy(at)


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
