"""What cells span is kept as far as the table that they make is one that can be laid out."""

from xml.etree.ElementTree import Element, fromstring

import pytest

from reader.model.markup.numbers import keep_spans
from reader.model.markup.structure import MOST_COLUMNS


def table(rows: int, down: int, across: int, *, within: str = "") -> Element:
    cell = f'<td rowspan="{down}" colspan="{across}">a</td>'
    made = f"<table>{f'<tr>{cell}</tr>' * rows}</table>"
    return fromstring(f"<article>{within}{made}{'</td></tr></table>' if within else ''}</article>")


def spans(root: Element) -> set[tuple[str | None, str | None]]:
    return {(cell.get("rowspan"), cell.get("colspan")) for cell in root.iter("td")}


def test_a_span_ends_with_the_table() -> None:
    root = table(3, 100_000, 2)

    keep_spans(root)

    assert spans(root) == {("3", "2"), ("2", "2"), (None, "2")}


@pytest.mark.parametrize(
    ("rows", "down", "across"), [(100, 100, 1), (30, 30, 30), (300, 100_000, 1_000), (20, 20, 2)]
)
def test_cells_that_reach_into_one_anothers_rows_make_no_table_of_hundreds_of_columns(
    rows: int, down: int, across: int
) -> None:
    root = table(rows, down, across)

    keep_spans(root)

    assert spans(root) == {(None, None)}


def test_as_many_columns_as_there_may_be_are_kept() -> None:
    root = table(MOST_COLUMNS, MOST_COLUMNS, 1)

    keep_spans(root)

    assert (str(MOST_COLUMNS), None) in spans(root)


def test_the_rows_of_a_table_within_are_none_of_its_own() -> None:
    root = table(5, 1, 1, within='<table><tr><td rowspan="4">b')

    keep_spans(root)

    assert spans(root) == {(None, None)}
