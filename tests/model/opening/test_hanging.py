"""Who speaks by turns, entries that go on further in, and stanzas with their numbers."""

import pytest

from reader.model.edition.article import BlockKind
from reader.model.opening.plain_text import write_plain
from reader.model.text.progress import no_progress

PARAGRAPH, ITEM, VERSE = BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.VERSE
WRAPPED = """\
The harbour of the town was built in the year of the great flood, and
nobody has ever said by whom, so that it belongs to all who live there."""


def kinds(text: str) -> list[tuple[BlockKind, str]]:
    """Return the kinds and words of the blocks of a *text* that stands in a longer one."""
    writer = write_plain(f"{WRAPPED}\n\n{text}\n\n{WRAPPED}\n", no_progress)
    article = writer.article("Title")
    return [(block.kind, article.text_of(block)) for block in article.blocks][1:-1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            (
                "Q: When did you come to the city?\nA: In the winter of 1961. We had a case and\n"
                "my mother had it."
            ),
            [
                "Q: When did you come to the city?",
                "A: In the winter of 1961. We had a case and my mother had it.",
            ],
        ),
        ("Rosa: You know it?\nMr. Hall: I do.", ["Rosa: You know it?", "Mr. Hall: I do."]),
        ("F: Und dann?\nA: Nichts.\nF: Schade.", ["F: Und dann?", "A: Nichts.", "F: Schade."]),
        (
            "HOST (laughing): You have been trying to get it mended\n     for how long now?",
            ["HOST (laughing): You have been trying to get it mended for how long now?"],
        ),
        ("أحمد: هل جاء؟\nسارة: نعم، جاء أمس.", ["أحمد: هل جاء؟", "سارة: نعم، جاء أمس."]),
    ],
)
def test_each_turn_of_who_speaks_is_a_paragraph(text: str, said: list[str]) -> None:
    assert kinds(text) == [(PARAGRAPH, words) for words in said]


@pytest.mark.parametrize(
    "text",
    [
        "Name: The Bridge\nBuilt: 1901\nLength: 120 m",
        "From: Jean\nTo: Anna\nSubject: Is it open?",
        "The gulls: they cry, and cry again,\nthe bells: they ring for us\nin rain",
    ],
)
def test_fields_and_verse_stay_in_lines(text: str) -> None:
    assert kinds(text) == [(VERSE, text)]


def test_entries_that_go_on_further_in_stand_by_themselves() -> None:
    text = """\
Smith, J. (1999). The bridge over the river: A history of a town and
    its people. Norwich: Council Press.
Doe, A., & Brown, B. (2001). Ferries. Journal of Boats, 12(3), 45-67.
White, C. (2010). Floods of the twentieth century and what became of
    them. London: Water."""

    assert [(kind, words[:5], words[-6:]) for kind, words in kinds(text)] == [
        (PARAGRAPH, "Smith", "Press."),
        (PARAGRAPH, "Doe, ", "45-67."),
        (PARAGRAPH, "White", "Water."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        # first lines that are set in
        (
            "   The boats lay in the harbour for as long as anybody in the town can\n"
            "remember, and were never sold.\n   The mayor has been asked why it is so,\n"
            "and has said nothing of it."
        ),
        # verse
        (
            "The river took the bridge away\n   and left us standing there;\nWe cross it on every"
            " day\n   for nothing but the fare."
        ),
    ],
)
def test_what_is_set_in_otherwise_begins_where_it_did(text: str) -> None:
    assert not [words for _, words in kinds(text) if words.startswith(("remember", "for nothing"))]


@pytest.mark.parametrize(
    "text",
    [
        (
            "1. O God, our help in ages past,\n   Our hope for years to come,\n"
            "   Our shelter from the stormy blast,\n   And our eternal home."
        ),
        (
            "2. Der Mond ist aufgegangen,\n   die goldnen Sternlein prangen\n"
            "   am Himmel hell und klar.\n   Der Wald steht schwarz und schweiget."
        ),
        (
            "3) The ropes are cut, the boats are gone,\n   The river runs,\n   The bells rang,\n"
            "   And we go on."
        ),
    ],
)
def test_a_stanza_with_its_number_stays_in_lines(text: str) -> None:
    assert kinds(text) == [(VERSE, "\n".join(line.strip() for line in text.split("\n")))]


STANZAS = (
    (
        "1. Nun danket alle Gott\n   mit Herzen, Mund und Händen,\n   der große Dinge tut\n"
        "   an uns und allen Enden,"
    ),
    (
        "2. Der ewig reiche Gott\n   woll uns bei unserm Leben\n   ein immer fröhlich Herz\n"
        "   und edlen Frieden geben"
    ),
    (
        "3. Lob, Ehr und Preis sei Gott\n   dem Vater und dem Sohne\n"
        "   und dem, der beiden gleich\n   im höchsten Himmelsthrone."
    ),
)


def test_the_stanzas_of_a_hymn_stay_in_lines_together() -> None:
    assert [kind for kind, _ in kinds("\n\n".join(STANZAS))] == [VERSE] * 3


@pytest.mark.parametrize("others", [STANZAS[1:], (STANZAS[0], STANZAS[2])])
def test_only_what_goes_on_with_a_stanza_is_one_by_it(others: tuple[str, ...]) -> None:
    assert kinds("\n\n".join(others))[-1][0] is ITEM


@pytest.mark.parametrize(
    "text",
    [
        (
            "1. Cut the mutton small and brown it in a little fat, taking care\n"
            "   that it does not burn, and put it into a pot that has been heated\n"
            "   before; add the onions, the potatoes and the water, and leave all of\n   it."
        ),
        "* Fixed the bug.\n  Found by Jean.\n  Seen by Anna.\n  Told by Rosa.",
        "1. Open the lid.\n   Put it in.\n   Close the lid.\n   Wait.",
    ],
)
def test_an_item_of_some_lines_stays_one(text: str) -> None:
    assert [kind for kind, _ in kinds(text)] == [ITEM]


def test_a_question_with_its_number_stands_above_its_answer() -> None:
    text = "3. Is there a ferry?\nYes, from 6 a.m. to 10 p.m., except on days of which\nall know."

    assert [kind for kind, _ in kinds(text)] == [ITEM, PARAGRAPH]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A. Clerk", PARAGRAPH),
        ("J. P. Morgan,", PARAGRAPH),
        ("3. Mai 2024", PARAGRAPH),
        ("3. boats 12", ITEM),
        ("A. The rope and the boat", ITEM),
        ("A. Ropes\n\nB. Boats", ITEM),
    ],
)
def test_a_name_with_an_initial_is_no_item(text: str, kind: BlockKind) -> None:
    assert {found for found, _ in kinds(text)} == {kind}


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        ("3 May 2024", False),
        ("3. Mai 2024", False),
        ("12 de junio de 2024", False),
        ("3 Costs", True),
        ("1 The Year 2024 in Numbers", True),
    ],
)
def test_a_day_is_no_heading(line: str, *, is_heading: bool) -> None:
    assert (kinds(line)[0][0] is BlockKind.HEADING) == is_heading


def test_a_number_of_a_part_within_a_sentence_is_no_item() -> None:
    text = """\
5.1. The rights that have been granted here will be over at once if You
do not keep to what has been said of them, as it stands in Section
2.1 of this paper, and in what follows there.
5.2. If You do, they will not."""

    assert [words[:4] for kind, words in kinds(text)] == ["5.1.", "5.2."]


@pytest.mark.parametrize(
    "text", ["1. Old pond,\na frog leaps in.", "1. Old pond\nA frog leaps in.", "1. Old\npond"]
)
def test_verse_with_a_number_that_goes_on_further_out_stays_in_lines(text: str) -> None:
    assert kinds(text) == [(VERSE, text)]


@pytest.mark.parametrize(
    "others", ["HAMLET. To be.\n\nGHOST. Do.", "HAMLET: Or not.\n\nGHOST: Oh!"]
)
def test_who_speaks_in_a_play_is_no_heading(others: str) -> None:
    found = kinds(f"{others}\n\nHAMLET\n\n{WRAPPED}\n\n{others}")

    assert (PARAGRAPH, "HAMLET") in found
    assert BlockKind.HEADING not in {kind for kind, _ in found}


@pytest.mark.parametrize("others", ["HAMLET. To be.", "A word. To be.", "Note. It is so."])
def test_one_name_makes_no_play(others: str) -> None:
    assert (BlockKind.HEADING, "HAMLET") in kinds(f"{others}\n\nHAMLET\n\n{WRAPPED}\n\n{others}")
