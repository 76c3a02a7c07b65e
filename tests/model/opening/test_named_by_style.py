"""What a page says by a style alone is said as if an element named it."""

import pytest

from reader.model.opening.web_page import fragment_article, web_article

SENTENCE = "The committee met on Tuesday to discuss the report, which said what all had said. "


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("2013<span style='vertical-align:super'>4</span>", "2013⁴"),
        ("2013<sup style='font-size: 60%; vertical-align: SUPER'><a>4</a></sup>", "2013⁴"),
        ("2013<sup><span style='vertical-align:super !important'>4</span></sup>", "2013⁴"),
        ("2013<span style='vertical-align:super'><sup>4</sup></span>", "2013⁴"),
        ("CO<font style='font-variant-position:sub'>2</font>", "CO₂"),
        ("a <span style='text-decoration: line-through red'>500</span> 700", "a ~~500~~ 700"),
        ("a <s style='text-decoration-line:line-through'>500</s> 700", "a ~~500~~ 700"),
        (
            "<s>500</s><span style='text-decoration:underline'>700</span>",
            "~~500~~ ++700++",
        ),
        (
            "<div style='text-decoration:line-through'>a <i>b</i><p>c</p> d</div>",
            "~~a b~~\n~~c~~\n~~d~~",
        ),
        ("<table><tr><td style='vertical-align:sub'>2</table>", "2"),
        ("2<span style='vertical-align:baseline;text-decoration:none'>4</span>", "24"),
    ],
)
def test_what_is_raised_lowered_struck_or_inserted_by_style_keeps_its_meaning(
    html: str, expected: str
) -> None:
    assert fragment_article(f"<p>so</p>{html}", "T").article.text == f"so\n{expected}"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<span style='font-weight:700'>a</span> b", "<p><b>a</b> b</p>"),
        ("<span style='font: italic 12px/700px serif'>a</span> b", "<p><i>a</i> b</p>"),
        ("<span style='font-weight:bold;font-style:oblique'>a</span>", "<p><i><b>a</b></i></p>"),
        ("<p style='font-style:italic'>a <code>b</code></p>", "<p><i>a <code>b</code></i></p>"),
        ("<strong style='font-weight:900'>a</strong>", "<p><strong>a</strong></p>"),
        ("<b style='font-weight:normal'><p>a</p></b>", "<p>a</p>"),
        ("<b style='font-weight:400'>a</b> b", "<p><span>a</span> b</p>"),
        ("<span style='text-decoration:underline'>a</span>", "<p><ins>a</ins></p>"),
        (
            "<a href='https://a.example/'><span style='text-decoration:underline'>a</span></a>",
            '<p><a href="https://a.example/"><span>a</span></a></p>',
        ),
        ("a<span style='font-weight:700'> </span>b", "<p>a b</p>"),
        ("<span style='font-weight:400; font-style:normal'>a</span>", "<p><span>a</span></p>"),
    ],
)
def test_what_is_set_apart_by_style_is_set_apart(html: str, expected: str) -> None:
    assert fragment_article(html, "T").article.html == expected


def test_a_heading_is_no_bolder_by_its_style() -> None:
    html = (
        "<h1>T</h1><p>so</p><h2 style='font-weight:700'>a <i style='font-style:normal'>b</i></h2>"
    )

    assert "<h2>a <span>b</span></h2>" in fragment_article(html, "T").article.html


def test_the_main_text_of_a_page_keeps_what_it_says_by_style() -> None:
    amended = (
        "<p>In 2013<span style='vertical-align:super'>4</span> the boats were "
        "<span style='text-decoration:line-through'>500</span> 700, <b>it said</b>.</p>"
    )

    made = web_article(f"<article><p>{SENTENCE * 3}</p>{amended}<p>{SENTENCE * 3}</p>", "T")

    assert "In 2013⁴ the boats were ~~500~~ 700, it said." in made.article.text
