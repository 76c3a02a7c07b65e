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
    ],
)
def test_a_heading_denies_nothing(heading: str) -> None:
    assert not denied_by_heading("", f"{heading}\n")


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
