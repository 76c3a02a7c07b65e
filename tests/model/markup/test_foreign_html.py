"""HTML of unknown origin, made safe with what it means."""

import re

import pytest

from reader.model.edition.article import BlockKind
from reader.model.markup.article_html import body_markup
from reader.model.markup.foreign_html import foreign_html
from reader.model.markup.tree import plain_text
from tests.fuzz.promises import harm_in


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<ol start=7><li>a<li value=9>b</ol>",
            '<ol start="7"><li>a</li><li value="9">b</li></ol>',
        ),
        ("<ol type=a start=x><li value='1 2'>a</ol>", '<ol type="a"><li>a</li></ol>'),
        ("<ol reversed><li>a<li>b</ol>", '<ol><li value="2">a</li><li value="1">b</li></ol>'),
        ("<ol type=z start=99999999999><li>a</ol>", "<ol><li>a</li></ol>"),
        ("<pre>a\n  <b>b</b><br>c</pre>", "<pre>a\n  b\nc</pre>"),
        ("<pre><div>a</div><div>  b</div></pre>", "<pre>a\n  b\n</pre>"),
        ("<samp>a</samp> <tt>b</tt>", "<code>a</code> <code>b</code>"),
        ("<section>a</section><section>b</section>", "<div>a</div><div>b</div>"),
        ("<details><summary>a</summary>b</details>", "<div><div>a</div>b</div>"),
        ("<p></p><p> </p><ul><li></li></ul>a<hr>", "a<hr>"),
        (
            "<table><caption>c</caption><tr><td colspan=2 rowspan=9>a</table>",
            '<figcaption>c</figcaption><table><tr><td colspan="2">a</td></tr></table>',
        ),
        ("<p>a <img alt='A  boat'> b</p>c", "<p>a  b</p><figcaption>Picture: A boat</figcaption>c"),
        ("<figure><img alt=b><figcaption>b</figure>", "<div><figcaption>b</figcaption></div>"),
        ("a <img alt=x.jpg><img><img alt='☺'>", "a ☺"),
        ("a <img class=tex alt='x^2'> b", "a x^2 b"),
        ("<input type=checkbox checked> a <input value=b>", "☑ a  "),
        ("<input type=hidden value=b>a", "a"),
        (
            "<nav>a</nav><dialog>b</dialog><menu><li>c</menu>",
            "<div>a</div><div>b</div><ul><li>c</li></ul>",
        ),
        (
            '<p id=x onclick=y>a <a href="#x">b</a> <a href="#y">c</a></p>',
            '<p id="n1">a <a href="#n1">b</a> <a>c</a></p>',
        ),
        ("<ol class=references><li>a</ol>", "<aside><ol><li>a</li></ol></aside>"),
    ],
)
def test_what_html_means_is_kept_and_nothing_else(html: str, expected: str) -> None:
    found = re.sub("</?tbody>", "", foreign_html(html))

    assert found == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("a.<label for=x></label><input type=checkbox id=x><span>b.</span>", "a. b."),
        ("a.<label for=x>⊕</label><input type=checkbox id=x><span>b.</span>", "a. b."),
        ("a.<label for=x>1</label><input type=checkbox id=x class=margin-toggle>b.", "a.1 b."),
        ("<input type=checkbox role=switch id=x><label for=x>Menu</label>", "Menu"),
        ("<input type=checkbox id=x><label for=x>Yes</label>", "☐Yes"),
        ("<label><input type=checkbox checked> Yes</label>", "☑ Yes"),
        ("<label for=x>Yes</label> <input type=checkbox id=x>", "Yes ☐"),
        ("<ul><li><input type=checkbox class=task-list-item-checkbox> a</ul>", "☐ a"),
        ("a<input type=radio>b", "a b"),
    ],
)
def test_a_box_to_tick_is_shown_and_what_only_opens_something_is_not(
    html: str, expected: str
) -> None:
    assert plain_text(foreign_html(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a <img alt=one> b <img alt=two><img alt=three></p>c<p>d", "a b,one,two,three,c,d"),
        ("<p>a <img alt=one><img alt=two></p> c <b>d</b>", "a,one,two,c d"),
        ("<h2>a <img alt=one><img alt=two></h2>c", "a,one,two,c"),
        ("<div>a <img alt=one> b <img alt=two></div>c", "a b,one,two,c"),
        ("<img alt=one><img alt=two> a <p>b", "a,one,two,b"),
        ("<p><a><img alt=one></a><span><img alt=two></span>a</p>b", "a,one,two,b"),
        ("<ul><li><p>a<img alt=one><img alt=two></p>b<li>c</ul>", "a,one,two,b,c"),
        ("<table><tr><td><img alt=one><img alt=two>a</table>", "a,one,two"),
        ("<figure><img alt=one><img alt=two></figure><p>a", "one,two,a"),
        ("<img alt=one><p>a <img alt=two></p><p>b <img alt=three></p>", "one,a,two,b,three"),
    ],
)
def test_pictures_stand_in_their_order_beside_the_sentence(html: str, expected: str) -> None:
    text = plain_text(foreign_html(html)).replace("Picture: ", "")

    assert text.replace("\n", ",") == expected


def test_each_block_says_of_what_kind_it_is() -> None:
    body = body_markup(
        foreign_html(
            "<h2>a</h2>b<ul><li>c<ol><li>d</ol></ul><blockquote>e</blockquote><pre>f\n g</pre>"
            "<table><tr><td>h</table><img alt=i><ol class=footnotes><li>j</ol>"
        ),
        foreign=True,
    )

    kinds = BlockKind
    assert [(block.kind, block.level, block.number) for block in body.blocks] == [
        (kinds.HEADING, 2, 0),
        (kinds.PARAGRAPH, 0, 1),
        (kinds.ITEM, 1, 2),
        (kinds.ITEM, 2, 3),
        (kinds.QUOTE, 0, 4),
        (kinds.CODE, 0, 5),
        (kinds.CELL, 0, 0),
        (kinds.CAPTION, 0, 0),
        (kinds.NOTE, 0, 6),
    ]
    assert body.text == "a\nb\nc\nd\ne\nf\n g\nh\nPicture: i\nj"


def test_links_within_the_page_lead_to_places_in_its_text() -> None:
    body = body_markup(
        foreign_html(
            '<p>🌉 a<sup id=b><a href="#n">1</a></sup></p><p id=n><a href="#b">^</a> c</p>'
        ),
        foreign=True,
    )

    assert body.text == "🌉 a¹\n^ c"
    assert 'href="place:5">¹' in body.html
    assert 'href="place:3">^' in body.html
    assert harm_in(body.html) == []


def test_line_breaks_in_a_row_hold_paragraphs_apart() -> None:
    html = foreign_html("<p>a<br>b<br> <br>c<br><br><br>d</p><div><b>e</b><br><br></div>")

    body = body_markup(html, foreign=True)

    assert body.text == "a b\nc\nd\ne"
    assert body.html == "<div><p>a<br>b</p><p>c</p><p>d</p></div><div><p><b>e</b></p></div>"


@pytest.mark.parametrize(
    ("html", "place"),
    [
        ("<p id=x>target</p>", 5),
        ("<p>so <b id=x>target</b></p>", 8),
        ("<p>so <a name=x>target</a></p>", 8),
        ("<p>so <a id=x></a>target</p>", 8),
        ("<a name=x></a><h2>target</h2>", 5),
        ("<p><a id=x></a></p><div id=y></div><h2>target</h2>", 5),
        ("<h2 id=user-content-x>target</h2>", 5),
        ("<p>so</p><table><tr><td>one<td id=x>target</table>", 12),
    ],
)
def test_a_link_leads_to_what_is_named(html: str, place: int) -> None:
    for name in ("x", "user-content-x", "X"):
        body = body_markup(foreign_html(f'<p><a href="#{name}">link</a></p>{html}'), foreign=True)

        assert f'<a href="place:{place}">link</a>' in body.html
        assert body.text[place:] == "target"
        assert "id=" not in body.html


def test_a_link_to_nothing_is_plain_words() -> None:
    body = body_markup(foreign_html('<p><a href="#x">a</a> <a href="#">b</a></p>'), foreign=True)

    assert body.html == "<p><a>a</a> <a>b</a></p>"
