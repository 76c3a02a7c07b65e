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
