"""Who wrote a page and when is kept, once, in one short line."""

import json

import pytest

from reader.model.edition.phrasing import Phrasing
from reader.model.opening.web_page import web_article

SENTENCE = "The committee met on Monday to discuss the report, which said what all had said. "
DATA = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "author": "Nobody", "datePublished": "1999-01-01"},
        {
            "@type": "NewsArticle",
            "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "Noor Ali"}],
            "datePublished": "2021-05-03T10:00:00Z",
        },
    ],
}


def below(head: str = "", line: str = "", text: str = SENTENCE * 9) -> str:
    """Return what stands below the title of a page with this *head*, a *line* and a *text*."""
    nav = "<nav><span class=author>Menu of authors</span></nav>"
    page = (
        f"<html><head>{head}</head><body>{nav}<article><h1>A bridge</h1>{line}<p>{text}</p>"
        f"<h2>Related</h2><p class=byline>By Somebody Else</p></article></body></html>"
    )
    return web_article(page, "T").article.below_title()


@pytest.mark.parametrize(
    ("head", "line", "expected"),
    [
        ("<meta name=author content='Jane Doe'>", "", "Jane Doe"),
        ("<meta name=author content='by Will Adze'>", "", "Will Adze"),
        ("<meta name=author content='By: By Will Adze'>", "", "Will Adze"),
        ("<meta name=author content='Byron By'>", "", "Byron By"),
        ("", "<p class=byline>By <a href=/w>by Will Adze</a></p>", "by Will Adze"),
        ("<meta name=citation_author content=A><meta name=citation_author content=B>", "", "A, B"),
        ("<meta property=article:published_time content=2021-05-03T01:02>", "", "3 May 2021"),
        ("<meta name=citation_publication_date content=2021/05/03>", "", "3 May 2021"),
        (
            f"<script type='application/ld+json'>{json.dumps(DATA)}</script>",
            "",
            "Jane Doe, Noor Ali · 3 May 2021",
        ),
        ("<script type='application/ld+json'>{broken</script>", "", ""),
        ("", "<p class=byline>By Jane Doe, 3 May 2021</p>", "By Jane Doe, 3 May 2021"),
        ("", "<p class=author-box><a rel=author href=/j>Jane Doe</a></p>", "Jane Doe"),
        (
            "",
            "<span itemprop=author>Jane</span> <time datetime=2021-05-03>May 3</time>",
            "Jane · 3 May 2021",
        ),
        (
            "<meta name=date content=2021-05-03>",
            "<p class=byline>By Jane Doe, 3 May 2021</p>",
            "By Jane Doe, 3 May 2021",
        ),
        ("<meta name=author content='https://a.example/jane'>", "", ""),
        ("<meta property=article:published_time content=2021-15-03>", "", ""),
        ("<meta property=og:site_name content=Town><meta name=author content=Town>", "", "Town"),
        (f"<meta name=author content='{'Jane ' * 400}'>", "", ("Jane " * 12).strip()),
        ("", f"<p class=byline>{'Jane ' * 400}</p>", ""),
    ],
)
def test_the_author_and_the_day_stand_below_the_title(head: str, line: str, expected: str) -> None:
    assert below(head, line) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("By Jane Doe, 3 May 2021. ", ""),
        ("Von JANE DOE. ", "3 May 2021"),
        ("Le 03 mai 2021. ", "Jane Doe"),
    ],
)
def test_what_the_text_says_itself_is_not_said_again(said: str, expected: str) -> None:
    head = "<meta name=author content='Jane Doe'><meta name=date content=2021-05-03>"

    assert below(head, text=f"{said}{SENTENCE * 9}") == expected


def test_the_day_is_in_the_words_of_the_interface() -> None:
    head = "<meta name=date content=2021-05-03>"
    article = web_article(f"{head}<article><h1>A bridge</h1><p>{SENTENCE * 9}", "T").article

    assert article.published == "2021-05-03"
    assert article.below_title(Phrasing(day="{day}. {month} {year}", months=["Mai"] * 12)) == (
        "3. Mai 2021"
    )
