"""The files of translations: complete, and what the program loads is made of them."""

from pathlib import Path
from xml.etree.ElementTree import Element, parse

from tests.translations import SOURCE, gather, release


def messages(file: Path) -> dict[str, list[str]]:
    """Return the forms of each sentence in a *file* of translations, by context and sentence."""
    return {
        f"{context.findtext('name')}: {message.findtext('source')}": forms(message)
        for context in parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


def forms(message: Element) -> list[str]:
    """Return what a *message* is in its language, a form for each kind of number."""
    return [form.text or "" for form in message.iter("numerusform")]


def test_every_sentence_with_a_number_has_its_two_forms_in_english(tmp_path: Path) -> None:
    gathered = tmp_path / "en.ts"

    gather(gathered)

    written = messages(SOURCE)
    assert written.keys() == messages(gathered).keys()
    assert not [sentence for sentence, forms in written.items() if len([*filter(None, forms)]) < 2]


def test_what_the_program_loads_is_made_of_the_file_of_translations(tmp_path: Path) -> None:
    made = tmp_path / "en.qm"

    release(SOURCE, made)

    assert made.read_bytes() == SOURCE.with_suffix(".qm").read_bytes()
