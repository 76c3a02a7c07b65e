"""Which sentences of a text make the claims of the bundled edition, and which only look alike."""

from pathlib import Path

import pytest

from reader.model.edition.article import Article, Block, BlockKind
from reader.model.related.claims_kept import KnownEdition, known_edition
from reader.model.related.relating import MOST_PASSAGES, RelatedSentence, relate
from reader.model.storage.paths import bundled_edition
from reader.model.text.span import Span


@pytest.fixture(scope="module")
def known() -> KnownEdition:
    """Return what is known of the bundled edition."""
    return known_edition(bundled_edition())


def article(*paragraphs: str, title: str = "") -> Article:
    """Return an article of *paragraphs*."""
    text, blocks = "", []
    for number, paragraph in enumerate(paragraphs, 1):
        span = Span(len(text), len(text) + len(paragraph))
        blocks.append(Block(BlockKind.PARAGRAPH, span, number))
        text += paragraph + "\n"
    return Article(title, "", "en", "", "", "", text.rstrip("\n"), tuple(blocks))


def shown(known: KnownEdition, *paragraphs: str) -> list[set[str]]:
    """Return the passages that are shown for each sentence of *paragraphs*."""
    related = relate(article(*paragraphs), [known])
    return [{each.claim.id for each in sentence.passages if each.shown} for sentence in related]


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Iran has no boots on the ground in Syria, only advisers.", "advisers-to-troops"),
        (
            "Tehran recruits Afghan refugees and sends them to fight in Syria.",
            "afghan-pakistani-militias",
        ),
        ("Hezbollah has lost 1,500 fighters in Syria.", "hezbollah-dead-2000"),
        ("Soleimani travelled to Moscow and met Putin in July.", "soleimani-moscow-visit"),
        ("Iran wants a land corridor through Iraq to Syria and Beirut.", "land-corridor"),
        ("General Hamedani was killed near Aleppo in Syria.", "hamedani-death"),
    ],
)
def test_a_paraphrase_is_shown_its_passage(
    known: KnownEdition, sentence: str, passage: str
) -> None:
    assert shown(known, sentence) == [{passage}]


def test_a_pronoun_stands_for_what_was_named_before(known: KnownEdition) -> None:
    named = "General Qassem Soleimani commands the Quds Force and is under UN sanctions."
    went_on = "In July 2015 he flew to Moscow and met Putin."

    assert shown(known, named, went_on)[1] == {"soleimani-moscow-visit"}
    assert shown(known, "My uncle sells tea.", went_on)[1] == set()


def test_a_denial_is_wanted_too(known: KnownEdition) -> None:
    denied = "The Kremlin denied that Soleimani had come to Moscow or met Putin."

    assert shown(known, denied) == [{"soleimani-moscow-visit"}]


@pytest.mark.parametrize(
    "sentence",
    [
        "In Yemen 400,000 people have been killed by war, hunger and disease.",
        "The lottery paid 400,000 dollars to a man in Ohio.",
        "Soleimani was born in a village of Kerman and worked on building sites.",
        "Russia sent 100,000 soldiers to the border of Ukraine.",
        "Hezbollah fired 4,000 rockets at Israel in 2006.",
        "Syria's football team met Iran's in Tehran and lost.",
    ],
)
def test_another_war_or_person_or_the_same_number_of_something_else_is_not(
    known: KnownEdition, sentence: str
) -> None:
    assert shown(known, sentence) == [set()]


def test_the_same_sum_of_another_thing_is_not_the_claims(known: KnownEdition) -> None:
    sum_of_the_deal = "The nuclear deal was worth $100 billion to Tehran, bankers said."

    assert "ncri-hundred-billion" not in shown(known, sum_of_the_deal)[0]


def test_a_sentence_stands_where_it_says_it_does(known: KnownEdition) -> None:
    text = article("  Nobody spoke. “Who asked?” Dr. Rim said.", "It rained.")

    related = relate(text, [known])

    said = [sentence.span.of(text.text) for sentence in related]
    assert said == ["Nobody spoke.", "“Who asked?”", "Dr. Rim said.", "It rained."]


def test_few_are_shown_and_the_likeliest_first(known: KnownEdition) -> None:
    related = relate(
        article("Hezbollah, Afghan militias and Iranian troops fight and die for Assad in Syria."),
        [known, known],
    )

    for sentence in related:
        scores = [each.score for each in sentence.passages]
        assert scores == sorted(scores, reverse=True)
        assert sum(each.shown for each in sentence.passages) <= MOST_PASSAGES
        assert len({each.claim.id for each in sentence.passages}) == len(sentence.passages)
        assert all(0 < score <= 1 for score in scores)


def test_the_title_may_say_of_what_a_text_speaks(known: KnownEdition) -> None:
    text = "The Revolutionary Guards sent hundreds of soldiers and no advisers."

    under_a_title = relate(article(text, title="Iran's war in Syria"), [known])

    assert [each.claim.id for each in under_a_title[0].passages][:1] == ["advisers-to-troops"]
    assert _none(relate(article(text, title="Ants"), [known]))


@pytest.mark.parametrize("text", ["", "x" * 100_000, "Iran Syria " * 20_000, "\0. \ufffe! ?"])
def test_what_is_no_prose_has_nothing_to_show(known: KnownEdition, text: str) -> None:
    assert _none(relate(article(text), [known]))


def test_without_editions_nothing_is_on_anything() -> None:
    assert _none(relate(article("Iran has troops in Syria."), []))


def test_an_edition_without_rules_has_no_claims(bridge_folder: Path) -> None:
    known = known_edition(bridge_folder)

    assert known.claims.claims == ()
    assert _none(relate(article("The bridge cost $40 million."), [known]))


def _none(related: tuple[RelatedSentence, ...]) -> bool:
    return not any(each.shown for sentence in related for each in sentence.passages)
