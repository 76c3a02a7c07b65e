"""What kind of speaker a source names, and who is the same."""

import pytest

from reader.model.attribution.attribution import Sort, SpeakerKind
from reader.model.attribution.groups import grouped
from reader.model.attribution.sorting import sort_of
from reader.model.attribution.speakers import is_nobody, read_speaker
from reader.model.attribution.tokens import tokens_of


def speakers(*sources: str, text: str = "") -> list[tuple[SpeakerKind, str]]:
    read = [read_speaker(tuple(tokens_of(source).texts)) for source in sources]
    return grouped(read, tokens_of(text or " ".join(sources)).texts)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Anna Brecht", SpeakerKind.NAMED),
        ("President Brecht", SpeakerKind.NAMED),
        ("a politician, Anna Brecht,", SpeakerKind.NAMED),
        ("the harbour’s chief engineer Olaf Berg", SpeakerKind.NAMED),
        ("two officials who asked not to be named", SpeakerKind.UNNAMED),
        ("a monitoring group", SpeakerKind.UNNAMED),
        ("Norwegian officials", SpeakerKind.UNNAMED),
        ("Norway", SpeakerKind.ORGANISATION),
        ("the Ministry of Health", SpeakerKind.ORGANISATION),
        ("NATO", SpeakerKind.ORGANISATION),
        ("US", SpeakerKind.ORGANISATION),
        ("Reuters", SpeakerKind.OUTLET),
        ("the New York Times", SpeakerKind.OUTLET),
        ("a leaked report", SpeakerKind.DOCUMENT),
        ("a report released last week", SpeakerKind.DOCUMENT),
        ("health ministry officials there", SpeakerKind.UNNAMED),
        ("Councilwoman Brecht", SpeakerKind.NAMED),
        ("a study of 400 patients", SpeakerKind.DOCUMENT),
        ("a survey published in the weekly Harbour Affairs", SpeakerKind.DOCUMENT),
        ("Ferrymen", SpeakerKind.UNNAMED),
        ("Geologists", SpeakerKind.UNNAMED),
        ("a geologist quoted by Le Figaro", SpeakerKind.UNNAMED),
        ("One of them", SpeakerKind.UNNAMED),
        ("Some of the papers", SpeakerKind.UNNAMED),
        ("the Evening Post", SpeakerKind.OUTLET),
        ("the Harbour Times", SpeakerKind.OUTLET),
        ("the Daily Echo", SpeakerKind.OUTLET),
        ("Markus Post", SpeakerKind.NAMED),
        ("I", SpeakerKind.UNNAMED),
        ("It", SpeakerKind.UNNAMED),
        ("", SpeakerKind.NONE),
    ],
)
def test_a_source_is_of_its_kind(source: str, kind: SpeakerKind) -> None:
    assert speakers(source)[0][0] is kind


def test_pronouns_and_surnames_lead_to_the_person_named_last() -> None:
    told = speakers("Anna Brecht", "the ministry", "she", "Olaf Berg", "he", "Brecht")

    assert [who for _, who in told] == [
        *("Anna Brecht", "Ministry", "Anna Brecht", "Olaf Berg", "Olaf Berg", "Anna Brecht"),
    ]


def test_a_pronoun_for_whom_there_is_nobody_has_no_name() -> None:
    told = speakers("It", "they", "you", "Anna Brecht", "I", "Olaf Berg", "he", "she")

    assert [who for _, who in told] == [
        *("", "", "", "Anna Brecht", "", "Olaf Berg", "Olaf Berg", "Anna Brecht"),
    ]
    assert {kind for kind, who in told if not who} == {SpeakerKind.UNNAMED}


def test_he_is_nobody_whose_forename_or_office_is_a_womans() -> None:
    told = speakers("Olaf Berg", "Mary Stone", "a spokeswoman", "he", "she")

    assert [who for _, who in told][-2:] == ["Olaf Berg", "Spokeswoman"]
    assert speakers("Berg", "Stone", "he", text="Olaf Berg met Mary Stone.")[-1][1] == "Olaf Berg"


def test_it_is_a_body_and_she_is_neither_one_nor_several() -> None:
    told = speakers("Anna Brecht", "A team from the harbour", "Two former apprentices", "it", "she")

    assert [who for _, who in told][-2:] == ["Team", "Anna Brecht"]


@pytest.mark.parametrize(
    ("source", "nobody"),
    [
        ("Nobody", True),
        ("No one", True),
        ("None of the officials", True),
        ("No official", True),
        ("Not everybody", False),
        ("No. 10", False),
        ("No 10", False),
        ("Anna", False),
        ("", False),
    ],
)
def test_nobody_is_no_speaker(source: str, *, nobody: bool) -> None:
    assert is_nobody(source.replace(".", " .").split()) is nobody


def test_a_surname_has_the_full_name_that_stands_elsewhere_in_the_text() -> None:
    assert speakers("Berg", text="They met Olaf Berg. Berg spoke.") == [
        (SpeakerKind.NAMED, "Olaf Berg")
    ]


def test_acronyms_and_short_forms_lead_to_the_body() -> None:
    told = speakers(
        "the Northern Harbour Observatory", "NHO", "the Observatory", "Moscow", "Russia", "it"
    )

    names = [who for _, who in told]
    assert names[:3] == ["Northern Harbour Observatory"] * 3
    assert names[3:] == ["Russia"] * 3


@pytest.mark.parametrize(
    ("cue", "sort"),
    [
        ("said", Sort.SAY),
        ("has been telling", Sort.SAY),
        ("according to", Sort.SAY),
        ("believes", Sort.THINK),
        ("is confident", Sort.THINK),
        ("wants", Sort.WANT),
        ("are determined", Sort.WANT),
    ],
)
def test_a_cue_tells_of_saying_thinking_or_wanting(cue: str, sort: Sort) -> None:
    assert sort_of(cue.split(), quotes=False) is sort


def test_whoever_is_quoted_at_length_says_it() -> None:
    assert sort_of(["thinks"], quotes=True) is Sort.SAY
