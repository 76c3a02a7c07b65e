"""A passage with all its perspectives as Markdown."""

import re
from dataclasses import replace

from markdown_it import MarkdownIt

from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.edition import Edition
from reader.model.exchange.passage_markdown import passage_markdown
from reader.model.markup.perspectives import render_perspectives


def markdown_of_passage(edition: Edition | AttachedEdition, passage_id: str) -> str:
    """Return the Markdown of one passage."""
    passage = edition.passage(passage_id)
    assert passage
    return passage_markdown(passage, edition)


def test_a_passage_travels_with_all_that_is_said_on_it(bridge: Edition) -> None:
    assert markdown_of_passage(bridge, "cost").splitlines()[:18] == [
        "> cost “$40 million”",
        "",
        "— The Bridge, a small article, paragraph 1",
        "",
        "The article’s claim: The bridge cost $40 million.",
        "",
        "## Attribution",
        "",
        "The article names no source. The figure is the town’s first plan.[^1]",
        "",
        "## Estimates",
        "",
        "**Cost of the bridge** · US$ million · article’s figure: $40 million",
        "",
        "**Why they differ:** The town counts the roads.[^1]",
        "",
        "| who | through | what is counted | period | low | high | figure | standing | sources |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]


def test_sources_stand_at_the_end_with_the_numbers_of_the_window(bundled: Edition) -> None:
    for passage in bundled.passages:
        text = passage_markdown(passage, bundled)

        noted = re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)
        numbers = render_perspectives(passage, bundled).numbers
        assert noted == [str(number) for number in numbers.values()]
        assert set(re.findall(r"\[\^(\d+)\](?!:)", text)) == set(noted)
        assert "[@" not in text
        assert not re.search(r"\((passage|party|source):", text)


def test_accounts_stand_below_their_party_and_its_stake(bridge: Edition) -> None:
    text = markdown_of_passage(bridge, "cost")

    assert "\n### Town of Example\n\n*Paid for the bridge.*\n\n" in text
    assert "\n## Later\n" in text


def test_what_the_reader_would_not_show_is_no_part_of_it(bridge: Edition) -> None:
    context = (
        "A <script>alert(1)</script> and ![a picture](http://example.org/seen.png), a "
        "[party](party:town), a [page](https://example.org/a_(b)), a [trap](javascript:alert(1)), "
        "[one more][1].\n\n[1]: javascript:alert(1)"
    )
    first, *others = bridge.passages
    edition = replace(bridge, passages=(replace(first, context=context), *others))

    html = MarkdownIt("commonmark").render(markdown_of_passage(edition, first.id))

    links = re.findall(r'<a href="([^"]*)"', html)
    assert links == ["https://example.org/a_(b)", bridge.sources["town-2018"].url]
    assert "<script" not in html
    assert "<img" not in html
    assert "a picture, a party, a " in html


def test_beside_another_text_it_is_said_whose_perspectives_these_are(
    attached_otherwise: AttachedEdition,
) -> None:
    text = markdown_of_passage(attached_otherwise, "cost")

    assert "paragraph 1, with the perspectives on “The Bridge”" in text
    assert "\nThe claim as marked: The bridge cost $40 million.\n" in text
