"""The encoding of texts that are too short to say much."""

import pytest

from reader.model.opening.decoding import decode
from tests.short_texts import same_text, short_texts


@pytest.mark.parametrize("half", [0, 1])
def test_nearly_every_sentence_is_read_right_in_nearly_every_encoding(half: int) -> None:
    texts = list(short_texts(half))

    wrong = [
        (language, encoding)
        for language, sentence, encoding, written in texts
        if not same_text(decode(written).text, sentence)
    ]

    assert len(wrong) <= 0.03 * len(texts), wrong


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("La città è più povera perché la pesca è finita già da anni.", "cp1252"),
        ("The committee’s report wasn’t published.", "cp1252"),
        ("Copyright © 2019", "cp1252"),
        ("Straße und Größe: café naïve, même été.\r\rDéjà vu.\r", "mac-roman"),
        ("Завтра мы поедем на дачу.", "cp855"),
        ("ГОСУДАРСТВЕННЫЙ КОМИТЕТ ПО ДЕЛАМ ПЕЧАТИ", "koi8-r"),
        ("ГОСУДАРСТВЕННЫЙ КОМИТЕТ ПО ДЕЛАМ ПЕЧАТИ", "cp1251"),
        ("ΕΛΛΗΝΙΚΗ ΔΗΜΟΚΡΑΤΙΑ ΥΠΟΥΡΓΕΙΟ ΠΑΙΔΕΙΑΣ", "cp1253"),
        ("오늘은 비가 많이 내립니다.", "iso2022_kr"),
    ],
)
def test_a_short_text_reads_as_it_was_written(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_controls_are_never_taken_for_letters() -> None:
    for _, _, encoding, written in short_texts(0):
        text = decode(written).text

        assert not any("\x80" <= letter <= "\x9f" for letter in text), (encoding, text)
