"""The elements of a page that its main text was made of."""

import re

import pytest
from lxml.html import HtmlElement, document_fromstring

from reader.model.markup.foreign_html import foreign_html
from reader.model.opening.main_text import main_part, mend_found

LONG = "A sentence of some length, so that it is surely found again, number {}."
FOUND = "".join(f"<p>{LONG.format(n)}</p>" for n in range(4))


def page(main: str) -> HtmlElement:
    """Return a page with *main* between what a site puts around it."""
    return document_fromstring(
        '<body><nav><ul><li><a href="/">Home</a></li></ul></nav>'
        f"<main>{main}</main><footer><ul><li><a>Contact</a></li></ul> Copyright</footer></body>"
    )


def kept(main: str, found: str = FOUND) -> str:
    """Return as safe HTML what is kept of *main* in a page of which this was *found*."""
    return foreign_html(main_part(page(main), found))


def between(html: str) -> str:
    """Return the found paragraphs with *html* in their middle."""
    paragraphs = [f"<p>{LONG.format(n)}</p>" for n in range(4)]
    return "".join([*paragraphs[:2], html, *paragraphs[2:]])


def test_what_was_found_is_kept_in_its_own_elements() -> None:
    main = between("").replace("some", "<code>some</code>").replace("<p>", '<p class="x">')

    html = kept(main)

    assert html.count("<p>A sentence of <code>some</code> length") == 4
    assert not any(words in html for words in ("Home", "Contact", "Copyright"))


def test_what_stands_between_is_kept_where_its_form_says_that_it_belongs_there() -> None:
    code, table = "<pre>a\n  b</pre>", "<table><tr><td>1</td></tr></table>"
    picture = "<figure><img alt='A boat'><figcaption>In 1911</figcaption></figure>"

    html = kept(between(f"{code}{table}{picture}<p>Subscribe now</p>"))

    assert all(part in html for part in ("<pre>a\n  b</pre>", "<td>1</td>", "Picture: A boat"))
    assert "<figcaption>In 1911</figcaption>" in html
    assert "Subscribe" not in html


def test_lists_of_links_between_are_left_out() -> None:
    links = "<ul><li><a href='/a'>Read this too</a></li><li><a href='/b'>And this</a></li></ul>"

    assert "Read" not in kept(between(links))


def test_what_is_said_several_times_is_kept_each_time() -> None:
    refrain = "<p>And the sea rolls on, and the sea rolls on, and nobody knows.</p>"
    found = FOUND.replace("</p><p>", f"</p>{refrain}<p>")

    html = kept(found, found)

    assert html.count("rolls on, and nobody") == 3


def test_what_lost_a_part_is_known_by_its_ends() -> None:
    main = between("").replace("length,", "length,<sup><a href='#n'>1</a></sup>")

    assert kept(main).count("length,<span><a>¹</a></span>") == 4


def test_notes_that_are_referred_to_are_kept_wherever_they_stand() -> None:
    reference = "<sup><a href='#n1'>1</a></sup>"
    main = between("").replace("number 1.", f"number 1.{reference}")
    notes = "<div><ol><li id='n1'>See the archive.</li><li id='n2'>Not this.</li></ol></div>"

    html = kept(f"{main}</main>{notes}<main>")

    assert "See the archive." in html
    assert "Not this." not in html


def test_where_the_text_is_not_in_the_page_nothing_is_claimed() -> None:
    assert main_part(page(between("")), "<p>Something else of quite some length.</p>") == ""
    assert main_part(page(between("")), "") == ""


def test_code_within_a_sentence_of_what_was_found_stays_within_it() -> None:
    html = mend_found("<html><p>Call <pre>f()</pre> now.</p><pre>a\nb</pre></html>")

    assert foreign_html(html) == "<p>Call <code>f()</code> now.</p><pre>a\nb</pre>"


def test_what_is_said_again_is_kept_where_its_like_was_found_once() -> None:
    refrain = "<p>And the sea rolls on, and the sea rolls on, and nobody knows.</p>"
    main = FOUND.replace("</p><p>", f"</p>{refrain}<p>")

    html = kept(main, main.replace(refrain, "", 2))

    assert html.count("rolls on, and nobody") == 3


@pytest.mark.parametrize(
    "tool",
    [
        '<span class="mw-editsection"><span>[</span><a href="/e">edit</a><span>]</span></span>',
        '<a class="headerlink" href="#b" title="Permalink">¶</a>',
        '<a class="anchor" href="#b"><span>#</span></a>',
    ],
)
def test_what_a_site_puts_into_headings_is_left_out(tool: str) -> None:
    found = FOUND.replace("<p>", "<h2>Back</h2><p>", 1)

    html = kept(f"<h2>Back{tool}</h2>{between('')}<p><a class='anchor'>End</a></p>", found + "End")

    assert "<h2>Back</h2>" in html
    assert "End" in html


def test_whoever_is_quoted_is_named_with_the_words() -> None:
    quoted = "<blockquote><p>We shall not forget it.</p><footer>— <cite>A. Writer</cite></footer>"
    found = between("<blockquote><p>We shall not forget it.</p></blockquote>")

    html = kept(
        between(f"{quoted}</blockquote><blockquote>Some length, so that</blockquote>"), found
    )

    assert "A. Writer" in html
    assert "Some length" not in html


@pytest.mark.parametrize(
    "paragraph",
    [
        "<p><time>10:05</time> {} the boat had arrived with all who were on it.</p>",
        "<p>The first boat of {} leaves at <time>06:15</time>.</p>",
        "<p><q>We <q>never</q> sail</q>, {} said, and the boat did not leave its pier.</p>",
        "<p>She said that <label>noon</label> was early for {} and for her boat.</p>",
    ],
)
def test_a_paragraph_of_which_a_part_was_lost_is_known_by_the_rest(paragraph: str) -> None:
    main = between(paragraph.format("Monday") + paragraph.format("Tuesday"))
    found = re.sub("<(time|q|label)>.*?</(time|q|label)>", "", main)

    html = kept(main, found)

    assert "Monday" in html
    assert "Tuesday" in html


def test_text_that_was_put_into_another_order_is_kept_in_that_of_the_page() -> None:
    first, last = (f"<p>The {each} entry of the harbour's log is here.</p>" for each in "AB")

    html = kept(between(first) + last, last + first + FOUND)

    assert html.count("entry") == 2
    assert html.endswith("<p>The B entry of the harbour's log is here.</p></div>")


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


def test_where_half_of_it_is_there_the_elements_of_the_page_are_preferred() -> None:
    written_anew = "<p>What is said here is put in other words than those of the page.</p>"

    html = kept(between(""), FOUND + written_anew * 3)

    assert html.count("<p>A sentence of some length") == 4
    assert "other words" not in html


def test_a_heading_right_above_what_is_kept_belongs_to_it() -> None:
    assert "<h2>Live</h2>" in kept("<h2>Live</h2>" + between(""))


@pytest.mark.parametrize(
    ("reference", "note"),
    [
        (
            "<a href='#_ftn1' name='_ftnref1'>[1]</a>",
            "<div id='ftn1'><p><a name='_ftn1' href='#_ftnref1'>[1]</a> See box 12.</p></div>",
        ),
        ("<sup><a href='#n1'>1</a></sup>", "<p><a name='n1'></a>See box 12.</p>"),
        ("<sup><a href='#n1'>1</a></sup>", "<div id='n1'><sup>1</sup> See box 12.</div>"),
        (
            "<a href='#n1' role='doc-noteref'>one</a>",
            "<aside id='n1' role='doc-footnote'><p>See box 12.</p></aside>",
        ),
    ],
)
def test_notes_are_kept_and_known_as_such_in_the_forms_that_programs_give_them(
    reference: str, note: str
) -> None:
    main = between("").replace("number 1.", f"number 1.{reference}")

    html = kept(f"{main}</main>{note}<main>")

    assert html.count("<aside") == 1
    assert "See box 12." in html[html.index("<aside") :]


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
