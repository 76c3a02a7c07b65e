"""What stands between the stretches of a page that were found."""

import re

import pytest

from tests.main_texts import FOUND, LONG, between, kept


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
        "<blockquote><div><cite>Ann wrote:</cite>KEPT by the quay</div></blockquote>",
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


@pytest.mark.parametrize(
    "heading",
    [
        "<h2>Live</h2>",
        "<div class='titlepage'><div><div><h2>Live</h2></div></div><hr></div>",
        "<div><h2>Live</h2></div><div><h3>The day</h3></div>",
    ],
)
def test_a_heading_right_above_what_is_kept_belongs_to_it(heading: str) -> None:
    assert "<h2>Live</h2>" in kept(heading + between(""))


def test_chapters_in_boxes_have_their_headings_below_a_title() -> None:
    first, second = (f"<div><div><h1>Chapter {each}</h1></div></div>" for each in "IV")

    html = kept(f"<div><h1>Title</h1></div>{first}{between(second)}")

    assert "<h1>Chapter I</h1>" in html
    assert "<h1>Chapter V</h1>" in html


@pytest.mark.parametrize(
    "heading",
    [
        "<div><h1>LOST</h1></div>",
        "<div class='sidebar'><h2>LOST</h2></div>",
        "<div><p>LOST</p><h2>LOST</h2></div>",
    ],
)
def test_a_heading_in_a_box_of_a_site_does_not(heading: str) -> None:
    assert "LOST" not in kept(heading + between(""))


@pytest.mark.parametrize(
    "part",
    [
        "<p>Advertisement</p>",
        "<p>3 min read</p>",
        "<p>Subscribe to our newsletter</p>",
        "<p>Share this article</p>",
        "<div class='navbox'><table><tr><td><a href='/a'>Ram Head</a></td></tr></table></div>",
        "<div class='tags'><ul><li><a href='/a'>Harbours</a></li></ul></div>",
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


@pytest.mark.parametrize(
    "lead",
    [
        "<p class='standfirst'>KEPT, say councillors, and the town will pay for all of it</p>",
        "<h2>KEPT, say councillors, and the town will pay for all of it</h2>",
        "<figure><img alt='A boat'><figcaption>KEPT at the quay.</figcaption></figure>",
        "</header><figure><img alt='A boat'><figcaption>KEPT at the quay.</figcaption></figure>",
    ],
)
def test_what_a_newspaper_leads_with_is_of_the_text(lead: str) -> None:
    main = f"<article><header><h1>A harbour</h1>{lead}</header><div>{FOUND}</div></article>"

    assert "KEPT" in kept(main)


@pytest.mark.parametrize(
    "lead",
    [
        "<p class='byline'>LOST by Ann Example, our reporter in the harbour town</p>",
        "<p>LOST <time>3 May 2021, 10:05</time>, changed on the fourth of May at noon</p>",
        "<p class='article-meta'>LOST 3 May 2021, 10:05, changed on the fourth at noon</p>",
        "<div class='share'><p>LOST: send this to all of whom you ever heard, and soon</p></div>",
        "<p><a href='/a'>LOST, say councillors, and the town will pay for all of it</a></p>",
        "<p>LOST</p>",
    ],
)
def test_what_a_site_says_between_title_and_text_is_not(lead: str) -> None:
    main = f"<article><header><h1>A harbour</h1>{lead}</header><div>{FOUND}</div></article>"

    assert "LOST" not in kept(main)


@pytest.mark.parametrize("tag", ["div", "p"])
def test_what_is_called_a_caption_is_kept_with_its_table(tag: str) -> None:
    table = "<table><tr><td>Low Bay<td>12.4<tr><td>Ram Bay<td>9.8</table>"
    box = f"<div class='table-wrap'><{tag} class='caption'>Table 1. Drift</{tag}>{table}</div>"

    html = kept(f"<section>{between('')}{box}</section>", FOUND + table)

    assert "Table 1. Drift" in html


def test_lists_that_end_an_article_are_kept_with_their_headings() -> None:
    last = "<h2>External links</h2><ul><li><a href='http://a.example'>Its friends</a></li></ul>"
    site = "<h2>Popular now</h2><ul><li><a href='/b'>A tale of the pier</a></li></ul>"

    html = kept("<h2>One</h2>" + between("") + last + site, "<h2>One</h2>" + FOUND)

    assert "<h2>External links</h2>" in html
    assert "Its friends" in html
    assert "Popular" not in html


def test_a_bold_line_above_a_text_without_headings_is_one() -> None:
    assert "My boats" in kept(f"<table><tr><td><b>My boats</b>{FOUND}</td></tr></table>")


def test_notes_are_kept_with_the_heading_above_them() -> None:
    said = f"<p>{LONG.format(9)}<sup><a href='#r1'>1</a></sup></p>"
    notes = "<section><h2>References</h2><ul><li id='r1'>Berg, 1920.</li></ul></section>"

    html = kept(between(said) + notes, between(said))

    assert "<h2>References</h2>" in html
    assert "Berg, 1920." in html


def test_links_to_edit_a_heading_go_where_they_stand_beside_it() -> None:
    heading = (
        "<div class='mw-heading'><h2>One</h2><span class='mw-editsection'>[<a href='/e'>edit</a>]"
        "</span></div>"
    )

    html = kept(between(heading), between("<h2>One</h2><p>[edit]</p>"))

    assert "<h2>One</h2>" in html
    assert "edit" not in html
