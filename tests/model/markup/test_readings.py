"""How words are read stands in brackets behind them, wherever the text goes."""

import pytest
from lxml.html import document_fromstring

from reader.model.markup.foreign_html import foreign_html
from reader.model.markup.readings import say_readings
from reader.model.markup.tree import plain_text
from reader.model.opening.foreign_article import markdown_article
from reader.model.opening.web_page import fragment_article, web_article
from tests.growth import EVEN, growth

SENTENCE = "The committee met on Tuesday to discuss the report, which said what all had said. "


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ruby>桟橋<rt>さんばし</rt></ruby>", "桟橋(さんばし)"),
        ("<ruby>桟橋<rt>さんばし</ruby>", "桟橋(さんばし)"),
        ("<ruby>桟橋<rp>（</rp><rt>さんばし</rt><rp>）</rp></ruby>", "桟橋（さんばし）"),
        ("<ruby>桟橋<rp></rp><rt>さんばし</rt><rp></rp></ruby>", "桟橋(さんばし)"),
        ("<ruby>桟<rt>さん</rt>橋<rt>ばし</rt></ruby>", "桟(さん)橋(ばし)"),
        ("<ruby><rb>桟<rb>橋<rt>さん<rt>ばし</ruby>", "桟橋(さんばし)"),
        ("<ruby><b>桟橋</b><rt>\n<i>さん</i>ばし </rt></ruby>", "桟橋(さんばし)"),
        ("<ruby>桟橋<rt>さんばし</rt><rtc>pier</rtc></ruby>", "桟橋(さんばし)(pier)"),
        ("<ruby>桟橋<rt></rt></ruby>", "桟橋"),
        ("<ruby><ruby>桟<rt>さん</rt></ruby>橋<rt>pier</rt></ruby>", "桟(さん)橋(pier)"),
    ],
)
def test_a_reading_stands_in_brackets(html: str, expected: str) -> None:
    page = document_fromstring(f"<p>{html}</p>")

    assert say_readings(page)

    assert "".join(page.text_content().split()) == expected
    assert "".join(plain_text(foreign_html(f"<p>{html}</p>")).split()) == expected


def test_readings_are_kept_in_pages_pastes_and_markdown() -> None:
    said = "It was the <ruby>桟橋<rt>さんばし</rt></ruby> of the island."
    page = f"<article><p>{SENTENCE * 3}</p><p>{said} {SENTENCE}</p><p>{SENTENCE * 3}</p></article>"

    for made in (
        web_article(page, "T"),
        web_article(page, "T", whole=True),
        fragment_article(page, "T"),
        markdown_article(f"{said}\n", "T"),
    ):
        assert "It was the 桟橋(さんばし) of the island." in made.article.text


def test_without_readings_nothing_changes() -> None:
    assert not say_readings(document_fromstring("<p>a</p>"))


def test_the_time_grows_with_the_readings_and_no_faster() -> None:
    def made(count: int) -> str:
        return f"<article><h1>港</h1><p>{'<ruby>港<rt>みなと</rt></ruby>へ' * count}</p></article>"

    assert growth(lambda html: web_article(html, "T"), made, 4_000) < EVEN
