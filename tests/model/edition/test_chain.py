"""A chain counts what is missing in it."""

import pytest

from reader.model.edition.passage import Kind, Link, Passage, Step
from reader.model.text.span import Span

NOBODY = Step(link=Link.READ)
TOWN = Step("The town", link=Link.READ)
ARTICLE = Step("article")


@pytest.mark.parametrize(
    ("chain", "count"),
    [
        ((), 0),
        ((TOWN, ARTICLE), 0),
        ((NOBODY, ARTICLE), 1),
        ((TOWN._replace(link=Link.VIA), ARTICLE), 0),
        ((TOWN._replace(link=Link.NOT_FOUND), ARTICLE), 1),
        ((NOBODY._replace(link=Link.NOT_FOUND), ARTICLE), 1),
        ((NOBODY, TOWN._replace(link=Link.NOT_FOUND), ARTICLE), 2),
    ],
)
def test_a_gap_is_who_is_not_named_or_a_link_that_was_not_found(
    chain: tuple[Step, ...], count: int
) -> None:
    passage = Passage("a", "", Kind.ATTRIBUTION, "a", Span(0, 1), chain=chain)

    assert passage.gaps == count
