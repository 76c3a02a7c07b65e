"""Grid tables of Pandoc's Markdown, of which no word is lost and no line torn apart."""

import re

import pytest

from reader.model.markup.foreign_html import foreign_html
from reader.model.opening.github_markdown import github_html

GRID = """Words
+-------+--------+
| Fruit | Price  |
+=======+=======:+
| Apple | *1.50* |
| pie   | c|d    |
+-------+--------+
| - a   | x      |
| - b   |        |
|       | y      |
+-------+--------+
after"""


def read(markdown: str) -> str:
    """Return *markdown* as safe HTML, without the white space between tags."""
    return re.sub(r">\s+<", "><", foreign_html(github_html(markdown)))


def test_a_grid_is_a_table_also_right_below_words() -> None:
    html = read(GRID)

    assert html.startswith("<p>Words</p><table>")
    assert html.rstrip().endswith("</table><p>after</p>")
    assert "<th>Fruit</th>" in html
    assert '<td align="right"><em>1.50</em>\nc|d</td>' in html
    assert "<td>- a<br>\n- b</td>" in html
    assert ">x<br>\ny</td>" in html


@pytest.mark.parametrize(
    ("grid", "expected"),
    [
        ("+---+\n| a |\n+---+", "<td>a</td>"),
        ("+---+\n| a |\n+===+", "<td>a</td>"),
        ("> +---+\n> | a |\n> +---+", "<blockquote><table>"),
        ("+---+---+\n| spans |\n+---+---+", "<pre>+---+---+\n| spans |\n+---+---+\n</pre>"),
        ("+-+-+\n|a|b|\n| +-+\n| |c|\n+-+-+", "<pre>+-+-+\n|a|b|\n| +-+\n| |c|\n+-+-+\n</pre>"),
        ("+---+\nno grid", "<p>+---+\nno grid</p>"),
        ("+---+\n| a", "<p>+---+\n| a</p>"),
    ],
)
def test_what_is_no_plain_grid_stays_as_it_was_set(grid: str, expected: str) -> None:
    assert expected in read(grid)
