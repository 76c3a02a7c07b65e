"""An edition of unknown origin is read in the process apart, and comes back as it is."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.edition.edition import Edition
from reader.model.files import loading_apart
from reader.model.files.loading import load_edition
from reader.model.files.loading_apart import TooMuchError, load_safely
from reader.model.files.problem import EditionError
from reader.model.markup.rendering import notes_to_render
from reader.model.storage.checked_json import encode
from reader.model.storage.paths import bundled_edition
from reader.model.text.span import Span
from tests.editions import ARTICLE, BRIDGE, COST, ENDLESS, write_edition
from tests.problems import assert_problems, problems_of

pytestmark = pytest.mark.largest


def rendered_or_not(edition: Edition) -> Edition:
    return replace(edition, rendered={})


def test_it_comes_back_as_it_is_with_its_notes_rendered(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(bundled_edition(), tmp_path / "copy"))

    edition = load_safely(folder)

    assert rendered_or_not(edition) == load_edition(folder)
    assert set(notes_to_render(edition)) - {""} <= set(edition.rendered)


def test_the_bundled_edition_is_a_part_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(loading_apart, "ask")

    assert load_safely(bundled_edition()).passages


def test_what_is_wrong_is_told_as_by_loading_it_here(tmp_path: Path) -> None:
    files = {**BRIDGE, "article.md": ARTICLE.replace('"en"', "en"), "passages/cost.md": "x"}
    folder = write_edition(tmp_path / "bridge", files)

    with pytest.raises(EditionError) as raised:
        load_safely(folder)

    assert raised.value.problems == problems_of(folder)


def test_what_takes_for_ever_is_ended_and_told_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_edition(tmp_path / "bridge", {**BRIDGE, **ENDLESS})
    monkeypatch.setattr(loading_apart, "SECONDS", 3.0)

    with pytest.raises(TooMuchError) as raised:
        load_safely(folder)

    (problem,) = raised.value.problems
    assert problem.file.startswith("parties/p")
    assert problem.line == 1
    assert "more than the 3 seconds" in problem.message


@pytest.mark.parametrize(
    ("more", "gist"),
    [
        (f"{'> ' * 1_000}deep", "nested too deeply"),
        (f"{'<div>' * 300}deep", "nested too deeply"),
        ("x" * 301, "A word has more than 300 letters"),
    ],
)
def test_notes_that_no_window_can_lay_out_are_told_with_their_line(
    tmp_path: Path, more: str, gist: str
) -> None:
    notes = f"{COST.rstrip()}\n\n{more}\n"
    folder = write_edition(tmp_path / "bridge", {**BRIDGE, "passages/cost.md": notes})

    with pytest.raises(EditionError) as raised:
        load_safely(folder)

    (problem,) = raised.value.problems
    assert (problem.file, gist in problem.message) == ("passages/cost.md", True)
    assert COST.count("\n", 0, COST.index("+++", 5)) < problem.line <= notes.count("\n")


def test_an_answer_with_a_place_beyond_the_article_is_none(
    bridge: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *others = bridge.passages
    spoilt = replace(bridge, passages=(replace(first, span=Span(0, 1_000_000)), *others))
    monkeypatch.setattr(loading_apart, "ask", lambda *_, **__: [encode({"edition": spoilt})])

    with pytest.raises(TooMuchError):
        load_safely(bridge.folder)


def test_whoever_waits_may_end_it(tmp_path: Path) -> None:
    folder = write_edition(tmp_path / "bridge", BRIDGE)

    def stop(_: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        load_safely(folder, stop)


def test_a_folder_that_leads_elsewhere_is_told_and_not_looked_into(tmp_path: Path) -> None:
    folder = write_edition(tmp_path / "bridge")
    elsewhere = (folder / "passages").rename(tmp_path / "elsewhere")
    (folder / "passages").symlink_to(elsewhere)

    with pytest.raises(EditionError) as raised:
        load_safely(folder)

    assert_problems(raised.value.problems, [("passages", 1, "It leads outside")])
