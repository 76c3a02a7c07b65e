"""Quotations that a dash and a name stand behind."""

import pytest

from reader.model.attribution.attributing import Attributor
from reader.model.attribution.attribution import SpeakerKind
from reader.model.attribution.signed import signed_in
from reader.model.attribution.tokens import tokens_of


@pytest.mark.parametrize("dash", ["— ", "―", " – ", "\n— "])
def test_a_quotation_belongs_to_whoever_signed_it(dash: str, attributor: Attributor) -> None:
    text = f"“We waited for the ferry all night.” {dash}Anna Brecht, 41.\nThen it came."

    (found,) = attributor.attribute(text).attributions

    assert found.content[0].of(text) == "“We waited for the ferry all night.”"
    assert found.source[0].of(text) == "Anna Brecht, 41"
    assert (found.kind, found.who) == (SpeakerKind.NAMED, "Anna Brecht")


@pytest.mark.parametrize(
    "text",
    [
        "The “old” — Anna Brecht’s first — ferry sank before anybody in the town knew of it.",
        "It was “late” – and nobody came.",
        "“Nobody came.” —",
    ],
)
def test_a_dash_that_goes_on_with_the_sentence_signs_nothing(text: str) -> None:
    assert not [*signed_in(tokens_of(text))]
