"""The elements of a page that its main text was made of."""

import re

import pytest

from reader.model.markup.foreign_html import foreign_html
from reader.model.opening.main_text import main_part, mend_found
from tests.main_texts import FOUND, between, kept, page


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


def test_where_only_pieces_were_found_their_elements_are_kept_whole() -> None:
    items = "".join(
        f"<li>Of the {n} ways there is <code>f{n}()</code> and it takes the {n}th bridge.</li>"
        for n in ("first", "next", "third", "last")
    )
    found = re.sub("<li>[^<]*<code>(.*?)</code>|</li>", r"<pre>\1</pre>", items)

    html = kept(f"<h2>Ways</h2><ul>{items}</ul>", found)

    assert html.count("<li>Of the") == 4
    assert "<h2>Ways</h2>" in html
    assert not any(words in html for words in ("Home", "Contact", "Copyright"))


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


def test_where_half_of_it_is_there_the_elements_of_the_page_are_preferred() -> None:
    written_anew = "<p>What is said here is put in other words than those of the page.</p>"

    html = kept(between(""), FOUND + written_anew * 3)

    assert html.count("<p>A sentence of some length") == 4
    assert "other words" not in html


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
