"""Links of our own: what is made can be read, and nothing else is taken for one."""

import pytest

from reader.model.markup.links import (
    Link,
    To,
    address,
    link_html,
    passage_ids,
    read_address,
    run_address,
)


@pytest.mark.parametrize("to", To)
@pytest.mark.parametrize("of", ["cost", "page/open-points", "a:b", ""])
def test_an_address_is_read_as_it_was_made(to: To, of: str) -> None:
    assert read_address(address(to, of)) == Link(to, of)


@pytest.mark.parametrize(
    "text", ["", "passage", "cost", "https://example.org", "javascript:x", "Passage:cost", ":cost"]
)
def test_another_address_is_not_our_own(text: str) -> None:
    assert read_address(text) is None


def test_the_passages_of_a_run_are_read_as_they_were_written() -> None:
    inner_first = ("twice-planned", "nobody-asked")

    assert passage_ids(run_address(inner_first)) == inner_first


@pytest.mark.parametrize("text", ["", "party:town", "topic:passage/cost", "https://example.org"])
def test_other_addresses_are_of_no_passages(text: str) -> None:
    assert passage_ids(text) == ()


def test_a_link_is_written_with_its_words_and_attributes() -> None:
    html = link_html(To.PARTY, "town", "The town", style="color:red")

    assert html == '<a href="party:town" style="color:red">The town</a>'


def test_nothing_in_a_link_breaks_out_of_it() -> None:
    html = link_html(To.SOURCE, '"><b>', "<b>&", title='"<')

    assert html == ('<a href="source:&quot;&gt;&lt;b&gt;" title="&quot;&lt;">&lt;b&gt;&amp;</a>')
