"""Words that are not ours, long quotations and notes, and what is said twice."""

import pytest

from reader.model.checks.finding import Finding
from reader.model.checks.wording import (
    long_notes,
    long_paragraphs,
    long_quotations,
    repeated,
    words_not_ours,
)
from reader.model.files.notes import Note

TWELVE = "one two three four five six seven eight nine ten eleven twelve"


def words_in(text: str) -> list[str]:
    return [finding.message.split("”")[0][1:] for finding in words_not_ours("x.md", 1, text)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor claimed it.", "claimed"),
        ("He admitted it.", "admitted"),
        ("They insist, he insisted.", "insisted"),
        ("A fact-check of it.", "fact-check"),
        ("It was debunked.", "debunked"),
        ("A biased study.", "biased"),
        ("It is propaganda.", "propaganda"),
        ("That is a lie.", "a lie"),
        ("He lied to them.", "lied to"),
        ("The regime fell.", "regime"),
        ("Some *terrorists* came.", "terrorists"),
        ("The [Martyrs](party:x) Foundation.", "Martyrs"),
        ("Through proxies.", "proxies"),
        ("A mercenary.", "mercenary"),
    ],
)
def test_a_word_that_judges_is_found_in_our_own_voice(text: str, word: str) -> None:
    assert words_in(text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "He called them “terrorists” and a “proxy force”.",
        "The article’s claim; the town claims nothing.",
        "Iraq lies between them, and it lies to the east.",
        "An approximate count of the regiment.",
        "It was paid [@regime-2017] by [a town](passage:regime).",
    ],
)
def test_quoted_words_and_others_like_them_are_not(text: str) -> None:
    assert words_in(text) == []


def test_a_word_is_found_at_its_line() -> None:
    (finding,) = words_not_ours("parties.toml", 4, "It was.\nThe regime fell.")

    assert (finding.file, finding.line) == ("parties.toml", 5)
    assert finding.words == "The regime fell."


def test_a_quotation_has_at_most_twelve_words() -> None:
    assert list(long_quotations(Note("x.md", 1, f"He said “{TWELVE}” [@a]."))) == []

    (finding,) = long_quotations(Note("x.md", 1, f"So.\nHe said\n“{TWELVE} thirteen”."))

    assert finding.line == 3
    assert "quotes 13 words" in finding.message


def test_a_paragraph_has_at_most_ninety_words() -> None:
    ninety = "word " * 89 + "end."

    assert list(long_paragraphs(Note("x.md", 1, f"{ninety} [@a]\n\n{ninety}"))) == []

    findings = list(long_paragraphs(Note("x.md", 1, f"{ninety}\n\n- One. {ninety}")))

    assert [(finding.line, finding.message.count("91 words")) for finding in findings] == [(3, 1)]


def test_the_notes_of_a_passage_have_at_most_six_hundred_words() -> None:
    notes = [Note("x.md", 1, "word " * 300), Note("x.md", 9, "word " * 300)]

    assert list(long_notes("x.md", notes)) == []

    (finding,) = long_notes("x.md", [*notes, Note("x.md", 20, "more")])

    assert "601 words" in finding.message


def repeated_in(first: str, second: str, *, file: str = "b.md") -> list[Finding]:
    return list(repeated([Note("a.md", 1, first), Note(file, 3, second)]))


def test_a_sentence_stands_in_one_passage_only() -> None:
    sentence = "The town’s roads – of 2014 – cost more than the bridge [@a]."

    (finding,) = repeated_in(
        sentence, "So.\nThe town's ROADS - of 2014 - cost more than the bridge."
    )

    assert (finding.file, finding.line) == ("b.md", 4)
    assert "a.md" in finding.message


def test_short_sentences_remarks_and_the_same_passage_may_repeat_words() -> None:
    long = "The roads of the town cost more than its bridge."
    remark = "The article names no source for this and gives no number."

    assert repeated_in("It was built in one year [@a].", "It was built in one year [@b].") == []
    assert repeated_in(remark, remark) == []
    assert repeated_in(long, long, file="a.md") == []
