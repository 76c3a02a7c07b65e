"""The titles of saved pages."""

import pytest
from lxml.html import document_fromstring

from reader.model.opening.page_title import page_title

SITE = '<meta property="og:site_name" content="The Town">'


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("<title>A bridge | The Town</title>", "<h1>A bridge</h1>", "A bridge"),
        ("<title>The Town: A bridge</title>", "<h1>A bridge</h1>", "A bridge"),
        (
            "<title>A bridge: its story - News - Town</title>",
            "<h1>A Bridge: its story</h1>",
            "A bridge: its story",
        ),
        (f"<title>A bridge – The Town</title>{SITE}", "", "A bridge"),
        (f"<title>The Town » A bridge</title>{SITE}", "<h1>The Town</h1>", "A bridge"),
        ("<title>A bridge - The Town</title>", "<a href='/'><img alt='The Town'></a>", "A bridge"),
        (
            '<title>A bridge · town</title><link rel=canonical href="https://www.town.example/a">',
            "",
            "A bridge",
        ),
        (
            '<title>A bridge | Town</title><meta name="twitter:title" content="A bridge">',
            "",
            "A bridge",
        ),
        (
            '<meta property="og:title" content="A bridge | Town"><title>A bridge</title>',
            "",
            "A bridge",
        ),
        (
            "<title>War-time and well-being</title>",
            "<h1>Something else</h1>",
            "War-time and well-being",
        ),
        ("<title>A bridge – a story</title>", "<h1>Other</h1>", "A bridge – a story"),
        (f"<title>The Town</title>{SITE}", "<h1>The Town</h1>", "The Town"),
        ("<title>A bridge? - Town</title>", "<h1>Town</h1><h2>A bridge?</h2>", "A bridge?"),
        ("<title>Town - A bridge</title>", "<h2>Town</h2><h1>A bridge</h1>", "A bridge"),
        ("", "<h1> </h1><h1>A bridge</h1>", "A bridge"),
        ("", "", ""),
        ('<title>A | B</title><link rel=canonical href="http://[x/">', "", "A | B"),
    ],
)
def test_the_title_is_without_the_name_of_the_site(head: str, body: str, expected: str) -> None:
    page = document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")

    assert page_title(page) == expected
