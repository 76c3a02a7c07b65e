"""What several tests of this room ask for."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.edition import Edition
from reader.model.edition.estimate import Figure
from reader.model.edition.source import Source
from tests.attached import attached_in_every_state

# Letters that mean something to LaTeX, to RIS or to a spreadsheet, and dates of any precision.
ODD: tuple[Mapping[str, Any], ...] = (
    {
        "id": "o-neill#1",
        "type": "article-newspaper",
        "title": "100% of $5 {and} a_b ~ c^d \\ & “no” #1",
        "author": [
            {"family": "van der Ö, Jr", "given": "Ann"},
            {"literal": "Sand and Stone, Inc"},
            {"family": "Pelé"},
            {"family": "Rock and Roll", "given": "B. C."},
        ],
        "container-title": "The Daily & Nightly",
        "issued": {"date-parts": [[2016, 12, 3]]},
        "URL": "https://example.org/a_b?c=%E2%80%99&d={e}#f",
        "language": "fa-IR",
        "note": "via an archive: in\ntwo lines",
    },
    {"id": "O-Neill-1", "type": "report", "title": "R", "publisher": "P", "note": "seen: all"},
    {
        "id": "page",
        "type": "webpage",
        "title": "[Ours]",
        "container-title": "C",
        "issued": {"date-parts": [[2016, 2]]},
        "note": "recalled: seen: not again",
    },
    {
        "id": "law",
        "type": "legislation",
        "title": "L",
        "issued": {"date-parts": [[93]]},
        "note": "seen: via no one",
    },
)


@pytest.fixture
def odd_sources() -> tuple[Source, ...]:
    """Return sources whose words mean something to the forms that they are written in."""
    return tuple(map(Source.from_csl, ODD))


@pytest.fixture
def attached_otherwise(bridge: Edition) -> AttachedEdition:
    """Return a text that puts the bridge's cost at 50 million."""
    attached = attached_in_every_state(bridge)
    first, *others = attached.attachments
    figures = (Figure(50, 50, "$50 million"), None)
    return replace(attached, attachments=(replace(first, figures=figures), *others))
