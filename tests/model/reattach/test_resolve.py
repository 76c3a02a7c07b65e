"""Re-attachment: what must hold for any text, and what the readers were promised."""

import string
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.reattach.bytefold import fold_to_bytes
from reader.model.reattach.resolve import Resolver
from reader.model.text.quotation import Change, Quotation, Status
from reader.model.text.span import Span

HARBOUR = (
    "The harbour had silted up long before the war 🚢, and nobody in Vigstad remembered a ship "
    "of more than forty tons.\n\n"
    "Ingrid Halvorsen kept the customs house open all the same. Every morning she wrote the "
    "date in the ledger, and under it the word “none”.\n\n"
    "In 1911 the council voted 17 to 4 to dredge the channel. The work did not begin until the "
    "spring of 1914, and it was not finished when the dredger was called away.\n\n"
    "What remained was a trench of two hundred metres, which filled again within five winters. "
    "Café owners café-hopped along it in summer; cafe\u0301 chairs stood on the mud."
)

BAKERS = (
    "Bread in the northern valleys is baked twice a year, in flat rounds with a hole through the "
    "middle, and hung on poles under the roof. Rye does not mind the wait. Children are given "
    "the crust to cut their teeth on, and the oldest loaves are softened in whey."
)


def quoted(text: str, exact: str, id_: str = "q") -> Quotation:
    """Quote *exact* where it first stands in *text*, with 32 characters of context."""
    start = text.index(exact)
    end = start + len(exact)
    return Quotation(id_, exact, text[max(0, start - 32) : start], text[end : end + 32], start)


def sentences(text: str) -> list[str]:
    return [part for part in text.replace("\n\n", " ").split(". ") if part in text]


def test_an_unchanged_text_attaches_everything_where_it_stood() -> None:
    resolver = Resolver(HARBOUR)
    quotations = [quoted(HARBOUR, sentence) for sentence in sentences(HARBOUR)]

    resolutions = list(resolver.resolve_all(quotations))

    assert len(resolutions) > 5
    for quotation, resolution in zip(quotations, resolutions, strict=True):
        assert resolution.status is Status.ATTACHED
        assert resolution.span is not None
        assert resolution.span.start == quotation.start
        assert HARBOUR[resolution.span.start : resolution.span.end] == quotation.exact


@given(st.data())
def test_any_stretch_of_words_is_found_where_it_stood(data: st.DataObject) -> None:
    words = HARBOUR.split(" ")
    first = data.draw(st.integers(0, len(words) - 5))
    last = data.draw(st.integers(first + 5, len(words)))
    start = len(" ".join(words[:first])) + (first > 0)
    exact = " ".join(words[first:last])
    end = start + len(exact)
    quotation = Quotation("q", exact, HARBOUR[max(0, start - 32) : start], HARBOUR[end:][:32])

    resolution = Resolver(HARBOUR).resolve(quotation)

    assert resolution.status is Status.ATTACHED
    assert resolution.span is not None
    assert HARBOUR[resolution.span.start : resolution.span.end].strip() == exact.strip()


@pytest.mark.parametrize(
    "exact", ["before the war 🚢, and nobody", "cafe\u0301 chairs stood on the mud", "“none”"]
)
def test_spans_count_code_points_past_emoji_and_combining_marks(exact: str) -> None:
    text = f"🧑‍🤝‍🧑👍🏽 e\u0301e\u0301 straße ﬁne…\u00ad\n\n{HARBOUR}"

    resolution = Resolver(text).resolve(quoted(text, exact))

    assert resolution.status is Status.ATTACHED
    assert resolution.span is not None
    assert text[resolution.span.start : resolution.span.end] == exact


@pytest.mark.parametrize(
    "set_otherwise",
    [
        str.upper,
        lambda text: text.replace(" ", "\n"),
        lambda text: text.replace("customs house", "cus-\ntoms house"),
        lambda text: text.replace("“", '"').replace("”", '"'),
        lambda text: text.replace("kept the", "kept\u00a0\u2060the\u200b"),
        lambda text: text.replace("kept", "ke\ufe0fpt").replace("fi", "ﬁ"),
    ],
)
def test_a_text_set_otherwise_attaches_as_it_is(set_otherwise: Callable[[str], str]) -> None:
    quotation = quoted(HARBOUR, "Ingrid Halvorsen kept the customs house open all the same.")

    resolution = Resolver(set_otherwise(HARBOUR)).resolve(quotation)

    assert resolution.status is Status.ATTACHED


def test_a_deleted_paragraph_is_gone() -> None:
    paragraph = HARBOUR.split("\n\n")[2]
    without = HARBOUR.replace(paragraph + "\n\n", "")

    resolution = Resolver(without).resolve(quoted(HARBOUR, paragraph))

    assert resolution.status is Status.GONE
    assert resolution.span is None
    assert resolution.guess is None
    assert resolution.confidence > 0.5


def test_a_deleted_sentence_is_not_put_on_its_look_alike() -> None:
    sentence = "The work did not begin until the spring of 1914"
    alike = "Elsewhere it was said that the work did not begin until the autumn of 1914, too."
    text = HARBOUR.replace(f"{sentence}, and it was", "It was") + f"\n\n{alike} That was all."

    resolution = Resolver(text).resolve(quoted(HARBOUR, sentence + ", and it was"))

    assert resolution.span is None


def test_a_moved_paragraph_is_found() -> None:
    first, *others = HARBOUR.split("\n\n")

    moved = "\n\n".join([*others, first])
    resolution = Resolver(moved).resolve(quoted(HARBOUR, first))

    assert resolution.status is Status.ATTACHED
    assert resolution.span == Span(moved.index(first), len(moved))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("voted 17 to 4", "voted 4 to 17"),
        ("voted 17 to 4", "voted 17.4"),
        ("did not begin", "did begin"),
        ("Ingrid Halvorsen", "Ingrid Andersen"),
        ("it was not finished", "it was finished"),
        ("🚢", "⛵"),
    ],
)
def test_swapped_numbers_names_and_negations_are_at_most_changed(before: str, after: str) -> None:
    sentence = next(part for part in sentences(HARBOUR) if before in part)
    text = HARBOUR.replace(before, after)

    resolution = Resolver(text).resolve(quoted(HARBOUR, sentence))

    assert resolution.status is not Status.ATTACHED
    if resolution.status is Status.CHANGED:
        assert resolution.difference


def test_repeated_words_are_told_apart_by_their_context() -> None:
    text = "The ferry left at noon. Ola waved. The ferry came back late. Ola waved. Night fell."
    second = text.rindex("Ola waved")
    quotation = Quotation("q", "Ola waved", text[:second][-32:], text[second + 9 :])

    resolution = Resolver(text).resolve(quotation)

    assert resolution.span == Span(second, second + 9)


@pytest.mark.parametrize("times", [2, 5, 100])
def test_repeated_words_without_context_are_ambiguous(times: int) -> None:
    text = "Ola waved to the ferry from the long pier. " * times + BAKERS

    resolution = Resolver(text).resolve(Quotation("q", "waved to the ferry from the long pier"))

    assert resolution.status is Status.AMBIGUOUS
    assert resolution.span is None
    assert resolution.guess is not None
    assert resolution.rivals


@pytest.mark.parametrize("sentence", sentences(BAKERS))
@pytest.mark.parametrize("keep_context", [True, False])
def test_nothing_attaches_in_an_unrelated_text(sentence: str, *, keep_context: bool) -> None:
    quotation = quoted(BAKERS, sentence)
    if not keep_context:
        quotation = replace(quotation, prefix="", suffix="")

    resolution = Resolver(HARBOUR * 20).resolve(quotation)

    assert resolution.status is Status.GONE


def test_a_changed_passage_shows_what_changed() -> None:
    text = HARBOUR.replace("a trench of two hundred metres", "a ditch of two hundred metres")

    resolution = Resolver(text).resolve(
        quoted(HARBOUR, "What remained was a trench of two hundred metres")
    )

    assert resolution.status is Status.CHANGED
    assert resolution.difference == (Change("trench", "ditch"),)


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        (
            "政府は昨日、新しい港の建設計画を発表した。工事は来年の春に始まる予定である。",
            "工事は来年の春に始まる",
        ),
        (
            "أعلنت الحكومة أمس عن خطة لبناء ميناء جديد. يبدأ العمل في الربيع المقبل.",
            "يبدأ العمل في الربيع",
        ),
        (
            "Правительство вчера объявило о строительстве порта. Работы начнутся весной.",
            "Работы начнутся весной",
        ),
        (
            "정부는 어제 새 항구 건설 계획을 발표했다. 공사는 내년 봄에 시작된다.",
            "공사는 내년 봄에",
        ),
    ],
)
def test_other_scripts_are_found_too(text: str, exact: str) -> None:
    resolution = Resolver(text + "\n\n" + HARBOUR).resolve(quoted(text, exact))

    assert resolution.status is Status.ATTACHED
    assert resolution.span == Span(text.index(exact), text.index(exact) + len(exact))


any_text = st.text(
    st.sampled_from(string.printable + "éß…“—\u00ad\u0301\u200f🚢日本ไ'’-"), max_size=200
)


@settings(max_examples=300)
@given(any_text, any_text, any_text, any_text, st.one_of(st.none(), st.integers(0, 300)))
def test_any_quotation_in_any_text_is_answered(
    text: str, exact: str, prefix: str, suffix: str, start: int | None
) -> None:
    resolution = Resolver(text).resolve(Quotation("q", exact, prefix, suffix, start))

    assert 0 <= resolution.confidence <= 1
    assert bool(resolution.difference) == (resolution.status is Status.CHANGED)
    placed = resolution.status in {Status.ATTACHED, Status.CHANGED}
    assert placed == (resolution.span is not None)
    for span in (resolution.span, resolution.guess):
        assert span is None or 0 <= span.start < span.end <= len(text)


@given(st.text(max_size=300))
def test_every_byte_leads_back_to_its_character(text: str) -> None:
    folded = fold_to_bytes(text)

    origins = [folded.origin(place) for place in range(len(folded.data))]

    assert origins == sorted(origins)
    assert all(0 <= origin < len(text) for origin in origins)
    assert all(folded.place(origin) <= place for place, origin in enumerate(origins))
    assert b"  " not in folded.data


@pytest.mark.parametrize(
    "text",
    [
        "a" * 300_000,
        "la " * 100_000,
        "\u0301" * 300_000,
        "x\u0301" * 100_000,
        "\n" * 300_000,
        "1" * 300_000,
        "-" * 300_000,
    ],
)
def test_monotonous_texts_take_no_longer_than_others(text: str) -> None:
    quotation = Quotation("q", text[:5000], text[:32], text[:32], 7)

    assert Resolver(text).resolve(quotation).id == "q"
    assert Resolver(HARBOUR).resolve(quotation).span is None
