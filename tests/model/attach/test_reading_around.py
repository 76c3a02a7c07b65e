"""What is told of the sentence around a passage: its words, and nothing else."""

from collections.abc import Sequence

import pytest

from reader.model.attach.noted import Note
from reader.model.attach.reading_around import changed_around
from reader.model.markup.said_in_words import STRUCK
from reader.model.text.quotation import Turn
from reader.model.text.span import Span

# In each the passage stands between bars; before and behind it stand other sentences.
ENGLISH = (
    "That is clear. Hezbollah too paid, in June: |it lost 2,000 men| in all of Syria. So they say."
)
GERMAN = (
    "Das ist klar. Die neue Brücke in Bonn |kostete 40 Millionen| im Jahr 2016. So die der Stadt."
)
PERSIAN = "این روشن است. او در سال ۱۳۹۵ |قرارداد را امضا کرد| و رفت. چنین گفتند."
ARABIC = "هذا واضح. خسر الحزب في سوريا |ألفي مقاتل| خلال عام 2016. هكذا قالوا."


def told(marked: str, here: str, notes: Sequence[Note] = ()) -> list[tuple[str, str, Turn | None]]:
    """Return what is told of what reads otherwise *here*, and on what a meaning turns there."""
    (was, first), (now, second) = (_read(each) for each in (marked, here))
    changes = changed_around(was, first, now, second, notes)
    return [(each.before, each.after, next(iter(each.turns), None)) for each in changes]


def _read(barred: str) -> tuple[str, Span]:
    before, passage, after = barred.split("|")
    return before + passage + after, Span(len(before), len(before) + len(passage))


@pytest.mark.parametrize(
    ("marked", "was", "now", "expected"),
    [
        (ENGLISH, "too paid", "too never paid", ("", "never", Turn.NEGATION)),
        (ENGLISH, "Hezbollah too", "Hamas too", ("Hezbollah", "Hamas", Turn.NAME)),
        (ENGLISH, "all of Syria", "all of Iraq", ("Syria", "Iraq", Turn.NAME)),
        (
            ENGLISH,
            "too paid",
            "too is falsely said to have paid",
            ("", "is falsely said to have", Turn.NEGATION),
        ),
        (ENGLISH, "in June: ", "in June failed to: ", ("", "failed to", Turn.NEGATION)),
        (ENGLISH, "June", "2006", ("June", "2006", Turn.NUMBER)),
        (ENGLISH, "Hezbollah", "Nobody says Hezbollah", ("", "Nobody says", Turn.NEGATION)),
        (ENGLISH, "| in all", "| at the very most in all", ("", "at the very most", Turn.NUMBER)),
        (GERMAN, "Die neue Brücke", "Der neue Tunnel", ("Brücke", "Tunnel", Turn.NAME)),
        (GERMAN, " im Jahr", " nicht im Jahr", ("", "nicht", Turn.NEGATION)),
        (GERMAN, "2016", "2017", ("2016", "2017", Turn.NUMBER)),
        (PERSIAN, "۱۳۹۵ |", "۱۳۹۵ هرگز |", ("", "هرگز", Turn.NEGATION)),
        (PERSIAN, "۱۳۹۵", "۱۳۹۶", ("۱۳۹۵", "۱۳۹۶", Turn.NUMBER)),
        (ARABIC, "خسر", "لم يخسر", ("خسر", "لم يخسر", Turn.NEGATION)),
    ],
)
def test_a_number_a_name_or_a_negation_around_the_passage_is_told(
    marked: str, was: str, now: str, expected: tuple[str, str, Turn]
) -> None:
    assert expected in told(marked, marked.replace(was, now))


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("too paid", "too is said to have paid", ("", "is said to have", None)),
        ("all of Syria.", "all of Syria, or so they thought.", ("", ", or so they thought", None)),
        ("| in all", "| a month in all", ("", "a month", None)),
        ("in June: |", "and in June: |", ("", "and", None)),
    ],
)
def test_any_other_word_around_the_passage_is_told(
    was: str, now: str, expected: tuple[str, str, Turn | None]
) -> None:
    assert told(ENGLISH, ENGLISH.replace(was, now)) == [expected]


@pytest.mark.parametrize(
    ("was", "now"),
    [("Hezbollah too", "~~Hezbollah too"), ("|it lost", "~~|it lost"), ("That is", "~~That is")],
)
def test_what_is_struck_out_is_told(was: str, now: str) -> None:
    here = ENGLISH.replace(was, now).replace("So they say.", "So they say.~~")

    assert told(ENGLISH, here) == [("", STRUCK, Turn.NEGATION)]
    assert told(here, here) == []


def test_what_stands_beside_struck_words_is_not_struck() -> None:
    assert told(ENGLISH, ENGLISH.replace("That is clear.", "~~That is clear~~.")) == []


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("paid, in June:", "paid in June[4] –"),
        (" in all of Syria", "⁴ in all of Syria"),
        ("| in all of Syria", "|⁴ in all of Syria"),
        ("| in all of Syria", "|[4] in all of Syria"),
        ("clear. Hezbollah", "clear.\n\nHezbollah"),
        ("That is clear.", "That is not clear."),
        ("So they say.", "So says nobody in Iraq."),
        ("Hezbollah too", "“Hezbollah too"),
        ("Hezbollah too", "This is not a lie: Hezbollah too"),
    ],
)
def test_signs_and_other_sentences_are_not_told(was: str, now: str) -> None:
    assert told(ENGLISH, ENGLISH.replace(was, now)) == []


def test_a_word_that_is_but_beyond_an_end_of_the_passage_now_is_not_told() -> None:
    here = ENGLISH.replace("|it lost", "it |lost").replace(
        "men| in all of Syria", "men in all of Syria|"
    )

    assert told(ENGLISH, here) == []


def test_of_a_sentence_that_does_not_correspond_nothing_is_told() -> None:
    here = "There. No source in Iraq but one of 2003 tells that at Mosul |it lost 2,000 men|."

    assert told(ENGLISH, here) == []


def test_of_a_sentence_without_an_end_nothing_is_told() -> None:
    endless = ENGLISH.replace("Hezbollah too", "Hamas too" + 300 * " and so")

    assert told(endless.replace("Hamas", "Hezbollah"), endless) == []


def test_what_bounds_a_number_just_before_the_passage_is_told_as_one() -> None:
    marked = ENGLISH.replace("|it lost 2,000", "it lost |2,000")

    assert told(marked, marked.replace("|2", "up to |2")) == [("", "up to", Turn.NUMBER)]


@pytest.mark.parametrize(
    "denial", ["It is quite false that", "The mayor has long since denied that"]
)
def test_what_denies_a_passage_that_was_a_sentence_by_itself_is_told(denial: str) -> None:
    marked = "So the town says. |It cost $40|. It stands."

    (change,) = told(marked, marked.replace("|It", f"{denial} |it"))

    assert denial.endswith(change[1])
    assert change[2] is Turn.NEGATION


@pytest.mark.parametrize(
    "denial",
    [
        "That is untrue.",
        "The figure is wrong.",
        "This, it turned out, was not true.",
        "But the claim was later withdrawn.",
        "That isn’t true.",
        "It wasn't correct, they said.",
        "Neither claim is true.",
        "Falsch!",
        "Not so.",
        "Wrong.",
        "It is not.",
        "None of this is true.",
        "All of the above is false.",
        "Correction: the figure is not true.",
        "[Editor’s note: this is false.]",
        "No evidence supports this.",
        "Das stimmt nicht.",
        "C’est faux.",
        "No es cierto.",
        "هذا غير صحيح.",
        "این درست نیست.",
        "In fact, this is false.",
        "Update, 3 May: the figure was wrong.",
        "NCRI’s figure is false.",
        "This has since been retracted.",
        "This is a common myth.",
        "Iran denies this.",
        "There is no truth in this.",
        "This never happened.",
        "None of it happened.",
        "That did not, in fact, happen.",
        "It is false, and so are the others.",
        "Die Zahl ist frei erfunden.",
        "Cette affirmation est mensongère.",
    ],
)
def test_a_sentence_behind_that_denies_the_passage_is_told(denial: str) -> None:
    here = ENGLISH.replace("So they say.", f"{denial} So they say.")

    assert told(ENGLISH, here) == [("", denial, Turn.NEGATION)]


@pytest.mark.parametrize(
    "sentence",
    [
        "That is not all.",
        "That is not wrong.",
        "It is not true that this was hidden.",
        "He was wrong about Iraq.",
        "It was a year of false hopes for the " * 6,
        "It is false that Iran won.",
        "It is false, however, that Iran won.",
        "It is a lie that few came back.",
        "The next claim is wrong.",
        "The following is false: Iran won.",
        "The claim that Iran won is false.",
        "Is that false?",
        "It is not entirely wrong.",
        "This is where it went wrong.",
    ],
)
def test_a_sentence_behind_that_speaks_of_something_else_is_not_told(sentence: str) -> None:
    assert not told(ENGLISH, ENGLISH.replace("So they say.", f"{sentence} So they say."))


def test_a_denial_that_stood_behind_the_passage_already_is_not_told() -> None:
    marked = ENGLISH.replace("So they say.", "That is untrue.")

    assert not told(marked, marked.replace("untrue", "false"))


def test_a_paragraph_below_that_denies_the_passage_is_told_and_a_note_there_is_not() -> None:
    marked, denial = "He spoke. In June |it lost 2,000 men|.", "This figure is wrong."
    here = f"{marked}\n{denial}"

    assert told(marked, here) == [("", denial, Turn.NEGATION)]
    assert not told(marked, here, [Note(5, denial)])


@pytest.mark.parametrize(
    "denial",
    [
        "The next sentence is not true.",
        "The following claim is wrong.",
        "What follows is a lie.",
        "Update: most of the following is untrue.",
        "Was nun folgt, ist falsch.",
        "Ce qui suit est faux.",
        "Lo que sigue es falso.",
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
def test_a_sentence_before_that_denies_the_passage_is_told(denial: str, gap: str) -> None:
    here = ENGLISH.replace("clear. Hezbollah", f"clear. {denial}{gap}Hezbollah")

    assert (("", denial, Turn.NEGATION)) in told(ENGLISH, here)


@pytest.mark.parametrize(
    "denial", ["The following is false:", "Here is a myth:", "It is not true that:", "Myth:"]
)
def test_what_introduces_the_passage_as_untrue_is_told(denial: str) -> None:
    here = ENGLISH.replace("clear. Hezbollah", f"clear.\n\n{denial}\n\nHezbollah")

    assert told(ENGLISH, here) == [("", denial, Turn.NEGATION)]


@pytest.mark.parametrize(
    "sentence",
    [
        "That is not true.",
        "The next year was not right for it.",
        "The following is true:",
        "The following is not wrong:",
        "He was wrong:",
        "He spoke of lies about Iraq.",
    ],
)
def test_a_sentence_before_that_speaks_of_something_else_is_not_told(sentence: str) -> None:
    here = ENGLISH.replace("clear. Hezbollah", f"clear. {sentence}\n\nHezbollah")

    assert not told(ENGLISH, here)


@pytest.mark.parametrize(
    "heading",
    ["Myths about Syria", "Five common misconceptions", "Lügen über Syrien", "Idées reçues"],
)
def test_a_heading_that_denies_what_stands_below_it_is_told(heading: str) -> None:
    below = ENGLISH.replace("clear. H", "clear.\n\nH")

    assert told(below, f"{heading}\n\n{below}") == [("", heading, Turn.NEGATION)]
    assert not told(below, f"{heading}\n\nWords.\n\nHistory\n\n{below}")


@pytest.mark.parametrize("heading", ["Myths of old", "No myths about it", "Lies the land fallow"])
def test_a_heading_that_denies_nothing_is_not_told(heading: str) -> None:
    below = ENGLISH.replace("clear. H", "clear.\n\nH")

    assert not told(below, f"{heading}\n\n{below}")


def test_the_mark_of_a_note_at_a_number_is_not_told() -> None:
    marked = ENGLISH.replace("2,000 men|", "2,000| men")

    assert not told(marked, marked.replace("2,000|", "2,000|¹"))
