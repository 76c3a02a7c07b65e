"""Bibliographic records."""

from typing import Any

import pytest

from reader.model.edition.estimate import Standing
from reader.model.edition.source import Source, read_standing
from tests.editions import RECORD


def source(**fields: Any) -> Source:  # noqa: ANN401 - whatever CSL-JSON may hold
    """Return the source of a small record with *fields* besides."""
    return Source.from_csl({**RECORD, **fields})


@pytest.mark.parametrize(
    ("note", "standing", "kept"),
    [
        ("seen: all of it", Standing.SEEN, "all of it"),
        ("via the Daily Example: short", Standing.VIA, "via the Daily Example: short"),
        ("recalled: not read", Standing.RECALLED, "not read"),
        ("recalled", Standing.RECALLED, ""),
    ],
)
def test_the_note_begins_with_how_the_source_was_read(
    note: str, standing: Standing, kept: str
) -> None:
    found = source(note=note)

    assert (found.standing, found.note) == (standing, kept)


@pytest.mark.parametrize("note", ["", "seeing: x", "calculated: x", "Seen: x", " seen: x"])
def test_other_notes_have_no_standing(note: str) -> None:
    assert read_standing(note) is None


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        ([], ()),
        ([{"literal": "United Nations"}], ("United Nations",)),
        ([{"family": "Lake", "given": "Eli"}], ("Eli Lake",)),
        ([{"family": "A"}, {"family": "B"}], ("A", "B")),
    ],
)
def test_authors_are_named_as_one_would_say_them(
    authors: list[dict[str, str]], expected: tuple[str, ...]
) -> None:
    assert source(author=authors).authors == expected


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        (None, ()),
        ({}, ()),
        ({"date-parts": [[2018]]}, (2018,)),
        ({"date-parts": [[2018, 11]]}, (2018, 11)),
        ({"date-parts": [["2018", "11", "2"]]}, (2018, 11, 2)),
        ({"date-parts": [[2018, 21]]}, (2018,)),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(
    issued: dict[str, list[list[int]]] | None, expected: tuple[int, ...]
) -> None:
    assert source(issued=issued).issued == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "“The Bridge”"),
        ({"title": "[a letter]"}, "[a letter]"),
        (
            {
                "author": [{"literal": "Ann"}],
                "container-title": "Daily",
                "publisher": "Press",
                "issued": {"date-parts": [[2019]]},
            },
            "Ann, “The Bridge”, Daily, Press, 2019",
        ),
        (
            {"author": [{"family": name} for name in "AB"], "issued": {"date-parts": [[2018, 11]]}},
            "A and B, “The Bridge”, November 2018",
        ),
        ({"container-title": "Daily", "publisher": "Daily"}, "“The Bridge”, Daily"),
    ],
)
def test_a_source_is_described_in_one_line(fields: dict[str, Any], expected: str) -> None:
    assert source(**fields).describe() == expected


def test_the_address_of_a_source_is_kept() -> None:
    assert source(URL="https://example.org").url == "https://example.org"
