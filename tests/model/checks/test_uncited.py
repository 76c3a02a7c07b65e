"""Sentences that state a fact without a citation, or on a recalled source only."""

import pytest

from reader.model.checks.finding import Check
from reader.model.checks.uncited import is_about_itself, recalled, uncited
from reader.model.edition.source import Source
from reader.model.files.notes import Note


def uncited_in(text: str, *, beside_table: bool = False) -> list[str]:
    note = Note("passages/x.md", 1, text)
    return [finding.words for finding in uncited(note, beside_table=beside_table)]


def recalled_in(text: str) -> list[str]:
    notes = {"seen": "seen: all", "memory": "recalled: not read", "memory-2": "recalled: neither"}
    sources = {
        key: Source.from_csl({"id": key, "type": "report", "title": key, "note": note})
        for key, note in notes.items()
    }
    return [finding.words for finding in recalled(Note("passages/x.md", 1, text), sources)]


@pytest.mark.parametrize(
    "fact",
    [
        "Prices rose by a fifth while the bridge was built.",
        "The builder was never paid.",
        "In 2021 a court put the cost at $38 million.",
        "[The town](party:town) said that the roads were needed.",
        "Hezbollah lost the town.",
        "When the war ended 5,000 people left.",
        "The mayor, Ann Mason, left in May.",
        # Each of these has a word that other sentences are excused for.
        "Hezbollah is supported by Iran.",
        "Supported by Iran, the group took the town.",
        "Syria depends on Iranian oil.",
        "The builder calculated that 40 spans were needed.",
        "On 5 May the town came under fire.",
        "On 5 May he went to see Assad.",
        "The mayor was not found guilty in 2014.",
        "The bridge could not be crossed in 2014.",
        "The court’s judgement of 2014 put it at $38 million.",
        "The town read the plan in 2014.",
    ],
)
def test_a_plain_fact_needs_a_citation(fact: str) -> None:
    assert len(uncited_in(fact)) == 1
    assert uncited_in(f"{fact.removesuffix('.')} [@a].") == []
    assert uncited_in(f"{fact} [@a]") == []


def test_a_finding_names_the_file_the_line_and_what_to_do() -> None:
    note = Note("passages/x.md", 31, "\nIt fell [@a].\n\nIn 2013 it rose.\n")

    (finding,) = uncited(note)

    assert str(finding.problem) == (
        "passages/x.md:34: “In 2013 it rose.” states a fact without a citation; cite a source. "
        "[uncited]"
    )


def test_a_dated_or_longer_sentence_is_not_carried_by_the_one_after_it() -> None:
    text = "The town closed its bridge in 2019. It cost them dear [@a]."

    assert uncited_in(text) == ["The town closed its bridge in 2019."]
    assert uncited_in("Cited [@a].\n\nThe town of Example closed it.") == [
        "The town of Example closed it."
    ]


@pytest.mark.parametrize(
    "remark",
    [
        "The article names no source and gives 70,000 in two places.",
        "The article names no source. It sets no date either.",
        "“Proxy” is the disputed word.",
        "No figure of 2016 is known to this edition.",
        "Of the report, 20 pages were read.",
        "The rest was not read for this edition.",
        "Tehran and Damascus are 867 miles apart, by our calculation.",
        "The 2,000 are recalled.",
        "From memory: it cost $40 million.",
        "Who was asked in 2014?",
        "What happened there:",
        "*How it began.*",
        "## What Ann Mason said in 2014",
        "See [who paid](passage:paid), and the 40 million there.",
        "Who was paid is told under [the builders](passage:paid).",
        "Solid: the count of 2014 and the dead of Aleppo.",
        "- *Open:* how many of the 2,000 there were.",
        "How many of them were paid is open.",
        "No independent count confirms the total.",
        "Whether 2,000 or 3,000 came.",
        "- Which of the 2,000 were paid. ",
        "The tables show 40 years.",
    ],
)
def test_remarks_need_no_citation(remark: str) -> None:
    assert uncited_in(remark) == []


@pytest.mark.parametrize("fact", ["It was 40 years old.", "Rouhani said that Iran would stay."])
def test_what_goes_on_from_the_article_to_something_else_is_a_fact_again(fact: str) -> None:
    assert uncited_in(f"The article names no source. {fact}") == [fact]


def test_a_short_first_sentence_is_the_heading_of_what_is_cited_after_it() -> None:
    assert uncited_in("Soleimani did not lead alone. Hamedani had a part [@a].") == []
    assert uncited_in("Two views met in Washington.\n\n- One [@a].\n- Two [@b].") == []
    assert uncited_in("Soleimani did not lead alone.") == ["Soleimani did not lead alone."]


def test_a_sentence_without_figures_and_names_joins_the_cited_ones_around_it() -> None:
    assert uncited_in("In Iraq it was one [@a]. But the three of them differ. So [@b].") == []
    assert uncited_in("It fell [@a].\n\nThat can be read either way.") == []
    assert uncited_in("It fell [@a]. Then the Quds Force came.") == ["Then the Quds Force came."]


def test_a_cited_introduction_carries_its_list_and_no_other() -> None:
    items = "\n\n- Syria’s army was worn out.\n- Russia was busy in 2024."

    assert uncited_in(f"Analysts named several causes [@a]:{items}") == []
    assert uncited_in(f"What could not be read:{items}") == []
    assert len(uncited_in(f"Analysts named several causes:{items}")) == 2
    assert len(uncited_in(items)) == 2


def test_beside_a_table_only_figures_that_are_no_years_need_a_citation() -> None:
    assert uncited_in("Iraq and Syria in 2016, not Syria alone.", beside_table=True) == []
    assert len(uncited_in("Iraq and Syria in 2016, not Syria alone.")) == 1
    assert len(uncited_in("The town had 44 of them.", beside_table=True)) == 1


def test_a_sentence_on_recalled_sources_alone_says_so() -> None:
    assert recalled_in("It fell [@memory; @memory-2].") == ["It fell."]
    assert recalled_in("It fell, as is recalled [@memory].") == []
    assert recalled_in("From memory: it fell [@memory].") == []
    assert recalled_in("It fell [@memory; @seen]. It fell [@seen]. It fell.") == []


def test_the_finding_of_what_is_recalled_bears_its_name() -> None:
    source = Source.from_csl(
        {"id": "a", "type": "report", "title": "A", "note": "recalled: not read"}
    )

    (finding,) = recalled(Note("article.md", 5, "It fell [@a]."), {"a": source})

    assert (finding.file, finding.line, finding.check) == ("article.md", 5, Check.RECALLED)


def test_what_is_at_hand_is_the_article_and_this_edition() -> None:
    assert is_about_itself("Here the article stops.")
    assert is_about_itself("No count was found for this edition.")
    assert not is_about_itself("The US gave arms.")
