"""What is set on pages, and how it is cut."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import QRectF

from reader.model.edition.edition import Edition
from reader.model.markup.perspectives import PartKind, render_perspectives
from reader.ui.paper.article_lines import ArticlePart
from reader.ui.paper.choices import Beside, Choices
from reader.ui.paper.composing import Composition
from reader.ui.paper.lines import LinesPart
from reader.ui.paper.quantity_table import TablePart
from reader.ui.paper.sheet import PX, Sheet
from tests.on_paper import composed, painted_area, parts_of, picture, words_of, words_on

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
# What stands on paper otherwise than in the window: periods are shortened there.
SHORTENED = (PartKind.ESTIMATE, PartKind.SOURCE)


def bare(words: str) -> str:
    """Return *words* without raised numbers, what binds them, and the numbers of passages."""
    return re.sub(rf"[{RAISED}\u2060\u2009]|\(→\d+\)", "", words)


@pytest.fixture(scope="module")
def whole(bundled: Edition) -> Composition:
    """Return the pages of the bundled edition."""
    return composed(bundled)


@pytest.fixture(scope="module")
def painted(whole: Composition) -> str:
    """Return all words on them."""
    return bare(words_of(whole))


def test_every_word_of_the_article_is_on_paper(painted: str, bundled: Edition) -> None:
    missing = [word for word in bundled.article.text.split() if word not in painted]

    assert missing == []


def test_every_word_of_the_notes_is_on_paper(painted: str, bundled: Edition) -> None:
    notes = [
        part.text
        for passage in bundled.passages
        for part in render_perspectives(passage, bundled).parts.values()
        if part.key.kind not in (*SHORTENED, PartKind.CLAIM)
    ]

    missing = {word for note in notes for word in bare(note).split() if word not in painted}

    assert missing == set()


def test_every_source_is_on_paper_once_by_its_number(whole: Composition, bundled: Edition) -> None:
    listed = [
        part.lines
        for page in whole.pages
        for part in parts_of(page, LinesPart)
        if part.is_source and not part.lines.begin
    ]

    numbers = [lines.setting.marker for lines in listed]
    assert numbers == [str(i + 1) for i in range(len(numbers))]
    assert len({lines.words.text for lines in listed}) == len(numbers)
    assert 0.9 * len(bundled.sources) < len(numbers) <= len(bundled.sources)


def test_no_row_is_cut_or_lost_and_a_plot_stays_whole(whole: Composition, bundled: Edition) -> None:
    height = Sheet.A4.body.height()
    tables = [part for page in whole.pages for part in parts_of(page, TablePart)]

    rows = Counter((id(part.model), row) for part in tables for row, _ in part.rows)
    assert set(rows.values()) == {1}
    assert len(rows) == sum(passage.estimate_count for passage in bundled.passages)
    assert all(part.height <= height for part in tables)
    assert len(tables) == sum(len(passage.quantities) for passage in bundled.passages)


def test_all_that_is_set_has_room_on_its_page(whole: Composition) -> None:
    height = Sheet.A4.body.height()

    assert all(
        placed.y + placed.part.height <= height + 1
        for page in whole.pages
        for placed in page.placed
    )


def test_no_heading_stands_last_on_a_page(whole: Composition) -> None:
    for page in whole.pages:
        last = page.placed[-1].part
        assert not (isinstance(last, ArticlePart) and last.lines.keeps)


@pytest.mark.parametrize("sheet", Sheet)
@pytest.mark.parametrize("beside", [Beside.AFTER, Beside.AT_END])
def test_nothing_is_painted_outside_the_margins(
    bridge: Edition, sheet: Sheet, beside: Beside
) -> None:
    composition = composed(bridge, Choices(beside, sheet=sheet))

    inside = QRectF(sheet.inside.topLeft() / PX, sheet.inside.size() / PX).toAlignedRect()
    for page in composition.pages:
        assert inside.contains(painted_area(picture(page, composition)))


def test_pages_in_the_middle_of_the_edition_keep_the_margins_too(whole: Composition) -> None:
    inside = QRectF(Sheet.A4.inside.topLeft() / PX, Sheet.A4.inside.size() / PX).toAlignedRect()

    for page in whole.pages[::9]:
        assert inside.contains(painted_area(picture(page, whole)))


def test_the_head_has_the_title_and_the_foot_the_day_and_where_the_sources_are(
    bridge: Edition, whole: Composition
) -> None:
    small = composed(bridge)

    assert small.running.foot == (
        "Printed 28 November 2026 from the edition “The Bridge”. Sources by number on page 1."
    )
    assert re.search(r"Sources by number on pages \d+ to \d+\.$", whole.running.foot)
    assert words_on(whole.pages[4], whole).startswith("IraninSyria")


def test_a_passage_has_its_number_in_the_text_and_its_kind_at_the_right(bridge: Edition) -> None:
    composition = composed(bridge)

    words = words_of(composition)
    assert "cost“$40million”\u2060¹" in words
    assert "≈Estimates" in words
    assert "AAttribution" in words


def test_links_to_passages_have_their_numbers(bridge: Edition) -> None:
    assert "whowasasked(→2)" in words_of(composed(bridge))


def test_numbers_of_sources_run_through_the_whole_print(bridge: Edition) -> None:
    words = words_of(composed(bridge))

    assert "DailyExample.\u2060¹" in words or "DailyExample\u2060¹" in words
    assert "Thetownheldameetingin2014.\u2060" in words


def test_periods_are_shortened_to_their_ends(painted: str) -> None:
    assert "to13Dec2016" in painted


def test_without_perspectives_the_article_has_no_marks(bridge: Edition) -> None:
    words = words_of(composed(bridge, Choices(Beside.NONE)))

    assert "Nobodywasasked" in words
    assert "Attribution" not in words
    assert "Thetownheldameeting" not in words


def test_of_a_chosen_passage_alone_the_perspectives_are_printed(bridge: Edition) -> None:
    words = words_of(composed(bridge, Choices(Beside.CHOSEN, passage="nobody-asked")))

    assert "Thetownheldameeting" in words
    assert "≈Estimates" not in words
    assert "400,000people" in words


def test_perspectives_at_the_end_follow_the_article(bridge: Edition) -> None:
    words = words_of(composed(bridge, Choices(Beside.AT_END)))

    assert words.index("Thebuilderwasneverpaid") < words.index("Thetownheldameeting")


def test_without_sources_there_are_no_numbers_of_any(bridge: Edition) -> None:
    composition = composed(bridge, Choices(sources=False))

    words = words_of(composition)
    assert "Thetownheldameetingin2014." in words
    assert not any(page.has_sources for page in composition.pages)
    assert set(re.findall(f"[{RAISED}]", words)) == {"¹", "²", "³"}  # of the passages
