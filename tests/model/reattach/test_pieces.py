"""Numbers and words that a place would cut, where the quotation did not."""

import pytest

from reader.model.reattach.resolve import Resolver
from reader.model.text.quotation import Change, Quotation, Resolution, Status, Turn

BEFORE = "Nobody in Vigstad remembered how the harbour had been dredged, but the ledger said "
AFTER = " and it was signed by the mayor, who had lent the pencil to Ingrid Halvorsen."


def found(exact: str, now: str, *, told: bool = True) -> tuple[Resolution, str]:
    """Look for *exact* where *now* stands, with what stood around it if that is *told*."""
    prefix, suffix = (BEFORE[-32:], AFTER[:32]) if told else ("", "")
    text = f"{BEFORE}{now}{AFTER}"
    resolution = Resolver(text).resolve(Quotation("q", exact, prefix, suffix, len(BEFORE)))
    span = resolution.span
    return resolution, text[span.start : span.end] if span else ""


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize(
    ("exact", "now"),
    [
        ("3,000 tons of mud", "13,000 tons of mud"),
        ("7,000 tons of mud", "-7,000 tons of mud"),
        ("7,000 tons of mud", "0.7,000 tons of mud"),
        ("5 per cent of it", "-5 per cent of it"),
        ("the mud was over 12,000", "the mud was over 12,000,000"),
        ("the mud was over 10,000", "the mud was over 10,000 %"),
        ("the mud was over 10,000", "the mud was over 10,000-20,000"),
        ("۳٬۰۰۰ تن گل از بندر", "۱۳٬۰۰۰ تن گل از بندر"),
        ("3.000 Tonnen Schlamm", "13.000 Tonnen Schlamm"),
        ("3 000 tonnes de vase", "13 000 tonnes de vase"),
    ],
)
def test_a_number_is_found_whole(exact: str, now: str, told: bool) -> None:
    resolution, words = found(exact, now, told=told)

    assert resolution.status is Status.CHANGED
    assert words == now
    (change,) = resolution.difference
    assert change.turns == (Turn.NUMBER,)
    assert change.before in exact
    assert change.after in now


@pytest.mark.parametrize(
    ("exact", "now", "change"),
    [
        ("mud of 100 million", "mud of 100 millionths", ("100 million", "100 millionths")),
        ("mud of 10,000", "mud of 10,000 thousand", ("10,000", "10,000 thousand")),
        ("Schlamm für 40", "Schlamm für 40 Millionen", ("40", "40 Millionen")),
    ],
)
def test_a_word_that_counts_is_found_with_its_number(
    exact: str, now: str, change: tuple[str, str]
) -> None:
    resolution, words = found(exact, now)

    assert words == now
    assert resolution.difference == (Change(*change, (Turn.NUMBER,)),)


@pytest.mark.parametrize(
    ("exact", "now"),
    [
        ("harbour was deep in mud", "harbours was deep in mud"),
        ("the deed of the pilot", "the deed of the pilots"),
        ("Hafen voll von Schlamm", "Freihafen voll von Schlamm"),
    ],
)
def test_a_word_is_found_whole(exact: str, now: str) -> None:
    resolution, words = found(exact, now)

    assert (resolution.status, words) == (Status.CHANGED, now)


@pytest.mark.parametrize("exact", ["3,000 tons", "5 per cent", "the harbour", "泥の港は昨日"])
def test_what_was_cut_when_it_was_quoted_stays_as_it_was(exact: str) -> None:
    text = f"{BEFORE}1{exact}s{AFTER}"
    prefix, suffix = f"{BEFORE}1"[-32:], f"s{AFTER}"[:32]

    resolution = Resolver(text).resolve(Quotation("q", exact, prefix, suffix, len(BEFORE) + 1))

    assert resolution.status is Status.ATTACHED
    assert resolution.span is not None
    assert text[resolution.span.start : resolution.span.end] == exact


def test_a_line_before_the_place_is_no_part_of_its_words() -> None:
    text = f"{BEFORE}\nThe Iranian pilots{AFTER}"
    quotation = Quotation("q", "“The Iranian pilots”", f"{BEFORE}\n", AFTER, len(BEFORE))

    span = Resolver(text).resolve(quotation).span

    assert span is not None
    assert text[span.start : span.end] == "The Iranian pilots"


@pytest.mark.parametrize(
    ("exact", "now"),
    [
        ("2,000 to 3,000 tons of mud", "between 2,000 and 3,000 tons of mud"),
        ("2.000 bis 3.000 Tonnen Schlamm", "zwischen 2.000 und 3.000 Tonnen Schlamm"),
    ],
)
def test_a_range_is_found_with_the_word_that_begins_it(exact: str, now: str) -> None:
    resolution, words = found(exact, now)

    assert words == now
    assert not any(change.turns for change in resolution.difference)


@pytest.mark.parametrize("now", ["2,000 and 3,000 tons of mud", "between 2,000 tons and the mud"])
def test_what_is_no_range_is_told(now: str) -> None:
    resolution, _ = found("2,000 to 3,000 tons of mud", now)

    assert any(Turn.NUMBER in change.turns for change in resolution.difference)
