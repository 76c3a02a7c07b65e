"""Markdown made safe HTML, with the passages as links."""

import re
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind, Passage
from reader.model.markup.article_html import ArticleMarkup, article_markup, mark_passages
from reader.model.markup.citations import Numbering
from reader.model.markup.links import passage_ids
from reader.model.markup.notes_html import notes_html, notes_text
from reader.model.markup.tree import BLOCK_TAGS, INLINE_TAGS, parse, plain_text, text_blocks
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
    html = mark_passages(markup.html, markup.blocks, [passage("x", 0, len(markup.text))])

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


def test_two_threads_that_convert_at_once_disturb_one_another_in_nothing() -> None:
    texts = [
        f"{'word ' * n}*{n}* [x](https://lake.example/{n}) <b>y</b>\n\n> {n}" for n in range(40)
    ]
    alone = [article_markup(text) for text in texts]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)

    try:
        with ThreadPoolExecutor(4) as threads:
            together = list(threads.map(article_markup, texts * 5))
    finally:
        sys.setswitchinterval(before)

    assert together == alone * 5


def test_own_schemes_are_for_notes_and_not_for_the_article() -> None:
    links = "[a](passage:x) [b](party:y) [c](https://example.org)"

    article, notes = article_markup(links).html, notes_html(links, Numbering())

    assert "passage:" not in article
    assert "party:" not in article
    assert 'href="https://example.org"' in article
    assert re.findall(r'href="([^"]*)"', notes) == ["passage:x", "party:y", "https://example.org"]


def test_blocks_are_headings_and_numbered_paragraphs() -> None:
    markup = article_markup(
        "# One\n\nTwo *three*\nfour.\n{: .examined }\n\n- five\n- six\n\n> seven\n{: .other }"
    )

    found = [
        (block.number, block.examined, markup.text[block.span.start : block.span.end])
        for block in markup.blocks
    ]
    assert found == [
        (0, False, "One"),
        (1, True, "Two three four."),
        (2, False, "five"),
        (3, False, "six"),
        (4, False, "seven"),
    ]
    assert markup.text == "One\nTwo three four.\nfive\nsix\nseven"


def test_a_text_of_nothing_has_no_blocks() -> None:
    assert article_markup(" \n\n") == ArticleMarkup("", "", ())


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("passage:inner,outer", ("inner", "outer")),
        ("passage:one", ("one",)),
        ("https://example.org", ()),
        ("party:town", ()),
    ],
)
def test_the_link_of_a_run_names_its_passages(href: str, expected: tuple[str, ...]) -> None:
    assert passage_ids(href) == expected


def test_notes_read_without_the_numbers_of_citations() -> None:
    html = notes_html("One [@a, p. 4], two.\n\nThree [@b].", Numbering())

    assert notes_text(html) == "One, two.\nThree."


def passage(name: str, start: int, end: int) -> Passage:
    """Return a passage that stands from *start* to *end*."""
    return Passage(name, "A claim.", Kind.CONTEXT, "words", Span(start, end))


def links_by_code_point(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return each code point of *html*'s text with the passages that its link names."""
    root = parse(html)
    parents = {child: parent for parent in root.iter() for child in parent}
    found: list[tuple[str, tuple[str, ...]]] = []
    for number, block in enumerate(text_blocks(root)):
        found += [("\n", ())] if number else []
        for slot in block.slots:
            holder: Element | None = slot.element
            if slot.where != "text" and holder is not None:
                holder = parents.get(holder)
            while holder is not None and holder.tag != "a":
                holder = parents.get(holder)
            ids = passage_ids(holder.get("href", "")) if holder is not None else ()
            found += [(character, ids) for character in slot.read()]
    return found


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 3)], '<p><a href="passage:a">one</a> <em>two</em> three</p>'),
        (
            [(2, 9)],
            (
                '<p>on<a href="passage:a">e </a><em><a href="passage:a">two</a></em>'
                '<a href="passage:a"> t</a>hree</p>'
            ),
        ),
        (
            [(0, 7), (4, 13)],
            (
                '<p><a href="passage:a">one </a><em><a href="passage:a,b">two</a></em>'
                '<a href="passage:b"> three</a></p>'
            ),
        ),
        (
            [(0, 13), (4, 7)],
            (
                '<p><a href="passage:a">one </a><em><a href="passage:b,a">two</a></em>'
                '<a href="passage:a"> three</a></p>'
            ),
        ),
    ],
)
def test_overlapping_passages_are_cut_into_runs(
    spans: list[tuple[int, int]], expected: str
) -> None:
    markup = article_markup("one *two* three")
    passages = [passage(name, *span) for name, span in zip("ab", spans, strict=False)]

    assert mark_passages(markup.html, markup.blocks, passages) == expected


def test_a_passage_goes_on_over_a_line_break_and_into_the_next_block() -> None:
    markup = article_markup("one  \ntwo\n\nthree")

    html = mark_passages(markup.html, markup.blocks, [passage("a", 2, 10)])

    assert html == (
        '<p>on<a href="passage:a">e</a><br><a href="passage:a">two</a></p>\n'
        '<p><a href="passage:a">th</a>ree</p>'
    )


def test_the_marked_article_of_an_edition_reads_as_before(bridge: Edition) -> None:
    article = bridge.article

    html = mark_passages(article.html, article.blocks, bridge.passages)

    assert plain_text(html) == article.text
    assert 'href="passage:twice-planned,nobody-asked"' in html


INLINE = ["🌉 one", "*two*", "**three _four_**", "`five`", "<b>six</b>", "[x](https://x.org)"]
BETWEEN = [
    "\n\n",
    "\n",
    "  \n",
    "- ",
    "> ",
    "# ",
    "<div>",
    "&amp;",
    "<",
    " ",
    "| a | b |\n|---|---|\n",
]
PIECES = st.sampled_from([*INLINE, *BETWEEN])
MARKDOWN = st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60)
FRACTIONS = st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), max_size=5)


@given(MARKDOWN)
def test_the_blocks_of_an_article_join_to_its_text(markdown: str) -> None:
    markup = article_markup(markdown)

    texts = [markup.text[block.span.start : block.span.end] for block in markup.blocks]
    assert "\n".join(texts) == markup.text
    assert plain_text(markup.html) == markup.text
    assert [block.number for block in markup.blocks if block.number] == list(
        range(1, sum(block.number > 0 for block in markup.blocks) + 1)
    )


@given(MARKDOWN, FRACTIONS)
def test_each_code_point_s_link_names_just_the_passages_that_cover_it_the_shortest_first(
    markdown: str, fractions: list[tuple[float, float]]
) -> None:
    markup = article_markup(markdown)
    length = len(markup.text)
    edges = [sorted((round(a * length), round(b * length))) for a, b in fractions]
    passages = [passage(f"p{i}", *edge) for i, edge in enumerate(edges) if edge[0] < edge[1]]

    found = links_by_code_point(mark_passages(markup.html, markup.blocks, passages))

    assert "".join(character for character, _ in found) == markup.text
    breaks = {i for i, (character, _) in enumerate(found) if character in "\n "}
    for position, (_, ids) in enumerate(found):
        covering = {p.id: len(p.span) for p in passages if p.span.start <= position < p.span.end}
        if position in breaks and not ids:
            continue  # between blocks and in line breaks there is nothing to link
        assert set(ids) == set(covering)
        lengths = [covering[name] for name in ids]
        assert lengths == sorted(lengths)


def test_of_two_passages_equally_long_the_later_one_is_the_inner(bridge: Edition) -> None:
    first = replace(bridge.passages[0], id="first", span=Span(0, 4))
    second = replace(bridge.passages[0], id="second", span=Span(2, 6))

    html = mark_passages(bridge.article.html, bridge.article.blocks, [first, second])

    assert 'href="passage:second,first"' in html
