"""Safe HTML as a tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.markup.tree import (
    Slot,
    give_paragraphs,
    parse,
    plain_text,
    serialise,
    text_blocks,
)


@pytest.mark.parametrize(
    "html",
    [
        "",
        "words &lt;script&gt; &amp;amp; words",
        "<p>One <em>two</em> three<br>four</p>\n<hr><p>“five” &amp; &lt;b&gt;</p>",
        '<ul><li><a href="https://x.org/?a=1&amp;b=2">x</a></li></ul>',
        "a<p>b</p>c&lt;",
    ],
)
def test_what_is_read_is_written_again(html: str) -> None:
    assert serialise(parse(html)) == html


def test_a_void_element_may_be_closed_as_in_xml() -> None:
    assert serialise(parse("<p>a<br/>b</p><hr/>")) == "<p>a<br>b</p><hr>"


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_text_becomes_a_tag_when_it_is_written(first: str, second: str) -> None:
    root = parse("<p></p>")
    root.text, root[0].text = first, second

    html = serialise(root)

    assert html.count("<") == 2


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One</p><p>two</p>", ["One", "two"]),
        ("<p> \n</p><p>two</p>", ["two"]),
        ("<ul>\n<li>a <em>b</em><ul><li>c</li></ul>d</li></ul>", ["a b", "c", "d"]),
        ("<blockquote><p>a<br>b</p></blockquote>", ["a b"]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]),
        ("bare<p>x</p>tail", ["bare", "x", "tail"]),
    ],
)
def test_each_stretch_of_inline_text_is_a_block(html: str, expected: list[str]) -> None:
    assert [block.text for block in text_blocks(parse(html))] == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>  a \n b  </p>", "<p>a b</p>"),
        ("<p>a <em> b</em> </p>", "<p>a <em>b</em></p>"),
        ("<p>a <br> b<em> </em></p>", "<p>a<br>b<em></em></p>"),
        ("<p><br>a</p>", "<p><br>a</p>"),
        ("<p>a<em> </em>b</p>", "<p>a<em> </em>b</p>"),
    ],
)
def test_white_space_is_made_one_space_and_none_at_the_ends(html: str, expected: str) -> None:
    root = parse(html)

    for block in text_blocks(root):
        block.normalise()

    assert serialise(root) == expected


@pytest.mark.parametrize(
    ("html", "leave_out", "expected"),
    [
        ("<p>a <b>b</b></p><p>c</p>", "", "a b\nc"),
        ("<p>a<sup>1, <a>2</a> x</sup>, b</p>", "sup", "a, b"),
        ("<p>a<sup>1</sup></p>", "", "a1"),
    ],
)
def test_the_plain_text_can_leave_elements_out(html: str, leave_out: str, expected: str) -> None:
    assert plain_text(html, leave_out=leave_out) == expected


def test_a_line_break_reads_as_a_space_that_cannot_be_replaced() -> None:
    root = parse("<br>tail")
    slot = Slot(root[0], "break")

    slot.write("x")

    assert slot.read() == " "
    assert serialise(root) == "<br>tail"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("one", "<p>one</p>"),
        ("one<p>two</p>three", "<p>one</p><p>two</p><p>three</p>"),
        ("<em>one</em> two<br>three<p>four</p>", "<p><em>one</em> two<br>three</p><p>four</p>"),
        ("<div>one<p>two</p></div>", "<div><p>one</p><p>two</p></div>"),
        ("<ul><li>one<ul><li>two</li></ul></li></ul>",) * 2,
        ("<div>one</div> ", "<div><p>one</p></div>"),
        ("<b>one<p>two</p>three</b>four", "<p>one</p><p>two</p><p>threefour</p>"),
        ("<p>one</p><b><i><p>two</p></i></b>", "<p>one</p><p>two</p>"),
        ("<a><h2>one</h2></a>two", "<h2>one</h2><p>two</p>"),
    ],
)
def test_text_beside_blocks_gets_paragraphs_of_its_own(html: str, expected: str) -> None:
    root = parse(html)
    before = "".join(root.itertext()).strip()

    give_paragraphs(root)

    assert serialise(root) == expected.replace("<li>one<ul>", "<li><p>one</p><ul>")
    assert "".join(root.itertext()).strip() == before
