"""Cells are aligned as their authors set them."""

import pytest

from reader.model.markup.foreign_html import foreign_html
from reader.model.markup.tree import parse
from reader.model.opening.github_markdown import github_html


def aligned(html: str) -> list[str]:
    """Return how each cell of *html* is aligned."""
    root = parse(foreign_html(html))
    return [cell.get("align", "") for cell in root.iter() if cell.tag in ("td", "th")]


def test_markdown_aligns_its_columns() -> None:
    html = github_html("| a | b | c | d |\n|---|:-:|--:|:--|\n| 1 | 2 | 3 | 4 |")

    assert aligned(html) == ["", "center", "right", ""] * 2


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<table><tr><td align=RIGHT>a<th align=center>b<td align=left>c", ["right", "center", ""]),
        ("<table><tr><td style='color:red;text-align : right'>a<td>b", ["right", ""]),
        ("<table><tr align=right><td>a<td style='text-align: left'>b", ["right", ""]),
        ("<table><tbody align=center><tr><td>a</table>", ["center"]),
        ("<table style='text-align: right'><tr><td>a</table>", ["right"]),
        ("<table align=right><tr><td>a</table>", [""]),
        ("<table align=right><tr align=right><td><table><tr><td>a</table>b</table>", ["right", ""]),
        ("<table><tr><td align=evil style='text-align: evil'>a</table>", [""]),
    ],
)
def test_pages_align_their_cells(html: str, expected: list[str]) -> None:
    assert aligned(html) == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["1", "23", "456"], "right"),
        (["−1.5 %", "$2,000", "3 km", "–", "", "n/a", "1 234[a]", "<b>7</b>"], "right"),
        (["۱۲", "٣٫٤", "५"], "right"),
        (["1", "2"], ""),
        (["1", "2", "3", "many"], ""),
        (["1992: a ferry", "1993: a bridge", "1994: both"], ""),
        ([*"1234567890", "many"], "right"),
    ],
)
def test_a_column_that_nobody_aligned_is_at_the_right_where_it_has_numbers(
    cells: list[str], expected: str
) -> None:
    rows = "".join(f"<tr><td>some<td>{cell}" for cell in cells)

    assert aligned(f"<table><tr><th>what<th>how many{rows}</table>") == ["", expected] * (
        len(cells) + 1
    )


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td>1<tr><td align=left>2<tr><td>3<tr><td>4</table>",
        "<table><tr><th>1<tr><th>2<tr><th>3</table>",
        "<table><tr><td colspan=2>1<tr><td>2<td>a<tr><td>3<td>b</table>",
    ],
)
def test_numbers_stay_where_something_else_is_said(table: str) -> None:
    assert not any(aligned(table))
