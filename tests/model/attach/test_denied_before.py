"""What a sentence before a passage, or the heading above it, says of it."""

import pytest

from reader.model.attach.denied_before import affirms, denied_before, denied_by_heading


@pytest.mark.parametrize(
    "heading",
    [
        "Debunked: Iran’s casualties in Syria",
        "Iran’s casualties: a lie",
        "Iran’s casualties in Syria (false)",
        "What is not true",
        "Untrue",
        "Falsche Zahlen",
        "Claims that are false",
        "Things that are not true",
        "Fake: the toll",
        "Debunking the toll",
        "False reports from Syria",
        "Chiffres faux",
        "Myth 3: the toll",
        "Irrtum: die Zahl der Toten",
    ],
)
def test_a_heading_denies_what_is_below(heading: str) -> None:
    assert denied_by_heading("", f"{heading}\n")


@pytest.mark.parametrize(
    "heading",
    [
        "What is true",
        "# Wrong: i=i+1",
        "Iran’s casualties: no lie",
        "Iran’s casualties (not false)",
        "False hopes",
        "The lie of the land",
        "Myths and facts",
        "Iran’s casualties, not counting the wounded",
        "Mythology: a history",
        "Myth and memory",
    ],
)
def test_a_heading_denies_nothing(heading: str) -> None:
    assert not denied_by_heading("", f"{heading}\n")


def test_a_heading_denies_what_is_below_others_right_below_it() -> None:
    assert denied_by_heading("", "Myths\nThe toll\nOf the dead\nIt was so.\n")
    assert not denied_by_heading("", "Myths\nThey are told.\nThe toll\nIt was so.\n")
    assert not denied_by_heading("Lies\nThe toll\n", "Myths\nThe toll\n")


@pytest.mark.parametrize("sentence", ["What follows is not true: it lost 12 men.", "Myth: it won."])
def test_what_is_denied_in_the_sentence_itself_is_not_the_next_one(sentence: str) -> None:
    assert not denied_before("", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "No es cierto lo que sigue.",
        "Nada de lo que sigue es cierto.",
        "Do not believe what comes next.",
        "Rating: False.",
    ],
)
def test_a_sentence_denies_what_follows(sentence: str) -> None:
    assert denied_before("", sentence)


@pytest.mark.parametrize(
    "sentence",
    ["It is no myth:", "This is not a lie:", "Here is the truth:", "Who says so is not wrong:"],
)
def test_a_sentence_affirms_what_follows(sentence: str) -> None:
    assert affirms(sentence)
    assert not denied_before("", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It is a myth:",
        "Here is a lie:",
        "It is not true:",
        "It is no truth:",
        "Rating: True.",
        "In June:",
    ],
)
def test_a_sentence_affirms_nothing(sentence: str) -> None:
    assert not affirms(sentence)
