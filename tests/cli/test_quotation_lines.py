"""Quotations as lines of JSON, and what was found as such lines."""

import json

import pytest

from reader.cli.quotation_lines import QuotationLineError, read_quotation, resolution_line
from reader.model.text.quotation import Quotation, Resolution, Status
from reader.model.text.span import Span


def test_all_but_the_words_may_be_left_out() -> None:
    line = read_quotation(b'{"exact": "the words"}', 1)

    assert line.id is None
    assert line.quotation == Quotation("None", "the words", "", "", None)


def test_what_is_given_is_read() -> None:
    line = read_quotation(b'{"id": 7, "exact": "b", "prefix": "a", "suffix": "c", "start": 1}', 1)

    assert line.id == 7
    assert line.quotation == Quotation("7", "b", "a", "c", 1)


def test_whatever_else_a_line_holds_is_no_matter() -> None:
    line = read_quotation(b'{"exact": "b", "prefix": null, "more": [1], "id": null}', 1)

    assert line.quotation == Quotation("None", "b", "", "", None)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"\xff{}", "Line 3 is not JSON"),
        (b"{", "Line 3 is not JSON"),
        (b"[" * 100_000, "Line 3 is not JSON"),
        (b'{"exact": "a", "start": ' + b"9" * 20_000 + b"}", "Line 3 is not JSON"),
        (b'{"exact": "a", "more": NaN}', "Line 3 is not JSON"),
        (b"[]", "Line 3 is not an object"),
        (b'{"exact": " "}', "There is no “exact” in line 3"),
        (b'{"id": "1"}', "There is no “exact” in line 3"),
        (b'{"exact": 1}', "The “exact” in line 3 is no text"),
        (b'{"exact": "a", "prefix": []}', "The “prefix” in line 3 is no text"),
        (b'{"exact": "a", "start": -1}', "The “start” in line 3 is no whole number"),
        (b'{"exact": "a", "start": true}', "The “start” in line 3 is no whole number"),
        (b'{"exact": "a", "start": 1.5}', "The “start” in line 3 is no whole number"),
        (b'{"exact": "a", "id": {}}', "The “id” in line 3 is no text or number"),
        (b'{"exact": "a", "id": true}', "The “id” in line 3 is no text or number"),
    ],
)
def test_what_is_no_quotation_is_told_by_its_line(text: bytes, why: str) -> None:
    with pytest.raises(QuotationLineError) as raised:
        read_quotation(text, 3)

    told = str(raised.value)
    assert told.startswith(f"{why}; expected one object such as")
    assert "\n" not in told


@pytest.mark.parametrize(
    ("span", "status", "places"),
    [(Span(3, 8), Status.CHANGED, (3, 8)), (None, Status.GONE, (None, None))],
)
def test_what_was_found_keeps_the_id_it_was_asked_by(
    span: Span | None, status: Status, places: tuple[int | None, int | None]
) -> None:
    asked = read_quotation('{"id": "é", "exact": "b"}'.encode(), 1)

    found = json.loads(resolution_line(asked, Resolution("é", status, span, 0.51239, "exact")))

    assert (found["id"], found["status"], found["confidence"]) == ("é", status.value, 0.5124)
    assert (found["start"], found["end"]) == places
