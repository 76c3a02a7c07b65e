"""Markdown that nobody would write but to do harm: nothing of it survives."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.edition.passage import Kind, Passage
from reader.model.markup.article_html import article_markup
from reader.model.markup.citations import Numbering
from reader.model.markup.notes_html import notes_html
from reader.model.markup.passages_marked import mark_passages
from reader.model.markup.tree import BLOCK_TAGS, INLINE_TAGS, parse
from reader.model.text.span import Span

HOSTILE = [
    "<script>alert(1)</script>",
    "<section>&lt;script&gt;alert(1)&lt;/script&gt;</section>",
    "<style>p { background: url(http://evil.example/x) }</style>",
    '<p onclick="alert(1)" style="color: red">x</p>',
    '<iframe src="http://evil.example/"></iframe>',
    '<img src="http://evil.example/x.png" onerror="alert(1)">',
    "![x](http://evil.example/x.png)",
    "![x](file:///etc/passwd)",
    '<a href="javascript:alert(1)">x</a>',
    "<a href=' JaVaScRiPt:alert(1)'>x</a>",
    '<a href="java&#10;script:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](file:///etc/passwd)",
    "[x][1]\n\n[1]: file:///etc/passwd",
    "<file:///etc/passwd>",
    "x\n{: onclick=alert(1) style=color:red }",
    '<svg><script>alert(1)</script><image href="data:x"/></svg>',
    '<object data="file:///x"></object><embed src="x"><link rel="stylesheet" href="http://e.x">',
    '<base href="http://evil.example/"><meta http-equiv="refresh" content="0;url=http://e.x">',
    '<form action="http://e.x"><input name="x"><button formaction="javascript:x">y</button></form>',
    "<math><mtext><table><mglyph><style><!--</style><img src onerror=alert(1)>",
    "<!-- x --><p>x<!--<img src=x onerror=alert(1)>--></p>",
    '<video src="http://evil.example/x"><source src="http://e.x"></video>',
    "<<script>script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
]


ALLOWED_TAGS = {"article"} | BLOCK_TAGS | INLINE_TAGS


HARMLESS = re.compile(r"(?:https?|passage|party|source):|[^:]*$")


def harm_in(html: str) -> list[str]:
    """Return what of *html* is not plainly harmless."""
    elements = list(parse(html).iter())
    return [
        *(element.tag for element in elements if element.tag not in ALLOWED_TAGS),
        *(
            f"{name}={value}"
            for element in elements
            for name, value in element.items()
            if not (name == "href" and element.tag == "a" and HARMLESS.match(value))
            and (name, value) != ("class", "examined")
            and name not in ("title", "lang")
        ),
    ]


@pytest.mark.parametrize("markdown", HOSTILE)
def test_nothing_hostile_survives_in_an_article(markdown: str) -> None:
    markup = article_markup(f"Before.\n\n{markdown}\n\nAfter.")
    whole = Passage("x", "", Kind.CONTEXT, "", Span(0, len(markup.text)))
    html = mark_passages(markup.html, markup.blocks, [whole])

    assert harm_in(markup.html) == []
    assert harm_in(html) == []


@pytest.mark.parametrize("markdown", HOSTILE)
def test_nothing_hostile_survives_in_notes(markdown: str) -> None:
    assert harm_in(notes_html(f"Before.\n\n{markdown}\n\nAfter.", Numbering())) == []


@given(st.lists(st.sampled_from([*HOSTILE, "<p>", "</p>", "&lt;", "*", "`", "\n\n", "> "])))
def test_nothing_hostile_survives_however_it_is_put_together(pieces: list[str]) -> None:
    markup = article_markup("".join(pieces))

    assert harm_in(markup.html) == []
    assert harm_in(mark_passages(markup.html, markup.blocks, [])) == []
    assert harm_in(notes_html("".join(pieces), Numbering())) == []


def test_own_schemes_are_for_notes_and_not_for_the_article() -> None:
    links = "[a](passage:x) [b](party:y) [c](https://example.org)"

    article, notes = article_markup(links).html, notes_html(links, Numbering())

    assert "passage:" not in article
    assert "party:" not in article
    assert 'href="https://example.org"' in article
    assert re.findall(r'href="([^"]*)"', notes) == ["passage:x", "party:y", "https://example.org"]
