"""Of many passages that are sure to be shown, those near the reader are found first."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.attach import attaching_apart
from reader.model.attach.attaching_apart import Wanted, attach_apart
from reader.model.attach.offer import Offer
from reader.model.attach.perspectives_search import PerspectivesSearch
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.files.loading import load_edition
from reader.model.library.library import Library
from reader.model.text.progress import no_progress
from tests.editions import BRIDGE, write_edition
from tests.here import ask_here

COUNT = 120
CONTEXT = '+++\nclaim = "x"\nkind = "context"\nexact = "Number {n}."\n+++\n\n## Context\n\nNote.\n'


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Return an edition of a hundred and twenty passages, one to each paragraph."""
    folder = tmp_path_factory.mktemp("editions") / "many"
    front = '+++\ntitle = "Many"\nlanguage = "en"\n+++\n\n'
    paragraphs = [f"Number {n}. It is told at length." for n in range(COUNT)]
    passages = {f"passages/n-{n}.md": CONTEXT.format(n=n) for n in range(COUNT)}
    rest = {name: BRIDGE[name] for name in ("parties.toml", "sources.json")}
    files = {"article.md": front + "\n\n".join(paragraphs), **passages, **rest}
    return load_edition(write_edition(folder, files))


def test_the_passages_near_the_reader_come_before_all(many: Edition) -> None:
    wanted = Wanted(many.folder, near=0.5)

    first, last = attach_apart(many.article.text, [wanted], no_progress)

    near = [int(found.passage[2:]) for found in first.record.found]
    assert (first.in_part, last.in_part) == (True, False)
    assert len(near) == 40
    assert min(near) > COUNT * 0.3
    assert max(near) < COUNT * 0.7
    assert len(last.record.found) == COUNT


def test_what_nobody_wants_to_see_yet_comes_all_at_once(many: Edition, bridge: Edition) -> None:
    (unasked,) = attach_apart(many.article.text, [Wanted(many.folder)], no_progress)
    (few,) = attach_apart(bridge.article.text, [Wanted(bridge.folder, near=0.0)], no_progress)

    assert not unasked.in_part
    assert not few.in_part


@pytest.mark.parametrize(("count", "in_part"), [(80, [False]), (81, [True, False])])
def test_what_is_soon_found_as_a_whole_is_not_told_in_part(
    many: Edition, monkeypatch: pytest.MonkeyPatch, count: int, in_part: list[bool]
) -> None:
    some = replace(many, passages=many.passages[:count])
    monkeypatch.setattr(attaching_apart, "ask", ask_here)
    monkeypatch.setattr(attaching_apart, "_read", lambda _folder: some)

    told = attach_apart(many.article.text, [Wanted(many.folder, near=0.5)], no_progress)

    assert [each.in_part for each in told] == in_part


def test_perspectives_that_were_wanted_before_are_told_in_part_while_others_are_looked_for(
    many: Edition, tmp_path: Path
) -> None:
    library = Library(tmp_path)
    library.add_edition(many.folder)
    file = Path("text.txt")
    text = OpenedText(many.article, file=file)
    library.decisions(many.id, many.name).show(many.article.text, file)
    told: list[Offer] = []

    offer = PerspectivesSearch(text, library, library.editions, len(many.article.text) // 2).find(
        no_progress, told.append
    )

    (part,) = told
    assert offer is not None
    assert (part.attachments.placed, offer.attachments.placed) == (40, COUNT)
    assert part.edition is offer.edition
