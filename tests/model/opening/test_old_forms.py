"""What old sites, editors and word processors set by its look alone."""

import pytest
from lxml import etree
from lxml.html import document_fromstring

from reader.model.opening.old_forms import name_old_forms
from reader.model.opening.web_page import web_article

TEXT = "<p>The boats went out upon the tide, and none came back to tell of it to us.</p>" * 4


def named(html: str) -> str:
    """Return what the body of a page with this *html* is after its forms are named."""
    page = document_fromstring(f"<body><main>{html}</main></body>")
    name_old_forms(page)
    return str(etree.tostring(page.find("body/main"), encoding="unicode", method="html"))


def test_a_table_that_only_sets_a_page_is_none_and_one_within_it_is() -> None:
    data = "<table border=1><tr><td>Day<td>Time<tr><td>Mon<td>6:15</table>"
    page = f"<table><tr><td><a>Home</a></td><td>{TEXT}{data}</td></tr></table>"

    html = named(page)

    assert html.count("<table") == 1
    assert html.index("<table border") > html.index("The boats")


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><th>Day<th>Time<tr><td>Mon<td>6:15</table>",
        "<table><tr><td>Day<td>Time<tr><td>Mon<td>6:15</table>",
        f"<table><tr><th>Boat<th>Story<tr><td>Aurora<td>{TEXT}</table>",
        f"<table><caption>Boats</caption><tr><td>Aurora<td>{TEXT}</table>",
    ],
)
def test_a_table_of_words_and_figures_stays_one(table: str) -> None:
    assert "<table" in named(table)


@pytest.mark.parametrize(
    "code",
    [
        "<table><tr><td class=linenos><pre>1\n2</pre><td class=code><pre>a = 1\n  b</pre></table>",
        "<pre><span class=ln>1</span>a = 1\n<span class=ln>2</span>  b</pre>",
        (
            "<table><tr><td class=blob-num>1<td class=blob-code>a = 1"
            "<tr><td class=blob-num>2<td class=blob-code>  b</table>"
        ),
    ],
)
def test_code_is_without_the_numbers_of_its_lines(code: str) -> None:
    html = named(code)

    assert "a = 1\n  b</pre>" in html
    assert "<table" not in html
    assert not any(number in html for number in (">1<", ">2<", "1\n2"))


def test_numbers_that_are_words_of_a_table_stay() -> None:
    table = "<table><tr><td class=ln>12</td><td>boats</td></tr></table>"

    assert ">12<" in named(table)


def test_the_title_of_a_word_processor_stands_there_once() -> None:
    title = "<title>Report of the pier</title>"

    article = web_article(f"{title}<p class=MsoTitle>Report of the pier</p>{TEXT}", "file").article

    assert article.title == "Report of the pier"
    assert "Report" not in article.text


def test_a_note_that_a_style_sheet_raises_does_not_touch_its_word() -> None:
    page = f"""<article><h1>Boats</h1>
    <p>They sank<a class="footnote-anchor" href="#n1" id="r1">1</a>
    all.</p>{TEXT}<div class="footnote"><a id="n1" href="#r1" class="footnote-number">1</a>
    <div class="footnote-content"><p>Or so it is said.</p></div></div></article>"""

    article = web_article(page, "Boats").article

    assert article.text.startswith("They sank¹ all.")
    assert article.text.endswith("\n¹ Or so it is said.")


@pytest.mark.parametrize(
    "html",
    [
        '<p>In <a class="footnote-anchor" href="#a">chapter 1</a></p>',
        '<p>In <sup><a class="footnote-ref" href="#a">1</a></sup></p>',
        '<p>In <a class="page" href="#a">1</a></p>',
    ],
)
def test_other_links_stay_as_they_are(html: str) -> None:
    assert named(html) == f"<main>{html}</main>"
