"""The list of passages narrowed by chips and words, below the headings of the article."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind
from reader.session.session import Session
from reader.ui.lists.filter_chip import FilterChip
from reader.ui.lists.head import HEAD_ROLE, Head
from reader.ui.passages.passage_list import PassageList
from reader.ui.passages.passage_model import PASSAGE_ROLE
from reader.ui.passages.passage_rows import PassageRow
from tests.listening import SPOKEN
from tests.reading import field_of
from tests.ui.conftest import OpenWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def listed(open_window: OpenWindow, bundled: Edition) -> PassageList:
    """Return the list of the bundled edition's passages, shown."""
    window = open_window(bundled)
    window.parts.actions["list"].trigger()
    return window.parts.panes.passages


def heads(listed: PassageList) -> list[Head]:
    """Return the heads in the list."""
    model = listed.rows.model()
    found = (model.index(row, 0).data(HEAD_ROLE) for row in range(model.rowCount()))
    return [head for head in found if head is not None]


def rows(listed: PassageList) -> list[PassageRow]:
    """Return the passages in the list."""
    model = listed.rows.model()
    found = (model.index(row, 0).data(PASSAGE_ROLE) for row in range(model.rowCount()))
    return [row for row in found if row is not None]


def chip(listed: PassageList, name: str) -> FilterChip:
    """Return the chip whose spoken name begins with *name*."""
    chips = listed.findChildren(FilterChip)
    return next(each for each in chips if each.accessibleName().startswith(name))


def test_the_passages_stand_below_the_headings_of_the_article(
    listed: PassageList, bundled: Edition
) -> None:
    titles = [head.title for head in heads(listed)]

    assert titles[:2] == ["Opening", "What Syria is worth to Iran"]
    assert sum(int(head.number) for head in heads(listed)) == len(bundled.passages)
    assert len(set(titles)) == len(titles)


def test_only_the_first_passage_of_a_paragraph_has_its_number(
    listed: PassageList, bundled: Edition
) -> None:
    numbers = [row.paragraph for row in rows(listed) if row.paragraph]

    assert numbers == sorted({bundled.paragraph_of(each) for each in bundled.passages})


def test_what_is_left_begins_with_the_number_of_its_paragraph(listed: PassageList) -> None:
    QTest.mouseClick(chip(listed, "estimates"), LEFT)

    paragraphs = [row.paragraph for row in rows(listed) if row.paragraph]
    assert rows(listed)[0].paragraph == 1
    assert paragraphs == sorted(set(paragraphs))


def test_what_is_left_is_shown_from_its_top(listed: PassageList) -> None:
    listed.rows.verticalScrollBar().setValue(4000)

    QTest.mouseClick(chip(listed, "figures"), LEFT)

    assert listed.rows.verticalScrollBar().value() == 0


@pytest.mark.parametrize("kind", list(Kind))
def test_a_chip_says_how_many_there_are_and_lists_those(
    listed: PassageList, bundled: Edition, kind: Kind
) -> None:
    of_kind = [each.id for each in bundled.passages if each.kind is kind]

    QTest.mouseClick(chip(listed, kind), LEFT)

    assert chip(listed, kind).text() == str(len(of_kind))
    assert [row.passage.id for row in rows(listed)] == of_kind
    assert listed.field.count() == f"{len(of_kind)} of {len(bundled.passages)}"


def test_chips_add_up(listed: PassageList, bundled: Edition) -> None:
    for name in ("attribution", "context"):
        QTest.mouseClick(chip(listed, name), LEFT)

    wanted = {Kind.ATTRIBUTION, Kind.CONTEXT}
    assert [row.passage.id for row in rows(listed)] == [
        each.id for each in bundled.passages if each.kind in wanted
    ]


def test_figures_are_those_of_passages_of_every_kind(listed: PassageList, bundled: Edition) -> None:
    QTest.mouseClick(chip(listed, "figures"), LEFT)

    with_figures = [each.id for each in bundled.passages if each.quantities]
    assert [row.passage.id for row in rows(listed)] == with_figures
    assert chip(listed, "figures").text() == f"figures {len(with_figures)}"


def test_a_chip_is_switched_by_a_key_too(listed: PassageList) -> None:
    chip(listed, "estimates").setFocus()

    QTest.keyClick(chip(listed, "estimates"), Qt.Key.Key_Space)

    assert {row.passage.kind for row in rows(listed)} == {Kind.ESTIMATES}


def test_words_and_chips_narrow_together_and_it_is_said_aloud(listed: PassageList) -> None:
    said: list[str] = []
    listed.said.connect(said.append)
    QTest.mouseClick(chip(listed, "estimates"), LEFT)

    field_of(listed).insert("Hezbollah")

    assert all(row.passage.kind is Kind.ESTIMATES for row in rows(listed))
    assert 0 < len(rows(listed)) < 19
    assert said[-1] == listed.field.count() == f"{len(rows(listed))} of 71"


def test_heads_count_what_is_listed_below_them(listed: PassageList) -> None:
    field_of(listed).insert("Hezbollah")

    assert sum(int(head.number) for head in heads(listed)) == len(rows(listed))


def test_where_nothing_is_found_it_says_so_and_offers_all(
    listed: PassageList, bundled: Edition
) -> None:
    field_of(listed).insert("qqqq")
    said = (listed.nothing.words(), listed.rows.isVisible(), listed.field.count())

    button = listed.nothing.findChild(QToolButton)
    assert button is not None
    button.click()

    assert said == ("No passage has “qqqq”.", False, "0 of 71")
    assert button.text() == "Show all 71"
    assert listed.rows.isVisible()
    assert len(rows(listed)) == len(bundled.passages)
    assert field_of(listed).text() == ""


def test_passages_whose_kind_is_not_marked_are_listed_and_say_so(
    listed: PassageList, session: Session, bundled: Edition
) -> None:
    first = listed.rows.model().index(1, 0)
    before = first.data(SPOKEN)

    session.toggle_kind(bundled.passages[0].kind)

    assert len(rows(listed)) == len(bundled.passages)
    assert "not marked" not in before
    assert first.data(SPOKEN) == f"{before}, not marked"
