"""What stands between the stretches of a page that were found."""

import re

import pytest

from tests.main_texts import LONG, between, kept


@pytest.mark.parametrize(
    "part",
    [
        "<p><a name='b12'></a>KEPT stands here.</p>",
        "<div>KEPT in a box</div>",
        "<div>line one<br>KEPT<br>line three</div>",
        "KEPT, as old pages have it.",
        "<center>KEPT</center>",
        "<menu><li>KEPT</li><li>and more</li></menu>",
        "<aside><p>KEPT says what it is.</p></aside>",
        "<p>第一行 KEPT <ruby>漢<rt>hàn</rt></ruby>字。</p>",
        "<h2>See also</h2><ul><li><a href='/a'>KEPT</a></li></ul>",
        "<p>See these:</p><ul><li><a href='/a'>KEPT</a></li></ul>",
        "<figure><pre>KEPT()</pre><figcaption>Listing</figcaption></figure>",
        "<figure><blockquote>KEPT</blockquote><figcaption>Listing</figcaption></figure>",
    ],
)
def test_what_stands_between_paragraphs_that_are_kept_is_of_the_text(part: str) -> None:
    found = between("<h2>See also</h2><p>See these:</p><p>Listing</p>")

    assert "KEPT" in kept(between(part), found)


@pytest.mark.parametrize(
    "part",
    [
        "<nav>LOST</nav>",
        "<p>LOST: subscribe to our newsletter.</p>",
        "<div class='share-buttons'><p>LOST</p></div>",
        "<div class='relatedLinks'><p>LOST</p></div>",
        "<p><a href='/a'>LOST</a></p>",
        "<p hidden>LOST</p>",
        "<form><label>LOST</label><input></form>",
        "<div><p>Rate this article</p><p>LOST</p></div>",
        "<p style='display:none'>LOST</p>",
        "<p>LOST</p><p>LOST</p><p>LOST</p>",
        "<h2>Related stories</h2><ul><li><a href='/a'>LOST</a></li></ul>",
        "<h2>Contents</h2><ul><li><a href='#a'>LOST</a></li></ul>",
    ],
)
def test_what_a_site_puts_between_paragraphs_is_not(part: str) -> None:
    found = between("<h2>Related stories</h2><h2>Contents</h2>")

    assert "LOST" not in kept(between(part), found)


def test_a_first_entry_is_kept_with_its_heading_like_the_others() -> None:
    entries = "".join(
        f"<div class='post'><time>1{n}:05</time><h3>Entry {n}</h3><p>{LONG.format(n)}</p></div>"
        for n in range(4, 7)
    )

    html = kept(between(entries), between(re.sub("<(time|h3)>.*?</(time|h3)>", "", entries)))

    assert html.count("<h3>Entry") == 3
    assert html.count(":05") == 3


def test_lists_tables_and_paragraphs_within_cells_are_kept() -> None:
    table = (
        "<table><tr><th>Item<th>What<tr><td><ul><li>one<li>two</ul>"
        "<td><table><tr><td>in1<td>in2</table><tr><td><p>Para A</p><p>Para B</p><td>x | y</table>"
    )

    html = kept(between(table), between("<table><tr><td>Item<td>What<tr><td>in1<td>in2</table>"))

    assert all(word in html for word in ("one", "two", "in1", "Para A", "Para B", "x | y"))


def test_a_heading_of_which_nothing_is_kept_is_left_out() -> None:
    contents = "<div><h2>Contents</h2><ul><li><a href='#a'>One and two</a></li></ul></div>"

    html = kept(between(contents + "<h2>One</h2>"), between("<h2>Contents</h2><h2>One</h2>"))

    assert "Contents" not in html
    assert "<h2>One</h2>" in html


def test_a_heading_right_above_what_is_kept_belongs_to_it() -> None:
    assert "<h2>Live</h2>" in kept("<h2>Live</h2>" + between(""))


@pytest.mark.parametrize(
    "part",
    [
        "<p>Advertisement</p>",
        "<p>3 min read</p>",
        "<p>Subscribe to our newsletter</p>",
        "<p>Share this article</p>",
        "<h3>More stories</h3><ul><li><a href='/a'>A tale of the pier</a></li></ul>",
    ],
)
def test_calls_of_a_site_and_its_other_texts_are_left_out_though_they_were_found(part: str) -> None:
    html = kept(between(part), between(part))

    assert html == kept(between(""))


def test_words_that_sites_say_are_kept_in_sentences_of_an_author() -> None:
    main = between(
        "<p>The cookies are baked for twelve minutes.</p><p>Share this cake with all.</p>"
    )

    html = kept(main, main)

    assert "cookies are baked" in html
    assert "Share this cake" in html
