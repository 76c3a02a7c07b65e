"""Reading an edition whole."""

from pathlib import Path

import pytest

from reader.model.edition.edition import Edition
from reader.model.files.edition_folder import is_edition
from reader.model.files.loading import load_edition
from reader.model.files.problem import EditionError, Problem
from tests.editions import BRIDGE, write_edition


def test_an_edition_is_read_whole(bridge: Edition) -> None:
    assert bridge.article.title == "The Bridge"
    assert bridge.article.subtitle == "a small article"
    assert bridge.article.language == "en"
    assert bridge.article.notice == "Restated from the Daily Example [@daily-2019]."
    assert bridge.article.about == ""
    assert bridge.article.text.startswith("🌉 The bridge cost “$40 million” — twice")
    assert set(bridge.parties) == {"town", "builder"}
    assert set(bridge.sources) == {"town-2018", "builder-2019", "daily-2019"}


def test_each_passage_stands_where_its_words_are(bridge: Edition) -> None:
    text = bridge.article.text

    found = [text[p.span.start : p.span.end] for p in bridge.passages]

    assert found == [
        "cost “$40 million”",
        "twice what was planned. Nobody was asked",
        "twice what was planned",
    ]


def test_parties_are_read_with_all_they_have(bridge: Edition) -> None:
    town = bridge.parties["town"]

    assert (town.id, town.name, town.full) == ("town", "The town", "Town of Example")
    assert town.stake == "Paid for the bridge."


def test_an_edition_may_have_no_passages(tmp_path: Path) -> None:
    names = ("article.md", "parties.toml", "sources.json")
    folder = write_edition(tmp_path, {name: BRIDGE[name] for name in names})

    assert load_edition(folder).passages == ()


def test_notes_may_link_to_the_web(tmp_path: Path) -> None:
    link = "[The town](HTTPS://example.org/a_(b))"
    cost = BRIDGE["passages/cost.md"].replace("[The town](party:town)", link)

    edition = load_edition(write_edition(tmp_path, {**BRIDGE, "passages/cost.md": cost}))

    assert link in edition.passages[0].accounts[0].text


def test_what_lies_beside_the_files_of_an_edition_does_not_matter(tmp_path: Path) -> None:
    folder = write_edition(
        tmp_path, {**BRIDGE, "notes.txt": b"\xff\0", "passages/draft.txt": "unfinished"}
    )

    assert len(load_edition(folder).passages) == 3


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_ends_of_other_systems_change_nothing(
    tmp_path: Path, bridge: Edition, newline: str
) -> None:
    files = {name: text.replace("\n", newline) for name, text in BRIDGE.items()}

    edition = load_edition(write_edition(tmp_path, files))

    assert edition.article == bridge.article
    assert edition.passages == bridge.passages


def test_a_folder_is_an_edition_where_it_holds_an_article(bridge_folder: Path) -> None:
    assert is_edition(bridge_folder)


@pytest.mark.parametrize("name", ["", "nowhere", "article.md", "x" * 5000, "\0"])
def test_anything_else_is_no_edition(tmp_path: Path, name: str) -> None:
    (tmp_path / "article.md").mkdir()

    assert not is_edition(tmp_path / name)


@pytest.mark.parametrize("name", ["nowhere", "file.txt"])
def test_what_is_no_folder_cannot_be_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.txt").write_text("x", encoding="utf-8")

    with pytest.raises(EditionError) as raised:
        load_edition(tmp_path / name)

    message = f"There is no folder “{tmp_path / name}”; name one that holds an article.md."
    assert raised.value.problems == (Problem(name, 1, message),)
