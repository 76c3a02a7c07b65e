"""A text without the marks of its notes, and what was found in it put back in its place."""

import pytest

from reader.model.attribution.attributing import SURE, Attributor
from reader.model.attribution.bare_text import bare_text
from reader.model.text.span import Span


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("The quay broke, the harbour office said¹.", "The quay broke, the harbour office said."),
        ("The quay broke, he said [3].", "The quay broke, he said."),
        ("It broke.[1][2] He left.[3, 4] So it is.[a]", "It broke. He left. So it is."),
        ("Some 8,000² boats¹,³ sank.", "Some 8,000 boats sank."),
        ("It is so.[citation needed] She left.", "It is so. She left."),
    ],
)
def test_marks_of_notes_are_left_out(text: str, bare: str) -> None:
    assert bare_text(text).text == bare


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The quay broke, he said.",
        "It has 12 km² and 40 m².",
        "About 10⁶ of them.",
        "[1] The quay.\n[2] The pier.",
        "¹ The quay.",
        "“[They] came in [2024],” he said.",
    ],
)
def test_a_text_without_marks_stays_as_it_is(text: str) -> None:
    assert bare_text(text).text == text


def test_what_is_known_to_stand_apart_is_left_out_as_well() -> None:
    assert bare_text("It broke* and sank[2].", [Span(8, 9)]).text == "It broke and sank."


@pytest.mark.parametrize("mark", ["", "¹", "[1]", " [12]", "[1][2]", "²,³"])
def test_a_mark_hides_nobody_who_speaks(mark: str, attributor: Attributor) -> None:
    text = (
        f"The quay broke in the storm, the harbour office said{mark}. Some 8,000{mark} boats sank."
    )

    found = attributor.attribute(text)

    (said,) = found.attributions
    assert said.probability >= SURE
    assert (said.source[0].of(text), said.cue.of(text)) == ("the harbour office", "said")
    assert said.who == "Harbour office"
    assert [span.of(text) for span in found.figures] == ["8,000"]


def test_what_is_said_within_what_is_said_stands_in_its_place(attributor: Attributor) -> None:
    inmost = "that the quay was broken and that nobody was¹ to blame"
    text = f"Olaf Berg said² that the mayor had told him³ {inmost}."

    (outer,) = attributor.attribute(text).attributions

    assert outer.content[0].of(text) == text[len("Olaf Berg said² ") : -1]
    (inner,) = outer.inner
    assert inner.content[0].of(text) == inmost
