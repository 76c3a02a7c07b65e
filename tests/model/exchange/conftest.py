"""What several tests of this room ask for."""

from collections.abc import Mapping
from typing import Any

import pytest

from reader.model.edition.source import Source

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
