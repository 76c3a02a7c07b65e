"""What the library says of texts and editions without opening them, and forgetting one of them."""

from pathlib import Path

import pytest

from reader.model.library.kept_places import KeptPlaces, Shelved
from reader.model.library.library import Library
from reader.model.storage.paths import bundled_edition
from reader.session.settings import Settings, State

TEXTS = ("/a.txt", "/b.txt", "/c.txt")


def library_of(**known: Shelved) -> Library:
    """Return a library with three texts and one edition, and what is *known* of them."""
    places = KeptPlaces()
    places.keep(Path("/b.txt"), 7, "It was a long text.")
    shelf = {f"/{name}.txt": shelved for name, shelved in known.items()}
    return Library(None, TEXTS, ("/edition",), {"/edition": "An Edition"}, places, shelf=shelf)


def test_one_text_is_forgotten_and_the_others_stay() -> None:
    library = library_of(b=Shelved("B"))

    library.forget_one(Path("/b.txt"))

    assert [str(text) for text in library.texts] == ["/a.txt", "/c.txt"]
    assert library.known_shelf() == {}
    assert library.places.of(Path("/b.txt")) is None


def test_what_was_forgotten_is_taken_back_to_where_it_stood() -> None:
    library = library_of(b=Shelved("B"))
    before = library.texts, library.known_shelf(), library.places.all()

    forgotten = library.forget_one(Path("/b.txt"))
    assert forgotten is not None
    library.take_back(forgotten)

    assert (library.texts, library.known_shelf(), library.places.all()) == before


def test_an_edition_is_forgotten_and_taken_back_with_its_title() -> None:
    library = library_of()

    forgotten = library.forget_one(Path("/edition"))
    without = library.editions
    assert forgotten is not None
    library.take_back(forgotten)

    assert without == (bundled_edition(),)
    assert library.editions == (Path("/edition"), bundled_edition())
    assert library.title(Path("/edition")) == "An Edition"


@pytest.mark.parametrize("path", [bundled_edition(), Path("/unknown")])
def test_what_stays_is_not_forgotten(path: Path) -> None:
    library = library_of()
    library.add_edition(bundled_edition())

    assert library.forget_one(path) is None


def test_a_text_that_was_moved_keeps_its_place_and_what_is_said_of_it() -> None:
    library = library_of(b=Shelved("B", paragraph=4, paragraphs=9))

    library.move_text(Path("/b.txt"), Path("/new.txt"))

    assert [str(text) for text in library.texts] == ["/a.txt", "/new.txt", "/c.txt"]
    assert library.known_shelf() == {"/new.txt": Shelved("B", paragraph=4, paragraphs=9)}
    assert library.places.of(Path("/new.txt")) is not None
    assert library.places.of(Path("/b.txt")) is None


@pytest.mark.parametrize("gone", TEXTS)
def test_what_one_window_forgot_is_gone_for_the_others_too(tmp_path: Path, gone: str) -> None:
    file = tmp_path / "state.json"
    shelf = {text: Shelved(text) for text in TEXTS}
    Settings(file).save(State(texts=TEXTS, shelf=shelf))
    one, two = Settings(file), Settings(file)
    for window in (one, two):
        window.load()

    left = tuple(text for text in TEXTS if text != gone)
    one.save(State(texts=left, shelf={text: shelf[text] for text in left}))

    kept = Settings(file).load()
    assert kept.texts == left
    assert set(kept.shelf) == set(left)


def test_what_another_window_opened_meanwhile_stays_where_one_is_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    Settings(file).save(State(texts=TEXTS))
    one, two = Settings(file), Settings(file)
    for window in (one, two):
        window.load()

    two.save(State(texts=("/new.txt", *TEXTS), shelf={"/new.txt": Shelved("New")}))
    one.save(State(texts=("/a.txt", "/b.txt")))

    kept = Settings(file).load()
    assert kept.texts == ("/new.txt", "/a.txt", "/b.txt")
    assert kept.shelf == {"/new.txt": Shelved("New")}
