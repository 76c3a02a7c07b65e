"""Denials by a verb or a phrase are told as loudly as those by a word."""

import pytest

from reader.model.reattach.difference import difference
from reader.model.text.quotation import Turn


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("they had paid the wages", "they had stopped paying the wages"),
        ("it is true that the ship sank", "it is false that the ship sank"),
        ("he said that the ship sank", "he denied that the ship sank"),
        ("it reached the coast", "it failed to reach the coast"),
        ("they went to the front", "they refused to go to the front"),
        ("they paid the wages", "they ceased to pay the wages"),
        ("er sagte, dass er zahlt", "er leugnete, dass er zahlt"),
        ("sie zahlten die Löhne", "sie weigerten die Löhne"),
        ("es ist wahr, dass er ging", "es ist falsch, dass er ging"),
        ("il dit qu’il paie", "il nie qu’il paie"),
        ("ils payaient les soldes", "ils ont cessé de payer les soldes"),
        ("es cierto que pagó", "es falso que pagó"),
        ("pagaron los sueldos", "dejaron de pagar los sueldos"),
        ("أكد أن الحزب دفع", "ونفى أن الحزب دفع"),
        ("دفعت الرواتب", "توقفت عن دفع الرواتب"),
        ("او گفت که پرداخت", "او انکار کرد که پرداخت"),
        ("کار را آغاز کرد", "کار را متوقف کرد"),
    ],
)
def test_a_denial_that_came_or_went_is_told_as_one(one: str, other: str) -> None:
    there, back = difference(one, other, names=False), difference(other, one, names=False)

    assert there[0].turns == back[0].turns == (Turn.NEGATION,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("he denies that it sank", "he denied that it sank"),
        ("he refused to go", "he failed to go"),
        ("the car was stopped there", "the car was halted there"),
        ("they denied the old claim", "they denied the new claim"),
        ("it is false that he went", "it was false that he went"),
    ],
)
def test_what_is_denied_in_both_is_not_told_as_a_denial(one: str, other: str) -> None:
    assert not any(change.turns for change in difference(one, other))
