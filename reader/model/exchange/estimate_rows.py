"""Estimates as the rows of a table, for spreadsheets and for texts in Markdown."""

import csv
from collections.abc import Iterable, Sequence
from enum import StrEnum
from io import StringIO
from typing import NamedTuple

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attachment import Attachment
from reader.model.edition.estimate import Estimate, Number, Quantity
from reader.model.edition.passage import Passage
from reader.model.edition.phrasing import ENGLISH, Phrasing
from reader.model.edition.tick import ticks_of
from reader.model.exchange.markdown_signs import escaped


class RowForm(StrEnum):
    """The forms in which rows are written."""

    TSV = "tsv"
    CSV = "csv"
    MARKDOWN = "markdown"


class Row(NamedTuple):
    """One estimate in words, with what it is an estimate of, so that it can stand alone."""

    quantity: str
    articles_figure: str
    unit: str
    who: str
    through: str
    counts: str
    period: str
    low: str
    high: str
    figure: str
    standing: str
    sources: str


# In an export as in an edition's files these are English.
_HEAD = Row(
    "quantity",
    "article’s figure",
    "unit",
    "who",
    "through",
    "what is counted",
    "period",
    "low",
    "high",
    "figure",
    "standing",
    "sources",
)
# What stands above a table in Markdown is no column of it.
_ABOVE = 3
_NUMBERS = (Row._fields.index("low"), Row._fields.index("high"))
# With these a spreadsheet begins what it works out.
_FORMULA = ("=", "+", "-", "@")


def rows_of(
    quantity: Quantity,
    passage: Passage,
    at_hand: AtHand,
    phrasing: Phrasing = ENGLISH,
    estimates: Sequence[Estimate] | None = None,
) -> list[Row]:
    """Return the *estimates* of a *passage*'s *quantity*, without any named all of them, as rows.

    The article's figure goes along with each: one row is often all that is taken.
    """
    articles = articles_figure(quantity, at_hand.attachment(passage.id), phrasing)
    return [
        Row(
            quantity.name,
            articles,
            quantity.unit,
            at_hand.parties[estimate.party].name,
            estimate.through,
            estimate.counts,
            estimate.as_of,
            _digits(estimate.figure.low),
            _digits(estimate.figure.high),
            _figure(estimate, phrasing),
            estimate.standing.in_words(phrasing),
            "; ".join(at_hand.sources[key].describe(phrasing) for key in estimate.sources),
        )
        for estimate in (quantity.estimates if estimates is None else estimates)
    ]


def articles_figure(
    quantity: Quantity, attachment: Attachment | None, phrasing: Phrasing = ENGLISH
) -> str:
    """Return the figure that the article gives of a *quantity*, "" for none.

    In a text that reads otherwise, by its *attachment*, it is said whose figure each is.
    """
    if quantity.article is None:
        return ""
    words = quantity.article.in_words(phrasing)
    if attachment is None or attachment.reads_as_marked:
        return words
    ticks = [tick.in_words(phrasing) for tick in ticks_of(quantity, attachment)]
    return "; ".join(ticks) or phrasing.marked_figure.format(figure=words)


def written(rows: Sequence[Row], form: RowForm) -> str:
    """Return *rows* below a line of headings, in a *form*."""
    if form is RowForm.MARKDOWN:
        return _in_markdown(rows)
    file = StringIO()
    writer = csv.writer(file, delimiter="\t" if form is RowForm.TSV else ",", lineterminator="\n")
    writer.writerow(_HEAD)
    writer.writerows(map(_cells, rows))
    return file.getvalue().rstrip("\n")


def markdown_table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table of cells that are Markdown already, each in one line."""
    titles = list(head)
    lines = [titles, ["---"] * len(titles), *map(list, rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def markdown_rows(rows: Iterable[Row]) -> list[list[str]]:
    """Return the cells of *rows* in Markdown, without what stands above their table."""
    return [[_cell(words) for words in row[_ABOVE:]] for row in rows]


def markdown_head() -> tuple[str, ...]:
    """Return the headings of a table in Markdown."""
    return _HEAD[_ABOVE:]


def markdown_caption(row: Row) -> str:
    """Return what stands above the table of a *row*: the quantity and the article's figure."""
    name = f"**{_cell(row.quantity)}** · {_cell(row.unit)}"
    figure = row.articles_figure
    return f"{name} · {_HEAD.articles_figure}: {_cell(figure)}" if figure else name


def _in_markdown(rows: Sequence[Row]) -> str:
    """Return a table for each quantity of *rows*."""
    tables: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        tables.setdefault(row[:_ABOVE], []).append(row)
    return "\n\n".join(
        f"{markdown_caption(of[0])}\n\n{markdown_table(markdown_head(), markdown_rows(of))}"
        for of in tables.values()
    )


def _cells(row: Row) -> list[str]:
    """Return the cells of a *row*, each in one line, none of which a spreadsheet works out."""
    lines = [" ".join(words.split()) for words in row]
    return [
        f"'{words}" if words.startswith(_FORMULA) and place not in _NUMBERS else words
        for place, words in enumerate(lines)
    ]


def _cell(words: str) -> str:
    return escaped(" ".join(words.split())).replace("|", "\\|")


def _figure(estimate: Estimate, phrasing: Phrasing) -> str:
    figure = estimate.figure.in_words(phrasing)
    interval = phrasing.interval.format(words=estimate.interval) if estimate.interval else ""
    return figure + interval


def _digits(number: Number | None) -> str:
    """Return a *number* as a program reads it, "" for none."""
    if number is None:
        return ""
    return str(int(number)) if isinstance(number, float) and number.is_integer() else str(number)
