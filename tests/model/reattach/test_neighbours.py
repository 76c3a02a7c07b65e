"""What the quotations of a batch tell about one another: a help where they agree, never a harm."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.reattach.neighbours import Landmark, Neighbours
from reader.model.reattach.resolve import Resolver
from reader.model.text.quotation import Quotation, Resolution, Status
from reader.model.text.span import Span

# One sentence stands in each of the paragraphs, which have nothing else in common.
REFRAIN = "Nobody came."
OLD = (
    f"Ingrid Halvorsen kept the customs house open all the same. {REFRAIN} Every morning she wrote "
    "the date into her ledger, with a pencil that the mayor had lent.\n\n"
    f"Bread in the northern valleys is baked twice a year. {REFRAIN} Rye does not mind waiting.\n\n"
    "In 1911 seventeen councillors voted to dredge that channel, against four who would sooner "
    f"have paved Saint Olav's Lane. {REFRAIN} Work began in 1914.\n\n"
    f"What remained was a muddy trench of two hundred metres. {REFRAIN} Five winters filled it "
    "again, and herons took possession of whatever lay above low water.\n\n"
    f"Two photographers advertised in Bergen for pictures of wrecks. {REFRAIN} Their plates were "
    "sold as window glass for greenhouses.\n\n"
    f"Old charts call this island Kalvøya, new ones leave it blank. {REFRAIN} Sheep graze there."
)
PARAGRAPHS = tuple(OLD.split("\n\n"))


def quoted(exact: str, place: int = 0, context: int = 32) -> Quotation:
    """Quote *exact* where it first stands in the old text at or after *place*."""
    start = OLD.index(exact, place)
    end = start + len(exact)
    before, after = OLD[max(0, start - context) : start], OLD[end : end + context]
    return Quotation(f"{start}", exact, before, after, start)


def sentences() -> list[Quotation]:
    """Quote the first and the last sentence of each paragraph."""
    return [
        quoted(sentence.strip())
        for paragraph in PARAGRAPHS
        for sentence in paragraph.split(REFRAIN)
    ]


def refrains() -> list[Quotation]:
    """Quote the sentence that stands in each paragraph, without its context."""
    return [quoted(REFRAIN, OLD.index(paragraph), 0) for paragraph in PARAGRAPHS]


def places(resolutions: list[Resolution]) -> list[int | None]:
    return [resolution.span.start if resolution.span else None for resolution in resolutions]


def test_the_neighbours_tell_which_of_equal_words_are_meant() -> None:
    # A paragraph went, so that no place is what it was.
    text = "\n\n".join(PARAGRAPHS[1:])
    resolver = Resolver(text)
    wanted = refrains()[3]
    expected = text.index(REFRAIN, text.index("What remained"))

    alone = resolver.resolve(wanted)
    together = list(resolver.resolve_all([*sentences(), wanted]))[-1]

    assert alone.span is None
    assert (together.span or together.guess) == Span(expected, expected + len(REFRAIN))
    assert together.confidence > 2 * together.rivals[0].confidence


def test_neighbours_that_are_found_raise_no_words_from_the_dead() -> None:
    resolver = Resolver("\n\n".join((*PARAGRAPHS[:3], *PARAGRAPHS[4:])))
    gone = [q for q in sentences() if q.exact in PARAGRAPHS[3]]

    resolutions = list(resolver.resolve_all(sentences()))

    status = {resolution.id: resolution.status for resolution in resolutions}
    assert len(gone) == 2
    assert {status[quotation.id] for quotation in gone} <= {Status.GONE, Status.SUSPECT}
    assert sum(each is Status.ATTACHED for each in status.values()) == len(resolutions) - 2


def test_the_order_of_a_batch_does_not_matter() -> None:
    resolver = Resolver(OLD.replace("pencil", "crayon").replace("mud", "sand"))
    batch = [*sentences(), *refrains()]
    shuffled = batch.copy()
    random.Random(1).shuffle(shuffled)

    in_order = {each.id: each for each in resolver.resolve_all(batch)}
    in_disorder = [in_order[quotation.id] for quotation in shuffled]

    assert list(resolver.resolve_all(shuffled)) == in_disorder


def test_a_batch_of_one_is_answered_as_a_quotation_alone() -> None:
    resolver = Resolver(OLD.replace("mayor", "vicar"))

    for quotation in (*sentences(), *refrains()):
        assert list(resolver.resolve_all([quotation])) == [resolver.resolve(quotation)]


@pytest.mark.parametrize("start", [None, 0, 10**400])
def test_starts_that_say_nothing_change_nothing(start: int | None) -> None:
    resolver = Resolver(OLD.replace("mayor", "vicar"))
    batch = [replace(quotation, start=start) for quotation in (*sentences(), *refrains())]

    together = list(resolver.resolve_all(batch))

    assert together == [resolver.resolve(quotation) for quotation in batch]


def test_starts_from_another_text_lose_nothing() -> None:
    resolver = Resolver(OLD.replace("mayor", "vicar"))
    chance = random.Random(1)
    batch = [replace(each, start=chance.randrange(100_000)) for each in sentences()]

    together = list(resolver.resolve_all(batch))

    assert places(together) == places([resolver.resolve(quotation) for quotation in batch])
    assert None not in places(together)


def test_shuffled_paragraphs_lose_nothing() -> None:
    paragraphs = list(PARAGRAPHS)
    random.Random(1).shuffle(paragraphs)
    resolver = Resolver("\n\n".join(paragraphs))
    batch = [*sentences(), *(quoted(REFRAIN, OLD.index(each)) for each in PARAGRAPHS)]

    together = list(resolver.resolve_all(batch))

    assert places(together) == places([resolver.resolve(quotation) for quotation in batch])
    assert None not in places(together)


def test_the_first_answer_does_not_wait_for_the_last() -> None:
    resolver = Resolver(OLD)

    answers = resolver.resolve_all(sentences())

    assert next(answers).status is Status.ATTACHED
    assert len(list(answers)) == len(sentences()) - 1


def test_neighbours_that_moved_alike_are_trusted_and_strangers_are_not() -> None:
    alike = Neighbours(Landmark(place, place + 500) for place in range(0, 5000, 250))
    chance = random.Random(1)
    strangers = Neighbours(
        Landmark(place, chance.randrange(100_000)) for place in range(0, 5000, 250)
    )

    assert alike.trust == 1
    assert strangers.trust < 0.05
    assert alike.agreement(1010, 1510) == 0.5
    assert alike.agreement(1010, 4000) < -0.49
    assert abs(strangers.agreement(1010, 1510)) < 0.05


def test_of_mixed_versions_one_bears_a_place_out() -> None:
    versions = Neighbours(
        Landmark(place + version, place + version + 1000 * version)
        for place in range(0, 9000, 300)
        for version in range(4)
    )

    agreements = [versions.agreement(3150, 3150 + 1000 * version) for version in range(4)]

    assert min(agreements) > 0.4
    assert versions.agreement(3150, 3150 + 7000) < -0.4


def test_one_neighbour_alone_proves_nothing() -> None:
    assert Neighbours([Landmark(10, 20), Landmark(10, 20)]).agreement(100, 110) == 0


@given(
    st.lists(st.builds(Landmark, st.integers(0, 10**30), st.integers(0, 10**6))),
    st.one_of(st.none(), st.integers(0, 10**30)),
    st.integers(0, 10**6),
)
def test_agreement_and_order_stay_within_bounds(
    landmarks: list[Landmark], before: int | None, now: int
) -> None:
    neighbours = Neighbours(landmarks)

    assert -0.5 <= neighbours.agreement(before, now) <= 0.5
    assert -1 <= neighbours.order(before, now) <= 1


def test_a_place_between_its_neighbours_keeps_the_order_however_much_came_between() -> None:
    neighbours = Neighbours(Landmark(place, place * place) for place in range(0, 5000, 100))

    assert neighbours.order(2050, 2050 * 2050) > 0.9
    assert neighbours.order(2050, 1500 * 1500) == -1
    assert neighbours.order(None, 100) == 0


def test_what_stands_once_with_its_context_may_yet_be_a_twin() -> None:
    resolver = Resolver(OLD)

    resolutions = list(resolver.resolve_all([*sentences(), quoted(REFRAIN)]))

    assert all(0.99 < each.confidence < 1 for each in resolutions)


@given(st.text(max_size=300), st.lists(st.tuples(st.integers(0, 300), st.integers(0, 10**30))))
def test_any_batch_is_answered_in_its_order(text: str, cuts: list[tuple[int, int]]) -> None:
    batch = [
        Quotation(str(i), text[place : place + 40], text[:place][-9:], "", start)
        for i, (place, start) in enumerate(cuts)
    ]

    together = list(Resolver(text).resolve_all(batch))

    assert [each.id for each in together] == [quotation.id for quotation in batch]
    assert all(0 <= each.confidence <= 1 for each in together)


def test_a_start_beyond_all_texts_is_only_far_away() -> None:
    neighbours = Neighbours([Landmark(0, 0), Landmark(100, 100), Landmark(200, 200)])

    far, farther = (neighbours.agreement(before, 150) for before in (10**9, 10**400))

    assert far == farther < 0
