"""Markdown made safe HTML, with the passages as links."""

import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind, Passage
from reader.model.markup.article_html import ArticleMarkup, article_markup
from reader.model.markup.citations import Numbering
from reader.model.markup.links import passage_ids
from reader.model.markup.notes_html import notes_html, notes_text
from reader.model.markup.passages_marked import mark_passages
from reader.model.markup.tree import parse, plain_text, text_blocks
from reader.model.text.span import Span


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
