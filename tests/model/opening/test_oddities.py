"""What no language writes."""

import pytest

from reader.model.opening.oddities import odd_share


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Plain words",
        "Größere „Äpfel“ gibt’s im Spätsommer – später…",
        "¿Cuándo llegará el avión?",
        "Завтра мы поедем на дачу.",
        "今日は雨が降っています。",
        "ذهب الولد إلى المدرسة.",
        "╔══╗\n║ Größe ║\n╚══╝",
        "At 20 °C, © 2019",
    ],
)
def test_what_a_language_writes_is_not_odd(text: str) -> None:
    assert odd_share(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        "La cittа",  # Cyrillic
        "itÆs",
        "k¿bte",
        "l‡-bas",
        "r\x8een",
        "citt\ufffd",
        "‡автра",
        "price: ε5",
        "Vocę já viu",  # no language has both
        "Luned\u0301",
        "╘ stato",
        "“тре ще",  # never closed
    ],
)
def test_what_no_language_writes_is_odd(text: str) -> None:
    assert odd_share(text) > 0.1


def test_a_letter_that_the_language_has_not_is_a_little_odd() -> None:
    assert 0 < odd_share("élčve", "hu") < odd_share("élčvę", "hu")
