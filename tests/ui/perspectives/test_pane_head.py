"""The head of the pane: which passage it is, and the way to each section of its page."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.markup.perspectives import render_perspectives
from reader.model.text.search import Query
from reader.session.session import Session
from reader.ui.look.cutting import cut_between_words
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SERIF, font
from reader.ui.perspectives.jump_chips import Chip, ChipButton, JumpChips
from reader.ui.perspectives.pane_head import PaneHead
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.perspectives.section import FoldingSection, Section, SectionHead
from reader.ui.window.window import Window
from tests.reading import picture_of, scroll_area_of, shown_text
from tests.ui.perspectives.conftest import ShowPane

CHIPS = tuple(Chip(section, section.value.title(), "12") for section in Section)


def read(pane: PerspectivesPane) -> str:
    """Return the name of the section that the head says is read."""
    (chip,) = (chip for chip in pane.findChildren(ChipButton) if chip.isChecked())
    return chip.chip.section.value


def section_of(pane: PerspectivesPane, section: Section) -> FoldingSection:
    """Return a *section* of the page."""
    return next(s for s in pane.findChildren(FoldingSection) if s.section is section)


@pytest.fixture
def long_pane(show_pane: ShowPane, bundled: Edition) -> PerspectivesPane:
    """Return the pane with a passage whose page is much longer than the view."""
    pane = show_pane(bundled, 540)
    passage = next(each for each in bundled.passages if each.id == "civilian-deaths-400k")
    pane.show_perspectives(render_perspectives(passage, bundled))
    QApplication.processEvents()
    return pane


def test_a_chip_leads_to_its_section(long_pane: PerspectivesPane) -> None:
    chip = next(c for c in long_pane.findChildren(ChipButton) if c.text() == "Context")

    chip.click()

    section, view = section_of(long_pane, Section.CONTEXT), scroll_area_of(long_pane).viewport()
    assert abs(section.mapTo(view, section.rect().topLeft()).y()) <= 2
    assert read(long_pane) == "context"
    assert QApplication.focusWidget() in {section.head, None}


def test_of_a_single_passage_there_is_no_next(show_pane: ShowPane, bridge: Edition) -> None:
    pane = show_pane(replace(bridge, passages=bridge.passages[:1]), 540)

    pane.show_topic("")
    at_first = steps_of(pane)
    pane.show_perspectives(render_perspectives(bridge.passages[0], bridge))

    assert (at_first, steps_of(pane)) == ([], [])
    assert "1 of 1" in shown_text(pane)


def test_of_more_passages_there_is(show_pane: ShowPane, bridge: Edition) -> None:
    pane = show_pane(bridge, 540)

    pane.show_topic("")

    assert steps_of(pane) == ["Previous passage", "Next passage"]


def steps_of(pane: PerspectivesPane) -> list[str]:
    """Return the names of the buttons that lead from passage to passage."""
    (head,) = pane.findChildren(PaneHead)
    buttons = [button for button in head.findChildren(QToolButton) if button.isVisibleTo(pane)]
    return [each.accessibleName() for each in buttons if "passage" in each.accessibleName()]


def test_a_number_leads_to_the_section_of_that_number(long_pane: PerspectivesPane) -> None:
    QTest.keyClick(long_pane, Qt.Key.Key_2)

    assert read(long_pane) == "estimates"


def test_a_number_beyond_the_sections_leads_nowhere(long_pane: PerspectivesPane) -> None:
    before = scroll_area_of(long_pane).verticalScrollBar().value()

    QTest.keyClick(long_pane, Qt.Key.Key_9)

    assert scroll_area_of(long_pane).verticalScrollBar().value() == before


def test_the_chip_of_the_section_at_the_top_is_marked(long_pane: PerspectivesPane) -> None:
    bar = scroll_area_of(long_pane).verticalScrollBar()
    first = read(long_pane)

    bar.setValue(bar.maximum())

    assert first == "attribution"
    assert read(long_pane) != "attribution"


def test_the_head_quotes_the_passage_once_the_page_has_scrolled_on(
    long_pane: PerspectivesPane,
) -> None:
    head = long_pane.findChildren(FoldingSection)[0].window()
    before = picture_of(head).copy(0, 0, 400, 44)
    bar = scroll_area_of(long_pane).verticalScrollBar()

    bar.setValue(bar.maximum())
    quoted = picture_of(head).copy(0, 0, 400, 44)
    bar.setValue(0)

    assert quoted != before
    assert picture_of(head).copy(0, 0, 400, 44) == before


def test_what_was_folded_is_folded_on_the_next_page_too(window: Window, session: Session) -> None:
    pane = window.parts.panes.perspectives
    session.reading.select_passage("cost")
    section_of(pane, Section.CONTEXT).head.click()

    session.reading.select_passage("twice-planned")

    assert section_of(pane, Section.CONTEXT).head.isChecked()


def test_sources_are_folded_at_first_and_a_jump_unfolds_them(long_pane: PerspectivesPane) -> None:
    section = section_of(long_pane, Section.SOURCES)
    height = section.height()

    next(c for c in long_pane.findChildren(ChipButton) if c.text() == "Sources").click()
    QApplication.processEvents()

    assert not section.head.isChecked()
    assert section.height() > 2 * height


@pytest.mark.parametrize("section", list(Section))
@pytest.mark.parametrize("is_read_first", [True, False])
def test_the_chip_of_the_section_that_is_read_is_in_no_menu(
    qtbot: QtBot, light: Look, section: Section, *, is_read_first: bool
) -> None:
    chips = JumpChips(light)
    qtbot.addWidget(chips)
    chips.resize(900 if is_read_first else 260, chips.sizeHint().height())
    chips.show_chips(CHIPS)
    chips.show()

    chips.show_section(section)
    chips.resize(260, chips.height())
    QApplication.processEvents()

    shown = [chip for chip in chips.findChildren(ChipButton) if chip.isVisible()]
    more = next(b for b in chips.findChildren(QToolButton))
    assert [chip.chip.section for chip in shown if chip.isChecked()] == [section]
    assert 0 < len(shown) < len(CHIPS)
    assert len(more.menu().actions()) == len(CHIPS) - len(shown)
    assert max(chip.geometry().right() for chip in shown) < more.geometry().left()


@pytest.mark.parametrize("width", [120, 260, 420, 900])
@pytest.mark.parametrize("zoom", [0.5, 1.0, 3.0])
def test_chips_without_room_are_in_the_menu_at_the_end(
    qtbot: QtBot, light: Look, width: int, zoom: float
) -> None:
    chips = JumpChips(Look(light.theme, zoom))
    qtbot.addWidget(chips)
    chips.resize(width, chips.sizeHint().height())
    chips.show_chips(CHIPS)
    chips.show()

    shown = [chip for chip in chips.findChildren(ChipButton) if chip.isVisible()]
    more = next(b for b in chips.findChildren(QToolButton))
    hidden = [action.data() for action in more.menu().actions()]
    assert [chip.chip.section.value for chip in shown] + hidden == [s.value for s in Section]
    assert all(chip.geometry().right() < width for chip in shown)
    assert more.isVisible() is bool(hidden)
    for chip, other in pairwise(shown):
        assert chip.geometry().right() < other.geometry().left()


def test_a_section_folded_by_hand_stays_folded_in_a_search_that_is_elsewhere(
    window: Window, session: Session
) -> None:
    pane = window.parts.panes.perspectives
    session.reading.select_passage("cost")
    section_of(pane, Section.CONTEXT).head.click()

    session.searching.find(Query("article names"))  # which stands in the attribution

    assert section_of(pane, Section.CONTEXT).head.isChecked()


def test_every_head_says_its_state(long_pane: PerspectivesPane) -> None:
    told = {h.name: h.accessibleDescription() for h in long_pane.findChildren(SectionHead)}

    assert told["Sources"] == "folded"
    assert told["Attribution"] == "unfolded"


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        (40, "more than 400,000 people have died in it"),
        (30, "more than 400,000 people have…"),
        (19, "more than…"),
        (1, "…"),
    ],
)
def test_words_are_cut_between_words_and_never_behind_a_number(
    qtbot: QtBot, letters: int, expected: str
) -> None:
    del qtbot
    words = "more than 400,000 people have died in it"
    metrics = QFontMetricsF(font(SERIF, 18))

    width = metrics.horizontalAdvance(words[:letters] + ("…" if letters < len(words) else ""))

    assert cut_between_words(words, metrics, width) == expected


def test_what_is_folded_is_folded_at_the_next_start(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    session.reading.select_passage("cost")
    section_of(window.parts.panes.perspectives, Section.CONTEXT).head.click()
    state = window.parts.keeper.state()

    again = Window(Session(), None, replace(state, folded=(*state.folded, "no section")))
    qtbot.addWidget(again)

    assert state.folded == ("context", "sources")
    assert again.complete().panes.perspectives.sections.folded == state.folded


def test_tab_comes_to_everything_in_the_pane_in_the_order_in_which_it_stands(
    show_pane: ShowPane, bundled: Edition
) -> None:
    pane = show_pane(bundled, 420)
    passage = bundled.passage("resources-for-incursions")
    assert passage is not None
    pane.show_perspectives(render_perspectives(passage, bundled))
    QApplication.processEvents()

    chain: list[QWidget] = [pane]
    while (reached := chain[-1].nextInFocusChain()) is not None and reached not in chain:
        chain.append(reached)
    by_tab = [
        each
        for each in chain[1:]
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisibleTo(pane)
    ]

    heads = [i for i, each in enumerate(by_tab) if isinstance(each, SectionHead)]
    chips = [i for i, each in enumerate(by_tab) if isinstance(each, ChipButton)]
    assert chips == list(range(chips[0], chips[0] + len(chips)))
    assert chips[-1] < heads[0]
    tops = [each.mapTo(pane, QPoint()).y() for each in by_tab[heads[0] :]]
    assert tops == sorted(tops)
