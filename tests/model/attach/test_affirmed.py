"""What denies twice affirms, and rings for nobody."""

import pytest

from reader.model.attach.affirmed import is_denied_within, is_of_nobody, without_double_negation
from reader.model.attach.denied_before import denied_before, denied_by_heading, without_affirmation
from reader.model.attach.denied_behind import denied_behind, end_of_denial


@pytest.mark.parametrize(
    "head",
    [
        "Nobody denies that ",
        "No serious historian disputes that ",
        "It is no lie that ",
        "It isn’t false that ",
        "It is not only true that ",
        "There is no doubt that ",
        "It can hardly be denied that ",
        "It is hard to deny that ",
        "Make no mistake: ",
        "Niemand bestreitet, dass ",
        "Es ist keine Lüge, dass ",
        "Es besteht kein Zweifel, dass ",
        "Es lässt sich nicht leugnen, dass ",
        "Personne ne nie que ",
        "Il n’est pas faux que ",
        "Il ne fait aucun doute qu’",
        "Nadie niega que ",
        "No es mentira que ",
        "No cabe duda de que ",
        "لا أحد ينكر أن ",
        "لا شك في أن ",
        "هیچ‌کس انکار نمی‌کند که ",
        "شکی نیست که ",
    ],
)
def test_a_sentence_affirms_what_it_goes_on_with(head: str) -> None:
    assert without_affirmation(f"{head}by reports ") == "by reports "
    assert without_double_negation(head) == ""


@pytest.mark.parametrize(
    "head",
    [
        "It is false that ",
        "It is not true that ",
        "Nobody says that ",
        "Iran denies that ",
        "There is no proof that ",
        "Niemand sagt, dass ",
        "Es ist eine Lüge, dass ",
        "Personne ne dit que ",
        "No es cierto que ",
        "لا أحد يقول أن ",
        "دروغ است که ",
    ],
)
def test_a_sentence_that_denies_once_keeps_its_head(head: str) -> None:
    assert without_affirmation(head) == head


@pytest.mark.parametrize(
    "sentence",
    [
        "Nothing in this section is false.",
        "As far as we know, nothing of this is made up.",
        "None of the above has been refuted.",
        "No figure above is wrong.",
        "All of the above is denied by nobody.",
        "This was refuted by no one.",
        "This is far from false.",
        "Nichts in diesem Abschnitt ist falsch.",
        "Das ist von niemandem widerlegt.",
        "Rien de ce qui suit n’est faux.",
        "Cela n’est nullement faux.",
        "Nada en esta sección es falso.",
        "هیچ چیز در این بخش دروغ نیست",
        "لا شيء مما سبق كاذب",
    ],
)
def test_of_nothing_it_is_said_that_it_is_untrue(sentence: str) -> None:
    assert end_of_denial(sentence) < 0


@pytest.mark.parametrize(
    "sentence",
    [
        "None of this is true.",
        "Nobody was counted, so it is false.",
        "No, this is false.",
        "Nothing was proved: it is a lie.",
        "This, which nobody says aloud, is false.",
        "Nichts davon ist wahr.",
        "Rien de cela n’est vrai.",
        "Niemand war dort, aber das ist falsch.",
    ],
)
def test_something_is_said_to_be_untrue(sentence: str) -> None:
    assert end_of_denial(sentence) >= 0


@pytest.mark.parametrize(
    "sentence",
    [
        "The opposite claim is false.",
        "Das Gegenteil ist falsch.",
        "L’affirmation contraire est fausse.",
        "La afirmación contraria es falsa.",
        "Nul ne le nie.",
        "Aucun d’eux ne le dément.",
        "Keiner der Ihren bestreitet das.",
        "Ninguno lo niega.",
        "No historian denies this.",
    ],
)
def test_a_sentence_behind_affirms(sentence: str) -> None:
    assert not denied_behind("", sentence)


@pytest.mark.parametrize("sentence", ["None of the following is false.", "What follows is no lie."])
def test_a_sentence_before_affirms(sentence: str) -> None:
    assert not denied_before("", sentence)


@pytest.mark.parametrize(
    "heading",
    ["The lies that Tehran tells", "Iran’s lies", "Tehran and its lies", "Teherans Lügen"],
)
def test_the_lies_of_somebody_are_not_those_of_the_text(heading: str) -> None:
    assert not denied_by_heading("", f"{heading}\n")


@pytest.mark.parametrize(
    "heading", ["The lies that people tell", "Lies about Iran", "Alles Lügen", "Common myths"]
)
def test_lies_without_a_name_are_below_their_heading(heading: str) -> None:
    assert denied_by_heading("", f"{heading}\n")


def test_a_clause_is_of_nobody_only_where_it_begins_so() -> None:
    assert is_of_nobody("Nobody is false.", 10, 15)
    assert not is_of_nobody("The claim that nobody checked is false.", 33, 38)
    assert is_denied_within("Hardly anybody denies this.", 15)
