"""Pandoc's citations and their numbers."""

import pytest

from reader.model.markup.citations import (
    Numbering,
    cited_keys,
    find_in_note,
    set_stops_first,
    superscripts,
    without_citations,
)
from reader.model.markup.notes_html import notes_html
from reader.model.text.search import Query, SearchText


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no citation, a@b.org [x](y)", []),
        ("so [@a].", [("a", 3)]),
        ("so [@a, p. 4; @b-2].", [("a", 3), ("b-2", 3)]),
        ("[@a]\n[@http://b.org/c]", [("a", 0), ("http://b.org/c", 5)]),
        ("[@ home]", []),
        ("[@a", []),
    ],
)
def test_cited_keys_are_found_with_their_places(text: str, expected: list[tuple[str, int]]) -> None:
    assert list(cited_keys(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They said so [@a].", "They said so.[@a]"),
        ("They said so\n[@a, p. 4], and went.", "They said so,[@a, p. 4] and went."),
        ("One [@a] two", "One[@a] two"),
        ("One.\n\n[@a] says.", "One.\n\n[@a] says."),
        ("- [@a]: one\n- [@b]: two", "- [@a]: one\n- [@b]: two"),
        ("1. [@a], one", "1. [@a], one"),
        ("> [@a]. One", "> [@a]. One"),
    ],
)
def test_stops_come_before_the_citations_they_follow(text: str, expected: str) -> None:
    assert set_stops_first(text) == expected


def test_numbers_are_given_in_the_order_of_first_citation() -> None:
    numbering = Numbering()

    given = [numbering.cite(key) for key in ("b", "a", "b", "c")]

    assert given == [1, 2, 1, 3]
    assert numbering.numbers == {"b": 1, "a": 2, "c": 3}


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("So [@a].", '<p>So.<sup><a href="source:a">1</a></sup></p>'),
        (
            "So [@a, p. 4; @b; @a].",
            (
                '<p>So.<sup><a href="source:a">1</a>, p. 4 <a href="source:b">2</a> '
                '<a href="source:a">1</a></sup></p>'
            ),
        ),
        ("At [@ home]", "<p>At [@ home]</p>"),
    ],
)
def test_a_citation_becomes_a_numbered_link(markdown: str, expected: str) -> None:
    assert notes_html(markdown, Numbering()) == expected


def test_numbering_goes_on_from_one_note_to_the_next() -> None:
    numbering = Numbering()

    first = notes_html("One [@a].", numbering)
    second = notes_html("Two [@b; @a].", numbering)

    assert '<a href="source:a">1</a>' in first
    assert '<a href="source:b">2</a> <a href="source:a">1</a>' in second


def test_citations_are_raised_digits() -> None:
    html = 'Said so.<sup><a href="source:a-2018">12</a></sup> In 2018 3 came.'

    raised = '<a class="cited" href="source:a-2018">¹²</a>'
    assert superscripts(html) == f"Said so.\u2060{raised}\u2060 In 2018 3 came."


def test_no_number_of_a_citation_begins_a_line() -> None:
    html = 'So.<sup><a href="source:a">1</a>, p. 4 <a href="source:b">2</a></sup> It is.'

    one, other = (f'<a class="cited" href="source:{each}</a>' for each in ('a">¹', 'b">²'))
    assert superscripts(html) == f"So.\u2060{one}, p. 4\u00a0{other}\u2060 It is."


@pytest.mark.parametrize(
    ("copied", "shown"),
    [
        ("so. In", "so.\u2060¹²\u2060 In"),
        ("so.¹² In", "so.\u2060¹²\u2060 In"),
        ("so.¹ ³ In", "so.\u2060¹ ³\u2060 In"),
        ("so.¹\u00a0³ In", "so.\u2060¹\u00a0³\u2060 In"),
        ("so.\u2060¹, p. 4\u2060 In", "so.\u2060¹, p. 4\u2060 In"),
        ("4 km² and", "4 km² and\u2060¹\u2060"),
    ],
)
def test_words_across_a_citation_are_found_with_its_number_and_without(
    copied: str, shown: str
) -> None:
    bare = without_citations(f"He said {shown} 2018")

    (hit,) = find_in_note(SearchText(bare.text), Query(copied))

    start, end = bare.span(hit.start, hit.end)
    assert f"He said {shown} 2018"[start:end] == shown.removesuffix("\u2060¹\u2060")


def test_numbers_of_citations_alone_are_not_found() -> None:
    assert not find_in_note(SearchText(without_citations("So.\u2060¹\u2060").text), Query("¹"))
