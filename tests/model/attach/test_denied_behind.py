"""What a sentence behind a passage says of it, in ever other words."""

import pytest

from reader.model.attach.denied_behind import denied_behind


@pytest.mark.parametrize(
    "sentence",
    [
        "Sadly, this is not true.",
        "Unfortunately, none of it is true.",
        "The above is untrue.",
        "This is far from the truth.",
        "This could not be further from the truth.",
        "There is not a shred of truth in this.",
        "This claim has no basis in fact.",
        "All of this was refuted by the UN.",
        "The figure has been withdrawn.",
        "Das entspricht nicht der Wahrheit.",
        "This is denied by Tehran.",
        "Iran denies these figures.",
        "The NCRI’s number was invented.",
        "This is exaggerated.",
        "Others say this is not so.",
        "The UN says that this is wrong.",
        "Not true; see the UN report.",
        "Wrong: see the UN.",
        "Fake.",
        "Lies!",
        "Esto nunca ocurrió.",
        "Teherán lo niega.",
        "هذا خطأ.",
        "This has been disproven many times.",
        "This was refuted in 2017.",
        "Ninguna de estas cifras es cierta.",
        "Davon ist nichts wahr.",
        "Disputed by Iran.",
        "The claim was withdrawn by Iran.",
        "Fact-checkers found otherwise.",
        "The NCRI has since admitted that this was invented.",
        "That is propaganda.",
        "In reality, no such toll was ever reached.",
        "The claim does not hold water.",
        "— which is false.",
        "The real figure is much lower.",
        "Nope.",
        "I do not believe this.",
        "None of this is even remotely true.",
        "This is nowhere near the truth.",
        "Leider ist das nicht wahr.",
    ],
)
def test_it_denies_what_is_before_it(sentence: str) -> None:
    assert denied_behind("", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody denies this.",
        "No one disputes the figure.",
        "The families were denied this.",
        "# Wrong: i=i+1",
        "Nobody does not believe this.",
        "The real figure is not known.",
        "Otherwise, they would have left.",
        "No such man was there.",
        "We explain why we reject them.",
        "Those who say otherwise are wrong.",
        "That it was only 100 is untrue.",
        "This man was wrong.",
        "They were withdrawn.",
        "They were withdrawn by Iran.",
        "The troops were later withdrawn from there.",
        "This was invented in 1890.",
        "There is some truth in this.",
        "The UN says that Iran is wrong.",
        "This is not far from the truth.",
        "This was never refuted by anybody.",
    ],
)
def test_it_denies_something_else_or_nothing(sentence: str) -> None:
    assert not denied_behind("", sentence)
