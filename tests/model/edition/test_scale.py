"""One scale for one unit within a passage."""

from reader.model.edition.axis import Axis
from reader.model.edition.estimate import Estimate, Figure, Quantity, Standing
from reader.model.edition.scale import Scale, scale_for


def quantity(*figures: Figure, unit: str = "people", article: Figure | None = None) -> Quantity:
    """Return a quantity with *figures* as its rows."""
    rows = tuple(
        Estimate("town", figure, "all", "2018", "2018", ("s",), Standing.SEEN) for figure in figures
    )
    return Quantity("Dead", unit, rows, article)


def test_quantities_with_one_unit_stand_on_one_scale() -> None:
    few, many = quantity(Figure(30, 40)), quantity(Figure(500, 500))

    scales = [scale_for(each, (few, many), None) for each in (few, many)]

    assert scales == [Scale(Axis(0, 500, 100))] * 2


def test_another_unit_has_another_scale() -> None:
    people, money = quantity(Figure(30, 40)), quantity(Figure(500, 500), unit="US$")

    assert scale_for(people, (people, money), None) == Scale(Axis(0, 40, 10))


def test_what_would_vanish_on_the_scale_of_the_others_has_its_own_and_is_told() -> None:
    tiny, many, more = (quantity(Figure(top, top)) for top in (4, 90, 100))

    scales = [scale_for(each, (tiny, many, more), None) for each in (tiny, many, more)]

    assert scales == [Scale(Axis(0, 4, 1), is_other=True), *[Scale(Axis(0, 100, 20))] * 2]


def test_a_figure_twenty_times_as_large_is_still_on_the_same_scale() -> None:
    few, many = quantity(Figure(5, 5)), quantity(Figure(100, 100))

    assert not scale_for(few, (few, many), None).is_other


def test_the_figure_of_the_article_stands_on_the_scale_too() -> None:
    own = quantity(Figure(1, 1), article=Figure(90, 100))

    assert scale_for(own, (own,), None) == Scale(Axis(0, 100, 20))


def test_words_alone_have_no_scale() -> None:
    words = quantity(Figure(words="many"))

    assert scale_for(words, (words, quantity(Figure(1, 2))), None) == Scale(None)
