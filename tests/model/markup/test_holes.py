"""HTML of unknown origin without holes in it."""

import pytest

from reader.model.markup.article_html import body_markup
from reader.model.markup.foreign_html import foreign_html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a</p><p><br></p><p>&nbsp;<br> </p><p>\u200b</p><p>b", "<p>a</p><p>b</p>"),
        (
            "<p>a</p><p><a id=x></a></p><p>b <a href='#x'>c</a></p>",
            '<p>a</p><p>b <a href="place:2">c</a></p>',
        ),
        ("<div><p><br></p><ul><li> </li></ul></div>a", "<p>a</p>"),
        ("<hr>a<hr><p></p><hr>b", "<hr><p>a</p><hr><p>b</p>"),
        ("<table><tr><td><br></td></tr></table>a", "<p>a</p>"),
    ],
)
def test_what_shows_nothing_is_left_out(html: str, expected: str) -> None:
    body = body_markup(foreign_html(html), foreign=True)

    assert body.html == expected


def test_a_row_stays_where_any_of_its_cells_holds_something_or_reaches_on() -> None:
    empty, half = "<tr><td></td><td></td></tr>", "<tr><td></td><td>a</td></tr>"
    tall = '<tr><td rowspan="2">b</td><td>c</td></tr><tr><td></td></tr>'

    body = body_markup(foreign_html(f"<table>{empty}{half}{empty}{tall}</table>"), foreign=True)

    assert body.html == f"<table><tbody>{half}{tall}</tbody></table>"


@pytest.mark.parametrize(
    "between", ["<p></p>", "<div><br></div>", "<div></div>", "<section> </section>", "<hr>"]
)
def test_a_block_without_words_still_holds_lines_apart(between: str) -> None:
    body = body_markup(foreign_html(f"<b>a</b>{between}b"), foreign=True)

    assert body.text == "a\nb"


@pytest.mark.parametrize("html", ["<b>a</b><i>b</i>", "a<span></span>b", "a<span>b</span>"])
def test_parts_of_a_line_are_joined_as_a_browser_joins_them(html: str) -> None:
    assert body_markup(foreign_html(html), foreign=True).text == "ab"
