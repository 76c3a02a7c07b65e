"""Estimates as rows, in the forms that spreadsheets and Markdown take."""

import csv
from dataclasses import replace
from io import StringIO

import pytest

from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.edition import Edition
from reader.model.edition.estimate import Figure
from reader.model.exchange.estimate_rows import Row, RowForm, rows_of, written


def cost_rows(edition: Edition) -> list[Row]:
    """Return the rows of the cost of the bridge."""
    passage = edition.passage("cost")
    assert passage
    return rows_of(passage.quantities[0], passage, edition)


def changed(edition: Edition, counts: str, figure: Figure | None = None) -> Row:
    """Return the first row of the cost, with other words for what it *counts*, or a *figure*."""
    passage = edition.passage("cost")
    assert passage
    quantity = passage.quantities[0]
    first = quantity.estimates[0]
    estimate = replace(first, counts=counts, figure=figure or first.figure)
    return rows_of(quantity, passage, edition, estimates=[estimate])[0]


def test_a_row_says_all_that_makes_its_figure_comparable(bridge: Edition) -> None:
    builder = cost_rows(bridge)[0]

    assert builder == Row(
        quantity="Cost of the bridge",
        articles_figure="$40 million",
        unit="US$ million",
        who="Builders Ltd",
        through="",
        counts="the bridge alone",
        period="2018",
        low="31",
        high="35",
        figure="31–35 (lowest and highest invoice)",
        standing="calculated",
        sources="Ann Mason, “Our Side”, March 2019",
    )


@pytest.mark.parametrize(("form", "sign"), [(RowForm.TSV, "\t"), (RowForm.CSV, ",")])
def test_a_spreadsheet_reads_the_rows_as_they_are(
    bridge: Edition, form: RowForm, sign: str
) -> None:
    rows = cost_rows(bridge)

    head, *read = csv.reader(StringIO(written(rows, form)), delimiter=sign)

    assert head[:3] == ["quantity", "article’s figure", "unit"]
    assert [tuple(each) for each in read] == [tuple(row) for row in rows]


@pytest.mark.parametrize("form", [RowForm.TSV, RowForm.CSV])
def test_whatever_the_words_a_cell_stays_one_cell_and_is_not_worked_out(
    bridge: Edition, form: RowForm
) -> None:
    row = changed(bridge, counts='=1+1\t"a",\nb', figure=Figure(low=-5, high=2.5))

    text = written([row], form)

    cells = list(csv.reader(StringIO(text), delimiter="\t" if form is RowForm.TSV else ","))[1]
    assert len(text.splitlines()) == 2
    assert cells[5] == '\'=1+1 "a", b'
    assert cells[7:9] == ["-5", "2.5"]


def test_markdown_has_a_table_for_each_quantity_below_its_name(bridge: Edition) -> None:
    passage = bridge.passage("cost")
    assert passage
    rows = [row for q in passage.quantities for row in rows_of(q, passage, bridge)]

    first, _, second, table = written(rows, RowForm.MARKDOWN).split("\n\n")

    assert first == "**Cost of the bridge** · US$ million · article’s figure: $40 million"
    assert second == "**Upkeep, per year** · US$ million a year"
    columns = "who | through | what is counted | period | low | high | figure | standing | sources"
    source = "“The New Bridge”, Town of Example, 2 November 2018"
    assert table.splitlines() == [
        f"| {columns} |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
        f"| The town |  | repairs | 2019 | 1 |  | at least 1 | via | {source} |",
    ]


def test_a_line_across_a_cell_divides_no_table(bridge: Edition) -> None:
    row = changed(bridge, counts="roads | rails *both*")

    table = written([row], RowForm.MARKDOWN)

    assert "| roads \\| rails \\*both\\* |" in table


def test_in_a_text_that_reads_otherwise_it_is_said_whose_figure_each_is(
    attached_otherwise: AttachedEdition,
) -> None:
    passage = attached_otherwise.passage("cost")
    assert passage

    row = rows_of(passage.quantities[0], passage, attached_otherwise)[0]

    assert row.articles_figure == "this text: $50 million; as marked: $40 million"
