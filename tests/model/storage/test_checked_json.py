"""JSON that anybody may have written: values whose types hold, or one error that says where."""

from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.storage.checked_json import JsonError, decode, encode, fit


class Colour(StrEnum):
    """Two values, and no others."""

    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Place:
    """Two numbers, neither of which can be left out."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Everything:
    """A field of every kind."""

    text: str = ""
    whole: int = 0
    number: float = 0.0
    truth: bool = False
    name: str | int | None = None
    colour: Colour = Colour.RED
    place: Place | None = None
    places: tuple[Place, ...] = ()
    by_name: dict[str, Place | None] = field(default_factory=dict)
    whatever: object = None


FULL = Everything(
    "“a” 🌉\n",
    -7,
    1.5,
    True,
    "one",
    Colour.BLUE,
    Place(1, 2),
    (Place(3, 4), Place(5, 6)),
    {"ä": Place(7, 8), "": None},
    [{"x": 1}, None],
)


@pytest.mark.parametrize("value", [FULL, Everything()], ids=["full", "empty"])
@pytest.mark.parametrize("indent", [None, 1])
def test_what_is_encoded_is_decoded_as_it_was(value: Everything, indent: int | None) -> None:
    assert decode(Everything, encode(value, indent=indent)) == value


@pytest.mark.parametrize("value", [FULL, Everything(), Everything(place=Place(0, 0))])
def test_in_brief_what_is_as_ever_is_left_out(value: Everything) -> None:
    brief = encode(value, brief=True)

    assert decode(Everything, brief) == value
    assert encode(Everything(), brief=True) == b'{"by_name": {}}'


def test_what_is_left_out_is_as_ever() -> None:
    assert decode(Everything, b'{"whole": 3}') == Everything(whole=3)


def test_a_text_is_read_as_bytes_are() -> None:
    assert decode(tuple[int, ...], "[1, 2]") == decode(tuple[int, ...], b"[1, 2]") == (1, 2)


def test_by_itself_a_line_has_no_breaks() -> None:
    assert encode({"a": "one\ntwo", "b": [1]}).count(b"\n") == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "expected JSON (Expecting value: line 1, column 1)"),
        ('{\n"text": }', "expected JSON (Expecting value: line 2, column 9)"),
        ("{} {}", "expected JSON (Extra data: line 1, column 4)"),
        ("[]", "expected an object"),
        ("null", "expected an object"),
        ('{"text": 1}', "expected a text at “text”"),
        ('{"whole": true}', "expected a whole number at “whole”"),
        ('{"whole": 1.0}', "expected a whole number at “whole”"),
        ('{"whole": "1"}', "expected a whole number at “whole”"),
        ('{"number": false}', "expected a number at “number”"),
        ('{"number": 1e400}', "expected a number at “number”"),
        ('{"truth": 1}', "expected true or false at “truth”"),
        ('{"name": []}', "expected a text or a whole number or null at “name”"),
        ('{"colour": "green"}', "expected “red” or “blue” at “colour”"),
        ('{"colour": ["red"]}', "expected “red” or “blue” at “colour”"),
        ('{"place": 3}', "expected an object or null at “place”"),
        ('{"place": {"start": 1}}', "expected a whole number at “place.end”"),
        ('{"place": {"start": 1, "end": "x"}}', "expected a whole number at “place.end”"),
        ('{"places": {}}', "expected a list at “places”"),
        ('{"places": [{"start": 1, "end": 2}, 3]}', "expected an object at “places[1]”"),
        ('{"by_name": []}', "expected an object at “by_name”"),
        ('{"by_name": {"a": {"start": null}}}', "expected a whole number at “by_name.a.end”"),
        ('{"place": {"start": 1, "end": 2, "x": 3}}', "expected nothing at “place.x”"),
    ],
)
def test_what_was_expected_is_told_and_where(text: str, told: str) -> None:
    with pytest.raises(JsonError) as raised:
        decode(Everything, text)

    assert str(raised.value) == told


DEEP = 100_000


@pytest.mark.parametrize(
    "text",
    [
        b'{"whole": ' + b"9" * 20_000 + b"}",
        b'{"number": ' + b"9" * 20_000 + b"}",
        b'{"whatever": ' + b"9" * 20_000 + b"}",
        b'{"unknown": ' + b"9" * 20_000 + b"}",
        b'{"whatever": ' + b"[" * DEEP + b"]" * DEEP + b"}",
        b"[" * DEEP,
        b'{"place": ' * DEEP,
        b'{"number": NaN}',
        b'{"whatever": -Infinity}',
        b'{"text": "\xff"}',
        b'{"text": "\n"}',
        b"\xff\xfe\x00",
        b"\x00",
    ],
    ids=lambda text: repr(text[:24]),
)
def test_whatever_comes_is_a_value_or_the_one_error(text: bytes) -> None:
    with pytest.raises(JsonError):
        decode(Everything, text)


def test_of_a_key_that_is_there_twice_the_last_counts() -> None:
    assert decode(Everything, b'{"whole": "x", "whole": 2}') == Everything(whole=2)


def test_half_a_character_survives() -> None:
    written = encode({"file": "a\udcff"})

    assert written == b'{"file": "a\\udcff"}'
    assert decode(dict[str, str], written) == {"file": "a\udcff"}


def test_a_number_too_long_for_a_float_is_none() -> None:
    with pytest.raises(JsonError):
        decode(Everything, b'{"number": ' + b"9" * 400 + b"}")


FINITE = st.floats(allow_nan=False, allow_infinity=False)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | FINITE | st.text(),
    lambda values: st.lists(values) | st.dictionaries(st.text(), values),
)


@given(JSON, st.sampled_from([Everything, Place, Colour, tuple[str, ...], dict[str, int]]))
def test_any_value_fits_or_is_refused(value: object, kind: type[object]) -> None:
    with suppress(JsonError):
        fit(kind, value)


@given(st.builds(Everything, number=FINITE, whatever=JSON))
def test_any_value_goes_through_json_and_loses_nothing(value: Everything) -> None:
    assert decode(Everything, encode(value)) == value


class Spot(NamedTuple):
    """A tuple with names, of which a long text has very many."""

    letter: str
    number: int = 0


def test_a_named_tuple_is_a_list_of_its_values() -> None:
    assert decode(Spot, encode(Spot("a", 2))) == Spot("a", 2)
    with pytest.raises(JsonError, match="expected a whole number at “number”"):
        decode(Spot, b'["a", "b"]')
    with pytest.raises(JsonError, match="expected 2 values"):
        decode(Spot, b'["a"]')
    with pytest.raises(JsonError, match="expected a list"):
        decode(Spot, b"{}")
