"""No cell of a Markdown table is without a place, and no bar in code parts it."""

import re

import pytest

from reader.model.opening.foreign_article import markdown_article
from reader.model.opening.github_markdown import github_html


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("| 1 | 2 |", ["1", "2"]),
        ("| 1 |", ["1", ""]),
        ("| 1 | `p|q` |", ["1", "<code>p|q</code>"]),
        ("1 | ``p|`q`` | `r\\|s`", ["1", "<code>p|`q</code>", "<code>r|s</code>"]),
        ("| `p\\|q` | a\\|b |", ["<code>p|q</code>", "a|b"]),
        ("| `p|q` |", ["`p", "q`"]),
        ("| `p|q|r` |", ["<code>p|q|r</code>", ""]),
        ("| `p | q | r |", ["`p", "q", "r"]),
        ("| 1 | 2 | extra *words* | more |", ["1", "2", "extra <em>words</em>", "more"]),
        ("| 1 | 2 | |", ["1", "2"]),
    ],
)
def test_all_cells_are_kept(row: str, cells: list[str]) -> None:
    html = github_html(f"> | a | b |\n> |--:|---|\n> {row}\n> | 8 | 9 |")

    found = re.findall(r"<td[^>]*>(.*?)</td>", html)
    assert found == [*cells, "8", "9"]


def test_what_is_beyond_the_columns_has_one_of_its_own() -> None:
    article = markdown_article("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", "T").article

    assert article.text.split("\n") == ["a", "b", "1", "2", "3"]
